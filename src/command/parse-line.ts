import { fail, ok, type Result } from '../model/result.ts';
import type { Action } from './command.ts';
import type { OptionFailure, ParseFailure } from './failure.ts';
import { nearestWord } from './nearest-word.ts';
import type { Registry } from './registry.ts';
import { type Token, tokenize } from './tokens.ts';

/** A line read as far as its raw options, which parse-options.ts makes typed. */
export interface ParsedLine {
  readonly command: string;
  readonly subcommand: string | null;
  readonly raw: Readonly<Record<string, string>>;
}

/** Slack lets people type this much in a command; longer lines are cut by the platform, not by us. */
const MAX_LINE_LENGTH = 4000;

/**
 * Reads `/quote Hegseth on nato since:2025`. The slash is optional, and everything is also reachable behind the
 * command that bears the bot's own name (`/attache quote hegseth`). `key:value` fills the option of that name; the rest
 * fills the text option, or the options in order where there is none.
 */
export function parseLine(line: string, registry: Registry): Result<ParsedLine, ParseFailure> {
  const [name = '', ...rest] = line.trim().slice(0, MAX_LINE_LENGTH).split(/\s+/);
  const wrote = name.replace(/^\//, '').toLowerCase();
  if (wrote === '') return fail({ code: 'empty' });
  const after = line.trim().slice(name.length).trim();
  const command = registry.command(wrote);
  if (command === null) return fail({ code: 'unknown-command', wrote, nearest: nearestWord(wrote, registry.names) });
  if (!('subcommands' in command))
    return optionsOf(command, after, (failure) => ({ ...failure, command, action: command }), command.name, null);

  const word = rest[0]?.toLowerCase().replace(/^\//, '');
  if (word === undefined) return fail({ code: 'missing-subcommand', command });
  const action = command.subcommands.find((candidate) => candidate.name === word);
  if (action === undefined) {
    if (command.name === registry.root && registry.command(word) !== null) return parseLine(after, registry);
    const known = [...command.subcommands.map((candidate) => candidate.name), ...(command.name === registry.root ? registry.names : [])];
    return fail({ code: 'unknown-subcommand', command, wrote: word, nearest: nearestWord(word, known) });
  }
  return optionsOf(
    action,
    after.slice((rest[0] ?? '').length).trim(),
    (failure) => ({ ...failure, command, action }),
    command.name,
    action.name,
  );
}

function optionsOf(
  action: Action,
  typed: string,
  failed: (failure: OptionFailure) => ParseFailure,
  command: string,
  subcommand: string | null,
): Result<ParsedLine, ParseFailure> {
  const names = Object.keys(action.options);
  const raw: Record<string, string> = {};
  const loose: Token[] = [];
  const tokens = tokenize(typed);
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) continue;
    if (token.key === null || !names.includes(token.key)) {
      const near = token.key === null || token.quoted ? null : nearestWord(token.key, names);
      if (near !== null && token.key !== null) return fail(failed({ code: 'unknown-option', wrote: token.key, nearest: near }));
      loose.push(token);
      continue;
    }
    if (Object.hasOwn(raw, token.key)) return fail(failed({ code: 'twice', option: token.key }));
    // `since: 2025`, with the space that people put after a colon.
    const value = token.value === '' && !token.quoted ? tokens[++at]?.value : token.value;
    if (value === undefined) return fail(failed({ code: 'missing', option: token.key }));
    raw[token.key] = value;
  }
  return place(action, loose, raw, failed, command, subcommand);
}

const asTyped = (token: Token): string => {
  const value = token.quoted ? `"${token.value}"` : token.value;
  return token.key === null ? value : token.quoted ? `${token.key}:${value}` : `${token.key}:${token.value}`;
};

function place(
  action: Action,
  loose: readonly Token[],
  raw: Record<string, string>,
  failed: (failure: OptionFailure) => ParseFailure,
  command: string,
  subcommand: string | null,
): Result<ParsedLine, ParseFailure> {
  if (loose.length === 0) return ok({ command, subcommand, raw });
  const text = Object.entries(action.options).find(([, option]) => option.kind === 'text')?.[0];
  if (text !== undefined) {
    if (Object.hasOwn(raw, text)) return fail(failed({ code: 'twice', option: text }));
    return ok({ command, subcommand, raw: { ...raw, [text]: loose.map(asTyped).join(' ') } });
  }
  const open = Object.keys(action.options).filter((name) => !Object.hasOwn(raw, name));
  const filled = { ...raw };
  for (const token of loose) {
    const name = open.shift();
    if (name === undefined) return fail(failed({ code: 'too-many-words', wrote: asTyped(token) }));
    filled[name] = token.value;
  }
  return ok({ command, subcommand, raw: filled });
}
