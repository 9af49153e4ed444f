/** A paragraph: offsets into the text, outer white space excluded. */
export interface Paragraph {
  readonly start: number;
  readonly end: number;
}

const SPACE = /\s/;

/** The paragraphs of a text in order: every line that holds more than white space. Works with \n, \r\n, \r and blank lines between. */
export function paragraphsOf(text: string): readonly Paragraph[] {
  const found: Paragraph[] = [];
  let at = 0;
  while (at < text.length) {
    let stop = at;
    while (stop < text.length && text[stop] !== '\n' && text[stop] !== '\r') stop += 1;
    let [start, end] = [at, stop];
    while (start < end && SPACE.test(text.charAt(start))) start += 1;
    while (end > start && SPACE.test(text.charAt(end - 1))) end -= 1;
    if (end > start) found.push({ start, end });
    at = stop + 1;
  }
  return found;
}
