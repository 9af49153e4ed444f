import { PLACES } from './lexicon/bodies.ts';

/** Stems of countries and their adjectives; each line is one nation. */
const NATIONS: readonly RegExp[] = [
  /\b(?:us|u\.s\.|usa|america|american|united states|washington|pentagon)\b/i,
  /\b(?:uk|u\.k\.|britain|british|united kingdom|whitehall)\b/i,
  /\b(?:france|french)\b/i,
  /\b(?:german|germany)\b/i,
  /\brussian?\b/i,
  /\bukrain/i,
  /\b(?:china|chinese)\b/i,
  /\b(?:ital|roman\b)/i,
  /\b(?:spain|spanish)\b/i,
  /\b(?:poland|polish)\b/i,
  /\b(?:ireland|irish)\b/i,
  /\b(?:scot)/i,
  /\b(?:wales|welsh)\b/i,
  /\bcanad/i,
  /\baustralia/i,
  /\bjapan/i,
  /\bindian?\b/i,
  /\bisrael/i,
  /\biran/i,
  /\biraq/i,
  /\b(?:turkey|turkish)\b/i,
  /\b(?:greece|greek)\b/i,
  /\bmexic/i,
  /\bbrazil/i,
  // No nation, but a union, a commission and a council with offices of their own.
  /\b(?:eu|european)\b/i,
];

const nationsIn = (text: string): readonly RegExp[] => NATIONS.filter((nation) => nation.test(text));

/** How many nations a description names. */
export const nations = (text: string): number => nationsIn(text).length;

/** Tells of a description whether it names different nations than `said` does: "US Defence Secretary" is not "Britain's Defence Secretary". */
export function otherNationThan(said: string): (stated: string) => boolean {
  const own = nationsIn(said);
  if (own.length === 0) return () => false;
  return (stated) => {
    const named = nationsIn(stated);
    return named.length > 0 && !own.some((nation) => named.includes(nation));
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
