import { americanForms } from '../../model/spelling.ts';
import { beginningDistance } from '../tables/alignment.ts';
import { ENTITY_KINDS, type EntityKind } from '../tables/entity-table.ts';
import type { QuoteField } from '../tables/indexed-quote.ts';
import type { QuoteTable } from '../tables/quote-table.ts';
import { foldWord, type Token } from '../words/fold.ts';
import { inflections } from '../words/inflections.ts';
import { isQuestionWord } from '../words/question-words.ts';

/** How a word of the question was read. `begun`: as the beginning of a longer word. */
export type Reading = 'exact' | 'inflected' | 'typo' | 'begun';

/** A term that a word of the question may mean. */
export interface TermReading {
  readonly term: number;
  readonly how: Reading;
  /** 1 for the word itself, less the further away. */
  readonly closeness: number;
  /** The fields in which this reading counts. */
  readonly fields: Fields;
}

/** A word of the question with all that it may mean. An optional word ranks, and need not be there. */
export interface WordReadings {
  readonly word: Token;
  readonly optional: boolean;
  readonly readings: readonly TermReading[];
}

/** One bit for each field. */
export type Fields = number;
const FIELDS: readonly QuoteField[] = [...(ENTITY_KINDS satisfies readonly EntityKind[]), 'text', 'context'];
export const bitOf = (field: QuoteField): Fields => 1 << FIELDS.indexOf(field);
export const fieldsMask = (fields: readonly QuoteField[] = FIELDS): Fields => fields.reduce((mask, field) => mask | bitOf(field), 0);
const [SPEAKER, TEXT, CONTEXT] = [bitOf('speaker'), bitOf('text'), bitOf('context')];

export interface ReadingContext {
  readonly fields: Fields;
  /** The question is still being typed: its last word may be the beginning of another even where it is a word itself. */
  readonly typing: boolean;
  /** Nothing was found: words that are in use may be typos as well ("chares" of Charles), and every spelling within reach counts. */
  readonly widely?: boolean;
  /** The last word is finished, and begins no other. */
  readonly whole?: boolean;
  /** The last word is not finished, and need not be there. */
  readonly lastOptional?: boolean;
}

const CLOSENESS = { exact: 1, inflected: 0.95, begun: 0.8, begunBeside: 0.5, oneEdit: 0.7, begunWithTypo: 0.6, twoEdits: 0.5 } as const;
/** Fewer letters are the beginning of everything that was ever said; they are only read as the beginning of a name. */
const MIN_BEGUN = 3;
/** Enough for what a finished question can mean by a beginning; more would be no answer. */
const MAX_BEGUN = 40;
/** In words this short a changed first letter makes another word ("trade", "grade") more often than a typo. */
const KEEPS_FIRST_LETTER = 5;
const DIGIT = /\p{N}/u;
/** From here on a mistyped beginning of a name can be told from another name. */
const MIN_MISTYPED = 5;

/** What each word may mean in these quotes: itself and its plural or singular; else the nearest spellings; the last word also what begins so. */
export function readWords(words: readonly Token[], table: QuoteTable, context: ReadingContext): readonly WordReadings[] {
  const known = words.map(({ term }) => inUse(table, table.terms.find(term), context.fields));
  const companions = known.filter((held) => held !== 0).length;
  const content = words.filter((word) => !isQuestionWord(word.term)).length;
  return words.map((word, i) => {
    const last = i === words.length - 1 && context.whole !== true;
    const optional = context.typing && content > 0 && isQuestionWord(word.term);
    const readings = optional
      ? [
          ...exactly(word.term, known[i] ?? 0, table, (TEXT | CONTEXT) & context.fields),
          // "jason am": still a question word, or the beginning of his family name.
          ...(last ? beginnings(word, table, { ...context, fields: SPEAKER & context.fields }, CLOSENESS.begunBeside) : []),
        ]
      : readingsOf(word, known[i] ?? 0, table, { ...context, last, alone: words.length === 1, companions });
    return { word, optional: optional || (last && context.lastOptional === true), readings };
  });
}

