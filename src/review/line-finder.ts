/** A look-up from UTF-16 offsets of a text to lines, counted from 1. Offsets may come in any order. */
export function lineFinder(text: string): (offset: number) => number {
  const starts = [0, ...text.matchAll(/\r\n?|\n/g).map((match) => match.index + match[0].length)];
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
}
