import { ALWAYS, type DateRange, isOpen } from '../dates/date-range.ts';
import { datesInWords } from '../dates/dates-in-words.ts';
import { MAX_QUERY_LENGTH, type Token, tokenizeQuery } from '../words/fold.ts';
import { isQuestionWord, isWeakWord } from '../words/question-words.ts';
import type { RankedQuote } from './order-finely.ts';
import { OPTIONAL_SHARE, ORDER_BONUS } from './rank-weights.ts';
import { otherWordings, type Wording, type WordingContext } from './wordings.ts';

/** How words are looked for. */
export interface LookOptions {
  readonly range?: DateRange;
  readonly parts?: Wording['parts'];
  /** As in `ReadingContext`. */
  readonly widely?: boolean;
  readonly whole?: boolean;
  readonly lastOptional?: boolean;
}

export interface IndexAsking extends Pick<WordingContext, 'held' | 'named' | 'begins' | 'live'> {
  readonly query: string;
  readonly typing: boolean;
  readonly limit: number;
  /** From which day "since January" is counted; asked only where a question needs it. */
  today(): Temporal.PlainDate | null;
  /** Quotes in which every word is explained, best first. */
  look(tokens: readonly Token[], options: LookOptions): readonly RankedQuote[];
  /** What the filters let through, newest first. */
  everything(range: DateRange): readonly RankedQuote[];
  /** Orders equal scores. */
  compare(a: number, b: number): number;
}

export interface IndexReading {
  readonly hits: readonly RankedQuote[];
  readonly tokens: readonly Token[];
  readonly range: DateRange;
  readonly changed: Wording['changed'];
  readonly leftOut: readonly Token[];
}

/** The reading of no question. */
export const NOT_ASKED: IndexReading = { hits: [], tokens: [], range: ALWAYS, changed: [], leftOut: [] };

/** What is written otherwise is worth a little less than what was typed. */
const OTHERWISE = 0.95;
/** A question without any of these holds no date, and most questions hold none. */
const DATE_LIKE =
  /\d{4}|since|until|till|today|yesterday|ago\b|last|past|previous|this|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;
/** Longer questions tell by their other words, and every word costs a look. */
const MOST_BESIDE = 3;
const PLAIN_DATE = /\d{4}|\b(?:since|until|till)\b/i;
/** While typing, a last word so short that explains nothing is not finished yet. */
const UNFINISHED = 2;

/**
 * Answers a question from the index alone, as far as words go: as it stands, written otherwise, with its dates as dates; where
 * nothing holds all that, without its weak words ("views on"), without a last word of which a letter or two are typed, and at last
 * with words in use as typos of others. An answer without typos is preferred, whichever of these finds it.
 */
export function askIndex(asking: IndexAsking): IndexReading {
  const { query, typing, look } = asking;
  const tokens = tokenizeQuery(query);
  const plain: IndexReading = { ...NOT_ASKED, tokens };
  const literal = worded(plain, asking);
  // Beside words that answer the question, a date counts that is plainly one: "today" is said as often as it is asked for.
  const dated = isSure(literal) && !PLAIN_DATE.test(query) ? null : datedOf(asking, plain);
  const bases = dated === null ? [plain] : [plain, dated];
  // A year that is said in the quote is a word before it is a date.
  const asTyped = dated === null ? literal : merged(literal, worded(dated, asking), OTHERWISE, asking);
  if (isSure(asTyped)) return asTyped;
  const fewer = bases.flatMap(withoutWeakWords).reduce((found, base) => merged(found, worded(base, asking), 1, asking), NOT_ASKED);
  if (isSure(fewer) || (asTyped.hits.length === 0 && fewer.hits.length > 0)) return fewer;
  if (asTyped.hits.length > 0 || !typing) return asTyped;
  for (const base of bases) {
    const last = base.tokens.at(-1);
    if (base.tokens.length < 2 || last === undefined || last.term.length > UNFINISHED) continue;
    const hits = look(base.tokens, { range: base.range, lastOptional: true });
    if (hits.length > 0) return { ...base, hits, leftOut: [last] };
  }
  for (const base of bases) {
    const hits = look(base.tokens, { range: base.range, widely: true });
    if (hits.length > 0) return { ...base, hits };
  }
  return asTyped;
}

