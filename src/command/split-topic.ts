import { DAYS_PATTERN } from '../model/day-words.ts';

/** The words a recurrence can begin with; whatever stands before the first of them is a topic. */
const STARTS = new RegExp(
  `(?:^|\\s)(?:daily|everyday|weekdays?|weekends?|weekly|every|each|mornings|afternoons|evenings|cron|noon|midnight|${DAYS_PATTERN}|\\d{1,2}(?:[:.]\\d{2})?(?:am|pm)?)(?=[,;]?(?:\\s|$))`,
  'iu',
);

/** What joins a topic to the times behind it. */
const JOINT = /(?:[\s,;:]+(?:at|on|from|for))?[\s,;:]*$/i;

/** A topic behind the times. */
const ABOUT = /^(.+?)\s+about\s+(\S.*?)\s*$/is;

/** Words that are about when, and no topic: the parser of times says what is wrong with them. */
const NO_TOPIC =
  /^(?:(?:at|on|in|from|for|each|next|the|once|tomorrow|today|tonight|hourly|monthly|fortnightly|biweekly|quarterly|yearly|annually|twice|alternate|first|second|third|fourth|last|1st|2nd|3rd|4th|\d{4}-\d{2}-\d{2})(?:\s+|$))+$/i;

/**
 * Cuts `"Ukraine war" weekdays 17:30 Europe/Brussels` into topic and recurrence. Without words before the recurrence the
 * topic is null; text without any recurrence is all recurrence, so that its parser says what is missing.
 */
export function splitTopic(typed: string): { readonly topic: string | null; readonly when: string } {
  const phrase = /^["“]([^"”]+)["”]\s*(.*)$/s.exec(typed.trim());
  if (phrase !== null) return { topic: phrase[1]?.trim() ?? null, when: phrase[2]?.trim() ?? '' };
  const start = STARTS.exec(typed);
  if (start === null) return { topic: null, when: typed.trim() };
  if (start.index === 0) {
    const [, when = typed, topic = null] = ABOUT.exec(typed) ?? [];
    return { topic, when: when.trim() };
  }
  const before = typed.slice(0, start.index).trim();
  if (NO_TOPIC.test(before)) return { topic: null, when: typed.trim() };
  return { topic: before.replace(JOINT, ''), when: typed.slice(start.index).trim() };
}
