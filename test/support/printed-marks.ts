/** What an article prints in quotation marks, and what it prints outside of them. */
export interface PrintedMarks {
  /** Inside the marks; paragraphs of one quotation joined by an empty line, without their re-opening marks. */
  readonly quoted: readonly string[];
  /** The reporter's own prose, one stretch between two quotations each. */
  readonly prose: readonly string[];
}

const OPENING = /^["“]/;

/** A single mark that is no apostrophe: it opens before a letter and after none, and closes after one and before none. */
const SINGLE = /(?<![\p{L}\d])['‘](?=\p{L})([^\n]*?\p{L})['’](?!\p{L})/gu;

/**
 * Reads the marks of a text by themselves, as strictly as a proof-reader: curly and straight ones may be mixed, a quotation
 * may run on over paragraphs that re-open it, and anything else that does not close throws.
 */
export function readMarks(text: string): PrintedMarks {
  const quoted: string[] = [];
  const prose: string[] = [];
  let open: string | null = null;
  for (const paragraph of text.split(/\n\s*\n|\n(?=\s*•)/).map((one) => one.trim())) {
    if (paragraph === '') continue;
    let rest = paragraph;
    if (open !== null) {
      if (!OPENING.test(rest)) throw new Error(`a quotation that does not close: ${open.slice(0, 60)}`);
      open += '\n\n';
      rest = rest.slice(1);
    }
    let outside = '';
    for (const character of rest) {
      if (open === null && /["“]/.test(character)) {
        prose.push(outside);
        [outside, open] = ['', ''];
      } else if (open !== null && /["”]/.test(character)) {
        quoted.push(open);
        open = null;
      } else if (character === '“' || character === '”') throw new Error(`a mark out of place in: ${paragraph.slice(0, 60)}`);
      else if (open === null) outside += character;
      else open += character;
    }
    prose.push(outside);
  }
  if (open !== null) throw new Error(`a quotation that does not close: ${open.slice(0, 60)}`);
  const single = prose.flatMap((stretch) => [...stretch.matchAll(SINGLE)].map((match) => match[1] ?? ''));
  return { quoted: [...quoted, ...single], prose: prose.flatMap((stretch) => stretch.replace(SINGLE, '\n').split('\n')) };
}
