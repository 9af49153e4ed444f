import type { Tagged } from '../text/tags.ts';

/** Offices that a place has, and nobody has of a person. */
const OF_A_PLACE = /^(?:mayor|governor|king|queen|archbishop|bishop|president)$/;
const OF_A_PLACE_IN_TWO = /^(?:attorney general|governor general|supreme court|police chief|fire chief)$/;
/** Offices that a party, an alliance or a firm has. */
const OF_A_BODY = /^(?:leader|chief|secretary-general)$/;
const OF_A_BODY_IN_TWO = /^(?:secretary general|general secretary|supreme commander)$/;

/**
 * Whether the genitive at `at`, behind a name, shows a place ("Marlford's mayor said") or a body ("Nordlys's secretary general said") by
 * the office that follows it; null where a person may have it ("Lee's chief rival", "Lee's chief of staff").
 */
export function ownerOfOffice(tokens: readonly Tagged[], at: number): 'place' | 'body' | null {
  const [first, second, third] = [tokens[at + 1], tokens[at + 2], tokens[at + 3]];
  if (tokens[at]?.tag !== 'genitive' || first === undefined || second === undefined) return null;
  const two = `${first.lower} ${second.lower}`;
  const ends = (token: Tagged | undefined): boolean => /^(?:verb|sign|modal|auxiliary|quote|name)$/.test(token?.tag ?? 'sign');
  if (ends(third) && OF_A_PLACE_IN_TWO.test(two)) return 'place';
  if (ends(third) && OF_A_BODY_IN_TWO.test(two)) return 'body';
  if (!ends(second)) return null;
  return OF_A_PLACE.test(first.lower) ? 'place' : OF_A_BODY.test(first.lower) ? 'body' : null;
}
