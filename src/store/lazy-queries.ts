import type { Store } from './store.ts';

/** What a store is asked; it is opened, watched and closed by what each engine makes around this. */
export type Queries = Omit<Store, 'close' | 'watch'>;

/** Runs one question where the engine has its connection ready; whatever it throws is an AttacheError. */
export type Ask = <Answer>(question: (queries: Queries) => Promise<Answer>) => Promise<Answer>;

/** The names of everything that a store is asked. */
export const storeQuestions = (): readonly string[] => Object.keys(lazyQueries(() => Promise.reject(new Error('nothing is asked here'))));

/** Every method of a store, each put through `ask`, or through `write` when it may change something: the one list, for all engines. */
export function lazyQueries(ask: Ask, write: Ask = ask): Queries {
  return {
    addSchedule: (schedule) => write((queries) => queries.addSchedule(schedule)),
    replaceSchedule: (schedule) => write((queries) => queries.replaceSchedule(schedule)),
    saveSchedule: (schedule) => write((queries) => queries.saveSchedule(schedule)),
    schedule: (id) => ask((queries) => queries.schedule(id)),
    schedules: (destination) => ask((queries) => queries.schedules(destination)),
    schedulesIn: (platform, space, limit) => ask((queries) => queries.schedulesIn(platform, space, limit)),
    removeSchedule: (id) => write((queries) => queries.removeSchedule(id)),
    nextDue: () => ask((queries) => queries.nextDue()),
    suspended: (limit) => ask((queries) => queries.suspended(limit)),
    backlog: (now, overdueSince, platforms) => ask((queries) => queries.backlog(now, overdueSince, platforms)),
    time: () => ask((queries) => queries.time()),
    takeChannels: (take) => write((queries) => queries.takeChannels(take)),
    renewChannels: (holder, now, until) => write((queries) => queries.renewChannels(holder, now, until)),
    releaseChannel: (where, holder, now, until) => write((queries) => queries.releaseChannel(where, holder, now, until)),
    dueSchedules: (where, now) => ask((queries) => queries.dueSchedules(where, now)),
    unfinished: (where) => ask((queries) => queries.unfinished(where)),
    setAside: (row, reason, at) => write((queries) => queries.setAside(row, reason, at)),
    advance: (id, from, to) => write((queries) => queries.advance(id, from, to)),
    suspend: (id, suspension, next) => write((queries) => queries.suspend(id, suspension, next)),
    reinstate: (id, next) => write((queries) => queries.reinstate(id, next)),
    mayTellOwner: (id, at, missedUntil) => write((queries) => queries.mayTellOwner(id, at, missedUntil)),
    missedOwner: (id, at) => write((queries) => queries.missedOwner(id, at)),
    claim: (occurrence, moves) => write((queries) => queries.claim(occurrence, moves)),
    skip: (schedule, slots, at) => write((queries) => queries.skip(schedule, slots, at)),
    update: (id, change) => write((queries) => queries.update(id, change)),
    takeOver: (id, from, holder) => write((queries) => queries.takeOver(id, from, holder)),
    occurrence: (id) => ask((queries) => queries.occurrence(id)),
    occurrences: (schedule, limit) => ask((queries) => queries.occurrences(schedule, limit)),
    lastDelivered: (schedule) => ask((queries) => queries.lastDelivered(schedule)),
    partlyPosted: (schedule, after, before) => ask((queries) => queries.partlyPosted(schedule, after, before)),
    delivery: (where, fingerprint) => ask((queries) => queries.delivery(where, fingerprint)),
    latestDelivered: (where) => ask((queries) => queries.latestDelivered(where)),
    hadBy: (destination) => ask((queries) => queries.hadBy(destination)),
    remember: (key, value, at) => write((queries) => queries.remember(key, value, at)),
    recall: (key, at) => write((queries) => queries.recall(key, at)),
    first: (event, at) => write((queries) => queries.first(event, at)),
    putInstallation: (installation) => write((queries) => queries.putInstallation(installation)),
    installation: (id) => ask((queries) => queries.installation(id)),
    removeInstallation: (id) => write((queries) => queries.removeInstallation(id)),
    installations: () => ask((queries) => queries.installations()),
    prune: (old) => write((queries) => queries.prune(old)),
    putArticle: (article) => write((queries) => queries.putArticle(article)),
    removeArticle: (id) => write((queries) => queries.removeArticle(id)),
    articleFrom: (origin) => ask((queries) => queries.articleFrom(origin)),
    putSettlements: (settlements, revision) => write((queries) => queries.putSettlements(settlements, revision)),
    storedCorpus: (options) => ask((queries) => queries.storedCorpus(options)),
    heldArticles: (ids) => ask((queries) => queries.heldArticles(ids)),
    listArticles: () => ask((queries) => queries.listArticles()),
    changedSince: (since) => ask((queries) => queries.changedSince(since)),
    corpusRevision: () => ask((queries) => queries.corpusRevision()),
  };
}
