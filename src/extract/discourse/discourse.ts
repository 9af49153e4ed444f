import { isDemonym } from '../lexicon/demonyms.ts';
import { genderOfFirstName } from '../lexicon/first-names.ts';
import { DATELINE } from '../names/single-names.ts';
import type { Entity } from '../people/entities.ts';

/** Something that brought an entity to the reader's mind. */
interface Event {
  readonly entity: Entity;
  readonly token: number;
  readonly sentence: number;
  readonly paragraph: number;
  readonly weight: number;
  readonly as: Prominence;
  /** The gender of the pronoun that took it up. */
  readonly gender: 'm' | 'f' | null;
  /** It was a letter of somebody's, which is "it" as well. */
  readonly paper: boolean;
}

/** What a reader has in mind at some point of the article. */
export interface Discourse {
  readonly note: (
    entity: Entity,
    at: { readonly token: number; readonly sentence: number; readonly paragraph: number },
    as: Prominence,
    gender?: 'm' | 'f' | null,
    /** What is noted is a paper that somebody wrote: "it" is he as well. */
    paper?: boolean,
  ) => void;
  /** Who "he", "she", "they" or "it" is; null when nobody fits or two fit equally. */
  readonly antecedent: (
    pronoun: string,
    at: { readonly token: number; readonly sentence: number; readonly paragraph: number },
    /** What speaks against somebody, in the measure of the weights; 0 for most. */
    against?: (entity: Entity) => number,
    /** Whose turn to speak the pronoun's verb shows it to be. */
    turn?: WhoseTurn,
  ) => Resolved | null;
  /** Somebody without a name shouts something: what "he" says next may be the answer of whoever was shouted at. */
  readonly shouts: (entity: Entity) => void;
  /** `entity` puts a question here that stands in marks: whoever answers it is somebody else. */
  readonly asks: (entity: Entity, at: { readonly token: number; readonly sentence: number }) => void;
  /** Words that somebody unknown said stand here: who was spoken of before them is less likely meant after them. */
  readonly interrupt: (token: number) => void;
  /** "Mr Ray shrugged. The farmer chuckled. “…,” he said": whether somebody unnamed acts in between, so that "he" need not be `entity`. */
  readonly passesOver: (entity: Entity, at: { readonly token: number; readonly sentence: number }) => boolean;
  /** Who spoke last before a token, as far as it is known. */
  readonly lastSpeaker: (token: number) => Entity | null;
  /** Bodies or people, the most present first. */
  readonly recent: (kind: Entity['kind'], paragraph: number) => readonly Entity[];
}

/**
 * What a pronoun's verb tells: it goes on, so that the last speaker is meant; or it answers, so that whoever spoke in between is not, least of all where the answer
 * opens its sentence. */
export type WhoseTurn = 'goes on' | 'answers' | 'answers at once' | null;

export interface Resolved {
  readonly entity: Entity;
  /** How far ahead of the next candidate it is; below 1 is doubtful. */
  readonly margin: number;
}

/** Where a name stood: the weights say how readily a pronoun takes it up. */
export type Prominence = 'foreground' | 'subject' | 'speaker' | 'introduced' | 'other' | 'owner' | 'pronoun';

const WEIGHT: Readonly<Record<Prominence, number>> = {
  foreground: 2.9,
  subject: 2.2,
  speaker: 2.6,
  pronoun: 2.2,
  introduced: 2,
  other: 0.9,
  owner: 0.6,
};
/** A pronoun seldom reaches further back than this. */
const MAX_PARAGRAPHS = 4;
const MAX_EVENTS = 80;
const PER_SENTENCE = 0.9;
const PER_PARAGRAPH = 0.7;
const UNKNOWN_GENDER = 0.5;
const LEANS_TO = 0.2;
const LEANS_AWAY = 1.2;

const LAST_SPEAKER = 1.2;
/** What somebody of unknown gender loses for having asked what is answered. */
const ASKED_LAST = 1.6;
/** What somebody without a name loses; after "she replied" it is mostly the one who is answered. */
const NAMELESS = 0.6;
const ANSWERED = 2.4;

