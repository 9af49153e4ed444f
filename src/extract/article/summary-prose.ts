import type { Range } from '../extraction.ts';
import type { CleanSpan } from './clean.ts';
import { sentenceSpansOf } from './summary-sentences.ts';
import { isHeadlineCase } from './summary-standing.ts';

/** "LONDON (Reuters) - ", "PORTBURY, May 4 — ": the place with which a story opens. */
const OPENING_PLACE =
  /^(?:(?:ST\. )?\p{Lu}{3,}(?:[ .’'-]\p{Lu}[\p{Lu}.]+){0,3}(?:, [\p{L}. ]{2,24}?)?(?:, \p{L}{3,9}\.? \d{1,2})?(?: \(\p{L}[\p{L} ]{1,30}\))?|\p{Lu}[\p{L} .,’'-]{1,40} \([A-Z]\p{L}{1,9}\)) ?(?:--|[-–—―]) {0,2}(?=["“\p{Lu}])/u;
const LONGEST_PLACE = 120;
/** A headline, and what stands below it, in a page that puts a full stop after each. */
const MAX_HEADLINE = { length: 115, lines: 3 };
/** A first paragraph is so much longer than a headline. */
const LONGER = 1.4;

/**
 * The paragraphs that an extract may quote: of the prose, what comes after headlines that look like prose since they end with a stop, and without
 * the dateline.
 */
export function summaryProse(text: string, spans: readonly CleanSpan[]): readonly Range[] {
  const prose = spans.filter(({ kind }) => kind === 'prose');
  const dated = prose.slice(0, MAX_HEADLINE.lines + 1).findIndex((span) => datelineLength(text, span) > 0);
  const title = spans.find(({ kind }) => kind === 'title');
  const told = title !== undefined && !'.;'.includes(text.charAt(title.end - 1));
  const from = dated >= 0 ? dated : told ? 0 : headlines(text, prose);
  return prose.slice(from).map((span, index) => (index > 0 ? span : { start: span.start + datelineLength(text, span), end: span.end }));
}

const datelineLength = (text: string, { start, end }: Range): number =>
  OPENING_PLACE.exec(text.slice(start, Math.min(end, start + LONGEST_PLACE)))?.[0].length ?? 0;

/** How many of the first paragraphs are one short sentence each before a much longer one; one in capitals stands alone. */
function headlines(text: string, prose: readonly Range[]): number {
  const [top] = prose;
  if (top !== undefined && isHeadlineCase(text.slice(top.start, Math.min(top.end, top.start + MAX_HEADLINE.length)))) return 1;
  const short = prose
    .slice(0, MAX_HEADLINE.lines)
    .map(({ start, end }) => end - start <= MAX_HEADLINE.length && sentenceSpansOf(text, start, end).length === 1);
  const count = short.includes(false) ? short.indexOf(false) : short.length;
  const lead = prose[count];
  const longest = Math.max(0, ...prose.slice(0, count).map(({ start, end }) => end - start));
  return lead !== undefined && lead.end - lead.start >= LONGER * longest ? count : 0;
}
