import type { Topic } from '../model/topic.ts';
import { type Block, heading, note } from '../reply/reply.ts';
import type { Texts } from '../texts/texts.ts';
import { subjectOf } from './digest-content.ts';
import type { ScoredArticle } from './story.ts';

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
export function digestHead(topic: Topic, span: Span, arrived: readonly ScoredArticle[], { digests }: Texts): readonly Block[] {
  const { lateBy, ...times } = span;
  const { slot, zone } = span;
  return [
    heading(digests.title(subjectOf(topic), slot, zone)),
    note(digests.head({ ...times, late: minutesLate(lateBy), arrived: arrivals(arrived), outOfStep: outOfStep(slot) })),
  ];
}

type Head = Parameters<Texts['digests']['head']>[0];

/** More days than this are given as a span. */
const MAX_DAYS = 3;

/** The articles by their days, the latest first, those without a date last. */
function arrivals(articles: readonly ScoredArticle[]): Head['arrived'] {
  const byDay = [...Map.groupBy(articles, ({ days }) => days?.first ?? '')].toSorted(([a], [b]) => (a < b ? 1 : -1));
  const dated = byDay.filter(([day]) => day !== '').map(([day, of]) => ({ articles: of.length, days: { first: day, last: day } }));
  const undated = byDay.find(([day]) => day === '')?.[1].length ?? 0;
  const [latest, earliest] = [dated[0]?.days.last ?? '', dated.at(-1)?.days.first ?? ''];
  return [
    ...(dated.length > MAX_DAYS ? [{ articles: articles.length - undated, days: { first: earliest, last: latest } }] : dated),
    ...(undated > 0 ? [{ articles: undated, days: null }] : []),
  ];
}

/** Whole minutes that an edition is late; 0 when that is not worth a word. */
export function minutesLate(lateBy: Temporal.Duration | null): number {
  const minutes = Math.floor(lateBy?.total('minutes') ?? 0);
  return minutes < WORTH_SAYING_LATE_MINUTES ? 0 : minutes;
}

/** America and Europe change their clocks on different Sundays: what is so in the weeks between. Null otherwise. */
function outOfStep(at: Temporal.Instant): Head['outOfStep'] {
  const [london, washington] = [at.toZonedDateTimeISO(LONDON), at.toZonedDateTimeISO(WASHINGTON)];
  const hours = (london.offsetNanoseconds - washington.offsetNanoseconds) / 3.6e12;
  if (hours === USUAL_HOURS) return null;
  const ends = [london, washington]
    .flatMap((local) => local.getTimeZoneTransition('next') ?? [])
    .toSorted((a, b) => Temporal.ZonedDateTime.compare(a, b))[0];
  return { hours, usual: USUAL_HOURS, until: ends === undefined ? null : { at: ends.toInstant(), zone: ends.timeZoneId } };
}
