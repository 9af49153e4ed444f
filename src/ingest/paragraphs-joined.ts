import type { Range } from '../extract/extraction.ts';

/** Between two paragraphs of one quotation there is nothing but the mark that opens the second again. */
const NEXT_PARAGRAPH = /^\s*\n\s*(?:["“„«‘'’]|''|``)?\s*$/;

/** Whether what stands between two parts of a quotation is only the border of paragraphs. */
const isParagraphBorder = (between: string): boolean => NEXT_PARAGRAPH.test(between);

/** The segments of a quotation as they are printed; paragraphs that follow one another are one segment, with an empty line between them. */
export function segmentsOf(text: string, ranges: readonly Range[]): readonly string[] {
  const segments: string[] = [];
  let end: number | null = null;
  for (const range of ranges) {
    const words = text.slice(range.start, range.end);
    const goesOn = end !== null && isParagraphBorder(text.slice(end, range.start));
    if (goesOn) segments.push(`${segments.pop() ?? ''}\n\n${words}`);
    else segments.push(words);
    end = range.end;
  }
  return segments;
}
