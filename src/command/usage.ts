import type { Action, Command, Option } from './command.ts';

const optionUsage = (name: string, option: Option): string => {
  const shown =
    option.kind === 'text' ? `<${name}>` : option.kind === 'choice' ? `${name}:${option.choices.join('|')}` : `${name}:<${option.kind}>`;
  return option.required ? shown : `[${shown}]`;
};

/** How an action is called: `/quote`, `/digest schedule`. */
export const actionPath = (command: Command, action: Action): string =>
  'subcommands' in command ? `/${command.name} ${action.name}` : `/${command.name}`;

/** One line that shows how an action is typed: `/quote [<words>] [speaker:<speaker>] …`. */
export function usageOf(command: Command, action: Action): string {
  return [actionPath(command, action), ...Object.entries(action.options).map(([name, option]) => optionUsage(name, option))].join(' ');
}

/** An example as a whole line that can be typed. */
export const exampleLine = (command: Command, action: Action, example: string): string =>
  [actionPath(command, action), example].join(' ').trim();

/** The actions of a command: itself, or its subcommands. */
export const actionsOf = (command: Command): readonly Action[] => ('subcommands' in command ? command.subcommands : [command]);
