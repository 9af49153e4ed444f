import { BE } from '../lexicon/function-words.ts';
import type { Mention } from '../phrases/mentions.ts';
import type { Reading } from '../reading.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Tagged } from '../text/tags.ts';
import { after } from './subject.ts';

/** How far behind its verb an agent stands, in tokens. */
const AGENT_REACH = 14;
const TOLD = /^(?:told|informed|warned|advised|reminded|assured|asked)$/;

/** Whether the verb at `at`, or before a "that" there, tells somebody something who is its subject: "was told (that)". */
export function wasTold({ tokens }: Reading, at: number): boolean {
  const verb = tokens[at]?.tag === 'that' ? at - 1 : at;
  if (!TOLD.test(tokens[verb]?.lower ?? '')) return false;
  const helper = tokens[verb - 1]?.tag === 'adverb' ? tokens[verb - 2] : tokens[verb - 1];
  return helper?.tag === 'auxiliary' && BE.has(helper.lower);
}

const MEANS = /^(?:text|e-?mail|phone|telephone|letter|post|message|video|radio|fax)$/;

/** Whether the words at `q` stand in a phrase of a preposition with its own article behind the verb at `i`: "reported in a “…”". */
const hangsInPhrase = ({ tokens }: Reading, i: number, q: number): boolean =>
  tokens[q - 1]?.tag === 'determiner' && tokens[q - 2]?.tag === 'preposition' && tokens[q - 2]?.lower !== 'as' && q - 2 > i;

/** "called “…” by the judge": the words after "by". */
export function agentOf(reading: Reading, sentence: Sentence, i: number): Mention | null {
  for (let j = i + 1; j < Math.min(sentence.to, i + AGENT_REACH); j += 1) {
    const token = reading.tokens[j];
    if (!token || (token.tag === 'verb' && j > i + 1)) return null;
    // "was posted before parts of it were “…” by both": of the clause that has come since.
    if (token.tag === 'auxiliary' && /^(?:was|were|is|are)$/.test(token.lower) && reading.tokens[j + 1]?.tag === 'quote') return null;
    // "was reported in a “hit piece” by the paper": whose piece it is.
    if (token.lower === 'by' && reading.tokens[j - 1]?.tag === 'quote' && hangsInPhrase(reading, i, j - 1)) return null;
    // "was told by text": nobody.
    if (token.lower !== 'by') continue;
    const agent = MEANS.test(reading.tokens[j + 1]?.lower ?? '') ? null : after(reading, j);
    // "was dismissed by Mr Lee for “…”": sent away, and the words need not be his.
    return agent !== null && reading.tokens[i]?.cue?.lemma === 'dismiss' && reading.tokens[agent.to]?.lower === 'for' ? null : agent;
  }
  return null;
}

/** "a plan called “…” by the judge", "dismissed as “…” by the judge": whether the participle at `i` has its agent behind the words. */
export function isCalledBy(tokens: readonly Tagged[], i: number): boolean {
  const form = tokens[i]?.form;
  const cue = tokens[i]?.cue;
  if ((form !== 'past' && form !== 'participle') || !(cue?.class === 'judge' || cue?.lemma === 'describe')) return false;
  const as = tokens[i + 1]?.lower === 'as' ? 1 : 0;
  const article = tokens[i + 1 + as]?.tag === 'determiner' ? 1 : 0;
  const q = i + 1 + as + article;
  return tokens[q]?.tag === 'quote' && tokens[q + 1]?.lower === 'by';
}

const ORDERED = /^(?:told|urged|ordered|warned|instructed|advised)$/;

const HEARS = /^(?:court|inquest|jury|jurors|tribunal|inquiry|hearing|panel|mps|peers|senators|committee|trial|judge|coroner|conference)$/;
const SUSPECTED = /^(?:accused|suspected|convicted|cleared|acquitted|guilty)$/;
const NAMED = /^(?:called|branded|labelled|labeled|dubbed|described|hailed|dismissed|condemned|slammed|derided|denounced|blasted|mocked)$/;

