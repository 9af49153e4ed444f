import { type PartialDate, spanOf } from '../model/partial-date.ts';
import type { Choice, Menu } from '../reply/reply.ts';
import type { AnswerCounts } from '../search/answer-counts.ts';
import type { Corpus, QuoteAnswer, QuoteQuery } from '../search/corpus.ts';
import { type DateRange, dateOverlaps } from '../search/dates/date-range.ts';
import type { Texts } from '../texts/texts.ts';
import { optionValue } from './option-value.ts';
import { quoteLine } from './quote-line.ts';

/** Discord shows 25 choices in a menu; the first is for everything. */
const MAX_VALUES = 24;

type FilterName = 'speaker' | 'topic' | 'outlet' | 'period';

/** Discord shows five rows under a message: one is for the menu of details, one for the buttons. */
const MAX_MENUS = 3;

/** Something to narrow an answer by, with how many quotes would be left. */
interface Value {
  /** Only a few of them are shown. */
  readonly show: () => { readonly label: string; readonly adds: string };
  readonly quotes: number;
  readonly chosen: boolean;
}

/** The values that a menu shows, how many there are, and how many quotes they would leave together. */
interface Values {
  readonly shown: readonly Value[];
  readonly count: number;
  readonly quotes: number;
}

interface Filter {
  readonly name: FilterName;
  readonly options: readonly ('speaker' | 'topic' | 'outlet' | 'since' | 'until')[];
  valuesIn(counts: AnswerCounts, answer: QuoteAnswer, corpus: Corpus, query: QuoteQuery, texts: Texts): Values;
}

const FILTERS: readonly Filter[] = [
  { name: 'speaker', options: ['speaker'], valuesIn: speakersIn },
  { name: 'topic', options: ['topic'], valuesIn: topicsIn },
  { name: 'outlet', options: ['outlet'], valuesIn: outletsIn },
  { name: 'period', options: ['since', 'until'], valuesIn: periodsIn },
];

/**
 * Menus that narrow an answer, each with what the whole answer holds: speakers, topics, outlets, and years or months, with
 * how many quotes each would leave. A menu whose filter is set offers what the question holds without it. Only menus that
 * would change something, and of more than three those that are set and then those whose choices leave the least.
 */
export function filterMenus(query: QuoteQuery, answer: QuoteAnswer, corpus: Corpus, texts: Texts): readonly Menu[] {
  const asked = namingTopic(query, answer, corpus);
  if (asked === null) return [];
  const kept = FILTERS.filter(({ name }) => !isFixed(name, query, answer));
  const offered = kept.flatMap((filter) => menuOf(filter, asked, answer, corpus, texts) ?? []);
  const best = offered.toSorted((a, b) => Number(b.isSet) - Number(a.isSet) || a.leaves - b.leaves).slice(0, MAX_MENUS);
  return offered.filter((each) => best.includes(each)).map(({ menu }) => menu);
}

interface Offered {
  readonly menu: Menu;
  readonly isSet: boolean;
  /** The share of the quotes that a choice leaves, on average. */
  readonly leaves: number;
}

/** Words that name a topic would be read as words beside another filter: then the topic becomes a filter. Null when that is another question. */
function namingTopic(query: QuoteQuery, { understood, hits }: QuoteAnswer, corpus: Corpus): QuoteQuery | null {
  const { topic, topicWrote, words } = understood;
  if (topic === null || topicWrote === null) return query;
  const naming = { ...query, words: words.join(' '), topic: topic.id };
  return corpus.search(naming).hits.length === hits.length ? naming : null;
}

/** What the words settle already. Who held an office depends on the time that is asked for; quotes found by office are not by whom the words name. */
function isFixed(name: FilterName, query: QuoteQuery, { understood }: QuoteAnswer): boolean {
  if (query.speaker !== undefined) return false;
  const { speaker, vacant, passedOver } = understood;
  const byOffice = speaker?.kind === 'office' || (speaker?.kind === 'ambiguous' && speaker.by === 'office') || vacant !== null;
  if (name === 'period') return byOffice;
  return name === 'speaker' && (speaker !== null || byOffice || passedOver !== null || understood.byOffice > 0);
}

function menuOf(filter: Filter, query: QuoteQuery, answer: QuoteAnswer, corpus: Corpus, texts: Texts): Offered | null {
  const isSet = filter.options.some((option) => query[option] !== undefined);
  const open = isSet ? without(query, filter.options) : query;
  // Without any words or filter left there is no question, and to count everything held would help nobody.
  if (isSet && quoteLine(open) === '/quote') return null;
  const { hits } = isSet ? corpus.search(open) : answer;
  const values = filter.valuesIn(corpus.countsOf(hits), answer, corpus, query, texts);
  const { filters, choice } = texts.answers;
  const said = filters[filter.name];
  const { shown, count } = values;
  if (!isSet && (count < 2 || values.quotes === count * hits.length)) return null;
  if (isSet && !shown.some(({ chosen, quotes }) => !chosen || quotes < hits.length)) return null;
  const choices: readonly Choice[] = [
    { label: choice(said.everything, hits.length), adds: '', ...(isSet ? {} : { chosen: true }) },
    ...shown.map(({ show, quotes, chosen }) => {
      const { label, adds } = show();
      return { label: choice(label, quotes), adds, ...(isSet && chosen ? { chosen: true } : {}) };
    }),
  ];
  const leaves = values.quotes / (count * hits.length);
  return { menu: { kind: 'menu', name: filter.name, label: said.label, run: quoteLine(open), choices }, isSet, leaves };
}

