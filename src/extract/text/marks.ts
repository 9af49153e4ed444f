import type { Paragraph } from '../article/paragraphs.ts';
import { closesFirst, farClosing } from './far-closing.ts';
import { type Glyph, glyphsIn } from './glyphs.ts';

/** What stands between two marks. All offsets are into the text. */
export interface Span {
  /** The words, marks and outer white space excluded. */
  readonly start: number;
  readonly end: number;
  /** The same with its marks. */
  readonly outerStart: number;
  readonly outerEnd: number;
  readonly paragraph: number;
  readonly double: boolean;
  /** False when the closing mark is missing. */
  readonly closed: boolean;
  /** This span goes on with the words of the span before it, whose mark was never closed. */
  readonly continues: boolean;
  readonly children: readonly { readonly start: number; readonly end: number }[];
  /** Who speaks, as printed before a turn of an interview that has no marks. */
  readonly label?: { readonly start: number; readonly end: number };
}

const ATTRIBUTION =
  /[,?!—-] {0,2}(?:(?:he|she|they|it|[A-Z][\w’'.-]{1,25}(?: [A-Z][\w’'.-]{1,25}){0,3}|(?:the|one|an?|another) [a-z]{3,20}(?: [a-z]{3,20})?) (?:(?:said|says|added|adds|wrote|insisted|argued|warned|noted)(?! (?:that|it|its|he|she|they|their|we|you|I|there|the|no)\b)|told|continued|explained|tweeted|asked|replied|shouted|called out|yelled)|(?:said|says|added|wrote|explained|asked|insisted|argued|warned|noted) (?:he|she|[A-Z]|the |an? ))/;
