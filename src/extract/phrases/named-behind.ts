import type { Reading } from '../reading.ts';
import type { Mention } from './mentions.ts';

/**
 * "The lawyer representing the family, |Ann Lee|, said": whoever is named between the comma at `comma` and the one at `j`, where somebody does something to
 * what ends at the first; null for anything else. "The lawyer representing the victim, Ann Lee, said" may name either.
 */
export function namedBehindParticiple(reading: Reading, done: Mention, comma: number, j: number): Mention | null {
  const { tokens, mentions, chunkTo, cast } = reading;
  const name = mentions[chunkTo.get(j) ?? -1];
  if (name?.kind !== 'name' || name.from !== comma + 1 || name.run === null || cast.ofRun.get(name.run)?.kind !== 'person') return null;
  let verb = done.from - 1;
  if (tokens[verb]?.tag === 'preposition') verb -= 1;
  if (tokens[verb]?.form !== 'ing') return null;
  const object = done.run === null ? undefined : cast.ofRun.get(done.run);
  // "the senator representing Hull Central": a place, though it looks like somebody.
  const someone = object === undefined ? done.sort === 'person' : object.kind === 'person' && (object.gender !== null || object.count > 1);
  const whole = mentions[chunkTo.get(verb) ?? -1];
  return !someone && whole?.kind === 'nominal' && whole.sort === 'person' ? name : null;
}

/** "|Ann Lee| of “Old Roads” fame said": whoever is known for a work, where `chunk` is the noun behind its name; null for any other. */
export function beforeWork({ tokens, mentions, chunkTo, cast }: Reading, { from }: { readonly from: number }): Mention | null {
  const quote = tokens[from - 1];
  const link = tokens[from - 2]?.lower === 'the' ? from - 3 : from - 2;
  if (quote?.tag !== 'quote' || /[,.?!…]/.test(quote.closing) || !/^(?:of|from|behind)$/.test(tokens[link]?.lower ?? '')) return null;
  const name = mentions[chunkTo.get(link) ?? -1];
  return name?.kind === 'name' && name.run !== null && cast.ofRun.get(name.run)?.kind === 'person' ? name : null;
}
