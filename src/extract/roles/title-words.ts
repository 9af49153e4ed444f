import { cueOf } from '../lexicon/cues.ts';
import { BE } from '../lexicon/function-words.ts';
import { isPeopleNoun, isPersonNoun, TITLES } from '../lexicon/people-words.ts';
import { isRoleNoun, isTrade } from '../lexicon/role-words.ts';
import { commonVerb } from '../lexicon/verbs.ts';
import { RANK } from '../names/ranks.ts';
import type { Reading } from '../reading.ts';

type Tokens = Reading['tokens'];
/** Words that stand before nothing but an office or a part: "former television personality Ann Lee". */
export const ONCE = /^(?:former|ex|then|longtime|onetime|retired|veteran)$/;

/** Nouns of offices that are verbs elsewhere: "state senator", "campaign manager". */
const NOUNS =
  /^(?:state|campaign|press|party|trade|research|design|support|project|market|police|finance|house|post|record|study|care|head|top|lead|current|present|open|secret|free)$/;
/** "Mayor Praises Council Leader Ann Lee" */
const HEADLINE_VERB =
  /^(?:Praises|Slams|Hammers|Endorses|Blasts|Backs|Attacks|Rips|Mocks|Defends|Accuses|Urges|Tells|Calls|Says|Picks|Taps|Meets|Warns|Thanks|Sues|Fires|Hires|Joins)$/;
const SHORT_TITLE = /^(?:Sens?|Reps?|Govs?|President|AG)\.?$/;
const BEFORE_TITLE =
  /^(?:former|then|state|retired|ex|current|acting|deputy|vice|assistant|late|outgoing|incoming|freshman|senior|junior|fellow|longtime|embattled|of|and|the|conservative|liberal|progressive|independent)$/;

/** Words in capitals that are a headline, not an abbreviation. */
const SHOUTED = /^\p{Lu}{2,}$/u;
const MIN_SHOUTED = 3;

/** "TEN HURT IN DOVER FIRE |Dutch President": where the office begins after a headline in capitals; `from` where there is none. */
function pastCapitals(tokens: Tokens, from: number, at: number): number {
  let end = from;
  while (end < at && SHOUTED.test(tokens[end]?.text ?? '')) end += 1;
  return end - from >= MIN_SHOUTED && end < at ? end : from;
}

/** "traders", "the public": no office of one. */
const isMany = (lower: string): boolean => lower === 'public' || (isPeopleNoun(lower) && !isPersonNoun(lower));