/** Looks for the words as they are; where nothing holds them while typing, with words in use as typos of others. */
export function askLiterally({ query, typing, look }: IndexAsking): IndexReading {
  const tokens = tokenizeQuery(query);
  const hits = look(tokens, {});
  return { ...NOT_ASKED, tokens, hits: hits.length === 0 && typing ? look(tokens, { widely: true }) : hits };
}

/** Whether there are hits, and the best of them holds no typo. */
const isSure = ({ hits }: Pick<IndexReading, 'hits'>): boolean => hits[0]?.evidence.every(({ how }) => how !== 'typo') === true;

/** The question with its dates as a range; null where it has none. */
function datedOf({ query, today }: IndexAsking, plain: IndexReading): IndexReading | null {
  if (!DATE_LIKE.test(query)) return null;
  const { range, rest } = datesInWords(query.slice(0, MAX_QUERY_LENGTH), today());
  return isOpen(range) ? null : { ...plain, tokens: tokenizeQuery(rest), range };
}

function withoutWeakWords(base: IndexReading): readonly IndexReading[] {
  const kept = base.tokens.filter(({ term }) => !isWeakWord(term));
  const leftOut = base.tokens.filter(({ term }) => isWeakWord(term));
  return leftOut.length === 0 || kept.every(({ term }) => isQuestionWord(term)) ? [] : [{ ...base, tokens: kept, leftOut }];
}

/** What one reading finds, as it stands and in other wordings. */
function worded(base: IndexReading, asking: IndexAsking): IndexReading {
  const { look, limit, everything } = asking;
  const { tokens, range } = base;
  // "Since 2020" alone asks for whatever there is; a lone "the" does not.
  if (tokens.every(({ term }) => isQuestionWord(term)) && !isOpen(range)) return { ...base, hits: everything(range) };
  let found: IndexReading = { ...base, hits: look(tokens, { range }) };
  const sure = isSure(found);
  // A word that is said in one piece may be printed in two elsewhere, for which there is room in short answers to short questions.
  const splits = !sure ? 'unknown' : found.hits.length < limit && tokens.length <= MOST_BESIDE ? 'said' : 'none';
  for (const { tokens: own, parts, changed, beside } of otherWordings(tokens, { ...asking, splits })) {
    if (sure && !beside) continue;
    const hits = look(own, { range, parts, whole: own.at(-1) !== tokens.at(-1) && changed.length > 0 });
    found = merged(found, { ...base, hits, changed }, shareOf(tokens, own), asking);
  }
  return found;
}

/** What the score of another wording counts for, by how many words it has more or less than what was typed. */
function shareOf(typed: readonly Token[], other: readonly Token[]): number {
  const weight = (tokens: readonly Token[]): number =>
    tokens.reduce((sum, { term }) => sum + (isQuestionWord(term) ? OPTIONAL_SHARE : 1), 0);
  // More words for the same stand in order by themselves.
  return (OTHERWISE * weight(typed)) / weight(other) / (other.length > typed.length ? 1 + ORDER_BONUS : 1);
}

/** Both answers in one, the second at a share of its scores. Where only the other is without typos, and no worse, it is the answer. */
function merged(first: IndexReading, second: IndexReading, share: number, { limit, compare }: IndexAsking): IndexReading {
  if (second.hits.length === 0) return first;
  const [best, next] = [first.hits[0]?.score ?? 0, (second.hits[0]?.score ?? 0) * share];
  // More words for the same score more, and come after what holds the words as they were typed.
  const [sure, longer] = [isSure(first) && isSure(second), share < OTHERWISE];
  const worth = sure && longer && next > best * OTHERWISE ? (share * best * OTHERWISE) / next : share;
  const others = { ...second, hits: second.hits.map((hit) => ({ ...hit, score: hit.score * worth })) };
  if (first.hits.length === 0) return others;
  const other = others.hits[0]?.score ?? 0;
  if (isSure(first) !== isSure(others)) {
    if (isSure(first)) return first;
    if (other >= best) return others;
  }
  const rows = new Map<number, RankedQuote>();
  for (const hit of [...first.hits, ...others.hits]) {
    const before = rows.get(hit.row);
    if (before === undefined || before.score < hit.score) rows.set(hit.row, hit);
  }
  const hits = [...rows.values()].sort((a, b) => b.score - a.score || compare(a.row, b.row)).slice(0, Math.max(0, limit));
  const leading = other > best ? others : first;
  return { ...leading, hits, range: isOpen(first.range) ? second.range : first.range };
}
