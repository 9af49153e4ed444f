import type { Reading } from './reading.ts';
import type { Sentence } from './sentences.ts';

const NAME = /\p{Lu}[\p{L}\p{M}-]+/gu;
/** Longer quotations are looked at by their beginning, so that any text stays linear. */
const MAX_LENGTH = 2000;

/** The capitalised words inside the quotations of a sentence, in small letters: those whom its speaker speaks of. */
export function namesIn(reading: Reading, sentence: Sentence): ReadonlySet<string> {
  const found = new Set<string>();
  for (let i = sentence.from; i < sentence.to; i += 1) {
    const span = reading.spans[reading.tokens[i]?.span ?? -1];
    if (span === undefined) continue;
    const said = reading.text.slice(span.start, Math.min(span.end, span.start + MAX_LENGTH));
    for (const [word] of said.matchAll(NAME)) found.add(word.toLowerCase());
  }
  return found;
}
