import { type ApplicationCommandPermissionType, type REST, Routes } from 'discord.js';
import type { Clock } from '../../model/clock.ts';
import { within } from '../within.ts';

/** Who is asked about: a person with their roles in a server. */
export interface Member {
  readonly guildId: string;
  readonly person: string;
  readonly roles: readonly string[];
}

/** Whether a server's settings (Integrations) expressly let a member use a command. Never rejects; what cannot be asked is no. */
export type MayUse = (command: string, member: Member) => Promise<boolean>;

interface Entry {
  readonly id: string;
  readonly type: ApplicationCommandPermissionType;
  readonly permission: boolean;
}

/** As Discord lists them: those of one command, or, under the application's own id, those of all. */
interface CommandPermissions {
  readonly id: string;
  readonly permissions: readonly Entry[];
}

/** Milliseconds for which a server's settings are remembered, and that a person waits for them. */
const FRESH = 60_000;
const WITHIN = 3_000;
const MAX_SERVERS = 1_000;
const ROLE = 1;
const USER = 2;

/**
 * Reads the permissions that a server's administrators gave to our commands (Discord docs, "Application Command Permissions"). An
 * entry for everybody, whose id is the server's, is no express permission.
 */
export function createMayUse(parts: { readonly rest: Pick<REST, 'get'>; readonly applicationId: string; readonly clock: Clock }): MayUse {
  const { rest, applicationId, clock } = parts;
  const servers = new Map<string, { readonly at: number; readonly permissions: Promise<readonly CommandPermissions[]> }>();
  let names: Promise<ReadonlyMap<string, string>> | null = null;

  const commandIds = (): Promise<ReadonlyMap<string, string>> => {
    names ??= (async () => {
      const registered = (await rest.get(Routes.applicationCommands(applicationId))) as readonly {
        readonly id: string;
        readonly name: string;
      }[];
      return new Map(registered.map(({ id, name }) => [name, id]));
    })().catch((thrown: unknown) => {
      names = null;
      throw thrown;
    });
    return names;
  };
  const permissionsOf = (guildId: string): Promise<readonly CommandPermissions[]> => {
    const now = clock.now().epochMilliseconds;
    const known = servers.get(guildId);
    if (known !== undefined && now - known.at < FRESH) return known.permissions;
    const permissions = rest.get(Routes.guildApplicationCommandsPermissions(applicationId, guildId)) as Promise<
      readonly CommandPermissions[]
    >;
    permissions.catch(() => servers.delete(guildId));
    servers.delete(guildId);
    servers.set(guildId, { at: now, permissions });
    const [oldest] = servers.keys();
    if (servers.size > MAX_SERVERS && oldest !== undefined) servers.delete(oldest);
    return permissions;
  };
  const ask = async (command: string, { guildId, person, roles }: Member): Promise<boolean> => {
    const [ids, permissions] = await Promise.all([commandIds(), permissionsOf(guildId)]);
    const own = permissions.find(({ id }) => id === ids.get(command)) ?? permissions.find(({ id }) => id === applicationId);
    const entries = own?.permissions ?? [];
    const about = (type: number, id: string): boolean | undefined =>
      entries.find((entry) => entry.type === type && entry.id === id)?.permission;
    // What is said of the person counts more than what is said of their roles.
    return about(USER, person) ?? roles.some((role) => role !== guildId && about(ROLE, role) === true);
  };

  return async (command, member) => {
    const answer = await within(clock, WITHIN, ask(command, member)).catch(() => false);
    return answer === true;
  };
}
