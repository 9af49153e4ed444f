import { Routes } from 'discord.js';
import { destination } from '../../model/schedule.ts';
import { link, paragraph, privately, type Reply } from '../../reply/reply.ts';
import { clipText } from '../../reply/split.ts';
import { CROWDED, pacedCall, type Refusal, type Trouble } from '../paced-call.ts';
import type { Platform } from '../platform.ts';
import { sharedReply } from '../shared-reply.ts';
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
  /** Makes the first thing said; called once the thread stands. */
  opening(): Promise<Reply>;
}

/** Opens a thread at a message and says the first thing in it; answers with what the person who pressed is told. */
export type Discuss = (discussion: Discussion) => Promise<Reply>;

/** Minutes of silence after which Discord folds the thread away: a day. */
const FOLD_AFTER = 1440;
/** Discord's code for a message that has a thread. */
const HAS_THREAD = 160004;
const UNNAMED = 'Discussion';

const refusal = (reason: string, remedy: string): Refusal => ({ permanent: true, fault: 'refused', reason, remedy });
/** Refusals that mean something else here than for a post (codes: Discord docs, JSON error codes). */
const REFUSALS: Readonly<Record<number, Refusal>> = {
  10008: refusal('The message is gone.', 'Discuss it in the channel.'),
  50001: refusal('I may not see this channel.', 'Add me to the server and give me View Channel here.'),
  50013: refusal('I may not open threads here.', 'Give me Create Public Threads and Send Messages in Threads in this channel.'),
  50024: refusal('Discord has no threads here.', 'Discuss it right here.'),
  160006: refusal('This server has as many open threads as Discord allows.', 'Close some, or discuss it in the channel.'),
};

/** A thread belongs to its message: Discord gives it the message's id, and makes one only. */
export function createDiscuss(posting: Posting, post: Platform['post']): Discuss {
  const { rest, pacing, timings } = posting;
  return async ({ guildId, channelId, message, opening }) => {
    const thread = link('the thread', `https://discord.com/channels/${guildId}/${message.id}`);
    const opened = await (pacing.inTurn(channelId, (lane) =>
      pacedCall({
        lane,
        deadline: pacing.deadline(timings.answerPatience),
        patience: { backoff: timings.postBackoff, unnamedWait: timings.unnamedWait },
        platform: 'Discord',
        call: async (): Promise<'opened' | 'there'> => {
          const body = { name: threadName(message.content), auto_archive_duration: FOLD_AFTER };
          try {
            await rest.post(Routes.threads(channelId, message.id), { body });
            return 'opened';
          } catch (thrown) {
            const failure = classifyFailure(thrown);
            if (failure.kind === 'refused' && failure.code === HAS_THREAD) return 'there';
            throw thrown;
          }
        },
        read: threadTrouble,
      }),
    ) ?? ({ kind: 'failed', ...CROWDED } as const));
    if (opened.kind === 'uncertain') return said('It is not certain whether Discord opened a thread. Please look before you press again.');
    if (opened.kind === 'failed') {
      if (opened.fault === 'revoked') posting.revoked();
      return said(opened.reason, opened.remedy);
    }
    if (opened.value === 'there') return privately(paragraph('It is being discussed already: see ', thread, '.'));
    const posted = await post(destination('discord', guildId, message.id), sharedReply(await opening()), { key: `discuss ${message.id}` });
    if (posted.kind === 'posted') return privately(paragraph('Opened ', thread, '.'));
    return privately(paragraph('Opened ', thread, `, but could not say anything there. ${sentences(posted)}`));
  };
}

function threadTrouble(thrown: unknown): Trouble {
  const failure = classifyFailure(thrown);
  const known = failure.kind === 'refused' ? REFUSALS[failure.code] : undefined;
  return known === undefined ? troubleOf(thrown, []) : { kind: 'refused', refusal: known };
}

const sentences = (said: { readonly reason: string; readonly remedy?: string }): string =>
  [said.reason, said.remedy ?? ''].join(' ').trim();
const said = (...texts: readonly (string | undefined)[]): Reply => privately(paragraph(texts.filter(Boolean).join(' ')));

/** A thread is named after the first line of its message. */
function threadName(content: string): string {
  const [line = ''] = content
    .split('\n')
    .map(plainLine)
    .filter((text) => text !== '');
  return clipText(line === '' ? UNNAMED : line, DISCORD_LIMITS.threadName);
}
