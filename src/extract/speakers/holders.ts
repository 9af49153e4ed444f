import { type Discourse, leadOf, ONE_OF_TWO, SOMEONE } from '../discourse/discourse.ts';
import { namesEntity } from '../discourse/spoken-names.ts';
import { bodyNames } from '../offices/domains.ts';
import { elsewhereThan, nations, otherNationThan } from '../offices/nations.ts';
import { ofAnotherBody, ofAnotherPlace } from '../offices/office-places.ts';
import { headOf } from '../offices/stated-role.ts';
import {
  holdsAnother,
  inOffice,
  isMember,
  isOtherWord,
  isPosition,
  mayHold,
  opposed,
  outOfOffice,
  partiesDiffer,
  samePosition,
  speaksAgainst,
  standsFor,
} from '../offices/varied-heads.ts';
import { ageSaid, agesIn, onlyOneAged } from '../people/ages.ts';
import type { Entity } from '../people/entities.ts';
import { MOST_NAMED } from '../people/most-named.ts';
import type { Mention } from '../phrases/mentions.ts';
import type { Reading } from '../reading.ts';
import { isNearerThanMember } from './members.ts';
import { genderAfter, namedAfter, namedBefore, tellerBefore } from './named-beside.ts';
import { mayBeCalled, onlyOneNear } from './only-one.ts';
import { servesAnother } from './served.ts';
import { speaksOfHimself } from './speaks-of-himself.ts';
import { bearsTitle, entityIsOf, isCalled, openDescriptions, openRanks, wordsIn } from './stated-descriptions.ts';

/** Where a mention stands: token, sentence and paragraph by their index. */
export interface Place {
  readonly token: number;
  readonly sentence: number;
  readonly paragraph: number;
  /** Names in the words that are said here, as `namesIn` finds them. */
  readonly spoken?: () => ReadonlyMap<string, string>;
}

/** Somebody named whom a description may mean, how sure that is (0 to 1), and whether it is a part of theirs: not everywhere. */
export interface Likely {
  readonly entity: Entity;
  readonly sure: number;
  readonly theirs: boolean;
}

/** Looks for the named person behind a description ("the Florida senator"). */
export interface Holders {
  readonly byAge: (name: string) => Entity | null;
  readonly byRole: (mention: Mention, said: string, place: Place) => Entity | null;
  readonly byVariation: (mention: Mention, name: string, owner: Entity | null, place: Place) => Likely | null;
  readonly byParagraph: (mention: Mention, name: string, place: Place) => Entity | null;
}

/** Those who seldom have a name in the news: "Ms Ray's lawyer". */
export const SERVING = /^(?:lawyer|attorney|solicitor|barrister|counsel|doctor|physician|agent|publicist|neighbou?r|assistant)$/;
const SPEAKS_FOR = /^spokes(?:man|woman|person)$/;
const SPOKES = /\bspokes(?:man|woman|person)\b/gi;
/** Those who run something: one word stands for another. */
const RUNS = /^(?:boss|manager|coach|chief|head|ceo|executive|chairman|chairwoman|chair|owner|leader|director)$/;
/** A lead too small to name anybody by. */
export const DOUBTFUL = 0.3;
/** What anybody may be beside another: "Tom Ray met Al Orr. The youngster said". */
const COMPARED = /^(?:newcomer|youngster|veteran|rookie|debutante?|loser|elder)$/;
/** With a smaller lead over the next who holds such an office, either may be meant. */
const SURE_HOLDER = 0.45;
/** What somebody who had an office loses to one who has it. */
const NO_LONGER = 1.5;
/** Words that go with any office. */
const GENERAL = /^(?:the|this|that|his|her|their|longtime|long-time|veteran|senior|junior|freshman|outspoken|embattled|popular|powerful)$/;
/** What the only one of an office may well be, whatever the article has said of it: "the Republican governor". */
const ALIGNED = /^(?:republican|democratic|democrat|gop|(?:first|second|third|two|three|four)-term)$/;
/** What speaks for somebody in the foreground. */
const LEADING = 0.8;
/** With a smaller lead a description ("the governor") was as often somebody else as the one spoken of last. */
const SURE_LEAD = 0.8;
/** With a smaller lead an age that is stated of nobody ("the 54-year-old") may be either's. */
const SURE_AGED = 1.4;

