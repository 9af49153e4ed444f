import { isByline } from './clean-bylines.ts';
import { type Label, type LabelField, labelsAt } from './clean-labels.ts';
import { hasCaptionWords, isCaption, isFurniture, looksLikeOutlet, MAX_FURNITURE_LENGTH } from './clean-patterns.ts';
import { paragraphsOf } from './paragraphs.ts';
import { sentenceSpansOf } from './summary-sentences.ts';

/** `boilerplate`: page furniture. `source-line`: names the outlet or the address. `heading`: a line between paragraphs. */
export type ParagraphKind = 'title' | 'standfirst' | 'prose' | 'caption' | 'byline' | 'boilerplate' | 'list' | 'heading' | 'source-line';

/** One paragraph of the text, as UTF-16 offsets into the text as given. */
export interface CleanSpan {
  readonly start: number;
  readonly end: number;
  readonly kind: ParagraphKind;
}

/** The paragraphs in order, without overlap; between them there is only white space. */
export interface CleanText {
  readonly spans: readonly CleanSpan[];
  /** What the labelled lines tell, by the index of their span. */
  readonly labels: ReadonlyMap<number, Label>;
}

/** Whether the words of such a paragraph are the article's own, so that a quotation in it counts once. */
export const isArticleText = (kind: ParagraphKind): boolean => kind === 'prose' || kind === 'list';

/** Below this a repeated line may be an answer ("No, he said.") given twice. */
const MIN_REPEATED_LENGTH = 60;
const MAX_TITLE_LENGTH = 180;
/** Title, labels, date, byline and captions take no more paragraphs than this at the head of a page. */
const HEAD = 12;
const MAX_HEADING_LENGTH = 110;
/** No five words are longer. */
const LONGEST_OPENING = 240;
const SOURCE_LINE =
  /^(?:(?:original |source )?(?:url|link)|source|originally published (?:at|by)|read (?:it )?at): ?\S{1,2000}$|^https?:\/\/\S{1,2000}$|^this (?:article|story|piece) (?:was |is )?(?:originally |first )?(?:appeared|published|republished)\b.{0,200}$/i;
