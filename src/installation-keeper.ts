import type { Clock } from './model/clock.ts';
import type { InstallationKeeper } from './platforms/slack/installations.ts';
import type { Store } from './store/store.ts';

/** Installations in the store, which is opened when they are first needed. */
export const keeperOf = (store: () => Promise<Store>, clock: Clock): InstallationKeeper => ({
  put: async (id, within, record) => (await store()).putInstallation({ id, within, record, at: clock.now() }),
  get: async (id) => (await store()).installation(id),
  remove: async (id) => (await store()).removeInstallation(id),
});