/** "last |year Marsh's founder", "defeat |Republican", "force |Sen.": a time, a verb or a thing that stands before an office and is no part of it. */
export function pastOpening(tokens: Tokens, from: number, at: number): number {
  let start = from;
  const [first, second] = [tokens[from], tokens[from + 1]];
  if (first === undefined || from + 1 >= at) return from;
  // "It does not surprise |Liberal pollster": the verb that was denied.
  const denied = tokens[from - 1]?.lower === 'not' ? tokens[from - 2] : tokens[from - 1];
  if (/^(?:do|does|did|don['’]t|doesn['’]t|didn['’]t)$/.test(denied?.lower ?? '') && !first.capital) return from + 1;
  const verb = cueOf(first.lower)?.form ?? commonVerb(first.lower);
  const orders =
    (verb === 'base' && !first.capital && !NOUNS.test(first.lower) && !isRoleNoun(first.lower)) ||
    /^(?:Take|Count|See|Meet|Ask|Impeach|Watch)$/.test(first.text);
  if (orders && (second?.capital === true || ONCE.test(second?.text ?? ''))) start += 1;
  else if (/^(?:year|month|week|night|time|thing|what|way)$/.test(first.lower)) start += 1;
  start = Math.max(start, pastCapitals(tokens, start, at));
  // "to the anger of the traders |DC": many, and a rank behind them.
  const many = tokens[at - 2];
  if (start < at - 1 && RANK.test(tokens[at - 1]?.text ?? '') && many?.capital === false && isMany(many.lower)) return at - 1;
  const short = SHORT_TITLE.test(tokens[at - 1]?.text ?? '');
  // "rivals Tom Ray and fellow |Sen.", "doubts that lead |Sens."
  if (short && start === at - 2 && /^(?:fellow|rival|lead)$/.test(tokens[start]?.lower ?? '')) return at - 1;
  for (let i = at - 2; i >= start; i -= 1) {
    const token = tokens[i];
    // "Other candidates |Sen."
    const many = token?.capital === false && /(?:s|men)$/.test(token.lower) && isPeopleNoun(token.lower) && !isPersonNoun(token.lower);
    if (short && many) return i + 1;
    if (token === undefined || (short && !token.capital && isRoleNoun(token.lower))) break;
    const stray = !token.capital && token.tag === 'word' && !BEFORE_TITLE.test(token.lower) && !token.lower.includes('-');
    if (HEADLINE_VERB.test(token.text) || (short && stray)) return i + 1;
  }
  return start;
}

/** Whether the words before a name hold an office or trade; among capitals, as in a headline, it stands right before the name. */
export function holdsOffice(tokens: Tokens, from: number, at: number): boolean {
  // "Director of Public Prosecutions": what follows "of" is what she directs.
  for (let i = from; i + 2 < at; i += 1)
    if (TITLES.has(tokens[i]?.lower ?? '') && /^(?:of|for|to)$/.test(tokens[i + 1]?.lower ?? '')) return true;
  if (isFirstLady(tokens[at - 2], tokens[at - 1])) return true;
  const words = tokens.slice(from, at).filter((token) => token.tag === 'name' || token.tag === 'word');
  if (isOfTeam(words)) return true;
  const found = words.findLastIndex(
    (token, k) =>
      isRoleNoun(token.lower) ||
      RANK.test(token.text) ||
      token.text === 'AM' ||
      (token.text === 'Con' && words[k - 1]?.lower === 'det') ||
      token.text === 'Garda' ||
      (k === 0 && opensPhrase(tokens, from) && isTrade(token.lower)) ||
      (token.tag === 'word' && (!token.capital || k === 0) && isTrade(token.lower)),
  );
  if (words.some((token) => ONCE.test(token.text)) && words.at(-1)?.capital === false) return true;
  if (found < 0) return false;
  const last = words.at(-1);
  // "his Twitter account Ms Lee", "Dover's young mayor rebuffs Ms Lee": a thing or a verb stands before the name.
  if (last?.capital === false && !isRoleNoun(last.lower) && !isTrade(last.lower) && !RANK.test(last.text)) return false;
  const after = words[found + 1];
  // "Some Republicans promote Ms Lee"
  if (
    after?.capital === false &&
    (commonVerb(after.lower) !== undefined || /^(?:Republicans|Democrats|Conservatives|Tories)$/.test(words[found]?.text ?? ''))
  )
    return false;
  return after?.capital !== true || after.start !== (words[found]?.end ?? 0) + 1;
}

/** "Tech |forward| Ann Lee", "State |senior| Ann Lee": what somebody is in a college or a team, in words that mean something else elsewhere. */
function isOfTeam(words: Tokens): boolean {
  const [before, last] = words.slice(-2).length === 2 ? words.slice(-2) : [undefined, words[0]];
  if (/^(?:Senior|Sophomore|Freshman|senior|junior|sophomore)$/.test(last?.text ?? '')) return true;
  return (
    /^(?:forward|centre|center|guard|tackle|lock|prop|hooker|receiver)$/.test(last?.text ?? '') &&
    (before?.capital === true ||
      /^(?:power|small|point|shooting|star|senior|junior|young|veteran|former|wide|tight)$/.test(before?.lower ?? ''))
  );
}

/** "former first lady Ann Lee": an office, of which no word is one. */
export const isFirstLady = (before: Tokens[number] | undefined, token: Tokens[number] | undefined): boolean =>
  token?.lower === 'lady' && before?.lower === 'first';

export const opensPhrase = (tokens: Tokens, at: number): boolean =>
  tokens[at - 1]?.paragraph !== tokens[at]?.paragraph || /^(?:sign|quote)$/.test(tokens[at - 1]?.tag ?? '');

/**
 * "It followed a long address |Ms Lee| gave", "the judge |Lee| was speaking of": the name, whose tokens end at `to`, begins a clause that tells which
 * one is meant, and the words before it, from the token `from` on, tell of somebody else or of a thing.
 */
export function opensRelative(tokens: Tokens, from: number, at: number, to: number): boolean {
  const [opening, last, verb] = [tokens[from], tokens[at - 1], pastAdverbs(tokens, to)];
  if (opening?.tag !== 'determiner' || last === undefined || last.capital || last.tag === 'genitive') return false;
  if (verb?.tag !== 'verb' && verb?.tag !== 'auxiliary' && verb?.tag !== 'modal') return false;
  // "said the judge |Ann Lee| was late"
  const before = tokens[from - 1];
  if (before?.cue !== null && before?.cue !== undefined) return false;
  if (/^an?$/.test(opening.lower)) return !opening.capital;
  // "Tom Ray was the friend |Ann Lee| hoped to have", "The judge |Lee| was speaking of"
  return (before?.tag === 'auxiliary' && BE.has(before.lower)) || to - at === 1;
}

/** The first token from `at` on that is no adverb. */
function pastAdverbs(tokens: Tokens, at: number): Tokens[number] | undefined {
  let next = at;
  while (tokens[next]?.tag === 'adverb' && next < at + 3) next += 1;
  return tokens[next];
}

/** Verbs that look the same as a noun or a past form, and stand behind a name in headlines. */
const BARE_VERB = /^(?:beat|hit|quit|wage|face|join|slam|blast|rip|urge|warn|tell|ask|meet|oust)$/;

/**
 * "Marsh beat |rival", "Premier Marsh ousts |security adviser": where the words begin behind a person and what that person does, of those from the
 * token `from` to the token `to`; -1 where nobody does anything there.
 */
export function behindDeed({ tokens, runTo, cast }: Reading, from: number, to: number): number {
  for (let at = to - 1; at > from; at -= 1) {
    const run = runTo.get(at);
    const token = tokens[at];
    if (run === undefined || token === undefined || cast.ofRun.get(run)?.kind !== 'person') continue;
    const form = cueOf(token.lower)?.form ?? commonVerb(token.lower);
    const does = !token.capital && (form === 's' || form === 'past' || BARE_VERB.test(token.lower) || isUnknownDeed(token.lower));
    // "Ray, Marsh lead; vote soon"
    if ((does && !isRoleNoun(token.lower)) || (at === to - 1 && token.lower === 'lead')) return at + 1;
  }
  return -1;
}

/** "rebuffs": a word behind a name that no list has. */
const isUnknownDeed = (lower: string): boolean => /[^su’']s$/.test(lower) && commonVerb(lower) === undefined && !isPeopleNoun(lower);

/** No address of a page is longer, in characters. */
const MAX_WORD = 40;

/** Where the word begins that goes on at `at` of the text: "|Marford.com writer", of which marks cut off the first part. */
export function startOfWord(text: string, at: number): number {
  let start = at;
  // "under the |law.Mayor| Ann Lee": a lost space.
  if (text[at - 1] !== '.' || /^\p{Ll}{3}\.\p{Lu}/u.test(text.slice(Math.max(0, at - 4), at + 1))) return at;
  while (start > 0 && at - start < MAX_WORD && /[\p{L}\p{N}.-]/u.test(text[start - 1] ?? '')) start -= 1;
  return start;
}
