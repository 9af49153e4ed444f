import type { Clock } from '../../model/clock.ts';
import { partsOf } from '../../model/schedule.ts';
import type { Texts } from '../../texts/texts.ts';
import type { Refusal } from '../paced-call.ts';
import type { Platform } from '../platform.ts';
import { postParts } from '../post-parts.ts';
import { type Sending, sendOne } from './channel-sender.ts';
import { metadataOf } from './post-mark.ts';
import type { Prepare } from './slack-payload.ts';

/** What scheduled traffic to Slack needs: a client of its own among it, so that it never queues before answers. */
export interface Posting extends Sending {
  readonly clock: Clock;
  /** The workspace that the client's token belongs to, and the bot's ids in it. */
  readonly team: string;
  readonly user: string;
  readonly bot: string;
  readonly prepare: Prepare;
  readonly stop: AbortSignal;
}

/** Why nothing is posted or looked for in a place of another workspace. */
export const otherWorkspace = ({ slack }: Texts): Refusal & { readonly remedy: string } => ({
  permanent: true,
  fault: 'refused',
  reason: slack.otherWorkspace,
  remedy: slack.otherWorkspaceRemedy,
});

/**
 * Posts a reply for everyone in a channel, part after part. Slack takes every message that it gets, also a second time:
 * each carries its mark in the metadata, and one that may have arrived is looked for before anything is sent again.
 */
export function createPoster(posting: Posting): Platform['post'] {
  const { timings, pacing, texts } = posting;
  return async (where, reply, order) => {
    const { platform, space, channel } = partsOf(where);
    if (platform !== 'slack' || space !== posting.team) return { kind: 'failed', ...otherWorkspace(texts), messages: order.sent ?? [] };
    const deadline = pacing.deadline(timings.postPatience);
    const payloads = await posting.prepare(reply);
    return postParts(posting, channel, payloads, order, (payload, part, lane) => {
      const metadata = metadataOf({ key: order.key, part: part + 1, of: payloads.length });
      return sendOne(posting, lane, deadline, { ...payload, blocks: [...payload.blocks], channel, metadata }, order.mayGoOn);
    });
  };
}
