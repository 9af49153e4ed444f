import type { Reading } from '../reading.ts';
import { type Attributed, SCORES } from './attributed.ts';
import { confidenceOf, LEAST_CONFIDENCE } from './confidence.ts';
import { judge } from './judge.ts';

/** Headline and standfirst, in paragraphs. */
const HEAD = 2;
/** Fewer words may be anybody's; a headline may have so few where somebody's words are hardly more. */
const LEAST = 3;
const LEAST_OF_FEW = 2;
const FEW_MORE = 3;
/** So many words nobody else happens to say, wherever they stand. */
const LEAST_ANYWHERE = 5;
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

  /** In the head of the article, or by itself, or of many words. */
  function isOpen(one: Attributed): boolean {
    const { who, shape, floating, span } = one;
    const paragraph = reading.spans[span]?.paragraph ?? 0;
    const head = paragraph < HEAD;
    // "mayor says city ‘dropped the ball’"
    const described = head && who?.speaker.kind === 'anonymous' && who.entity?.kind === 'person';
    // "“How big is it?” asked the boy": his, whoever says so as well.
    const told = (!head || shape.stopped) && one.frame?.kind === 'say' && one.basis === 'sentence';
    const unsure = who === null || (confidenceOf(one) < LEAST_CONFIDENCE && !told);
    const least = paragraph === 0 ? LEAST_OF_FEW : head || floating ? LEAST : LEAST_ANYWHERE;
    return (described || unsure || (head && isLoose(one))) && shape.words >= least && shape.words <= MOST;
  }

  /** "Agency has ‘head in sand’": a verb that reports nothing, and so no words of the agency's. */
  function isLoose(one: Attributed): boolean {
    const weak = one.frame?.kind === 'bare' || one.frame?.kind === 'think';
    return one.who !== null && weak && judge(reading, one) === 'term';
  }

  function repeatOf(one: Attributed): Attributed | null {
    asked += 1;
    const words = wordsOf(reading, one);
    const own = words.split(' ').length;
    if (asked > MOST_OPEN || own < LEAST_OF_FEW) return null;
    const few = own < LEAST && one.shape.words < LEAST;
    // "‘top secret’", which the reporter says as well
    if (few && attributed.some((other) => other !== one && other.who === null && wordsOf(reading, other) === words)) return null;
    const found = said.filter(
      (other) => other.one !== one && other.words.includes(` ${words} `) && (!few || other.one.shape.words <= own + FEW_MORE),
    );
    const named = one.who === null || isLoose(one) ? found : found.filter((other) => other.one.who?.speaker.kind === 'person');
    const names = new Set(named.map((other) => other.one.who?.speaker.name));
    const [first] = named;
    if (first === undefined || names.size !== 1) return null;
    return { ...one, frame: null, score: SCORES.repeats, basis: 'repeats', mention: null, who: first.one.who };
  }
}

/** "‘Head in sand’", where she said “his head in the sand”: headlines do without. */
const ARTICLES = /^(?:the|an?)$/;

/** The words of a quotation in small letters, without signs and articles. */
const wordsOf = ({ text, spans }: Reading, { span: at }: Attributed): string => {
  const span = spans[at];
  if (span === undefined) return '';
  const plain = text
    .slice(span.start, Math.min(span.end, span.start + LENGTH))
    .toLowerCase()
    .replace(/[’‘]/g, "'");
  return (plain.match(/[\p{L}\p{N}]+(?:'[\p{L}]+)*/gu) ?? []).filter((word) => !ARTICLES.test(word)).join(' ');
};
