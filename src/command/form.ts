import { fail, ok, type Result } from '../model/result.ts';
import type { Texts } from '../texts/texts.ts';
import type { Action, Command, Option } from './command.ts';
import { explain } from './failure.ts';
import type { Known } from './known-values.ts';
import { type ParsedLine, parseLine } from './parse-line.ts';
import { MAX_NAME_LENGTH, parseOption } from './parse-options.ts';
import type { Registry } from './registry.ts';

export interface FormField {
  /** The name of the option. */
  readonly name: string;
  readonly label: string;
  /** `text`: typed. `choice`: one of `choices`. `suggest`: typed, and completed by the command's option of this name. */
  readonly kind: 'text' | 'choice' | 'suggest';
  readonly hint: string;
  readonly required: boolean;
  readonly maxLength: number;
  /** What the line gives; empty for nothing. */
  readonly value: string;
  /** Only for `choice`; empty otherwise. */
  readonly choices: readonly string[];
}

/** A command's options as a form, for any platform. */
export interface Form {
  readonly title: string;
  readonly command: string;
  readonly subcommand: string | null;
  /** What the form was made from; readForm takes it back with what was filled in. */
  readonly line: string;
  readonly fields: readonly FormField[];
}

/** What a platform's form has room for: fields, and characters of the title, of a label and of a hint. */
export interface FormRoom {
  readonly fields: number;
  readonly title: number;
  readonly label: number;
  readonly hint: number;
}

/** A form that was filled in, as an invocation has it. */
export interface Filled {
  readonly command: string;
  readonly subcommand: string | null;
  readonly options: Readonly<Record<string, string>>;
}

/** What is wrong with each field, as a sentence. */
export type FieldErrors = Readonly<Record<string, string>>;

/** Dates and numbers are short. */
const SHORT = 40;

/**
 * The form of the command that a line names, with what the line gives filled in. Where there is less room than options, the
 * required ones stay, then those that are filled in, then the others in their order. Null when there is nothing to ask.
 */
export function formOf(line: string, registry: Registry, room: FormRoom, texts: Texts, known: Known | null = null): Form | null {
  const parsed = lenient(line, registry, known);
  if (parsed === null) return null;
  const { action, raw, command, subcommand } = parsed;
  const asked = Object.entries(action.options).filter(([, option]) => option.form !== false);
  if (asked.length === 0) return null;
  const worth = ([name, option]: readonly [string, Option]): number =>
    (option.required === true ? 4 : 0) + (option.kind === 'text' ? 2 : 0) + (Object.hasOwn(raw, name) ? 1 : 0);
  const kept = new Set(asked.toSorted((a, b) => worth(b) - worth(a)).slice(0, room.fields));
  return {
    title: clip(subcommand === null ? `/${command}` : `/${command} ${subcommand}`, room.title),
    command,
    subcommand,
    line,
    fields: asked.filter((each) => kept.has(each)).map(([name, option]) => fieldOf(name, option, raw[name] ?? '', room, texts)),
  };
}

/**
 * What was filled in, together with what the line gives and the form had no room for; parsed as a typed command is. An empty
 * field is an option that is not given. Null when the line names no command.
 */
export function readForm(
  line: string,
  values: Readonly<Record<string, string>>,
  registry: Registry,
  today: Temporal.PlainDate,
  texts: Texts,
  known: Known | null = null,
): Result<Filled, FieldErrors> | null {
  const parsed = lenient(line, registry, known);
  if (parsed === null) return null;
  const { action, raw, command, subcommand } = parsed;
  const options: Record<string, string> = {};
  const errors: Record<string, string> = {};
  for (const [name, option] of Object.entries(action.options)) {
    const isField = Object.hasOwn(values, name);
    // The page of an answer belongs to the question before.
    const given = (isField ? values[name] : option.form === false ? '' : raw[name])?.trim() ?? '';
    const value = parseOption(name, option, given, today);
    if (!value.ok) {
      // Nobody can put right what is not in the form.
      if (isField || option.required === true) errors[name] = texts.words.capitalised(explain(value.failure, texts));
    } else if (given !== '') options[name] = given;
  }
  return Object.keys(errors).length > 0 ? fail(errors) : ok({ command, subcommand, options });
}

interface Lenient extends ParsedLine {
  readonly action: Action;
}

/** The command of a line with the options that can be read; a form is where the others are put right. */
function lenient(line: string, registry: Registry, known: Known | null): Lenient | null {
  const parsed = parseLine(line, registry, known);
  if (parsed.ok) {
    const { command, subcommand } = parsed.value;
    const action = registry.action(command, subcommand);
    return action === null ? null : { ...parsed.value, action };
  }
  const { failure } = parsed;
  if (!('action' in failure)) return null;
  const { action, command } = failure;
  return { action, command: command.name, subcommand: isGroup(command) ? action.name : null, raw: {} };
}

const isGroup = (command: Command): boolean => 'subcommands' in command;

function fieldOf(name: string, option: Option, value: string, room: FormRoom, { forms }: Texts): FormField {
  const common = {
    name,
    label: clip(forms.label(name), room.label),
    hint: clip(option.summary, room.hint),
    required: option.required === true,
    value,
    choices: [],
  };
  switch (option.kind) {
    case 'text':
    case 'word':
      return { ...common, kind: 'text', maxLength: option.maxLength };
    case 'speaker':
    case 'topic':
    case 'outlet':
      return { ...common, kind: 'suggest', maxLength: MAX_NAME_LENGTH };
    case 'integer':
    case 'date':
      return { ...common, kind: 'text', maxLength: SHORT };
    case 'choice':
      return { ...common, kind: 'choice', maxLength: SHORT, choices: option.choices };
    default:
      return option satisfies never;
  }
}

const clip = (text: string, limit: number): string => (text.length <= limit ? text : `${text.slice(0, Math.max(0, limit - 1))}…`);
