import type { Paragraph } from '../article/paragraphs.ts';
import type { Span } from './marks.ts';
import { nameCards } from './name-cards.ts';
import { remembered } from './remembered.ts';

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
}

const PIECE =
  /@(?<![\p{L}\p{N}]@)[\p{L}_][\p{L}\p{N}_]{1,30}|(?:\p{L}-)?(?:\p{L}\.){2,8}|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:(?:['’-]|&(?:rsquo|apos|#39|#8217);|(?<=\p{N})[.,/](?=\p{N}))[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*|&(?:[A-Za-z]{2,8}|#\d{2,5});|\.{2,4}|--+|[^\s\p{L}\p{N}]/gu;
const GENITIVE = /^(.+?)(['’]|&(?:rsquo|apos|#39|#8217);)(s|S)$/;
/** "she'd", "we've": the first group is the pronoun. */
const CONTRACTION = /^(i|you|he|she|it|we|they|who|there)(?:['’]|&(?:rsquo|apos|#39|#8217);)(d|ll|ve|re|m)$/i;
const ABBREVIATIONS = new Set(
  'mr mrs ms mx dr prof spc pfc tech sen sens rep reps gov gen col lt capt maj sgt st jr sr hon rev vs inc corp ltd co bros jan feb mar apr jun jul aug sept sep oct nov dec adm cmdr del dist ave gens pres supt mt ft cllr coun insp det cpl pte pvt amb fr atty msgr asst ald treas brig dep'.split(
    ' ',
  ),
);
const CAPITAL = /^\p{Lu}/u;
/** Most words open with a letter of ASCII, whose case is told without an expression. */
const opensCapital = (text: string): boolean => {
  const code = text.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : CAPITAL.test(text);
};
/** Arabic names with their article. */
const ARTICLED = /^(?:al|el|ad|an|ar|as|ash|at|az|ul|bin|ibn)-\p{Lu}/u;
/** "d'Orsel" */
const ELIDED = /^d['’]\p{Lu}/u;
/** Without one of these a word is neither a genitive nor a contraction. */
const APOSTROPHE = /['’&]/;

/** More words than a day's news has. */
const MAX_LOWERED = 20_000;
/** In letters; longer ones are no words, and a slice would keep its whole article. */
const MAX_KEPT = 12;
/** The word in small letters, with a straight apostrophe. The same string for the same word: every list of words is asked with it, and a string keeps its hash. */
const lowered = remembered(
  (text): string => (text.includes('’') ? text.toLowerCase().replace(/’/g, "'") : text.toLowerCase()),
  MAX_LOWERED,
  MAX_KEPT,
);

const make = (text: string, start: number, paragraph: number): Token => ({
  start,
  end: start + text.length,
  text,
  lower: lowered(text),
  span: -1,
  closing: '',
  paragraph,
  // "@annalee", "al-Rashid" and "d'Orsel" are names.
  capital:
    opensCapital(text) ||
    (text.length > 1 && text.startsWith('@')) ||
    (text.includes('-') && ARTICLED.test(text)) ||
    (text.startsWith('d') && ELIDED.test(text)),
});

/** Marks that may stand between the last sign of a quotation and its end. */
const INNER_MARKS = /(?:[’”"')\]\s]|&(?:quot|rdquo|rsquo|apos|#39|#8217|#8221);){1,4}$/i;

const lastSign = (text: string, span: Span): string =>
  text
    .slice(Math.max(span.start, span.end - 14), span.end)
    .replace(INNER_MARKS, '')
    .slice(-1);

/** Cuts the text outside the quotations into tokens; a possessive 's and the verb of a contraction are tokens of their own, an abbreviation keeps its full stop. */
export function tokensOf(text: string, paragraphs: readonly Paragraph[], spans: readonly Span[]): readonly Token[] {
  const tokens: Token[] = [];
  const cards = nameCards(text);
  let next = 0;
  let card = 0;
  const cut = (start: number, end: number, paragraph: number): void => {
    if (end <= start) return;
    const slice = text.slice(start, end);
    PIECE.lastIndex = 0;
    for (let match = PIECE.exec(slice); match !== null; match = PIECE.exec(slice)) {
      const raw = match[0];
      if (raw === '&nbsp;' || raw === '&#160;' || (raw.startsWith('<') && raw.length > 1)) continue;
      const at = start + match.index;
      const marked = raw.length > 1 && APOSTROPHE.test(raw);
      const genitive = marked && raw.length < 60 ? GENITIVE.exec(raw) : null;
      if (genitive?.[1] !== undefined) {
        tokens.push(make(genitive[1], at, paragraph));
        tokens.push({ ...make(raw.slice(genitive[1].length), at + genitive[1].length, paragraph), lower: "'s" });
        continue;
      }
      const contraction = marked && raw.length < 16 ? CONTRACTION.exec(raw) : null;
      if (contraction?.[1] !== undefined) {
        const [, pronoun, verb = ''] = contraction;
        tokens.push(make(pronoun, at, paragraph));
        tokens.push({ ...make(raw.slice(pronoun.length), at + pronoun.length, paragraph), lower: `'${verb.toLowerCase()}` });
        continue;
      }
      const abbreviated =
        slice.charAt(match.index + raw.length) === '.' &&
        (ABBREVIATIONS.has(raw.toLowerCase()) ||
          (raw.length === 1 && /\p{Lu}/u.test(raw)) ||
          (raw === 'No' && /^\. ?\d/.test(slice.slice(match.index + raw.length, match.index + raw.length + 3))));
      if (abbreviated) {
        tokens.push({ ...make(`${raw}.`, at, paragraph), lower: raw.toLowerCase() });
        PIECE.lastIndex = match.index + raw.length + 1;
        continue;
      }
      tokens.push(make(raw, at, paragraph));
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
      });
      at = span.outerEnd;
      next += 1;
    }
    cutAround(at, paragraph.end, index);
  }
  return tokens;
}
