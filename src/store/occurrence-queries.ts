import type { Kysely, Transaction } from 'kysely';
import { isSlug, type UtteranceId, utteranceId } from '../model/ids.ts';
import { hadBy } from '../model/partly-posted.ts';
import type { OccurrenceState } from '../model/schedule.ts';
import { ROWS_AT_ONCE } from './article-queries.ts';
import { readable, readRows } from './readable.ts';
import { eventsJson, LIGHT_COLUMNS, parseEvents, parseStrings, partsJson, rowToDelivery, rowToOccurrence, rowToSlot } from './rows.ts';
import type { OccurrenceUpdate, Store } from './store.ts';
import type { Tables } from './tables.ts';

/** From which states each state may be reached; delivered, failed and skipped are final. */
const MAY_FOLLOW: Readonly<Record<OccurrenceUpdate['state'], readonly OccurrenceState[]>> = {
  sending: ['claimed', 'sending'],
  delivered: ['sending'],
  failed: ['claimed', 'sending'],
  skipped: ['claimed'],
};
const UNFINISHED: readonly OccurrenceState[] = ['claimed', 'sending'];

/** Rows among which one can be read, unless all of them are damaged. */
const LOOKED_AT = 5;

/** Kept of a delivery that is tried for hours; the first ones say how it began. */
const MAX_EVENTS = 200;

type OccurrenceQueries = Pick<
  Store,
  | 'claim'
  | 'skip'
  | 'update'
  | 'takeOver'
  | 'unfinished'
  | 'setAside'
  | 'occurrence'
  | 'occurrences'
  | 'lastDelivered'
  | 'partlyPosted'
  | 'delivery'
  | 'latestDelivered'
  | 'hadBy'
>;

