const DAY_MS = 86_400_000;

/** The number of a calendar day (`YYYY-MM-DD`), so that days can be subtracted by the thousand. */
export const dayNumber = (day: string): number => Temporal.PlainDate.from(day).toZonedDateTime('UTC').epochMilliseconds / DAY_MS;
