import type { ActionsBlock, Button, PlainTextOption, StaticSelect } from '@slack/types';
import type { Memo } from '../../reply/buttons.ts';
import { isBlank, oneLine } from '../../reply/clean-text.ts';
import { packRows } from '../../reply/pack.ts';
import type { Action, Choice, Menu } from '../../reply/reply.ts';
import { linkable } from '../../reply/runs.ts';
import { clipText } from '../../reply/split.ts';
import type { Texts } from '../../texts/texts.ts';
import { type ActionCode, encodeAction, encodeChoice, encodeMenu } from '../action-code.ts';
import { SLACK_LIMITS } from './limits.ts';

/** Every action id begins so; a number follows that is unique in the message, and for a menu a colon and its code. */
const ACTION_ID_PREFIX = 'attache:';
/** Room for the prefix, a number and a colon before a menu's code. */
const MENU_CODE = SLACK_LIMITS.actionId - ACTION_ID_PREFIX.length - 5;

/** The value of a button that only opens a page: Slack tells us of the press all the same. */
export const VISIT_VALUE = 'visit';

/** Half of what a message may hold: a row of long commands must not fill it. */
const MOST_VALUES = SLACK_LIMITS.messageText / 2;

type Control = Button | StaticSelect;

/** Rows of buttons and menus. The numbers of their action ids are given when it is known which message they are in. */
export function buttonRows(actions: readonly Action[], texts: Texts): readonly ActionsBlock[] {
  const controls = actions.flatMap((action) => controlsOf(action, texts));
  const rows = packRows(controls, (control) => [1, sizeOf(control)], [SLACK_LIMITS.actions, MOST_VALUES]);
  return rows.map((row) => ({ type: 'actions', elements: [...row] }));
}

/** The code of a menu out of its action id; null for a button's. */
export const menuCodeIn = (actionId: string): string | null => /^attache:\d+:([\s\S]+)$/.exec(actionId)?.[1] ?? null;

/** The action id with the number `place`. */
export const numbered = (actionId: string, place: number): string => {
  const code = menuCodeIn(actionId);
  return `${ACTION_ID_PREFIX}${place}${code === null ? '' : `:${code}`}`;
};

/** What an action's buttons and menus cannot carry themselves. */
export function memosIn(action: Action): readonly Memo[] {
  if (action.kind === 'visit') return [];
  const codes: readonly ActionCode[] =
    action.kind === 'menu'
      ? [menuCode(action), ...action.choices.map(choiceCode)]
      : [encodeAction(wellFormed(action), SLACK_LIMITS.buttonValue)];
  return codes.flatMap(({ memo }) => memo ?? []);
}

const wellFormed = <A extends { readonly run: string }>(action: A): A => ({ ...action, run: action.run.toWellFormed() });
const menuCode = (menu: Pick<Menu, 'name' | 'run'>): ActionCode => encodeMenu(wellFormed(menu), MENU_CODE);
const choiceCode = ({ adds }: Choice): ActionCode => encodeChoice(adds.toWellFormed(), SLACK_LIMITS.optionValue);

/** An action as elements; none for a page that is no http address, or a menu without choices. Where a label is too long its beginning is shown. */
function controlsOf(action: Action, texts: Texts): readonly Control[] {
  switch (action.kind) {
    case 'visit': {
      const url = linkable(action.url, SLACK_LIMITS.buttonUrl);
      return url === null ? [] : [{ ...button(action.label, texts.controls.open, VISIT_VALUE), url }];
    }
    case 'menu':
      return menusOf(action, texts);
    case 'run':
    case 'share':
    case 'discuss':
    case 'form': {
      const made = button(action.label, texts.controls.run, encodeAction(wellFormed(action), SLACK_LIMITS.buttonValue).code);
      return [action.kind === 'run' && action.primary === true ? { ...made, style: 'primary' } : made];
    }
    default:
      return action satisfies never;
  }
}

const button = (label: string, otherwise: string, value: string): Button => ({
  type: 'button',
  text: plain(label, otherwise, SLACK_LIMITS.buttonText),
  value,
  action_id: `${ACTION_ID_PREFIX}0`,
});

function plain(raw: string, otherwise: string, limit: number): { type: 'plain_text'; text: string; emoji: false } {
  const label = oneLine(raw);
  return { type: 'plain_text', text: clipText(isBlank(label) ? otherwise : label, limit), emoji: false };
}

/** A menu of more choices than Slack takes becomes several. Slack wants the chosen option word for word as it stands in the list. */
function menusOf(menu: Menu, { controls }: Texts): readonly StaticSelect[] {
  const made = menu.choices.map((choice) => ({
    chosen: choice.chosen === true,
    option: { text: plain(choice.label, controls.any, SLACK_LIMITS.optionText), value: choiceCode(choice).code } satisfies PlainTextOption,
  }));
  const choices = [...new Map(made.toReversed().map((choice) => [choice.option.value, choice])).values()].toReversed();
  const menus = Math.ceil(choices.length / SLACK_LIMITS.options);
  return Array.from({ length: menus }, (_, index) => {
    const here = choices.slice(index * SLACK_LIMITS.options, (index + 1) * SLACK_LIMITS.options);
    const initial = here.find(({ chosen }) => chosen)?.option;
    return {
      type: 'static_select',
      placeholder: plain(
        menus === 1 ? menu.label : controls.menuPart(menu.label, index + 1, menus),
        controls.choose,
        SLACK_LIMITS.placeholder,
      ),
      options: here.map(({ option }) => option),
      ...(initial === undefined ? {} : { initial_option: initial }),
      action_id: `${ACTION_ID_PREFIX}0:${menuCode({ name: `${menu.name}${index === 0 ? '' : index + 1}`, run: menu.run }).code}`,
    };
  });
}

/** What Slack may count of an element: its codes and its texts. */
function sizeOf(control: Control): number {
  if (control.type === 'button') return (control.value ?? '').length + (control.url ?? '').length;
  const options = control.options ?? [];
  return (control.action_id ?? '').length + options.reduce((sum, { text, value = '' }) => sum + text.text.length + value.length, 0);
}
