import type { Caller } from '../../command/command.ts';
import type { CommandWords } from '../../command/command-words.ts';
import { plainWords } from '../../command/plain-words.ts';
import type { Clock } from '../../model/clock.ts';
import type { DiscordPermission } from '../../model/discord-permission.ts';
import { destination } from '../../model/schedule.ts';
import { paragraph, privately, type Reply } from '../../reply/reply.ts';
import type { Texts } from '../../texts/texts.ts';
import type { InFlight } from '../in-flight.ts';
import { isFirst } from '../is-first.ts';
import type { Handler, Invocation } from '../platform.ts';
import type { PlatformLog } from '../platform-log.ts';
import { sharedReply } from '../shared-reply.ts';
import { classifyFailure } from './api-failure.ts';
import type { Who } from './asked.ts';
import type { MessageListener, Peer } from './link.ts';
import type { DiscordMessage } from './message.ts';
import type { ReplyTo } from './message-reply.ts';
import { readWritten, type Written } from './written.ts';

/** What answering messages takes. */
export interface Reading {
  prepare(reply: Reply): Promise<readonly DiscordMessage[]>;
  readonly handler: Handler;
  readonly replyTo: ReplyTo;
  readonly words: CommandWords;
  /** True the first time it is asked about a key. */
  readonly isNew: (key: string) => boolean;
  readonly inFlight: InFlight;
  readonly clock: Clock;
  readonly log: PlatformLog;
  readonly texts: Texts;
  /** Runs a command with the rights of whoever wrote. */
  dispatch(invocation: Invocation, who: Who): Promise<Reply>;
  /** Told when Discord no longer takes the token. */
  revoked(): void;
}

/** Without an embed, since it is about them: Discord would take them out of an answer, and leave an empty message. */
const noEmbeds = ({ discord }: Texts): DiscordMessage => ({
  content: discord.noEmbeds,
  embeds: [],
  components: [],
  allowed_mentions: { parse: [] },
});

/** Without these nothing of an answer can be seen. */
const NEEDED: ReadonlySet<DiscordPermission> = new Set<DiscordPermission>(['ViewChannel', 'SendMessages', 'SendMessagesInThreads']);

/**
 * Answers a mention in a channel, where everybody sees it, and a direct message. Where the bot may not write it says nothing:
 * whoever took that right from it knows why.
 */
export const createMessageListener =
  (reading: Reading): MessageListener =>
  async (raw, peer) => {
    const { handler, inFlight, isNew, log } = reading;
    try {
      const written = readWritten(raw, peer.me);
      if (written === null || !isNew(`message ${written.id}`)) return;
      const step = handler.arrived?.('discord');
      const lacking = written.guildId === null ? [] : peer.missing(written.channelId);
      const missing = lacking.filter((permission) => NEEDED.has(permission));
      if (missing.length > 0) return log.warn('discord mention not answered', { missing });
      if (lacking.includes('EmbedLinks')) return await reading.replyTo(written, noEmbeds(reading.texts), 0);
      const work = inFlight.track(async () => {
        // Two processes may hold the same shard while one takes over from the other.
        if (!(await isFirst(`discord message ${written.id}`, handler, reading.clock))) return;
        await answer(written, peer, reading);
        step?.('answered');
      });
      await (work ?? deliver(privately(paragraph(reading.texts.chat.busy)), written, reading));
    } catch (thrown) {
      const failure = classifyFailure(thrown);
      if (failure.kind === 'unauthorised') reading.revoked();
      log.warn('discord message not answered', { failure });
    }
  };

async function answer(written: Written, peer: Peer, reading: Reading): Promise<void> {
  const line = plainWords(written.text, reading.words);
  const who = whoOf(written, peer);
  const reply = await reading.dispatch({ form: 'line', line, caller: who.caller }, who);
  const { prepare, texts } = reading;
  await deliver(written.guildId === null ? reply : sharedReply(reply), written, {
    ...reading,
    prepare: (made) => prepare(made).catch(() => prepare(privately(paragraph(texts.chat.broken)))),
  });
}

async function deliver(reply: Reply, written: Written, reading: Reading): Promise<void> {
  for (const [part, payload] of (await reading.prepare(reply)).entries()) await reading.replyTo(written, payload, part);
}

/** In a direct message there is no channel that a digest could belong to. */
function whoOf({ guildId, channelId, person, roles }: Written, peer: Peer): Who {
  const where = guildId === null ? null : destination('discord', guildId, channelId);
  const mayManage = guildId !== null && peer.mayManage({ guildId, channelId, person, roles });
  const caller: Caller = { platform: 'discord', destination: where, mayManage, person };
  return { caller, roles, setting: { guildId, channelId, installed: guildId !== null, guest: false, mayPost: true } };
}