/** As many as a menu takes, the present one among them. */
function cut<Item>(items: readonly Item[], isPresent: (item: Item) => boolean): readonly Item[] {
  const first = items.slice(0, MAX_VALUES);
  const present = items.find(isPresent);
  return present === undefined || first.includes(present) ? first : [...first.slice(0, -1), present];
}

function without(query: QuoteQuery, options: Filter['options']): QuoteQuery {
  const { words, today } = query;
  const kept = (['speaker', 'topic', 'outlet', 'since', 'until'] as const).filter((option) => !options.includes(option));
  const filters = Object.fromEntries(kept.flatMap((option) => (query[option] === undefined ? [] : [[option, query[option]]])));
  return { words, ...filters, ...(today === undefined ? {} : { today }) };
}

function speakersIn({ bySpeaker }: AnswerCounts, { understood }: QuoteAnswer, corpus: Corpus): Values {
  const match = understood.speaker;
  return valuesOf(bySpeaker, match !== null && 'speaker' in match ? match.speaker.id : null, (id) => {
    const name = corpus.speaker(id)?.name ?? id;
    return { label: name, adds: `speaker:${optionValue(name)}` };
  });
}

function topicsIn({ byTopic }: AnswerCounts, { understood }: QuoteAnswer, corpus: Corpus): Values {
  // An article may be filed under a topic that is no more.
  const known = new Map([...byTopic].filter(([id]) => corpus.topic(id) !== undefined));
  return valuesOf(known, understood.topic?.id ?? null, (id) => ({
    label: corpus.topic(id)?.title ?? id,
    adds: `topic:${optionValue(id)}`,
  }));
}

function outletsIn({ byOutlet }: AnswerCounts, { understood }: QuoteAnswer): Values {
  return valuesOf(byOutlet, understood.outlet, (name) => ({ label: name, adds: `outlet:${optionValue(name)}` }));
}

/** Those with most quotes, most first. There may be thousands of which two dozen are shown, so only these are put in order. */
function valuesOf<Item>(counts: ReadonlyMap<Item, number>, present: Item | null, show: (item: Item) => ReturnType<Value['show']>): Values {
  const numbers = Int32Array.from(counts.values()).sort();
  const least = numbers.at(-MAX_VALUES) ?? 0;
  const most = [...counts].filter(([item, quotes]) => quotes >= least || item === present).sort(([, x], [, y]) => y - x);
  return {
    shown: cut(most, ([item]) => item === present).map(([item, quotes]) => ({
      show: () => show(item),
      quotes,
      chosen: item === present,
    })),
    count: counts.size,
    quotes: numbers.reduce((sum, quotes) => sum + quotes, 0),
  };
}

/** Years, newest first; within a single year its months. A span that was set and is none of these comes first. */
function periodsIn(
  { byDate }: AnswerCounts,
  _: QuoteAnswer,
  _corpus: Corpus,
  { since, until }: QuoteQuery,
  { dates: said, words }: Texts,
): Values {
  const dates = [...byDate];
  const years = spansOf(dates, 4);
  const spans = years.size > 1 ? years : spansOf(dates, 7);
  const values = [...spans]
    .toSorted(([x], [y]) => (x < y ? 1 : -1))
    .map(([span, quotes]) => ({
      show: () => ({ label: said.date(span), adds: `since:${span} until:${span}` }),
      quotes,
      chosen: isSpan(since, until, span),
    }));
  const range = { since: since ?? null, until: until ?? null };
  const isOther = (since !== undefined || until !== undefined) && !values.some(({ chosen }) => chosen);
  const adds = [since === undefined ? '' : `since:${since}`, until === undefined ? '' : `until:${until}`].join(' ').trim();
  const show = () => ({ label: words.capitalised(said.range(range) ?? ''), adds });
  const all = isOther ? [{ show, quotes: inRange(dates, range), chosen: true }, ...values] : values;
  return {
    shown: cut(all, ({ chosen }) => chosen),
    count: all.length,
    quotes: all.reduce((sum, { quotes }) => sum + quotes, 0),
  };
}

function isSpan(since: PartialDate | undefined, until: PartialDate | undefined, span: PartialDate): boolean {
  if (since === undefined || until === undefined) return false;
  return spanOf(since).first === spanOf(span).first && spanOf(until).last === spanOf(span).last;
}

/** The years (4 letters) or months (7) that dates lie in. A date that is less exact may lie in any span within it, as the filter has it. */
function spansOf(dates: readonly (readonly [PartialDate, number])[], length: 4 | 7): ReadonlyMap<PartialDate, number> {
  const spans = new Map<PartialDate, number>();
  for (const [date, quotes] of dates) {
    const span = date.slice(0, length) as PartialDate;
    if (date.length >= length) spans.set(span, (spans.get(span) ?? 0) + quotes);
  }
  for (const [date, quotes] of dates) {
    if (date.length >= length) continue;
    for (const [span, counted] of spans) if (span.startsWith(date)) spans.set(span, counted + quotes);
  }
  return spans;
}

const inRange = (dates: readonly (readonly [PartialDate, number])[], range: DateRange): number =>
  dates.reduce((sum, [date, quotes]) => sum + (dateOverlaps(date, range) ? quotes : 0), 0);
