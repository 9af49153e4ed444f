interface Family {
  /** A shorter stem is the beginning of many words. */
  readonly least: number;
  readonly endings: readonly string[];
}

/** Endings by which English makes words of one another: each may stand in the place of another of its family. */
const FAMILIES: readonly Family[] = [
  {
    least: 5,
    endings: ' s ed ing er ers al als ment ments ance ence ency ent ant ation ion ions ly able ful less ism ist y'.split(' '),
  },
  { least: 4, endings: 'ion ions ory ive'.split(' ') },
  { least: 5, endings: 'e es ed ing er ers al ion ions ation ement ance ence ency ent able or ors ory ive'.split(' ') },
  { least: 3, endings: 'y ys ies ied ier ily ication ical ial iness'.split(' ') },
  { least: 5, endings: 't ce cy ts tial'.split(' ') },
  // "miners" and "mining", "shape" and "shaping".
  { least: 3, endings: 'e es ed ing er ers'.split(' ') },
  { least: 3, endings: ' s ed ing'.split(' ') },
];

/**
 * Words of the same stem as a folded one, in which a form of it may have been said: "withdrawal" for "withdraw",
 * "dependence" for "dependent". Most of them are no words at all; whoever asks keeps those that are in use.
 */
export function derivedForms(term: string): readonly string[] {
  const forms = new Set<string>();
  for (const { least, endings } of FAMILIES) {
    for (const ending of endings) {
      const stem = term.slice(0, term.length - ending.length);
      if (!term.endsWith(ending) || stem.length < least) continue;
      for (const other of endings) forms.add(stem + other);
    }
  }
  forms.delete(term);
  return [...forms];
}
