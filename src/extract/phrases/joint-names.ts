import { BODY_NOUNS, KNOWN_BODIES } from '../lexicon/bodies.ts';
import { isAcronym } from '../names/name-forms.ts';
import type { Entity } from '../people/entities.ts';
import type { Reading } from '../reading.ts';
import { headOfChain } from './chunks.ts';
import type { Mention } from './mentions.ts';
import { bracketBefore } from './relatives.ts';
import { ofSeveral } from './several.ts';

/** What stands before a subject; after a verb or a preposition "Ann Lee and Tom Ray" may belong to two clauses. */
const BEFORE_SUBJECT = new Set(['sign', 'that', 'quote', 'conjunction', 'subordinator', 'adverb']);
/** More people than any sentence lets speak with one voice. */
const MAX_JOINT = 5;
/** "nor her deputy at the club, |Tom Ray|" has no more words. */
const MAX_DENIED = 8;

/** "|the RSPB| and |the Bread Council|": a body's name that cannot be part of a longer one. */
function isWhole({ tokens }: Reading, { from }: Mention, { name, parts }: Entity): boolean {
  if (isAcronym(name) || KNOWN_BODIES.has(parts[0] ?? '')) return true;
  return tokens[from]?.lower === 'the' && BODY_NOUNS.has(parts.at(-1) ?? '');
}

/** The person, the country or the body that a mention names in so many words. */
function personOf(reading: Reading, mention: Mention | undefined): Entity | null {
  const entity = mention?.kind !== 'name' || mention.run === null ? undefined : reading.cast.ofRun.get(mention.run);
  // "the Bakers, Food and Allied Workers": one word that stands nowhere else is nobody's name.
  // "France, Germany and Britain said"
  if (entity?.kind === 'organisation') return entity.place || (mention !== undefined && isWhole(reading, mention, entity)) ? entity : null;
  const alone = entity?.kind === 'person' && entity.parts.length === 1 && entity.count < 2;
  return entity?.kind === 'person' && (!alone || isOfFamily(reading.tokens, mention?.run?.from ?? 0)) ? entity : null;
}

const FAMILY = /^(?:parents|grandparents|brothers|sisters|siblings|sons|daughters|children|twins)$/;
/** In tokens: "parents, Ann and Tom". */
const FAMILY_REACH = 6;

/** "his parents |Ann| and |Tom| said": whether the name that begins at the token `from` is one of a family told by their first names. */
function isOfFamily(tokens: Reading['tokens'], from: number): boolean {
  for (let at = from - 1; at >= from - FAMILY_REACH; at -= 1) {
    const token = tokens[at];
    if (FAMILY.test(token?.lower ?? '')) return true;
    if (token === undefined || !(token.tag === 'name' || token.lower === 'and' || token.text === ',')) return false;
  }
  return false;
}

const PARTY_AND_SEAT = /^(?:D|R|I|DFL)-\p{Lu}/u;

/** The token behind the bracket that opens at `at`: "Ann Lee (D-Ohio)| and"; `at` where none does. */
function pastBracket(tokens: Reading['tokens'], at: number): number {
  if (tokens[at]?.text !== '(') return at;
  for (let close = at + 1; close < at + MAX_DENIED; close += 1) if (tokens[close]?.text === ')') return close + 1;
  return at;
}

const mentionEndingAt = (reading: Reading, to: number): Mention | undefined => reading.mentions[reading.chunkTo.get(to) ?? -1];

/** Where the description that ends at the token index `to` begins ("the mayor of Hull", "45"); null where none of a person ends. */
function descriptionBefore(reading: Reading, to: number): number | null {
  const { tokens, chunks, mentions } = reading;
  const ending = reading.chunkTo.get(to);
  if (ending === undefined) return null;
  // "Ann Lee, |D-Ohio|, and"
  if (PARTY_AND_SEAT.test(tokens[to - 1]?.text ?? '')) return to - 1;
  const head = mentions[headOfChain(tokens, chunks, ending)];
  const age = head !== undefined && head.to - head.from === 1 && tokens[head.from]?.tag === 'number';
  return head !== undefined && ((head.kind === 'nominal' && head.sort === 'person') || age) ? head.from : null;
}

/** Whoever is named before the token index `at`, past a description between commas or a bracket: "Ann Lee, the mayor, |and", "Ann Lee (D-Ohio) |and". */
function nameBefore(reading: Reading, at: number): Mention | undefined {
  if (reading.tokens[at - 1]?.text === ')') return mentionEndingAt(reading, bracketBefore(reading.tokens, 0, at - 1));
  const to = reading.tokens[at - 1]?.text === ',' ? at - 1 : at;
  const aside = to < at ? descriptionBefore(reading, to) : null;
  const past = aside === null || reading.tokens[aside - 1]?.text !== ',' ? undefined : mentionEndingAt(reading, aside - 1);
  return personOf(reading, past) === null ? mentionEndingAt(reading, to) : past;
}

/** "|Ann Lee| (D-Ohio), |Jo Hill|, Tom Ray and": whoever is named right before the comma at `comma`, or before a bracket in front of it. */
const namedBeforeComma = (reading: Reading, comma: number): Mention | undefined =>
  reading.tokens[comma - 1]?.text === ')' ? nameBefore(reading, comma) : mentionEndingAt(reading, comma);

