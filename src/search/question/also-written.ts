import type { Utterance } from '../../model/utterance.ts';
import type { QuoteAnswer } from '../corpus.ts';
import { type Token, termsOf, tokenizeQuery } from '../words/fold.ts';
import { inflections } from '../words/inflections.ts';
import { isQuestionWord, isWeakWord } from '../words/question-words.ts';

/** Shorter parts are in every word, and what they make together is another word ("may be", "over all"). */
const MIN_PART = 3;
const MIN_TOGETHER = 7;
/** The longest English words have some thirty letters. */
const MAX_LETTERS = 40;
/** Ways that are tried: each is a question of its own. */
const MAX_WAYS = 4;

/** A question with one compound written the other way. */
interface OtherWay {
  readonly question: string;
  readonly wrote: string;
  /** The compound as it is printed so, in its folded words. */
  readonly terms: readonly string[];
}

/** "health care" for "healthcare", and the other way: where both are in use. `isSaid` tells of a folded word. */
function otherWays(tokens: readonly Token[], isSaid: (term: string) => boolean): readonly OtherWay[] {
  const isUsed = (term: string): boolean => [term, ...inflections(term)].some(isSaid);
  const telling = ({ term }: Token): boolean => term.length >= MIN_PART && !isQuestionWord(term) && !isWeakWord(term);
  const found: OtherWay[] = [];
  const put = (at: number, count: number, terms: readonly string[]): void => {
    const words = tokens.map(({ raw }) => raw);
    found.push({ question: words.toSpliced(at, count, ...terms).join(' '), wrote: words.slice(at, at + count).join(' '), terms });
  };
  for (const [at, token] of tokens.entries()) {
    const next = tokens[at + 1];
    if (!telling(token)) continue;
    if (next !== undefined && telling(next)) {
      const together = token.term + next.term;
      if (together.length >= MIN_TOGETHER && isUsed(together)) put(at, 2, [together]);
    }
    const { term } = token;
    if (term.length < MIN_TOGETHER || term.length > MAX_LETTERS) continue;
    for (let cut = MIN_PART; cut <= term.length - MIN_PART; cut += 1) {
      const parts = [term.slice(0, cut), term.slice(cut)];
      if (parts.every((part) => isUsed(part) && !isQuestionWord(part) && !isWeakWord(part))) put(at, 1, parts);
    }
  }
  return found.slice(0, MAX_WAYS);
}

/**
 * Adds to an answer what prints a compound of the question as two words, or two of its words as one, after what holds the words as they were
 * typed, and says so; alone where nothing does. `ask` answers a question without guessing; `isSaid` tells whether a folded word is said as it stands.
 */
export function withOtherWritings(
  answer: QuoteAnswer | null,
  question: string,
  ask: (question: string) => QuoteAnswer | null,
  isSaid: (term: string) => boolean,
): QuoteAnswer | null {
  let found = answer;
  for (const { question: otherwise, wrote, terms } of otherWays(tokenizeQuery(question), isSaid)) {
    const other = ask(otherwise);
    if (other === null || other.understood.corrected.length + other.understood.leftOut.length > 0) continue;
    const known = new Set(found?.hits.map(({ utterance }) => utterance));
    const more = other.hits.filter(({ utterance }) => !known.has(utterance) && prints(utterance, terms));
    if (more.length === 0) continue;
    const read = terms.join(' ');
    if (found === null) {
      const { understood } = other;
      found = { ...other, hits: more, understood: { ...understood, onTopic: 0, byOffice: 0, ofBody: 0, corrected: [{ wrote, read }] } };
      continue;
    }
    const { hits, understood } = found;
    // What is there for an office, or is said of a body, stays last.
    const at = hits.length - understood.byOffice - understood.ofBody;
    found = {
      ...found,
      hits: hits.toSpliced(at, 0, ...more),
      understood: { ...understood, alsoWritten: [...understood.alsoWritten, read] },
    };
  }
  return found;
}

/** Whether these words stand in a quote, or in the sentence around it, side by side. */
function prints({ quotes }: Utterance, wanted: readonly string[]): boolean {
  const forms = wanted.map((term) => new Set([term, ...inflections(term)]));
  return quotes.some(({ segments, context }) => {
    const terms = [...segments, context ?? ''].flatMap(termsOf);
    return terms.some((_, at) => forms.every((each, i) => each.has(terms[at + i] ?? '')));
  });
}
