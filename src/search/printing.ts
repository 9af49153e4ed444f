import type { Quote } from '../model/quote.ts';
import { foldText, termsOf } from './fold.ts';

/** A quote as utterances are compared. */
export interface Printing {
  readonly quote: Quote;
  /** The folded words with a space between them and on each side, so that a run of words is found only between word borders. */
  readonly words: string;
  readonly count: number;
  /** Whose words: a speaker, an anonymous description, or nobody known. */
  readonly voice: string | null;
}

/** Fewer words than this ("very difficult") are said twice by chance; from here on they are the same utterance. */
export const MIN_SHARED_WORDS = 4;

export function printingOf(quote: Quote): Printing {
  // What an editor put into brackets was not said, and other articles leave it out.
  const terms = termsOf(quote.segments.join(' ').replace(/\[[^\]]*\]/g, ' '));
  return { quote, words: ` ${terms.join(' ')} `, count: terms.length, voice: voiceOf(quote) };
}

function voiceOf({ attribution }: Quote): string | null {
  switch (attribution.kind) {
    case 'speaker':
      return `speaker ${attribution.speaker}`;
    case 'anonymous':
      return `anonymous ${foldText(attribution.description)}`;
    case 'unattributed':
      return null;
    default:
      return attribution satisfies never;
  }
}

/** Most words first; then the one that knows its speaker, whole sentences, and the id, so that nothing is left to chance. */
export function fullestFirst(a: Printing, b: Printing): number {
  return (
    b.count - a.count ||
    Number(a.voice === null) - Number(b.voice === null) ||
    partialLast(a.quote, b.quote) ||
    (a.quote.id < b.quote.id ? -1 : a.quote.id > b.quote.id ? 1 : 0)
  );
}

export const partialLast = (a: Quote, b: Quote): number => Number(a.kind === 'partial') - Number(b.kind === 'partial');

/** Whether `part` may be a shorter printing of `whole`: the same words or a run of them, and no two different voices. Fewer than four words are no run. */
export function mayBePartOf(part: Printing, whole: Printing): boolean {
  if (part.count === 0 || (part.voice !== null && whole.voice !== null && part.voice !== whole.voice)) return false;
  return part.count < MIN_SHARED_WORDS ? part.words === whole.words : whole.words.includes(part.words);
}

/** Hashes (32 bits) of every run of four words, each once, the first run's first; of all words where there are fewer, and none where there are none. */
export function gramsOf({ words, count }: Printing): readonly number[] {
  if (count === 0) return [];
  const hashes: number[] = [];
  let hash = 0;
  for (let at = 1; at < words.length; at++) {
    const code = words.charCodeAt(at);
    if (code === 32) {
      hashes.push(hash);
      hash = 0;
    } else hash = (Math.imul(hash, 31) + code) | 0;
  }
  const run = Math.min(MIN_SHARED_WORDS, count);
  const grams = new Set<number>();
  for (let at = 0; at + run <= hashes.length; at++) {
    let gram = run;
    for (let next = at; next < at + run; next++) gram = Math.imul(gram, 0x01000193) ^ (hashes[next] ?? 0);
    grams.add(gram | 0);
  }
  return [...grams];
}
