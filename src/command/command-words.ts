import type { Command } from './command.ts';

/** What a bot needs to know about the commands to read free text. */
export interface CommandWords {
  /** Names of the commands. */
  readonly commands: readonly string[];
  /** Words that stand for a command of the bot itself, such as help and status. */
  readonly root: { readonly name: string; readonly subcommands: readonly string[] };
  /** The command that text goes to when it asks for none of the above. */
  readonly otherwise: string;
}

/** The command that bears the bot's name, and the one that free text is for. */
export const ROOT = 'attache';
export const SEARCH = 'quote';

/** The words of a command list. */
export function wordsOf(commands: readonly Command[]): CommandWords {
  const root = commands.find((command) => command.name === ROOT);
  return {
    commands: commands.map((command) => command.name),
    root: { name: ROOT, subcommands: root !== undefined && 'subcommands' in root ? root.subcommands.map((action) => action.name) : [] },
    otherwise: SEARCH,
  };
}
