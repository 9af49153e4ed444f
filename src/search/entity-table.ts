import { createChains } from './chains.ts';
import { createInts, type Ints } from './ints.ts';
import { createStringTable } from './string-table.ts';

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

/** Stands between the names of an entity, and for a space within one. */
const BETWEEN = '\0';

/** `eachTerm` gives the numbers of a name's words, `met` hears of each word of each new entity. */
export function createEntityTable(
  eachTerm: (name: string, found: (term: number) => void) => void,
  met: (term: number, kind: EntityKind) => void,
): EntityTable {
  /** The names of each kind, and the entity that each of them is: an object for each would take ten times as much. */
  const tables = ENTITY_KINDS.map(() => ({ keys: createStringTable(), ids: createInts() }));
  const [kinds, places] = [createInts(), createInts()];
  const counts = createInts();
  const byTerm = createChains();

  const known = (kind: EntityKind, key: string): number => {
    const table = tables[ENTITY_KINDS.indexOf(kind)];
    const place = table?.keys.find(key) ?? -1;
    return place < 0 ? -1 : (table?.ids.get(place) ?? -1);
  };

  function make(kind: EntityKind, key: string, names: readonly string[]): number {
    const [id, place] = [kinds.length, ENTITY_KINDS.indexOf(kind)];
    const table = tables[place];
    places.push(table?.keys.push(key) ?? 0);
    table?.ids.push(id);
    kinds.push(place);
    counts.push(0);
    for (const name of names) {
      eachTerm(name, (term) => {
        if (byTerm.last(term) !== id) byTerm.push(term, id);
        met(term, kind);
      });
    }
    return id;
  }

  function intern(kind: EntityKind, names: readonly string[]): number {
    const key = names.map((name) => name.replaceAll(BETWEEN, ' ')).join(BETWEEN);
    const before = known(kind, key);
    return before < 0 ? make(kind, key, names) : before;
  }

  return {
    get size() {
      return kinds.length;
    },
    counts,
    intern,
    internNamed(kind, name, others) {
      if (others !== undefined && others.length > 0) return intern(kind, [name, ...others]);
      const before = known(kind, name);
      return before < 0 ? intern(kind, [name]) : before;
    },
    at(id) {
      const kind = ENTITY_KINDS[kinds.get(id)];
      const key = tables[kinds.get(id)]?.keys.at(places.get(id)) ?? '';
      if (id >= kinds.length || kind === undefined) return undefined;
      return { kind, names: kind === 'topics' && key === '' ? [] : key.split(BETWEEN) };
    },
    kindOf: (id) => kinds.get(id),
    eachWithTerm: byTerm.each,
  };
}
