import { Buffer } from 'node:buffer';
import type { Quote } from '../../model/quote.ts';
import { createTermReader, type TermReader } from '../tables/read-terms.ts';
import { foldText } from '../words/fold.ts';

/** A quote as utterances are compared. */
export interface Printing {
  readonly quote: Quote;
  /** Two units for each folded word, of which only the first has the highest bit: a run of words is found only between word borders. */
  readonly words: string;
  readonly count: number;
  /** Whose words: a speaker, an anonymous description, or nobody known. */
  readonly voice: string | null;
}

/** Fewer words than this ("very difficult") are said twice by chance; from here on they are the same utterance. */
export const MIN_SHARED_WORDS = 4;

/** Fifteen bits of a word's number in each of its units. */
const HIGH = 0x8000;
const LOW = 0x7fff;
const BITS = 15;

/** Returns what turns quotes into printings. Only those whose words were numbered by the same reader compare. */
export function createPrintingReader(read: TermReader = createTermReader()): (quote: Quote) => Printing {
  let units = new Uint16Array(512);
  let bytes = Buffer.from(units.buffer);
  let length = 0;
  const put = (term: number): void => {
    if (length + 2 > units.length) {
      const grown = new Uint16Array(units.length * 2);
      grown.set(units);
      units = grown;
      bytes = Buffer.from(grown.buffer);
    }
    units[length++] = HIGH | (term >>> BITS);
    units[length++] = term & LOW;
  };
  return (quote) => {
    length = 0;
    const text = quote.segments.join(' ');
    // What an editor put into brackets was not said, and other articles leave it out.
    read(text.includes('[') ? text.replace(/\[[^\]]*\]/g, ' ') : text, put);
    return { quote, words: bytes.toString('utf16le', 0, length * 2), count: length / 2, voice: voiceOf(quote) };
  };
}

function voiceOf({ attribution }: Quote): string | null {
  switch (attribution.kind) {
    case 'speaker':
      // No description can be taken for it: ids hold no spaces.
      return attribution.speaker;
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

/** Hashes (32 bits) of every run of four words, in order; of all words where there are fewer, and none where there are none. */
export function gramsOf({ words, count }: Printing): readonly number[] {
  const run = Math.min(MIN_SHARED_WORDS, count);
  const grams: number[] = [];
  for (let from = 0; run > 0 && from + run <= count; from++) {
    let gram = run;
    for (let at = from * 2; at < (from + run) * 2; at++) gram = Math.imul(gram ^ words.charCodeAt(at), 0x01000193);
    grams.push(gram);
  }
  return grams;
}
