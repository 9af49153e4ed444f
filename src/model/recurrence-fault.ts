/** The fields of a cron expression. */
export type CronField = 'minute' | 'hour' | 'day' | 'month' | 'weekday';

/** Why words for a time of a digest, or a time zone, were not read; quoted as they were typed. */
export type RecurrenceFault =
  | { readonly code: 'empty' | 'too-long' | 'no-days' }
  | { readonly code: 'no-time' | 'bad-time'; readonly wrote: string }
  | { readonly code: 'two-times'; readonly times: readonly [string, string] }
  /** What no weekly form can say: days counted over weeks or months, one day only, more than once a day. */
  | { readonly code: 'seldom' | 'one-day' | 'often' }
  /** A cron expression without the word before it, and one for a day that never comes. */
  | { readonly code: 'bare-cron' | 'cron-never'; readonly expression: string }
  /** `minutes`: the least there may be between two editions. */
  | { readonly code: 'cron-too-often'; readonly expression: string; readonly minutes: number }
  /** Other than five fields; and with seconds or years. */
  | { readonly code: 'five-fields' | 'six-fields' }
  | { readonly code: 'cron-field'; readonly wrote: string; readonly field: CronField; readonly from: number; readonly to: number }
  /** An offset such as +01:00, and a name that no zone has; `near` is one that was perhaps meant. */
  | { readonly code: 'offset'; readonly wrote: string }
  | { readonly code: 'no-zone'; readonly wrote: string; readonly near: string | null };
