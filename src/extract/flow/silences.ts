import type { Reading } from '../reading.ts';
import type { Sentence } from '../text/sentences.ts';

/** Words of a sentence that tells of no words: "declined to comment", "has not responded", "could not be reached", "made no comment". */
const WITHHOLDS = /\b(?:declined|refused) to (?:comment|speak|answer|respond|be interviewed)\b|\b(?:no|without) comment\b/i;
const UNHEARD =
  /\b(?:not|never|n['’]t) (?:immediately |yet |publicly )?(?:(?:be|been) (?:immediately )?reached|respond(?:ed)?|repl(?:y|ied)|answer(?:ed)?|comment(?:ed)?|return(?:ed)? (?:calls|messages|emails))\b/i;
/** What somebody charged is always said to do: "Mr Ray denies rape." */
const DENIES = /\b(?:denies|deny) (?!that\b|it\b|being\b|having\b|knowing\b)/i;
/** What whoever is there does while somebody else speaks. */
const ATTENDS =
  /\b(?:looked on|look on|looks on|listened|listens|nodded|nods|watched|watches|in silence|said nothing|(?:stood|sat|stands|sits) (?:beside|behind|with|by|next to|alongside) (?:him|her|them)\b)/i;

const toldBy = ({ text, tokens }: Reading, { from, to }: Sentence): string =>
  text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);

/** Whether a sentence tells that whoever it is about gave no words, or what a court always tells of him: the words after it are not his. */
export function isSilent(reading: Reading, sentence: Sentence): boolean {
  const told = toldBy(reading, sentence);
  return WITHHOLDS.test(told) || UNHEARD.test(told) || DENIES.test(told);
}

/** Whether a sentence tells that somebody was there while another spoke: "Mr Ray looked on." */
export const isListening = (reading: Reading, sentence: Sentence): boolean => ATTENDS.test(toldBy(reading, sentence));
