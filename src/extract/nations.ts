import { PLACES } from './lexicon/bodies.ts';
import { nationOf } from './lexicon/nations.ts';

/** The nations that the words of a text name; equal numbers are one nation. */
function nationsIn(text: string): ReadonlySet<number> {
  const found = new Set<number>();
  let before = '';
  for (const [word] of text.matchAll(/\p{L}[\p{L}.]*/gu)) {
    const lower = word.toLowerCase().replaceAll('.', '');
    const nation = nationOf(lower, before);
    if (nation !== undefined) found.add(nation);
    before = lower;
  }
  return found;
}

/** How many nations a description names. */
export const nations = (text: string): number => nationsIn(text).size;

/** Tells of a description whether it names different nations than `said` does: "US Defence Secretary" is not "Britain's Defence Secretary". */
export function otherNationThan(said: string): (stated: string) => boolean {
  const own = nationsIn(said);
  if (own.size === 0) return () => false;
  return (stated) => {
    const named = nationsIn(stated);
    return named.size > 0 && own.isDisjointFrom(named);
  };
}

/** The states, counties and towns that a description names; nations have their own list because their adjectives differ. */
const districts = (text: string): readonly string[] =>
  text
    .replace(/['’]s\b/g, '')
    .split(/[^\p{L}]+/u)
    .filter((word) => /^\p{Lu}/u.test(word) && PLACES.has(word.toLowerCase()) && nations(word) === 0);

/** Tells of a description whether it names other states or towns than `said` does: "the Florida senator" is not the "Vermont senator". */
export function elsewhereThan(said: string): (stated: string) => boolean {
  const own = districts(said);
  if (own.length === 0) return () => false;
  return (stated) => {
    const named = districts(stated);
    return named.length > 0 && !own.some((word) => named.includes(word));
  };
}
