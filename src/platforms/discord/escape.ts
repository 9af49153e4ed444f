import type { Run } from '../../reply/runs.ts';

/** ASCII punctuation that begins, ends or continues markup, a mention, an emoji, a timestamp or a link anywhere in a line. */
const ACTIVE = /[\\*_~`|<>[\]()#@:+-]/g;
/** "1." at the start of a line makes a list; the other list marks are escaped wherever they stand. */
const NUMBERED = /^(\s*\d{1,9})\./gm;
/** Leaves no room for a mention: an escaped @everyone still counts as one when Discord reads the raw text. */
const ZERO_WIDTH_SPACE = '\u200b';

/**
 * Foreign text as markdown that shows exactly this text: a backslash goes before everything that could be markup, and is not
 * shown or copied. Mentions in it are dead because the message allows none (`allowed_mentions`), and embeds never notify.
 */
export const escapeMarkdown = (text: string): string => text.replace(ACTIVE, '\\$&').replace(NUMBERED, '$1\\.');

/** The same for a message's content, where no word may be a mention even to a reader of the raw text. Not for quotes. */
export const escapeContent = (text: string): string => escapeMarkdown(text).replaceAll('@', `@${ZERO_WIDTH_SPACE}`);

/** A run as markdown, its text escaped. Marks stand inside surrounding space, or Discord shows them as characters. */
export function markdown(run: Run): string {
  const [, before = '', core = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/u.exec(run.text) ?? [];
  if (core === '') return run.text;
  const escaped = escapeMarkdown(core);
  const linked = run.url === null ? escaped : `[${escaped.replaceAll('\n', ' ')}](${run.url})`;
  const leaning = run.italic ? `*${linked}*` : linked;
  return `${before}${run.bold ? `**${leaning}**` : leaning}${after}`;
}

/** Runs as markdown. Marks that would touch are kept apart, since ** beside * reads as neither. */
export function markdownOf(runs: readonly Run[]): string {
  let made = '';
  for (const run of runs) {
    const next = markdown(run);
    made += made.endsWith('*') && next.startsWith('*') ? `${ZERO_WIDTH_SPACE}${next}` : next;
  }
  return made;
}
