/** Which form of a verb a word is; `past` also stands for the past participle of regular verbs. */
export type VerbForm = 'base' | 's' | 'past' | 'participle' | 'ing';

const VOWEL = /[aeiou]/;
const DOUBLING = /^(?:[^aeiou]*[aeiou][bdgmnprt])$/;
const DOUBLED = new Set(
  'quip admit commit refer submit rebut confer permit transmit regret concur infer deter rip jab slap drop stop plan'.split(' '),
);

/** What British English writes with two: "labelled", "signalling"; and "quizzed" everywhere. */
const DOUBLED_TOO = /(?:[^aeiou][aeiou]l|quiz)$/;

/** The forms of a regular verb, or of an irregular one written `base/past` or `base/past/participle`. */
export function inflect(entry: string): readonly (readonly [string, VerbForm])[] {
  const [base = '', past, participle] = entry.split('/');
  const last = base.at(-1) ?? '';
  const consonantY = last === 'y' && !VOWEL.test(base.at(-2) ?? '');
  const doubled = DOUBLED.has(base) || (base.length <= 4 && DOUBLING.test(base)) ? base + last : base;
  const s = /(?:s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : consonantY ? `${base.slice(0, -1)}ies` : `${base}s`;
  const ed = last === 'e' ? `${base}d` : consonantY ? `${base.slice(0, -1)}ied` : `${doubled}ed`;
  const ing = base.endsWith('ie')
    ? `${base.slice(0, -2)}ying`
    : last === 'e' && !base.endsWith('ee')
      ? `${base.slice(0, -1)}ing`
      : `${doubled}ing`;
  const forms: (readonly [string, VerbForm])[] = [
    [base, 'base'],
    [s, 's'],
    [past ?? ed, 'past'],
    [ing, 'ing'],
  ];
  if (past === undefined && DOUBLED_TOO.test(base)) forms.push([`${base}${last}ed`, 'past'], [`${base}${last}ing`, 'ing']);
  if (participle !== undefined) forms.push([participle, 'participle']);
  return forms;
}
