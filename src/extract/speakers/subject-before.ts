import { words } from '../lexicon/words.ts';
import { ageSaid, agesIn } from '../people/ages.ts';
import type { Entity } from '../people/entities.ts';
import type { Mention } from '../phrases/mentions.ts';
import { isRelated } from '../phrases/related.ts';
import type { Reading } from '../reading.ts';
import { deadAmong } from './dead.ts';
import type { Place } from './holders.ts';
import { SERVING } from './holders.ts';
import { genderAfter } from './named-beside.ts';
import { isOfScene, mayBeCalled } from './only-one.ts';

/** So far back it is looked for another of the trade, in mentions; the bound keeps any text linear. */
const MENTIONS = 400;
/** "Ann Lee, 66, |has| set up", "Ann Lee, who plays for Hexby, |thanked|": in tokens, from the name to its verb. */
const MAX_ASIDE = 30;
/** Longer words are looked at by their beginning. */
const MOST = 400;
const FEELING = words(
  'thrilled delighted pleased proud happy unhappy disappointed furious frustrated angry adamant confident upset baffled relieved overjoyed ecstatic gutted devastated impressed',
);
const HE = /\b(?:he|him|his)\b/i;
const SHE = /\b(?:she|her|hers)\b/i;

/**
 * "Tom Ray was thrilled with his side. / The Hexby manager said: “…”": the one person whom the sentence before, in its own paragraph, is about, where the
 * description opens the next paragraph, tells a place, a body or an age, and is the first of its noun. Null where the sentence before names others as well,
 * or the description is an office, and it tells no view or feeling of theirs; where they are dead, have another trade, or the words speak of such a person as a third.
 */
export function subjectBefore(reading: Reading, mention: Mention, name: string, place: Place): Entity | null {
  const { tokens, sentences, cast } = reading;
  const head = mention.head ?? '';
  const age = ageSaid(name);
  const phrase = tokens.slice(mention.from + 1, mention.to);
  // "The government's chief whip" is whoever has that office.
  const set = phrase.some(({ tag }) => tag === 'name') && !phrase.some(({ tag }) => tag === 'genitive');
  if (tokens[mention.from]?.lower !== 'the' || mention.sort !== 'person' || mention.unnamed || !(set || age !== null)) return null;
  if (tokens[mention.to]?.cue?.class !== 'say' || isRelated(head) || SERVING.test(head)) return null;
  const [before, sentence] = [sentences[place.sentence - 1], sentences[place.sentence]];
  if (before === undefined || sentence === undefined || before.paragraph === sentence.paragraph) return null;
  if (tokens[sentence.from - 1]?.paragraph === sentence.paragraph || !opens(reading, sentence.from, mention.from)) return null;
  // "“…,” Ann Lee told them. / The Hexby captain said"
  const quoted = tokens[before.from]?.tag !== 'quote' ? 0 : tokens[before.from + 1]?.text === ',' ? 2 : 1;
  const first = reading.mentions[reading.chunkFrom.get(before.from + quoted) ?? -1];
  const entity = first?.kind === 'name' && first.run !== null ? cast.ofRun.get(first.run) : undefined;
  if (first === undefined || entity?.kind !== 'person' || tokens[first.to]?.tag === 'genitive') return null;
  const alone = namesNobodyElse(reading, before.from, before.to, entity);
  const view = viewOf(reading, first, before.to);
  if ((!alone || isOfScene(head)) && view === null) return null;
  // "Tom Ray was thrilled with Al Orr. / The Hexby manager said: “He …”": of whoever thrilled him.
  if (deadAmong(reading).has(entity) || (view !== 'feeling' && isSpokenOf(reading, mention, sentence.to, entity.gender))) return null;
  if (age !== null && (agesIn(reading).get(entity) ?? age) !== age) return null;
  return !isFirst(reading, mention) || !mayBeCalled(reading, entity, mention, name, mention.gender ?? genderAfter(reading, mention, place))
    ? null
    : entity;
}

/** Whether nobody is named in the sentence in front of the description: "In a message on her page, the 22-year-old said". */
function opens({ tokens, runTo, cast }: Reading, from: number, to: number): boolean {
  for (let at = from + 1; at <= to; at += 1) {
    const run = runTo.get(at);
    if (run !== undefined && cast.ofRun.get(run)?.kind === 'person') return false;
  }
  return from === to || tokens[to - 1]?.text === ',';
}

/** Whether no other person is named between two tokens. */
function namesNobodyElse({ runTo, cast }: Reading, from: number, to: number, entity: Entity): boolean {
  for (let at = from + 1; at <= to; at += 1) {
    const run = runTo.get(at);
    const other = run === undefined ? undefined : cast.ofRun.get(run);
    if (other?.kind === 'person' && other !== entity) return false;
  }
  return true;
}

/** What the verb of the name tells of what somebody says or feels: "Tom Ray |was thrilled|", "Ann Lee, who plays here, |thanked|"; null for none. */
function viewOf({ tokens }: Reading, name: Mention, end: number): 'feeling' | 'said' | null {
  let at = name.to;
  if (tokens[at]?.text === ',') {
    const close = tokens.slice(at + 1, Math.min(end, at + MAX_ASIDE)).findLastIndex(({ text }) => text === ',');
    at = close < 0 ? at : at + close + 2;
  }
  while (/^(?:auxiliary|adverb)$/.test(tokens[at]?.tag ?? '') && at < end) at += 1;
  const verb = tokens[at];
  if (FEELING.has(verb?.lower ?? '')) return 'feeling';
  return verb?.cue?.class === 'say' || verb?.cue?.class === 'judge' ? 'said' : null;
}

/** Whether the words in marks behind the description speak of somebody of this gender as a third. */
function isSpokenOf({ tokens, spans, text }: Reading, { to }: Mention, end: number, gender: 'm' | 'f' | null): boolean {
  const q = tokens.slice(to, end).find(({ tag }) => tag === 'quote');
  const span = spans[q?.span ?? -1];
  if (span === undefined) return true;
  const said = text.slice(span.start, Math.min(span.end, span.start + MOST));
  return (gender !== 'f' && HE.test(said)) || (gender !== 'm' && SHE.test(said));
}

/** Whether the article has not spoken of another by that noun. */
function isFirst({ mentions }: Reading, { chunk, head }: Mention): boolean {
  for (let at = chunk - 1; at >= Math.max(0, chunk - MENTIONS); at -= 1) {
    const other = mentions[at];
    if (other?.kind === 'nominal' && (other.head === head || other.head === `${head}s`)) return false;
  }
  return true;
}
