import type { Seen, SeenMenu } from './chat-driver.ts';

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isObject) : []);

const BUTTON = 2;
const STRING_SELECT = 3;
const EPHEMERAL = 64;

/** A button or menu with what is needed to press it. */
export interface Control {
  readonly kind: 'button' | 'menu';
  readonly label: string;
  readonly customId: string;
  readonly options: readonly { readonly label: string; readonly value: string }[];
}

/** Every button and menu of a message, at whatever depth. */
export function controlsIn(components: unknown): readonly Control[] {
  return listOf(components).flatMap((component): readonly Control[] => {
    const nested = [...controlsIn(component.components), ...controlsIn([component.accessory])];
    if (typeof component.custom_id !== 'string') return nested;
    const common = { customId: component.custom_id };
    if (component.type === BUTTON) return [{ ...common, kind: 'button', label: String(component.label), options: [] }];
    if (component.type !== STRING_SELECT) return nested;
    const options = listOf(component.options).map(({ label, value }) => ({ label: String(label), value: String(value) }));
    return [{ ...common, kind: 'menu', label: String(component.placeholder), options }];
  });
}

/** What Discord shows of a message, without backslashes and marks. */
export function readDiscordText({ content, embeds, components }: Json): string {
  const parts = [String(content ?? ''), ...listOf(embeds).flatMap(embedTexts), ...componentTexts(components)];
  return parts
    .filter((part) => part !== '')
    .join('\n')
    .replaceAll('\u200b', '')
    .replace(/^(?:-# |> |#{1,3} )/gm, '')
    .replace(/\[([^\]]*)\]\(https?:[^)]*\)/g, '$1')
    .replace(/(?<!\\)\*/g, '')
    .replace(/\\([^0-9A-Za-z\s])/g, '$1');
}

const embedTexts = ({ author, title, description, fields, footer }: Json): readonly string[] => [
  isObject(author) ? String(author.name) : '',
  String(title ?? ''),
  String(description ?? ''),
  ...listOf(fields).flatMap(({ name, value }) => [String(name), String(value)]),
  isObject(footer) ? String(footer.text) : '',
];

const componentTexts = (components: unknown): readonly string[] =>
  listOf(components).flatMap((component) => [
    typeof component.content === 'string' ? component.content : '',
    ...componentTexts(component.components),
  ]);

/** A message of Discord's as a person sees it. */
export function readDiscord(message: Json & { readonly id: string }): Seen {
  const controls = controlsIn(message.components);
  return {
    id: message.id,
    text: readDiscordText(message),
    buttons: controls.filter(({ kind }) => kind === 'button').map(({ label }) => label),
    menus: controls
      .filter(({ kind }) => kind === 'menu')
      .map(({ label, options }): SeenMenu => ({ label, choices: options.map((option) => option.label) })),
    everyone: (Number(message.flags ?? 0) & EPHEMERAL) === 0,
    thread: typeof message.thread === 'string' ? message.thread : null,
  };
}

/** The control of that kind with that label; throws when the message has none. */
export function controlOf(components: unknown, kind: Control['kind'], label: string): Control {
  const found = controlsIn(components).find((control) => control.kind === kind && control.label === label);
  if (found === undefined) throw new Error(`the message has no ${kind} “${label}”`);
  return found;
}
