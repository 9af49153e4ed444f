import { createChains } from './chains.ts';
import { createInts, type Ints } from './ints.ts';

/** What many quotes share. `topics`: all the topics of a quote together. */
export type EntityKind = 'speaker' | 'role' | 'topics' | 'outlet';
export const ENTITY_KINDS: readonly EntityKind[] = ['speaker', 'role', 'topics', 'outlet'];

export interface Entity {
  readonly kind: EntityKind;
  /** A speaker's name and aliases, the topics, or the one role or outlet. */
  readonly names: readonly string[];
}

/** Speakers, roles, sets of topics and outlets, each once under a number. There are far fewer of them than quotes. */
export interface EntityTable {
  readonly size: number;
  /** How many quotes each has; the caller counts. */
  readonly counts: Ints;
  intern(kind: EntityKind, names: readonly string[]): number;
  /** As `intern`, for a name and others beside it: nothing is allocated for one that is known and alone. */
  internNamed(kind: EntityKind, name: string, others?: readonly string[]): number;
  at(id: number): Entity | undefined;
  /** The place of its kind in ENTITY_KINDS. */
  kindOf(id: number): number;
  /** Calls back with the entities that have a word in a name, the last first, until told to stop by `false`. Returns whether it came to the end. */
  eachWithTerm(term: number, found: (id: number) => boolean): boolean;
}

/** `eachTerm` gives the numbers of a name's words, `met` hears of each word of each new entity. */
export function createEntityTable(
  eachTerm: (name: string, found: (term: number) => void) => void,
  met: (term: number, kind: EntityKind) => void,
): EntityTable {
  const entities: Entity[] = [];
  const kinds: number[] = [];
  const ids = new Map<EntityKind, Map<string, number>>(ENTITY_KINDS.map((kind) => [kind, new Map()]));
  const counts = createInts();
  const byTerm = createChains();
  const make = (kind: EntityKind, key: string, names: readonly string[]): number => {
    const id = entities.length;
    entities.push({ kind, names });
    kinds.push(ENTITY_KINDS.indexOf(kind));
    ids.get(kind)?.set(key, id);
    counts.push(0);
    for (const name of names) {
      eachTerm(name, (term) => {
        if (byTerm.last(term) !== id) byTerm.push(term, id);
        met(term, kind);
      });
    }
    return id;
  };
  const intern = (kind: EntityKind, names: readonly string[]): number => {
    const key = names.length === 1 ? (names[0] ?? '') : names.join('\n');
    return ids.get(kind)?.get(key) ?? make(kind, key, names);
  };

  return {
    get size() {
      return entities.length;
    },
    counts,
    intern,
    internNamed: (kind, name, others) =>
      others === undefined || others.length === 0
        ? (ids.get(kind)?.get(name) ?? make(kind, name, [name]))
        : intern(kind, [name, ...others]),
    at: (id) => entities[id],
    kindOf: (id) => kinds[id] ?? 0,
    eachWithTerm: byTerm.each,
  };
}
