/** A sentence as UTF-16 offsets into the text it was found in, without the white space around it. */
export interface SentenceSpan {
  readonly start: number;
  readonly end: number;
}

/** Words that carry a full stop without ending a sentence (lower case, stop left off). A title is always followed by a name. */
const STOPPED_TITLES = new Set(
  'mr mrs ms mx dr prof rev revd hon sir st gen lt col maj capt cmdr adm sgt cpl gov sen sens rep reps pres supt insp det fr sr msgr amb atty asst ald treas cllr coun pte pvt pfc spc gens'.split(
    ' ',
  ),
);
/** Abbreviations that may also stand at the end of a sentence: they end it only when a capital follows, and never before a digit. */
const MAY_END = new Set(
  'inc ltd co corp plc jr sr bros etc al no nos vs v p pp vol art approx est dept univ ave blvd rd ext fig'.split(' '),
);
/** Month names as American papers shorten them; a day follows. */
const MONTH_STEMS = new Set('jan feb mar apr jun jul aug sep sept oct nov dec'.split(' '));
/** Words that open a sentence after "U.S." or "a.m."; a name after them ("U.S. Army") does not. */
export const OPEN_AFTER_STOP: ReadonlySet<string> = new Set(
  'the a an in on at but and he she it they we i this that these those there his her its their mr mrs ms when while after before as if with for however'.split(
    ' ',
  ),
);

/** Full stop, exclamation mark, question mark, dots: asked for every character of every article, and so by their codes. */
const isEnd = (code: number): boolean => code === 46 || code === 33 || code === 63 || code === 0x2026;
const CLOSERS = '"”’\')]»';
const OPENING = /["“‘'([«\p{Lu}\p{N}]/u;
const isSpace = (char: string | undefined): boolean => char === ' ' || (char !== undefined && /\s/.test(char));

/** The word that stands before a full stop, at most 20 characters back. */
function wordBefore(text: string, stop: number, from: number): string {
  let start = stop;
  const limit = Math.max(from, stop - 20);
  while (start > limit && /[\p{L}\p{N}.]/u.test(text[start - 1] ?? '')) start -= 1;
  return text.slice(start, stop);
}

const wordAfter = (text: string, at: number, to: number): string =>
  /^[\p{L}\p{N}]*/u.exec(text.slice(at, Math.min(to, at + 24)))?.[0] ?? '';

/** Whether the full stop at `stop` ends a sentence whose next word begins at `next`. */
function stopEnds(text: string, stop: number, next: number, from: number, to: number): boolean {
  const before = wordBefore(text, stop, from);
  const word = before.toLowerCase();
  const after = wordAfter(text, next, to);
  if (STOPPED_TITLES.has(word)) return false;
  if (MONTH_STEMS.has(word)) return !/^\d/.test(after);
  if (MAY_END.has(word)) return /^\p{Lu}/u.test(after) && OPEN_AFTER_STOP.has(after.toLowerCase());
  // "U.S.", "a.m.", "Ph.D.": the sentence goes on unless the next word is one that opens sentences.
  if (before.includes('.')) return OPEN_AFTER_STOP.has(after.toLowerCase());
  // An initial: "John F. Kennedy", "Donald J. Trump"; but "I." can end a sentence.
  return !(before.length === 1 && /\p{Lu}/u.test(before) && before !== 'I');
}

/**
 * The sentences between two offsets, in order and without overlap; a sentence keeps the marks that close it. Knows titles, initials,
 * initialisms, shortened months and closing quotation marks. One pass, no backtracking.
 */
export function sentenceSpansOf(text: string, from = 0, to = text.length): readonly SentenceSpan[] {
  const sentences: SentenceSpan[] = [];
  let start = from;
  const close = (end: number): void => {
    let [first, last] = [start, end];
    while (first < last && isSpace(text[first])) first += 1;
    while (last > first && isSpace(text[last - 1])) last -= 1;
    if (last > first) sentences.push({ start: first, end: last });
    start = end;
  };
  for (let at = from; at < to; at += 1) {
    if (!isEnd(text.charCodeAt(at))) continue;
    const stop = at;
    while (at + 1 < to && isEnd(text.charCodeAt(at + 1))) at += 1;
    const run = text.slice(stop, at + 1);
    let end = at + 1;
    while (end < to && CLOSERS.includes(text[end] ?? '')) end += 1;
    if (end < to && !isSpace(text[end])) continue;
    let next = end;
    while (next < to && isSpace(text[next])) next += 1;
    if (next >= to) break;
    at = end - 1;
    if (!OPENING.test(text[next] ?? '')) continue;
    // Dots that trail off stand inside a sentence as often as at its end: only a closing mark or a sentence opener decides.
    const trailing = run === '…' || (run.length > 1 && /^\.+$/.test(run));
    if (trailing && end === stop + run.length && !OPEN_AFTER_STOP.has(wordAfter(text, next, to).toLowerCase())) continue;
    if (run === '.' && end === stop + 1 && !stopEnds(text, stop, next, from, to)) continue;
    close(end);
    at = next - 1;
  }
  close(to);
  return sentences;
}
