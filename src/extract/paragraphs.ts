/** A paragraph as UTF-16 offsets, without the white space around it. */
export interface Paragraph {
  readonly start: number;
  readonly end: number;
}

/** `gap`: an empty line stands before it. */
interface Line extends Paragraph {
  readonly gap: boolean;
}

/** Columns between which mail and wire services break their lines; longer lines are whole paragraphs. */
const WRAP = { min: 50, max: 100 };

/** Every line of the text that is not empty; `\r\n`, `\r` and the Unicode separators count as line ends. */
function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  const ends = /\r\n?|[\n\u2028\u2029]/g;
  let [from, gap] = [0, false];
  for (;;) {
    const stop = ends.exec(text);
    const to = stop?.index ?? text.length;
    let [start, end] = [from, to];
    while (start < end && /\s/.test(text[start] ?? '')) start += 1;
    while (end > start && /\s/.test(text[end - 1] ?? '')) end -= 1;
    if (end > start) lines.push({ start, end, gap });
    gap = end === start;
    if (stop === null) return lines;
    from = ends.lastIndex;
  }
}

/** Whether a block of lines was broken by a machine: all but the last about as long as each other, and one goes on in lower case. */
function isWrapped(text: string, block: readonly Line[]): boolean {
  const body = block.slice(0, -1);
  return (
    body.length > 0 &&
    body.every((line) => line.end - line.start >= WRAP.min && line.end - line.start <= WRAP.max) &&
    (block.at(-1)?.end ?? 0) - (block.at(-1)?.start ?? 0) <= WRAP.max &&
    block.slice(1).some((line) => /^\p{Ll}/u.test(text.slice(line.start, line.start + 2)))
  );
}

/** The paragraphs of a text: its lines, with those put together again that were broken at a fixed width. Linear time. */
export function paragraphsOf(text: string): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let block: Line[] = [];
  const flush = (): void => {
    const [first, last] = [block[0], block.at(-1)];
    if (first !== undefined && last !== undefined && isWrapped(text, block)) paragraphs.push({ start: first.start, end: last.end });
    else for (const line of block) paragraphs.push(line);
    block = [];
  };
  for (const line of linesOf(text)) {
    if (line.gap) flush();
    block.push(line);
  }
  flush();
  return paragraphs;
}
