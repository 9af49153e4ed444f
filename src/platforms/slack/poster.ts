import type { PostOrder, PostResult } from '../../model/post-result.ts';
import { type Destination, partsOf } from '../../model/schedule.ts';
import type { Reply } from '../../reply/reply.ts';
import type { ChannelMessage, Sent } from './channel-sender.ts';
import type { Prepare } from './slack-payload.ts';

/** What every message of a post carries, so that it can be found again in the channel's history. */
export const POST_EVENT = 'attache_digest';

/** Posts that are remembered to the message, so that another try goes on where the last one ended. */
const MAX_REMEMBERED = 500;

interface Progress {
  readonly messages: string[];
  /** The part whose fate nobody knows; nothing is sent after it. */
  uncertain: string | null;
}

/**
 * Posts a reply for everyone in a channel, part after part. The same key posts nothing twice while this process lives:
 * a second try sends only the parts that are missing, and none after an uncertain one.
 */
export function createPoster(parts: {
  readonly team: string;
  readonly prepare: Prepare;
  readonly send: (message: ChannelMessage) => Promise<Sent>;
}): (where: Destination, reply: Reply, order: PostOrder) => Promise<PostResult> {
  const known = new Map<string, Progress>();
  const underway = new Map<string, Promise<PostResult>>();

  const progressOf = (key: string): Progress => {
    const progress = known.get(key) ?? { messages: [], uncertain: null };
    known.delete(key);
    known.set(key, progress);
    if (known.size > MAX_REMEMBERED) {
      const [oldest] = known.keys();
      if (oldest !== undefined) known.delete(oldest);
    }
    return progress;
  };

  const post = async (channel: string, reply: Reply, key: string): Promise<PostResult> => {
    const progress = progressOf(`${channel} ${key}`);
    if (progress.uncertain !== null) return { kind: 'uncertain', reason: progress.uncertain, messages: [...progress.messages] };
    const payloads = await parts.prepare(reply);
    for (const [part, payload] of payloads.entries()) {
      if (part < progress.messages.length) continue;
      const sent = await parts.send({
        ...payload,
        channel,
        blocks: [...payload.blocks],
        metadata: { event_type: POST_EVENT, event_payload: { key, part: part + 1 } },
      });
      const messages = [...progress.messages];
      switch (sent.kind) {
        case 'sent':
          progress.messages.push(sent.message);
          break;
        case 'failed':
          return { kind: 'failed', permanent: sent.permanent, reason: sent.reason, messages };
        case 'uncertain':
          progress.uncertain = sent.reason;
          return { kind: 'uncertain', reason: sent.reason, messages };
        default: {
          const never: never = sent;
          return never;
        }
      }
    }
    return { kind: 'posted', messages: [...progress.messages] };
  };

  return (where, reply, { key }) => {
    const { platform, space, channel } = partsOf(where);
    if (platform !== 'slack' || space !== parts.team) {
      const reason = 'The channel belongs to another workspace. Connect the bot to that workspace, or remove the schedule.';
      return Promise.resolve({ kind: 'failed', permanent: true, reason, messages: [] });
    }
    const id = `${channel} ${key}`;
    const running = underway.get(id);
    if (running !== undefined) return running;
    const started = post(channel, reply, key).finally(() => underway.delete(id));
    underway.set(id, started);
    return started;
  };
}
