import { POSTNOMINAL } from '../names/names.ts';
import type { Reading } from '../reading.ts';

/** What a barrister does in a trial, by one word. */
const PLEADS = /^(?:prosecuting|defending|mitigating)$/;
/** For whom anybody speaks who speaks in a court. */
const SIDE = /^(?:prosecution|defen[cs]e|crown|state|plaintiffs?|defendants?|claimants?|respondents?|applicants?)$/;
/** "for the family of the boy": no more words stand between the commas. */
const MAX_SIDE = 8;

/**
 * "Ann Lee, |prosecuting|, told the court", "Ann Lee KC, |for the charity|, said", "Tom Ray, |for the defence|, asked": the part in court
 * that stands at the token `at` right behind a name, up to the next comma, as printed; null where none does. What letters after the name
 * do not show to be a barrister's part must name a side of the trial.
 */
export function partInCourt({ tokens, text }: Reading, at: number): string | null {
  const first = tokens[at];
  if (first === undefined) return null;
  if (PLEADS.test(first.lower)) return tokens[at + 1]?.text === ',' ? first.text : null;
  if (first.lower !== 'for') return null;
  const length = tokens.slice(at, at + MAX_SIDE).findIndex(({ text: sign }) => sign === ',');
  const last = tokens[at + length - 1];
  if (length < 2 || last === undefined) return null;
  const silk = POSTNOMINAL.has(tokens[at - 2]?.text ?? '') && /^(?:QC|KC|SC|BL)$/.test(tokens[at - 2]?.text ?? '');
  const words = tokens.slice(at + 1, at + length);
  if (!silk && !words.some(({ lower }) => SIDE.test(lower))) return null;
  return words.every(({ tag }) => /^(?:determiner|word|name|genitive|preposition|owner)$/.test(tag))
    ? text.slice(first.start, last.end)
    : null;
}
