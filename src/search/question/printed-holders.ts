import type { ArticleId, SpeakerId } from '../../model/ids.ts';
import { spanOf } from '../../model/partial-date.ts';
import type { Speaker } from '../../model/speaker.ts';
import type { Utterance } from '../../model/utterance.ts';
import { type AskedOffice, askedOffice, type OfficeTold, toldOf } from '../directory/printed-office.ts';
import type { QuoteField, QuoteIndex } from '../index.ts';
import { newestUtteranceFirst } from '../printings/utterances.ts';
import { countryCode, type NamedCountry } from '../words/countries.ts';
import { printedWays } from '../words/office-words.ts';

/** Whom articles describe by an office, and what they said in it. */
export interface PrintedHolders {
  /** Newest first. */
  readonly utterances: readonly Utterance[];
  readonly all: ReadonlySet<Utterance>;
  /** Of these, what stands in articles that do not print the office, while others do. */
  readonly elsewhere: ReadonlySet<Utterance>;
  /** Those who have a name, most quotes first. */
  readonly speakers: readonly Speaker[];
}

/** The folded words of an office, in any order and form, to whom articles describe by it. */
export type FindHolders = (office: readonly string[]) => PrintedHolders;

interface HolderShelf {
  readonly index: QuoteIndex;
  atRow(row: number): Utterance | undefined;
  speakerOf(id: SpeakerId): Speaker | undefined;
  utterancesOf(id: SpeakerId): readonly Utterance[];
}

const IN_THE_ROLE: readonly QuoteField[] = ['role'];
const NOBODY: PrintedHolders = { utterances: [], all: new Set(), elsewhere: new Set(), speakers: [] };
/** So many offices are remembered: a question asks for one in several readings, and the next page for the same. */
const REMEMBERED = 16;
/** One article may be wrong about an office, or right about that day alone. */
const ENOUGH_ARTICLES = 2;

/** Finds whom the articles of a shelf describe by an office. */
export function holderFinder(shelf: HolderShelf): FindHolders {
  const known = new Map<string, PrintedHolders>();
  return (office) => {
    const key = office.join(' ');
    const found = known.get(key) ?? holdersOf(askedOffice(office), shelf);
    known.delete(key);
    known.set(key, found);
    const [oldest] = known.keys();
    if (known.size > REMEMBERED && oldest !== undefined) known.delete(oldest);
    return found;
  };
}

type Tells = (utterance: Utterance) => readonly OfficeTold[];

function holdersOf(asked: AskedOffice, shelf: HolderShelf): PrintedHolders {
  const tells = tellerOf(asked, shelf);
  const exact = described(asked, shelf).filter((utterance) => tells(utterance).includes('exact'));
  if (exact.length === 0) return NOBODY;
  const bySpeaker = Map.groupBy(exact, ({ speaker }) => speaker);
  const lists = [...bySpeaker].map(([id, own]) => {
    const speaker = id === null ? undefined : shelf.speakerOf(id);
    return { speaker, own: speaker?.kind === 'person' ? inOffice(speaker, shelf.utterancesOf(speaker.id), tells) : own };
  });
  const utterances = lists.flatMap(({ own }) => own).sort(newestUtteranceFirst);
  const speakers = lists
    .filter(({ own }) => own.length > 0)
    .sort((a, b) => b.own.length - a.own.length)
    .flatMap(({ speaker }) => speaker ?? []);
  const elsewhere = new Set(lists.flatMap(({ own }) => notPrinting(own, tells)));
  return { utterances, all: new Set(utterances), elsewhere, speakers };
}

/** Of what one person said in an office, that of which no article prints anything of it. */
function notPrinting(own: readonly Utterance[], tells: Tells): readonly Utterance[] {
  const isTold = (utterance: Utterance): boolean => tells(utterance).some((told) => told !== null);
  const telling = new Set(own.filter(isTold).flatMap(({ quotes }) => quotes.map(({ article }) => article)));
  return own.filter(({ quotes }) => !quotes.some(({ article }) => telling.has(article)));
}

