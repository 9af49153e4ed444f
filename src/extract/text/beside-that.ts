import { BODY_NOUNS, DOCUMENT_NOUNS } from '../lexicon/bodies.ts';
import { isPersonNoun } from '../lexicon/people-words.ts';
import type { Token } from './tokens.ts';
import { byLexicon, type Tag } from './word-classes.ts';

/** Gatherings that look like what somebody does. */
const GATHERING = /^(?:hearing|meeting|briefing|sitting|gathering|screening|reading)$/;
const POINTED_FROM = /^(?:at|during|after|before|from|since|by|following)$/;
/** What somebody says on reaching another. */
const SAYING = /^(?:saying|asking|begging|claiming|complaining|insisting|stating|warning|explaining)$/;
const LED_ON = /^(?:that|if|whether|to|how|why|what|they|it|he|she|there)$/;
/** What something makes somebody do. */
const MAKES = /^(?:made|led|prompted|caused|forced|left|drove|meant)$/;

/** "warned at |that| hearing", "ringing |her| saying that": what a word is that points at the next, by the word after it; null for all others. */
export function pointing(tokens: readonly Token[], i: number): Tag | null {
  const [before, token, next, after] = [tokens[i - 1], tokens[i], tokens[i + 1], tokens[i + 2]];
  if (token?.lower === 'that') return POINTED_FROM.test(before?.lower ?? '') && GATHERING.test(next?.lower ?? '') ? 'determiner' : null;
  if (token?.lower !== 'her' || !SAYING.test(next?.lower ?? '')) return null;
  return after !== undefined && (after.span >= 0 || /^[:,]$/.test(after.text) || LED_ON.test(after.lower)) ? 'object' : null;
}

/** "this |made| the driver stop": whether the word at `i` is a verb behind what points back at all that was told. */
export function isMadeByThis(tokens: readonly Token[], i: number): boolean {
  const [before, token, next] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  if ((before?.lower !== 'this' && before?.lower !== 'that') || !MAKES.test(token?.lower ?? '') || next === undefined || next.span >= 0)
    return false;
  return next.capital || /^(?:determiner|owner|object)$/.test(byLexicon(next.lower) ?? '');
}

/** "accused of |poisoning| a neighbour": whether the word at `i` is what somebody is accused of doing to another. */
export const isAccusedOf = (tokens: readonly Token[], i: number): boolean =>
  /^(?:of|with|for)$/.test(tokens[i - 1]?.lower ?? '') &&
  /^(?:accused|charged|suspected|convicted|guilty|cleared|acquitted|jailed|arrested|blamed)$/.test(tokens[i - 2]?.lower ?? '') &&
  (tokens[i + 1]?.capital === true || /^(?:determiner|owner|object)$/.test(byLexicon(tokens[i + 1]?.lower ?? '') ?? ''));

/** "made the driver |swerve|", "let her son |sleep|": whether the word at `i` is what somebody is made to do. */
export const isMadeToDo = (tokens: readonly Token[], i: number): boolean =>
  (tokens[i - 3]?.lower === 'made' || tokens[i - 3]?.lower === 'let') &&
  /^(?:determiner|owner)$/.test(byLexicon(tokens[i - 2]?.lower ?? '') ?? '') &&
  isPersonNoun(tokens[i - 1]?.lower ?? '') &&
  /^(?:on|in|at|to|up|down|out|off|and|with|the|a|his|her|it)$/.test(tokens[i + 1]?.lower ?? '');

/** Whether "that" before the word points at a paper or a body. */
export const pointsAt = (next: Token | undefined): boolean =>
  next !== undefined && !next.capital && (DOCUMENT_NOUNS.has(next.lower) || BODY_NOUNS.has(next.lower)) && !/[^s]s$/.test(next.lower);
