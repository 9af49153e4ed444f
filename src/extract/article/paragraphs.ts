/** A paragraph as UTF-16 offsets, without the white space around it. */
export interface Paragraph {
  readonly start: number;
  readonly end: number;
}

/** `gap`: an empty line stands before it, or it alone is indented. */
interface PrintedLine extends Paragraph {
  readonly gap: boolean;
}

/** Columns between which mail and wire services break their lines; longer lines are whole paragraphs. */
const WRAP = { min: 40, max: 100 };
/** A first line that is set in. */
const INDENT = 2;

/** Every line of the text that is not empty; `\r\n`, `\r` and the Unicode separators count as line ends. */
function linesOf(text: string): readonly PrintedLine[] {
  const lines: PrintedLine[] = [];
  const ends = /\r\n?|[\n\u2028\u2029]/g;
  let [from, gap, wasIndented] = [0, false, false];
  for (;;) {
    const stop = ends.exec(text);
    const to = stop?.index ?? text.length;
    let [start, end] = [from, to];
    while (start < end && /\s/.test(text[start] ?? '')) start += 1;
    while (end > start && /\s/.test(text[end - 1] ?? '')) end -= 1;
    const isIndented = start - from >= INDENT || text[from] === '\t';
    if (end > start) lines.push({ start, end, gap: gap || (isIndented && !wasIndented) });
    gap = end === start;
    wasIndented = isIndented;
    if (stop === null) return lines;
    from = ends.lastIndex;
  }
}

const length = ({ start, end }: PrintedLine): number => end - start;

/** Whether all lines of a block but the last may have been broken at a fixed width. */
function mayBeWrapped(block: readonly PrintedLine[]): boolean {
  const last = block.at(-1);
  return (
    block.length > 1 &&
    last !== undefined &&
    length(last) <= WRAP.max &&
    block.slice(0, -1).every((line) => length(line) >= WRAP.min && length(line) <= WRAP.max)
  );
}

/** Whether one line of the block goes on in lower case: then it was broken by a machine. */
const goesOn = (text: string, block: readonly PrintedLine[]): boolean =>
  block.slice(1).some(({ start }) => /^\p{Ll}/u.test(text.slice(start, start + 2)));

/** Whether one of its lines ends within a sentence. In a text with broken lines that is enough: names begin lines too. */
const endsWithin = (text: string, block: readonly PrintedLine[]): boolean =>
  block.slice(0, -1).some(({ start, end }) => /[\p{Ll},;]["”’']?$/u.test(text.slice(Math.max(start, end - 3), end)));

/** A text with fewer broken lines is one of single lines, some of which begin in lower case. */
const MANY = 4;
const OFTEN = 1 / 3;

const beginsSmall = (text: string, { start }: PrintedLine): boolean => /^\p{Ll}/u.test(text.slice(start, start + 2));

const STRAIGHT = 34;
const OPENING = 8220;
const CLOSING = 8221;

/** Counts double marks from the start of a paragraph on; asked with ends that only grow, it reads nothing twice. Tells whether they are open there. */
function marksFrom(text: string, start: number): (end: number) => boolean {
  let [curly, straight, at] = [0, false, start];
  return (end) => {
    for (; at < end; at += 1) {
      const code = text.charCodeAt(at);
      if (code === OPENING) curly += 1;
      else if (code === CLOSING) curly -= 1;
      else if (code === STRAIGHT) straight = !straight;
    }
    return curly > 0 || straight;
  };
}

/** Whether a page set narrow lines of which the last of each paragraph is short, without empty lines between: many go on in the next one. */
const isNarrow = (text: string, block: readonly PrintedLine[]): boolean =>
  block.length >= MANY &&
  block.every((line) => length(line) <= WRAP.max) &&
  block.filter((line) => length(line) >= WRAP.min).length * 2 >= block.length &&
  block.slice(1).filter((line) => beginsSmall(text, line)).length >= block.length * OFTEN;

/** Puts together the lines of a block that go on within a sentence, where `narrow` says that it was broken so, or in lower case within marks. */
function joined(text: string, block: readonly PrintedLine[], narrow: boolean): readonly Paragraph[] {
  const out: { start: number; end: number }[] = [];
  let isOpenAt = marksFrom(text, 0);
  for (const [k, line] of block.entries()) {
    const [before, last] = [block[k - 1], out.at(-1)];
    const goesOnFrom = (end: number): boolean => {
      if (!narrow) return beginsSmall(text, line) && isOpenAt(end);
      // A headline is no part of what stands below it.
      const within = before !== undefined && k > 1 && length(before) >= WRAP.min && endsWithin(text, [before, line]);
      return beginsSmall(text, line) || within || (!/["“]/.test(text[line.start] ?? '') && isOpenAt(end));
    };
    if (last !== undefined && goesOnFrom(last.end)) last.end = line.end;
    else {
      out.push({ start: line.start, end: line.end });
      isOpenAt = marksFrom(text, line.start);
    }
  }
  return out;
}

/** The paragraphs of a text: its lines, with those put together again that were broken at a fixed width. Linear time. */
export function paragraphsOf(text: string): readonly Paragraph[] {
  const blocks: PrintedLine[][] = [];
  for (const line of linesOf(text)) {
    if (line.gap || blocks.length === 0) blocks.push([line]);
    else blocks.at(-1)?.push(line);
  }
  const wrapped = new Set(blocks.filter((block) => mayBeWrapped(block) && goesOn(text, block)));
  return blocks.flatMap((block) => {
    const [first, last] = [block[0], block.at(-1)];
    const isOne = wrapped.has(block) || (wrapped.size > 0 && mayBeWrapped(block) && endsWithin(text, block));
    if (block.length === 1 || first === undefined || last === undefined) return block.map(({ start, end }) => ({ start, end }));
    if (!isOne) return joined(text, block, isNarrow(text, block));
    return [{ start: first.start, end: last.end }];
  });
}
