import type { Reading } from '../reading.ts';

/** In tokens: whom a question is put to, by name and title. */
const WHOM = 6;
/** In tokens: who puts it. */
const WHO = 6;
/** No question told in passing is longer, in tokens. */
const QUESTION = 30;
const PUTTING = /^(?:when|as|after|once|whenever|before)$/;

/**
 * "When Mr Ray asked her |“Will you go?”| she laughed.", "When somebody shouted |“Go!”| Ms Lee joked": whether the words at token `q` are those
 * of the clause before the main one.
 */
export function isPut({ tokens }: Reading, q: number): boolean {
  let verb = tokens[q - 1]?.text === ',' ? q - 2 : q - 1;
  if (tokens[verb]?.cue?.class === 'say' && tokens[verb]?.form === 'past') return followsWhen(tokens, verb);
  while (q - verb < WHOM && /^(?:name|pronoun|object|determiner|word|owner)$/.test(tokens[verb]?.tag ?? '')) verb -= 1;
  if (tokens[verb]?.cue?.lemma !== 'ask') return false;
  return followsWhen(tokens, verb);
}

/** Whether the verb is that of a clause with "when" or the like. */
const followsWhen = (tokens: Reading['tokens'], verb: number): boolean =>
  tokens.slice(Math.max(0, verb - WHO), verb).some(({ lower }) => PUTTING.test(lower));

/** "Asked by Mr Ray if the allies were “tired”, Ann Lee notes": words of the question. */
export function isAsked({ tokens }: Reading, q: number): boolean {
  let at = q - 1;
  // The words of a question told in passing hold no sign.
  while (at >= 0 && q - at < QUESTION && tokens[at]?.tag !== 'sign' && tokens[at]?.text !== 'Asked') at -= 1;
  return tokens[at]?.text === 'Asked' && tokens.slice(at, q).some(({ lower }) => /^(?:if|whether|why|how)$/.test(lower));
}
