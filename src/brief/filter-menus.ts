import { type PartialDate, showDate, spanOf } from '../model/partial-date.ts';
import type { Utterance } from '../model/utterance.ts';
import type { Choice, Menu } from '../reply/reply.ts';
import type { Corpus, QuoteAnswer, QuoteQuery } from '../search/corpus.ts';
import { dateOverlaps } from '../search/date-range.ts';
import { quoteLine } from './quote-line.ts';
import { showRange } from './show-range.ts';
import { optionValue } from './words.ts';

/** Discord shows 25 choices in a menu; the first is for everything. */
const MAX_VALUES = 24;

type FilterName = 'speaker' | 'topic' | 'outlet' | 'period';

/** Something to narrow an answer by, with how many quotes would be left. */
interface Value {
  readonly adds: string;
  readonly label: string;
  readonly quotes: number;
  readonly chosen: boolean;
}

interface Filter {
  readonly name: FilterName;
  readonly label: string;
  /** The choice that sets no filter. */
  readonly everything: string;
  readonly options: readonly ('speaker' | 'topic' | 'outlet' | 'since' | 'until')[];
  valuesIn(found: readonly Utterance[], answer: QuoteAnswer, corpus: Corpus, query: QuoteQuery): readonly Value[];
}

const FILTERS: readonly Filter[] = [
  { name: 'speaker', label: 'Speaker', everything: 'Anyone', options: ['speaker'], valuesIn: speakersIn },
  { name: 'topic', label: 'Topic', everything: 'Any topic', options: ['topic'], valuesIn: topicsIn },
  { name: 'outlet', label: 'Outlet', everything: 'Any outlet', options: ['outlet'], valuesIn: outletsIn },
  { name: 'period', label: 'Period', everything: 'Any time', options: ['since', 'until'], valuesIn: periodsIn },
];

/**
 * Menus that narrow an answer, each with what the whole answer holds: speakers, topics, outlets, and years or months, with
 * how many quotes each would leave. A menu whose filter is set offers what the question holds without it. Only menus that
 * would change something.
 */
export function filterMenus(query: QuoteQuery, answer: QuoteAnswer, corpus: Corpus): readonly Menu[] {
  return FILTERS.flatMap((filter) => menuOf(filter, query, answer, corpus) ?? []);
}

function menuOf(filter: Filter, query: QuoteQuery, answer: QuoteAnswer, corpus: Corpus): Menu | null {
  const isSet = filter.options.some((option) => query[option] !== undefined);
  const open = isSet ? without(query, filter.options) : query;
  // Without any words or filter left there is no question, and to count everything held would help nobody.
  if (isSet && quoteLine(open) === '/quote') return null;
  const { hits } = isSet ? corpus.search(open) : answer;
  const found = hits.map(({ utterance }) => utterance);
  const values = filter.valuesIn(found, answer, corpus, query);
  if (!isSet && (values.length < 2 || values.every(({ quotes }) => quotes === found.length))) return null;
  if (isSet && !values.some(({ chosen, quotes }) => !chosen || quotes < found.length)) return null;
  const shown = cut(values);
  const choices: readonly Choice[] = [
    { label: `${filter.everything} (${found.length})`, adds: '', ...(isSet ? {} : { chosen: true }) },
    ...shown.map(({ label, adds, quotes, chosen }) => ({
      label: `${label} (${quotes})`,
      adds,
      ...(isSet && chosen ? { chosen: true } : {}),
    })),
  ];
  return { kind: 'menu', name: filter.name, label: filter.label, run: quoteLine(open), choices };
}

/** As many as a menu takes, the present one among them. */
function cut(values: readonly Value[]): readonly Value[] {
  const first = values.slice(0, MAX_VALUES);
  const present = values.find(({ chosen }) => chosen);
  return present === undefined || first.includes(present) ? first : [...first.slice(0, -1), present];
}

function without(query: QuoteQuery, options: Filter['options']): QuoteQuery {
  const { words, today } = query;
  const kept = (['speaker', 'topic', 'outlet', 'since', 'until'] as const).filter((option) => !options.includes(option));
  const filters = Object.fromEntries(kept.flatMap((option) => (query[option] === undefined ? [] : [[option, query[option]]])));
  return { words, ...filters, ...(today === undefined ? {} : { today }) };
}

