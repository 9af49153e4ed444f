import { tailOfChain } from './chunks.ts';
import type { Discourse } from './discourse.ts';
import { genderOfPronoun } from './discourse.ts';
import type { Entity } from './entities.ts';
import type { ExtractedSpeaker } from './extraction.ts';
import { isPersonNoun, TITLES } from './lexicon/people-words.ts';
import type { Mention } from './mentions.ts';
import type { Office } from './offices.ts';
import type { Reading } from './reading.ts';
import { roleOf, tidyRole } from './roles.ts';

/** Who a mention is, and how sure that is (0 to 1). */
export interface Identified {
  readonly speaker: ExtractedSpeaker;
  readonly entity: Entity | null;
  readonly sure: number;
}

/** Somebody without a name who has spoken before in the article. */
interface Unnamed {
  readonly head: string;
  readonly speaker: ExtractedSpeaker;
}

export interface Place {
  readonly token: number;
  readonly sentence: number;
  readonly paragraph: number;
}

const GENERIC =
  /^(?:man|woman|boy|girl|year-old|author|actor|actress|star|billionaire|businessman|tycoon|mogul|politician|veteran|player|singer|writer|artist|pair|father|mother)$/;
const LEADING = /^(?:(?:the|a|an|one|another|this|that|some|two|three|four|several|his|her|its|their|our)\s+)+/i;
const MAX_NAME = 140;

export interface Identifier {
  readonly identify: (mention: Mention, place: Place) => Identified | null;
}

/** The words of a description with what hangs on it, without its article. */
function description(reading: Reading, mention: Mention): string {
  const tail = mention.chunk < 0 ? undefined : reading.chunks[tailOfChain(reading.tokens, reading.chunks, mention.chunk)];
  const end = reading.tokens[(tail?.to ?? mention.to) - 1]?.end ?? mention.end;
  const raw = reading.text.slice(mention.start, Math.min(end, mention.start + MAX_NAME)).replace(/\s+/g, ' ');
  return raw.replace(LEADING, '') || raw;
}

