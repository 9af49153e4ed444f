import type { Range } from '../extraction.ts';

/** Who speaks, as printed at the head of a line, and where the words begin. */
export interface TurnLabel {
  readonly label: Range;
  readonly start: number;
}

const CLOCK = String.raw`[[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?`;
/** "[00:01:12] ", "**", "00:12 - ": what is set before a label. */
const LEAD = String.raw`(?:[*_]{1,2})?(?:${CLOCK}[ \t]*(?:[-–—][ \t]*)?)?(?:[*_]{1,2})?`;
/** ":", "**:", " (00:12):", ":** [00:12]": what parts a label from the words. */
const PART = String.raw`(?:[*_]{1,2})?(?: ${CLOCK})? ?:(?:[*_]{1,2})?(?:\s+${CLOCK})?`;
/**
 * A name in capitals or in full, initials, or Q and A, before a colon; question and answer also before a full stop. What a transcript adds to a
 * name in capitals ("GOV. ANN LEE (D-ILL.):", "TOM RAY, HOST:") belongs to the label.
 */
const LABEL = new RegExp(
  String.raw`^(${LEAD})(?:([QA])(?:\.|${PART})|(\p{Lu}[\p{Lu}.'’-]*(?: \p{Lu}[\p{Lu}.'’-]*){0,5})(?:, \p{Lu}[\p{Lu}.'’& -]{1,40})?(?: \([^()\n]{1,16}\))?${PART}|(\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3})${PART})\s+(?=\S)`,
  'u',
);
/** "Mr. RAY. Thank you.", "The CHAIRMAN. Order.": how parliaments and courts print it. */
const RECORDED =
  /^()((?:The|(?:M[rs]|Mrs|Miss|Dr|Senator|Representative|Chair(?:wo)?man|Secretary|General|Judge|Justice|MR?S?|MISS|DR|SEN|SENATOR|REP|CHAIR(?:WO)?MAN|SECRETARY|JUSTICE|JUDGE|GEN)\.?) \p{Lu}[\p{Lu}'’-]{2,20}(?: \p{Lu}[\p{Lu}'’-]{1,20}){0,2})\.\s+(?=\p{Lu})/u;
const LONGEST = 84;

/** Headings of lists: they part what is told, and nobody is called so. */
const HEADING =
  /^(?:who|what|when|where|why|how|which|pros?|cons?|for|against|myths?|facts?|truth|claim|reality|yes|no|before|after|then|now|home|away|likes|dislikes|good|bad|ugly|strengths?|weakness(?:es)?|problem|solution|date|time|venue|price|cost|address|location|tickets?|info|details?|verdict|ratings?|score|result|background|starter|mains?|dessert|ingredients|method|up|down|hits?|miss(?:es)?|winners?|losers?|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|july|september|october|november|december)$/i;

/** What opens the heading of something that is quoted: "Quote of the day: “…”", "Lesson one: “…”". */
const OPENER =
  /^(?:quotes?|quotations?|headlines?|lessons?|myths?|facts?|translation|captions?|subject|title|answer|example|verse|chorus|slogan|motto|postscript|trivia|takeaway)$/i;

/** Whether a label of the words given is a heading, and nobody's name. */
export const headsList = (words: readonly string[]): boolean => HEADING.test(words.join(' ')) || OPENER.test(words[0] ?? '');

/** The label with which a line from `start` to `end` of the text begins; null where it begins with none. */
export function turnLabel(text: string, start: number, end: number): TurnLabel | null {
  const head = text.slice(start, Math.min(end, start + LONGEST));
  if (!/[:.]/.test(head)) return null;
  const match = LABEL.exec(head) ?? RECORDED.exec(head);
  const label = match === null ? undefined : match.slice(2).find((part) => part !== undefined);
  if (match === null || label === undefined || headsList(label.split(' '))) return null;
  const from = start + (match[1]?.length ?? 0);
  return { label: { start: from, end: from + label.length }, start: start + match[0].length };
}
