declare const brand: unique symbol;

/** A string that only the constructors in this file can make. */
type Id<Kind extends string> = string & { readonly [brand]: Kind };

export type ArticleId = Id<'article'>;
export type QuoteId = Id<'quote'>;
export type SpeakerId = Id<'speaker'>;
export type TopicId = Id<'topic'>;
export type UtteranceId = Id<'utterance'>;
export type ScheduleId = Id<'schedule'>;
export type OccurrenceId = Id<'occurrence'>;

const SLUG = /^[a-z0-9]+(?:[-.:/][a-z0-9]+)*$/;
/** Ids travel in button values and file names; 120 leaves room on both platforms. */
const MAX_ID_LENGTH = 120;

/** True when `raw` can be an id: lower-case letters and digits, joined by `-`, `.`, `:` or `/`, 120 characters at most. */
export const isSlug = (raw: string): boolean => raw.length <= MAX_ID_LENGTH && SLUG.test(raw);

const make =
  <Kind extends string>(kind: Kind) =>
  (raw: string): Id<Kind> => {
    if (!isSlug(raw)) {
      throw new RangeError(`not a ${kind} id: ${JSON.stringify(raw.slice(0, 60))}; use lower-case letters, digits and single - . : /`);
    }
    return raw as Id<Kind>;
  };

/** Each constructor returns its argument branded, or throws a RangeError that names the kind of id. */
export const articleId = make('article');
export const quoteId = make('quote');
export const speakerId = make('speaker');
export const topicId = make('topic');
export const utteranceId = make('utterance');
export const scheduleId = make('schedule');
export const occurrenceId = make('occurrence');
