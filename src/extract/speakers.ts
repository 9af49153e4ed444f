import { isAnotherBody, isGeneral, mayBe } from './body-kinds.ts';
import { describedEntity, description, isNameable } from './description.ts';
import { type Discourse, genderOfPronoun } from './discourse.ts';
import type { Entity } from './entities.ts';
import type { ExtractedKind, ExtractedSpeaker } from './extraction.ts';
import { isHeadlined } from './headlined.ts';
import { DOUBTFUL, openHolders, type Place, SERVING } from './holders.ts';
import { isDenied, jointName, speakingTogether } from './joint-names.ts';
import { isTrade } from './lexicon/role-words.ts';
import type { Mention } from './mentions.ts';
import { nameAtEnd } from './named-beside.ts';
import { type Later, namedLater } from './named-later.ts';
import { isExpletive, isWritten, paperBefore, writerOf } from './neuter.ts';
import type { Office } from './offices.ts';
import type { Reading } from './reading.ts';
import { openRelations } from './relations.ts';
import { selfNamed } from './self-named.ts';
import { isOneOfFamily, oneOfFamily } from './siblings.ts';
import { namesEntity, othersNamed } from './spoken-names.ts';
import { addRole, roleOf, tidyRole } from './stated-role.ts';
import { contains, isMember, isNative, SOLE_OFFICE, VARIED } from './varied-heads.ts';
import { turnOf } from './whose-turn.ts';

/** Who a mention is, and how sure that is (0 to 1). */
export interface Identified {
  readonly speaker: ExtractedSpeaker;
  readonly entity: Entity | null;
  readonly sure: number;
}

/** In tokens. */
const NOT_FAR = 90;
/** "another", "a third": somebody unnamed of the same sort as the one before. */
const LIKE_BEFORE = /^(?:another|one|second|third|fourth|fifth|sixth)$/;
/** With a smaller lead over the next candidate a pronoun was right in two of five cases on the development sets: it is left open. */
const CLEAR = 0.2;
/** With a smaller lead over the next body “the group” is left open. */
const CLEAR_BODY = 1.2;
/** More than any lead: such a body is out of the question. */
const NOT_MEANT = 9;
/** Grammar rules it out, writers do it now and then: where nobody else is near, nobody is named. */
const NAMED_BESIDE = 2.5;
/** In seven of a thousand direct quotations the speaker's own surname occurs. */
const NAMED_IN_QUOTE = 2;
/** Whose letter it is must be as sure as that. */
const WRITER = 0.7;
/** No article has more unnamed speakers in play; the bound keeps any text linear. */
const MAX_DESCRIBED = 60;

export interface Identifier {
  readonly identify: (mention: Mention, place: Place) => Identified | null;
}

