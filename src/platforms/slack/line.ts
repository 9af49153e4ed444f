import type { Command } from '../../command/command.ts';

/** What a bot needs to know about the commands to read free text. */
export interface CommandWords {
  /** Names of the commands. */
  readonly commands: readonly string[];
  /** Words that stand for a command of the bot itself, such as help and status. */
  readonly root: { readonly name: string; readonly subcommands: readonly string[] };
  /** The command that text goes to when its first word is none of the above. */
  readonly otherwise: string;
}

/** The command that bears the bot's name, and the one that free text is for. */
const ROOT = 'attache';
const SEARCH = 'quote';

/** The words of a command list. */
export function wordsOf(commands: readonly Command[]): CommandWords {
  const root = commands.find((command) => command.name === ROOT);
  return {
    commands: commands.map((command) => command.name),
    root: { name: ROOT, subcommands: root !== undefined && 'subcommands' in root ? root.subcommands.map((action) => action.name) : [] },
    otherwise: SEARCH,
  };
}

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/** Undoes the only three entities that Slack writes. */
export const decodeEntities = (text: string): string => text.replace(/&(?:amp|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity);

/** Slack's own markup as a person would have typed it: `<#C1|general>` is #general, `<https://x|x>` its label; people are left out. */
function withoutMarkup(text: string): string {
  return text.replace(/<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>/g, (_, mark: string, target: string, label: string | undefined) => {
    if (mark === '@' || mark === '!') return ' ';
    if (mark === '#') return label ? `#${label}` : ' ';
    return label ?? target;
  });
}

/** A slash command as one line: its name and what was typed after it. */
export const lineOfCommand = (command: string, text: string): string => `${command} ${decodeEntities(text)}`.trim();

/**
 * What was written to the bot in a mention or a direct message, as a command line. "quote hegseth on nato" is
 * `/quote hegseth on nato`, "help" is `/attache help`, and text that starts with no such word is a search.
 */
export function lineOfMessage(text: string, words: CommandWords): string {
  const typed = decodeEntities(withoutMarkup(text)).replace(/\s+/g, ' ').trim();
  if (typed.startsWith('/')) return typed;
  const first =
    /^\S*/
      .exec(typed)?.[0]
      .toLowerCase()
      .replace(/[:,.!?]+$/, '') ?? '';
  if (first === '') return `/${words.root.name} help`;
  if (words.commands.includes(first)) return `/${first} ${typed.replace(/^\S+/, '').trim()}`.trim();
  if (words.root.subcommands.includes(first)) return `/${words.root.name} ${first}${typed.replace(/^\S+/, '')}`.trim();
  return `/${words.otherwise} ${typed}`;
}
