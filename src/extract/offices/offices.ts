import type { PartialDate } from '../../model/partial-date.ts';
import { officesOn, type Speaker } from '../../model/speaker.ts';

export interface Office {
  readonly name: string;
  /** Whether the article's day is known, so that who held it then is. */
  readonly dated: boolean;
}

const comparable = (text: string): string =>
  text
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A look-up from the words of an office ("Defence Secretary") to the one person of `people` who held it on `published`; null when none or several did. */
export function officeFinder(people: readonly Speaker[], published: PartialDate | null): (words: string) => Office | null {
  const holders = new Map<string, Set<string>>();
  for (const person of people) {
    if (person.kind !== 'person') continue;
    for (const office of published === null ? person.offices : officesOn(person, published)) {
      for (const title of [office.title, ...office.aliases]) {
        const key = comparable(title).replace(/^the /, '');
        const set = holders.get(key) ?? new Set<string>();
        holders.set(key, set.add(person.name));
      }
    }
  }
  if (holders.size === 0) return () => null;
  return (words) => {
    const found = holders.get(comparable(words).replace(/^the /, ''));
    const [name] = found ?? [];
    return found?.size === 1 && name !== undefined ? { name, dated: published !== null } : null;
  };
}

/** The listed person or body that a name or alias belongs to; null when none does, or several do. */
export function knownName(people: readonly Speaker[]): (name: string) => string | null {
  const names = new Map<string, string | null>();
  for (const person of people) {
    for (const alias of [person.name, ...person.aliases]) {
      const key = comparable(alias);
      const other = names.get(key);
      names.set(key, other === undefined || other === person.name ? person.name : null);
    }
  }
  return (name) => (names.size === 0 ? null : (names.get(comparable(name)) ?? null));
}
