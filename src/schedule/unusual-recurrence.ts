import type { RecurrenceFault } from '../model/recurrence-fault.ts';

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

/**
 * Why no weekly form can say what people ask for; null where one perhaps can. Asked
 * before the form is read, since its words would be taken for a time zone.
 */
export function whyNotWeekly(line: string): RecurrenceFault | null {
  const cron = BARE_CRON.exec(line)?.[0];
  if (cron !== undefined && (cron.includes('*') || cron.split(/\s+/).length === 5))
    return cron.split(/\s+/).length > 5 ? { code: 'six-fields' } : { code: 'bare-cron', expression: cron };
  if (SELDOM.test(line)) return { code: 'seldom' };
  if (ONE_DAY.test(line)) return { code: 'one-day' };
  return OFTEN.test(line) ? { code: 'often' } : null;
}
