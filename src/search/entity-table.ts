import { createInts, type Ints } from './ints.ts';

/** What many quotes share. `topics`: all the topics of a quote together. */
export type EntityKind = 'speaker' | 'role' | 'topics' | 'outlet';
export const ENTITY_KINDS: readonly EntityKind[] = ['speaker', 'role', 'topics', 'outlet'];

export interface Entity {
  readonly kind: EntityKind;
  /** A speaker's name and aliases, the topics, or the one role or outlet. */
  readonly names: readonly string[];
  /** Numbers of the words of each name, in order. */
  readonly terms: readonly (readonly number[])[];
}

/** Speakers, roles, sets of topics and outlets, each once under a number. There are far fewer of them than quotes. */
export interface EntityTable {
  readonly size: number;
  /** How many quotes each has; the caller counts. */
  readonly counts: Ints;
  intern(kind: EntityKind, names: readonly string[]): number;
  at(id: number): Entity | undefined;
  /** Numbers of the entities that have a word in a name. */
  withTerm(term: number): readonly number[];
}

/** `termsOf` gives the numbers of a name's words, `met` hears of each new word of each new entity. */
export function createEntityTable(
  termsOf: (name: string) => readonly number[],
  met: (term: number, kind: EntityKind) => void,
): EntityTable {
  const entities: Entity[] = [];
  const ids = new Map<string, number>();
  const counts = createInts();
  const byTerm: (number[] | undefined)[] = [];
  return {
    get size() {
      return entities.length;
    },
    counts,
    intern(kind, names) {
      const key = `${kind}\n${names.join('\n')}`;
      const known = ids.get(key);
      if (known !== undefined) return known;
      const id = entities.length;
      const terms = names.map(termsOf);
      entities.push({ kind, names, terms });
      ids.set(key, id);
      counts.push(0);
      for (const term of new Set(terms.flat())) {
        const list = byTerm[term];
        if (list === undefined) byTerm[term] = [id];
        else list.push(id);
        met(term, kind);
      }
      return id;
    },
    at: (id) => entities[id],
    withTerm: (term) => byTerm[term] ?? [],
  };
}
