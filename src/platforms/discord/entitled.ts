import type { Invocation } from '../platform.ts';
import type { Who } from './asked.ts';
import type { MayUse } from './overrides.ts';

/**
 * The invocation with the right to manage where the server's settings expressly let this person use the command: an
 * administrator who lets the desk use /digest means that the desk may use all of it. `managing`: the commands that change something.
 */
export async function entitled(
  invocation: Invocation,
  { setting, caller, roles }: Who,
  { managing, mayUse }: { readonly managing: ReadonlySet<string>; readonly mayUse: MayUse },
): Promise<Invocation> {
  const { guildId, installed } = setting;
  const command = commandOf(invocation);
  if (command === null || !managing.has(command)) return invocation;
  if (caller.mayManage || !installed || guildId === null || caller.person === undefined) return invocation;
  const allowed = await mayUse(command, { guildId, person: caller.person, roles });
  return allowed ? { ...invocation, caller: { ...invocation.caller, mayManage: true } } : invocation;
}

function commandOf(invocation: Invocation): string | null {
  switch (invocation.form) {
    case 'options':
      return invocation.command;
    case 'line':
      return /^\/([a-z-]{1,32})\b/.exec(invocation.line)?.[1] ?? null;
    case 'message':
      return null;
    default:
      return invocation satisfies never;
  }
}
