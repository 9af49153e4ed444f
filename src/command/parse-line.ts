import { fail, ok, type Result } from '../model/result.ts';
import type { Action, Command } from './command.ts';
import type { ParseFailure } from './failure.ts';
import type { Known } from './known-values.ts';
import { nearestWord } from './nearest-word.ts';
import type { Registry } from './registry.ts';
import { type RawOptions, typedOptions } from './typed-options.ts';

/** A line read as far as its raw options, which parse-options.ts makes typed. */
export interface ParsedLine {
  readonly command: string;
  readonly subcommand: string | null;
  readonly raw: RawOptions;
}

/** Slack lets people type this much in a command; longer lines are cut by the platform, not by us. */
const MAX_LINE_LENGTH = 4000;
const HELP = /^(?:help|-h|--help|\?)$/i;

/** Whether what stands behind a command asks for its help. "/quote help" is what people try first; who looks for the word puts it in quotation marks. */
export const asksForHelp = (typed: string): boolean => HELP.test(typed);

/**
 * Reads `/quote Hegseth on nato since:2025`. The slash is optional, and everything is also reachable behind the
 * command that bears the bot's own name (`/attache quote hegseth`). `key:value` fills the option of that name; the rest
 * fills the text option, or the options in order where there is none. By what is `known` a value of several words is read without marks.
 */
export function parseLine(line: string, registry: Registry, known: Known | null = null): Result<ParsedLine, ParseFailure> {
  const [name = '', ...rest] = line.trim().slice(0, MAX_LINE_LENGTH).split(/\s+/);
  const wrote = name.replace(/^\//, '').toLowerCase();
  if (wrote === '') return fail({ code: 'empty' });
  const after = line.trim().slice(name.length).trim();
  const command = registry.command(wrote);
  // What is done behind the bot's own name is also typed without it: "/help quote".
  if (command === null && registry.action(registry.root, wrote) !== null)
    return parseLine(`/${registry.root} ${wrote} ${after}`, registry, known);
  if (command === null) return fail({ code: 'unknown-command', wrote, nearest: nearestWord(wrote, registry.names) });
  if (asksForHelp(after) && command.name !== registry.root && registry.action(registry.root, 'help') !== null)
    return ok({ command: registry.root, subcommand: 'help', raw: { command: command.name } });
  if (!('subcommands' in command)) return withOptions(command, command, null, after, { registry, known });

  const word = rest[0]?.toLowerCase().replace(/^\//, '');
  if (word === undefined) return fail({ code: 'missing-subcommand', command });
  const action = command.subcommands.find((candidate) => candidate.name === word);
  if (action === undefined) {
    if (command.name === registry.root && registry.command(word) !== null) return parseLine(after, registry, known);
    const near = [...command.subcommands.map((candidate) => candidate.name), ...(command.name === registry.root ? registry.names : [])];
    return fail({ code: 'unknown-subcommand', command, wrote: word, nearest: nearestWord(word, near) });
  }
  return withOptions(command, action, action.name, after.slice((rest[0] ?? '').length).trim(), { registry, known });
}

function withOptions(
  command: Command,
  action: Action,
  subcommand: string | null,
  typed: string,
  { registry, known }: { readonly registry: Registry; readonly known: Known | null },
): Result<ParsedLine, ParseFailure> {
  const raw = typedOptions(action, typed, known, registry.filters);
  return raw.ok ? ok({ command: command.name, subcommand, raw: raw.value }) : fail({ ...raw.failure, command, action });
}
