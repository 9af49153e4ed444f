import type { Family, Sample } from './metrics-text.ts';

/** Each label with every value that it may have; whatever else is counted as `other`, so that nothing can make series without end. */
export type LabelSets = Readonly<Record<string, readonly string[]>>;
type Labels<Sets extends LabelSets> = { readonly [Name in keyof Sets]: string };

interface Described<Sets extends LabelSets> {
  readonly name: string;
  readonly help: string;
  readonly labels: Sets;
}

export interface Counter<Sets extends LabelSets> {
  /** Counts one. */
  add(labels: Labels<Sets>): void;
  family(): Family;
}

export interface Histogram<Sets extends LabelSets> {
  /** Counts a value in the family's unit. */
  observe(labels: Labels<Sets>, value: number): void;
  family(): Family;
}

/** What an unforeseen value of a label is counted as. */
const OTHER = 'other';

/** The labels that are kept for these, and a key for them. */
function bound<Sets extends LabelSets>(sets: Sets, given: Labels<Sets>): { readonly key: string; readonly labels: Record<string, string> } {
  const labels: Record<string, string> = {};
  for (const [name, values] of Object.entries(sets)) {
    const value = given[name] ?? OTHER;
    labels[name] = values.includes(value) ? value : OTHER;
  }
  return { key: Object.values(labels).join('\n'), labels };
}

/** Events by kind, from nothing at the start of the process. A kind that never happened has no sample. */
export function createCounter<const Sets extends LabelSets>({ name, help, labels: sets }: Described<Sets>): Counter<Sets> {
  const counts = new Map<string, { readonly labels: Readonly<Record<string, string>>; value: number }>();
  return {
    add: (given) => {
      const { key, labels } = bound(sets, given);
      const known = counts.get(key);
      if (known === undefined) counts.set(key, { labels, value: 1 });
      else known.value += 1;
    },
    family: () => ({ name, help, type: 'counter', samples: [...counts.values()].map(({ labels, value }) => ({ labels, value })) }),
  };
}

/** Values by size, in the buckets whose upper borders are given, ascending. */
export function createHistogram<const Sets extends LabelSets>(
  { name, help, labels: sets }: Described<Sets>,
  borders: readonly number[],
): Histogram<Sets> {
  const series = new Map<string, { readonly labels: Readonly<Record<string, string>>; readonly counts: number[]; sum: number }>();
  return {
    observe: (given, value) => {
      const { key, labels } = bound(sets, given);
      const known = series.get(key) ?? { labels, counts: Array<number>(borders.length + 1).fill(0), sum: 0 };
      series.set(key, known);
      const at = borders.findIndex((border) => value <= border);
      const bucket = at === -1 ? borders.length : at;
      known.counts[bucket] = (known.counts[bucket] ?? 0) + 1;
      known.sum += value;
    },
    family: () => ({ name, help, type: 'histogram', samples: [...series.values()].flatMap((one) => samplesOf(borders, one)) }),
  };
}

/** Prometheus' buckets are cumulative, and the last one holds everything. */
function samplesOf(
  borders: readonly number[],
  { labels, counts, sum }: { readonly labels: Readonly<Record<string, string>>; readonly counts: readonly number[]; readonly sum: number },
): readonly Sample[] {
  let below = 0;
  const buckets = counts.map((count, at): Sample => {
    below += count;
    return { suffix: '_bucket', labels: { ...labels, le: borders[at] === undefined ? '+Inf' : String(borders[at]) }, value: below };
  });
  return [...buckets, { suffix: '_sum', labels, value: sum }, { suffix: '_count', labels, value: below }];
}
