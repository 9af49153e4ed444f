import type { Context } from './command.ts';

/** The day of the person who asks, by the context's clock and zone: what "last week" and "since January" are counted from. */
export const todayOf = ({ clock, zone }: Pick<Context, 'clock' | 'zone'>): Temporal.PlainDate =>
  clock.now().toZonedDateTimeISO(zone).toPlainDate();
