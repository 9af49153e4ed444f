import type { CorpusParts } from '../model/corpus-parts.ts';
import type { ArticleId, SpeakerId } from '../model/ids.ts';
import { type PartialDate, spanOf } from '../model/partial-date.ts';
import type { Quote } from '../model/quote.ts';
import type { Speaker } from '../model/speaker.ts';
import type { PersonName } from './one-person.ts';
import { type PrintedOffice, printedOffice } from './shared-office.ts';

/** An office that somebody was printed with, or has on record, and when; null where no date is known. */
export interface Held {
  readonly office: PrintedOffice;
  readonly printed: string;
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
}

/** A person as the corpus knows him, beside others of his family name. */
export interface Bearer {
  readonly speaker: Speaker;
  readonly name: PersonName;
  readonly isReviewed: boolean;
  readonly quotes: number;
  /** The offices most printed, and those on record. */
  readonly offices: readonly Held[];
  /** Of somebody without a first name: what each article prints. */
  readonly inArticle: ReadonlyMap<ArticleId, readonly Held[]>;
}

/** Records in one step, and families. */
const STEP = 1000;
const FAMILIES = 20;
/** Of each person; whoever is in the news daily is described in hundreds of ways. */
const MAX_OFFICES = 16;

interface Roles {
  quotes: number;
  readonly printed: Map<string, { from: PartialDate | null; to: PartialDate | null; count: number }>;
  readonly inArticle: Map<ArticleId, Set<string>>;
}

/** People with a family name that several have, by that name. `reviewed`: whose record a person wrote. `nameOf` may remember. Short steps. */
export function* printedPeople(
  { articles, quotes, speakers }: CorpusParts,
  reviewed: ReadonlySet<string>,
  nameOf: (speaker: Speaker) => PersonName,
): Generator<void, ReadonlyMap<string, readonly Bearer[]>> {
  let work = 0;
  const families = new Map<string, Speaker[]>();
  for (const speaker of speakers) {
    if (++work % STEP === 0) yield;
    const { family } = nameOf(speaker);
    if (speaker.kind !== 'person' || family === '') continue;
    const bearers = families.get(family);
    if (bearers === undefined) families.set(family, [speaker]);
    else bearers.push(speaker);
  }
  const roles = new Map<SpeakerId, Roles>();
  for (const bearers of families.values()) {
    if (++work % STEP === 0) yield;
    if (bearers.length < 2) continue;
    for (const { id } of bearers) roles.set(id, { quotes: 0, printed: new Map(), inArticle: new Map() });
  }
  const days = new Map<ArticleId, PartialDate | null>();
  for (const { id, published } of articles) {
    if (++work % STEP === 0) yield;
    days.set(id, published?.date ?? null);
  }
  for (const quote of quotes) {
    if (++work % STEP === 0) yield;
    const known = quote.attribution.kind === 'speaker' ? roles.get(quote.attribution.speaker) : undefined;
    if (known !== undefined) note(known, quote, days.get(quote.article) ?? null);
  }
  const found = new Map<string, readonly Bearer[]>();
  for (const [family, bearers] of families) {
    if (bearers.length < 2) continue;
    found.set(
      family,
      bearers.map((speaker) => bearer(speaker, nameOf(speaker), reviewed.has(speaker.id), roles.get(speaker.id), days)),
    );
    if (found.size % FAMILIES === 0) yield;
  }
  return found;
}

/** Counts a quote of somebody, said to have appeared on that day. */
function note(known: Roles, { role, article }: Quote, day: PartialDate | null): void {
  known.quotes += 1;
  const here = known.inArticle.get(article) ?? new Set();
  known.inArticle.set(article, here);
  if (role === null) return;
  here.add(role);
  const before = known.printed.get(role);
  if (before === undefined) known.printed.set(role, { from: day, to: day, count: 1 });
  else {
    before.count += 1;
    if (day !== null && (before.from === null || day < before.from)) before.from = day;
    if (day !== null && (before.to === null || day > before.to)) before.to = day;
  }
}

function bearer(
  speaker: Speaker,
  name: PersonName,
  isReviewed: boolean,
  roles: Roles | undefined,
  days: ReadonlyMap<ArticleId, PartialDate | null>,
): Bearer {
  const most = [...(roles?.printed ?? [])].sort((a, b) => b[1].count - a[1].count || (a[0] < b[0] ? -1 : 1)).slice(0, MAX_OFFICES);
  const onRecord = speaker.offices.flatMap((office) =>
    [office.title, ...office.aliases].map((title) => held(title, office.from, office.to)),
  );
  const single = name.given.length === 0 ? [...(roles?.inArticle ?? [])] : [];
  return {
    speaker,
    name,
    isReviewed,
    quotes: roles?.quotes ?? 0,
    offices: [...onRecord, ...most.map(([role, { from, to }]) => held(role, from, to))],
    inArticle: new Map(
      single.map(([article, printed]) => {
        const day = days.get(article) ?? null;
        return [article, [...printed].map((role) => held(role, day, day))] as const;
      }),
    ),
  };
}

const held = (printed: string, from: PartialDate | null, to: PartialDate | null): Held => ({
  office: printedOffice(printed),
  printed,
  from,
  to,
});

/** Years between two terms at the least, 0 where they meet; null where a date is unknown. An office without an end is still held. */
export function yearsBetween(a: Held, b: Held): number | null {
  if (a.from === null || b.from === null) return null;
  const end = (term: Held): number => (term.to === null ? Number.POSITIVE_INFINITY : yearOf(spanOf(term.to).last));
  const [x, y] = [yearOf(spanOf(a.from).first), yearOf(spanOf(b.from).first)];
  return Math.max(0, x - end(b), y - end(a));
}

/** "2016-07-01" is 2016.5. */
const yearOf = (day: string): number => Number(day.slice(0, 4)) + (Number(day.slice(5, 7)) - 1) / 12;
