import {
  type APIInteraction,
  type APIMessage,
  type APIModalSubmission,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  InteractionType,
} from 'discord.js';
import type { Caller } from '../../command/command.ts';
import { readableText } from './plain-line.ts';
import { type AnsweredInteraction, callerOf, type Setting, settingOf } from './setting.ts';

/** Discord lets people type this much into an option, and less everywhere else; more never reaches the search. */
const MAX_TEXT = 6_000;
/** What is completed is a name, or some words. */
const MAX_TYPED = 200;

/** What every interaction brings. */
interface Common {
  readonly id: string;
  /** Opens the answers for a quarter of an hour. */
  readonly token: string;
  readonly applicationId: string;
  readonly caller: Caller;
  readonly setting: Setting;
  /** Of the person in that server. */
  readonly roles: readonly string[];
}

/** Who asks, and where. */
export type Who = Pick<Common, 'caller' | 'setting' | 'roles'>;

/** The message that a control stands on. */
export interface PressedMessage {
  readonly id: string;
  readonly flags: number;
  /** As Discord shows it; for the name of a thread. */
  readonly content: string;
}

/** What a person did in Discord, as far as we answer it. */
export type Asked = Common &
  (
    | {
        readonly kind: 'command';
        readonly command: string;
        readonly subcommand: string | null;
        readonly options: Readonly<Record<string, string | number>>;
      }
    | {
        readonly kind: 'completion';
        readonly command: string;
        readonly subcommand: string | null;
        readonly option: string;
        readonly typed: string;
      }
    /** `chosen`: the value of the menu's choice; null for a button. */
    | { readonly kind: 'press'; readonly customId: string; readonly chosen: string | null; readonly message: PressedMessage }
    /** `message`: where the button stood that opened the form; null for a command. */
    | {
        readonly kind: 'form';
        readonly customId: string;
        readonly values: Readonly<Record<string, string>>;
        readonly message: PressedMessage | null;
      }
    /** A command from the menu of a message. */
    | { readonly kind: 'message-command'; readonly command: string; readonly text: string }
  );

/** Reads an interaction as the gateway or an HTTP request brings it; null for a kind that we do not answer. Throws on one that is no interaction. */
export function readInteraction(raw: APIInteraction): Asked | null {
  if (raw.type === InteractionType.Ping) return null;
  const common = commonOf(raw);
  switch (raw.type) {
    case InteractionType.ApplicationCommand: {
      const { data } = raw;
      if (data.type === ApplicationCommandType.ChatInput) {
        const { subcommand, given } = optionsIn(data.options ?? []);
        return { ...common, kind: 'command', command: data.name, subcommand, options: valuesOf(given) };
      }
      if (data.type !== ApplicationCommandType.Message) return null;
      return { ...common, kind: 'message-command', command: data.name, text: targetText(data.resolved.messages[data.target_id]) };
    }
    case InteractionType.ApplicationCommandAutocomplete: {
      const { subcommand, given } = optionsIn(raw.data.options);
      const focused = given.find((option) => option.focused === true);
      if (focused === undefined) return null;
      const typed = String(focused.value ?? '').slice(0, MAX_TYPED);
      return { ...common, kind: 'completion', command: raw.data.name, subcommand, option: focused.name, typed };
    }
    case InteractionType.MessageComponent: {
      const chosen = 'values' in raw.data ? (raw.data.values[0] ?? '') : null;
      return { ...common, kind: 'press', customId: raw.data.custom_id, chosen, message: pressed(raw.message) };
    }
    case InteractionType.ModalSubmit: {
      const values = Object.fromEntries(raw.data.components.flatMap(entered));
      return { ...common, kind: 'form', customId: raw.data.custom_id, values, message: raw.message ? pressed(raw.message) : null };
    }
    default:
      return null;
  }
}

function commonOf(raw: AnsweredInteraction): Common {
  const setting = settingOf(raw);
  return {
    id: raw.id,
    token: raw.token,
    applicationId: raw.application_id,
    setting,
    caller: callerOf(raw, setting),
    roles: raw.member?.roles ?? [],
  };
}

/** As much of an option as we read; Discord nests those of a subcommand. */
interface Given {
  readonly name: string;
  readonly type: ApplicationCommandOptionType;
  readonly value?: unknown;
  readonly focused?: boolean | undefined;
  readonly options?: readonly Given[] | undefined;
}

function optionsIn(options: readonly Given[]): { readonly subcommand: string | null; readonly given: readonly Given[] } {
  const [first] = options;
  return first?.type === ApplicationCommandOptionType.Subcommand
    ? { subcommand: first.name, given: first.options ?? [] }
    : { subcommand: null, given: options };
}

const valuesOf = (given: readonly Given[]): Readonly<Record<string, string | number>> =>
  Object.fromEntries(
    given.flatMap(({ name, value }): readonly (readonly [string, string | number])[] => {
      if (typeof value === 'number') return [[name, value]];
      return typeof value === 'string' ? [[name, value.slice(0, MAX_TEXT)]] : [];
    }),
  );

const pressed = ({ id, flags, content, embeds }: APIMessage): PressedMessage => ({
  id,
  flags: flags ?? 0,
  content: content || (embeds[0]?.title ?? embeds[0]?.description ?? ''),
});

/** A text field, or the choice of a menu; menus and fields stand in a label, older fields in a row. */
function entered(part: APIModalSubmission['components'][number]): readonly (readonly [string, string])[] {
  const inside = 'component' in part ? [part.component] : 'components' in part ? part.components : [];
  return inside.flatMap((field): readonly (readonly [string, string])[] => {
    if ('value' in field && typeof field.value === 'string') return [[field.custom_id, field.value.slice(0, MAX_TEXT)]];
    return 'values' in field ? [[field.custom_id, field.values[0] ?? '']] : [];
  });
}

/** All that a message says: its own words, those of embeds and components, and those of a message that was forwarded in it. */
function targetText(message: TargetMessage | undefined): string {
  if (message === undefined) return '';
  const told = [message, ...(message.message_snapshots ?? []).map((snapshot) => snapshot.message)];
  const texts = told.flatMap(({ content, embeds, components = [] }) => [
    content,
    ...embeds.flatMap(({ title, description }) => [title ?? '', description ?? '']),
    ...components.flatMap(textsIn),
  ]);
  return texts
    .map((text) => readableText(text.slice(0, MAX_TEXT)))
    .filter((text) => text !== '')
    .join('\n');
}

type TargetMessage = Pick<APIMessage, 'content' | 'embeds' | 'components' | 'message_snapshots'>;

/** What a component shows as text, and what those in it do. */
const textsIn = (component: object): readonly string[] => [
  ...('content' in component && typeof component.content === 'string' ? [component.content] : []),
  ...('components' in component && Array.isArray(component.components) ? component.components.flatMap(textsIn) : []),
];
