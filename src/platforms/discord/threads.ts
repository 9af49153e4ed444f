import { Routes } from 'discord.js';
import { destination } from '../../model/schedule.ts';
import { type Inline, link, paragraph, privately, type Reply } from '../../reply/reply.ts';
import { clipText } from '../../reply/split.ts';
import type { Texts } from '../../texts/texts.ts';
import { crowded, pacedCall, type Trouble } from '../paced-call.ts';
import type { Platform } from '../platform.ts';
import { replyForAll } from '../shared-reply.ts';
import { classifyFailure } from './api-failure.ts';
import type { PressedMessage } from './asked.ts';
import { DISCORD_LIMITS } from './limits.ts';
import { plainLine } from './plain-line.ts';
import type { Posting } from './poster.ts';
import { troubleOf } from './trouble.ts';

/** What is to be discussed, and where. */
export interface Discussion {
  readonly guildId: string;
  readonly channelId: string;
  readonly message: PressedMessage;
  /** Makes the first thing said; called before the thread is opened, which a refusal would leave empty and used up. */
  opening(): Promise<Reply>;
}

/** Opens a thread at a message and says the first thing in it; answers with what the person who pressed is told. */
export type Discuss = (discussion: Discussion) => Promise<Reply>;

/** Minutes of silence after which Discord folds the thread away: a day. */
const FOLD_AFTER = 1440;
/** Discord's code for a message that has a thread. */
const HAS_THREAD = 160004;

type ThreadRefusal = keyof Texts['discord']['threadRefusals'];

/** Refusals that mean something else here than for a post (codes: Discord docs, JSON error codes). */
const isOfThread = (code: number, { discord }: Texts): code is ThreadRefusal => Object.hasOwn(discord.threadRefusals, code);

/** A thread belongs to its message: Discord gives it the message's id, and makes one only. */
export function createDiscuss(posting: Posting, post: Platform['post']): Discuss {
  const { rest, pacing, timings, texts } = posting;
  const said = texts.discord;
  return async ({ guildId, channelId, message, opening }) => {
    const aboutThread = (sentence: AboutThread, ...further: readonly string[]): Reply =>
      privately(
        paragraph(...withLink(sentence, `https://discord.com/channels/${guildId}/${message.id}`), ...further.map((each) => ` ${each}`)),
      );
    const answer = await opening();
    const first = replyForAll(answer);
    if (first === null) return answer;
    const opened = await (pacing.inTurn(channelId, (lane) =>
      pacedCall(posting, {
        lane,
        deadline: pacing.deadline(timings.answerPatience),
        call: async (): Promise<'opened' | 'there'> => {
          const body = { name: threadName(message.content, said.discussion), auto_archive_duration: FOLD_AFTER };
          try {
            await rest.post(Routes.threads(channelId, message.id), { body });
            return 'opened';
          } catch (thrown) {
            const failure = classifyFailure(thrown);
            if (failure.kind === 'refused' && failure.code === HAS_THREAD) return 'there';
            throw thrown;
          }
        },
        read: (thrown) => threadTrouble(thrown, texts),
      }),
    ) ?? ({ kind: 'failed', ...crowded(texts) } as const));
    if (opened.kind === 'uncertain') return sentences(said.threadUnclear);
    if (opened.kind === 'failed') return sentences(opened.reason, opened.remedy);
    if (opened.value === 'there') return aboutThread(said.discussedAlready);
    const posted = await post(destination('discord', guildId, message.id), first, { key: `discuss ${message.id}` });
    if (posted.kind === 'posted') return aboutThread(said.threadOpened);
    return aboutThread(said.threadMute, posted.reason, ...('remedy' in posted && posted.remedy !== undefined ? [posted.remedy] : []));
  };
}

function threadTrouble(thrown: unknown, texts: Texts): Trouble {
  const failure = classifyFailure(thrown);
  if (failure.kind !== 'refused' || !isOfThread(failure.code, texts)) return troubleOf(thrown, [], texts);
  return { kind: 'refused', refusal: { permanent: true, fault: 'refused', ...texts.discord.threadRefusals[failure.code] } };
}

type AboutThread = Texts['discord']['threadOpened'];

const withLink = ({ before, link: label, after }: AboutThread, url: string): readonly (Inline | string)[] => [
  before,
  link(label, url),
  after,
];
const sentences = (...all: readonly (string | undefined)[]): Reply => privately(paragraph(all.filter(Boolean).join(' ')));

/** A thread is named after the first line of its message. */
function threadName(content: string, unnamed: string): string {
  const [line = ''] = content
    .split('\n')
    .map(plainLine)
    .filter((text) => text !== '');
  return clipText(line === '' ? unnamed : line, DISCORD_LIMITS.threadName);
}
