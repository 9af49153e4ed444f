import { cleanText, isBlank } from './clean-text.ts';
import type { Inline } from './reply.ts';
import { safeUrl } from './safe-url.ts';
import { splitText } from './split.ts';

/** A stretch of text in one style: what every renderer makes of inline text before it makes markup. Text is clean, url is safe. */
export interface Run {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly url: string | null;
}

interface Style {
  readonly bold: boolean;
  readonly italic: boolean;
}

const PLAIN: Style = { bold: false, italic: false };

/** A run of foreign text; cleaned here. */
export const runOf = (
  raw: string,
  style: { readonly bold?: boolean; readonly italic?: boolean; readonly url?: string | null } = {},
): Run => ({
  text: cleanText(raw),
  bold: style.bold ?? false,
  italic: style.italic ?? false,
  url: style.url ?? null,
});

/**
 * Inline text as runs, none of them empty. A link whose address is unsafe or longer than `maxUrl` keeps its label only; one
 * without a label shows its address.
 */
export function runsOf(children: readonly Inline[], maxUrl: number): readonly Run[] {
  return children.flatMap((child) => inlineRuns(child, PLAIN, maxUrl)).filter((run) => run.text !== '');
}

/** The text of runs, styles forgotten. */
export const textOf = (runs: readonly Run[]): string => runs.map((run) => run.text).join('');

/** An address that a platform can carry: safe, and `maxUrl` long at most; null otherwise. */
export function linkable(url: string | null, maxUrl: number): string | null {
  const safe = url === null ? null : safeUrl(url);
  return safe !== null && safe.length <= maxUrl ? safe : null;
}

/**
 * Packs runs into groups that measure `limit` at most, cutting a run only where it is too long for a group of its own.
 * `measure` says how much a run takes when rendered; its cost beside the text must leave room for the text.
 */
export function splitRuns(runs: readonly Run[], limit: number, measure: (run: Run) => number): readonly (readonly Run[])[] {
  const groups: Run[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const run of runs.flatMap((whole) => fitRun(whole, limit, measure))) {
    const size = measure(run);
    if (used + size > limit) {
      groups.push([]);
      used = 0;
    }
    groups.at(-1)?.push(run);
    used += size;
  }
  return groups;
}

function fitRun(run: Run, limit: number, measure: (run: Run) => number): readonly Run[] {
  if (measure(run) <= limit || run.text.length < 2) return [run];
  const overhead = measure({ ...run, text: 'x' }) - 1;
  const room = Math.max(2, Math.min(limit - overhead, run.text.length - 1));
  const pieces = splitText(run.text, room).map((text) => ({ ...run, text }));
  // Escaping can double what was cut to size: halve until it fits.
  return pieces.flatMap((piece) => (measure(piece) <= limit ? [piece] : halves(piece).flatMap((half) => fitRun(half, limit, measure))));
}

function halves(run: Run): readonly Run[] {
  if (run.text.length <= 2) return [run];
  return splitText(run.text, Math.max(2, Math.ceil(run.text.length / 2))).map((text) => ({ ...run, text }));
}

function inlineRuns(inline: Inline, style: Style, maxUrl: number): readonly Run[] {
  switch (inline.kind) {
    case 'text':
      return [runOf(inline.text, style)];
    case 'strong':
      return inline.children.flatMap((child) => inlineRuns(child, { ...style, bold: true }, maxUrl));
    case 'emphasis':
      return inline.children.flatMap((child) => inlineRuns(child, { ...style, italic: true }, maxUrl));
    case 'link': {
      const url = linkable(inline.url, maxUrl);
      const label = cleanText(inline.label).replace(/\s+/gu, ' ');
      return [{ ...style, text: isBlank(label) ? (url ?? '') : label, url }];
    }
    default:
      return inline satisfies never;
  }
}