/** What a store does with occurrences. */
export function occurrenceQueries(db: Kysely<Tables>): OccurrenceQueries {
  return {
    claim: (occurrence, moves) => db.transaction().execute((transaction) => claim(transaction, occurrence, moves)),

    skip: async ({ id: schedule, destination }, slots, at) => {
      for (let start = 0; start < slots.length; start += ROWS_AT_ONCE) {
        const rows = slots.slice(start, start + ROWS_AT_ONCE).map(({ id, slot, reason }) => ({
          ...fresh({ id, schedule, destination, slot, at, holder: '' }),
          state: 'skipped',
          finished_at: at.epochMilliseconds,
          reason,
        }));
        await db
          .insertInto('occurrences')
          .values(rows)
          .onConflict((conflict) => conflict.column('id').doNothing())
          .execute();
      }
    },

    update: (id, change) => db.transaction().execute((transaction) => updateOccurrence(transaction, id, change)),

    takeOver: async (id, from, holder) => {
      const { numUpdatedRows } = await db
        .updateTable('occurrences')
        .set({ holder })
        .where('id', '=', id)
        .where('state', 'in', UNFINISHED)
        .where((build) => (from === '' ? build.or([build('holder', 'is', null), build('holder', '=', '')]) : build('holder', '=', from)))
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    unfinished: async (where) => {
      const rows = await db
        .selectFrom('occurrences')
        .selectAll()
        .where('destination', '=', where)
        .where('state', 'in', UNFINISHED)
        .orderBy('slot')
        .orderBy('id')
        .execute();
      return readRows('occurrence', rows, rowToDelivery);
    },

    setAside: async ({ kind, id }, reason, at) => {
      const { numUpdatedRows } = await (kind === 'schedule'
        ? db.updateTable('schedules').set({ next_slot: null }).where('id', '=', id).where('next_slot', 'is not', null)
        : db
            .updateTable('occurrences')
            .set({ state: 'failed', finished_at: at.epochMilliseconds, reason, composed: null })
            .where('id', '=', id)
            .where('state', 'in', UNFINISHED)
      ).executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    occurrence: async (id) => {
      const row = await db.selectFrom('occurrences').select(LIGHT_COLUMNS).where('id', '=', id).executeTakeFirst();
      return row ? rowToOccurrence(row) : null;
    },

    occurrences: async (schedule, limit) => {
      const rows = await db
        .selectFrom('occurrences')
        .select(LIGHT_COLUMNS)
        .where('schedule', '=', schedule)
        .orderBy('slot', 'desc')
        .limit(limit)
        .execute();
      return readable(rows, rowToOccurrence);
    },

    lastDelivered: async (schedule) => {
      const row = await db
        .selectFrom('occurrences')
        .select(['id', 'slot'])
        .where('schedule', '=', schedule)
        .where('state', '=', 'delivered')
        .orderBy('slot', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row ? rowToSlot(row) : null;
    },

    partlyPosted: async (schedule, after, before) => {
      const rows = await db
        .selectFrom('occurrences')
        .select(LIGHT_COLUMNS)
        .where('schedule', '=', schedule)
        .where('slot', '>', after?.epochMilliseconds ?? Number.MIN_SAFE_INTEGER)
        .where('slot', '<', before.epochMilliseconds)
        .where('state', '=', 'failed')
        .where('messages', '<>', '[]')
        .where('parts', 'is not', null)
        .orderBy('slot')
        .execute();
      return readable(rows, rowToOccurrence);
    },

    delivery: async (where, asked) => {
      const here = db.selectFrom('occurrences').selectAll().where('destination', '=', where).orderBy('slot', 'desc').orderBy('id').limit(1);
      const row = await (asked === null
        ? here
        : here.where((build) =>
            build.or([
              build('id', '=', asked),
              build(build.fn<string>('substr', ['fingerprint', build.lit(1), build.val(asked.length)]), '=', asked),
            ]),
          )
      ).executeTakeFirst();
      return row ? rowToDelivery(row) : null;
    },

    latestDelivered: async (where) => {
      const rows = await db
        .selectFrom('occurrences')
        .selectAll()
        .where('destination', '=', where)
        .where('state', '=', 'delivered')
        .orderBy('slot', 'desc')
        .orderBy('id')
        .limit(LOOKED_AT)
        .execute();
      return readRows('occurrence', rows, rowToDelivery).values[0] ?? null;
    },

    hadBy: async (destination) => {
      const rows = await db.selectFrom('had').select('utterance').where('destination', '=', destination).execute();
      return new Set(rows.flatMap(({ utterance }) => (isSlug(utterance) ? [utteranceId(utterance)] : [])));
    },
  };
}

type Claim = Parameters<Store['claim']>[0];

const fresh = ({ id, schedule, destination, slot, at, holder }: Claim) => ({
  id,
  schedule,
  destination,
  slot: slot.epochMilliseconds,
  state: 'claimed',
  claimed_at: at.epochMilliseconds,
  utterances: '[]',
  messages: '[]',
  events: '[]',
  holder,
  tries: 0,
  doubt: 0,
});

async function claim(db: Transaction<Tables>, occurrence: Claim, moves: Parameters<Store['claim']>[1]): Promise<boolean> {
  const { numInsertedOrUpdatedRows = 0n } = await db
    .insertInto('occurrences')
    .values(fresh(occurrence))
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows === 0n) return false;
  if (moves === undefined) return true;
  const { numUpdatedRows } = await db
    .updateTable('schedules')
    .set({ next_slot: moves.to?.epochMilliseconds ?? null })
    .where('id', '=', occurrence.schedule)
    .where('state', '<>', 'paused')
    .where('next_slot', '=', moves.from.epochMilliseconds)
    .executeTakeFirst();
  // Somebody paused, removed or moved it in the moment since it was read.
  if (numUpdatedRows === 0n) await db.deleteFrom('occurrences').where('id', '=', occurrence.id).execute();
  return numUpdatedRows > 0n;
}

/**
 * The guarded write comes first: it takes the lock (SQLite) or the row (PostgreSQL) before anything is read, so that
 * nobody else can move the occurrence while what belongs to it is written.
 */
async function updateOccurrence(db: Transaction<Tables>, id: string, change: OccurrenceUpdate): Promise<boolean> {
  const at = change.at.epochMilliseconds;
  const doubt = change.beginsTry ? true : change.doubt;
  const { numUpdatedRows } = await db
    .updateTable('occurrences')
    .set((build) => ({
      state: change.state,
      ...(change.state === 'sending' ? {} : { finished_at: at, composed: null }),
      ...(change.beginsTry
        ? { tries: build('tries', '+', 1), last_try: at, first_try: build.fn.coalesce('first_try', build.val(at)) }
        : {}),
      ...(change.takesBackTry
        ? {
            tries: build('tries', '-', 1),
            first_try: build.case().when('tries', '>', 1).then(build.ref('first_try')).else(null).end(),
          }
        : {}),
      ...(doubt === undefined ? {} : { doubt: doubt ? 1 : 0 }),
      ...(change.reason === undefined ? {} : { reason: change.reason }),
      ...(change.utterances === undefined ? {} : { utterances: JSON.stringify(change.utterances) }),
      ...(change.parts === undefined ? {} : { parts: partsJson(change.parts) }),
      ...(change.fingerprint === undefined ? {} : { fingerprint: change.fingerprint }),
      ...(change.composed === undefined || change.state !== 'sending' ? {} : { composed: change.composed }),
      ...(change.receipt === undefined ? {} : { receipt: change.receipt }),
    }))
    .where('id', '=', id)
    .where('state', 'in', [...MAY_FOLLOW[change.state]])
    .where('holder', '=', change.holder)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  if (change.messages?.length || change.event !== undefined) await addToLists(db, id, change);
  if (change.state === 'delivered' || change.state === 'failed') await addHad(db, id, change.givenUp ?? []);
  return true;
}

/** Adds the message ids that are not there yet, in order, and the event. */
async function addToLists(db: Transaction<Tables>, id: string, { at, messages = [], event }: OccurrenceUpdate): Promise<void> {
  const row = await db.selectFrom('occurrences').select(['messages', 'events']).where('id', '=', id).executeTakeFirstOrThrow();
  const [known, events] = [parseStrings(row.messages), parseEvents(row.events)];
  const all = [...new Set([...known, ...messages])];
  const added = event === undefined || events.length >= MAX_EVENTS ? events : [...events, { at, what: event }];
  if (all.length === known.length && added === events) return;
  await db
    .updateTable('occurrences')
    .set({ messages: JSON.stringify(all), events: eventsJson(added) })
    .where('id', '=', id)
    .execute();
}

/** Writes down what the channel has now had, from the occurrence itself, since an earlier update may have named it. */
async function addHad(db: Transaction<Tables>, id: string, givenUp: readonly UtteranceId[]): Promise<void> {
  const row = await db
    .selectFrom('occurrences')
    .select([...LIGHT_COLUMNS, 'destination'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const { destination } = row;
  if (destination === null) return;
  const rows = [...new Set([...hadBy(rowToOccurrence(row)), ...givenUp])].map((utterance) => ({ destination, utterance, occurrence: id }));
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    await db
      .insertInto('had')
      .values(rows.slice(start, start + ROWS_AT_ONCE))
      .onConflict((conflict) => conflict.columns(['destination', 'utterance']).doNothing())
      .execute();
  }
}
