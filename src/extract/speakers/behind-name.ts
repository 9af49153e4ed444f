import { tailOfChain } from '../phrases/chunks.ts';
import type { Mention } from '../phrases/mentions.ts';
import type { Reading } from '../reading.ts';

/** In tokens: no bracket with a party and a place is longer. */
const BRACKET = 8;

/** "Ann Lee| of Ohio|,", "Ann Lee| (R-Ohio)|,", "Ann Lee|, R-Ohio|,": the token behind where somebody is from, and of which party. */
export function behindName({ tokens, chunks }: Reading, name: Mention): number {
  let at = name.to;
  if (/^(?:of|from)$/.test(tokens[at]?.lower ?? '')) at = chunks[tailOfChain(tokens, chunks, name.chunk)]?.to ?? at;
  if (tokens[at]?.text === '(') {
    const close = tokens.slice(at, at + BRACKET).findIndex(({ text }) => text === ')');
    if (close > 0) at += close + 1;
  }
  if (tokens[at]?.text === ',' && /^[RDI]-\p{Lu}/u.test(tokens[at + 1]?.text ?? '')) {
    const next = tokens.slice(at + 1, at + BRACKET).findIndex(({ text }) => text === ',');
    if (next > 0) at += next + 1;
  }
  return at;
}