/** Turns mentions into speakers, in the order of the article. `offices` knows who holds an office when the article does not say. */
export function openIdentifier(reading: Reading, discourse: Discourse, offices: (words: string) => Office | null): Identifier {
  const unnamed: Unnamed[] = [];
  const named = (entity: Entity, sure: number): Identified => ({
    entity,
    sure,
    speaker: { name: entity.name, kind: entity.kind, role: entity.kind === 'person' ? roleOf(entity) : null },
  });

  /** Persons whose known roles share the head noun of the description, the best match first. */
  const byRole = (mention: Mention, place: Place): Entity | null => {
    const head = mention.head ?? '';
    const said = reading.tokens
      .slice(mention.from, mention.to)
      .filter((token) => token.tag === 'word' || token.tag === 'name')
      .map((token) => token.lower);
    const recent = discourse.recent('person', place.paragraph);
    let best: { entity: Entity; score: number } | null = null;
    for (const entity of reading.cast.entities) {
      if (entity.kind !== 'person' || entity.roles.length === 0 || entity.first > place.token + 40) continue;
      if (mention.gender !== null && entity.gender !== null && mention.gender !== entity.gender) continue;
      for (const role of entity.roles) {
        const has = new Set(
          role.text
            .toLowerCase()
            .replace(/['’]s\b/g, '')
            .split(/[^\p{L}\p{N}-]+/u),
        );
        if (!has.has(head) && !(head === 'chief' && has.has('head'))) continue;
        const shared = said.filter((word) => has.has(word)).length;
        const strange = said.length - shared;
        const near = recent.indexOf(entity);
        const score = shared * 2 - strange * 1.5 + (near < 0 ? -1 : 1.5 - 0.4 * Math.min(near, 3)) + Math.min(1, entity.count * 0.05);
        if (best === null || score > best.score) best = { entity, score };
      }
    }
    return best !== null && best.score > 0.2 ? best.entity : null;
  };

  const nominal = (mention: Mention, place: Place): Identified | null => {
    const name = description(reading, mention);
    const head = mention.head ?? '';
    const owner = mention.run === null ? null : (reading.cast.ofRun.get(mention.run) ?? null);
    if (mention.sort === 'person') {
      const office = mention.definite || TITLES.has(head) || owner !== null;
      const capital = /^\p{Lu}/u.test(reading.tokens[mention.from]?.text ?? '');
      if ((mention.definite || capital) && office) {
        const holder = byRole(mention, place);
        if (holder !== null && holder !== owner) return named(holder, 0.8);
        const listed = offices(name);
        if (listed !== null) return { entity: null, sure: 0.85, speaker: { name: listed.name, kind: 'person', role: tidyRole(name) } };
      }
      if (mention.definite) {
        const before = unnamed.findLast(
          (other) => other.head === head || (mention.unnamed && /^(?:source|official|aide|insider)$/.test(head) && other.head === head),
        );
        if (before) return { entity: null, sure: 0.85, speaker: before.speaker };
        if (!mention.unnamed && (TITLES.has(head) || GENERIC.test(head) || isPersonNoun(head))) {
          const near = discourse
            .recent('person', place.paragraph)
            .filter((entity) => mention.gender === null || entity.gender === null || entity.gender === mention.gender);
          const [first] = near;
          const plain = mention.to - mention.from <= 3;
          if (first && plain && (near.length === 1 || GENERIC.test(head))) return named(first, 0.6);
        }
      }
      const speaker: ExtractedSpeaker = { name, kind: 'anonymous', role: null };
      unnamed.push({ head, speaker });
      return { entity: null, sure: 0.85, speaker };
    }
    if (mention.sort === 'people') {
      const speaker: ExtractedSpeaker = { name, kind: mention.unnamed ? 'anonymous' : 'group', role: null };
      if (mention.unnamed) unnamed.push({ head: head.replace(/s$/, ''), speaker });
      return { entity: null, sure: 0.8, speaker };
    }
    if (mention.sort === 'document') return { entity: null, sure: 0.75, speaker: { name, kind: 'document', role: null } };
    if (mention.sort === 'body') {
      if (mention.definite && mention.to - mention.from <= 2) {
        const recent = discourse.recent('organisation', place.paragraph);
        const match = recent.find((entity) => entity.parts.includes(head));
        if (match) return named(match, 0.85);
        const acronym = recent.find((entity) => !/^(?:us|u\.s\.|uk|u\.k\.|eu)$/.test(entity.parts[0] ?? ''));
        if (
          acronym &&
          /^(?:company|firm|bank|agency|group|organisation|organization|charity|association|network|paper|newspaper|department|union|club|outlet|publication|channel|body|site|website)$/.test(
            head,
          )
        )
          return named(acronym, 0.65);
      }
      return { entity: null, sure: 0.7, speaker: { name, kind: 'organisation', role: null } };
    }
    return { entity: null, sure: 0.4, speaker: { name, kind: 'organisation', role: null } };
  };

  return {
    identify: (mention, place) => {
      switch (mention.kind) {
        case 'name': {
          const entity = mention.run === null ? undefined : reading.cast.ofRun.get(mention.run);
          return entity === undefined ? null : named(entity, 1);
        }
        case 'pronoun': {
          const pronoun = mention.pronoun ?? '';
          if (pronoun === 'i' || pronoun === 'we' || pronoun === 'you' || pronoun === 'who') return null;
          const found = discourse.antecedent(pronoun, place);
          if (found === null) {
            const last = unnamed.at(-1);
            return last && genderOfPronoun(pronoun) !== null ? { entity: null, sure: 0.6, speaker: last.speaker } : null;
          }
          return named(found.entity, Math.min(0.97, 0.6 + 0.25 * found.margin));
        }
        case 'nominal':
          return nominal(mention, place);
        default:
          return mention.kind satisfies never;
      }
    },
  };
}
