import type { Attributed } from './attribute.ts';
import { confidenceOf, LEAST_CONFIDENCE } from './confidence.ts';
import type { Reading } from './reading.ts';

/** Headline and standfirst, in paragraphs. */
const HEAD = 2;
/** Fewer words may be anybody's. */
const LEAST = 3;
/** Headlines, standfirsts, captions and pulled quotes are no longer, in words. */
const MOST = 40;
/** So many words of a quotation are looked at; the bound keeps any text linear. */
const INDEXED = 400;

interface Place {
  readonly words: readonly string[];
  readonly at: number;
  readonly one: Attributed;
}

/**
 * "‘It just wouldn't let go’: dog attack": what a headline, a caption or a pulled quote repeats word for word of somebody's words further
 * on, and leaves without a name, is his. Takes and gives all quotations of an article in their order.
 */
export function settleRepeated(reading: Reading, attributed: readonly Attributed[]): readonly Attributed[] {
  if (!attributed.some(isOpen)) return attributed;
  const index = new Map<string, Place[]>();
  for (const one of attributed) {
    if (one.who === null || confidenceOf(one) < LEAST_CONFIDENCE) continue;
    const words = wordsOf(reading, one).slice(0, INDEXED);
    for (let at = 0; at + LEAST <= words.length; at += 1) {
      const key = words.slice(at, at + LEAST).join(' ');
      const places = index.get(key);
      if (places === undefined) index.set(key, [{ words, at, one }]);
      else if (places.length < MOST) places.push({ words, at, one });
    }
  }
  return attributed.map((one) => (isOpen(one) ? (repeatOf(one) ?? one) : one));

  /** In the head of the article, or by itself. */
  function isOpen({ who, shape, floating, span }: Attributed): boolean {
    const head = (reading.spans[span]?.paragraph ?? 0) < HEAD;
    return who === null && shape.words >= LEAST && shape.words <= MOST && (head || floating);
  }

  function repeatOf(one: Attributed): Attributed | null {
    const words = wordsOf(reading, one);
    const places = (index.get(words.slice(0, LEAST).join(' ')) ?? []).filter(({ words: all, at }) =>
      words.every((word, k) => all[at + k] === word),
    );
    const names = new Set(places.map((place) => place.one.who?.speaker.name));
    const [first] = places;
    if (first === undefined || names.size !== 1) return null;
    return { ...one, frame: null, score: 6.5, basis: 'repeats', mention: null, who: first.one.who };
  }
}

/** The words of a quotation in small letters, without signs. */
const wordsOf = ({ text, spans }: Reading, { span: at }: Attributed): readonly string[] => {
  const span = spans[at];
  return span === undefined
    ? []
    : (text
        .slice(span.start, span.end)
        .toLowerCase()
        .replace(/[’‘]/g, "'")
        .match(/[\p{L}\p{N}]+(?:'[\p{L}]+)*/gu) ?? []);
};
