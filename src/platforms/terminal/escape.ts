import { cleanText } from '../../reply/clean-text.ts';
import type { Run } from '../../reply/runs.ts';
import { TERMINAL_LIMITS } from './limits.ts';

/** What a terminal can do. */
export interface Look {
  readonly colour: boolean;
  readonly hyperlinks: boolean;
}

/** How a piece is shown; `accent` is the colour of headings and of the bar beside a quote. */
export interface Style {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly dim?: boolean;
  readonly accent?: boolean;
}

const ESC = '\u001b';
const RESET = `${ESC}[0m`;
/** ANSI: 1 bold, 2 faint, 3 italic, 36 cyan, which reads on dark and light grounds. */
const CODES = { bold: '1', dim: '2', italic: '3', accent: '36' } as const;

/** Foreign text without anything a terminal would obey: escape sequences lose their first character, and tabs are spaces. */
export const escapeTerminal = (raw: string): string => cleanText(raw).replaceAll('\t', ' '.repeat(TERMINAL_LIMITS.tab));

/** Text in a style, where the terminal shows colours. The text must be clean. */
export function styled(text: string, style: Style, look: Look): string {
  const codes = [
    style.bold === true ? CODES.bold : null,
    style.dim === true ? CODES.dim : null,
    style.italic === true ? CODES.italic : null,
    style.accent === true ? CODES.accent : null,
  ].filter((code) => code !== null);
  return !look.colour || codes.length === 0 || text === '' ? text : `${ESC}[${codes.join(';')}m${text}${RESET}`;
}

/** Text as an OSC 8 hyperlink, where the terminal has them. */
export const hyperlink = (text: string, url: string | null, look: Look): string =>
  look.hyperlinks && url !== null && url.length <= TERMINAL_LIMITS.hyperlink ? `${ESC}]8;;${url}${ESC}\\${text}${ESC}]8;;${ESC}\\` : text;

/**
 * Runs as a terminal prints them. Without hyperlinks addresses are spelled out: a single one on a line of its own at the end,
 * where no full stop sticks to it, several in brackets after their labels.
 */
export function spelledOut(runs: readonly Run[], look: Look): readonly Run[] {
  const clean = runs.map((run) => ({ ...run, text: escapeTerminal(run.text) }));
  const spelled = clean.filter((run) => isSpelled(run, look));
  if (spelled.length === 1) {
    const url = spelled[0]?.url ?? '';
    return [...clean.map((run) => (isSpelled(run, look) ? { ...run, url: null } : run)), plain('\n'), { ...plain(url), url }];
  }
  return clean.flatMap((run) => {
    if (run.url === null || !isSpelled(run, look)) return [run];
    return [{ ...run, url: null }, plain(' ('), { ...plain(run.url), url: run.url }, plain(')')];
  });
}

const plain = (text: string): Run => ({ text, bold: false, italic: false, url: null });

const isSpelled = ({ url, text }: Run, look: Look): boolean =>
  url !== null && url !== text && !(look.hyperlinks && url.length <= TERMINAL_LIMITS.hyperlink);
