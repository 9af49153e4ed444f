import { type Action, type Caller, type Command, type Context, type Option, takesRest } from './command.ts';
import { type RawOptions, typedOptions } from './typed-options.ts';

/** A line, where the words need no name; or a field for each option, as on Discord, where a command pasted with the names fills them. */
export type CommandStyle = 'line' | 'fields';

/** How commands are given where somebody asks. */
export const styleOf = ({ platform }: Pick<Caller, 'platform'>): CommandStyle => (platform === 'discord' ? 'fields' : 'line');

const optionUsage = (name: string, option: Option, style: CommandStyle): string => {
  const shown =
    takesRest(option) && style === 'line'
      ? `<${name}>`
      : `${name}:${option.kind === 'choice' ? option.choices.join('|') : `<${option.kind}>`}`;
  return option.required ? shown : `[${shown}]`;
};

/** How an action is called: `/quote`, `/digest schedule`. */
export const actionPath = (command: Command, action: Action): string =>
  'subcommands' in command ? `/${command.name} ${action.name}` : `/${command.name}`;

/** One line that shows how an action is typed: `/quote [<words>] [speaker:<speaker>] …`. */
export function usageOf(command: Command, action: Action, style: CommandStyle = 'line'): string {
  const options = Object.entries(action.options).map(([name, option]) => optionUsage(name, option, style));
  return [actionPath(command, action), ...options].join(' ');
}

/** An example as a whole line that can be typed. */
export function exampleLine(command: Command, action: Action, example: string, style: CommandStyle = 'line'): string {
  const typed = style === 'fields' ? typedOptions(action, example) : null;
  const shown = typed?.ok ? Object.keys(action.options).flatMap((name) => fieldOf(name, typed.value)) : [example];
  return [actionPath(command, action), ...shown].join(' ').trim();
}

/** A whole line, such as an example in a sentence, as it is given where somebody asks. */
export function shownLine(line: string, { caller, commands }: Pick<Context, 'caller' | 'commands'>): string {
  const path = (command: Command, action: Action): boolean => `${line} `.startsWith(`${actionPath(command, action)} `);
  for (const command of commands) {
    const action = actionsOf(command).find((each) => path(command, each));
    if (action !== undefined) return exampleLine(command, action, line.slice(actionPath(command, action).length).trim(), styleOf(caller));
  }
  return line;
}

const fieldOf = (name: string, typed: RawOptions): readonly string[] => (Object.hasOwn(typed, name) ? [`${name}:${typed[name]}`] : []);

/** The actions of a command: itself, or its subcommands. */
export const actionsOf = (command: Command): readonly Action[] => ('subcommands' in command ? command.subcommands : [command]);
