import type { Seen } from './chat-driver.ts';

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isObject) : []);
const textOf = (value: unknown): string => (isObject(value) ? String(value.text ?? '') : '');

/** A button or menu with what is needed to press it. */
export interface SlackControl {
  readonly kind: 'button' | 'menu';
  readonly label: string;
  readonly actionId: string;
  readonly blockId: string;
  readonly value: string;
  readonly options: readonly { readonly label: string; readonly value: string }[];
}

/** Every button and menu in the blocks of a message. */
export function slackControls(blocks: unknown): readonly SlackControl[] {
  return listOf(blocks).flatMap((block, index) => {
    const inside = [...listOf(block.elements), ...listOf([block.accessory])];
    return inside.flatMap((element): readonly SlackControl[] => {
      const common = { actionId: String(element.action_id), blockId: String(block.block_id ?? `b${index}`) };
      if (element.type === 'button')
        return [{ ...common, kind: 'button', label: textOf(element.text), value: String(element.value ?? ''), options: [] }];
      if (element.type !== 'static_select') return [];
      const options = listOf(element.options).map((option) => ({ label: textOf(option.text), value: String(option.value) }));
      return [{ ...common, kind: 'menu', label: textOf(element.placeholder), value: '', options }];
    });
  });
}

/** The control of that kind with that label; throws when the message has none. */
export function slackControl(blocks: unknown, kind: SlackControl['kind'], label: string): SlackControl {
  const found = slackControls(blocks).find((control) => control.kind === kind && control.label === label);
  if (found === undefined) throw new Error(`the message has no ${kind} “${label}”`);
  return found;
}

const readEntities = (text: string): string => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** Texts of everything but buttons and menus, in order. */
function textsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (!isObject(value) || value.type === 'actions') return [];
  const own = typeof value.text === 'string' ? [value.type === 'mrkdwn' ? marked(value.text) : value.text] : [];
  return [
    ...own,
    ...Object.entries(value).flatMap(([key, inner]) => (key === 'accessory' || typeof inner === 'string' ? [] : textsIn(inner))),
  ];
}

const marked = (text: string): string => readEntities(text.replace(/<https?:[^|>]*\|([^>]*)>/g, '$1')).replaceAll('*', '');

/** What Slack shows of a message: its blocks, or its text where it has none. */
export const readSlackText = ({ text, blocks }: Json): string =>
  listOf(blocks).length === 0 ? marked(String(text ?? '')) : textsIn(blocks).join('\n');

/** A message of Slack's as a person sees it. */
export function readSlack(
  message: { readonly text?: unknown; readonly blocks?: unknown },
  more: { readonly id: string; readonly everyone: boolean; readonly thread: string | null },
): Seen {
  const controls = slackControls(message.blocks);
  return {
    ...more,
    text: readSlackText({ text: message.text, blocks: message.blocks }),
    buttons: controls.filter(({ kind }) => kind === 'button').map(({ label }) => label),
    menus: controls
      .filter(({ kind }) => kind === 'menu')
      .map(({ label, options }) => ({ label, choices: options.map((option) => option.label) })),
  };
}
