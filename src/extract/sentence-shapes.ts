import type { Reading } from './reading.ts';
import type { Sentence } from './sentences.ts';

/** Whether a person's name stands after token `q` in the sentence. */
export function namesSomebody(reading: Reading, sentence: Sentence, q: number): boolean {
  for (let to = q + 2; to <= sentence.to; to += 1) {
    const run = reading.runTo.get(to);
    if (run && !run.office && reading.cast.ofRun.get(run)?.kind === 'person') return true;
  }
  return false;
}

/** Whether the sentence is nothing but quotations, but for a "Then," before them. */
export function isFloating(reading: Reading, sentence: Sentence): boolean {
  for (let i = sentence.from; i < sentence.to; i += 1) {
    const tag = reading.tokens[i]?.tag;
    // "Then, “…”"
    if (i === sentence.from && (tag === 'adverb' || tag === 'conjunction')) continue;
    if (tag !== 'quote' && tag !== 'sign') return false;
  }
  return true;
}
