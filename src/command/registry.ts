import { type Action, type Command, takesRest } from './command.ts';

/** The commands by name. */
export interface Registry {
  readonly commands: readonly Command[];
  readonly names: readonly string[];
  /** The command that every other is also reachable under. */
  readonly root: string;
  /** Names of options that no words are read from: typed with a command that has no such option, they are a mistake. */
  readonly filters: ReadonlySet<string>;
  command(name: string): Command | null;
  /** The action that an invocation means; null when there is none of that name. */
  action(command: string, subcommand: string | null): Action | null;
}

/** What both platforms accept as a name, and the shorter of their limits (Discord: 32). */
const NAME = /^[a-z][a-z-]{0,31}$/;
const MAX_SUMMARY = 100;
/** Discord takes 25 options, subcommands or choices. */
const MAX_ITEMS = 25;

/** Collects the commands; throws a RangeError that lists everything no platform would accept. */
export function createRegistry(commands: readonly Command[], root: string): Registry {
  const problems = commands.flatMap(problemsOf);
  const names = commands.map((command) => command.name);
  for (const name of names) if (names.indexOf(name) !== names.lastIndexOf(name)) problems.push(`two commands are called ${name}`);
  if (!names.includes(root)) problems.push(`no command is called ${root}`);
  if (problems.length > 0) throw new RangeError(`the command list cannot be used: ${[...new Set(problems)].join('; ')}`);
  const byName = new Map(commands.map((command) => [command.name, command]));
  return {
    commands,
    names,
    root,
    filters: new Set(commands.flatMap(filtersOf)),
    command: (name) => byName.get(name) ?? null,
    action: (name, subcommand) => {
      const command = byName.get(name);
      if (command === undefined) return null;
      if (!('subcommands' in command)) return subcommand === null ? command : null;
      return command.subcommands.find((action) => action.name === subcommand) ?? null;
    },
  };
}

/** Dates and times may stand among the words, and “about:” is something that people write. */
function filtersOf(command: Command): readonly string[] {
  const actions = 'subcommands' in command ? command.subcommands : [command];
  return actions.flatMap(({ options }) =>
    Object.entries(options).flatMap(([name, { kind }]) =>
      ['speaker', 'topic', 'outlet', 'integer'].includes(kind) || name === 'id' ? [name] : [],
    ),
  );
}

function problemsOf(command: Command): string[] {
  const actions = 'subcommands' in command ? command.subcommands : [command];
  const problems = [command, ...actions].flatMap(({ name, summary, examples }) => [
    ...(NAME.test(name) ? [] : [`${name} is not a legal name`]),
    ...(summary.length > 0 && summary.length <= MAX_SUMMARY ? [] : [`the summary of ${name} must have 1 to ${MAX_SUMMARY} characters`]),
    ...(examples.length > 0 ? [] : [`${name} has no example`]),
  ]);
  for (const { name, options } of actions) {
    const entries = Object.entries(options);
    if (entries.length > MAX_ITEMS) problems.push(`${name} has more than ${MAX_ITEMS} options`);
    if (entries.filter(([, option]) => takesRest(option)).length > 1) problems.push(`${name} has more than one text option`);
    for (const [key, option] of entries) {
      if (!NAME.test(key)) problems.push(`${name} ${key} is not a legal option name`);
      if (option.summary.length === 0 || option.summary.length > MAX_SUMMARY)
        problems.push(`the summary of ${name} ${key} must have 1 to ${MAX_SUMMARY} characters`);
      if (option.kind === 'choice' && (option.choices.length === 0 || option.choices.length > MAX_ITEMS))
        problems.push(`${name} ${key} needs 1 to ${MAX_ITEMS} choices`);
    }
  }
  return problems;
}