/** Several who are one "it". */
const ONE_BODY = /^(?:panel|jury|team|crew|bench)$/;

/** As sure as that somebody is one of two who are as likely: nobody is named, and "he" after it is neither. */
export const ONE_OF_TWO = 0.2;

/** Asks `antecedent` for the person most present, man or woman. */
export const SOMEONE = 'someone';

/** The gender that a pronoun shows; null for "they" and "it". */
export const genderOfPronoun = (pronoun: string): 'm' | 'f' | null => (pronoun === 'he' ? 'm' : pronoun === 'she' ? 'f' : null);

/** Whoever is most present at a place, man or woman, by more than a lead; null where two are as present. */
export function leadOf(discourse: Discourse, at: Parameters<Discourse['antecedent']>[1], lead: number): Entity | null {
  const found = discourse.antecedent(SOMEONE, at);
  return found !== null && found.margin > lead ? found.entity : null;
}

/** An empty mind; the names of the article are noted as they come. */
export function openDiscourse(): Discourse {
  const events: Event[] = [];
  const lastNoted = new Map<Entity, number>();
  const shouting = new Set<Entity>();
  let interrupted = -1;
  let question: { readonly entity: Entity; readonly token: number; readonly sentence: number } | null = null;
  /** Whoever has just asked what is answered; null where nobody is known to. */
  const askerBefore = (at: { readonly token: number; readonly sentence: number }): Entity | null =>
    question !== null && question.token < at.token && at.sentence - question.sentence <= 1 && interrupted < question.token
      ? question.entity
      : null;
  return {
    note: (entity, at, as, gender = null, paper = false) => {
      lastNoted.set(entity, at.token);
      const { token, sentence, paragraph } = at;
      events.push({ entity, token, sentence, paragraph, weight: WEIGHT[as], as, gender, paper });
    },
    shouts: (entity) => {
      shouting.add(entity);
    },
    asks: (entity, { token, sentence }) => {
      question = { entity, token, sentence };
    },
    interrupt: (token) => {
      interrupted = token;
    },
    antecedent: (pronoun, at, against = () => 0, verb = null) => {
      const turn = verb === 'answers at once' ? 'answers' : verb;
      const gender = genderOfPronoun(pronoun);
      const scores = new Map<Entity, number>();
      const times = new Map<Entity, number>();
      const asker = verb === 'answers at once' ? askerBefore(at) : null;
      let other: Entity | null = null;
      let spoke = turn === 'goes on' && gender !== null;
      // "“Why?” asked Mr Ray. “Because,” she replied.": not whoever has just spoken.
      const asked =
        turn === 'answers' && gender !== null
          ? events.findLast(({ as, token }) => as === 'speaker' && token < at.token)?.entity
          : undefined;
      for (let i = events.length - 1; i >= Math.max(0, events.length - MAX_EVENTS); i -= 1) {
        const event = events[i];
        if (!event || event.token >= at.token) continue;
        const paragraphs = at.paragraph - event.paragraph;
        if (paragraphs > MAX_PARAGRAPHS) break;
        const { entity } = event;
        // "He established that she": whoever is "he" is not she.
        if (gender !== null && event.gender !== null && event.gender !== gender && event.sentence === at.sentence) other = entity;
        if (other === entity || asker === entity) continue;
        // A single word that never stands in a full name is a person only where it speaks or is said to be something.
        if (
          (gender !== null || pronoun === SOMEONE) &&
          event.as !== 'speaker' &&
          entity.gender === null &&
          entity.roles.length === 0 &&
          !entity.described &&
          ((entity.parts.length === 1 && entity.full === 0) || (event.as === 'owner' && genderOfFirstName(entity.parts[0] ?? '') === null))
        )
          continue;
        if (
          gender !== null || pronoun === SOMEONE
            ? entity.kind !== 'person'
            : pronoun === 'they'
              ? entity.kind === 'document' || (entity.kind === 'person' && !entity.described)
              : (entity.kind === 'person' && !event.paper) ||
                (entity.kind === 'group' && !(entity.described && ONE_BODY.test(entity.parts[0] ?? '')))
        )
          continue;
        if (gender !== null && entity.gender !== null && entity.gender !== gender) continue;
        // "MARLFORD — A home": where the news is from is no "it".
        // "A fire broke out in Hull": nor is a place that is only where something was.
        if (pronoun === 'it' && entity.place && (DATELINE.test(entity.name) || event.as === 'other')) continue;
        // "its accent from American films": a word for where they are from.
        if (pronoun === 'it' && event.as === 'owner' && isDemonym(entity.name)) continue;
        const doubt =
          gender === null || entity.gender !== null
            ? 0
            : entity.leaning === null
              ? UNKNOWN_GENDER
              : entity.leaning === gender
                ? LEANS_TO
                : LEANS_AWAY;
        const last = spoke && event.as === 'speaker';
        if (last) spoke = false;
        const score =
          event.weight -
          PER_SENTENCE * Math.min(5, at.sentence - event.sentence) -
          PER_PARAGRAPH * paragraphs -
          doubt -
          // No paper has a name.
          (!entity.described || (pronoun === 'it' && entity.kind === 'document') ? 0 : turn === 'answers' ? ANSWERED : NAMELESS) +
          // "In Mr Lee's opening remarks, he said"
          (event.as === 'owner' && event.sentence === at.sentence ? 0.9 : 0) -
          (entity.place ? 2 : 0) -
          against(entity) -
          (entity === asked && entity.gender === null ? ASKED_LAST : 0) +
          (last ? LAST_SPEAKER : 0) +
          Math.min(0.6, entity.count * 0.06);
        const known = scores.get(entity);
        if (known === undefined) scores.set(entity, score);
        else {
          // Being named often helps, but only so far.
          const seen = times.get(entity) ?? 0;
          times.set(entity, seen + 1);
          scores.set(entity, Math.max(known, score) + (seen < 3 ? 0.12 : 0));
        }
      }
      const ranked = [...scores].sort((a, b) => b[1] - a[1]);
      const [best, second] = ranked;
      if (!best) return null;
      const stale = turn !== 'answers' && interrupted >= 0 && (lastNoted.get(best[0]) ?? 0) < interrupted && interrupted < at.token;
      const margin = second ? best[1] - second[1] : 3;
      const heckled = second !== undefined && gender !== null && turn === null && shouting.has(best[0]) && !second[0].described;
      return { entity: best[0], margin: stale || heckled ? Math.min(margin, -1.2) : margin };
    },
    lastSpeaker: (before) => events.findLast(({ as, token }) => as === 'speaker' && token < before)?.entity ?? null,
    passesOver: (entity, at) => {
      // The first of the sentence before: whoever is in a clause of it does not act in between.
      let first: Event | null = null;
      for (let i = events.length - 1; i >= 0; i -= 1) {
        const event = events[i];
        if (event === undefined || event.sentence < at.sentence - 1) break;
        if (event.token >= at.token || event.sentence === at.sentence) continue;
        if (event.entity === entity) return false;
        if (first === null || event.token < first.token) first = event;
      }
      if (first === null || !first.entity.described || first.entity.kind !== 'person') return false;
      const acts = first.as === 'subject' || first.as === 'speaker';
      return acts && (first.entity.gender === null || entity.gender === null || first.entity.gender === entity.gender);
    },
    recent: (kind, paragraph) => {
      const found: Entity[] = [];
      for (let i = events.length - 1; i >= Math.max(0, events.length - MAX_EVENTS); i -= 1) {
        const event = events[i];
        if (!event || paragraph - event.paragraph > MAX_PARAGRAPHS) break;
        if (event.entity.kind === kind && !found.includes(event.entity)) found.push(event.entity);
      }
      return found;
    },
  };
}
