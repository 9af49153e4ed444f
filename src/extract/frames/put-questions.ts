import type { Reading } from '../reading.ts';

/** In tokens: whom a question is put to, by name and title. */
const WHOM = 6;
/** In tokens: who puts it. */
const WHO = 6;
const PUTTING = /^(?:when|as|after|once|whenever|before)$/;

/** "When Mr Ray asked her |“Will you go?”| she laughed.": whether the words at token `q` are a question that a clause before the main one puts. */
export function isPut({ tokens }: Reading, q: number): boolean {
  let verb = q - 1;
  while (q - verb < WHOM && /^(?:name|pronoun|object|determiner|word|owner)$/.test(tokens[verb]?.tag ?? '')) verb -= 1;
  if (tokens[verb]?.cue?.lemma !== 'ask') return false;
  return tokens.slice(Math.max(0, verb - WHO), verb).some(({ lower }) => PUTTING.test(lower));
}
