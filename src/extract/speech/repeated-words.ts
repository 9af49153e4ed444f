import type { Reading } from '../reading.ts';
import { type Attributed, SCORES } from './attributed.ts';
import { confidenceOf, LEAST_CONFIDENCE } from './confidence.ts';

/** Headline and standfirst, in paragraphs. */
const HEAD = 2;
/** Fewer words may be anybody's. */
const LEAST = 3;
/** Headlines, standfirsts, captions and pulled quotes are no longer, in words. */
const MOST = 40;
/** So much of a quotation is looked at, in letters, and so many open ones are asked for: the bounds keep any text linear. */
const LENGTH = 3000;
const MOST_OPEN = 20;

/**
 * "‘It just wouldn't let go’: dog attack": what a headline, a caption or a pulled quote repeats word for word of somebody's words further
 * on, and leaves without a name, is his. A description there ("mayor says") gives
 * way to a name. Takes and gives all quotations of an article in their order.
 */
export function settleRepeated(reading: Reading, attributed: readonly Attributed[]): readonly Attributed[] {
  if (!attributed.some((one) => isOpen(one))) return attributed;
  const said = attributed
    .filter((one) => one.who !== null && confidenceOf(one) >= LEAST_CONFIDENCE)
    .map((one) => ({ one, words: ` ${wordsOf(reading, one)} ` }));
  let asked = 0;
  return attributed.map((one) => (isOpen(one) ? (repeatOf(one) ?? one) : one));

  /** In the head of the article, or by itself. */
  function isOpen({ who, shape, floating, span }: Attributed): boolean {
    const head = (reading.spans[span]?.paragraph ?? 0) < HEAD;
    // "mayor says city ‘dropped the ball’"
    const described = head && who?.speaker.kind === 'anonymous' && who.entity?.kind === 'person';
    return (described || (who === null && (head || floating))) && shape.words >= LEAST && shape.words <= MOST;
  }

  function repeatOf(one: Attributed): Attributed | null {
    asked += 1;
    const words = wordsOf(reading, one);
    if (asked > MOST_OPEN || words === '') return null;
    const found = said.filter((other) => other.words.includes(` ${words} `));
    const named = one.who === null ? found : found.filter((other) => other.one.who?.speaker.kind === 'person');
    const names = new Set(named.map((other) => other.one.who?.speaker.name));
    const [first] = named;
    if (first === undefined || names.size !== 1) return null;
    return { ...one, frame: null, score: SCORES.repeats, basis: 'repeats', mention: null, who: first.one.who };
  }
}

/** The words of a quotation in small letters, without signs. */
const wordsOf = ({ text, spans }: Reading, { span: at }: Attributed): string => {
  const span = spans[at];
  if (span === undefined) return '';
  const plain = text
    .slice(span.start, Math.min(span.end, span.start + LENGTH))
    .toLowerCase()
    .replace(/[’‘]/g, "'");
  return (plain.match(/[\p{L}\p{N}]+(?:'[\p{L}]+)*/gu) ?? []).join(' ');
};
