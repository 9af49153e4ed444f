import type { Clock } from '../model/clock.ts';
import type { PostFound } from '../model/post-result.ts';
import type { Texts } from '../texts/texts.ts';

/** A part of a post as the channel's history shows it. */
export interface SeenPart {
  readonly message: string;
  /** From 1. */
  readonly part: number;
  /** How many the post has. */
  readonly of: number;
}

/** What one look at the history gave. */
export type Look =
  | { readonly kind: 'seen'; readonly parts: readonly SeenPart[] }
  /** One sentence. */
  | { readonly kind: 'unknown'; readonly reason: string };

/** In place of the id of a part (from 1) that must have arrived, since a later one did, and is no longer there. */
const deletedPart = (part: number): string => `deleted-${part}`;

/**
 * Which parts have arrived. A message whose sending timed out may appear a moment later, so a post that is not there, or not
 * whole, is looked for a second time after `pause` milliseconds before that is believed.
 */
export async function findParts(
  look: () => Promise<Look>,
  { clock, pause, stop, texts }: { readonly clock: Clock; readonly pause: number; readonly stop: AbortSignal; readonly texts: Texts },
): Promise<PostFound> {
  const first = await look();
  if (first.kind === 'unknown') return first;
  if (isWhole(first.parts)) return { kind: 'found', messages: inOrder(first.parts) };
  await clock.sleep(pause, stop);
  if (stop.aborted) return { kind: 'unknown', reason: texts.posts.stopping };
  const second = await look();
  return second.kind === 'unknown' ? second : { kind: 'found', messages: inOrder([...first.parts, ...second.parts]) };
}

const isWhole = (parts: readonly SeenPart[]): boolean => {
  const seen = new Set(parts.map(({ part }) => part));
  return parts.length > 0 && seen.size >= Math.max(...parts.map((part) => part.of));
};

/** Parts are sent in order, so a gap is a part that somebody deleted. Of two messages for one part the older counts. */
function inOrder(parts: readonly SeenPart[]): readonly string[] {
  const ids = new Map<number, string>();
  for (const { part, message } of parts) {
    const known = ids.get(part);
    if (known === undefined || isOlder(message, known)) ids.set(part, message);
  }
  return Array.from({ length: Math.max(0, ...ids.keys()) }, (_, index) => ids.get(index + 1) ?? deletedPart(index + 1));
}

/** Ids of both platforms grow with time; they are decimal numbers of any length. */
const isOlder = (one: string, other: string): boolean => (one.length === other.length ? one < other : one.length < other.length);