/** "the chairman of Thirsk Ales": who is told so is introduced, not taken up. */
const OF_BODY = /^[\p{Ll} -]+ (?:of|at) (?:the )?\p{Lu}/u;

/** The people of an article by what it says that they are; `discourse` tells who has been spoken of last. */
export function openHolders(reading: Reading, discourse: Discourse): Holders {
  const descriptionsOf = openDescriptions();
  let known: readonly Entity[] | null = null;

  /** People whose office or trade the article states. */
  const people = (): readonly Entity[] => {
    known ??= reading.cast.entities.filter((entity) => entity.kind === 'person').slice(0, MOST_NAMED);
    return known;
  };

  /** "The 63-year-old": whoever the article says to be as old, and nobody else. */
  const byAge = (name: string): Entity | null => onlyOneAged(reading, name);

  /** Persons whose known roles share the head noun of the description, the best match first. */
  const byRole = (mention: Mention, said: string, place: Place): Entity | null => {
    const head = mention.head ?? '';
    // "the spokesman": the Foreign Office spokeswoman as well.
    const speaks = SPEAKS_FOR.test(head);
    const statedOf = (entity: Entity): readonly string[] =>
      speaks ? descriptionsOf(entity).map((text) => text.replace(SPOKES, head)) : descriptionsOf(entity);
    const bearing = people().filter((entity) => statedOf(entity).some((text) => mayHold(head, text.toLowerCase())));
    if (bearing.length === 0) return null;
    const spoken = said
      .toLowerCase()
      .replace(/['’]s\b/g, '')
      .split(/[^\p{L}\p{N}-]+/u)
      .filter((word) => word.length > 2 && !GENERAL.test(word));
    const recent = discourse.recent('person', place.paragraph);
    const others = namedAfter(reading, mention, place);
    const lead = leadOf(discourse, place, DOUBTFUL);
    const master = mention.run === null || !SERVING.test(head) ? undefined : reading.cast.ofRun.get(mention.run);
    const owned = master?.kind === 'person' ? (master.name.split(' ').at(-1) ?? null) : null;
    const scores = new Map<Entity, number>();
    const [isElsewhere, isOtherNation, ofNation] = [elsewhereThan(said), otherNationThan(said, head), nations(said) > 0];
    const isOff = openRanks(reading, mention);
    for (const entity of bearing) {
      const ofOther = mention.gender !== null && entity.gender !== null && mention.gender !== entity.gender;
      if (others.has(entity) || (ofOther && head !== 'spokesman')) continue;
      const stated = statedOf(entity);
      if (stated.some((text) => isElsewhere(text) || partiesDiffer(said, text)) || servesAnother(reading, mention, entity)) continue;
      // What fits word for word counts more than what else somebody is: "the council leader" who leads the Labour group as well.
      const same = stated.filter((text) => text.toLowerCase().includes(head));
      const exact = same.some((text) => spoken.every((word) => text.toLowerCase().includes(word)));
      if (!exact && same.some((text) => isOtherNation(text) || opposed(said, text))) continue;
      for (const text of stated) {
        const low = text.toLowerCase();
        if (!mayHold(head, low) || isOff(low, entity.first)) continue;
        // "the minister": no prime minister.
        if (head === 'minister' && /\b(?:prime|first) minister$/.test(low) && !/\b(?:prime|first)\b/i.test(said)) continue;
        if (ofAnotherBody(said, text) || ofAnotherPlace(said, text) || inOffice(head, said, text) || isOtherNation(text)) continue;
        // "Mr Ray's solicitor" is not anybody's.
        if (owned !== null && !text.includes(owned)) continue;
        const has = wordsIn(low);
        if (mention.unnamed && headOf(text) !== head) continue;
        if ((!has.has(head) && !(head === 'chief' && has.has('head'))) || opposed(said, text)) continue;
        const shared = spoken.filter((word) => has.has(word) || (word === 'democratic' && has.has('democrat'))).length;
        const nation = ofNation && !isOtherNation(text) && nations(text) > 0 ? 1 : 0;
        const aligned = bearing.length > 1 ? 0 : spoken.filter((word) => word !== head && ALIGNED.test(word) && !has.has(word)).length;
        const strange = Math.max(0, spoken.length - shared - nation - aligned);
        // "the Ohio senator" is not every "Sen.": a short form alone says too little.
        const only = bearing.length === 1 && spoken.length === 1 && recent.includes(entity);
        const enough = strange === 0 && (shared + nation > 1 || entity === lead || only);
        if (!enough && !bearsTitle(entity) && !isCalled(entity, head)) continue;
        // "Her spokesman said … Tom Ray, its spokesman, said": another's.
        if (entity.first > mention.to && mention.unnamed && /^(?:his|her|its|their)$/.test(reading.tokens[mention.from]?.lower ?? ''))
          continue;
        // "The Labour MP added … Tom Ray, who was Labour MP for Hexby": many are, and he is not spoken of yet.
        if (entity.first > mention.to && isMember(head)) continue;
        // Somebody who is named only later must fit every word.
        if (entity.first > mention.to + 60 && (strange > 0 || spoken.length < 2)) continue;
        const near = recent.indexOf(entity);
        const score =
          (shared + nation) * 2 -
          strange * 1.2 -
          (outOfOffice(head, said, text) ? NO_LONGER : 0) +
          (near < 0 ? -1 : 1.5 - 0.4 * Math.min(near, 3)) +
          Math.min(1, entity.count * 0.05) +
          (entity === lead ? LEADING : 0);
        scores.set(entity, Math.max(score, scores.get(entity) ?? score));
      }
    }
    const [best, rival] = [...scores].sort((a, b) => b[1] - a[1]);
    return best !== undefined && best[1] > 0.2 && best[1] - (rival?.[1] ?? Number.NEGATIVE_INFINITY) > SURE_HOLDER ? best[0] : null;
  };

  /** Somebody named just before whom the description may stand for. */
  const byVariation = (mention: Mention, name: string, owner: Entity | null, place: Place): Likely | null => {
    const others = namedAfter(reading, mention, place);
    const reporter = tellerBefore(reading, mention, place);
    const age = ageSaid(name);
    const [isElsewhere, isOtherNation] = [elsewhereThan(name), otherNationThan(name)];
    const gender = mention.gender ?? genderAfter(reading, mention, place);
    const about = discourse
      .recent('person', place.paragraph)
      .filter(
        (entity) =>
          entity !== owner &&
          entity !== reporter &&
          !others.has(entity) &&
          !entity.described &&
          // "“I have no idea how Tom plays,” said the Irishman": not Tom.
          !(place.spoken !== undefined && namesEntity(place.spoken(), entity)) &&
          (age === null || (agesIn(reading).get(entity) ?? age) === age) &&
          (gender === null || entity.gender === null || entity.gender === gender),
      )
      .filter((entity) => !isElsewhere(entity.affiliation ?? ''))
      .filter((entity) => !entity.roles.some((role) => opposed(name, role.text) || isElsewhere(role.text)))
      .filter((entity) => !descriptionsOf(entity).some(isOtherNation))
      .filter(
        (entity) =>
          (mention.to - mention.from > 2 && nations(name) === 0) ||
          !holdsAnother(
            mention.head ?? '',
            entity.roles.filter((role) => !role.weak).map((role) => role.text),
          ),
      );
    const fitting = about.filter(
      (entity) =>
        !speaksAgainst(
          mention.head ?? '',
          name,
          entity.roles.map(({ text }) => text),
        ),
    );
    // "President Lee phoned … Ms Ray said the president asked": whoever is one.
    const head = mention.head ?? '';
    const holding = fitting.filter((entity) => entity.roles.some(({ weak, text }) => !weak && standsFor(head, text)));
    const near = holding.length > 0 ? holding : fitting;
    // None of them, then somebody whom the article names elsewhere, or nowhere.
    const meant = about[0] ?? reporter ?? undefined;
    if (near.length === 0 && meant !== undefined) return { entity: meant, sure: DOUBTFUL, theirs: false };
    // "the Hexby boss": the manager of Hexby United, and nobody else in the foreground.
    const called = bodyNames(name);
    const there =
      called.length === 0 ? [] : people().filter((entity) => entity.roles.some(({ text }) => called.some((word) => text.includes(word))));
    const [runner] = there;
    if (runner !== undefined && !near.some((entity) => there.includes(entity))) return { entity: runner, sure: DOUBTFUL, theirs: false };
    if (
      runner !== undefined &&
      there.length === 1 &&
      RUNS.test(mention.head ?? '') &&
      runner.roles.some(({ text }) => RUNS.test(headOf(text)))
    )
      return { entity: runner, sure: 0.75, theirs: true };
    const lead = discourse.antecedent(mention.gender === null ? SOMEONE : mention.gender === 'f' ? 'she' : 'he', place);
    const first = near.find((entity) => entity === lead?.entity) ?? near[0];
    if (!first) return null;
    // Who is in the foreground is named further on in the sentence: as likely the one described, all the same.
    if (lead !== null && others.has(lead.entity)) return { entity: first, sure: DOUBTFUL, theirs: false };
    if (place.spoken !== undefined && speaksOfHimself(head, name, first, people(), place.spoken()))
      return { entity: first, sure: DOUBTFUL, theirs: false };
    // Somebody named once in passing is seldom taken up by a description.
    // "Tom Ray met Al Orr. “…,” the 54-year-old said": either.
    const sure =
      (age !== null &&
        near.filter((one) => agesIn(reading).get(one) !== age).length > 1 &&
        !(lead?.entity === first && lead.margin > SURE_AGED)) ||
      (near.length > 1 && isPosition(mention.head ?? ''))
        ? DOUBTFUL
        : near.length === 1
          ? first.count > 1 ||
            (holding.length > 0 && (isOtherWord(head) || (samePosition(head, head) && lead?.entity === first && lead.margin > SURE_LEAD)))
            ? 0.75
            : DOUBTFUL
          : lead?.entity === first && lead.margin > SURE_LEAD && !OF_BODY.test(name) && !COMPARED.test(head)
            ? 0.65
            : ONE_OF_TWO;
    // A guess teaches nothing: the next one would lean on it.
    return {
      entity: first,
      sure,
      theirs: sure > DOUBTFUL && !namedBefore(reading, mention, place, first) && (nations(name) === 0 || entityIsOf(first, name)),
    };
  };

  /** "“…,” the accountant said": the one person whom the paragraph names, where nothing that the article tells of them speaks against it. */
  const byParagraph = (mention: Mention, name: string, place: Place): Entity | null => {
    const one = onlyOneNear(reading, mention, place, discourse.antecedent(SOMEONE, place)?.entity ?? null);
    // "Rep. Ann Lee asked him. … The minister answered. … The lawmaker said": she, though he is nearer.
    if (one === null || isNearerThanMember(mention.head ?? '', one, discourse.recent('person', place.paragraph))) return null;
    if (namedAfter(reading, mention, place).has(one) || one === tellerBefore(reading, mention, place)) return null;
    if (namedBefore(reading, mention, place, one)) return null;
    return mayBeCalled(reading, one, mention, name, mention.gender ?? genderAfter(reading, mention, place)) ? one : null;
  };

  return { byAge, byRole, byVariation, byParagraph };
}
