import type { ActionsBlock, Button } from '@slack/types';
import { isBlank, oneLine } from '../../reply/clean-text.ts';
import { packRows } from '../../reply/pack.ts';
import type { Action } from '../../reply/reply.ts';
import { clipText } from '../../reply/split.ts';
import { type ActionCode, encodeAction } from '../action-code.ts';
import { SLACK_LIMITS } from './limits.ts';

/** Every action id begins so; a number follows that is unique in the message. */
export const ACTION_ID_PREFIX = 'attache:';

/** Half of what a message may hold: a row of long commands must not fill it. */
const MOST_VALUES = SLACK_LIMITS.messageText / 2;

/** Rows of buttons. Their action ids are given when it is known which message they are in. */
export function buttonRows(actions: readonly Action[]): readonly ActionsBlock[] {
  const rows = packRows(actions.map(button), ({ value = '' }) => [1, value.length], [SLACK_LIMITS.actions, MOST_VALUES]);
  return rows.map((row) => ({ type: 'actions', elements: [...row] }));
}

/** An action in the characters of a button's value. */
export const codeOf = (action: Action): ActionCode => encodeAction({ ...action, run: action.run.toWellFormed() }, SLACK_LIMITS.buttonValue);

/** Where a label is too long the button shows its beginning; the command is whole. */
function button(action: Action): Button {
  const label = oneLine(action.label);
  const shown = clipText(isBlank(label) ? 'Run' : label, SLACK_LIMITS.buttonText);
  const base: Button = {
    type: 'button',
    text: { type: 'plain_text', text: shown, emoji: false },
    value: codeOf(action).code,
    action_id: `${ACTION_ID_PREFIX}0`,
  };
  return action.kind === 'run' && action.primary === true ? { ...base, style: 'primary' } : base;
}
