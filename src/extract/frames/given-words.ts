import { words } from '../lexicon/words.ts';
import type { Reading } from '../reading.ts';
import type { Tagged } from '../text/tags.ts';

/** What somebody does with words that a noun stands for: "|made| a plea", "|laid| down a demand". */
const GIVES = words(
  `make makes made making issue issues issued issuing give gives gave given giving deliver delivers delivered delivering lay lays laid laying
 sent sending put puts launch launches launched launching level levels levelled leveled levelling leveling fire fires fired firing
 voice voices voiced utter uttered repeat repeated repeating renew renewed renewing hurl hurled hand handed unleash unleashed offer offered
 deploy deployed direct directed aim aimed`,
);
/** What is given so. "Made a call to the police", "gave an order" are no words that anybody hears. */
export const GIVEN_NOUNS = words(
  `demand demands plea pleas warning warnings threat threats promise promises pledge vow rebuke apology verdict denial assurance assurances
 reassurance guarantee claim claims message lecture accusation accusations charge charges allegation allegations jibe gibe retort reply appeal
 prediction complaint complaints admission declaration suggestion ultimatum tirade broadside rant diatribe outburst boast assertion argument
 remark remarks comment comments put-down sideswipe statement call calls`,
);
/** What has a clause only: "made the point that". */
const CLAUSED = words('point case');
/** "gave |the board of the club a stark| warning": in tokens. */
const MAX_BETWEEN = 8;
const BETWEEN = /^(?:determiner|adverb|word|name|object|owner|number)$/;
const PARTICLE = /^(?:down|out|off|forward)$/;

/** The noun of speech that is the object of the verb at `i`, with a clause or an infinitive behind it: "issued |a warning| that"; -1 for none. */
export function nounGiven(tokens: readonly Tagged[], i: number): number {
  const verb = tokens[i];
  // "Given his comments on it", "which sends a message that": nobody gives them.
  if (verb === undefined || !GIVES.has(verb.text) || /^(?:it|this|that|which)$/.test(tokens[i - 1]?.lower ?? '')) return -1;
  let at = PARTICLE.test(tokens[i + 1]?.lower ?? '') ? i + 2 : i + 1;
  for (const last = at + MAX_BETWEEN; at < last; at += 1) {
    const token = tokens[at];
    // "gave |no| assurance that"
    if (token === undefined || !BETWEEN.test(token.tag) || token.lower === 'no') return -1;
    if (token.tag !== 'word') continue;
    const that = tokens[at + 1]?.tag === 'that';
    if (that && CLAUSED.has(token.lower)) return at;
    if (GIVEN_NOUNS.has(token.lower)) return that || isForSomebody(tokens, at) ? at : -1;
  }
  return -1;
}

/** "a plea |for the council to|", "a warning |to ministers|", "a tirade |against|", "a promise |to|", not "a call to the police". */
function isForSomebody(tokens: readonly Tagged[], noun: number): boolean {
  const next = tokens[noun + 1];
  if (/^calls?$/.test(tokens[noun]?.lower ?? '')) return next?.lower === 'for';
  return next !== undefined && /^(?:for|to|against|of|about|on|over)$/.test(next.lower);
}

/** Whether the noun at `at` of these words has somebody who gives it: "|Ann Lee's| claim", "a claim |by Ann Lee|", "made by her", "Ann Lee made". */
export function hasGiver(all: readonly Tagged[], at: number): boolean {
  if (all.slice(Math.max(0, at - 4), at).some(({ tag }) => tag === 'genitive' || tag === 'owner')) return true;
  let link = all[at + 1]?.text === ',' ? at + 2 : at + 1;
  if (all[link]?.tag === 'name') return all.slice(link, link + MAX_BETWEEN).some(({ lower, tag }) => tag === 'verb' && GIVES.has(lower));
  if (GIVES.has(all[link]?.lower ?? '')) link += 1;
  const [word, next] = [all[link]?.lower ?? '', all[link + 1]];
  return word === 'of' ? next?.tag === 'name' : (word === 'by' || word === 'from') && next?.form !== 'ing';
}

/** What opens the clause of a noun of speech, and what is done to it by others: "was |met| with a reply". */
const PHRASE = /^(?:to|for|against|about|on|over|of)$/;
const BEEN = /^(?:is|are|was|were|been|be|being)$/;

/** "a claim that |he| was “…”": whether the clause that begins at `from` is what a noun of speech stands for. */
export const isClaimed = (tokens: readonly Tagged[], from: number): boolean =>
  tokens[from - 1]?.tag === 'that' && GIVEN_NOUNS.has(tokens[from - 2]?.lower ?? '');

