import { utteranceId } from '../../src/model/ids.ts';
import type { PostFound, PostOrder, PostResult, PostSearch } from '../../src/model/post-result.ts';
import type { Destination } from '../../src/model/schedule.ts';
import { publicly, type Reply } from '../../src/reply/reply.ts';
import type { Compose, EditionRequest, ScheduleLog } from '../../src/schedule/deliver.ts';
import type { RunDeps, RunReport } from '../../src/schedule/run-deps.ts';
import { scheduleTimings } from '../../src/schedule/timings.ts';
import type { Store } from '../../src/store/store.ts';
import { english } from '../../src/texts/english.ts';
import { aReceipt } from './edition-receipt.ts';
import { plainText } from './in-english.ts';
import type { ManualClock } from './manual-clock.ts';

/** A post as the channel saw it. */
export interface Posted {
  readonly where: Destination;
  readonly key: string;
  readonly at: Temporal.Instant;
  /** Parts that were said to be known. */
  readonly sent: readonly string[];
  readonly text: string;
  /** Says that a part has arrived. */
  arrived(message: string): Promise<void>;
  /** Asks whether a part may be sent now. */
  mayGoOn(): boolean;
}

export interface DigestBench {
  readonly deps: RunDeps;
  readonly posted: readonly Posted[];
  readonly searched: readonly PostSearch[];
  /** Whom a private message was sent to, and its text. */
  readonly told: readonly { readonly person: string; readonly text: string }[];
  readonly requests: readonly EditionRequest[];
  readonly logged: readonly string[];
  readonly reports: readonly RunReport[];
  /** How the channel answers, from the next post on. */
  answer(with_: (post: Posted) => PostResult | Promise<PostResult>): void;
  /** What a search of the channel finds, from the next one on; before this is called, that it holds nothing. */
  find(with_: (search: PostSearch) => PostFound | Promise<PostFound>): void;
  compose(with_: Compose): void;
  /** Where the channel's platform cuts a reply of so many blocks; before this is called, nowhere. */
  cut(with_: (blocks: number) => readonly number[]): void;
  /** The same channel and composer as another process has them. */
  rival(store: Store, holder: string): RunDeps;
}

/** Everything around the schedule but the schedule: a channel that records posts and an edition with one new utterance each. */
export function createDigestBench(store: Store, clock: ManualClock): DigestBench {
  const posted: Posted[] = [];
  const searched: PostSearch[] = [];
  const told: { readonly person: string; readonly text: string }[] = [];
  const requests: EditionRequest[] = [];
  const logged: string[] = [];
  const reports: RunReport[] = [];
  let answering: (post: Posted) => PostResult | Promise<PostResult> = () => ({ kind: 'posted', messages: [`m${posted.length}`] });
  let finding: (search: PostSearch) => PostFound | Promise<PostFound> = () => ({ kind: 'found', messages: [] });
  let composing: Compose = ({ slot }) => ({
    reply: publicly({ kind: 'heading', text: 'Digest' }),
    utterances: [utteranceId(`u-${slot.epochMilliseconds}`)],
    items: [{ utterances: [utteranceId(`u-${slot.epochMilliseconds}`)], end: 1, news: true }],
    fingerprint: 'k7f3',
    receipt: aReceipt(),
  });
  let cutting: (blocks: number) => readonly number[] = (blocks) => [blocks];
  const write = (event: string): void => void logged.push(event);
  const log: ScheduleLog = { info: write, warn: write, error: write };
  const deps: RunDeps = {
    store,
    clock,
    texts: english,
    titleOf: (topic) => topic,
    log,
    random: () => 0.5,
    holder: 'first',
    timings: scheduleTimings,
    report: (report) => reports.push(report),
    compose: (request) => {
      requests.push(request);
      return composing(request);
    },
    post: async (
      where: Destination,
      reply: Reply,
      { key, sent = [], arrived = () => Promise.resolve(), mayGoOn = () => true }: PostOrder,
    ) => {
      const post = { where, key, at: clock.now(), sent, text: plainText(reply), arrived, mayGoOn };
      posted.push(post);
      return answering(post);
    },
    ends: (_where, { blocks }) => cutting(blocks.length),
    findPost: async (_where, search) => {
      searched.push(search);
      return finding(search);
    },
    tell: async (_where, person, reply) => {
      told.push({ person, text: plainText(reply) });
      return 'told';
    },
  };
  return {
    posted,
    searched,
    told,
    requests,
    logged,
    reports,
    answer: (with_) => {
      answering = with_;
    },
    find: (with_) => {
      finding = with_;
    },
    compose: (with_) => {
      composing = with_;
    },
    cut: (with_) => {
      cutting = with_;
    },
    deps,
    rival: (other, holder) => ({ ...deps, store: other, holder }),
  };
}
