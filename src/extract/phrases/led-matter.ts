import { isPersonNoun, TITLES } from '../lexicon/people-words.ts';
import { isMatter } from '../offices/portfolios.ts';
import type { Reading } from '../reading.ts';
import type { Mention } from './mentions.ts';

/** What stands before a name and says nothing of what somebody sees to: "the director for first lady Ann Lee". */
const MODIFIES_PEOPLE = /^(?:lady|gentleman|former|late|ex|self-\p{L}+|the|\p{L}+-(?:elect|designate|born|based))$/u;

/** Who leads a part of a body that is called after what it does. */
const LEADS_PART =
  /^(?:president|vice-president|commandant|commander|director|dean|provost|chancellor|commissioner|superintendent|administrator|officer|chief|minister|secretary|under-?secretary|principal|curator|librarian|registrar)$/;

/**
 * "deputy commander for |plans and drills| Ann Lee": whether the tokens from `from` to `to` are what the office `head` is for: common nouns
 * of things. "The director for |candidate| Ann Lee" serves her.
 */
export function isLedMatter({ tokens }: Reading, head: Mention | undefined, from: number, to: number): boolean {
  if (head?.kind !== 'nominal' || !LEADS_PART.test(head.head ?? '')) return false;
  for (let at = from; at < to; at += 1) {
    const { lower, tag } = tokens[at] ?? { lower: '', tag: 'sign' };
    if (tag !== 'word' || (!isMatter(lower) && (isPersonNoun(lower) || TITLES.has(lower) || MODIFIES_PEOPLE.test(lower)))) return false;
  }
  return to > from;
}
