import type { Mention } from './mentions.ts';
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

/** "Among those celebrating was", "There was support from", "Watching from the bank was" */
const INTRODUCING = /^(?:among|there|also|watching|joining|waiting|standing|sitting|nearby)$/;

/** The one person whom a sentence brings in behind its verb: "Among those celebrating was Ann Lee, whose garden …"; null for any other sentence. */
export function introducedIn({ tokens, runTo, chunkTo, mentions, cast }: Reading, { from, to }: Sentence): Mention | null {
  const first = tokens[from]?.tag === 'conjunction' ? from + 1 : from;
  if (!INTRODUCING.test(tokens[first]?.lower ?? '')) return null;
  let found: Mention | null = null;
  for (let end = first + 2; end <= to; end += 1) {
    const run = runTo.get(end);
    if (run === undefined || cast.ofRun.get(run)?.kind !== 'person') continue;
    const mention = mentions[chunkTo.get(end) ?? -1];
    if (found !== null || mention?.kind !== 'name') return null;
    found = mention;
  }
  return found;
}
