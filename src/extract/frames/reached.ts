import type { Mention } from '../phrases/mentions.ts';
import type { Reading } from '../reading.ts';

/** How somebody gets through to somebody else. */
const REACHES =
  /^(?:rang|rung|ringing|phoned|phoning|called|calling|telephoned|telephoning|contacted|contacting|emailed|emailing|e-mailed|messaged|messaging|texted|texting|approached|approaching|stopped|stopping)$/;
const COMES = /^(?:came|come|coming|went|gone|going|wrote|written|writing|spoke|spoken|speaking)$/;

const TELLS = /^(?:say|ask|claim|complain|warn|insist|state|beg|demand|tell|threaten)$/;

/** "traders are ringing |her| saying": in tokens from the verb to the participle. */
const REACH = 4;

/**
 * Whether the participle at `i` goes on with the clause of the verb at `verb`, in which `doer` gets through to whoever tells of it: "Ms Lee said the bank had written to her,
 * |saying|", "… that traders are ringing her |saying|". `teller` is whoever tells.
 */
export function saysOnReaching({ tokens }: Reading, i: number, verb: number, doer: Mention | null, teller: Mention | null): boolean {
  const token = tokens[i];
  if (token?.form !== 'ing' || doer === null) return false;
  if (token.cue?.lemma === 'say' && doer.kind !== 'pronoun' && tokens[verb]?.cue?.lemma === 'write') return true;
  if (!TELLS.test(token.cue?.lemma ?? '')) return false;
  if (teller === null || doer.from < teller.to || doer.sort === 'thing' || i - verb > REACH || tokens[i - 1]?.tag !== 'object')
    return false;
  // "She said he rang her", not "He said he rang him".
  if (doer.kind === 'pronoun' && doer.pronoun === teller.pronoun) return false;
  const to = tokens[verb + 1]?.lower === 'to';
  return to ? COMES.test(tokens[verb]?.lower ?? '') : REACHES.test(tokens[verb]?.lower ?? '');
}
