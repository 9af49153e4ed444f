import { genderOfNoun } from '../lexicon/people-words.ts';
import { words } from '../lexicon/words.ts';
import type { Entity } from '../people/entities.ts';
import { MOST_NAMED } from '../people/most-named.ts';
import type { Mention } from '../phrases/mentions.ts';
import type { Reading } from '../reading.ts';
import { deadAmong } from './dead.ts';
import { familiesIn, fits } from './families.ts';
import { kinKind } from './kinship.ts';

/** Kin who mostly bear one surname. */
const OF_ONE_NAME = words('parent child sibling spouse');
/** Surnames that strangers share in one article. */
const COMMON = words('kim lee park choi chen wang li zhang liu yang singh kaur khan nguyen tran ali ahmed smith jones brown');
/** In mentions; the bound keeps any text linear. */
const NEAR = 400;

/** "Mr Ray … Lucy Ray, the firm's sales director … His daughter said": the one other bearer of `owner`'s surname who may be it; null where the article tells of other kin, or of several. */
export function kinByName(reading: Reading, mention: Mention, kind: string, owner: Entity): Entity | null {
  const surname = owner.parts.at(-1) ?? '';
  if (!OF_ONE_NAME.has(kind) || owner.parts.length < 2 || COMMON.has(surname)) return null;
  const shown = genderOfNoun(mention.head ?? '');
  const bearers = reading.cast.entities
    .slice(0, MOST_NAMED)
    .filter((one) => one !== owner && one.kind === 'person' && one.parts.length > 1 && one.parts.at(-1) === surname);
  const [one] = bearers;
  if (bearers.length !== 1 || one === undefined || one.first > mention.from || !fits(one, shown) || deadAmong(reading).has(one))
    return null;
  // "his wife, Lucy": no daughter of his.
  if (familiesIn(reading).some(({ kin, owner: other }) => kin === one || other === one)) return null;
  return speaksOfOthers(reading, mention, shown) ? null : one;
}

/** Whether the article speaks of other kin of that gender as well: "his wife … his daughter". */
function speaksOfOthers({ mentions }: Reading, { head, chunk }: Mention, shown: 'm' | 'f' | null): boolean {
  for (let at = Math.max(0, chunk - NEAR); at < Math.min(mentions.length, chunk + NEAR); at += 1) {
    const other = mentions[at];
    if (other?.kind !== 'nominal' || other.head === head || other.head === null || kinKind(other.head) === null) continue;
    const gender = genderOfNoun(other.head);
    if (shown === null || gender === null || gender === shown) return true;
  }
  return false;
}