/** A single mark behind a stop, where a double one is missing: "“We can stop it.’ Ann was in town". */
const SINGLE_CLOSE = /[.!?…]['’](?=\s+\p{Lu}|[.)]|\s*$)/u;
/** The same at the end of a sentence of the reporter's: "(He said ``It is safe.'.)". */
const SINGLE_BEFORE_SIGN = /[.!?…]['’](?=[.)])/;
const SINGLE_OPEN = /(?:^|[\s([—–-])['‘](?=[\p{L}\p{N}])/u;
/** A full stop that a program set behind words that had their sign: "and —.", "said ‘No.’.". */
const STRAY_STOP = /(?:[,;—–]|[.!?…]['’])\.$/;
const HAS_WORDS = /[\p{L}\p{N}]/u;

/** Where the words of a quotation without closing mark end: at a single mark that stands for it, or before the reporter's own "he said", else at its limit. */
function endOfUnclosed(text: string, start: number, end: number, continued: boolean): number {
  const from = continued ? Math.max(start, end - 90) : start;
  const words = text.slice(from, Math.min(end, from + 4000));
  const match = ATTRIBUTION.exec(words);
  const limit = match === null || from + match.index === start ? end : from + match.index + 1;
  const single = (continued ? SINGLE_BEFORE_SIGN : SINGLE_CLOSE).exec(words);
  return single !== null && from + single.index + 1 < limit && !SINGLE_OPEN.test(words.slice(0, single.index))
    ? from + single.index + 1
    : limit;
}

/** Stands for the mark that a paragraph would open with, inside a quotation that runs through it. */
const carriedTo = (at: number): Glyph => ({ at, length: 0, double: true, family: 'curly', opens: true, closes: false, doubtful: false });

interface Open {
  readonly glyph: Glyph;
  readonly continues: boolean;
  /** A double mark closes it. */
  readonly forDouble?: boolean;
}

/** For every glyph, whether a later glyph of its paragraph can close it when it is a single mark. */
function closable(glyphs: readonly Glyph[]): readonly boolean[] {
  const result: boolean[] = new Array(glyphs.length);
  let any = false;
  for (let i = glyphs.length - 1; i >= 0; i -= 1) {
    result[i] = any;
    const glyph = glyphs[i];
    if (glyph && !glyph.double && glyph.closes) any = true;
  }
  return result;
}

/** For every glyph, whether a closing single mark that is surely no apostrophe follows before the next opening one. */
function surelyClosable(glyphs: readonly Glyph[]): readonly boolean[] {
  const result: boolean[] = new Array(glyphs.length);
  let sure = false;
  for (let i = glyphs.length - 1; i >= 0; i -= 1) {
    result[i] = sure;
    const glyph = glyphs[i];
    if (!glyph || glyph.double) continue;
    if (glyph.closes && !glyph.doubtful) sure = true;
    else if (glyph.opens) sure = false;
  }
  return result;
}

/** "She told them: 'It is late.": a single mark that nothing closes, behind a colon and before a capital. */
const opensAfterColon = (text: string, { at, length }: Glyph): boolean =>
  /:\s$/.test(text.slice(Math.max(0, at - 2), at)) && /^\p{Lu}/u.test(text.slice(at + length, at + length + 2));

/** No more lines stand between two paragraphs of one quotation, and none is longer. */
const LINES = 3;
const LINE = 160;

/** "Ann Lee at the bridge": a line that tells nothing and ends with no sign, as captions and headings do. */
const isLine = (text: string, { start, end }: Paragraph): boolean =>
  end - start <= LINE &&
  /^\p{Lu}/u.test(text.slice(start, start + 2)) &&
  /[\p{L}\p{N})]$/u.test(text.slice(end - 2, end)) &&
  !/["“”«»]/.test(text.slice(start, end));

/** The paragraph in which a quotation may go on that is open at the end of the one at `index`: the next, or the first behind lines of the page. */
function resumesAt(paragraphs: readonly Paragraph[], index: number, text: string): number {
  for (let at = index + 1; at <= index + 1 + LINES; at += 1) {
    const paragraph = paragraphs[at];
    if (paragraph === undefined) break;
    if (/^["“„«'‘]/.test(text.charAt(paragraph.start))) return at;
    if (!isLine(text, paragraph)) break;
  }
  return index + 1;
}

/** Longer rows of apostrophes between two marks do not occur; the bound keeps the search linear. */
const MAX_APOSTROPHES = 8;

/** Whether two closing marks of its own kind follow the opening mark at `i` before another opens: then it opens inside the open one. */
function opensInside(glyphs: readonly Glyph[], i: number): boolean {
  let closing = 0;
  for (let k = i + 1; k < Math.min(glyphs.length, i + 2 + MAX_APOSTROPHES); k += 1) {
    const glyph = glyphs[k];
    if (!glyph || glyph.double !== glyphs[i]?.double || glyph.doubtful) continue;
    if (glyph.opens || !glyph.closes || glyph.family !== glyphs[i]?.family) return false;
    closing += 1;
    if (closing === 2) return true;
  }
  return false;
}

/** "She said: ‘It’s late.”": whether the single mark at `i` stands for the double one that nothing else would open. */
function opensForDouble(text: string, glyphs: readonly Glyph[], i: number): boolean {
  const glyph = glyphs[i];
  if (glyph === undefined || glyph.double || text[glyph.at] !== '‘' || !/[:,] $/.test(text.slice(Math.max(0, glyph.at - 2), glyph.at)))
    return false;
  const next = glyphs.slice(i + 1, i + 2 + MAX_APOSTROPHES).find(({ double }) => double);
  return next?.closes === true && !next.opens;
}

/**
 * Pairs the quotation marks of a text, paragraph by paragraph, so that a lost mark never disturbs the next paragraph. A span
 * whose paragraph ends unclosed runs on where the next paragraph opens with a mark of the same kind.
 */
export function findSpans(text: string, paragraphs: readonly Paragraph[]): readonly Span[] {
  const spans: Span[] = [];
  let running: 'double' | 'single' | null = null;
  /** The last paragraph of captions over which an unclosed quotation runs on. */
  let held = -1;
  /** The last paragraph through which an open quotation runs that no mark opens anew. */
  let through = -1;
  /** The mark of a quotation that runs on into a paragraph which only closes it. */
  let unmarked: Glyph | null = null;
  for (const [index, paragraph] of paragraphs.entries()) {
    if (index <= held) continue;
    const glyphs = glyphsIn(text, paragraph.start, paragraph.end);
    const closes = closable(glyphs);
    const sure = surelyClosable(glyphs);
    const resumed = resumesAt(paragraphs, index, text);
    const nextParagraph = paragraphs[resumed];
    const opener = nextParagraph ? glyphsIn(text, nextParagraph.start, Math.min(nextParagraph.end, nextParagraph.start + 8))[0] : undefined;
    /** The mark that opens the next paragraph, when one does. */
    const next = opener !== undefined && opener.at === nextParagraph?.start && opener.opens ? opener : undefined;
    const singleGoesOn = next !== undefined && !next.double;
    let open: Open | null =
      index <= through
        ? { glyph: carriedTo(paragraph.start), continues: true }
        : unmarked === null
          ? null
          : { glyph: { ...unmarked, at: paragraph.start, length: 0 }, continues: true };
    unmarked = null;
    let child: Glyph | null = null;
    let children: { start: number; end: number }[] = [];
    const finish = (end: number, outerEnd: number, closed: boolean): void => {
      if (!open) return;
      const outerStart = open.glyph.at;
      let start = outerStart + open.glyph.length;
      let stop = end;
      while (start < stop && /\s/.test(text.charAt(start))) start += 1;
      while (stop > start && /\s/.test(text.charAt(stop - 1))) stop -= 1;
      if (text.charAt(stop - 1) === '.' && STRAY_STOP.test(text.slice(Math.max(start, stop - 3), stop))) stop -= 1;
      if (stop > start && HAS_WORDS.test(text.slice(start, stop))) {
        spans.push({
          start,
          end: stop,
          outerStart,
          outerEnd,
          paragraph: index,
          double: open.glyph.double,
          closed,
          continues: open.continues,
          children,
        });
      }
      open = null;
      child = null;
      children = [];
    };
    for (const [i, glyph] of glyphs.entries()) {
      const current: Open | null = open as Open | null;
      if (!current) {
        const inches =
          glyph.double &&
          /\d/.test(text.charAt(glyph.at - 1)) &&
          !/^\p{L}/u.test(text.slice(glyph.at + glyph.length, glyph.at + glyph.length + 2));
        const first = glyph.at === paragraph.start;
        const forDouble = closes[i] === false && opensForDouble(text, glyphs, i);
        const goesOn = first && running === (glyph.double ? 'double' : 'single');
        if (
          glyph.opens &&
          !inches &&
          (glyph.double ||
            closes[i] ||
            forDouble ||
            goesOn ||
            (singleGoesOn && first) ||
            (singleGoesOn && /[:,.]?\s$/.test(text.slice(Math.max(paragraph.start, glyph.at - 2), glyph.at))) ||
            opensAfterColon(text, glyph))
        )
          open = { glyph, continues: goesOn, forDouble };
        continue;
      }
      const sameKind = glyph.double === current.glyph.double;
      if (!sameKind) {
        const inner = child as Glyph | null;
        if (inner === null && current.forDouble === true && glyph.closes) {
          finish(glyph.at, glyph.at + glyph.length, true);
          continue;
        }
        if (inner !== null && glyph.closes && (glyph.double || !glyph.doubtful || !sure[i])) {
          children.push({ start: inner.at + inner.length, end: glyph.at });
          child = null;
        } else if (inner === null && glyph.opens && (glyph.double || closes[i])) child = glyph;
        continue;
      }
      const following = text.charAt(glyph.at + glyph.length);
      const opensOnly =
        glyph.opens &&
        (!glyph.closes ||
          (/[\s([—–]/.test(text.charAt(glyph.at - 1)) &&
            following !== '' &&
            !/\s/.test(following) &&
            glyph.at + glyph.length < paragraph.end));
      if (glyph.double && opensOnly && glyph.family !== current.glyph.family && current.glyph.family !== 'curly') {
        child = glyph;
        continue;
      }
      const nested = child as Glyph | null;
      if (nested?.double === glyph.double) {
        if (glyph.closes && glyph.family === nested.family) {
          children.push({ start: nested.at + nested.length, end: glyph.at });
          child = null;
          continue;
        }
      }
      if (opensOnly) {
        if (nested === null && opensInside(glyphs, i)) {
          child = glyph;
          continue;
        }
        if (!glyph.double && !closes[i] && !singleGoesOn) continue;
        const end = endOfUnclosed(text, current.glyph.at + current.glyph.length, glyph.at, false);
        const cut = end < glyph.at;
        finish(end, cut ? end : glyph.at, false);
        open = { glyph, continues: !cut };
        continue;
      }
      if (!glyph.closes) continue;
      if (
        !glyph.double &&
        glyph.doubtful &&
        sure[i] &&
        /^\s+\p{Ll}/u.test(text.slice(glyph.at + glyph.length, glyph.at + glyph.length + 4))
      )
        continue;
      finish(glyph.at, glyph.at + glyph.length, true);
    }
    running = null;
    const last: Open | null = open as Open | null;
    if (last) {
      const kind = last.glyph.double ? 'double' : 'single';
      const continued = next !== undefined && next.double === last.glyph.double;
      const runs = index < through;
      const end = runs ? paragraph.end : endOfUnclosed(text, last.glyph.at + last.glyph.length, paragraph.end, continued);
      finish(end, end, false);
      if (!runs && !continued && last.glyph.double && end === paragraph.end) through = farClosing(text, paragraphs, index);
      if (end === paragraph.end) {
        if (continued) {
          running = kind;
          held = resumed - 1;
        } else if (through <= index && nextParagraph && closesFirst(text, nextParagraph, last.glyph)) unmarked = last.glyph;
      }
    }
  }
  return spans;
}