/** The fields in which any quote holds a term. */
export function inUse(table: QuoteTable, term: number | undefined, fields: Fields): Fields {
  if (term === undefined) return 0;
  let held = 0;
  if (table.inText.get(term) > 0) held |= TEXT;
  if (table.inContext.get(term) > 0) held |= CONTEXT;
  table.entities.eachWithTerm(term, (id) => {
    if (table.entities.counts.get(id) > 0) held |= 1 << table.entities.kindOf(id);
    return true;
  });
  return held & fields;
}

const exactly = (word: string, held: Fields, table: QuoteTable, fields: Fields): readonly TermReading[] =>
  (held & fields) === 0 ? [] : [{ term: table.terms.find(word) ?? 0, how: 'exact', closeness: CLOSENESS.exact, fields }];

interface Place extends ReadingContext {
  readonly last: boolean;
  readonly alone: boolean;
  /** How many words of the question are in use: beside one, even a word of three letters may lack a fourth ("five eys"). */
  readonly companions: number;
}

function readingsOf(token: Token, held: Fields, table: QuoteTable, place: Place): readonly TermReading[] {
  const word = token.term;
  const fields = place.fields;
  const itself = exactly(word, held, table, fields);
  const inflected = inflections(word).flatMap((other): TermReading[] => {
    const term = table.terms.find(other);
    // While typing, "johns" is the beginning of Johnston rather than the plural of John.
    const own = place.typing ? fields & ~SPEAKER : fields;
    return term === undefined || inUse(table, term, own) === 0
      ? []
      : [{ term, how: 'inflected', closeness: CLOSENESS.inflected, fields: own }];
  });
  const literal = [...itself, ...inflected];
  if (!place.typing) {
    if (literal.length > 0) return literal;
    const begun = place.last ? beginnings(token, table, place, CLOSENESS.begun) : [];
    return begun.length > 0 ? begun : typos(word, table, place);
  }
  const closeness = literal.length > 0 && !place.alone ? CLOSENESS.begunBeside : CLOSENESS.begun;
  const begun = place.last ? beginnings(token, table, place, closeness) : [];
  if (literal.length > 0 && place.widely !== true) return unique([...literal, ...begun]);
  const near = typos(word, table, place);
  const mistyped = place.last ? mistypedBeginnings(word, table, place) : [];
  return unique([...literal, ...begun, ...near, ...mistyped]);
}

/** The closest reading of each term, in all the fields in which any of them counts. */
function unique(readings: readonly TermReading[]): readonly TermReading[] {
  const best = new Map<number, TermReading>();
  for (const reading of readings) {
    const before = best.get(reading.term);
    const closer = before !== undefined && before.closeness >= reading.closeness ? before : reading;
    best.set(reading.term, before === undefined ? reading : { ...closer, fields: before.fields | reading.fields });
  }
  return [...best.values()];
}

function beginnings(word: Token, table: QuoteTable, { fields, typing }: ReadingContext, closeness: number): readonly TermReading[] {
  const short = word.term.length < MIN_BEGUN;
  if (short && (!typing || (fields & SPEAKER) === 0)) return [];
  const wanted = short ? SPEAKER : fields;
  const found = new Map<number, TermReading>();
  const take = (term: number): void => {
    if ((typing || found.size < MAX_BEGUN) && inUse(table, term, wanted) !== 0)
      found.set(term, { term, how: 'begun', closeness, fields: wanted });
  };
  const { startingWith } = wanted === SPEAKER ? table.names : table.terms;
  startingWith(word.term, take);
  const typed = foldWord(word.raw);
  if (short || typed === '') return [...found.values()];
  // "labour" may go on as "labourer", and "defenc" as "defence": what begins so as it was typed counts, and what does in its American spelling.
  const { beginnings: american, words } = americanForms(typed);
  for (const beginning of new Set([typed, ...american])) if (beginning !== word.term) startingWith(beginning, take);
  for (const each of words) {
    const term = table.terms.find(each);
    if (term !== undefined) take(term);
  }
  return [...found.values()];
}

