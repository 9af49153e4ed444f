import { PLACES } from '../lexicon/bodies.ts';
import { nationOf } from '../lexicon/nations.ts';
import { remembered } from '../text/remembered.ts';

/** The nations that the words of a text name; equal numbers are one nation. */
const nationsIn = remembered((text): ReadonlySet<number> => {
  const found = new Set<number>();
  let before = '';
  for (const [word] of text.matchAll(/\p{L}[\p{L}.]*/gu)) {
    const lower = word.toLowerCase().replaceAll('.', '');
    const nation = nationOf(lower, before);
    if (nation !== undefined) found.add(nation);
    before = lower;
  }
  return found;
});

/** How many nations a description names. */
export const nations = (text: string): number => nationsIn(text).size;

/** "the Rowing League's president", "president of the Rowing League". */
const PRESIDES_BODY = /\p{Lu}[\p{L}-]*['’]s? (?:\p{Ll}+ )?president$|\bpresident of (?:the )?(?!Republic)\p{Lu}/u;

/**
 * Tells of a description whether it names different nations than `said` does: "US Defence Secretary" is not "Britain's Defence Secretary";
 * nor is "the French president", where the `head` of what is said is given, the president of a league.
 */
export function otherNationThan(said: string, head = ''): (stated: string) => boolean {
  const own = nationsIn(said);
  if (own.size === 0) return () => false;
  return (stated) => {
    const named = nationsIn(stated);
    return named.size > 0 ? own.isDisjointFrom(named) : head === 'president' && PRESIDES_BODY.test(stated);
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
