import type { ActionsBlock, Button } from '@slack/types';
import { isBlank, oneLine } from '../../reply/clean-text.ts';
import type { Action } from '../../reply/reply.ts';
import { clipText } from '../../reply/split.ts';
import { type ActionCode, encodeAction } from '../action-code.ts';
import { SLACK_LIMITS } from './limits.ts';

/** Every action id begins so; a number follows that is unique in the message. */
export const ACTION_ID_PREFIX = 'attache:';

/** Rows of buttons. Their action ids are given when it is known which message they are in. */
export function buttonRows(actions: readonly Action[]): readonly ActionsBlock[] {
  const buttons = actions.map(button);
  const rows: ActionsBlock[] = [];
  for (let at = 0; at < buttons.length; at += SLACK_LIMITS.actions) {
    rows.push({ type: 'actions', elements: buttons.slice(at, at + SLACK_LIMITS.actions) });
  }
  return rows;
}

/** An action in the characters of a button's value. */
export const codeOf = (action: Action): ActionCode => encodeAction({ ...action, run: action.run.toWellFormed() }, SLACK_LIMITS.buttonValue);

/** Where a label is too long the button shows its beginning; the command is whole. */
function button(action: Action): Button {
  const label = oneLine(action.label);
  const shown = clipText(isBlank(label) ? 'Run' : label, SLACK_LIMITS.buttonText);
  const base: Button = { type: 'button', text: { type: 'plain_text', text: shown, emoji: false }, value: codeOf(action).code };
  return action.kind === 'run' && action.primary === true ? { ...base, style: 'primary' } : base;
}
