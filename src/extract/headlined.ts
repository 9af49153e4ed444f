import type { Entity } from './entities.ts';
import { BODY_NOUNS } from './lexicon/bodies.ts';
import type { Reading } from './reading.ts';

/** Named once, in a headline: what looks like a body there may be anything. */
export function isHeadlined(reading: Reading, entity: Entity): boolean {
  const end = reading.tokens[reading.tokens.findIndex(({ paragraph }) => paragraph > 0) - 1];
  const inside = !entity.described && entity.count === 1 && reading.tokens[entity.first]?.paragraph === 0;
  return inside && end !== undefined && end.span < 0 && !/[.!?]/.test(end.text) && !entity.parts.some((part) => BODY_NOUNS.has(part));
}
