import type { Paragraph } from '../article/paragraphs.ts';
import type { Cue } from '../lexicon/cues.ts';
import type { VerbForm } from '../lexicon/inflect.ts';
import { interned } from './interned.ts';
import { type KnownWord, knownWord } from './known-words.ts';
import type { Span } from './marks.ts';
import { nameCards } from './name-cards.ts';
import { type Coded, coded, type PrintedWord, printedWord } from './printed-words.ts';
import type { Tag } from './word-classes.ts';

/** A word or sign of the reporter's own text; a whole quotation is one token. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  /** Index of the quotation that this token stands for, or -1. */
  readonly span: number;
  /** The last sign inside a quotation, inner marks left out: it tells whether a sentence ends there. Empty for words. */
  readonly closing: string;
  readonly paragraph: number;
  readonly capital: boolean;
  /** What the lists know of it in small letters. */
  readonly known: KnownWord;
}

/**
 * A token with room for its tag, which is written once, before anybody else has it: to copy every token took a fiftieth of the time of an
 * article. Wherever one is made its fields stand in this order, since objects that are alike are read fastest.
 */
export interface Untagged extends Token {
  tag: Tag;
  form: VerbForm | null;
  cue: Cue | null;
}

const PIECE =
  /@(?<![\p{L}\p{N}]@)[\p{L}_][\p{L}\p{N}_]{1,30}|(?:\p{L}-)?(?:\p{L}\.){2,8}|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:(?:['’-]|&(?:rsquo|apos|#39|#8217);|(?<=\p{N})[.,/](?=\p{N}))[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*|&(?:[A-Za-z]{2,8}|#\d{2,5});|\.{2,4}|--+|[^\s\p{L}\p{N}]/gu;
const GENITIVE = /^(.+?)(['’]|&(?:rsquo|apos|#39|#8217);)(s|S)$/;
/** "she'd", "we've": the first group is the pronoun. */
const CONTRACTION = /^(i|you|he|she|it|we|they|who|there)(?:['’]|&(?:rsquo|apos|#39|#8217);)(d|ll|ve|re|m)$/i;
/** What the second half of a contraction is read as. */
const SHORT_VERBS = new Map(['d', 'll', 've', 're', 'm'].map((verb) => [verb, interned(`'${verb}`)]));
const ABBREVIATIONS = new Set(
  'mr mrs ms mx dr prof spc pfc tech sen sens rep reps gov gen col lt capt maj sgt st jr sr hon rev revd vs inc corp ltd co bros jan feb mar apr jun jul aug sept sep oct nov dec adm cmdr del dist ave gens pres supt mt ft cllr coun insp det cpl pte pvt amb fr atty msgr asst ald asm comm treas brig dep'.split(
    ' ',
  ),
);
/** Without one of these a word is neither a genitive nor a contraction. */
const APOSTROPHE = /['’&]/;

/** The token of a word as the text has it; `shown` in place of its small letters, for what is cut off or shortened. */
function make({ text, lower, capital, known }: PrintedWord, start: number, paragraph: number, shown = lower): Untagged {
  const end = start + text.length;
  const listed = shown === lower ? known : knownWord(shown);
  return { start, end, text, lower: shown, span: -1, closing: '', paragraph, capital, known: listed, tag: 'word', form: null, cue: null };
}

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);
const isPlain = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
/** What may go on with a word or change it: '&', "'", '-', '.', and with figures ',' and '/'. */
const mayJoin = (code: number): boolean => code >= 128 || (code >= 44 && code <= 47) || code === 38 || code === 39;
/** What may begin more than a sign of its own: '&', '-', '.', '@'. */
const mayOpen = (code: number): boolean => code >= 128 || code < 32 || code === 38 || code === 45 || code === 46 || code === 64;

/**
 * Where a word of plain letters, or a sign, ends that stands at `at` by itself: most do, and need no expression. Anything else, and what may
 * be part of a longer piece before `end`: -1.
 */
function endOfPlain({ codes }: Coded, at: number, end: number): number {
  let to = at;
  while (to < end && isPlain(codes[to] ?? 0)) to += 1;
  if (to === at) return mayOpen(codes[at] ?? 0) ? -1 : at + 1;
  const next = to < end ? (codes[to] ?? 0) : 32;
  // "Lee, who": behind a letter a comma ends the word, "4,000".
  return mayJoin(next) && !(next === 44 && (codes[to - 1] ?? 0) > 57) ? -1 : to;
}

const NO_WORD = knownWord('');

/** The word or sign `token` as it is read after all: with another end, other letters, or no capital. */
export function readAs(token: Token, { end, text, lower, capital }: Pick<Token, 'end' | 'text' | 'lower' | 'capital'>): Untagged {
  const { start, span, closing, paragraph } = token;
  return { start, end, text, lower, span, closing, paragraph, capital, known: knownWord(lower), tag: 'word', form: null, cue: null };
}

/** Marks that may stand between the last sign of a quotation and its end. */
const INNER_MARKS = /(?:[’”"')\]\s]|&(?:quot|rdquo|rsquo|apos|#39|#8217|#8221);){1,4}$/i;

const lastSign = (text: string, span: Span): string =>
  text
    .slice(Math.max(span.start, span.end - 14), span.end)
    .replace(INNER_MARKS, '')
    .slice(-1);

/** Cuts the text outside the quotations into tokens; a possessive 's and the verb of a contraction are tokens of their own, an abbreviation keeps its full stop. */
export function tokensOf(text: string, paragraphs: readonly Paragraph[], spans: readonly Span[]): readonly Untagged[] {
  const tokens: Untagged[] = [];
  const cards = nameCards(text);
  const printed = coded(text);
  let next = 0;
  let card = 0;
  /** Adds what is printed as one piece at `index` of the slice that begins at `start`; gives the offset where it ends. */
  const cutPiece = (slice: string, raw: string, start: number, index: number, paragraph: number): number => {
    const at = start + index;
    const end = at + raw.length;
    if (raw === '&nbsp;' || raw === '&#160;') return end;
    const marked = raw.length > 1 && APOSTROPHE.test(raw);
    const genitive = marked && raw.length < 60 ? GENITIVE.exec(raw) : null;
    if (genitive?.[1] !== undefined) {
      const owner = genitive[1].length;
      tokens.push(
        make(printedWord(printed, at, at + owner), at, paragraph),
        make(printedWord(printed, at + owner, end), at + owner, paragraph, "'s"),
      );
      return end;
    }
    const contraction = marked && raw.length < 16 ? CONTRACTION.exec(raw) : null;
    if (contraction?.[1] !== undefined) {
      const [, pronoun, verb = ''] = contraction;
      const shown = SHORT_VERBS.get(verb.toLowerCase());
      const second = at + pronoun.length;
      tokens.push(make(printedWord(printed, at, second), at, paragraph), make(printedWord(printed, second, end), second, paragraph, shown));
      return end;
    }
    const word = printedWord(printed, at, end);
    const abbreviated =
      slice.charAt(index + raw.length) === '.' &&
      (ABBREVIATIONS.has(word.lower) ||
        (raw.length === 1 && /\p{Lu}/u.test(raw)) ||
        (raw === 'No' && /^\. ?\d/.test(slice.slice(index + raw.length, index + raw.length + 3))));
    tokens.push(abbreviated ? make(printedWord(printed, at, end + 1), at, paragraph, word.lower) : make(word, at, paragraph));
    return abbreviated ? end + 1 : end;
  };
  const cut = (start: number, end: number, paragraph: number): void => {
    const slice = text.slice(start, end);
    let at = start;
    while (at < end) {
      if (isSpace(printed.codes[at] ?? 0)) {
        at += 1;
        continue;
      }
      const plain = endOfPlain(printed, at, end);
      if (plain >= 0) {
        tokens.push(make(printedWord(printed, at, plain), at, paragraph));
        at = plain;
        continue;
      }
      PIECE.lastIndex = at - start;
      const match = PIECE.exec(slice);
      if (match === null) return;
      at = cutPiece(slice, match[0], start, match.index, paragraph);
    }
  };
  const cutAround = (from: number, end: number, paragraph: number): void => {
    let start = from;
    for (let one = cards[card]; one !== undefined && one.start < end; one = cards[card]) {
      cut(start, one.start, paragraph);
      start = Math.max(start, one.end);
      card += 1;
    }
    cut(start, end, paragraph);
  };
  for (const [index, paragraph] of paragraphs.entries()) {
    let at = paragraph.start;
    for (let span = spans[next]; span !== undefined && span.paragraph === index; span = spans[next]) {
      cutAround(at, span.outerStart, index);
      tokens.push({
        start: span.outerStart,
        end: span.outerEnd,
        text: '',
        lower: '',
        span: next,
        closing: lastSign(text, span),
        paragraph: index,
        capital: false,
        known: NO_WORD,
        tag: 'quote',
        form: null,
        cue: null,
      });
      at = span.outerEnd;
      next += 1;
    }
    cutAround(at, paragraph.end, index);
  }
  return tokens;
}
