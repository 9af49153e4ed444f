import { commonVerb } from '../lexicon/verbs.ts';
import type { Mention } from '../phrases/mentions.ts';
import { bracketBefore } from '../phrases/relatives.ts';
import type { Reading } from '../reading.ts';
import { isDash } from '../text/sentence-openings.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Tagged } from '../text/tags.ts';
import { nounGiven } from './given-words.ts';

/** The pairs of dashes of a sentence. */
export function asidesOf(reading: Reading, sentence: Sentence): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  let open = -1;
  for (let i = sentence.from + 1; i < sentence.to; i += 1) {
    const token = reading.tokens[i];
    if (token?.tag !== 'sign' || !isDash(token.text)) continue;
    if (open >= 0) found.push([open, i]);
    open = open >= 0 ? -1 : i;
  }
  return found;
}

/** Whether nothing ends the clause of the verb at `from` before `to`. */
export function isWithin(reading: Reading, from: number, to: number): boolean {
  if (from < 0) return false;
  for (let i = from + 1; i < to; i += 1) {
    const token = reading.tokens[i];
    if (
      !token ||
      /^(?:quote|verb|auxiliary|modal|that|relative|pronoun|subordinator|conjunction)$/.test(token.tag) ||
      /^[,;:()—–-]$/.test(token.text)
    )
      return false;
  }
  return true;
}

/** Where the subject begins: "Ann Lee and Tom Ray wrote" at the first of the two. */
export function firstOfTwo(reading: Reading, sentence: Sentence, mention: Mention): number {
  if (mention.kind !== 'name' || reading.tokens[mention.from - 1]?.lower !== 'and') return mention.from;
  const link = mention.from - 1;
  // "Ann Lee (D-Ohio) and Tom Ray wrote"
  const bracket = reading.tokens[link - 1]?.text === ')' ? bracketBefore(reading.tokens, sentence.from, link - 1) : -1;
  const index = reading.chunkTo.get(bracket > 0 ? bracket : link);
  const first = index === undefined ? undefined : reading.mentions[index];
  // "Tide Chairman and CEO Ann Lee wrote"
  const office = first?.kind === 'nominal' && first.sort === 'person' && mention.run !== null && mention.run.nameFrom > mention.from;
  return first !== undefined && (first.kind === 'name' || office) && first.from >= sentence.from ? first.from : mention.from;
}

/** "is backing": the participle is a verb of its own clause. */
export function isProgressive(reading: Reading, i: number): boolean {
  let j = i - 1;
  while (reading.tokens[j]?.tag === 'adverb' || reading.tokens[j]?.tag === 'not') j -= 1;
  return reading.tokens[j]?.tag === 'auxiliary';
}

/** "The council objected, and |a letter| was pinned up, warning that": the letter warns, whoever spoke in the clause before. */
export const isPosted = ({ tokens }: Reading, current: Mention | null, speaking: Mention): boolean =>
  current !== null &&
  current.sort === 'document' &&
  current.from > speaking.to &&
  tokens[current.from - 1]?.lower === 'and' &&
  tokens[current.from - 2]?.text === ',' &&
  tokens[current.to]?.tag === 'auxiliary';

/** In tokens: longer openings are not looked at. */
const MAX_CONCESSION = 16;

/**
 * "While it was “sad” that nobody came, Ann Lee said …": whether what is conceded at the quotation `q`, before the main clause that begins at `from`, is
 * said by nobody else and so by whoever speaks there.
 */
export function isConceded(tokens: readonly Tagged[], q: number, from: number): boolean {
  if (tokens[from - 1]?.text !== ',' || !/^(?:was|were|is|are|been)$/.test(tokens[q - 1]?.lower ?? '')) return false;
  if (tokens.slice(q + 1, from - 1).some(({ tag, cue }) => tag === 'sign' || cue !== null)) return false;
  for (let at = q - 2; at > q - MAX_CONCESSION; at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.paragraph !== tokens[q]?.paragraph || token.tag === 'sign' || token.cue !== null) return false;
    if (/^(?:while|although|though|whereas)$/.test(token.lower))
      return at === 0 || tokens[at - 1]?.tag === 'sign' || tokens[at - 1]?.paragraph !== token.paragraph || tokens[at - 1]?.tag === 'quote';
  }
  return false;
}

/** "|what| Ann Lee had said", "|what officials| said": whether the subject whose phrase begins at `from` stands in a clause of "what". */
export const isWhat = (tokens: Reading['tokens'], from: number): boolean =>
  tokens[from]?.lower === 'what' || tokens[from - 1]?.lower === 'what';

/** "sniped that": a verb that no list has, and that has a clause, is mostly one of speech; so is "allowed that", and what gives words: "made a plea". */
export function isUnheard(tokens: readonly Tagged[], i: number): boolean {
  const verb = tokens[i];
  if (nounGiven(tokens, i) > 0) return true;
  if (verb === undefined || verb.cue !== null || verb.form !== 'past' || tokens[i + 1]?.tag !== 'that') return false;
  return commonVerb(verb.lower) === undefined || verb.lower === 'allowed';
}
