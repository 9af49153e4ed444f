import { type PartialDate, parsePartialDate, spanOf } from '../../model/partial-date.ts';

/** Dates under numbers: there are a few thousand days, however many quotes. */
export interface DateTable {
  /** Dates by number, unknown first. */
  readonly all: readonly (PartialDate | null)[];
  /** The number of what was written; anything but a date counts as unknown. */
  intern(written: string | null): number;
  at(id: number): PartialDate | null;
  /** The last day that the date may mean as a number that grows with time; 0 for an unknown date. */
  keyOf(id: number): number;
}

/** Only so many spellings are remembered; a feed of nonsense must not fill the memory. */
const MAX_REMEMBERED = 50_000;

export function createDateTable(): DateTable {
  const written = new Map<string, number>();
  const dates: (PartialDate | null)[] = [null];
  const keys: number[] = [0];
  const ids = new Map<string, number>();
  return {
    all: dates,
    intern(raw) {
      if (raw === null) return 0;
      const known = written.get(raw);
      if (known !== undefined) return known;
      const date = parsePartialDate(raw);
      let id = date === null ? 0 : ids.get(date);
      if (id === undefined && date !== null) {
        id = dates.length;
        dates.push(date);
        keys.push(Number(spanOf(date).last.replaceAll('-', '')));
        ids.set(date, id);
      }
      if (written.size < MAX_REMEMBERED) written.set(raw, id ?? 0);
      return id ?? 0;
    },
    at: (id) => dates[id] ?? null,
    keyOf: (id) => keys[id] ?? 0,
  };
}
