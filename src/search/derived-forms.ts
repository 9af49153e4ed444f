/** Endings by which English makes words of one another, longest first, each with what may stand in its place. */
const FAMILIES: readonly (readonly string[])[] = [
  [
    '',
    's',
    'ed',
    'ing',
    'er',
    'ers',
    'al',
    'als',
    'ment',
    'ments',
    'ance',
    'ence',
    'ency',
    'ent',
    'ant',
    'ation',
    'ion',
    'ions',
    'ly',
    'able',
    'ful',
    'less',
    'ism',
    'ist',
    'y',
  ],
  ['e', 'es', 'ed', 'ing', 'er', 'ers', 'al', 'ion', 'ions', 'ation', 'ement', 'ance', 'ence', 'ency', 'ent', 'able', 'or', 'ors', 'ive'],
  ['y', 'ies', 'ied', 'ier', 'ily', 'ication', 'ical', 'ial', 'iness'],
  ['t', 'ce', 'cy', 'ts', 'tial'],
];
/** A shorter stem is the beginning of many words. */
const MIN_STEM = 5;

/**
 * Words of the same stem as a folded one, in which a form of it may have been said: "withdrawal" for "withdraw",
 * "dependence" for "dependent". Most of them are no words at all; whoever asks keeps those that are in use.
 */
export function derivedForms(term: string): readonly string[] {
  const forms = new Set<string>();
  for (const family of FAMILIES) {
    for (const ending of family) {
      const stem = term.slice(0, term.length - ending.length);
      if (!term.endsWith(ending) || stem.length < MIN_STEM) continue;
      for (const other of family) forms.add(stem + other);
    }
  }
  forms.delete(term);
  return [...forms];
}
