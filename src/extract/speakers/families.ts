import { genderOfNoun } from '../lexicon/people-words.ts';
import type { NameRun } from '../names/names.ts';
import type { Entity, Gender } from '../people/entities.ts';
import type { Reading } from '../reading.ts';
import { kinKind, oneOfKin, otherWay } from './kinship.ts';

/** `kin` is a `kind` ("parent") to `owner`, called `words` ("elder sister"). */
export interface Relation {
  readonly kin: Entity;
  readonly kind: string;
  readonly words: string;
  readonly owner: Entity;
  /** Where the article says so: the token index of the name. */
  readonly at: number;
}

/** No article tells of more families; the bound keeps any text linear. */
const MAX_RELATIONS = 40;
/** Sentences looked back over for whose mother "Her mother" is. */
const BACK = 3;
/** In tokens: no sentence has more of them between a name and the kin that it speaks of. */
const FAR = 60;
/** Words between an owner and a noun: "her two grown-up |sons". */
const ADJECTIVES = 4;
const COUNTS = /^(?:an?|two|three|four|five)$/;

/** Whether somebody may be of a gender, as far as the article shows. */
export const fits = (entity: Entity, gender: Gender): boolean => gender === null || entity.gender === null || entity.gender === gender;

const known = new WeakMap<Reading, readonly Relation[]>();

/** Whose kin the people of an article are, as it says: "her 19-year-old son, Jalen", "Tom, whose sister Jess"; looked for once. */
export function familiesIn(reading: Reading): readonly Relation[] {
  const relations = known.get(reading) ?? relationsIn(reading);
  known.set(reading, relations);
  return relations;
}

/** The same relation from either side. */
export const bothWays = (relation: Relation): readonly Relation[] => [
  relation,
  { ...relation, kin: relation.owner, kind: otherWay(relation.kind), words: '', owner: relation.kin },
];

/** The people whom an article names as kin, with those whose kin they are. */
function relationsIn(reading: Reading): readonly Relation[] {
  const { tokens, runs, sentences } = reading;
  const found: Relation[] = [];
  let at = 0;
  const add = (kin: Entity, noun: number, one: string, owners: readonly Entity[], where: number): void => {
    const kind = kinKind(one);
    if (kind === null || !fits(kin, genderOfNoun(one))) return;
    for (const owner of owners) if (owner !== kin) found.push({ kin, kind, words: adjectivesBefore(reading, noun), owner, at: where });
  };
  for (const [index, run] of runs.entries()) {
    if (found.length >= MAX_RELATIONS) break;
    const kin = person(reading, run);
    if (kin === null) continue;
    while ((sentences[at]?.to ?? Number.POSITIVE_INFINITY) <= run.from) at += 1;
    const name = run.honorific === null ? run.nameFrom : run.from;
    const before = tokens[name - 1]?.text === ',' ? name - 2 : name - 1;
    const word = tokens[before]?.lower ?? '';
    const several = kinKind(word) === null ? oneOfKin(word) : null;
    if (kinKind(word) !== null) add(kin, before, word, ownersOf(reading, before, at), run.from);
    else if (several !== null) {
      const people = listFrom(reading, index);
      const owners = ownersOf(reading, before, at);
      // "Sisters Ann and Jill Lee": each of the other.
      const mutual = owners.length === 0 && people.length > 1 && otherWay(kinKind(several) ?? '') === kinKind(several);
      for (const one of people) add(one, before, several, mutual ? people : owners, run.from);
    }
    const aside = asideAfter(reading, run);
    if (aside !== null) {
      const owners = ownersOf(reading, aside, at, kin);
      add(kin, aside, tokens[aside]?.lower ?? '', owners.length > 0 ? owners : ownerBehind(reading, aside), run.from);
    }
    for (const relation of coupled(reading, index, kin)) found.push(relation);
  }
  return found;
}

const person = ({ cast }: Reading, run: NameRun | undefined): Entity | null => {
  const entity = run === undefined ? undefined : cast.ofRun.get(run);
  return entity?.kind === 'person' ? entity : null;
};

