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
const [BETWEEN_CODE, SPACE] = [0x00, 0x20];
const FIRST_LETTERS = 256;

const spaced = (name: string): string => name.replaceAll(BETWEEN, ' ');

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

  /** The names that are looked for, letter by letter: every quote asks for its topics, and a string for each would be most of the garbage. */
  let letters = new Uint16Array(FIRST_LETTERS);

  function makeRoom(length: number): void {
    if (length <= letters.length) return;
    const grown = new Uint16Array(length * 2);
    grown.set(letters);
    letters = grown;
  }

  /** Writes the key of these names and returns its length. */
  function writeKey(names: readonly string[]): number {
    let length = 0;
    for (let place = 0; place < names.length; place++) {
      const name = names[place] ?? '';
      makeRoom(length + 1 + name.length);
      if (place > 0) letters[length++] = BETWEEN_CODE;
      for (let at = 0; at < name.length; at++) {
        const code = name.charCodeAt(at);
        letters[length++] = code === BETWEEN_CODE ? SPACE : code;
      }
    }
    return length;
  }

  const idAt = (kind: number, place: number): number => (place < 0 ? -1 : (tables[kind]?.ids.get(place) ?? -1));

  /** The entity that is being made, for one function that hears of the words of all of them. */
  let making = -1;
  let makingKind: EntityKind = 'speaker';
  const meet = (term: number): void => {
    if (byTerm.last(term) !== making) byTerm.push(term, making);
    met(term, makingKind);
  };

  /** A new entity, whose names are then to be read by `meet`. */
  function make(kind: EntityKind, place: number, key: string): number {
    const id = kinds.length;
    const table = tables[place];
    places.push(table?.keys.push(key) ?? 0);
    table?.ids.push(id);
    kinds.push(place);
    counts.push(0);
    making = id;
    makingKind = kind;
    return id;
  }

  function intern(kind: EntityKind, names: readonly string[]): number {
    const place = ENTITY_KINDS.indexOf(kind);
    const length = writeKey(names);
    const before = idAt(place, tables[place]?.keys.findLetters(letters, length) ?? -1);
    if (before >= 0) return before;
    const id = make(kind, place, names.map(spaced).join(BETWEEN));
    for (let at = 0; at < names.length; at++) eachTerm(names[at] ?? '', meet);
    return id;
  }

  return {
    get size() {
      return kinds.length;
    },
    counts,
    intern,
    internNamed(kind, name, others) {
      if (others !== undefined && others.length > 0) return intern(kind, [name, ...others]);
      const place = ENTITY_KINDS.indexOf(kind);
      const before = idAt(place, tables[place]?.keys.find(name) ?? -1);
      if (before >= 0) return before;
      if (name.includes(BETWEEN)) return intern(kind, [name]);
      const id = make(kind, place, name);
      eachTerm(name, meet);
      return id;
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
