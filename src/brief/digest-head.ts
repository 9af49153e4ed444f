import type { Topic } from '../model/topic.ts';
import { type Block, heading, note } from '../reply/reply.ts';
import type { ScoredArticle } from './story.ts';
import { bothCapitals, calendarDay, clockTime, dayOnly, placeOf } from './when.ts';
import { count, listed } from './words.ts';

/** When an edition is for, what it covers, and how late it is. Instants; `zone` is an IANA name. */
export interface Span {
  readonly slot: Temporal.Instant;
  readonly from: Temporal.Instant;
  /** The slot, or later in an edition that is late: it carries what has come in since. */
  readonly to: Temporal.Instant;
  readonly zone: string;
  /** How long after its slot the edition goes out; under five minutes is not worth a word. */
  readonly lateBy: Temporal.Duration | null;
}

const WORTH_SAYING_LATE_MINUTES = 5;
const USUAL_HOURS = 5;
const LONDON = 'Europe/London';
const WASHINGTON = 'America/New_York';

/** Title and day, both capitals' time, the span, and what is unusual today. `arrived`: what is new though its date is not in the span. */
export function digestHead(topic: Topic, span: Span, arrived: readonly ScoredArticle[]): readonly Block[] {
  const { slot, from, to, zone } = span;
  const late = minutesLate(span.lateBy);
  const covers = `overs ${spanEnd(from, slot, zone)} to ${spanEnd(to, slot, zone)}, ${placeOf(zone)} time${arrivals(arrived, slot.toZonedDateTimeISO(zone).year)}.`;
  return [
    heading(`${topic.title}, ${calendarDay(slot, zone)}`),
    note(`${bothCapitals(slot)}. ${late === 0 ? 'C' : `Late by ${lateness(late)}; c`}${covers}${outOfStep(slot) ?? ''}`),
  ];
}

/** "Fri 20 Nov 08:00"; with the year where it is another than the edition's. */
function spanEnd(at: Temporal.Instant, slot: Temporal.Instant, zone: string): string {
  const year = slot.toZonedDateTimeISO(zone).year;
  return `${calendarDay(at, zone).replace(new RegExp(` ${year}$`), '')} ${clockTime(at, zone)}`;
}

/** More days than this are given as a span. */
const MAX_DAYS = 3;

/** ", and 2 articles from Thu 12 Feb and 1 without a date that arrived since"; empty when there are none. */
function arrivals(articles: readonly ScoredArticle[], year: number): string {
  if (articles.length === 0) return '';
  const byDay = [...Map.groupBy(articles, ({ days }) => days?.first ?? '')].toSorted(([a], [b]) => (a < b ? 1 : -1));
  const dated = byDay.filter(([day]) => day !== '').map(([day, of]) => ({ from: day, of: of.length }));
  const undated = byDay.find(([day]) => day === '')?.[1].length ?? 0;
  const [latest, earliest] = [dated[0]?.from ?? '', dated.at(-1)?.from ?? ''];
  const groups = [
    ...(dated.length > MAX_DAYS
      ? [{ of: articles.length - undated, where: `from ${dayOnly(earliest, year)} to ${dayOnly(latest, year)}` }]
      : dated.map(({ from, of }) => ({ of, where: `from ${dayOnly(from, year)}` }))),
    ...(undated > 0 ? [{ of: undated, where: 'without a date' }] : []),
  ];
  return `, and ${listed(groups.map(({ of, where }, at) => `${at === 0 ? count(of, 'article') : of} ${where}`))} that arrived since`;
}

/** Whole minutes that an edition is late; 0 when that is not worth a word. */
export function minutesLate(lateBy: Temporal.Duration | null): number {
  const minutes = Math.floor(lateBy?.total('minutes') ?? 0);
  return minutes < WORTH_SAYING_LATE_MINUTES ? 0 : minutes;
}

/** "2 h 15 min" */
const lateness = (minutes: number): string =>
  minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h${minutes % 60 === 0 ? '' : ` ${minutes % 60} min`}`;

/** America and Europe change their clocks on different Sundays; in the weeks between, a sentence says so. Null otherwise. */
export function outOfStep(at: Temporal.Instant): string | null {
  const [london, washington] = [at.toZonedDateTimeISO(LONDON), at.toZonedDateTimeISO(WASHINGTON)];
  const hours = (london.offsetNanoseconds - washington.offsetNanoseconds) / 3.6e12;
  if (hours === USUAL_HOURS) return null;
  const ends = [london, washington]
    .flatMap((local) => local.getTimeZoneTransition('next') ?? [])
    .toSorted((a, b) => Temporal.ZonedDateTime.compare(a, b))[0];
  const until = ends === undefined ? '' : ` until ${calendarDay(ends.toInstant(), ends.timeZoneId)}`;
  return ` The clocks are out of step${until}: Washington is ${hours} hours behind London, not ${USUAL_HOURS}.`;
}
