import type { Store } from './store.ts';

/** What a store is asked; it is opened, watched and closed by what each engine makes around this. */
export type Queries = Omit<Store, 'close' | 'watch'>;

/** Runs one question where the engine has its connection ready; whatever it throws is an AttacheError. */
export type Ask = <Answer>(question: (queries: Queries) => Promise<Answer>) => Promise<Answer>;

/** Every method of a store, each put through `ask`: the one list that says so, for all engines. */
export function lazyQueries(ask: Ask): Queries {
  return {
    saveSchedule: (schedule) => ask((queries) => queries.saveSchedule(schedule)),
    schedule: (id) => ask((queries) => queries.schedule(id)),
    schedules: (destination) => ask((queries) => queries.schedules(destination)),
    removeSchedule: (id) => ask((queries) => queries.removeSchedule(id)),
    dueSchedules: (now, limit) => ask((queries) => queries.dueSchedules(now, limit)),
    advance: (id, from, to) => ask((queries) => queries.advance(id, from, to)),
    nextDue: () => ask((queries) => queries.nextDue()),
    claim: (occurrence) => ask((queries) => queries.claim(occurrence)),
    update: (id, change) => ask((queries) => queries.update(id, change)),
    occurrence: (id) => ask((queries) => queries.occurrence(id)),
    occurrences: (schedule, limit) => ask((queries) => queries.occurrences(schedule, limit)),
    lastDelivered: (schedule) => ask((queries) => queries.lastDelivered(schedule)),
    unfinished: (before) => ask((queries) => queries.unfinished(before)),
    hadBy: (destination) => ask((queries) => queries.hadBy(destination)),
    remember: (key, value, at) => ask((queries) => queries.remember(key, value, at)),
    recall: (key) => ask((queries) => queries.recall(key)),
    putArticle: (article) => ask((queries) => queries.putArticle(article)),
    removeArticle: (id) => ask((queries) => queries.removeArticle(id)),
    articleFrom: (origin) => ask((queries) => queries.articleFrom(origin)),
    putSettlements: (settlements) => ask((queries) => queries.putSettlements(settlements)),
    storedCorpus: (options) => ask((queries) => queries.storedCorpus(options)),
    heldArticles: (ids) => ask((queries) => queries.heldArticles(ids)),
    listArticles: () => ask((queries) => queries.listArticles()),
    changedSince: (since) => ask((queries) => queries.changedSince(since)),
    corpusRevision: () => ask((queries) => queries.corpusRevision()),
  };
}
