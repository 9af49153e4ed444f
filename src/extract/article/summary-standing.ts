import { HONORIFICS, TITLES } from '../lexicon/people-words.ts';
import { OPEN_AFTER_STOP } from './summary-sentences.ts';

/**
 * Openings that lean on what was said before: pronouns, conjunctions, words of order and contrast. "This week" and "in that case" differ: the one
 * names a time, the other nothing.
 */
const OPENS_LEANING = new RegExp(
  '^(?:he|she|it|they|him|those|his|her|its|their|theirs|such|both|neither|either|another|others?|same|there|here|what.s more|what is more|' +
    'th(?:at|is|ese)(?! (?:week|month|year|spring|summer|autumn|fall|winter|morning|afternoon|evening|weekend|decade|century)s?\\b)|' +
    'the (?:other|others|same|latter|two|three|pair|trio|couple|following|rest|first|second|third)|' +
    'not (?:all|every|everyone|everybody)|nor|or|and|but|so|yet|still|also|then|now|thus|hence|too|again|indeed|rather|otherwise|instead|however|' +
    'therefore|meanwhile|moreover|furthermore|further|besides|nonetheless|nevertheless|similarly|likewise|conversely|additionally|afterwards|later|earlier|' +
    'elsewhere|worse|after all|as (?:a result|such|for)|even (?:so|then)|that said|to be sure|of course|for (?:example|instance)|' +
    'in (?:addition|contrast|fact|turn|response|other words|short|the meantime|return|reply|particular|that case)|by (?:contrast|comparison|then)|' +
    'on the (?:other hand|contrary)|at the (?:same time|time)|i mean|(?:hours|days|weeks|months|years|minutes|moments) (?:later|after|before|earlier)|' +
    '(?:from|in|on|at|by|for|with|after|before|since|during|despite|under|to|of|among|according to|like|unlike|because of) (?:that|these|those|it|them|him|her|which|his|their|its|then|such|both))\\b',
  'i',
);
/** "also", "however", "the latter" further in lean as well; "as well as" does not. */
const LEANS_WITHIN =
  /,? \b(?:also|however|meanwhile|therefore|likewise|the latter|moreover|furthermore)\b|\b(?:too|as well|though|instead)[.,;]|\bfurther (?:\p{L}+ed|said)\b|\bthese\b|, (?:they|he|she) (?:says?|said|adds?|added|argues?|argued),|\b(?:less|more) \p{L}+\.$/u;
/** What is no statement of the article's: a question, a notice in brackets, an appeal to the reader, a post from elsewhere, who the writer is, the end of a quotation. */
const NO_STATEMENT =
  /\?["”’')]*$|^[([].*[)\]]\.?$|\bplease\b|^(?:click|warning|note|update|correction|editor.s note|read|see|watch|listen)\b[:,]?|\b(?:click here|read more|sign up)\b|https?:|\bpic\.twitter|@\p{L}|\bis (?:a|an|the) [^.]{0,60}\b(?:columnist|contributor|correspondent|staff writer|freelance)\b|^(?:\p{Lu}\S+ ){1,3}(?:said|added|asked|told),/iu;
const PRONOUN = /\b(?:he|she|him|his|her|himself|herself|they|them|themselves)\b/i;
const TIMES =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/i;
/** A pronoun so early has nobody before it in its own sentence. */
const EARLY = 45;

/** Whether a sentence says something: no question, no notice, no headline, no part of a longer remark in brackets. */
export const isStatement = (sentence: string): boolean =>
  !NO_STATEMENT.test(sentence) && !isHeadlineCase(sentence) && closesBrackets(sentence);

const closesBrackets = (sentence: string): boolean =>
  sentence.split('(').length === sentence.split(')').length && sentence.split('[').length === sentence.split(']').length;

/** Headlines in capitals: nearly all the longer words begin with one. */
export function isHeadlineCase(sentence: string): boolean {
  const long = sentence.match(/[\p{L}’'-]{4,}/gu) ?? [];
  return long.length >= 4 && long.filter((word) => /^\p{Lu}/u.test(word)).length >= 0.8 * long.length;
}

/** Whether a sentence is understood only after the one before it: "He also…", "But…", "A farmer, he grew…". */
export function leansBack(sentence: string): boolean {
  if (OPENS_LEANING.test(sentence) || LEANS_WITHIN.test(sentence)) return true;
  const pronoun = PRONOUN.exec(sentence.slice(0, EARLY));
  if (pronoun === null) return false;
  const before = sentence.slice(0, pronoun.index).replace(/^\P{L}*\p{L}+/u, '');
  const named = (words: string): boolean => (words.match(/\p{Lu}[\p{L}’'-]+/gu) ?? []).some((word) => !TIMES.test(word));
  // "Ever since he was found out, Jane Doe…" names him after all.
  return !named(before) && !/^[^.;]{0,60}, \p{Lu}[\p{L}.’'-]+ \p{Lu}/u.test(sentence.slice(pronoun.index));
}

/**
 * A look-up of the surnames and short forms that a sentence uses alone although the text gave the whole name before it: who has not read that does not
 * know who or what it is. The look-up takes a sentence and its offset in the text.
 */
export function bareNames(text: string): (sentence: string, offset: number) => readonly string[] {
  /** Where each last word of a name first ends a longer one, or stands in brackets after it. */
  const introduced = new Map<string, number>();
  const note = (name: string, at: number): void => {
    if (!introduced.has(name)) introduced.set(name, at);
  };
  for (const { 0: run, index } of text.matchAll(/(?<![\p{L}\p{N}’'.-])\p{Lu}[\p{L}’'.-]*(?: \p{Lu}[\p{L}’'.-]*){1,6}/gu)) {
    const words = run.split(' ');
    const first = words.findIndex((word) => !isNoFirstName(word));
    if (first >= 0 && first < words.length - 1) note(bareName(words.at(-1) ?? ''), index);
  }
  for (const { 1: short = '', index } of text.matchAll(/ \((\p{Lu}{2,8})\)/gu)) note(short, index);
  return (sentence, offset) =>
    [...sentence.matchAll(/(?<!\p{Lu}[\p{L}.’'-]{0,30} )(?<![\p{L}\p{N}’'-])\p{Lu}[\p{L}’'-]+(?! \p{Lu})/gu)]
      .map(([word]) => bareName(word))
      .filter((name) => (introduced.get(name) ?? Number.POSITIVE_INFINITY) < offset);
}

/** "President Lund" and "The Lund" do not say who that is. */
const isNoFirstName = (word: string): boolean => {
  const lower = word.toLowerCase();
  return TITLES.has(lower) || HONORIFICS.has(lower) || OPEN_AFTER_STOP.has(lower);
};

const bareName = (word: string): string => word.replace(/[’']s?$|[.’'-]+$/, '');
