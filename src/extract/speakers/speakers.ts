import { type Discourse, genderOfPronoun } from '../discourse/discourse.ts';
import { askerIn, isAddressed, judgedBy, namesEntity, othersNamed } from '../discourse/spoken-names.ts';
import { turnOf } from '../discourse/whose-turn.ts';
import { namedWriter, writerInLetter, writerOfIt } from '../frames/papers.ts';
import { issuerOf } from '../frames/statements.ts';
import { isTrade } from '../lexicon/role-words.ts';
import type { Office } from '../offices/offices.ts';
import { isAnotherBody, isGeneral, isOfOneSort, isSomebodys, likeliest, mayBe, maySpeakOfBoth } from '../people/body-kinds.ts';
import type { Entity } from '../people/entities.ts';
import { isHeadlined } from '../people/headlined.ts';
import { isHers } from '../people/kin.ts';
import { MOST_NAMED } from '../people/most-named.ts';
import { isExpletive, isOwnPaper, isWritten, namesItsWriter, paperBefore, writerOf } from '../people/neuter.ts';
import { againstLamented, lamented } from '../people/obituary.ts';
import { description } from '../phrases/description.ts';
import { isDenied, isJoinedBody, jointName, speakingTogether } from '../phrases/joint-names.ts';
import type { Mention } from '../phrases/mentions.ts';
import { readsSo } from '../phrases/reads-so.ts';
import type { Reading } from '../reading.ts';
import { isShareIndex } from '../text/share-indexes.ts';
import { deadAmong, diesAfter } from './dead.ts';
import { CLEAR, openDescribedPerson } from './described-person.ts';
import { DOUBTFUL, openHolders, type Place } from './holders.ts';
import { meantAhead } from './meant-ahead.ts';
import { misjudgedGender } from './misjudged-gender.ts';
import { openParents } from './parent-companies.ts';
import { selfNamed } from './self-named.ts';
import { goOn, severalMeant } from './several-meant.ts';
import { isOneOfFamily, oneOfFamily } from './siblings.ts';
import { type Identified, openVoices } from './voices.ts';

/** With a smaller lead over the next body “the group” is left open. */
const CLEAR_BODY = 1.4;
/** More than any lead: such a body is out of the question. */
const NOT_MEANT = 9;
/** Grammar rules it out, writers do it now and then: where nobody else is near, nobody is named. */
const NAMED_BESIDE = 2.5;
/** In seven of a thousand direct quotations the speaker's own surname occurs. */
const NAMED_IN_QUOTE = 2;
/** What whoever has died loses: hardly anybody quotes the dead as "he". */
const NO_MORE = 1.5;
/** What a body is called more often than a person. */
const FIRMS =
  /^(?:regulator|watchdog|retailer|insurer|lender|carrier|(?:car|auto|chip|drug|steel|plane|truck|tyre|tire|phone|toy|arms|engine|battery|aircraft|vaccine)maker|housebuilder|manufacturer|broadcaster|operator)$/;
/** Bodies without a name that oversee others; nouns for people end so. */
const OVERSEES = /^(?:regulator|watchdog)$/;
/** What any paper is called again. */
const PAPER = /^(?:document|paper|text)$/;
const PAIR = /^(?:pair|couple|duo|two)$/;
/** Whose letter it is must be as sure as that. */
const WRITER = 0.7;

/** So far back a paper may have been brought in, in mentions; the bound keeps any text linear. */
const NEAR = 60;
/** "provided a document … the document": whether the noun itself has brought in what it means. */
const isIntroduced = ({ mentions }: Reading, { chunk, head }: Mention): boolean =>
  mentions.slice(Math.max(0, chunk - NEAR), Math.max(0, chunk)).some((one) => one.head === head && !one.definite);

/** Tells who is meant. */
export interface Identifier {
  readonly identify: (mention: Mention, place: Place) => Identified | null;
  /** Whether the article has told before the place that somebody has died. */
  readonly isNoMore: (entity: Entity, place: Place) => boolean;
}