/** How often each comes, most first. */
function tally<Item>(utterances: readonly Utterance[], itemsOf: (utterance: Utterance) => Iterable<Item>): readonly [Item, number][] {
  const counts = new Map<Item, number>();
  for (const utterance of utterances) for (const item of itemsOf(utterance)) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}

function speakersIn(found: readonly Utterance[], { understood }: QuoteAnswer, corpus: Corpus): readonly Value[] {
  const match = understood.speaker;
  const present = match !== null && 'speaker' in match ? match.speaker.id : null;
  return tally(found, ({ speaker }) => (speaker === null ? [] : [speaker])).flatMap(([id, quotes]) => {
    const name = corpus.speaker(id)?.name;
    return name === undefined ? [] : [{ label: name, adds: `speaker:${optionValue(name)}`, quotes, chosen: id === present }];
  });
}

function topicsIn(found: readonly Utterance[], { understood }: QuoteAnswer, corpus: Corpus): readonly Value[] {
  const topicsOf = ({ quotes }: Utterance) => new Set(quotes.flatMap(({ article }) => corpus.article(article)?.topics ?? []));
  return tally(found, topicsOf).flatMap(([id, quotes]) => {
    const topic = corpus.topic(id);
    return topic === undefined
      ? []
      : [{ label: topic.title, adds: `topic:${optionValue(id)}`, quotes, chosen: id === understood.topic?.id }];
  });
}

function outletsIn(found: readonly Utterance[], { understood }: QuoteAnswer, corpus: Corpus): readonly Value[] {
  const outletsOf = ({ quotes }: Utterance): ReadonlySet<string> =>
    new Set(
      quotes.flatMap((quote) => {
        const article = corpus.article(quote.article);
        return [article?.outlet ?? null, article?.via ?? null].filter((name) => name !== null);
      }),
    );
  return tally(found, outletsOf).map(([name, quotes]) => ({
    label: name,
    adds: `outlet:${optionValue(name)}`,
    quotes,
    chosen: name === understood.outlet,
  }));
}

/** Years, newest first; within a single year its months. A span that was set and is none of these comes first. */
function periodsIn(found: readonly Utterance[], _: QuoteAnswer, _corpus: Corpus, { since, until }: QuoteQuery): readonly Value[] {
  const dates = tally(found, ({ date }) => (date === null ? [] : [date]));
  const lengthened = (length: 4 | 7): readonly PartialDate[] => [
    ...new Set(dates.flatMap(([date]) => (date.length < length ? [] : [date.slice(0, length) as PartialDate]))),
  ];
  const years = lengthened(4);
  const spans = (years.length > 1 ? years : lengthened(7)).toSorted().toReversed();
  const quotesIn = (range: { readonly since: PartialDate | null; readonly until: PartialDate | null }): number =>
    dates.reduce((sum, [date, quotes]) => sum + (dateOverlaps(date, range) ? quotes : 0), 0);
  const values = spans.map((span) => ({
    label: showDate(span),
    adds: `since:${span} until:${span}`,
    quotes: quotesIn({ since: span, until: span }),
    chosen: isSpan(since, until, span),
  }));
  if ((since === undefined && until === undefined) || values.some(({ chosen }) => chosen)) return values;
  const range = { since: since ?? null, until: until ?? null };
  const adds = [since === undefined ? '' : `since:${since}`, until === undefined ? '' : `until:${until}`].join(' ').trim();
  const [first = '', ...rest] = showRange(range) ?? '';
  return [{ label: `${first.toUpperCase()}${rest.join('')}`, adds, quotes: quotesIn(range), chosen: true }, ...values];
}

function isSpan(since: PartialDate | undefined, until: PartialDate | undefined, span: PartialDate): boolean {
  if (since === undefined || until === undefined) return false;
  return spanOf(since).first === spanOf(span).first && spanOf(until).last === spanOf(span).last;
}
