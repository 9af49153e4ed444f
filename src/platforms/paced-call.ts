import type { PostFault, Told } from '../model/post-result.ts';
import type { PlatformName } from '../model/schedule.ts';
import type { Texts } from '../texts/texts.ts';
import type { Lane } from './pacing.ts';

/** Why something was not done, in words; the fields are those of a failed post. */
export interface Refusal {
  readonly permanent: boolean;
  readonly fault: PostFault;
  /** One sentence. */
  readonly reason: string;
  /** One sentence that says what a person can do. */
  readonly remedy?: string;
  /** Milliseconds. */
  readonly retryAfter?: number;
}

/** What a platform's error means for a call. */
export type Trouble =
  /** Nothing happened; the platform asks to wait (milliseconds, null: it did not say), for this channel or everywhere. */
  | { readonly kind: 'limited'; readonly wait: number | null; readonly everywhere: boolean }
  /** Nothing happened, and the same call may work in a moment. `reason`: a sentence. `away`: it did not even leave this machine. */
  | { readonly kind: 'unavailable'; readonly reason: string; readonly away?: boolean }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** Nobody knows whether it happened. `reason`: a sentence. */
  | { readonly kind: 'unclear'; readonly reason: string };

export type Called<Value> =
  | { readonly kind: 'done'; readonly value: Value }
  | ({ readonly kind: 'failed' } & Refusal)
  | { readonly kind: 'uncertain'; readonly reason: string };

/** What the call that was to reach a person came to. */
export const toldBy = ({ kind }: Called<unknown>): Told => (kind === 'done' ? 'told' : kind === 'failed' ? 'missed' : 'unclear');

/** How a platform is called. */
export interface CallWay {
  readonly platform: PlatformName;
  /** Milliseconds. */
  readonly timings: {
    /** Before each new try of a call that certainly did nothing. */
    readonly postBackoff: readonly number[];
    /** After a limit that named no time; doubled each time. */
    readonly unnamedWait: number;
  };
  readonly texts: Texts;
  /** Told when the platform no longer takes the token. */
  revoked(): void;
}

/** The queue of one process drains in about that time. */
const LATER = 30_000;

/** The bot is going away: what was not begun is left for the next start. */
export const stopping = ({ posts }: Texts): Refusal => ({ permanent: false, fault: 'stopping', reason: posts.stopping });

/** Whoever ordered it may have lost the channel to another process: what was not begun is left for that one. */
export const overtaken = ({ posts }: Texts): Refusal => ({ permanent: false, fault: 'stopping', reason: posts.overtaken });

/** More is waiting than may wait. */
export const crowded = ({ posts }: Texts): Refusal => ({ permanent: false, fault: 'limited', reason: posts.crowded, retryAfter: LATER });

/**
 * Makes one call when the lane lets it, and again as long as it certainly did nothing and the deadline allows. After the
 * deadline no try is begun. A call that may have done something is never made twice.
 */
export async function pacedCall<Value>(
  way: CallWay,
  parts: {
    readonly lane: Lane;
    /** From the lane's pacing. */
    readonly deadline: number;
    /** Asked when everything else is ready; false: the call is not made. */
    readonly mayGoOn?: (() => boolean) | undefined;
    readonly call: () => Promise<Value>;
    readonly read: (thrown: unknown) => Trouble;
  },
): Promise<Called<Value>> {
  const { timings, texts } = way;
  const { lane, deadline } = parts;
  let limits = 0;
  let tries = 0;
  let last: Refusal | null = null;
  for (;;) {
    const turn = await lane.turn(deadline);
    if (turn === 'stopped') return { kind: 'failed', ...stopping(texts) };
    if (turn !== 'go') {
      const said = texts.posts.limited(way.platform, Math.ceil(turn.late / 1000));
      const limited: Refusal = { permanent: false, fault: 'limited', reason: said };
      return { kind: 'failed', ...(last ?? limited), retryAfter: turn.late };
    }
    if (parts.mayGoOn?.() === false) return { kind: 'failed', ...overtaken(texts) };
    try {
      return { kind: 'done', value: await parts.call() };
    } catch (thrown) {
      const trouble = parts.read(thrown);
      switch (trouble.kind) {
        case 'limited':
          last = null;
          lane.hold(trouble.wait ?? timings.unnamedWait * 2 ** limits, trouble.everywhere);
          limits += 1;
          break;
        case 'unavailable': {
          const wait = timings.postBackoff[tries];
          tries += 1;
          last = { permanent: false, fault: trouble.away ? 'away' : 'unreachable', reason: trouble.reason };
          if (wait === undefined) return { kind: 'failed', ...last };
          lane.hold(wait, false);
          break;
        }
        case 'refused':
          if (trouble.refusal.fault === 'revoked') way.revoked();
          return { kind: 'failed', ...trouble.refusal };
        case 'unclear':
          return { kind: 'uncertain', reason: trouble.reason };
        default:
          return trouble satisfies never;
      }
    }
  }
}