/** Those who are named with the subject before it: "Ann Lee, Jo Hill and |Tom Ray| said", "Ann Lee, the mayor, and her deputy, |Tom Ray|, said". */
function joinedBefore(reading: Reading, mention: Mention): readonly Entity[] {
  const { tokens } = reading;
  // "Ann Lee and Tom Ray, who said": he alone.
  if (tokens[mention.to]?.tag === 'relative' || tokens[mention.to + 1]?.tag === 'relative') return [];
  const office = tokens[mention.from - 1]?.text === ',' ? descriptionBefore(reading, mention.from - 1) : null;
  const link = (office ?? mention.from) - 1;
  if (tokens[link]?.lower !== 'and') return [];
  const found: Entity[] = [];
  let next = nameBefore(reading, link);
  let from = mention.from;
  for (let entity = personOf(reading, next); next !== undefined && entity !== null && found.length < MAX_JOINT; ) {
    found.unshift(entity);
    from = next.from;
    next = tokens[from - 1]?.text === ',' ? namedBeforeComma(reading, from - 1) : undefined;
    entity = personOf(reading, next);
  }
  const apposed = tokens[from - 1]?.text === ',' ? descriptionBefore(reading, from - 1) : null;
  const before = tokens[(apposed ?? from) - 1];
  return before !== undefined && before.paragraph === tokens[from]?.paragraph && !BEFORE_SUBJECT.has(before.tag) ? [] : found;
}

/** Those who are named with it after an inverted verb, or after the noun for several people: "said |Ann Lee| and Tom Ray.", "her parents, |Jo| and Al Lee, said". */
function joinedAfter(reading: Reading, mention: Mention): readonly Entity[] {
  const { tokens } = reading;
  const before = tokens[mention.from - 1];
  const last = before?.text === ',' ? reading.chunkTo.get(mention.from - 1) : undefined;
  // "the leaders of Spain and Italy, |Jo Orr| and Al Lee, said"
  const plural = last === undefined ? undefined : (ofSeveral(reading, last) ?? reading.mentions[headOfChain(tokens, reading.chunks, last)]);
  if (!(before?.tag === 'verb' && before.cue?.class === 'say') && plural?.sort !== 'people') return [];
  const found: Entity[] = [];
  let at = pastBracket(tokens, mention.to);
  while (found.length < MAX_JOINT) {
    const closes = tokens[at]?.lower === 'and';
    const next = closes || tokens[at]?.text === ',' ? reading.mentions[reading.chunkFrom.get(at + 1) ?? -1] : undefined;
    const entity = personOf(reading, next);
    if (next === undefined || entity === null) return [];
    found.push(entity);
    at = pastBracket(tokens, next.to);
    if (!closes) continue;
    const end = tokens[at];
    return end === undefined || end.paragraph !== before?.paragraph || end.tag === 'sign' || /^(?:in|on)$/.test(end.lower) ? found : [];
  }
  return [];
}

/** All who speak together where `mention` is the subject, in the order of the text, the one that it names among them; null where he speaks alone. */
export function speakingTogether(reading: Reading, mention: Mention): readonly Entity[] | null {
  const self = personOf(reading, mention);
  if (self === null) return null;
  const all = [...new Set([...joinedBefore(reading, mention), self, ...joinedAfter(reading, mention)])];
  return all.length > 1 ? all : null;
}

/** "Neither Ann Lee nor |Tom Ray| would say": nobody speaks. */
export function isDenied({ tokens }: Reading, { from }: Mention): boolean {
  for (
    let at = from - 1;
    at >= from - MAX_DENIED && /^(?:word|owner|determiner|sign|preposition|conjunction)$/.test(tokens[at]?.tag ?? '');
    at -= 1
  )
    if (tokens[at]?.lower === 'nor') return tokens[at]?.paragraph === tokens[from]?.paragraph;
  return false;
}

/** "Ann Lee, Jo Hill and Tom Ray"; "Jo and Al Lee" where two bear one surname. */
export function jointName(people: readonly Entity[]): string {
  const [first, second] = people;
  const last = people.at(-1)?.name ?? '';
  if (people.length === 2 && first && second && first.parts.length === 2 && first.parts[1] === second.parts.at(-1))
    return `${first.name.split(' ')[0]} and ${last}`;
  return `${people
    .slice(0, -1)
    .map(({ name }) => name)
    .join(', ')} and ${last}`;
}

/** In mentions: how far back a body is looked for. */
const NEAR = 30;

/** "Hexby Council and |Hale Council| met. The council said": whether the body was named last beside another that ends like it. */
export function isJoinedBody({ tokens, mentions, cast, chunkTo }: Reading, { chunk }: Mention, body: Entity): boolean {
  for (let at = chunk - 1; at >= Math.max(0, chunk - NEAR); at -= 1) {
    const mention = mentions[at];
    if (mention?.kind !== 'name' || mention.run === null || cast.ofRun.get(mention.run) !== body) continue;
    if (tokens[mention.from - 1]?.lower !== 'and') return false;
    const other = mentions[chunkTo.get(mention.from - 1) ?? -1];
    const beside = other?.run == null || other.kind !== 'name' ? undefined : cast.ofRun.get(other.run);
    return beside !== undefined && beside !== body && beside.parts.at(-1) === body.parts.at(-1);
  }
  return false;
}
