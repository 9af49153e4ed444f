import { counted } from './counted.ts';
import type { PlatformHealth } from './platforms/platform.ts';
import type { Backlog } from './store/store.ts';

/** One thing that has to work, with a sentence about how it stands. */
export interface ReadyPart {
  readonly name: string;
  readonly ready: boolean;
  readonly detail: string;
}

/** How things stand at one moment. */
export interface Standing {
  readonly now: Temporal.Instant;
  readonly startedAt: Temporal.Instant;
  readonly platforms: readonly { readonly name: string; readonly health: PlatformHealth }[];
  readonly store: { readonly place: string; readonly backlog: Backlog | null };
  readonly index: {
    readonly articles: number;
    readonly quotes: number;
    readonly speakers: number;
    readonly revision: string;
    /** When the snapshot was last known to hold everything; null: not yet. */
    readonly currentAt: Temporal.Instant | null;
    readonly problem: string | null;
  };
  /** When the schedule was last looked at; null: not yet. */
  readonly lastTick: Temporal.Instant | null;
}

/** A digest is overdue when it should have gone so many minutes ago; a full channel may take its time before that. */
export const OVERDUE_MINUTES = 15;
/** The schedule is looked at, and the index brought up to date, every minute; three missed ones are a fault. */
const STALE_MINUTES = 4;

const minutesSince = (then: Temporal.Instant, now: Temporal.Instant): number => (now.epochMilliseconds - then.epochMilliseconds) / 60_000;
const shown = (instant: Temporal.Instant): string => instant.round('second').toString();

/** Each platform, the database, the index and the schedule: whether it does its work, and a sentence that says so. Pure. */
export function readinessOf(standing: Standing): readonly ReadyPart[] {
  return [
    ...standing.platforms.map(({ name, health }) => ({ name, ready: health.state === 'ready', detail: health.detail })),
    databasePart(standing),
    indexPart(standing),
    schedulePart(standing),
  ];
}

function databasePart({ store }: Standing): ReadyPart {
  return store.backlog === null
    ? { name: 'database', ready: false, detail: `The database (${store.place}) does not answer.` }
    : { name: 'database', ready: true, detail: `The database (${store.place}) answers.` };
}

function indexPart({ index, now, startedAt }: Standing): ReadyPart {
  const { articles, quotes, currentAt, problem } = index;
  const holds = `${counted(articles, 'article')} and ${counted(quotes, 'quote')} are held`;
  if (problem !== null) return { name: 'index', ready: false, detail: `${holds}, but what was ingested since could not be read.` };
  const stale = minutesSince(currentAt ?? startedAt, now) >= STALE_MINUTES;
  const age = currentAt === null ? 'not compared with the database yet' : `compared with the database at ${shown(currentAt)}`;
  return { name: 'index', ready: !stale, detail: `${holds}, ${age}.` };
}

function schedulePart({ store: { backlog }, now, startedAt, lastTick }: Standing): ReadyPart {
  const name = 'schedule';
  if (minutesSince(lastTick ?? startedAt, now) >= STALE_MINUTES)
    return { name, ready: false, detail: `Nobody has looked for due digests since ${shown(lastTick ?? startedAt)}.` };
  if (backlog === null) return { name, ready: false, detail: 'What is due is not known while the database does not answer.' };
  const { due, overdue, suspended, lastDelivery } = backlog;
  const last = lastDelivery === null ? 'No digest was delivered yet' : `The last digest was delivered at ${shown(lastDelivery)}`;
  const suspensions = suspended === 0 ? '' : ` ${counted(suspended, 'schedule is', 'schedules are')} suspended.`;
  // While they drain, the last delivery is fresh.
  const stuck = overdue > 0 && (lastDelivery === null || minutesSince(lastDelivery, now) >= OVERDUE_MINUTES);
  const waiting = stuck
    ? `${counted(overdue, 'digest is', 'digests are')} more than ${OVERDUE_MINUTES} minutes overdue`
    : `${counted(due, 'digest is', 'digests are')} due now`;
  return { name, ready: !stuck, detail: `${last}; ${waiting}.${suspensions}` };
}