/** Turns mentions into speakers, in the order of the article. `offices` knows who holds an office when the article does not say. */
export function openIdentifier(reading: Reading, discourse: Discourse, offices: (words: string) => Office | null): Identifier {
  /** Those known by a description only, newest last. */
  const described: { readonly head: string; readonly entity: Entity }[] = [];
  const done = new Map<number, Identified | null>();
  const kinds = new Map<Entity, ExtractedKind>();
  const holders = openHolders(reading, discourse);
  const relativeOf = openRelations(reading);
  let later: ReadonlyMap<number, Later> | null = null;
  /** Those who spoke together last. */
  let joint: { readonly paragraph: number; readonly who: Identified } | null = null;

  const named = (entity: Entity, sure: number): Identified => ({
    entity,
    sure,
    speaker: {
      name: entity.name,
      kind: entity.described ? (kinds.get(entity) ?? 'anonymous') : entity.kind,
      role: entity.described
        ? entity.kind === 'person' || entity.kind === 'group'
          ? entity.name
          : null
        : entity.kind === 'person'
          ? roleOf(entity)
          : null,
    },
  });

  const describe = (mention: Mention, name: string, kind: ExtractedKind, sure: number): Identified => {
    const entity = describedEntity(mention, name, kind);
    kinds.set(entity, kind);
    described.push({ head: mention.head ?? '', entity });
    if (described.length > MAX_DESCRIBED) described.shift();
    return named(entity, sure);
  };

  /** "The railway, Plains & Western, said": who a description between commas is. */
  const apposedTo = (mention: Mention): Identified | null => {
    const beside = mention.definite || mention.sort === 'person' ? holders.apposed(mention) : null;
    return beside === null ? null : named(beside, 0.95);
  };

  /** Somebody described by the same words before: "a contractor", then "the contractor". */
  const again = (mention: Mention): Identified | null => {
    const name = description(reading, mention);
    const before = mention.definite
      ? described.findLast(({ head, entity }) => head === mention.head && entity.kind === 'person' && contains(entity.name, name))
      : undefined;
    return before === undefined ? null : named(before.entity, 0.88);
  };

  const person = (mention: Mention, place: Place): Identified => {
    const beside = apposedTo(mention);
    if (beside !== null) return beside;
    const last = nameAtEnd(reading, mention);
    if (last !== null) return named(last, 0.95);
    const name = description(reading, mention);
    const self = selfNamed(reading, mention);
    if (self !== null) {
      if (!/^(?:such|another|one|other)\b/i.test(name)) addRole(self, name, mention.from);
      return named(self, 0.95);
    }
    later ??= namedLater(reading);
    const meant = later.get(mention.chunk);
    if (meant !== undefined) {
      // A headline leaves out too much.
      if (reading.tokens[mention.from]?.tag === 'determiner') addRole(meant.entity, name, mention.from, !meant.fuller);
      return named(meant.entity, meant.sure);
    }
    const head = mention.head ?? '';
    const owner = mention.run === null ? null : (reading.cast.ofRun.get(mention.run) ?? null);
    const capital = /^\p{Lu}/u.test(reading.tokens[mention.to - 1]?.text ?? '');
    const vague = /^(?:a|an|one|another|some|any)$/.test(reading.tokens[mention.from]?.lower ?? '');
    const nameable = isNameable(reading, mention, owner);
    if (LIKE_BEFORE.test(head) && mention.unnamed) {
      const like = described.findLast(({ entity }) => mention.from - entity.first < NOT_FAR && entity.kind !== 'organisation');
      if (
        like === undefined ||
        like.entity.kind === 'document' ||
        (head === 'one' && like.entity.kind === 'person' && !LIKE_BEFORE.test(like.head))
      )
        return { entity: null, sure: DOUBTFUL, speaker: { name, kind: 'anonymous', role: null } };
      return describe(mention, like.entity.name, 'anonymous', 0.8);
    }
    const relative = relativeOf(mention);
    if (relative !== null) return named(relative, 0.8);
    const aged = mention.definite ? holders.byAge(name) : null;
    if (aged !== null) return named(aged, 0.9);
    if (mention.definite && !nameable) {
      // The same words as before mean the same unnamed person.
      const known = again(mention);
      if (known !== null) return known;
    }
    if (!vague && (mention.definite || capital || owner !== null)) {
      if (!(mention.unnamed && !mention.definite)) {
        const holder = holders.byRole(mention, name, place);
        if (holder !== null && holder !== owner) {
          addRole(holder, name, mention.from);
          return named(holder, 0.8);
        }
      }
      const listed = offices(name);
      if (listed !== null) return { entity: null, sure: 0.85, speaker: { name: listed.name, kind: 'person', role: tidyRole(name) } };
    }
    if (mention.definite) {
      const before = described.findLast(
        (one) =>
          (one.head === head && one.entity.kind === 'person' && contains(one.entity.name, name)) ||
          (mention.unnamed && one.head === `${head}s`),
      );
      if (before && (mention.unnamed || mention.to - mention.from <= 3)) return named(before.entity, 0.85);
      // "the Labour MP", "the Ohio Democrat": many are.
      const member = isMember(head) ? holders.byParagraph(mention, name, place) : null;
      if (member !== null) return named(member, 0.8);
      const capitalised = reading.runTo.get(mention.to)?.office === true;
      // "The Prime Minister" is one certain person; where the article does not say who, nobody is named.
      if (capitalised || SOLE_OFFICE.test(name)) return { entity: null, sure: 0, speaker: { name, kind: 'anonymous', role: null } };
      // "said the man who rose from …": whoever spoke last, seen from another side.
      const said = /^(?:man|woman)$/.test(head) && reading.tokens[mention.to]?.lower === 'who';
      const last = said ? discourse.antecedent(head === 'man' ? 'he' : 'she', place) : null;
      if (last !== null) return named(last.entity, last.margin < CLEAR ? DOUBTFUL : 0.75);
      const beside = holders.byParagraph(mention, name, place);
      if (beside !== null) {
        addRole(beside, name, mention.from, true);
        return named(beside, 0.8);
      }
      if ((VARIED.test(head) || isNative(head)) && reading.tokens[mention.from]?.tag !== 'owner') {
        const found = holders.byVariation(mention, name, owner, place);
        if (found !== null) {
          if (found.theirs) addRole(found.entity, name, mention.from, true);
          return named(found.entity, found.sure);
        }
      }
    }
    return describe(mention, name, 'anonymous', nameable && !SERVING.test(head) ? DOUBTFUL : 0.85);
  };

  const body = (mention: Mention, place: Place): Identified => {
    const head = mention.head ?? '';
    const plain = mention.definite && mention.to - mention.from <= 2;
    if (plain) {
      const recent = discourse.recent('organisation', place.paragraph);
      const match = recent.find((entity) => entity.parts.includes(head) || entity.parts[0] === head);
      if (match) return named(match, 0.85);
      const possible = recent.filter(
        (entity) => entity.place === (head === 'government') && mayBe(head, entity) && !isAnotherBody(head, entity),
      );
      const [first] = isGeneral(head) ? possible : [];
      const rivals = possible.filter((entity) => entity.place || !entity.described).length;
      if (first && rivals <= 1) return named(first, isHeadlined(reading, first) ? DOUBTFUL : 0.65);
      // Of several the one in the foreground, as for "it".
      const lead = first === undefined ? null : discourse.antecedent('it', place, (entity) => (possible.includes(entity) ? 0 : NOT_MEANT));
      if (first !== undefined)
        return lead !== null && possible.includes(lead.entity) && lead.margin > CLEAR_BODY
          ? named(lead.entity, 0.65)
          : named(first, DOUBTFUL);
    }
    return describe(mention, description(reading, mention), 'organisation', 0.7);
  };

  /** "Ann Lee and Tom Ray said": both, not the second alone. */
  const together = (mention: Mention): Identified | null => {
    const people = speakingTogether(reading, mention);
    if (people === null) return null;
    joint = {
      paragraph: reading.tokens[mention.from]?.paragraph ?? 0,
      who: { entity: null, sure: 0.9, speaker: { name: jointName(people), kind: 'group', role: null } },
    };
    return joint.who;
  };

  const nominal = (mention: Mention, place: Place): Identified => {
    switch (mention.sort) {
      case 'person':
        return person(mention, place);
      case 'people':
        return describe(mention, description(reading, mention), mention.unnamed ? 'anonymous' : 'group', 0.8);
      case 'document': {
        const writer = writerOf(reading, mention);
        const by = writer === null ? null : identify(writer, place);
        if (by !== null && by.entity?.kind === 'person' && by.sure > WRITER) return by;
        const same = mention.definite && mention.to - mention.from <= 2;
        const before = same ? described.findLast((one) => one.head === mention.head) : undefined;
        return before ? named(before.entity, 0.85) : describe(mention, description(reading, mention), 'document', 0.85);
      }
      case 'body':
        return apposedTo(mention) ?? body(mention, place);
      case 'thing':
        // "a shrimper", "one contractor": no list has every trade. "The bowler" may be somebody named.
        if (isTrade((mention.head ?? '').replace(/s$/, ''))) {
          const known = again(mention);
          if (known !== null || !mention.definite) return known ?? describe(mention, description(reading, mention), 'anonymous', 0.85);
          const likely = mention.run === null ? holders.byVariation(mention, description(reading, mention), null, place) : null;
          return likely !== null && likely.sure > DOUBTFUL
            ? named(likely.entity, likely.sure)
            : describe(mention, description(reading, mention), 'anonymous', 0.85);
        }
        return (
          apposedTo(mention) ?? {
            entity: null,
            sure: 0.4,
            speaker: { name: description(reading, mention), kind: 'organisation', role: null },
          }
        );
      default:
        return mention.sort satisfies never;
    }
  };

  const identify = (mention: Mention, place: Place): Identified | null => {
    switch (mention.kind) {
      case 'name': {
        const entity = mention.run === null ? undefined : reading.cast.ofRun.get(mention.run);
        if (entity === undefined) return null;
        if (mention.run !== null && isOneOfFamily(reading, mention.run)) {
          const one = oneOfFamily(reading, mention.run);
          return one === null ? named(entity, DOUBTFUL) : named(one, 0.9);
        }
        const doubtful = isDenied(reading, mention) || (mention.run !== null && reading.cast.doubtful.has(mention.run));
        return together(mention) ?? named(entity, doubtful ? DOUBTFUL : 1);
      }
      case 'pronoun': {
        const pronoun = mention.pronoun ?? '';
        if (/^(?:i|we|you|who)$/.test(pronoun) || isExpletive(reading, mention)) return null;
        if (isWritten(reading, mention)) {
          const paper = paperBefore(reading, mention);
          return paper === null ? null : nominal(paper, place);
        }
        if (pronoun === 'they' && joint?.paragraph === place.paragraph) return { ...joint.who, sure: 0.75 };
        const others = othersNamed(reading, reading.sentences[place.sentence], mention);
        const found = discourse.antecedent(
          pronoun,
          place,
          (entity) =>
            others.has(entity) ? NAMED_BESIDE : place.spoken !== undefined && namesEntity(place.spoken(), entity) ? NAMED_IN_QUOTE : 0,
          turnOf(reading, mention),
        );
        if (found === null) return null;
        const sure = found.margin < CLEAR ? DOUBTFUL : Math.min(0.97, 0.6 + 0.25 * found.margin);
        return named(found.entity, genderOfPronoun(pronoun) === null ? sure - (pronoun === 'they' ? 0.35 : 0.2) : sure);
      }
      case 'nominal': {
        const known = done.get(mention.chunk);
        if (known !== undefined && mention.chunk >= 0) return known;
        const made = nominal(mention, place);
        done.set(mention.chunk, made);
        return made;
      }
      default:
        return mention.kind satisfies never;
    }
  };

  return { identify };
}
