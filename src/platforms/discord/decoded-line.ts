import { chosenLine } from '../../reply/buttons.ts';
import { type ActionKind, type Carried, decodeAction, decodeChoice } from '../action-code.ts';
import type { Handler } from '../platform.ts';
import { DISCORD_LIMITS } from './limits.ts';

/** A control's command, and what is to be done with it. */
export interface DecodedLine {
  readonly kind: ActionKind;
  readonly line: string;
}

/**
 * What a custom id stands for, and a menu's choice (null for a button): looked up where it did not fit. Null when it is none of
 * ours, since both can be forged, or when it cannot be found.
 */
export async function decodedLine(customId: string, chosen: string | null, handler: Handler): Promise<DecodedLine | null> {
  if (customId.length > DISCORD_LIMITS.customId || (chosen?.length ?? 0) > DISCORD_LIMITS.selectValue) return null;
  const decoded = decodeAction(customId);
  if (decoded === null || (decoded.kind === 'menu') !== (chosen !== null)) return null;
  const run = await carried(decoded, handler);
  if (run === null) return null;
  if (chosen === null) return { kind: decoded.kind, line: run };
  const choice = decodeChoice(chosen);
  const adds = choice === null ? null : await carried(choice, handler);
  return adds === null ? null : { kind: decoded.kind, line: chosenLine(run, adds) };
}

const carried = async (code: Carried, handler: Handler): Promise<string | null> =>
  'run' in code ? code.run : handler.recall(code.key).catch(() => null);
