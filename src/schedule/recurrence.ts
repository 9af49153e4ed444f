import { DAY_WORDS, withJoinedSpans } from '../model/day-words.ts';
import type { RecurrenceFault } from '../model/recurrence-fault.ts';
import type { Result } from '../model/result.ts';
import { fail, ok } from '../model/result.ts';
import type { Recurrence } from '../model/schedule.ts';
import { parseCron } from './cron.ts';
import { looksLikeCronField, whyNotWeekly } from './unusual-recurrence.ts';
import { parseZone } from './zones.ts';

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
const DAY_GROUPS: ReadonlyMap<string, readonly number[]> = new Map([
  ['daily', EVERY_DAY],
  ['day', EVERY_DAY],
  ['everyday', EVERY_DAY],
  ['weekdays', [1, 2, 3, 4, 5]],
  ['weekday', [1, 2, 3, 4, 5]],
  ['weekends', [6, 7]],
  ['weekend', [6, 7]],
]);

/** Words that carry nothing once the days, the time and the zone are found. */
const FILLERS: ReadonlySet<string> = new Set(['every', 'each', 'at', 'on', 'in', 'from', 'the', 'and', 'weekly', '&', 'time']);

/** Parts of a day: which half a time without one is in, and from which hour on; a time before that is in the first half. */
const DAY_PARTS: ReadonlyMap<string, { readonly half: 'am' | 'pm'; readonly from: number }> = new Map([
  ['morning', { half: 'am', from: 1 }],
  ['afternoon', { half: 'pm', from: 1 }],
  ['evening', { half: 'pm', from: 1 }],
  ['night', { half: 'pm', from: 6 }],
]);
type DayPart = NonNullable<ReturnType<(typeof DAY_PARTS)['get']>>;

/** Longer than any form that means something; a line of chat that was pasted by mistake is not worth quoting back whole. */
const MAX_LENGTH = 200;
/** Of a line that is quoted back. */
const MAX_QUOTED = 60;

/**
 * Reads what a person writes: "daily 7:30", "weekdays 08:00 Europe/London", "mon,thu 6pm New York", "every friday 17:30",
 * "cron 0 8 * * 1-5 Europe/Berlin". Without a zone, `defaultZone` (an IANA name) is taken.
 */
export function parseRecurrence(text: string, defaultZone: string): Result<Recurrence, RecurrenceFault> {
  const line = text.trim().replace(/[()]/g, ' ').replace(/\s+/g, ' ').trim();
  if (line === '') return fail({ code: 'empty' });
  if (line.length > MAX_LENGTH) return fail({ code: 'too-long' });
  const cron = /^cron\b\s*(.*)$/i.exec(line);
  if (cron) return parseCronForm(cron[1] ?? '', defaultZone);
  const unusual = whyNotWeekly(line);
  return unusual === null ? parseWeeklyForm(line, defaultZone) : fail(unusual);
}

/** Everything that tells a recurrence from another, as one line. */
export function recurrenceKey(recurrence: Recurrence): string {
  switch (recurrence.kind) {
    case 'weekly':
      return [recurrence.days.join(''), recurrence.hour, recurrence.minute, recurrence.zone].join(' ');
    case 'cron':
      return `cron ${recurrence.expression} ${recurrence.zone}`;
    default:
      return recurrence satisfies never;
  }
}

function parseCronForm(rest: string, defaultZone: string): Result<Recurrence, RecurrenceFault> {
  const words = rest.split(' ').filter((word) => word !== '');
  if (words.length > 5 && looksLikeCronField(words[5] ?? '')) return fail({ code: 'six-fields' });
  const expression = words.slice(0, 5).join(' ').toLowerCase();
  const fields = parseCron(expression);
  if (!fields.ok) return fields;
  const zone = parseZone(words.slice(5).join(' ') || defaultZone);
  return zone.ok ? ok({ kind: 'cron', expression, zone: zone.value }) : zone;
}