/** What each printing of an utterance tells of the office; each role is read once. */
function tellerOf(asked: AskedOffice, { speakerOf }: HolderShelf): Tells {
  const known = new Map<string, OfficeTold>();
  return ({ quotes, speaker }) => {
    const onRecord = speaker === null ? undefined : speakerOf(speaker);
    return quotes.map(({ role }) => {
      if (role === null) return null;
      const key = `${onRecord === undefined || onRecord.offices.length === 0 ? (onRecord?.country ?? '') : onRecord.id} ${role}`;
      const told = known.get(key) ?? toldOf(asked, role, (countries) => isOfAll(onRecord, countries));
      known.set(key, told);
      return told;
    });
  };
}

/** Whether the record of a speaker has these countries. */
function isOfAll(speaker: Speaker | undefined, countries: readonly NamedCountry[]): boolean {
  const own = [speaker?.country ?? null, ...(speaker?.offices ?? []).map(({ country }) => country)].flatMap((code) =>
    code === null ? [] : countryCode(code),
  );
  return countries.every(({ codes }) => codes.some((code) => own.includes(code)));
}

/** What is printed with all the words of the office, in any of their forms, beside whoever speaks. */
function described({ title }: AskedOffice, { index, atRow }: HolderShelf): readonly Utterance[] {
  const ways = printedWays([...title], (term) => index.knows(term, IN_THE_ROLE));
  const rows = ways.flatMap((words) =>
    index
      .search(words.join(' '), {
        fields: IN_THE_ROLE,
        acceptRow: () => true,
        limit: Number.POSITIVE_INFINITY,
        brief: true,
        finished: true,
        literal: true,
      })
      .hits.flatMap(({ row }) => (row === undefined ? [] : row)),
  );
  return [...new Set(rows)].flatMap((row) => atRow(row) ?? []);
}

/** What the articles that quote somebody tell of an office. */
interface Told {
  readonly each: ReadonlyMap<Utterance, readonly OfficeTold[]>;
  readonly exact: ReadonlySet<ArticleId>;
  readonly open: ReadonlySet<ArticleId>;
  readonly gone: ReadonlySet<ArticleId>;
  /** The days between which articles print it; empty where they have none. */
  readonly first: string;
  readonly last: string;
}

function toldOver(said: readonly Utterance[], tells: Tells): Told {
  const each = new Map(said.map((utterance) => [utterance, tells(utterance)] as const));
  const articles = { exact: new Set<ArticleId>(), open: new Set<ArticleId>(), gone: new Set<ArticleId>() };
  const days: string[] = [];
  for (const [{ quotes, date }, all] of each) {
    quotes.forEach(({ article }, i) => {
      const told = all[i] ?? null;
      if (told !== null) articles[told].add(article);
    });
    if (date !== null && (all.includes('exact') || all.includes('open'))) days.push(spanOf(date).first);
  }
  days.sort();
  return { each, ...articles, first: days[0] ?? '', last: days.at(-1) ?? '' };
}

/**
 * Of what somebody said, that of the office: what is printed with it, or stands in an article that prints it; and, where several articles print it, what was said
 * between the first and the last of them. Whose terms are on record has no other, and whom more articles call its former holder had it once: "President" before
 * the name is courtesy.
 */
function inOffice(speaker: Speaker, said: readonly Utterance[], tells: Tells): readonly Utterance[] {
  const { each, exact, open, gone, first, last } = toldOver(said, tells);
  const isUnrecorded = speaker.offices.length === 0;
  if (isUnrecorded && gone.size > exact.size + open.size) return [];
  const isPlain = isUnrecorded && gone.size === 0 && exact.union(open).size >= ENOUGH_ARTICLES;
  return said.filter((utterance) => {
    const told = each.get(utterance) ?? [];
    if (told.includes('exact')) return true;
    if (told.includes('gone')) return false;
    if (utterance.quotes.some(({ article }) => exact.has(article)) || (isUnrecorded && told.includes('open'))) return true;
    const day = utterance.date === null ? null : spanOf(utterance.date);
    return isPlain && day !== null && day.first >= first && day.last <= last;
  });
}
