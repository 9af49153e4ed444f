import { genderOfFirstName } from '../lexicon/first-names.ts';
import { isByline } from './clean-bylines.ts';
import { isFurniture } from './clean-patterns.ts';
import { isCorrection } from './corrections.ts';
import { creditAt, isImageLine, pastImageLabel, showsPictures, standsBesidePicture } from './credits.ts';
import type { Paragraph } from './paragraphs.ts';
import { pastStamp } from './stamps.ts';

/** No word of a page that stands between two paragraphs of one quotation is longer. */
const MAX_INTERRUPTION = 60;
/** A headline, labels, a standfirst, captions and dates stand before a byline, and no more. */
const HEAD = 12;
/** A longer paragraph is prose, and what follows it is no head. */
const MAX_STANDFIRST = 320;
/** A headline with a stop and two sentences below it; with a third the story has begun. */
const STANDFIRSTS = 3;
/** A longer line that ends with a stop tells something: "By Ann Keller, B.A." does not. */
const MAX_STOPPED = 60;
const STOPS = /[.!?…][”’"']?$/;
/** Longer lines of a head tell something. */
const MAX_BYLINE = 90;

/** "Related: …", "ALSO READ | …": the headline of another article, with whatever words it quotes. */
const POINTER =
  /^[^\p{L}]{0,3}(?:related|read more|more|also read|see also|read next|recommended|watch|listen|video|gallery|don['’]t miss|must read|in pictures|explainer|podcast|live)(?: (?:stories|story|articles?|news|content))?(?: ?[:|»>] ?)(?=\p{Lu}|["“‘'])/iu;
const CONTRIBUTED = /\bcontributed (?:to th(?:is|e) (?:report|story|article)|(?:additional )?reporting)\b.{0,60}$/;
/** Longer ones are prose. */
const MAX_POINTER = 200;

const MARK = /["“”‘«»„]|(?:^|\s)['’]|&(?:quot|ldquo|lsquo|laquo);/;
const FIRST_MARK = /^["“”‘«„']/;
const LAST_MARK = /["”’»'][.,]?$/;
const NAME = String.raw`\p{Lu}[\p{L}’'-]*\.?`;
/** "Exclusive by Ann Keller, Marlford", "Ann Keller @akeller", "Ann Keller | 3 May 2021": names, and nothing that tells. */
const WRITER = new RegExp(
  String.raw`^(?:(?i:(?:exclusive|posted|story|words|written|analysis|report|video|produced|published|text)(?: report)?(?: by| from)?|by|from):? )?(${NAME}(?: (?:${NAME}|de|van|von|al|bin|der|den|la|da|dos)){1,3})(?:(?: - |[ ,|·•/–—]+)(?:${NAME}|\d{1,4}(?:st|nd|rd|th|[mhd])?|@\w+|and|in|for|at|of|the|on|ago|min|read|hours?|[ap]m|\d{1,2}[:.]\d{2}(?:[ap]m)?))*$`,
  'u',
);

/**
 * Those of the paragraphs of a text that tell something, as UTF-16 offsets. Who wrote it and who took its pictures is not in the story: bylines,
 * captions without words in marks and lines of the page are left out, and a credit at the end of a paragraph is cut off. Linear time.
 */
export function toldParagraphs(text: string, paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const printed = paragraphs.filter((paragraph) => !interrupts(text, paragraph));
  let top = true;
  let told = 0;
  const pictured = showsPictures(text);
  return printed.flatMap((paragraph, index) => {
    const { start, end } = paragraph;
    top &&= index < HEAD && end - start <= MAX_STANDFIRST && told < STANDFIRSTS;
    const prose = end - start > MAX_STOPPED && STOPS.test(text.slice(end - 2, end));
    if (prose) told += 1;
    const credit = creditAt(text, start, end);
    if (credit >= 0 || isImageLine(text, start, end))
      return MARK.test(text.slice(start, credit < 0 ? end : credit)) || credit - start > MAX_STANDFIRST
        ? [{ start: pastImageLabel(text, start), end: credit < 0 ? end : credit }]
        : [];
    if (pictured && !MARK.test(text.slice(start, end)) && standsBesidePicture(text, printed, index)) return [];
    const short = !prose && end - start <= MAX_STANDFIRST && !MARK.test(text.slice(start, end));
    if (short && isWriter(text, printed, index, top)) return [];
    const from = index < HEAD && prose ? pastStamp(text, start, end) : start;
    return [from === start ? paragraph : { start: from, end }];
  });
}

/** A page has no more captions worth reading. */
const CAPTIONS = 8;

/**
 * What captions tell, without their credits, of those of the printed paragraphs that are not told in the story: "Minister Ann Lee. Picture:
 * Tom Ray" tells what she is. Each once, as UTF-16 offsets.
 */
export function captionsBeside(text: string, printed: readonly Paragraph[], told: readonly Paragraph[]): readonly Paragraph[] {
  const starts = new Set(told.map(({ start }) => start));
  const found = new Map<string, Paragraph>();
  for (const { start, end } of printed) {
    const credit = starts.has(start) || found.size >= CAPTIONS ? -1 : creditAt(text, start, end);
    if (credit > start && credit - start <= MAX_STANDFIRST) found.set(text.slice(start, credit), { start, end: credit });
  }
  return [...found.values()];
}

/** "Read more", "Advertisement", a pointer to another article: a line of the page between paragraphs, which neither ends a quotation nor names anybody. The hours of a live page part its entries. */
function interrupts(text: string, { start, end }: Paragraph): boolean {
  const line = end - start <= MAX_INTERRUPTION ? text.slice(start, end).trim() : '';
  if (line !== '' && !/["“”‘’'\d]/.test(line) && isFurniture(line, line)) return true;
  if (isCorrection(text, start, end)) return true;
  const longer = end - start <= MAX_POINTER ? text.slice(start, end) : '';
  return longer !== '' && ((POINTER.test(longer) && !/[.,;]["”’]?$/.test(longer)) || CONTRIBUTED.test(longer));
}

function isWriter(text: string, paragraphs: readonly Paragraph[], index: number, top: boolean): boolean {
  const { start, end } = paragraphs[index] ?? { start: 0, end: 0 };
  const words = text.slice(start, end);
  const first = index === 0;
  if (/^(?i:(?:written )?by:? )\p{Lu}/u.test(words))
    return isByline(words, top && !first) || (top && !first && isWriterAlone(words, text, end));
  return top && !first && !signs(text, paragraphs, index) && (isByline(words, true) || isWriterAlone(words, text, end));
}

/** A name beside a paragraph that is one quotation is the name of whoever said it. */
function signs(text: string, paragraphs: readonly Paragraph[], index: number): boolean {
  return [index - 1, index + 1].some((beside) => {
    const { start, end } = paragraphs[beside] ?? { start: 0, end: 0 };
    return FIRST_MARK.test(text.slice(start, start + 1)) && LAST_MARK.test(text.slice(Math.max(start, end - 2), end));
  });
}

/** Whoever is in the story is named in it again. */
function isWriterAlone(words: string, text: string, from: number): boolean {
  const name = words.length <= MAX_BYLINE ? WRITER.exec(words)?.[1] : undefined;
  if (name === undefined) return false;
  const [first = '', ...others] = name.split(' ');
  const after = text.slice(from).toLowerCase();
  const isNew = (word: string | undefined): boolean => word !== undefined && !after.includes(word.toLowerCase());
  // "Ann Keller Marlford Echo": the paper may be named again.
  return isNew(others.at(-1)) || (others.length > 1 && genderOfFirstName(first.toLowerCase()) !== null && isNew(others[0]));
}