/** "two |elder |sons": the words before a noun back to its owner. */
function adjectivesBefore({ tokens }: Reading, noun: number): string {
  let from = noun;
  while (from > noun - ADJECTIVES && (tokens[from - 1]?.tag === 'word' || tokens[from - 1]?.tag === 'number')) from -= 1;
  return tokens
    .slice(from, noun + 1)
    .map(({ lower }) => lower)
    .join(' ');
}

/** Whose kin the noun at a token index names: "Hetty's brother", "her twin sister", "Ann, whose son", "Ann has a son". `but` is nobody's owner. */
function ownersOf(reading: Reading, noun: number, sentence: number, but: Entity | null = null): readonly Entity[] {
  const { tokens, runTo } = reading;
  let at = noun - 1;
  while (at > noun - 1 - ADJECTIVES && (tokens[at]?.tag === 'word' || tokens[at]?.tag === 'number')) at -= 1;
  const owner = tokens[at];
  const one = (entity: Entity | null): readonly Entity[] => (entity === null ? [] : [entity]);
  if (owner?.tag === 'genitive') return one(person(reading, runTo.get(at)));
  if (owner?.lower === 'his') return one(lastOf(reading, sentence, at, 'm', but));
  if (owner?.lower === 'her') return one(lastOf(reading, sentence, at, 'f', but));
  // "Ann Lee, 41, whose son"
  if (owner?.lower === 'whose') {
    const age = tokens[at - 1]?.text === ',' && tokens[at - 2]?.tag === 'number' ? at - 2 : at;
    return one(person(reading, runTo.get(tokens[age - 1]?.text === ',' ? age - 1 : age)));
  }
  // "Ann Lee has a son, Tom", "Ann Lee and her husband, Joe, have two sons, Tom and Al"
  const counted = COUNTS.test(owner?.lower ?? '') ? at - 1 : at;
  const verb = tokens[counted]?.lower ?? '';
  if (!/^(?:has|have|had)$/.test(verb)) return [];
  const from = Math.max(reading.sentences[sentence]?.from ?? counted, counted - FAR);
  const people = peopleIn(reading, from, counted).filter((entity) => entity !== but);
  return people.length === 1 || (people.length === 2 && verb === 'have') ? people : [];
}

/**
 * The one person of a gender whom the sentence names before the token index `end`, or the last sentence before it that names any;
 * null where there are several.
 */
function lastOf(reading: Reading, sentence: number, end: number, gender: Gender, but: Entity | null): Entity | null {
  const { sentences, tokens } = reading;
  const paragraph = sentences[sentence]?.paragraph ?? 0;
  for (let index = sentence; index >= Math.max(0, sentence - BACK); index -= 1) {
    const { from, to, paragraph: where } = sentences[index] ?? { from: 0, to: 0, paragraph: 0 };
    if (paragraph - where > 1) return null;
    const last = index === sentence ? end : to;
    const people = peopleIn(reading, Math.max(from, last - FAR), last).filter((entity) => entity !== but && fits(entity, gender));
    const [only] = people;
    if (people.length > 1) return null;
    if (only !== undefined) return only;
    // "A man was hurt. His mother, …"
    if (gender !== null && index < sentence && describesSomebody(reading, from, to)) return null;
  }
  return null;

  function describesSomebody({ mentions, chunkFrom }: Reading, from: number, to: number): boolean {
    for (let at = from; at < to; at += 1) {
      const mention = tokens[at]?.tag === 'determiner' ? mentions[chunkFrom.get(at) ?? -1] : undefined;
      if (mention?.kind === 'nominal' && mention.sort === 'person') return true;
    }
    return false;
  }
}

/** The people named between two tokens. */
function peopleIn({ runTo, cast }: Reading, from: number, to: number): readonly Entity[] {
  const people = new Set<Entity>();
  for (let end = from + 1; end <= to; end += 1) {
    const run = runTo.get(end);
    const entity = run === undefined ? undefined : cast.ofRun.get(run);
    if (entity?.kind === 'person') people.add(entity);
  }
  return [...people];
}

