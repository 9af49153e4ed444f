import type { APIActionRowComponent, APIButtonComponent, APIStringSelectComponent } from 'discord.js';
import type { Memo } from '../../reply/buttons.ts';
import { isBlank, oneLine } from '../../reply/clean-text.ts';
import type { Action, Choice, Menu } from '../../reply/reply.ts';
import { linkable } from '../../reply/runs.ts';
import { clipText } from '../../reply/split.ts';
import type { Texts } from '../../texts/texts.ts';
import { encodeAction, encodeChoice, encodeMenu } from '../action-code.ts';
import { DISCORD_LIMITS } from './limits.ts';

export type Control = APIButtonComponent | APIStringSelectComponent;
export type ControlRow = APIActionRowComponent<Control>;

/** Discord's numbers for what we use; its enums would load the library. */
const ACTION_ROW = 1;
const BUTTON = 2;
const STRING_SELECT = 3;
const PRIMARY = 1;
const SECONDARY = 2;
const LINK = 5;

/** What an action's controls cannot carry themselves. */
export function memosIn(action: Action): readonly Memo[] {
  if (action.kind === 'visit') return [];
  const run = action.run.toWellFormed();
  const codes =
    action.kind === 'menu'
      ? [
          encodeMenu({ ...action, run }, DISCORD_LIMITS.customId),
          ...action.choices.map(({ adds }) => encodeChoice(adds.toWellFormed(), DISCORD_LIMITS.selectValue)),
        ]
      : [encodeAction({ ...action, run }, DISCORD_LIMITS.customId)];
  return codes.flatMap(({ memo }) => memo ?? []);
}

/** An action as buttons or menus; none for a page that is no http address, or a menu without choices. Where a label is too long its beginning is shown. */
export function controlsOf(action: Action, texts: Texts): readonly Control[] {
  switch (action.kind) {
    case 'visit': {
      const url = linkable(action.url, DISCORD_LIMITS.buttonUrl);
      return url === null ? [] : [{ type: BUTTON, style: LINK, label: labelOf(action.label, texts.controls.open), url }];
    }
    case 'menu':
      return menusOf(action, texts);
    case 'run':
    case 'share':
    case 'discuss':
    case 'form':
      return [
        {
          type: BUTTON,
          style: action.kind === 'run' && action.primary === true ? PRIMARY : SECONDARY,
          label: labelOf(action.label, texts.controls.run),
          custom_id: encodeAction({ ...action, run: action.run.toWellFormed() }, DISCORD_LIMITS.customId).code,
        },
      ];
    default:
      return action satisfies never;
  }
}

/** Room that a control takes of a message's 25 places: a menu fills a row. */
export const placesOf = ({ type }: Control): number => (type === STRING_SELECT ? DISCORD_LIMITS.buttonsInRow : 1);

/** A menu of more choices than Discord takes becomes several. */
function menusOf(menu: Menu, { controls }: Texts): readonly APIStringSelectComponent[] {
  const choices = distinct(menu.choices);
  const menus = Math.ceil(choices.length / DISCORD_LIMITS.options);
  return Array.from({ length: menus }, (_, index) => {
    const number = index === 0 ? '' : String(index + 1);
    return {
      type: STRING_SELECT,
      custom_id: encodeMenu({ name: `${menu.name}${number}`, run: menu.run.toWellFormed() }, DISCORD_LIMITS.customId).code,
      placeholder: labelOf(
        menus === 1 ? menu.label : controls.menuPart(menu.label, index + 1, menus),
        controls.choose,
        DISCORD_LIMITS.placeholder,
      ),
      options: choices.slice(index * DISCORD_LIMITS.options, (index + 1) * DISCORD_LIMITS.options).map(({ label, code, chosen }) => ({
        label: labelOf(label, controls.any, DISCORD_LIMITS.selectLabel),
        value: code,
        ...(chosen ? { default: true } : {}),
      })),
    };
  });
}

/** Discord refuses a value twice, and more than one that is chosen. */
function distinct(choices: readonly Choice[]): readonly { readonly label: string; readonly code: string; readonly chosen: boolean }[] {
  const made = choices.map(({ label, adds, chosen }) => ({
    label,
    code: encodeChoice(adds.toWellFormed(), DISCORD_LIMITS.selectValue).code,
    chosen: chosen === true,
  }));
  const unique = [...new Map(made.toReversed().map((choice) => [choice.code, choice])).values()].toReversed();
  const first = unique.findIndex(({ chosen }) => chosen);
  return unique.map((choice, index) => ({ ...choice, chosen: index === first }));
}

function labelOf(raw: string, otherwise: string, limit: number = DISCORD_LIMITS.buttonLabel): string {
  const label = oneLine(raw);
  return clipText(isBlank(label) ? otherwise : label, limit);
}

/** Menus, each in a row of its own, then buttons in rows of five. Of those that would do the same only the first stays: Discord refuses a custom id twice. */
export function rowsOf(controls: readonly Control[]): ControlRow[] {
  const idOf = (control: Control): string => ('custom_id' in control ? control.custom_id : 'url' in control ? control.url : control.sku_id);
  const unique = [...new Map(controls.toReversed().map((made) => [idOf(made), made])).values()].toReversed();
  const rows = unique.filter(({ type }) => type === STRING_SELECT).map((menu): ControlRow => ({ type: ACTION_ROW, components: [menu] }));
  const buttons = unique.filter(({ type }) => type === BUTTON);
  for (let at = 0; at < buttons.length; at += DISCORD_LIMITS.buttonsInRow) {
    rows.push({ type: ACTION_ROW, components: buttons.slice(at, at + DISCORD_LIMITS.buttonsInRow) });
  }
  return rows;
}
