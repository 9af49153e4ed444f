import { editDistance } from '../../model/edit-distance.ts';
import { sameCountry } from './countries.ts';
import { derivedForms } from './derived-forms.ts';
import { type Token, tokenizeQuery } from './fold.ts';
import { isQuestionWord } from './question-words.ts';
import { inLatin } from './transliterate.ts';

export interface Respelling {
  readonly question: string;
  readonly changed: readonly { readonly wrote: string; readonly read: string }[];
}

const NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
/** What is typed short, and printed in full. */
const IN_FULL: ReadonlyMap<string, string> = new Map([
  ['ceo', 'chief executive'],
  ['dems', 'democrats'],
  ['dept', 'department'],
  ['govt', 'government'],
  ['pm', 'prime minister'],
  ['potus', 'president'],
  ['veep', 'vice president'],
  ['vp', 'vice president'],
]);
/** A part of a word written together: shorter ones are in every word. */
const MIN_PART = 3;
const MIN_TOGETHER = 7;
/** The longest English words have some thirty letters; whatever is longer was pasted, and each form of it would be looked for. */
const MAX_LETTERS = 40;

const NAME_AND_YEAR = /^\p{L}{3,} (?:19|20)\d{2}$/u;

/** Ways to write a question that are tried. */
const MAX_RESPELLINGS = 3;

/**
 * Other ways to write the words of a question that nothing holds, the likeliest first: "5" and "five", "indopacific" and
 * "indo pacific", "400000" and "400,000", "counter offensive" and "counteroffensive", "withdrawal" and "withdraw", "usa" and "us", "НАТО" and "nato".
 */
export function respellings(question: string, isWord: (term: string) => boolean): readonly Respelling[] {
  const tokens = tokenizeQuery(question);
  const found = [...inLatinLetters(tokens)];
  for (let way = 0; way < MAX_RESPELLINGS; way++) {
    const other = respelled(tokens, isWord, way);
    if (other === null) break;
    found.push(other);
  }
  const abroad = [{ question, changed: [] }, ...found].flatMap((way) => {
    const other = otherCountry(tokenizeQuery(way.question), isWord);
    return other === null ? [] : [{ question: other.question, changed: [...way.changed, ...other.changed] }];
  });
  return [...found, ...abroad];
}

/** The words that are in Cyrillic letters in Latin ones, in each of the two ways to write them. */
function inLatinLetters(tokens: readonly Token[]): readonly Respelling[] {
  const ways = tokens.map(({ raw }) => inLatin(raw));
  return [0, 1]
    .filter((way) => ways.some((own) => own[way] !== undefined))
    .map((way) => {
      const words = tokens.map(({ raw }, at) => ways[at]?.[way] ?? ways[at]?.[0] ?? raw);
      const changed = tokens.flatMap(({ raw }, at) => (words[at] === raw ? [] : [{ wrote: raw, read: words[at] ?? raw }]));
      return { question: words.join(' '), changed };
    });
}

/** Each unknown word in its form of that number; null when none has so many. */
function respelled(tokens: readonly Token[], isWord: (term: string) => boolean, way: number): Respelling | null {
  const changed: { wrote: string; read: string }[] = [];
  const words: string[] = [];
  let last = true;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined) continue;
    const next = tokens[i + 1];
    if (isWord(token.term) || isQuestionWord(token.term)) {
      words.push(token.raw);
    } else if (next !== undefined && isWord(token.term + next.term)) {
      changed.push({ wrote: `${token.raw} ${next.raw}`, read: token.term + next.term });
      words.push(token.term + next.term);
      i += 1;
      if (way === 0) last = false;
    } else {
      // A name and a year need not be words that somebody said.
      const forms = otherForms(token.term).filter((form) => NAME_AND_YEAR.test(form) || form.split(' ').every(isWord));
      const form = forms[Math.min(way, forms.length - 1)];
      if (way < forms.length) last = false;
      if (form !== undefined) changed.push({ wrote: token.raw, read: form });
      words.push(form ?? token.raw);
    }
  }
  return last ? null : { question: words.join(' '), changed };
}

/** "American coalition" where "US coalition" was said. */
function otherCountry(tokens: readonly Token[], isWord: (term: string) => boolean): Respelling | null {
  // With two countries in a question, another name of each would say little: "us" is a pronoun as well.
  if (tokens.filter(({ term }) => sameCountry(term).length > 0).length !== 1) return null;
  const changed = tokens.flatMap((token) => {
    const other = sameCountry(token.term).find((name) => name.split(' ').every(isWord));
    return other === undefined ? [] : [{ wrote: token.raw, read: other }];
  });
  const words = tokens.map(({ raw }) => changed.find(({ wrote }) => wrote === raw)?.read ?? raw);
  return changed.length === 0 ? null : { question: words.join(' '), changed };
}

/** A small number in figures for one in words, and the other way; none for any other word. */
export function numberForms(term: string): readonly string[] {
  const digit = NUMBERS.indexOf(term);
  return (/^\d+$/.test(term) ? [NUMBERS[Number(term)]] : [digit < 0 ? undefined : String(digit)]).filter((form) => form !== undefined);
}

function otherForms(term: string): readonly string[] {
  if (term.length > MAX_LETTERS) return [];
  const grouped = /^\d+$/.test(term) && term.length > MIN_PART ? [term.replace(/\B(?=(?:\d{3})+$)/g, ' ')] : [];
  const numbers = [...numberForms(term), ...grouped];
  if (numbers.length > 0 || /^\d+$/.test(term)) return numbers;
  // "trump2016"
  const apart = term.replace(/^(\p{L}{3,})(\d{4})$/u, '$1 $2');
  const full = IN_FULL.get(term);
  const parts: string[] = NAME_AND_YEAR.test(apart) ? [apart] : [];
  for (let at = MIN_PART; term.length >= MIN_TOGETHER && at <= term.length - MIN_PART; at++)
    parts.push(`${term.slice(0, at)} ${term.slice(at)}`);
  // "dependant" is "dependent" rather than "dependency".
  const derived = derivedForms(term).map((form) => ({ form, distance: editDistance(term, form, term.length) }));
  return [
    ...(full === undefined ? [] : [full]),
    ...derived.sort((a, b) => a.distance - b.distance).map(({ form }) => form),
    ...sameCountry(term),
    ...parts,
  ];
}
