import type { Discourse } from '../discourse/discourse.ts';
import { pronounBehind } from '../discourse/spoken-names.ts';
import { PLAIN_REPORTS } from '../lexicon/cues.ts';
import type { Office } from '../offices/offices.ts';
import { addRole, headOf, tidyRole } from '../offices/stated-role.ts';
import { contains, isMember, isNative, SOLE_OFFICE, VARIED } from '../offices/varied-heads.ts';
import type { Entity } from '../people/entities.ts';
import { description, isNameable } from '../phrases/description.ts';
import type { Mention } from '../phrases/mentions.ts';
import { isRelated } from '../phrases/related.ts';
import type { Reading } from '../reading.ts';
import { startsSentence } from '../text/sentence-openings.ts';
import { wantsNoName } from './anonymity.ts';
import { DOUBTFUL, type Holders, type Place, SERVING } from './holders.ts';
import { inCourt } from './in-court.ts';
import { kinKind } from './kinship.ts';
import { nameAtEnd, nameBehindClause } from './named-beside.ts';
import { type Later, namedLater } from './named-later.ts';
import { namedNext } from './named-next.ts';
import { nationalLeader } from './national-leaders.ts';
import { openRelations } from './relations.ts';
import { selfNamed } from './self-named.ts';
import { soleJudge } from './sole-judge.ts';
import { standsByRecord } from './stands-by-record.ts';
import { subjectBefore } from './subject-before.ts';
import { topDiplomat } from './top-diplomats.ts';
import type { Identified, Voices } from './voices.ts';

/** In tokens. */
const NOT_FAR = 90;
/** What anybody is. */
const SOMEBODY = /^(?:man|woman|person|boy|girl|user|stranger)$/;
/** "another", "a third": somebody unnamed of the same sort as the one before. */
const LIKE_BEFORE = /^(?:another|one|second|third|fourth|fifth|sixth)$/;
/** With a smaller lead over the next candidate a pronoun was right in two of five cases on the development sets: it is left open. */
export const CLEAR = 0.2;

/** Offices that one person has in a place, alone. */
const OF_ONE = /^(?:governor|mayor|president|premier|chancellor|minister|judge|king|queen|pope)$/i;

/** "The Leeds-born cook": somebody by where he comes from, who has been named. */
const ORIGIN = /-(?:born|based|raised|bred|trained|educated) /;
/** What somebody is on one day: no role. */
const OF_A_DAY = /\b(?:newcomer|youngster|winner|victor|debutante?|rookie|runner-up)$/;

/** "The former teacher added": whoever has been named, from another side. */
const NO_LONGER_IS = /^(?:former|ex-|one-time|onetime|veteran|retired) ?/i;

/** Other words for whoever leads a party or union, with what it is before them. */
const BOSS = /(?<=\p{L} )(?:chief|boss|supremo)$/u;

/** In tokens: "a leader of the ruling party admitted". */
const NEAR_VERB = 12;

/**
 * Tells who a described person is ("the mayor", "his mother", "one official"): somebody whom the article names, somebody described
 * before, a holder of an office whom `offices` knows, or somebody new.
 */
