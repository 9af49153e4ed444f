/** Reads an ISO time (`2026-11-23T08:00`, with or without offset, or a day alone, which means noon) in a zone; null when it is none. */
export function parseMoment(raw: string, zone: string): Temporal.Instant | null {
  const typed = raw.trim();
  try {
    if (/(?:Z|[+-]\d{2}:?\d{2})$/i.test(typed) && typed.includes('T')) return Temporal.Instant.from(typed);
    const local = typed.includes('T') ? Temporal.PlainDateTime.from(typed) : Temporal.PlainDate.from(typed).toPlainDateTime('12:00');
    return local.toZonedDateTime(zone).toInstant();
  } catch {
    return null;
  }
}
