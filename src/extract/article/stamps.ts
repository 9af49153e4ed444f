const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const DAY = `(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? )?(?:\\d{1,2}(?:st|nd|rd|th)? ${MONTH},?|${MONTH} \\d{1,2}(?:st|nd|rd|th)?,?) (?:19|20)\\d{2}`;
const HOUR = '\\d{1,2}[:.]\\d{2}(?: ?[ap]\\.?m\\b\\.?)?';
const WORD = '(?:(?:first|last) )?(?:(?:published|updated|posted|modified)|at|on|gmt|bst|utc|[ecmp][sd]?t|ist|aes?t)\\b';
/** One run of signs, so that no text can be read in more than one way: a table of times is a stamp at every line. */
const BETWEEN = '[,:/|–— -]{0,4}';
const PART = `(?:${DAY}|${HOUR}|${WORD})${BETWEEN}`;
const STAMP = new RegExp(`^(?:${PART})*${DAY}${BETWEEN}(?:${PART})*`, 'i');
/** What a stamp begins with. */
const FIRST =
  /^(?:\d|Last|First|Published|Updated|Posted|Modified|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))/;
/** No stamp is longer. */
const LONGEST = 120;

/** Where the prose of a paragraph begins behind a stamp that is glued in front of it: "3 November 2010 Last updated at 07:42 ET |A botanist". */
export function pastStamp(text: string, start: number, end: number): number {
  const head = text.slice(start, Math.min(end, start + LONGEST));
  if (!FIRST.test(head)) return start;
  const stamp = STAMP.exec(head)?.[0] ?? '';
  return stamp.endsWith(' ') && /^[\p{Lu}“"‘']/u.test(head.slice(stamp.length)) ? start + stamp.length : start;
}
