import type { Article } from '../../model/article.ts';
import type { Quote } from '../../model/quote.ts';
import type { Utterance } from '../../model/utterance.ts';
import { editsAllowed } from '../directory/dictionary.ts';
import { derivedForms } from '../words/derived-forms.ts';
import { type Token, termsOf } from '../words/fold.ts';
import { inflections } from '../words/inflections.ts';
import { isQuestionWord, isWeakWord } from '../words/question-words.ts';
import { numberForms } from '../words/respell.ts';
import type { Shelf } from './run-reading.ts';

/** What a word is worth by where it stands, and in which form. */
export const SAID = 1;
const BESIDE = 0.85;
const IN_ARTICLE = 0.6;
const OTHER_FORM = 0.9;

/** Quotes that one word may bring: more of them say nothing about what is asked. */
const MAX_OF_A_WORD = 5000;

/** A word of the question with its forms that are in use, and how much it tells. */
export interface Wanted {
  readonly word: Token;
  /** The word itself first, then what it may stand for. */
  readonly forms: ReadonlySet<string>;
  /** Nobody says any: the forms are what it may be a typo of. */
  readonly mistyped: boolean;
  readonly rows: readonly number[];
  readonly weight: number;
}

/** How a quote explains one word. */
export interface Explained {
  readonly worth: number;
  /** The form that is held; null for none. */
  readonly form: string | null;
  readonly inArticle: boolean;
}

export const NOT_HELD: Explained = { worth: 0, form: null, inArticle: false };

/** Where the words of a question may stand, the best place first, with the folded words that stand there. */
export type Places = readonly (readonly [worth: number, terms: ReadonlySet<string>])[];

/** A word with the forms of it that are said; where nobody says any, what it may be a typo of. */
export function wantedOf(word: Token, { index, inOrder }: Shelf): Wanted {
  const { term } = word;
  const own = [term, ...inflections(term), ...numberForms(term), ...derivedForms(term)].filter((form) =>
    index.knows(form, ['text', 'context', 'role']),
  );
  const mistyped = own.length === 0;
  const near = mistyped
    ? index.spelledLike(term, editsAllowed(term.length)).filter((other) => !isQuestionWord(other) && !isWeakWord(other))
    : [];
  const forms = new Set([term, ...own, ...near]);
  const rows: number[] = [];
  for (const form of forms) {
    index.eachHolding(form, (row) => rows.push(row) < MAX_OF_A_WORD);
  }
  return { word, forms, mistyped, rows, weight: Math.log2(1 + inOrder.length / (1 + rows.length)) };
}

/** What stands in a quote, around it, and in the article. */
export const placesOf = ({ quotes }: Utterance, { articleOf }: Shelf): Places => [
  [SAID, new Set(quotes.flatMap(({ segments }) => segments.flatMap(termsOf)))],
  [BESIDE, new Set(quotes.flatMap((quote) => besideOf(quote).flatMap(termsOf)))],
  [IN_ARTICLE, new Set(quotes.flatMap(({ article }) => termsAround(articleOf(article))))],
];

/** How a quote explains each of the words, in their order: by the best place, in the best form. */
export function explain(places: Places, wanted: readonly Wanted[]): readonly Explained[] {
  return wanted.map(({ word, forms, mistyped }): Explained => {
    let best = NOT_HELD;
    for (const [place, terms] of places) {
      for (const form of forms) {
        const worth = place * (form === word.term ? 1 : OTHER_FORM);
        // What a title is about is too much to be guessed from a typo.
        if (mistyped && form !== word.term && place === IN_ARTICLE) continue;
        if (terms.has(form) && worth > best.worth) best = { worth, form, inArticle: place === IN_ARTICLE };
      }
    }
    return best;
  });
}

const termsAround = (article: Article | undefined): readonly string[] =>
  article === undefined ? [] : termsOf(`${article.title} ${article.summary.text} ${article.outlet ?? ''}`);

/** The sentence around a quote, and how whoever speaks is described. */
const besideOf = ({ context, role, venue, attribution }: Quote): readonly string[] =>
  [context, role, venue, attribution.kind === 'anonymous' ? attribution.description : null].filter((words) => words !== null);
