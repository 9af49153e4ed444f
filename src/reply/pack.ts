/** Something to place in a part of a message, and what it uses of each limit. */
export interface Item<T> {
  readonly value: T;
  readonly cost: readonly number[];
}

/** Items that belong together. `lead`: a heading, which never stands last in a part when something follows. */
export interface Group<T> {
  readonly items: readonly Item<T>[];
  readonly lead: boolean;
}

/**
 * Places groups, in order, into as few parts as a simple pass finds, each within `limits` (one number for each kind of cost).
 * A group is torn only when it does not fit into an empty part, and then between its items; an item that exceeds the
 * limits by itself gets a part of its own. No groups make no parts.
 */
export function packParts<T>(groups: readonly Group<T>[], limits: readonly number[]): readonly (readonly T[])[] {
  const parts: Group<T>[][] = [];
  let open: Group<T>[] = [];
  const close = (): void => {
    if (open.length > 0) parts.push(open);
    open = [];
  };
  for (const group of groups.filter(({ items }) => items.length > 0)) {
    if (fits([...open, group], limits)) {
      open.push(group);
      continue;
    }
    const leads = trailingLeads(open);
    if (leads.length < open.length && fits([...leads, group], limits)) {
      open = open.slice(0, open.length - leads.length);
      close();
      open = [...leads, group];
      continue;
    }
    if (fits([group], limits)) {
      close();
      open = [group];
      continue;
    }
    if (leads.length < open.length) {
      open = open.slice(0, open.length - leads.length);
      close();
      open = [...leads];
    }
    for (const item of group.items) {
      const single = { items: [item], lead: false };
      if (!fits([...open, single], limits)) close();
      open.push(single);
    }
  }
  close();
  return parts.map((part) => part.flatMap(({ items }) => items.map(({ value }) => value)));
}

/** Items in order, in as few rows as each being within `limits` allows; an item that exceeds them by itself gets a row of its own. */
export const packRows = <T>(
  items: readonly T[],
  costOf: (item: T) => readonly number[],
  limits: readonly number[],
): readonly (readonly T[])[] =>
  packParts(
    items.map((value) => ({ items: [{ value, cost: costOf(value) }], lead: false })),
    limits,
  );

/**
 * For each part how many blocks have been shown whole by its end, from how many have been by the end of each of its pieces (0: as many as before it).
 * With the last part all of them have been.
 */
export const endsOf = (parts: readonly (readonly number[])[], blocks: number): readonly number[] =>
  parts.map((_, at) => (at === parts.length - 1 ? blocks : Math.max(0, ...parts.slice(0, at + 1).flat())));

function trailingLeads<T>(groups: readonly Group<T>[]): readonly Group<T>[] {
  const last = groups.findLastIndex(({ lead }) => !lead);
  return groups.slice(last + 1);
}

function fits<T>(groups: readonly Group<T>[], limits: readonly number[]): boolean {
  return limits.every((limit, kind) => {
    let sum = 0;
    for (const { items } of groups) for (const { cost } of items) sum += cost[kind] ?? 0;
    return sum <= limit;
  });
}
