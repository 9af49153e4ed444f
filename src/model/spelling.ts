/** Whole words whose British spelling follows no ending. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ['aeroplane', 'airplane'],
  ['ageing', 'aging'],
  ['aluminium', 'aluminum'],
  ['enrol', 'enroll'],
  ['fulfil', 'fulfill'],
  ['grey', 'gray'],
  ['instalment', 'installment'],
  ['instalments', 'installments'],
  ['jewellery', 'jewelry'],
  ['judgement', 'judgment'],
  ['manoeuvre', 'maneuver'],
  ['manoeuvres', 'maneuvers'],
  ['practise', 'practice'],
  ['practised', 'practiced'],
  ['programme', 'program'],
  ['programmes', 'programs'],
  ['sceptic', 'skeptic'],
  ['sceptical', 'skeptical'],
  ['scepticism', 'skepticism'],
  ['skilful', 'skillful'],
  ['towards', 'toward'],
]);

/**
 * British endings and their American form. Both sides of a comparison go through the same table, so a word that an ending
 * catches by accident ("rise", "contour") still meets itself; only what would meet another word ("four", "scoured") is kept out.
 */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/^(def|off|lic|pret)ence(s|d|less)?$/, '$1ense$2'],
  [/^(.{3,}|od)our(s|ed|ing|able|ably|al|er|ers|ful|hood|hoods|ism|ist|ite|ites|less|ly|y)?$/, '$1or$2'],
  [/^(.{2,})is(e|es|ed|ing|er|ers|able|ation|ations|ational)$/, '$1iz$2'],
  [/^(anal|paral|catal|dial)ys(e|es|ed|ing|er|ers)$/, '$1yz$2'],
  [/^(calib|cent|fib|kilomet|lit|lust|meag|met|sab|somb|spect|theat)re(s|d)?$/, '$1er$2'],
  [/^(anal|catal|dial|epil|monol|prol)ogue(s|d)?$/, '$1og$2'],
  [
    /^(cancel|channel|counsel|dial|equal|fuel|jewel|label|level|marshal|model|quarrel|rival|signal|total|travel|tunnel)l(ed|ing|er|ers|or|ors)$/,
    '$1$2',
  ],
];

/** Every ending holds one of these; most words hold none, and so need not be held against each ending. */
const TELLING = /our|is[eia]|ence|re[sd]?$|ogue|ys[ei]|ll/;

/** A folded word in its American spelling, so that "defence" and "defense" are one word to whoever compares. Any other word comes back as it is. */
export function americanSpelling(word: string): string {
  const whole = WORDS.get(word);
  if (whole !== undefined) return whole;
  if (!TELLING.test(word)) return word;
  for (const [pattern, replacement] of ENDINGS) {
    if (pattern.test(word)) return word.replace(pattern, replacement);
  }
  return word;
}
