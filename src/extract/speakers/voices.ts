import type { ExtractedKind, ExtractedSpeaker } from '../extraction.ts';
import { introducesBody } from '../lexicon/outlets.ts';
import { roleOf } from '../offices/stated-role.ts';
import { contains } from '../offices/varied-heads.ts';
import type { Entity } from '../people/entities.ts';
import { describedEntity, description } from '../phrases/description.ts';
import type { Mention } from '../phrases/mentions.ts';
import type { Reading } from '../reading.ts';
import { apposedName } from './apposed-name.ts';

/** Who a mention is, and how sure that is (0 to 1). */
export interface Identified {
  readonly speaker: ExtractedSpeaker;
  readonly entity: Entity | null;
  readonly sure: number;
}

/** No article has more unnamed speakers in play; the bound keeps any text linear. */
const MAX_DESCRIBED = 60;

/** Somebody known by a description only, and the noun of it. */
export interface Described {
  readonly head: string;
  readonly entity: Entity;
  /** It stands without an article at the head of the page, where offices have no names yet. */
  readonly headlined: boolean;
}

/** Those who speak in an article, as they become known. */
export interface Voices {
  readonly named: (entity: Entity, sure: number) => Identified;
  /** Somebody, or some body, new: known by the description `name` only. */
  readonly describe: (mention: Mention, name: string, kind: ExtractedKind, sure: number) => Identified;
  /** "The railway, Plains & Western, said": who a description between commas is. */
  readonly apposedTo: (mention: Mention) => Identified | null;
  /** Somebody described by the same words before: "a contractor", then "the contractor". */
  readonly again: (mention: Mention) => Identified | null;
  /** The last one described for whom `fits` holds. */
  readonly lastDescribed: (fits: (one: Described) => boolean) => Described | undefined;
}

/** An article in which nobody has spoken yet. */
export function openVoices(reading: Reading): Voices {
  const described: Described[] = [];
  const kinds = new Map<Entity, ExtractedKind>();
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
    const first = reading.tokens[mention.from];
    described.push({ head: mention.head ?? '', entity, headlined: first?.paragraph === 0 && first.tag !== 'determiner' });
    if (described.length > MAX_DESCRIBED) described.shift();
    return named(entity, sure);
  };

  const apposedTo = (mention: Mention): Identified | null => {
    const beside =
      mention.definite || mention.sort === 'person' || introducesBody(mention.head ?? '') ? apposedName(reading, mention) : null;
    return beside === null ? null : named(beside, 0.95);
  };

  const again = (mention: Mention): Identified | null => {
    const name = description(reading, mention);
    const before = mention.definite
      ? described.findLast(
          ({ head, entity, headlined }) => !headlined && head === mention.head && entity.kind === 'person' && contains(entity.name, name),
        )
      : undefined;
    return before === undefined ? null : named(before.entity, 0.88);
  };

  return { named, describe, apposedTo, again, lastDescribed: (fits) => described.findLast(fits) };
}
