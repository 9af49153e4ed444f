import type { DateRange } from '../dates/date-range.ts';
import { tokenizeQuery } from '../words/fold.ts';
import { inLatin } from '../words/transliterate.ts';
import type { Lexicon } from './understand.ts';

/** Whom a filter names. */
export function personNamed(name: string, range: DateRange, { people }: Lexicon): ReturnType<Lexicon['people']['find']> {
  const tokens = tokenizeQuery(name);
  const person = people.called(tokens);
  if (person !== null) return { person };
  const found = people.find(tokens, range);
  if ('person' in found) return found;
  const spelt = inLatin(name).map((other) => people.find(tokenizeQuery(other), range));
  return spelt.find((each) => 'person' in each) ?? found;
}
