import { nations, otherNationThan } from '../offices/nations.ts';
import type { Entity } from '../people/entities.ts';
import { MOST_NAMED } from '../people/most-named.ts';
import type { Mention } from '../phrases/mentions.ts';
import type { Reading } from '../reading.ts';

/** Who sees to what is abroad, by a stated office; whoever sees to one part of the country by such a title does not. */
const FOREIGN =
  /\b(?:foreign (?:affairs )?(?:minister|secretary)|secretary of state(?! for)|(?:external|foreign) affairs minister|minister (?:of|for) (?:foreign|external) affairs)\b/i;
const OF_THE_UNION = /\b(?:foreign (?:affairs|policy) (?:chief|head)|high representative)\b/i;
const NOT_NOW = /\b(?:former|ex-|deputy|assistant|under|vice|junior|shadow)/i;
/** What the union of nations is called. */
const UNION = /\b(?:EU|European Union|bloc|Europe|Brussels)\b/;
/** "the top diplomat |in| Bergen" is somebody else. */
const POSTED = /^(?:in|at|to|for|on|from)$/;

/** Whether a phrase is "Spain's top diplomat", "the top US diplomat": who sees to all that is abroad. */
function isTopDiplomat({ tokens }: Reading, { head, from, to }: Mention): boolean {
  if (head !== 'diplomat' || POSTED.test(tokens[to]?.lower ?? '')) return false;
  const words = tokens.slice(from, to).map(({ lower }) => lower);
  return /^(?:top|chief)$/.test(words.at(-2) ?? '')
    ? !/^(?:an?|one|another)$/.test(words[0] ?? '')
    : words[0] === 'the' && words[1] === 'top';
}

/**
 * Whom "the EU's top diplomat", "the top Danish diplomat" means: the one person named so far who has that office for that nation; null where
 * there are several or none. `name` is the description; a town in it ("Warsaw's") may stand for any nation.
 */
export function topDiplomat(reading: Reading, mention: Mention, name: string): Entity | null {
  if (!isTopDiplomat(reading, mention)) return null;
  const office = UNION.test(name) ? OF_THE_UNION : FOREIGN;
  const isOther = nations(name) > 0 ? otherNationThan(name) : () => false;
  const fitting = reading.cast.entities
    .slice(0, MOST_NAMED)
    .filter(
      ({ kind, first, roles }) =>
        kind === 'person' &&
        first < mention.from &&
        roles.some(({ weak, text }) => !weak && office.test(text) && !NOT_NOW.test(text) && !isOther(text)),
    );
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}