/** "Mia, Jo and Al": the people of a list that begins with the run at an index. */
function listFrom({ tokens, runs, cast }: Reading, first: number): readonly Entity[] {
  const found: Entity[] = [];
  for (let index = first; index < first + 6; index += 1) {
    const run = runs[index];
    const entity = run === undefined ? undefined : cast.ofRun.get(run);
    if (run === undefined || entity?.kind !== 'person') break;
    found.push(entity);
    let next = run.to;
    if (tokens[next]?.text === ',' && tokens[next + 1]?.tag === 'number') next += 2;
    if (tokens[next]?.text === ',') next += 1;
    if (tokens[next]?.lower === 'and') next += 1;
    if (next === run.to || runs[index + 1]?.from !== next) break;
  }
  return found;
}

/** "Tom Ray, 9, her |son|,", "Tom Ray, the |son| of Ann Lee": where kin is named in an aside after a name; null where none is. */
function asideAfter({ tokens }: Reading, { to }: NameRun): number | null {
  if (tokens[to]?.text !== ',') return null;
  let at = to + 1;
  if (tokens[at]?.tag === 'number' && tokens[at + 1]?.text === ',') at += 2;
  for (const end = at + 7; at < end; at += 1) {
    const token = tokens[at];
    if (token === undefined || !/^(?:determiner|owner|name|genitive|word|number)$/.test(token.tag)) return null;
    if (kinKind(token.lower) === null) continue;
    const after = tokens[at + 1];
    return after === undefined || after.tag === 'sign' || after.lower === 'of' ? at : null;
  }
  return null;
}

/** "the son of |the singer Ann Lee|": whose kin a noun with "of" names. */
function ownerBehind(reading: Reading, noun: number): readonly Entity[] {
  const { tokens, chunkFrom, mentions } = reading;
  if (tokens[noun + 1]?.lower !== 'of') return [];
  const mention = mentions[chunkFrom.get(noun + 2) ?? -1];
  if (mention?.kind !== 'name' || mention.run === null || tokens[mention.to]?.lower === 'and') return [];
  const entity = person(reading, mention.run);
  return entity === null ? [] : [entity];
}

/** "Tom Ray married Ann Lee", "Tom Ray, who is married to Ann Lee", "Tom and Ann Ray": the marriage that the run at an index opens, `kin`'s. */
function coupled(reading: Reading, index: number, kin: Entity): readonly Relation[] {
  const { tokens, runs } = reading;
  const [run, next] = [runs[index], runs[index + 1]];
  const owner = person(reading, next);
  if (run === undefined || next === undefined || owner === null || owner === kin) return [];
  const married = { kin, kind: 'spouse', words: '', owner, at: run.from };
  if (tokens[run.to]?.lower === 'and' && next.from === run.to + 1) {
    const opposite = kin.gender !== null && owner.gender !== null && kin.gender !== owner.gender;
    const couple = tokens[next.to]?.text === ',' && tokens[next.to + 1]?.lower === 'a' && tokens[next.to + 2]?.lower === 'couple';
    const shared = run.to - run.nameFrom === 1 && kin.parts.length > 1 && kin.parts.at(-1) === owner.parts.at(-1);
    if (couple) return [married, { ...married, kind: 'lover' }];
    if (opposite && shared) return [married];
    // "Ann Lee and Jill Lee are sisters"
    const one = /^(?:are|were)$/.test(tokens[next.to]?.lower ?? '') ? oneOfKin(tokens[next.to + 1]?.lower ?? '') : null;
    const kind = one === null ? null : kinKind(one);
    return kind !== null && otherWay(kind) === kind ? [{ ...married, kind }] : [];
  }
  let at = run.to;
  if (tokens[at]?.text === ',' && tokens[at + 1]?.lower === 'who') at += 2;
  if (tokens[at]?.tag === 'auxiliary') at += 1;
  if (tokens[at]?.lower !== 'married') return [];
  return next.from === (tokens[at + 1]?.lower === 'to' ? at + 2 : at + 1) ? [married] : [];
}
