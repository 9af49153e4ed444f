const OFTEN = /\b(?:minutes?|hourly|hours?|twice)\b/i;
const SELDOM =
  /\b(?:monthly|quarterly|yearly|annually|fortnightly|fortnight|bi-?weekly|alternate|of the month|every (?:month|quarter|year|other)|(?:two|three|four|[2-9]) (?:weeks|months)|(?:first|second|third|fourth|last|1st|2nd|3rd|4th) (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|day|week))\b/i;
const MONTH =
  'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec';
const ONE_DAY = new RegExp(
  `\\b(?:today|tonight|tomorrow|once)\\b|\\bnext (?:week|month|[a-z]+day)\\b|\\d{4}-\\d{2}-\\d{2}|\\b\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}\\b|(?<![:.\\d])\\d{1,2}(?:st|nd|rd|th)? (?:${MONTH})\\b`,
  'i',
);
/** Five or six fields of a cron expression with nothing before them. */
const BARE_CRON = /^(?:[\d*][\d*/,-]*\s+){4,5}[\d*?][\d*/,-]*(?=\s|$)/;

/** A field that a sixth would be: the seconds of other programs come first or the years last. */
export const looksLikeCronField = (word: string): boolean => /^[\d*?][\d*/,-]*$/.test(word);

export const SIX_FIELDS =
  'A cron expression has five fields here: minute, hour, day of the month, month, day of the week; leave seconds and years out, for example "cron 0 8 * * 1-5".';

/**
 * What people ask for that no weekly form can say, as a sentence with what can be written instead; null for anything else. Asked
 * before the form is read, since its words would be taken for a time zone.
 */
export function whyNotWeekly(line: string): string | null {
  const cron = BARE_CRON.exec(line)?.[0];
  if (cron !== undefined && (cron.includes('*') || cron.split(/\s+/).length === 5))
    return cron.split(/\s+/).length > 5 ? SIX_FIELDS : `That looks like a cron expression; put the word before it: "cron ${cron}".`;
  if (SELDOM.test(line))
    return 'A digest comes on the same days every week, or on days of the month by a cron expression: "cron 0 8 1,15 * *" is the 1st and the 15th at 08:00.';
  if (ONE_DAY.test(line))
    return 'A digest comes again and again, so it cannot be for one day; name days of the week, for example "mon,thu 08:00 Europe/London".';
  if (OFTEN.test(line))
    return 'For more than one edition a day write a cron expression: "cron 0 8,13,18 * * 1-5" is three times on each weekday.';
  return null;
}
