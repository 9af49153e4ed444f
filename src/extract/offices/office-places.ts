import { BODY_NOUNS } from '../lexicon/bodies.ts';
import { nations } from './nations.ts';

/** The body that an office belongs to: "president of the European Commission". */
const BODY_OF = /\b(?:of|for|at) (?:the )?((?:\p{Lu}[\p{L}’'-]+ ?){2,})/u;

/** Whether a description names a body that the stated role knows nothing of. */
export function ofAnotherBody(said: string, stated: string): boolean {
  const words = BODY_OF.exec(said)?.[1]?.trim().split(' ') ?? [];
  return BODY_NOUNS.has(words.at(-1)?.toLowerCase() ?? '') && !words.some((word) => stated.includes(word));
}

/** "mayor of Hull": the office and the place or body that it is of. */
const OFFICE_OF = /(\S+) of (?:the )?((?:\p{Lu}[\p{L}’'-]+ ?)+)/u;

/** Whether both descriptions say of what somebody holds the office, and it is not the same: the mayors of Hull and of York. */
export function ofAnotherPlace(said: string, stated: string): boolean {
  const [, office, place] = OFFICE_OF.exec(said) ?? [];
  const [, other, elsewhere] = place === undefined ? [] : (OFFICE_OF.exec(stated) ?? []);
  if (elsewhere === undefined || place === undefined || office?.toLowerCase() !== other?.toLowerCase()) return false;
  return nations(place) + nations(elsewhere) === 0 && !place.split(' ').some((word) => word !== '' && elsewhere.includes(word));
}
