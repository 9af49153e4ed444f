import type { Clock } from '../../model/clock.ts';
import type { Texts } from '../../texts/texts.ts';
import type { Refusal } from '../paced-call.ts';
import type { PlatformLog } from '../platform-log.ts';
import type { ClientMaker } from './client-options.ts';
import type { Installation, Installations } from './installations.ts';
import type { Workspace, Workspaces } from './workspaces.ts';

/** Milliseconds for which what was looked up is believed: another process may have installed or removed the app. */
const BELIEVED = 60_000;
const MAX_KNOWN = 5_000;

export interface InstalledWorkspaces extends Workspaces {
  save(installation: Installation): Promise<void>;
  /** Takes an installation out of which Slack says that it has ended; one whose token still works is a newer one, and stays. */
  ended(at: { readonly team: string | undefined; readonly enterprise: string | undefined; readonly whole: boolean }): Promise<void>;
}

/** The workspaces that have installed the app, each with a token of its own. */
export function createInstalledWorkspaces(parts: {
  readonly installations: Installations;
  readonly clientOf: ClientMaker;
  readonly clock: Clock;
  readonly log: PlatformLog;
  /** Where the app can be installed again. */
  readonly installUrl: string;
  readonly texts: Texts;
  /** Told of a workspace that has removed the app, with what is wrong now and what helps. */
  left(team: string, absence: Pick<Refusal, 'reason'> & { readonly remedy: string }): Promise<void>;
}): InstalledWorkspaces {
  const { installations, clientOf, clock, log } = parts;
  const known = new Map<string, { readonly found: Workspace | null; readonly until: number }>();
  const now = (): number => clock.now().epochMilliseconds;

  const find: Workspaces['find'] = async (team, enterprise) => {
    const key = `${team ?? ''}/${enterprise ?? ''}`;
    const kept = known.get(key);
    if (kept !== undefined && kept.until > now()) return kept.found;
    const found = await installations.find(team, enterprise);
    known.delete(key);
    known.set(key, { found, until: now() + BELIEVED });
    const [oldest] = known.keys();
    if (known.size > MAX_KNOWN && oldest !== undefined) known.delete(oldest);
    return found;
  };

  const works = async ({ token }: Workspace): Promise<boolean> => {
    try {
      await clientOf(token).auth.test();
      return true;
    } catch {
      return false;
    }
  };

  const absence = {
    permanent: true,
    fault: 'revoked',
    reason: parts.texts.slack.notInstalled,
    remedy: parts.texts.slack.installAt(parts.installUrl),
  } as const;

  return {
    find,
    absence,
    refused: () => log.warn('slack token refused'),
    save: async (installation) => {
      await installations.save(installation);
      known.clear();
    },
    ended: async ({ team, enterprise, whole }) => {
      known.clear();
      const found = await installations.find(team, enterprise);
      if (found !== null && (await works(found))) {
        log.info('slack installation still works');
        return;
      }
      const id = whole ? enterprise : team;
      const removed = id !== undefined && (await installations.remove(id));
      known.clear();
      log.info('slack installation ended', { removed, whole });
      // The workspaces of an organisation find out when they are next posted to.
      if (removed && !whole && team !== undefined) await parts.left(team, absence);
    },
  };
}
