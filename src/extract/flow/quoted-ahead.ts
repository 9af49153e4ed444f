import type { Mention } from '../phrases/mentions.ts';
import type { Reading } from '../reading.ts';
import type { Sentence } from '../text/sentences.ts';

const QUOTING = /^(?:quoting|citing|quoted|quotes)$/;

/**
 * Whose words somebody only gives again: "Quoting |Tom Ray|, Ann Lee said: “…”", "Ann Lee quoted |Tom Ray|: “…”". `q` is the token of the
 * quotation; null where nobody is quoted.
 */
export function quotedAhead({ tokens, mentions, chunkFrom, chunkTo }: Reading, { from }: Sentence, q: number): Mention | null {
  // "Ann Lee quoted Tom Ray: “…”"
  const near = /^[:,]$/.test(tokens[q - 1]?.text ?? '') ? mentions[chunkTo.get(q - 1) ?? -1] : undefined;
  if (near !== undefined && near.from > from && isQuoted(tokens[near.from - 1]?.lower, near)) return near;
  if (tokens[from]?.lower !== 'quoting') return null;
  const first = mentions[chunkFrom.get(from + 1) ?? -1];
  return first !== undefined && isQuoted('quoting', first) && tokens[first.to]?.text === ',' && first.to < q ? first : null;
}

/** Papers that are cited are sources as often: somebody named is quoted. */
const isQuoted = (verb: string | undefined, { kind }: Mention): boolean => QUOTING.test(verb ?? '') && kind === 'name';
