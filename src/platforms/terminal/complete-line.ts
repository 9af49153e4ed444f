import type { Action, Command } from '../../command/command.ts';
import type { Handler } from '../platform.ts';

/** Completions and the part of the line that each of them replaces, as readline wants them. */
export type Completion = readonly [candidates: readonly string[], replaced: string];

const NOTHING: Completion = [[], ''];

/** What may follow at the end of a line that is being typed: command, subcommand, option name, or a value from the index. */
export function completeLine(line: string, commands: readonly Command[], root: string, suggest: Handler['suggest']): Completion {
  const typed = line.trimStart();
  const [first = '', second] = typed.split(/\s+/);
  if (second === undefined)
    return startingWith(
      commands.map(({ name }) => `/${name} `),
      first.startsWith('/') ? first : `/${first}`,
      first,
    );
  const command = commands.find(({ name }) => `/${name}` === first || name === first);
  if (command === undefined) return NOTHING;
  const after = typed.slice(first.length).trimStart();
  if (!('subcommands' in command)) return completeOptions(command.name, null, command, after, suggest);
  const action = command.subcommands.find(({ name }) => name === second && after.length > name.length);
  if (action !== undefined) return completeOptions(command.name, action.name, action, after.slice(second.length).trimStart(), suggest);
  const others = command.name === root ? commands.filter(({ name }) => name !== root).map(({ name }) => name) : [];
  if (others.includes(second) && after.length > second.length) return completeLine(after, commands, root, suggest);
  return startingWith(
    [...command.subcommands.map(({ name }) => name), ...others].map((name) => `${name} `),
    after,
    after,
  );
}

const startingWith = (all: readonly string[], prefix: string, replaced: string): Completion => [
  all.filter((candidate) => candidate.startsWith(prefix)),
  replaced,
];

function completeOptions(
  command: string,
  subcommand: string | null,
  action: Action,
  typed: string,
  suggest: Handler['suggest'],
): Completion {
  const valued = /(?:^|\s)([a-z-]+):("?)([^":]*)$/.exec(typed);
  const [, key, quote = '', value = ''] = valued ?? [];
  if (key !== undefined && Object.hasOwn(action.options, key) && (quote !== '' || !/\s/.test(value))) {
    const option = action.options[key];
    const values =
      option?.kind === 'choice' ? option.choices : suggest(command, subcommand, key, value).map((suggestion) => suggestion.value);
    return [values.map((candidate) => (/\s/.test(candidate) || quote !== '' ? `"${candidate}" ` : `${candidate} `)), `${quote}${value}`];
  }
  const word = /\S*$/.exec(typed)?.[0] ?? '';
  const keys = Object.entries(action.options).filter(
    ([name, option]) => option.kind !== 'text' && word.length > 1 && `${name}:`.startsWith(word) && !typed.includes(`${name}:`),
  );
  if (keys.length > 0) return [keys.map(([name]) => `${name}:`), word];
  const text = Object.entries(action.options).find(([, option]) => option.kind === 'text')?.[0];
  if (text === undefined) return NOTHING;
  return [
    likeliest(
      suggest(command, subcommand, text, typed).map(({ value }) => value),
      typed,
    ).map((value) => `${value} `),
    typed,
  ];
}

/** What begins with the typed letters somewhere; else the best guess alone, so that one Tab mends a typo. */
function likeliest(values: readonly string[], typed: string): readonly string[] {
  const letters = typed.trim().toLowerCase();
  const begun = values.filter((value) =>
    value
      .toLowerCase()
      .split(/[\s-]+/)
      .some((_, at, words) => words.slice(at).join(' ').startsWith(letters)),
  );
  return begun.length > 0 ? begun : values.slice(0, 1);
}
