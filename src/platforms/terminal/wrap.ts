import type { Run } from '../../reply/runs.ts';
import { cellsOf, displayWidth } from './display-width.ts';

/** A line is runs whose widths sum up to the width at most; only an address may be longer, since a torn one cannot be opened. */
export type Line = readonly Run[];

interface Word {
  readonly runs: readonly Run[];
  readonly width: number;
}

/** Breaks runs into lines of `width` columns at most: at spaces, and inside a word only where it is longer than a line. Line feeds break as well. */
export function wrapRuns(runs: readonly Run[], width: number): readonly Line[] {
  return paragraphsOf(runs).flatMap((paragraph) => wrapParagraph(paragraph, width));
}

function wrapParagraph(runs: readonly Run[], width: number): readonly Line[] {
  const lines: Run[][] = [[]];
  let used = 0;
  for (const word of wordsOf(runs).flatMap((whole) => fitWord(whole, width))) {
    const gap = used === 0 ? 0 : 1;
    if (used > 0 && used + gap + word.width > width) {
      lines.push([]);
      used = 0;
    }
    const line = lines.at(-1) ?? [];
    if (used > 0) line.push({ ...spaceBetween(line.at(-1), word.runs[0]), text: ' ' });
    line.push(...word.runs);
    used += (used > 0 ? 1 : 0) + word.width;
  }
  return lines.map(merged);
}

/** Neighbours of one style as one run, so that a style begins and ends once. */
function merged(line: Line): Line {
  const made: Run[] = [];
  for (const run of line) {
    const last = made.at(-1);
    if (last !== undefined && sameStyle(last, run)) made[made.length - 1] = { ...last, text: last.text + run.text };
    else made.push(run);
  }
  return made;
}

const sameStyle = (a: Run, b: Run): boolean => a.url === b.url && a.bold === b.bold && a.italic === b.italic;

/** A space inside a link or a style belongs to it; between two it is plain. */
function spaceBetween(before: Run | undefined, after: Run | undefined): Run {
  return before !== undefined && after !== undefined && sameStyle(before, after)
    ? before
    : { text: ' ', bold: false, italic: false, url: null };
}

function paragraphsOf(runs: readonly Run[]): readonly (readonly Run[])[] {
  const paragraphs: Run[][] = [[]];
  for (const run of runs) {
    for (const [index, text] of run.text.split('\n').entries()) {
      if (index > 0) paragraphs.push([]);
      if (text !== '') paragraphs.at(-1)?.push({ ...run, text });
    }
  }
  return paragraphs;
}

/** Words may change their style inside: "Hegseth" in bold, then a comma. */
function wordsOf(runs: readonly Run[]): readonly Word[] {
  const words: Run[][] = [];
  let open = false;
  for (const run of runs) {
    for (const [index, text] of run.text.split(/[ \t]+/).entries()) {
      if (index > 0) open = false;
      if (text === '') continue;
      if (open) words.at(-1)?.push({ ...run, text });
      else words.push([{ ...run, text }]);
      open = true;
    }
  }
  return words.map((word) => ({ runs: word, width: word.reduce((sum, { text }) => sum + displayWidth(text), 0) }));
}

function fitWord(word: Word, width: number): readonly Word[] {
  if (word.width <= width || word.runs.some((run) => run.url !== null && run.url === run.text)) return [word];
  const pieces: { runs: Run[]; width: number }[] = [{ runs: [], width: 0 }];
  for (const run of word.runs) {
    let text = '';
    const put = (): void => {
      if (text !== '') pieces.at(-1)?.runs.push({ ...run, text });
      text = '';
    };
    for (const cell of cellsOf(run.text)) {
      const last = pieces.at(-1);
      if (last !== undefined && last.width + cell.width > width) {
        put();
        pieces.push({ runs: [], width: 0 });
      }
      const open = pieces.at(-1);
      if (open !== undefined) open.width += cell.width;
      text += cell.text;
    }
    put();
  }
  return pieces;
}