/**
 * The nearest spellings, of names and of other words apart: a rare word must not hide a name. Names may be mistyped more
 * freely (two edits from six letters, the first letter too), since few words are names.
 */
function typos(word: string, table: QuoteTable, { fields, companions, typing, widely = false }: Place): readonly TermReading[] {
  // Numbers have no typos: 2015 is not 2016.
  if (DIGIT.test(word) || word.length < 3 || (word.length === 3 && companions === 0)) return [];
  const most = word.length < 5 ? 1 : 2;
  let [nearestName, nearestOther] = [most + 1, most + 1];
  const near: { readonly term: number; readonly distance: number; readonly name: Fields; readonly other: Fields }[] = [];
  table.terms.near(word, most, (term, distance) => {
    const held = inUse(table, term, fields);
    if (held === 0) return;
    const other = table.terms.word(term);
    const name = (held & SPEAKER) !== 0 && distance > 0 && distance <= nameEdits(word, other) ? SPEAKER : 0;
    const rest = distance > 0 && distance <= wordEdits(word, other, { widely, typing }) ? held & ~SPEAKER : 0;
    if (name !== 0) nearestName = Math.min(nearestName, distance);
    if (rest !== 0) nearestOther = Math.min(nearestOther, distance);
    if ((name | rest) !== 0) near.push({ term, distance, name, other: rest });
  });
  if (!typing) nearestName = nearestOther = Math.min(nearestName, nearestOther);
  return near
    .flatMap(({ term, distance, name, other }): TermReading[] => {
      const counted = (widely || distance === nearestName ? name : 0) | (widely || distance === nearestOther ? other : 0);
      const closeness = distance === 1 ? CLOSENESS.oneEdit : CLOSENESS.twoEdits;
      return counted === 0 ? [] : [{ term, how: 'typo', closeness, fields: counted }];
    })
    .sort((a, b) => b.closeness - a.closeness || (table.terms.word(a.term) < table.terms.word(b.term) ? -1 : 1));
}

/** How many edits a word may be from a name. Five letters may have lost two of a long name. */
const nameEdits = (word: string, name: string): number =>
  word.length < 4 ? 0 : word.length < 6 ? (word.length === 5 && name.length >= 7 ? 2 : 1) : 2;

/** How many edits a word may be from any other word. In a finished question two of them leave the first letter: "juncker" is not "quicker". */
function wordEdits(word: string, other: string, { widely, typing }: { readonly widely: boolean; readonly typing: boolean }): number {
  if (word.length === 3) return other.length === 4 && sameStart(word, other) ? 1 : 0;
  // Nobody types a letter too many at the end of a short word: "hello" is not "hell".
  if (!widely && word.length <= KEEPS_FIRST_LETTER && word.startsWith(other)) return 0;
  if (!widely && word.length <= KEEPS_FIRST_LETTER && !sameStart(word, other)) return 0;
  return word.length < 7 || (!typing && !sameStart(word, other)) ? 1 : 2;
}

const sameStart = (a: string, b: string): boolean => a[0] === b[0] || (a[0] === b[1] && a[1] === b[0]);

/** Names of which a beginning is one edit away: "hegsteh" while "Hegseth" is typed. */
function mistypedBeginnings(word: string, table: QuoteTable, { fields }: Place): readonly TermReading[] {
  if (word.length < MIN_MISTYPED || (fields & SPEAKER) === 0 || DIGIT.test(word)) return [];
  const found = new Set<number>();
  table.names.mistyped(word, (term) => {
    if (!found.has(term) && beginningDistance(word, table.terms.word(term), 1) <= 1 && inUse(table, term, SPEAKER) !== 0) found.add(term);
  });
  return [...found]
    .sort((a, b) => (table.terms.word(a) < table.terms.word(b) ? -1 : 1))
    .map((term): TermReading => ({ term, how: 'typo', closeness: CLOSENESS.begunWithTypo, fields: SPEAKER }));
}
