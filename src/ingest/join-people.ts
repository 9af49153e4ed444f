import type { CorpusParts } from '../model/corpus-parts.ts';
import type { ArticleId, SpeakerId } from '../model/ids.ts';
import type { Quote } from '../model/quote.ts';
import type { Speaker } from '../model/speaker.ts';
import { type PersonName, personName } from './one-person.ts';
import { type Bearer, printedPeople } from './printed-people.ts';
import { type SamePeople, samePeople } from './same-people.ts';

/** Makes one speaker of several records of one person, in short steps. The same objects in give the same objects out. */
export type JoinPeople = (parts: CorpusParts) => Generator<void, CorpusParts>;

/** Quotes or families in one step. */
const STEP = 1000;
const FAMILIES = 20;

/**
 * Articles call one person by different names: “Joseph R. Lee Jr.”, “Joe Lee”, “President Lee”. Whoever is printed with one office under names that
 * can be one person's is one speaker, under the name that is printed most; the other names become aliases, and each quote keeps what its own article
 * prints. Nothing of it is stored. `reviewed`: the ids of records that a person wrote, who are never made one with each other.
 */
export function peopleJoiner(reviewed: ReadonlySet<string>): JoinPeople {
  const looked = new Map<string, { readonly key: string; readonly found: SamePeople }>();
  const lookAt = (family: string, bearers: readonly Bearer[]): SamePeople => {
    const key = keyOf(bearers);
    const before = looked.get(family);
    if (before !== undefined && before.key === key) return before.found;
    const found = samePeople(bearers);
    looked.set(family, { key, found });
    return found;
  };
  const names = new WeakMap<Speaker, PersonName>();
  const nameOf = (speaker: Speaker): PersonName => {
    const known = names.get(speaker) ?? personName(speaker.name);
    names.set(speaker, known);
    return known;
  };
  /** Each quote as it was last given. */
  const moved = new WeakMap<Quote, Quote>();
  const move = (quote: Quote, to: SpeakerId, printedAs: string): Quote => {
    const { attribution } = quote;
    if (attribution.kind !== 'speaker') return quote;
    const before = moved.get(quote);
    if (before?.attribution.kind === 'speaker' && before.attribution.speaker === to && before.attribution.printedAs === printedAs)
      return before;
    const made: Quote = { ...quote, attribution: { ...attribution, speaker: to, printedAs } };
    moved.set(quote, made);
    return made;
  };
  const made = new Map<SpeakerId, { readonly of: string; readonly speaker: Speaker }>();
  /** `ids`: of records that are gone; `names`: what the articles of those print. */
  const widened = (speaker: Speaker, ids: readonly SpeakerId[], names: readonly string[]): Speaker => {
    const of = JSON.stringify([speaker, ids, names]);
    const before = made.get(speaker.id);
    if (before?.of === of) return before.speaker;
    const aliases = new Set([...speaker.aliases, ...names]);
    aliases.delete(speaker.name);
    const one: Speaker = { ...speaker, aliases: [...aliases], otherIds: ids };
    made.set(speaker.id, { of, speaker: one });
    return one;
  };

  return function* join(parts) {
    const families = yield* printedPeople(parts, reviewed, nameOf);
    const same = new Map<SpeakerId, SpeakerId>();
    const inArticle = new Map<SpeakerId, ReadonlyMap<ArticleId, SpeakerId>>();
    let work = 0;
    for (const [family, bearers] of families) {
      const found = lookAt(family, bearers);
      for (const [id, to] of found.same) same.set(id, to);
      for (const [id, each] of found.inArticle) inArticle.set(id, each);
      if (++work % FAMILIES === 0) yield;
    }
    for (const family of looked.keys()) if (!families.has(family)) looked.delete(family);
    if (same.size + inArticle.size === 0) return parts;

    const byId = new Map<SpeakerId, Speaker>(parts.speakers.map((speaker) => [speaker.id, speaker]));
    const left = new Set<SpeakerId>(inArticle.keys());
    const quotes: Quote[] = [];
    for (const quote of parts.quotes) {
      if (++work % STEP === 0) yield;
      const { attribution } = quote;
      const id = attribution.kind === 'speaker' ? attribution.speaker : null;
      const to = id === null ? undefined : (same.get(id) ?? inArticle.get(id)?.get(quote.article));
      if (id !== null && to === undefined) left.delete(id);
      quotes.push(id === null || to === undefined ? quote : move(quote, to, byId.get(id)?.name ?? ''));
    }
    const gone = new Map<SpeakerId, SpeakerId>(same);
    for (const id of left) {
      const [to, ...more] = new Set(inArticle.get(id)?.values() ?? []);
      // A family name that was this person's everywhere leads to him.
      if (to !== undefined && more.length === 0) gone.set(id, to);
    }
    const others = Map.groupBy(gone.keys(), (id) => gone.get(id));
    const speakers = parts.speakers.flatMap((speaker): readonly Speaker[] => {
      if (same.has(speaker.id) || left.has(speaker.id)) return [];
      const ids = others.get(speaker.id) ?? [];
      if (ids.length === 0) return [speaker];
      // A family name alone is no alias: others have it too.
      const names = ids.flatMap((id) => (same.has(id) ? [byId.get(id)?.name ?? [], byId.get(id)?.aliases ?? []].flat() : []));
      return [widened(speaker, ids.toSorted(), names)];
    });
    return { ...parts, quotes, speakers };
  };
}

/** All that `samePeople` looks at. */
const keyOf = (bearers: readonly Bearer[]): string =>
  JSON.stringify(
    bearers.map(({ speaker, isReviewed, quotes, offices, inArticle }) => [
      speaker.id,
      speaker.name,
      isReviewed,
      quotes,
      offices.map(({ printed, from, to }) => [printed, from, to]),
      [...inArticle].map(([article, held]) => [article, held.map(({ printed, from }) => [printed, from])]),
    ]),
  );
