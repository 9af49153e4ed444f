import type { APIActionRowComponent, APIButtonComponentWithCustomId } from 'discord.js';
import { isBlank, oneLine } from '../../reply/clean-text.ts';
import type { Action } from '../../reply/reply.ts';
import { clipText } from '../../reply/split.ts';
import { type ActionCode, encodeAction } from '../action-code.ts';
import { DISCORD_LIMITS } from './limits.ts';

export type ButtonRow = APIActionRowComponent<APIButtonComponentWithCustomId>;

/** Discord's numbers for what we use; its enums would load the library. */
const ACTION_ROW = 1;
const BUTTON = 2;
const PRIMARY = 1;
const SECONDARY = 2;

/** An action in the characters of a custom id. */
export const codeOf = (action: Action): ActionCode => encodeAction({ ...action, run: action.run.toWellFormed() }, DISCORD_LIMITS.customId);

/** Where a label is too long the button shows its beginning; the command is whole. */
export function button(action: Action): APIButtonComponentWithCustomId {
  const label = oneLine(action.label);
  return {
    type: BUTTON,
    style: action.kind === 'run' && action.primary === true ? PRIMARY : SECONDARY,
    label: clipText(isBlank(label) ? 'Run' : label, DISCORD_LIMITS.buttonLabel),
    custom_id: codeOf(action).code,
  };
}

/** Buttons in rows of five. Of those that would do the same only the first stays: Discord refuses a custom id twice. */
export function rowsOf(buttons: readonly APIButtonComponentWithCustomId[]): ButtonRow[] {
  const unique = [...new Map(buttons.toReversed().map((made) => [made.custom_id, made])).values()].toReversed();
  const rows: ButtonRow[] = [];
  for (let at = 0; at < unique.length; at += DISCORD_LIMITS.buttonsInRow) {
    rows.push({ type: ACTION_ROW, components: unique.slice(at, at + DISCORD_LIMITS.buttonsInRow) });
  }
  return rows;
}