/** Whose the one who is only described is, is rather meant. */
const OWNED = 1.5;

/** Turns mentions into speakers, in the order of the article. `offices` knows who holds an office when the article does not say. */
export function openIdentifier(reading: Reading, discourse: Discourse, offices: (words: string) => Office | null): Identifier {
  const done = new Map<number, Identified | null>();
  const holders = openHolders(reading, discourse);
  const voices = openVoices(reading);
  const { named, describe, apposedTo, again } = voices;
  const person = openDescribedPerson(reading, discourse, holders, voices, offices);
  const parentOf = openParents(reading);
  const dead = lamented(reading);
  const killed = new Map(deadAmong(reading));
  const isNoMore = (entity: Entity, place: Place): boolean => entity !== dead && (killed.get(entity) ?? Infinity) < place.token;
  /** Those who spoke together last. */
  let joint: { readonly paragraph: number; readonly chunk: number; readonly two: boolean; readonly who: Identified } | null = null;

  /** By which nouns the article has called bodies that it names. */
  const called = new Map<Entity, string>();
  /** "The union said … the company said": not the union. */
  const mayBeCalled = (head: string, entity: Entity): boolean => maySpeakOfBoth(called.get(entity) ?? head, head);

  const body = (mention: Mention, place: Place): Identified => {
    const found = likelyBody(mention, place);
    if (found.entity !== null && !found.entity.described && found.sure > DOUBTFUL) called.set(found.entity, mention.head ?? '');
    return found;
  };

  const likelyBody = (mention: Mention, place: Place): Identified => {
    const head = mention.head ?? '';
    const owner = parentOf(mention);
    if (owner !== null) return named(owner, 0.75);
    const owned = isSomebodys(head, reading.tokens[mention.from]?.lower ?? '');
    // "the FTSE 250 group" says no more than "the group".
    const listed = isShareIndex(reading.tokens, mention.from + 1) && mention.to - mention.from <= 4;
    const plain = mention.definite && (listed || mention.to - mention.from <= 2) && !owned;
    if (plain) {
      const recent = discourse.recent('organisation', place.paragraph);
      const match = recent.find((entity) => entity.parts.includes(head) || entity.parts[0] === head);
      if (match) return named(match, isJoinedBody(reading, mention, match) ? DOUBTFUL : 0.85);
      // "the agency": the only body of that name, however far back.
      const bearers = reading.cast.entities
        .slice(0, MOST_NAMED)
        .filter((entity) => entity.parts.length > 1 && entity.parts.at(-1) === head);
      const [only] = bearers;
      if (bearers.length === 1 && only?.kind === 'organisation' && only.first < mention.from) return named(only, 0.75);
      const possible = likeliest(
        head,
        recent.filter(
          (entity) =>
            entity.place === (head === 'government') && mayBe(head, entity) && mayBeCalled(head, entity) && !isAnotherBody(head, entity),
        ),
      );
      const [first] = isGeneral(head) ? possible : [];
      const rivals = possible.filter((entity) => entity.place || !entity.described).length;
      if (first && rivals <= 1) return named(first, isHeadlined(reading, first) ? DOUBTFUL : 0.65);
      // Of several the one in the foreground, as for "it"; a union in the background is the union all the same.
      const lead =
        first === undefined || isOfOneSort(head)
          ? null
          : discourse.antecedent('it', place, (entity) => (possible.includes(entity) ? 0 : NOT_MEANT));
      if (first !== undefined)
        return lead !== null && possible.includes(lead.entity) && lead.margin > CLEAR_BODY
          ? named(lead.entity, 0.65)
          : named(first, DOUBTFUL);
    }
    return describe(mention, description(reading, mention), 'organisation', 0.7);
  };

  /** "Ofgem was late. The regulator said": the body spoken of; null where it is somebody, or nobody has been named who may be it. */
  const firm = (mention: Mention, place: Place): Identified | null => {
    const found = mention.definite && FIRMS.test(mention.head ?? '') && mention.run === null ? body(mention, place) : null;
    return found?.entity != null && !found.entity.described && found.sure > DOUBTFUL ? found : null;
  };

  /** "Ann Lee and Tom Ray said": both, not the second alone. */
  const together = (mention: Mention): Identified | null => {
    const people = speakingTogether(reading, mention);
    if (people === null) return null;
    joint = {
      paragraph: reading.tokens[mention.from]?.paragraph ?? 0,
      chunk: mention.chunk,
      two: people.length === 2,
      who: { entity: null, sure: 0.9, speaker: { name: jointName(people), kind: 'group', role: null } },
    };
    return joint.who;
  };

  /** "The regulator fined Nordlys. It said": a body, unless it is somebody whom the article knows as one. */
  const overseer = (mention: Mention, place: Place): Identified => {
    const found = person(mention, place);
    return found.entity?.described === true && found.entity.kind === 'person' ? body(mention, place) : found;
  };

  const nominal = (mention: Mention, place: Place): Identified => {
    switch (mention.sort) {
      case 'person':
        return (
          firm(mention, place) ??
          (OVERSEES.test(mention.head ?? '') && mention.definite ? overseer(mention, place) : person(mention, place))
        );
      case 'people':
        return describe(mention, description(reading, mention), mention.unnamed ? 'anonymous' : 'group', 0.8);
      case 'document': {
        const writer = writerOf(reading, mention) ?? namedWriter(reading, mention) ?? writerInLetter(reading, mention);
        const by = writer === null ? null : identify(writer, place);
        if (by !== null && by.entity?.kind === 'person' && by.sure > WRITER) return by;
        const author = isOwnPaper(mention) && mention.run !== null ? reading.cast.ofRun.get(mention.run) : undefined;
        if (author?.kind === 'person' && namesItsWriter(reading, mention)) return named(author, 0.8);
        const issuer = issuerOf(reading, mention);
        const given = issuer === null ? null : identify(issuer, { ...place, token: issuer.from });
        if (given !== null && given.sure > WRITER) return given;
        const same = mention.definite && mention.to - mention.from <= 2;
        // "A draft communique says … The document says": the same.
        const any = PAPER.test(mention.head ?? '') && !isIntroduced(reading, mention);
        const before = same
          ? voices.lastDescribed((one) => one.head === mention.head || (any && one.entity.kind === 'document' && !one.headlined))
          : undefined;
        return before ? named(before.entity, 0.85) : describe(mention, description(reading, mention), 'document', 0.85);
      }
      case 'body':
        return apposedTo(mention) ?? body(mention, place);
      case 'thing': {
        const traded = firm(mention, place);
        if (traded !== null) return traded;
        // "a shrimper", "one contractor": no list has every trade. "The bowler" may be somebody named.
        if (isTrade((mention.head ?? '').replace(/s$/, ''))) {
          if (selfNamed(reading, mention) !== null) return person(mention, place);
          const known = again(mention);
          if (known !== null || !mention.definite) return known ?? describe(mention, description(reading, mention), 'anonymous', 0.85);
          const taken = mention.run === null && reading.tokens[mention.from]?.tag !== 'owner';
          const likely = taken ? holders.byVariation(mention, description(reading, mention), null, place) : null;
          return likely !== null && likely.sure > DOUBTFUL
            ? named(likely.entity, likely.sure)
            : describe(mention, description(reading, mention), 'anonymous', 0.85);
        }
        // "The section reads: “…”": whatever reads so is a paper.
        if (readsSo(reading.tokens, mention)) return describe(mention, description(reading, mention), 'document', 0.85);
        return (
          apposedTo(mention) ?? {
            entity: null,
            sure: 0.4,
            speaker: { name: description(reading, mention), kind: 'organisation', role: null },
          }
        );
      }
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
        const signed = writerOfIt(reading, mention);
        if (signed !== null) return identify(signed, place);
        if (isWritten(reading, mention)) {
          const paper = paperBefore(reading, mention);
          return paper === null ? null : nominal(paper, place);
        }
        if (pronoun === 'they' && joint !== null && goOn(reading, joint, mention, place)) {
          joint = { ...joint, paragraph: place.paragraph };
          return { ...joint.who, sure: 0.75 };
        }
        const ahead = meantAhead(reading, identify, mention, place);
        if (ahead?.sure) return ahead.who;
        const first = reading.tokens[reading.sentences[place.sentence]?.from ?? -1];
        const turn = turnOf(reading, mention);
        const asker = askerIn(reading, reading.sentences[place.sentence], mention);
        const judged = genderOfPronoun(pronoun) === null ? null : judgedBy(reading, mention);
        const object = judged === null ? null : identify(judged, { ...place, token: judged.from });
        const others = othersNamed(reading, reading.sentences[place.sentence], mention);
        const opens = mention.from === reading.sentences[place.sentence]?.from;
        const found = discourse.antecedent(
          pronoun,
          place,
          (entity) =>
            againstLamented(reading, dead, entity, reading.sentences[place.sentence]) +
            (isNoMore(entity, place) ? NO_MORE : 0) +
            (isHers(reading, entity, pronoun) ? OWNED : 0) +
            (others.has(entity) || object?.entity === entity
              ? NAMED_BESIDE
              : place.spoken !== undefined && namesEntity(place.spoken(), entity)
                ? NAMED_IN_QUOTE
                : 0),
          // "… asked him: “Why?” / He answered: “…”"
          turn === 'answers' && (first?.tag === 'quote' || (opens && reading.tokens[mention.from - 1]?.tag === 'quote'))
            ? 'answers at once'
            : turn,
        );
        const same = found === null && ahead === null && turn === 'goes on' ? misjudgedGender(reading, discourse, mention, place) : null;
        if (found === null) return ahead?.who ?? (same === null ? null : named(same, 0.8));
        if (ahead !== null && ahead.who.entity !== found.entity) return named(found.entity, DOUBTFUL);
        // "The body of Tom Ray was found by a walker. He said"
        // "Asked by his lawyer, Ms Lee, if he was there, he said": not whoever asks.
        // "They wrote to town leaders. “…,” they said": not those to whom they wrote.
        const addressed = found.entity.described && isAddressed(reading, found.entity.first);
        if (pronoun === 'they' && (addressed || severalMeant(reading, mention, found.entity))) return named(found.entity, DOUBTFUL);
        if (isNoMore(found.entity, place) || found.entity === asker) return named(found.entity, DOUBTFUL);
        const skips = first?.tag === 'quote' && discourse.passesOver(found.entity, place);
        const sure = skips || found.margin < CLEAR ? DOUBTFUL : Math.min(0.97, 0.6 + 0.35 * found.margin);
        return named(found.entity, genderOfPronoun(pronoun) === null ? sure - (pronoun === 'they' ? 0.35 : 0.2) : sure);
      }
      case 'nominal': {
        // "Ann Lee and Tom Ray said … The pair added": those two.
        if (joint?.two === true && mention.definite && PAIR.test(mention.head ?? '') && joint.paragraph >= place.paragraph - 1)
          return { ...joint.who, sure: 0.85 };
        const known = done.get(mention.chunk);
        if (known !== undefined && mention.chunk >= 0) return known;
        const made = nominal(mention, place);
        // "Ms Keller's mother died in 1998. “I was nine,” she says.": her daughter.
        if (made?.entity?.described === true && mention.sort === 'person' && diesAfter(reading, mention.to))
          killed.set(made.entity, mention.from);
        done.set(mention.chunk, made);
        return made;
      }
      default:
        return mention.kind satisfies never;
    }
  };

  return { identify, isNoMore };
}