function parseWeeklyForm(line: string, defaultZone: string): Result<Recurrence, RecurrenceFault> {
  const days = new Set<number>();
  const times: string[] = [];
  const zoneWords: string[] = [];
  let part: DayPart | null = null;
  // "9 am" and "mon - fri" are one word each; a comma joins days, but belongs to the zone in "Washington, DC".
  const joined = withJoinedSpans(
    line
      .replace(/(\d)\s+([ap])\.?\s?m\b\.?/gi, '$1$2m')
      .replace(/(\d)\s*o['’]?clock\b/gi, '$1')
      .replace(/\s*[–-]\s*/g, '-'),
  );
  for (const word of joined.split(' ')) {
    const pieces = word.split(/[,;]/).filter((piece) => piece !== '');
    const read = pieces.map((piece) => daysOf(piece.toLowerCase()));
    if (pieces.length > 0 && read.every((each) => each !== null)) for (const day of read.flat()) days.add(day ?? 0);
    else if (partOf(word) !== null) part ??= partOf(word);
    else if (looksLikeTime(word)) times.push(word.replace(/[,;]$/, ''));
    else if (!FILLERS.has(word.toLowerCase()) && pieces.length > 0) zoneWords.push(word);
  }
  const [time, second] = times;
  if (time === undefined) return fail({ code: 'no-time', wrote: line.slice(0, MAX_QUOTED) });
  if (second !== undefined) return fail({ code: 'two-times', times: [time, second] });
  const clock = parseTime(time, part);
  if (clock === null) return fail({ code: 'bad-time', wrote: time });
  const zone = parseZone(zoneWords.join(' ').replace(/,$/, '') || defaultZone);
  if (!zone.ok) return zone;
  if (days.size === 0 && part !== null && EVERY_PART.test(joined)) for (const day of EVERY_DAY) days.add(day);
  if (days.size === 0) return fail({ code: 'no-days' });
  return ok({ kind: 'weekly', days: [...days].sort((a, b) => a - b), ...clock, zone: zone.value });
}

/** The days that a word or a range of words names; null when it names none. */
function daysOf(word: string): readonly number[] | null {
  const group = DAY_GROUPS.get(word);
  if (group) return group;
  const [first = '', last, ...more] = word.split('-');
  const from = dayNumber(first);
  const to = last === undefined ? from : dayNumber(last);
  if (from === null || to === null || more.length > 0) return null;
  const span = (to - from + 7) % 7;
  return Array.from({ length: span + 1 }, (_, step) => ((from - 1 + step) % 7) + 1);
}

function dayNumber(word: string): number | null {
  const index = DAY_WORDS.findIndex((words) => words.includes(word));
  return index < 0 ? null : index + 1;
}

/** A number with a colon or am/pm, or one of the two words; "25:99" looks like a time, though it is none. */
const looksLikeTime = (word: string): boolean => /^(?:\d[\d:.]*(?:am|pm|h)?|noon|midnight)[,;]?$/i.test(word);

/** "Every morning" and "mornings" say on which days as well. */
const EVERY_PART = /\b(?:every|each)\s+(?:morning|afternoon|evening|night)\b|\b(?:mornings|afternoons|evenings|nights)\b/i;

const partOf = (word: string): DayPart | null => DAY_PARTS.get(word.toLowerCase().replace(/s?[,;]?$/, '')) ?? null;

function parseTime(word: string, part: DayPart | null): { readonly hour: number; readonly minute: number } | null {
  const lower = word.toLowerCase();
  if (lower === 'noon') return { hour: 12, minute: 0 };
  if (lower === 'midnight') return { hour: 0, minute: 0 };
  const [, hours, minutes, written] = /^(\d{1,2})(?:[:.](\d{2}))?(am|pm)?$/.exec(lower) ?? [];
  const half = written ?? (part === null ? undefined : halfOf(Number(hours), part));
  // A bare "8" could be morning or evening.
  if (hours === undefined || (minutes === undefined && half === undefined)) return null;
  const [hour, minute] = [Number(hours), Number(minutes ?? '0')];
  if (minute > 59) return null;
  if (half === undefined) return hour <= 23 ? { hour, minute } : null;
  if (hour < 1 || hour > 12) return null;
  return { hour: (hour % 12) + (half === 'pm' ? 12 : 0), minute };
}

/** The half of a day in which an hour of the twelve is, where it stands beside a part of the day; noon and midnight are told by neither. */
const halfOf = (hour: number, { half, from }: DayPart): 'am' | 'pm' | undefined =>
  hour < 1 || hour > 11 ? undefined : hour >= from ? half : 'am';
