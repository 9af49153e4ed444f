import { BODY_NOUNS } from '../lexicon/bodies.ts';
import type { Reading } from '../reading.ts';
import type { Entity } from './entities.ts';

/** In tokens; a longer first paragraph is no headline. */
const MAX_HEADLINE = 200;

/** Named once, in a headline: what looks like a body there may be anything. */
export function isHeadlined(reading: Reading, entity: Entity): boolean {
  if (entity.described || entity.count !== 1 || reading.tokens[entity.first]?.paragraph !== 0) return false;
  const next = reading.tokens.slice(0, MAX_HEADLINE).findIndex(({ paragraph }) => paragraph > 0);
  const end = reading.tokens[next - 1];
  return end !== undefined && end.span < 0 && !/[.!?]/.test(end.text) && !entity.parts.some((part) => BODY_NOUNS.has(part));
}
