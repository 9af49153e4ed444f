import type { Discourse } from '../discourse/discourse.ts';
import { genderOfNoun } from '../lexicon/people-words.ts';
import { headOf } from '../offices/stated-role.ts';
import { agesIn } from '../people/ages.ts';
import type { Entity, Gender } from '../people/entities.ts';
import type { Mention } from '../phrases/mentions.ts';
import type { Reading } from '../reading.ts';
import { deadAmong } from './dead.ts';
import { bothWays, familiesIn, fits, type Relation } from './families.ts';
import type { Place } from './holders.ts';
import { kinByName } from './kin-by-name.ts';
import { kinKind, otherWay } from './kinship.ts';

/** With a smaller lead over the next, "his" may be either's. */
const LEAST_LEAD = 0.2;
/** In tokens; the bound keeps any text linear. */
const NEAR = 200;
/** More than any lead. */
const NEVER = 9;
/** Which of two: "the elder brother". */
const OLDER = /^(?:elder|older|eldest|oldest)$/;
const YOUNGER = /^(?:younger|youngest)$/;

/** Whom a phrase means by the families of the article; 'unclear' where it may be several of them, null where they do not tell. */
export type Kin = Entity | 'unclear' | null;

/** Opens the families of an article: "Ann Lee, with her son, Tom" makes "his mother" Ann Lee. Asked for a phrase at a place, tells whom it means. */
export function openRelations(reading: Reading, discourse: Discourse): (mention: Mention, place: Place) => Kin {
  const { tokens } = reading;

  /** "his younger brother": of several the one who is called so. */
  const narrowed = ({ from, to }: Mention, relations: readonly Relation[]): readonly Relation[] => {
    const adjectives = tokens.slice(from + 1, to - 1).filter(({ tag }) => tag === 'word');
    const called = relations.filter(({ words }) => adjectives.every(({ lower }) => words.split(' ').includes(lower)));
    return adjectives.length > 0 && called.length > 0 ? called : relations;
  };

  /** The one entity of some relations, unless the article tells of a death and names the one dead only as whose kin the others are. */
  const only = (relations: readonly Relation[]): Kin => {
    const people = new Set(relations.map(({ kin }) => kin));
    const [one] = people;
    if (one === undefined) return null;
    return people.size > 1 || deadAmong(reading).has(one) ? 'unclear' : one;
  };

  /** "the elder brother" of two who are named. */
  const ofTwo = (mention: Mention, kind: string, shown: Gender): Kin => {
    const word = tokens[mention.to - 2]?.lower ?? '';
    const [older, younger] = [OLDER.test(word), YOUNGER.test(word)];
    if (kind !== 'sibling' || (!older && !younger)) return null;
    const pairs = familiesIn(reading).filter((one) => one.kind === kind && fits(one.kin, shown) && fits(one.owner, shown));
    const [pair] = pairs;
    if (pair === undefined) return null;
    if (new Set(pairs.flatMap(({ kin, owner }) => [kin, owner])).size !== 2) return 'unclear';
    const called = pair.words.split(' ');
    const ages = agesIn(reading);
    const [a, b] = [ages.get(pair.kin), ages.get(pair.owner)];
    const kinIsOlder = called.some((one) => OLDER.test(one))
      ? true
      : called.some((one) => YOUNGER.test(one))
        ? false
        : a !== undefined && b !== undefined && a !== b
          ? a > b
          : null;
    return kinIsOlder === null ? 'unclear' : kinIsOlder === older ? pair.kin : pair.owner;
  };

  /** Whether the article last named somebody as the kin that a relation tells of: "Her sister, Jill Fenn, was there", not "Jill waved". */
  const lastAsKin = (mention: Mention, { at }: Relation, kin: Entity): boolean => {
    for (let to = mention.from; to > Math.max(at, mention.from - NEAR); to -= 1) {
      const run = reading.runTo.get(to);
      if (run !== undefined && reading.cast.ofRun.get(run) === kin) return run.from === at;
    }
    return false;
  };

  /** "her sister" where the one spoken of is a sister of the other, as the other is of her; `relations` are from both sides. */
  const ofEither = (mention: Mention, place: Place, relations: readonly Relation[], found: Entity): Kin => {
    const theirs = relations.filter(({ owner }) => owner === found);
    const [one] = theirs;
    const stated = familiesIn(reading);
    // Whoever is called "his brother" where the article names him goes on to be called so.
    const named = one === undefined ? undefined : stated.find(({ kin, owner, at }) => kin === found && owner === one.kin && at === one.at);
    if (one === undefined || named === undefined || stated.some(({ kin, owner }) => kin === one.kin && owner === found))
      return only(theirs);
    if (lastAsKin(mention, named, found) && relations.some(({ kin }) => kin === found)) {
      // "Tom's brother Al is a vet. His other brother, Joe, …": either.
      const others = relations.some(({ kin, owner }) => kin !== found && owner === named.owner);
      return others ? 'unclear' : found;
    }
    const sentence = reading.sentences[place.sentence];
    const answers = tokens[sentence?.from ?? -1]?.tag === 'quote' && discourse.lastSpeaker(mention.from) === found;
    return answers ? only(theirs) : 'unclear';
  };

  /** "“…,” Jess said. “…,” her sister said": where Jess is somebody's sister, the other one answers, whoever that is. */
  const isSpeaking = (mention: Mention, place: Place, kind: string): boolean => {
    const first = tokens[reading.sentences[place.sentence]?.from ?? -1];
    const last = otherWay(kind) === kind && first?.tag === 'quote' ? discourse.lastSpeaker(mention.from) : null;
    return last?.roles.some(({ text }) => kinKind(headOf(text)) === kind) === true;
  };

  return (mention, place) => {
    const head = mention.head ?? '';
    const kind = kinKind(head);
    const owner = tokens[mention.from]?.lower;
    if (kind === null || mention.kind !== 'nominal') return null;
    const shown = genderOfNoun(head);
    if (owner === 'the' && mention.to - mention.from > 2) return ofTwo(mention, kind, shown);
    const named = mention.run === null ? undefined : reading.cast.ofRun.get(mention.run);
    const pronoun = owner === 'his' ? 'he' : owner === 'her' ? 'she' : null;
    if (pronoun === null && named?.kind !== 'person' && owner !== 'the') return null;
    const of = pronoun === null ? null : pronoun === 'he' ? 'm' : 'f';
    const stated = familiesIn(reading);
    const fitting = stated.flatMap(bothWays).filter((one) => one.kind === kind && fits(one.owner, of) && fits(one.kin, shown));
    const likely = narrowed(mention, fitting);
    if (likely.length === 0) {
      if (isSpeaking(mention, place, kind)) return 'unclear';
      const whose = named ?? (pronoun === null ? null : discourse.antecedent(pronoun, { ...place, token: mention.from })?.entity);
      return whose == null ? null : kinByName(reading, mention, kind, whose);
    }
    if (named !== undefined) return only(likely.filter((one) => one.owner === named));
    const all = only(likely);
    // "Ann's son Tom was hurt. “…,” the mother said"
    if (pronoun === null) return otherWay(kind) === kind || all === 'unclear' ? null : all;
    // "Her parents, Jill and Joe, were there. “…,” her father said": the family has one child.
    const owners = new Set(likely.map((one) => one.owner));
    const family = new Set(stated.flatMap(({ kin, owner: one }) => (owners.has(one) ? [kin] : owners.has(kin) ? [one] : [])));
    const found = discourse.antecedent(pronoun, { ...place, token: mention.from }, (one) =>
      family.has(one) && !owners.has(one) ? NEVER : 0,
    );
    if (found === null || found.margin < LEAST_LEAD) return all;
    // "Bob Orr was tired. “…,” his wife said": not Tom Ray's, of whom the article spoke before.
    if (!owners.has(found.entity)) return 'unclear';
    const symmetric = otherWay(kind) === kind;
    return symmetric ? ofEither(mention, place, likely, found.entity) : only(likely.filter((one) => one.owner === found.entity));
  };
}
