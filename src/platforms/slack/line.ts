import type { CommandWords } from '../../command/command-words.ts';
import { plainWords } from '../../command/plain-words.ts';

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

/** What was forwarded, or is shown of a page, stands beside a message's own words; more of these than a person reads is left out. */
const MAX_ATTACHMENTS = 10;

/** All that a message says in Slack's own markup: its words, and those of what was forwarded in it. */
export function wordsIn({ text = '', attachments }: { readonly text?: string | undefined; readonly attachments?: unknown }): string {
  const attached: readonly unknown[] = Array.isArray(attachments) ? attachments.slice(0, MAX_ATTACHMENTS) : [];
  const told = attached.map((each) =>
    typeof each === 'object' && each !== null && 'text' in each && typeof each.text === 'string' ? each.text : '',
  );
  return [text, ...told].filter((each) => each !== '').join('\n');
}

/** What a message says, as a person would have typed it. */
export const textOfMessage = (text: string): string => decodeEntities(withoutMarkup(text));

/** What was written to the bot in a mention or a direct message, as a command line. */
export const lineOfMessage = (text: string, words: CommandWords): string => plainWords(textOfMessage(text), words);