/** "Ray branded “a disgrace”", "Ray dismissed as “a fool”": nobody is called so, and nothing comes after it. */
function isNamedAlone(tokens: readonly Tagged[], i: number): boolean {
  if (tokens[i - 1]?.tag !== 'name' || !NAMED.test(tokens[i]?.lower ?? '')) return false;
  const q = tokens[i + 1]?.lower === 'as' ? i + 2 : i + 1;
  const end = tokens[q + 1];
  if (tokens[q]?.tag !== 'quote' || (end !== undefined && end.paragraph === tokens[q]?.paragraph)) return false;
  // "a bomb that Ms Ray described as “…”" is no headline.
  let from = i - 1;
  while (tokens[from]?.tag === 'name') from -= 1;
  return tokens[from]?.paragraph !== tokens[i]?.paragraph;
}

const HELD = /^(?:hit|warned|urged|told|ordered|advised|quizzed|grilled|questioned|challenged|slammed|thanked)$/;

/** "Ray criticised over “…”", "Ray blamed for “…”", "Ray hit by “…”": a verb that has an object has none here. */
function lacksObject(tokens: readonly Tagged[], i: number): boolean {
  const [verb, next] = [tokens[i], tokens[i + 1]?.lower ?? ''];
  if (verb?.form !== 'past' || !/^(?:name|word)$/.test(tokens[i - 1]?.tag ?? '') || verb.cue === null || verb.cue?.lemma === 'call')
    return false;
  return verb.cue?.class === 'judge' ? /^(?:over|for|by)$/.test(next) : HELD.test(verb.lower) && /^(?:over|by)$/.test(next);
}

/** In tokens: the subject of a headline, and what stands behind its words. */
const MAX_SUBJECT = 6;
const MAX_REST = 16;

/** "Marlford swimmers warned ‘not to swim alone’": in a headline, which tells what happens in the present, whoever has no object is told so. */
function isToldAlone(tokens: readonly Tagged[], i: number): boolean {
  const verb = tokens[i];
  if (tokens[i + 1]?.tag !== 'quote' || verb?.form !== 'past' || !ORDERED.test(verb.lower)) return false;
  let from = i - 1;
  while (i - from <= MAX_SUBJECT && /^(?:name|word|number)$/.test(tokens[from]?.tag ?? '')) from -= 1;
  if (from === i - 1 || tokens[from]?.paragraph === verb.paragraph) return false;
  let to = i + 1;
  while (to - i < MAX_REST && tokens[to + 1]?.paragraph === verb.paragraph) to += 1;
  return to - i < MAX_REST && !/^[.!?]$/.test(tokens[to]?.text ?? '') && !/[.,!?]/.test(tokens[i + 1]?.closing ?? '');
}

/** Whether the verb at `i` stands in the passive ("was asked", "been quoted"). */
export function isPassive(tokens: readonly Tagged[], i: number): boolean {
  // "Council told to act": who tells has somebody whom he tells.
  if (tokens[i + 1]?.tag === 'to' && ORDERED.test(tokens[i]?.lower ?? '')) return true;
  // "Ray accused of “…”": without a "was", as headlines have it.
  if (tokens[i + 1]?.lower === 'of' && SUSPECTED.test(tokens[i]?.lower ?? '')) return true;
  // "…, court told"
  if (tokens[i]?.lower === 'told' && HEARS.test(tokens[i - 1]?.lower ?? '') && tokens[i + 1]?.paragraph !== tokens[i]?.paragraph)
    return true;
  if (isNamedAlone(tokens, i) || lacksObject(tokens, i) || isToldAlone(tokens, i)) return true;
  const verb = tokens[i];
  if (!verb || (verb.form !== 'past' && verb.form !== 'participle')) return false;
  for (let j = i - 1; j >= Math.max(0, i - 4); j -= 1) {
    const token = tokens[j];
    if (!token) return false;
    if (token.tag === 'auxiliary') return BE.has(token.lower) || /^(?:is|are|was|were)n't$/.test(token.lower);
    if (token.tag !== 'adverb' && token.tag !== 'not') return false;
  }
  return false;
}