/** "Tom Ray's response to |Ann Lee's| warning was": whether whoever owns the noun, named from `from` on, is only answered. */
export const isAnswered = (tokens: readonly Tagged[], from: number): boolean =>
  tokens[from - 1]?.lower === 'to' && /^(?:reply|response|answer|reaction|retort|riposte)$/.test(tokens[from - 2]?.lower ?? '');

/** "Ann Lee's appeal to Tom Ray |was met| with a reply that": whether what is told behind the noun at `i` is what others did with it. */
export function isMet(tokens: readonly Tagged[], i: number): boolean {
  let at = i + 1;
  if (PHRASE.test(tokens[at]?.lower ?? '')) {
    at += 1;
    while (at < i + MAX_PHRASE && OF_PHRASE.test(tokens[at]?.tag ?? '')) at += 1;
  }
  if (/^(?:has|have|had)$/.test(tokens[at]?.lower ?? '')) at += 1;
  if (!BEEN.test(tokens[at]?.lower ?? '')) return false;
  const verb = tokens[tokens[at + 1]?.tag === 'adverb' ? at + 2 : at + 1];
  return /^(?:met|greeted|answered|followed|countered|matched|mocked|dismissed|rejected|ridiculed|derided|condemned|brushed|laughed|shrugged)$/.test(
    verb?.lower ?? '',
  );
}

/** "a plea |to Tom Ray| from", "was levelled |at Tom Ray| by": in tokens. */
const MAX_PHRASE = 9;
const ADDRESSED = /^(?:to|at|against|for|about|on|over)$/;
const OF_PHRASE = /^(?:determiner|owner|name|word|number|genitive|adverb)$/;
const WAS = /^(?:was|were|is|are|has|have|had|been)$/;

/** Where the phrase of "to", "at" or "for" at `at` ends before "by" or "from"; the token itself where it is "by" or "from"; -1 for any other. */
function agentBehind(tokens: readonly Tagged[], at: number, link: RegExp): number {
  if (link.test(tokens[at]?.lower ?? '')) return at;
  if (!ADDRESSED.test(tokens[at]?.lower ?? '')) return -1;
  for (let end = at + 1; end < at + MAX_PHRASE; end += 1) {
    if (link.test(tokens[end]?.lower ?? '')) return end > at + 1 ? end : -1;
    if (!OF_PHRASE.test(tokens[end]?.tag ?? '')) return -1;
  }
  return -1;
}

/** "an allegation |Ann Lee| made that": whether a name that gives the noun at `i` stands right behind it. */
export function isMadeBehind(tokens: readonly Tagged[], i: number): boolean {
  let at = i + 1;
  while (tokens[at]?.tag === 'name' && at < i + MAX_PHRASE) at += 1;
  if (at === i + 1 || !GIVEN_NOUNS.has(tokens[i]?.lower ?? '')) return false;
  const verb = tokens[at]?.tag === 'auxiliary' ? at + 1 : at;
  return GIVES.has(tokens[verb]?.lower ?? '') && tokens[verb + 1]?.tag === 'that';
}

/** No words in marks and no clause before them are longer, in tokens. */
const MAX_CLAUSE = 20;

/**
 * The "by" or "from" that leads to whoever gives the words for which the noun at `i` stands, further off than right behind it: "a plea to
 * Tom Ray |from|", "a promise was made |by|", "a demand that Tom Ray “…” was made |by|"; -1 where there is none.
 */
export function giverLink({ tokens }: Reading, i: number, end: number): number {
  if (!GIVEN_NOUNS.has(tokens[i]?.lower ?? '')) return -1;
  // "a claim made |by|", "a claim, made |by|"
  const made = tokens[i + 1]?.text === ',' ? i + 2 : i + 1;
  if (GIVES.has(tokens[made]?.lower ?? '') && tokens[made + 1]?.lower === 'by') return made + 1;
  const near = agentBehind(tokens, i + 1, /^(?:from|by)$/);
  if (near > i + 1) return near;
  // "a demand that Tom Ray |“…”| was made"
  let was = i + 1;
  if (!WAS.test(tokens[was]?.lower ?? '')) {
    while (was < Math.min(end, i + MAX_CLAUSE) && tokens[was]?.tag !== 'quote' && tokens[was]?.tag !== 'sign') was += 1;
    if (tokens[was]?.tag !== 'quote') return -1;
    was += 1;
  }
  if (!WAS.test(tokens[was]?.lower ?? '')) return -1;
  let verb = was + 1;
  while (WAS.test(tokens[verb]?.lower ?? '') || tokens[verb]?.tag === 'adverb') verb += 1;
  return GIVES.has(tokens[verb]?.lower ?? '') ? agentBehind(tokens, verb + 1, /^by$/) : -1;
}
