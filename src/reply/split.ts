const PARAGRAPH_END = /\n[^\S\n]*\n\s*/gu;
/** A full stop or the like, closing marks, space. Abbreviations are cut after as well: harmless, nothing is lost. */
const SENTENCE_END = /[.!?…][)\]"'”’»]*\s+/gu;
/** Space with a combining mark on it is part of a letter. */
const WORD_END = /\s+(?![\p{M}\u200d])/gu;

/** A cut nearer to the start than this share of the limit makes pieces too short; the next finer cut is taken instead. */
const SHORTEST = { paragraph: 0.5, sentence: 0.4, word: 0.1 } as const;

/** Room for the longest grapheme that a cut looks at beyond the limit; emoji families take about 30 units. */
const LOOK_AHEAD = 64;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Cuts text into pieces of `limit` UTF-16 units at most, after a paragraph, else a sentence, else a word, else a grapheme,
 * else a code point. The pieces joined are the text, space included; empty text has none. Throws a RangeError for a limit
 * below 2, which a surrogate pair needs.
 */
export function splitText(text: string, limit: number): readonly string[] {
  if (limit < 2) throw new RangeError('text cannot be cut into pieces of fewer than 2 units');
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > limit) {
    const cut = cutOf(rest, limit);
    pieces.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  return rest === '' ? pieces : [...pieces, rest];
}

/** Text of `limit` UTF-16 units at most (2 or more), with `…` where something was left out; for places where the whole stands elsewhere. */
export function clipText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const room = Math.max(limit - 1, 1);
  const cut = room < 2 ? 0 : cutOf(text, room);
  return `${text.slice(0, cut).trimEnd()}…`;
}

function cutOf(text: string, limit: number): number {
  const window = text.slice(0, limit);
  return (
    lastEnd(window, PARAGRAPH_END, limit * SHORTEST.paragraph, text) ??
    lastEnd(window, SENTENCE_END, limit * SHORTEST.sentence, text) ??
    lastEnd(window, WORD_END, limit * SHORTEST.word, text) ??
    lastGrapheme(text, limit) ??
    (isPairAt(text, limit) ? limit - 1 : limit)
  );
}

/** Where the last match ends, if that is far enough and does not tear a mark from the space it sits on. */
function lastEnd(window: string, pattern: RegExp, atLeast: number, text: string): number | null {
  let end: number | null = null;
  for (const match of window.matchAll(pattern)) {
    const at = match.index + match[0].length;
    if (at >= atLeast && !/^[\p{M}\u200d]/u.test(text.slice(at, at + 2))) end = at;
  }
  return end;
}

function lastGrapheme(text: string, limit: number): number | null {
  let end = 0;
  for (const { index } of graphemes.segment(text.slice(0, limit + LOOK_AHEAD))) {
    if (index > limit) break;
    end = index;
  }
  return end > 0 ? end : null;
}

const isPairAt = (text: string, index: number): boolean =>
  /[\ud800-\udbff]/.test(text.charAt(index - 1)) && /[\udc00-\udfff]/.test(text.charAt(index));
