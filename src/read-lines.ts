/** A line of the input without its line feed, or the news that it was too long to keep. `number` counts from 1. */
export type InputLine =
  | { readonly kind: 'line'; readonly number: number; readonly bytes: Uint8Array }
  | { readonly kind: 'too-long'; readonly number: number };

const LINE_FEED = 10;

/**
 * The lines of a stream, those together that came together, so that nobody waits for what is still to come; never holds more than `maxBytes`
 * and one chunk of it. A last line needs no line feed; an empty one is passed over.
 */
export async function* readLines(
  input: AsyncIterable<string | Uint8Array>,
  maxBytes: number,
): AsyncGenerator<readonly InputLine[], void, undefined> {
  let held: Uint8Array[] = [];
  let length = 0;
  let number = 1;
  const add = (piece: Uint8Array): void => {
    length += piece.length;
    if (length > maxBytes) held = [];
    else held.push(piece);
  };
  const take = (): InputLine | null => {
    const line: InputLine | null =
      length > maxBytes ? { kind: 'too-long', number } : length === 0 ? null : { kind: 'line', number, bytes: Buffer.concat(held) };
    held = [];
    length = 0;
    number += 1;
    return line;
  };
  for await (const chunk of input) {
    const lines: InputLine[] = [];
    let rest = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    for (let feed = rest.indexOf(LINE_FEED); feed >= 0; feed = rest.indexOf(LINE_FEED)) {
      add(rest.subarray(0, feed));
      rest = rest.subarray(feed + 1);
      const line = take();
      if (line !== null) lines.push(line);
    }
    if (rest.length > 0) add(rest);
    if (lines.length > 0) yield lines;
  }
  const last = take();
  if (last !== null) yield [last];
}
