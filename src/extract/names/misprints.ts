/** Somebody who bears a name. */
interface Bearer {
  readonly kind: string;
  readonly parts: readonly string[];
}

/** A name as it stands somewhere. */
interface Single {
  readonly parts: readonly string[];
  readonly sort: string;
  readonly run: { readonly honorific: string | null };
}

/** Shorter surnames differ by a letter too easily. */
const MISPRINT_LENGTH = 5;

/** Whether two words differ by one letter that is missing, added or another. */
export function oneLetterApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let [from, end] = [0, 0];
  while (from < a.length && a[from] === b[from]) from += 1;
  while (end < Math.min(a.length, b.length) - from && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return Math.max(a.length, b.length) - from - end <= 1;
}

/** Finds who is meant by a surname that nobody bears but that is one letter from that of the only person it can be. */
export function misprintsAmong<Person extends Bearer>(
  forms: readonly Single[],
  entities: readonly Person[],
  byLast: ReadonlyMap<string, readonly Person[]>,
): (form: Single) => Person | null {
  const buckets = new Map<string, Person[]>();
  for (const entity of entities) {
    const last = entity.parts.at(-1) ?? '';
    if (entity.kind !== 'person' || entity.parts.length < 2 || last.length < MISPRINT_LENGTH) continue;
    const key = last.slice(0, 2);
    const bucket = buckets.get(key);
    if (bucket === undefined) buckets.set(key, [entity]);
    else if (bucket.length < 12) bucket.push(entity);
  }
  const seen = new Set(forms.flatMap(({ parts }) => (parts.length > 1 ? parts : [])));
  const times = new Map<string, number>();
  for (const { parts } of forms) if (parts.length === 1) times.set(parts[0] ?? '', (times.get(parts[0] ?? '') ?? 0) + 1);
  return (form) => {
    const [only] = form.parts;
    if (only === undefined || form.parts.length !== 1 || form.sort === 'body' || only.length < MISPRINT_LENGTH) return null;
    // Who is named again and again, or as Mr or Ms, bears that name.
    if (seen.has(only) || byLast.has(only) || form.run.honorific !== null || (times.get(only) ?? 0) > 2) return null;
    const near = (buckets.get(only.slice(0, 2)) ?? []).filter((entity) => oneLetterApart(entity.parts.at(-1) ?? '', only));
    return near.length === 1 ? (near[0] ?? null) : null;
  };
}
