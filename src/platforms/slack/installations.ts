import { seal, unseal } from './seal.ts';
import type { Workspace } from './workspaces.ts';

/** Where installations are kept, sealed; a store fits. */
export interface InstallationKeeper {
  /** With `within` the record is that of the other id. */
  put(id: string, within: string | null, record: string): Promise<void>;
  /** The record that counts, and under which id it was put. */
  get(id: string): Promise<{ readonly id: string; readonly record: string } | null>;
  /** True when it was there; what is within it goes too. */
  remove(id: string): Promise<boolean>;
}

/** One installation of the app: in a workspace, or in an organisation as a whole when it names no workspace. */
export interface Installation {
  readonly team: string | null;
  readonly enterprise: string | null;
  readonly user: string;
  readonly bot: string;
  readonly token: string;
}

export interface Installations {
  save(installation: Installation): Promise<void>;
  /** That of the workspace, or else of its organisation; null when there is none, or when no key opens it. */
  find(team: string | undefined, enterprise: string | undefined): Promise<Workspace | null>;
  /** True when it was there. */
  remove(id: string): Promise<boolean>;
}

const ID = /^[TE][A-Z0-9]{2,20}$/;
const keyOf = (id: string): string => `slack:${id}`;

/**
 * Installations in a keeper, sealed with the first key; what an older key sealed is sealed anew when it is first used.
 * `unreadable` is told of one that no key opens.
 */
export function createInstallations(parts: {
  readonly keeper: InstallationKeeper;
  readonly keys: readonly Uint8Array[];
  unreadable(): void;
}): Installations {
  const { keeper, keys } = parts;
  const [first] = keys;
  if (first === undefined) throw new RangeError('installations need a key');

  const save = async (installation: Installation): Promise<void> => {
    const id = installation.team ?? installation.enterprise;
    if (id === null || !ID.test(id)) throw new RangeError('an installation belongs to a workspace or an organisation');
    await keeper.put(keyOf(id), null, seal(JSON.stringify(installation), keyOf(id), first));
  };

  const read = async (id: string): Promise<Installation | null> => {
    const kept = await keeper.get(keyOf(id));
    if (kept === null) return null;
    const opened = unseal(kept.record, kept.id, keys);
    const installation = opened === null ? null : installationIn(opened.text);
    if (installation === null) parts.unreadable();
    else if (opened?.old === true) await save(installation);
    return installation;
  };

  const workspaceIn = ({ team, enterprise, user, bot, token }: Installation, asked: string | undefined): Workspace => ({
    team: asked ?? team ?? enterprise ?? '',
    enterprise: team === null ? enterprise : null,
    user,
    bot,
    token,
  });

  return {
    save,
    find: async (team, enterprise) => {
      const own = team !== undefined && ID.test(team) ? await read(team) : null;
      if (own !== null) return workspaceIn(own, team);
      const whole = enterprise !== undefined && ID.test(enterprise) ? await read(enterprise) : null;
      if (whole === null || whole.team !== null) return null;
      // A destination names only the workspace: from now on it leads to the organisation's token.
      if (team !== undefined && ID.test(team)) await keeper.put(keyOf(team), keyOf(enterprise ?? ''), '');
      return workspaceIn(whole, team);
    },
    remove: async (id) => ID.test(id) && (await keeper.remove(keyOf(id))),
  };
}

function installationIn(text: string): Installation | null {
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null) return null;
  const { team, enterprise, user, bot, token }: Readonly<Record<string, unknown>> = { ...value };
  const isId = (id: unknown): id is string | null => id === null || typeof id === 'string';
  if (!isId(team) || !isId(enterprise) || typeof user !== 'string' || typeof bot !== 'string' || typeof token !== 'string') return null;
  return { team, enterprise, user, bot, token };
}