export function openDescribedPerson(
  reading: Reading,
  discourse: Discourse,
  holders: Holders,
  voices: Voices,
  offices: (words: string) => Office | null,
): (mention: Mention, place: Place) => Identified {
  const relativeOf = openRelations(reading, discourse);
  let later: ReadonlyMap<number, Later> | null = null;

  const isSomebodys = ({ head, to }: Mention): boolean => {
    const whose = reading.tokens[to]?.lower === 'of' ? reading.mentions[reading.chunkFrom.get(to + 1) ?? -1] : undefined;
    return isRelated(head) && whose?.run != null && reading.cast.ofRun.get(whose.run)?.kind === 'person';
  };

  /** "the Labour chief": the Labour leader. */
  const asLeader = (mention: Mention, name: string, place: Place): Entity | null =>
    mention.definite && BOSS.test(name) ? holders.byRole({ ...mention, head: 'leader' }, name.replace(BOSS, 'leader'), place) : null;

  /** "The witness" whom the article says to have testified, unless it has spoken of one without a name. */
  const tried = (mention: Mention): Entity | 'unclear' | null => {
    if (mention.to - mention.from !== 2 || reading.tokens[mention.from]?.lower !== 'the') return null;
    const people = inCourt(reading, mention.head ?? '');
    if (people === null || people.size === 0 || voices.again(mention) !== null) return null;
    const [one] = [...people].filter(({ first }) => first < mention.from);
    return people.size > 1 ? 'unclear' : (one ?? null);
  };

  /** "Ann Lee spoke. The secretary called her “…”": whether `entity` is whom somebody described speaks of. */
  const isSpokenOf = (entity: Entity, mention: Mention, place: Place): boolean => {
    const pronoun = pronounBehind(reading, mention);
    return pronoun !== null && discourse.antecedent(pronoun, place)?.entity === entity;
  };

  return (mention, place) => {
    const beside = voices.apposedTo(mention);
    if (beside !== null) return beside;
    const last = nameAtEnd(reading, mention);
    if (last !== null) return voices.named(last, 0.95);
    const name = description(reading, mention);
    const behind = nameBehindClause(reading, mention);
    if (behind !== null) {
      addRole(behind, name, mention.from);
      return voices.named(behind, 0.9);
    }
    // "the other nurse": not the one who has a name.
    if (mention.definite && /^other\b/i.test(name)) return voices.describe(mention, name, 'anonymous', 0.85);
    if (mention.definite && wantsNoName(reading, mention))
      return voices.again(mention) ?? voices.describe(mention, name, 'anonymous', 0.85);
    const self = selfNamed(reading, mention);
    if (self !== null) {
      if (!/^(?:such|another|one|other)\b/i.test(name)) addRole(self, name, mention.from, SOMEBODY.test(mention.head ?? ''));
      return voices.named(self, 0.95);
    }
    later ??= namedLater(reading);
    const meant = later.get(mention.chunk);
    if (meant !== undefined) {
      // A headline leaves out too much.
      if (reading.tokens[mention.from]?.tag === 'determiner') addRole(meant.entity, name, mention.from, !meant.fuller);
      return voices.named(meant.entity, meant.sure);
    }
    const judge = soleJudge(reading, mention);
    const next = judge ?? namedNext(reading, mention);
    if (next !== null) {
      if (!next.roles.some(({ text }) => headOf(text) === mention.head)) addRole(next, name, mention.from, judge !== null);
      return voices.named(next, 0.85);
    }
    const diplomat = topDiplomat(reading, mention, name);
    if (diplomat !== null) return voices.named(diplomat, 0.85);
    const head = mention.head ?? '';
    const owner = mention.run === null ? null : (reading.cast.ofRun.get(mention.run) ?? null);
    const capital = /^\p{Lu}/u.test(reading.tokens[mention.to - 1]?.text ?? '');
    const vague = /^(?:a|an|one|another|some|any)$/.test(reading.tokens[mention.from]?.lower ?? '');
    const nameable = isNameable(reading, mention, owner);
    if (LIKE_BEFORE.test(head) && mention.unnamed) {
      const like = voices.lastDescribed(({ entity }) => mention.from - entity.first < NOT_FAR && entity.kind !== 'organisation');
      if (
        like === undefined ||
        like.entity.kind === 'document' ||
        (head === 'one' && like.entity.kind === 'person' && !LIKE_BEFORE.test(like.head))
      )
        return { entity: null, sure: DOUBTFUL, speaker: { name, kind: 'anonymous', role: null } };
      return voices.describe(mention, like.entity.name, 'anonymous', 0.8);
    }
    const relative = relativeOf(mention, place);
    if (relative === 'unclear') return { entity: null, sure: DOUBTFUL, speaker: { name, kind: 'anonymous', role: null } };
    if (relative !== null) return voices.named(relative, 0.8);
    const parts = tried(mention);
    if (parts !== null)
      return parts === 'unclear'
        ? { entity: null, sure: DOUBTFUL, speaker: { name, kind: 'anonymous', role: null } }
        : voices.named(parts, 0.8);
    const aged = mention.definite ? holders.byAge(name) : null;
    if (aged !== null) return voices.named(aged, 0.9);
    // "The mother of Tom Ray, who was killed, said": nobody else whom the article names.
    if (isSomebodys(mention)) return voices.again(mention) ?? voices.describe(mention, name, 'anonymous', 0.85);
    // "“…,” said an adviser to the mayor. “…,” the person added": the one who has just spoken.
    const spoken =
      name === 'person' && mention.definite ? voices.lastDescribed(({ entity }) => mention.from - entity.first < NOT_FAR) : undefined;
    if (spoken?.entity.kind === 'person' && !spoken.headlined) return voices.named(spoken.entity, 0.85);
    if (mention.definite && !nameable) {
      // The same words as before mean the same unnamed person.
      const known = voices.again(mention);
      // "A judge ruled … Judge Ann Lee said … The judge added": the one who has been named since.
      const since = known?.entity == null ? null : holders.byRole(mention, name, place);
      if (since !== null && since.first > (known?.entity?.first ?? 0) && since.first < mention.from) return voices.named(since, 0.8);
      // "President Lee spoke. The president of a small club came … the president": either of the two.
      // Not where that other one has just been brought in with what he says.
      const hasSpoken = known?.entity != null && saysHere(reading, known.entity.first, mention);
      const either = since !== null && known?.entity != null && !hasSpoken && known.entity.name.length > name.length;
      if (either) return { entity: null, sure: DOUBTFUL, speaker: { name, kind: 'anonymous', role: null } };
      if (known !== null) return known;
    }
    if (!vague && (mention.definite || capital || owner !== null)) {
      if (!(mention.unnamed && !mention.definite)) {
        const stated = holders.byRole(mention, name, place);
        const holder = stated ?? asLeader(mention, name, place);
        if (holder !== null && holder !== owner) {
          if (stated !== null) addRole(stated, name, mention.from);
          return voices.named(holder, 0.8);
        }
      }
      const listed = offices(name);
      if (listed !== null && standsByRecord(reading, head, listed))
        return { entity: null, sure: 0.85, speaker: { name: listed.name, kind: 'person', role: tidyRole(name) } };
    }
    if (mention.definite) {
      const before = voices.lastDescribed(
        (one) =>
          // "NATO envoy warns" is a headline: "the envoy" may have been named since.
          (!one.headlined && one.head === head && one.entity.kind === 'person' && contains(one.entity.name, name)) ||
          (mention.unnamed && one.head === `${head}s`),
      );
      if (before && (mention.unnamed || mention.to - mention.from <= 3)) return voices.named(before.entity, 0.85);
      // "the Labour MP", "the Ohio Democrat": many are.
      const member = isMember(head) ? holders.byParagraph(mention, name, place) : null;
      if (member !== null) return voices.named(member, isSpokenOf(member, mention, place) ? DOUBTFUL : 0.8);
      const subject = subjectBefore(reading, mention, name, place);
      if (subject !== null) {
        addRole(subject, name, mention.from, true);
        return voices.named(subject, 0.75);
      }
      const leader = nationalLeader(reading, mention, name);
      if (leader !== null) return voices.named(leader, 0.8);
      const capitalised = reading.runTo.get(mention.to)?.office === true;
      // "The Prime Minister" is one certain person; where the article does not say who, nobody is named.
      if (capitalised || SOLE_OFFICE.test(name)) return { entity: null, sure: 0, speaker: { name, kind: 'anonymous', role: null } };
      // "said the man who rose from …": whoever spoke last, seen from another side.
      const said = /^(?:man|woman)$/.test(head) && reading.tokens[mention.to]?.lower === 'who';
      const last = said ? discourse.antecedent(head === 'man' ? 'he' : 'she', place) : null;
      if (last !== null) return voices.named(last.entity, last.margin < CLEAR ? DOUBTFUL : 0.75);
      const beside = holders.byParagraph(mention, name, place);
      if (beside !== null && isSpokenOf(beside, mention, place)) return voices.named(beside, DOUBTFUL);
      if (beside !== null) {
        addRole(beside, name, mention.from, true);
        return voices.named(beside, 0.8);
      }
      // "The teenager himself was late": somebody who has been named.
      const oneself = /^(?:himself|herself)$/.test(reading.tokens[mention.to]?.lower ?? '');
      if (
        (VARIED.test(head) ||
          isNative(head) ||
          ORIGIN.test(name) ||
          oneself ||
          (NO_LONGER_IS.test(name) && hasPlainVerb(reading, mention))) &&
        reading.tokens[mention.from]?.tag !== 'owner' &&
        !isSingledOut(reading, mention)
      ) {
        const found = holders.byVariation(mention, name, owner, place);
        if (found !== null && isSpokenOf(found.entity, mention, place)) return voices.named(found.entity, DOUBTFUL);
        if (found !== null) {
          // "The governor named her to the court": of whom nobody said that she is one.
          if (found.theirs && !OF_ONE.test(name) && !OF_A_DAY.test(head)) addRole(found.entity, name, mention.from, true);
          return voices.named(found.entity, found.sure);
        }
      }
    }
    // "Tom Ray's mother", of whom the article tells no name.
    const kin = owner?.kind === 'person' && kinKind(head) !== null;
    return voices.describe(mention, name, 'anonymous', nameable && !kin && !SERVING.test(head) ? DOUBTFUL : 0.85);
  };
}

/** "The man with the phone told them", at the head of a sentence: somebody whom the words pick out, and nobody named before. */
function isSingledOut({ tokens }: Reading, { head, from, to }: Mention): boolean {
  if (!/^(?:man|woman|boy|girl)$/.test(head ?? '') || !startsSentence(tokens, from)) return false;
  return /^(?:with|in|at|behind|beside|on|outside|next|holding|wearing|standing|sitting)$/.test(tokens[to]?.lower ?? '');
}

/** "The ex-teacher added", "said the ex-teacher", not "The ex-teacher chuckled". */
const hasPlainVerb = ({ tokens }: Reading, { from, to }: Mention): boolean =>
  [tokens[to], tokens[from - 1]].some((token) => PLAIN_REPORTS.has(token?.cue?.lemma ?? ''));

/** "A leader of the party admitted … the leader said": whether a verb of saying follows the one named at `first` in the paragraph of the mention. */
function saysHere({ tokens }: Reading, first: number, { from }: Mention): boolean {
  if (tokens[first]?.paragraph !== tokens[from]?.paragraph) return false;
  return tokens.slice(first, Math.min(from, first + NEAR_VERB)).some(({ cue }) => cue?.class === 'say');
}