const BULLET = /^(?:[•·‣▪◦●■*]|[-–—](?= )|\d{1,2}[.)](?= ))\s*\S/;
const ENDS_SENTENCE = /[.!?:;…,]["”’')\]]*$/;

interface UnsortedParagraph {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly sentences: number;
  readonly last: string;
  kind: ParagraphKind | null;
}

/** Reads the paragraphs; long ones count as three sentences, which makes them prose without a closer look. */
function readParagraphs(text: string): readonly UnsortedParagraph[] {
  return paragraphsOf(text).map(({ start, end }) => {
    const words = text.slice(start, end);
    const sentences = end - start > 4 * MAX_FURNITURE_LENGTH ? [] : sentenceSpansOf(words);
    const last = sentences.at(-1);
    return {
      start,
      end,
      words,
      sentences: sentences.length === 0 ? 3 : sentences.length,
      last: last === undefined ? words : words.slice(last.start, last.end),
      kind: null,
    };
  });
}

/** A dash or a place at the end make a name a signature: "- The Telegraph". */
const signature = (words: string): boolean =>
  words.length <= 60 && (looksLikeOutlet(words.replace(/^[-–—] ?/, '')) || /^[-–—] ?\p{Lu}[\p{L}&.’' ]{1,40}$/u.test(words));

/** What a paragraph is by its own words alone; null when it takes its neighbours to tell. */
function byItself(paragraph: UnsortedParagraph): ParagraphKind | null {
  const { words, last, sentences } = paragraph;
  if (words.length > MAX_FURNITURE_LENGTH && sentences > 2) return 'prose';
  if (SOURCE_LINE.test(words)) return 'source-line';
  if (sentences > 2) return 'prose';
  if (isFurniture(words, last)) return 'boilerplate';
  if (isCaption(words)) return 'caption';
  return isByline(words, false) ? 'byline' : null;
}

const LABELLED: Readonly<Record<LabelField, ParagraphKind>> = {
  title: 'title',
  outlet: 'source-line',
  author: 'byline',
  date: 'byline',
  url: 'source-line',
  other: 'boilerplate',
};

/** Marks the lines that say what they are ("Title: …"), and a headline below them that says the same. */
function markLabels(paragraphs: readonly UnsortedParagraph[], labels: ReadonlyMap<number, Label>): void {
  for (const [at, { field }] of labels) {
    const paragraph = paragraphs[at];
    if (paragraph !== undefined) paragraph.kind = LABELLED[field];
  }
  const title = [...labels.values()].find(({ field }) => field === 'title')?.value;
  const again =
    title === undefined ? undefined : paragraphs.slice(0, labels.size + HEAD).find(({ words }) => words !== '' && title.endsWith(words));
  if (again !== undefined) again.kind = 'title';
}

/** Marks what repeats an earlier paragraph, and both halves of a caption printed twice. */
function markRepeats(paragraphs: readonly UnsortedParagraph[]): void {
  const seen = new Map<string, UnsortedParagraph>();
  let previous: UnsortedParagraph | null = null;
  for (const paragraph of paragraphs) {
    const earlier = seen.get(paragraph.words);
    if (earlier === undefined) seen.set(paragraph.words, paragraph);
    else if (earlier.kind === 'caption') paragraph.kind = 'caption';
    else if (earlier === previous && paragraph.words.length >= 20 && hasCaptionWords(paragraph.words) && paragraph.sentences < 3) {
      earlier.kind = 'caption';
      paragraph.kind = 'caption';
    } else if (paragraph.words.length >= MIN_REPEATED_LENGTH) paragraph.kind = 'boilerplate';
    previous = paragraph;
  }
}

/** From the end upwards: names of outlets, as long as nothing but furniture follows them. */
function markSignature(paragraphs: readonly UnsortedParagraph[]): void {
  for (const paragraph of paragraphs.toReversed()) {
    if (paragraph.kind === null && signature(paragraph.words)) paragraph.kind = 'source-line';
    if (paragraph.kind !== 'boilerplate' && paragraph.kind !== 'source-line' && paragraph.kind !== 'byline') return;
  }
}

const titleLike = ({ words, sentences }: UnsortedParagraph): boolean =>
  words.length <= MAX_TITLE_LENGTH && sentences < 3 && !/[:,]$/.test(words) && !/^["“‘][^"”’]*["”’]$/.test(words);

/** "Mon, Sep": what is left of the day in a page's head. */
const DAY_LEFT = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?$/i;
/** Words at the head that say no more than what section this is: "NewsBite", "Analysis", "World news". */
const isLabel = (words: string): boolean =>
  DAY_LEFT.test(words) || (words.length <= 30 && words.split(/\s+/).length <= 3 && !/[.!?:;,"“”]/.test(words));
/** "By Bang", "[error]": no headline. */
const UNTITLED = /^(?:by \p{Lu}[\p{L}.’'-]*|\[.*\])$/iu;
/** So many labels stand before a headline at most. */
const LABELS = 4;

/** How many of the paragraphs at the head are labels before a headline; 0 where none of them is followed by one. */
function labelsBefore(open: readonly UnsortedParagraph[]): number {
  let count = 0;
  while (count < LABELS && isLabel(open[count]?.words ?? '.')) count += 1;
  for (let at = Math.min(count, open.length - 2); at > 0; at -= 1) {
    const next = open[at];
    if (next !== undefined && isHeadlineAfterLabel(next)) return at;
  }
  return 0;
}

/** What makes the line before it a label: more than one can be, and no byline. */
const isHeadlineAfterLabel = (next: UnsortedParagraph): boolean =>
  titleLike(next) && !/[.!?]$/.test(next.words) && next.words.split(/\s+/).length > 3 && !isByline(next.words, true);

const opening = (words: string): string =>
  words
    .slice(0, LONGEST_OPENING)
    .toLowerCase()
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .split(' ')
    .slice(0, 5)
    .join(' ');
const opensAlike = (words: string, others: string): boolean => opening(words) === opening(others);

/** Marks the title, and what belongs to it. */
function markHead(paragraphs: readonly UnsortedParagraph[]): void {
  const labelled = paragraphs.findLast(({ kind }) => kind === 'title');
  if (labelled !== undefined) {
    markStandfirst(paragraphs, labelled);
    return;
  }
  const open = paragraphs.slice(0, HEAD).filter((paragraph) => paragraph.kind === null);
  const byAgency = UNTITLED.test(open[0]?.words ?? '') && open.length > 1 ? open.shift() : undefined;
  if (byAgency !== undefined) byAgency.kind = byAgency.words.startsWith('[') ? 'boilerplate' : 'byline';
  const skipped = labelsBefore(open);
  for (const label of open.slice(0, skipped)) label.kind = 'boilerplate';
  const title = open[skipped];
  if (title === undefined || paragraphs.length < 2 || paragraphs.slice(0, paragraphs.indexOf(title)).some(({ kind }) => kind === 'prose'))
    return;
  // A first sentence with a full stop is a title only when it is much shorter than the paragraph after it.
  const stopped = /\.["”’']*$/.test(title.words);
  const after = paragraphs.slice(paragraphs.indexOf(title) + 1).find(({ kind }) => kind === null || kind === 'prose');
  if (!titleLike(title) || (stopped && (title.words.length > MAX_HEADING_LENGTH || title.words.length * 1.5 > (after?.words.length ?? 0))))
    return;
  title.kind = 'title';
  markStandfirst(paragraphs, title);
}

/** Marks what stands between the title and the first paragraph of prose. */
function markStandfirst(paragraphs: readonly UnsortedParagraph[], title: UnsortedParagraph): void {
  for (const [offset, paragraph] of paragraphs.slice(0, HEAD).entries()) {
    if (paragraph.start <= title.start || paragraph.kind === 'byline' || paragraph.kind === 'boilerplate' || paragraph.kind === 'caption')
      continue;
    if (paragraph.kind !== null) return;
    if (isByline(paragraph.words, true)) {
      paragraph.kind = 'byline';
      continue;
    }
    const later = paragraphs.slice(offset + 1, offset + 13);
    const unstopped = !ENDS_SENTENCE.test(paragraph.words) && paragraph.words.length <= MAX_TITLE_LENGTH;
    const leads = /^(?:byline|caption)$/.test(later[0]?.kind ?? (later[0] !== undefined && isByline(later[0].words, true) ? 'byline' : ''));
    if (paragraph.sentences > 2 || BULLET.test(paragraph.words)) return;
    if (!unstopped && !leads && !later.some((other) => other.kind === null && opensAlike(other.words, paragraph.words))) return;
    paragraph.kind = 'standfirst';
  }
}

/** A short line without a stop, after a finished paragraph and before another. */
function isHeading(paragraph: UnsortedParagraph, before: UnsortedParagraph | undefined, after: UnsortedParagraph | undefined): boolean {
  const { words } = paragraph;
  if (words.length > MAX_HEADING_LENGTH || ENDS_SENTENCE.test(words) || !/^["“‘'\p{Lu}\p{N}]/u.test(words) || after === undefined)
    return false;
  if (/["“”]/.test(words) && /^["“].*["”]$/.test(words)) return false;
  return before !== undefined && (ENDS_SENTENCE.test(before.words) || (before.kind !== 'prose' && before.kind !== 'list'));
}

/**
 * Sorts the paragraphs of an article: prose from captions, bylines, page furniture and the like. The text is not changed, so offsets stay what
 * they are. Doubt counts for prose: three sentences or more are prose unless they repeat an earlier paragraph. Linear time.
 */
export function cleanArticle(text: string): CleanText {
  const paragraphs = readParagraphs(text);
  for (const paragraph of paragraphs) paragraph.kind = byItself(paragraph);
  const labels = labelsAt(paragraphs.map(({ words }) => words));
  markLabels(paragraphs, labels);
  markRepeats(paragraphs);
  markSignature(paragraphs);
  markHead(paragraphs);
  for (const [index, paragraph] of paragraphs.entries()) {
    if (paragraph.kind !== null) continue;
    if (BULLET.test(paragraph.words)) paragraph.kind = 'list';
    else paragraph.kind = isHeading(paragraph, paragraphs[index - 1], paragraphs[index + 1]) ? 'heading' : 'prose';
  }
  return { spans: paragraphs.map(({ start, end, kind }) => ({ start, end, kind: kind ?? 'prose' })), labels };
}
