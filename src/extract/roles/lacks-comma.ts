import type { Reading } from '../reading.ts';
import { startsSentence } from '../text/sentence-openings.ts';

/**
 * "“…,” Ann Lee|,| the mayor of Marlford said.", "Ann Lee|,| the mayor said it was": whether what begins behind the comma before the token
 * `from` only lacks its second comma before the verb of speech at `verb`. "Ann Lee, a friend said, is ill" tells of nobody's part, nor does
 * "The board thanked Ann Lee, the mayor said."
 */
export function lacksComma({ tokens, runTo }: Reading, from: number, verb: number): boolean {
  const run = tokens[from - 1]?.text === ',' ? runTo.get(from - 1) : undefined;
  if (run === undefined || tokens[verb + 1]?.text === ',') return false;
  return startsSentence(tokens, run.from)
    ? tokens[verb + 1]?.text !== '.' || tokens[run.from - 1]?.tag === 'quote'
    : endsWords(tokens[run.from - 1]?.closing);
}

const endsWords = (closing: string | undefined): boolean => closing !== undefined && /[,?!.]/.test(closing);
