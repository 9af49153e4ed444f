import type { Article, Published } from '../model/article.ts';
import type { CorpusParts } from '../model/corpus-parts.ts';
import { spanOf } from '../model/partial-date.ts';
import type { Quote } from '../model/quote.ts';
import { isTitleOf, openingOf, plainTitle } from '../model/title.ts';
import type { StoredCorpus } from '../store/store.ts';
import { plainAddress } from './identify.ts';
import { peopleJoiner } from './join-people.ts';
import { stillSettled } from './still-settled.ts';

/** Joins what is stored to the reviewed records, in short steps. The same objects in give the same objects out. */
export type JoinCorpus = (stored: StoredCorpus) => Generator<void, CorpusParts>;

/** Records in one step. */
const STEP = 2000;

/**
 * Reviewed and ingested records as one corpus. A reviewed article takes the place of an ingested one with its address, or with its title where
 * the outlets do not differ; a reviewed speaker that of an ingested one with his id. Several names of one person are one speaker. A settled name whose article is no longer held, or is a
 * record that says otherwise now, is taken back.
 */
export function joinCorpus(reviewed: CorpusParts, stored: StoredCorpus): CorpusParts {
  const steps = joinerOf(reviewed)(stored);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** Joins to these reviewed records as often as what is stored changes. */
export function joinerOf(reviewed: CorpusParts): JoinCorpus {
  const isReviewed = matcher(reviewed.articles);
  const holds = stillSettled(reviewed);
  const own = new Set<string>(reviewed.articles.map(({ id }) => id));
  const people = new Set<string>(reviewed.speakers.map(({ id }) => id));
  const joinPeople = peopleJoiner(people);
  /** What was found out about records, as long as they are held. */
  const replaced = new WeakMap<Article, boolean>();
  const opened = new WeakMap<Quote, Quote>();
  const isReplaced = (article: Article): boolean => {
    const known = replaced.get(article);
    if (known !== undefined) return known;
    const found = isReviewed(article);
    replaced.set(article, found);
    return found;
  };
  const open = (quote: Quote): Quote => {
    const known = opened.get(quote);
    if (known !== undefined) return known;
    const made: Quote = { ...quote, attribution: { kind: 'unattributed' } };
    opened.set(quote, made);
    return made;
  };

  return function* join(stored) {
    if (stored.articles.length === 0) return reviewed;
    let work = 0;
    const articles = [...reviewed.articles];
    const held = new Set<string>(own);
    for (const article of stored.articles) {
      if (!isReplaced(article)) {
        articles.push(article);
        held.add(article.id);
      }
      if (++work % STEP === 0) yield;
    }
    const found = new Map<string, StoredCorpus['speakers'][number]>(stored.speakers.map((speaker) => [speaker.id, speaker]));
    const attributed = (quote: Quote): Quote => {
      const { attribution } = quote;
      if (attribution.kind !== 'speaker') return quote;
      const known = people.has(attribution.speaker) || found.has(attribution.speaker);
      const because = attribution.settledBy === null || held.has(attribution.settledBy);
      // Somebody who has since been struck off the list of people has no name any more.
      return known && because && holds(quote) ? quote : open(quote);
    };
    const quotes = [...reviewed.quotes];
    const speaking = new Set<string>();
    for (const stands of stored.quotes) {
      if (++work % STEP === 0) yield;
      if (!held.has(stands.article) || own.has(stands.article)) continue;
      const quote = attributed(stands);
      quotes.push(quote);
      if (quote.attribution.kind === 'speaker') speaking.add(quote.attribution.speaker);
    }
    const speakers = [...reviewed.speakers];
    for (const speaker of found.values()) if (!people.has(speaker.id) && speaking.has(speaker.id)) speakers.push(speaker);
    return yield* joinPeople({ articles, quotes, speakers, topics: reviewed.topics });
  };
}

/** Shorter titles ("Morning briefing") are used again. */
const TELLING_TITLE = 5;

/** A test for being one of these articles. An unknown outlet or date may be any. */
function matcher(articles: readonly Article[]): (article: Article) => boolean {
  const ids = new Set<string>(articles.map(({ id }) => id));
  const addresses = new Set(articles.flatMap(({ url }) => (url === null ? [] : [plainAddress(url)])));
  const byTitle = Map.groupBy(articles, ({ title }) => plainTitle(title));
  const cutShort = articles.filter(({ title }) => openingOf(title) !== null);
  return (article) => {
    if (ids.has(article.id) || (article.url !== null && addresses.has(plainAddress(article.url)))) return true;
    const title = plainTitle(article.title);
    const cut = cutShort.filter((other) => isTitleOf(other.title, article.title));
    return [...(byTitle.get(title) ?? []), ...cut].some((other) => {
      const [a, b] = [outletsOf(article), outletsOf(other)];
      if (a.length > 0 && b.length > 0) return a.some((name) => b.includes(name));
      return title.split(' ').length >= TELLING_TITLE && mayBeOneDay(article.published, other.published);
    });
  };
}

function mayBeOneDay(a: Published | null, b: Published | null): boolean {
  if (a === null || b === null) return true;
  const [x, y] = [spanOf(a.date), spanOf(b.date)];
  return x.first <= y.last && y.first <= x.last;
}

const outletsOf = ({ outlet, via }: Article): readonly string[] =>
  [outlet, via].flatMap((name) => (name === null ? [] : [plainTitle(name)]));
