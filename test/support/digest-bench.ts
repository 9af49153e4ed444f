import { utteranceId } from '../../src/model/ids.ts';
import type { PostResult } from '../../src/model/post-result.ts';
import type { Destination } from '../../src/model/schedule.ts';
import { publicly } from '../../src/reply/reply.ts';
import type { Compose, EditionRequest, ScheduleLog } from '../../src/schedule/deliver.ts';
import type { RunDeps } from '../../src/schedule/run.ts';
import type { Store } from '../../src/store/store.ts';
import { aReceipt } from './edition-receipt.ts';
import type { ManualClock } from './manual-clock.ts';

/** A post as the channel saw it. */
export interface Posted {
  readonly where: Destination;
  readonly key: string;
  readonly at: Temporal.Instant;
}

export interface DigestBench {
  readonly deps: RunDeps;
  readonly posted: readonly Posted[];
  readonly requests: readonly EditionRequest[];
  readonly logged: readonly string[];
  /** How the channel answers, from the next post on. */
  answer(with_: (post: Posted) => PostResult | Promise<PostResult>): void;
  compose(with_: Compose): void;
}

/** Everything around the schedule but the schedule: a channel that records posts and an edition with one new utterance each. */
export function createDigestBench(store: Store, clock: ManualClock): DigestBench {
  const posted: Posted[] = [];
  const requests: EditionRequest[] = [];
  const logged: string[] = [];
  let answering: (post: Posted) => PostResult | Promise<PostResult> = () => ({ kind: 'posted', messages: [`m${posted.length}`] });
  let composing: Compose = ({ slot }) => ({
    reply: publicly({ kind: 'heading', text: 'Digest' }),
    utterances: [utteranceId(`u-${slot.epochMilliseconds}`)],
    fingerprint: 'k7f3',
    receipt: aReceipt(),
  });
  const write = (_: object, message: string): void => void logged.push(message);
  const log: ScheduleLog = { info: write, warn: write, error: write };
  return {
    posted,
    requests,
    logged,
    answer: (with_) => {
      answering = with_;
    },
    compose: (with_) => {
      composing = with_;
    },
    deps: {
      store,
      clock,
      log,
      random: () => 0.5,
      compose: (request) => {
        requests.push(request);
        return composing(request);
      },
      post: async (where, _reply, { key }) => {
        const post = { where, key, at: clock.now() };
        posted.push(post);
        return answering(post);
      },
    },
  };
}
