import { isPeopleNoun } from '../lexicon/people-words.ts';
import { isRoleNoun } from '../lexicon/role-words.ts';
import type { Reading } from '../reading.ts';
import { startsSentence } from '../text/sentence-openings.ts';

/** In tokens: "|, D-W. Va." */
const MAX_STATE = 7;

/** Whether the noun phrase itself names an office or trade, so that it may be cut short by a quotation. */
export function isHeaded(reading: Reading, index: number): boolean {
  const mention = reading.mentions[index];
  return mention?.sort === 'person' || isRoleNoun(mention?.head ?? '');
}

/** "Rep. Ann Lee|, D-Ohio|, chairman of the panel": where the party and state between commas end that begin at the token `at`; `at` where none do. */
export function pastState({ tokens }: Reading, at: number): number {
  if (tokens[at]?.text !== ',' || !/^[RDI]-\p{Lu}/u.test(tokens[at + 1]?.text ?? '')) return at;
  const end = tokens.slice(at + 2, at + MAX_STATE).findIndex(({ text }) => text === ',');
  return end < 0 ? at : at + 2 + end;
}

/** "Ann Lee, |defeated| mayor of Hexby,": what happened to somebody, before what he is. */
export const isPastBefore = (token: Reading['tokens'][number] | undefined): boolean =>
  token?.form === 'past' &&
  /^(?:defeated|disgraced|sacked|ousted|retired|jailed|convicted|elected|appointed|respected|renowned|trained|registered|qualified|beaten|suspended)$/.test(
    token.lower,
  );

/** Whether several people are named at `from`: "one of the country's best novelists". */
export function isOneOfPeople(reading: Reading, from: number): boolean {
  const index = reading.chunkFrom.get(from);
  const chunk = index === undefined ? undefined : reading.chunks[index];
  return chunk !== undefined && isPeopleNoun(reading.tokens[chunk.to - 1]?.lower ?? '');
}

/** "|Ann Lee|, Health Minister said": whether the name before the comma at the token index `from` opens its sentence, or follows its words. */
export function standsBehindSubject({ tokens, runTo }: Reading, from: number): boolean {
  const at = runTo.get(from - 1)?.from ?? from;
  return startsSentence(tokens, at) || tokens[at - 1]?.tag === 'quote';
}
