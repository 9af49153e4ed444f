import { occurrenceId, scheduleId, utteranceId } from '../../../src/model/ids.ts';
import { destination, type Suspension } from '../../../src/model/schedule.ts';
import type { Store } from '../../../src/store/store.ts';
import { aSchedule } from '../../support/a-schedule.ts';

/** One place that holds state, and how to connect to it once more. */
export interface StoreUnderTest {
  readonly store: Store;
  /** A second connection to the same state, as another process has it. */
  reopen(): Promise<Store>;
  cleanup(): Promise<void>;
}

/** Opens a new, empty place; it is cleaned up after the test. */
export type Begin = () => Promise<StoreUnderTest>;

export const at = (iso: string): Temporal.Instant => Temporal.Instant.from(iso);
/** The next slot of `aSchedule`. */
export const slot = at('2026-11-02T08:00:00Z');
/** The channel of `aSchedule`, and another. */
export const channel = destination('discord', '1', '2');
export const other = destination('slack', 'T1', 'C2');

export const suspension: Suspension = {
  fault: 'permission',
  reason: 'The bot may not post here.',
  remedy: 'Invite it.',
  since: at('2026-11-01T08:00:01.002Z'),
};

export const u = (...names: readonly string[]) => names.map(utteranceId);

/** A part in which these stand; all of them are news unless it says which. */
export const part = (utterances: readonly string[], news: readonly string[] = utterances) => ({
  utterances: u(...utterances),
  news: u(...news),
});

/** Who claims `id`, the slot of `aSchedule`. */
export const holder = 'first';
export const id = occurrenceId('d-aaaaa.20261102t0800z');

export const claim = (store: Store, at = slot): Promise<boolean> =>
  store.claim({ id, schedule: scheduleId('d-aaaaa'), destination: channel, slot, at, holder });

/** Makes `aSchedule`, and its slot is being sent. */
export const sending = async (store: Store): Promise<void> => {
  await store.saveSchedule(aSchedule());
  await claim(store);
  await store.update(id, { holder, state: 'sending', at: slot });
};
