import { isPeopleNoun } from '../lexicon/people-words.ts';
import { isRoleNoun } from '../lexicon/role-words.ts';
import type { Reading } from '../reading.ts';

/** Whether the noun phrase itself names an office or trade, so that it may be cut short by a quotation. */
export function isHeaded(reading: Reading, index: number): boolean {
  const mention = reading.mentions[index];
  return mention?.sort === 'person' || isRoleNoun(mention?.head ?? '');
}

/** Whether several people are named at `from`: "one of the country's best novelists". */
export function isOneOfPeople(reading: Reading, from: number): boolean {
  const index = reading.chunkFrom.get(from);
  const chunk = index === undefined ? undefined : reading.chunks[index];
  return chunk !== undefined && isPeopleNoun(reading.tokens[chunk.to - 1]?.lower ?? '');
}
