/** Shorter words are left alone: "news" is not "new", "bus" not "bu". */
const MIN_LENGTH = 5;
const MIN_STEM = 4;

/**
 * A folded word without the commonest English endings, so that "sanctions", "sanctioned" and "sanctioning" meet. Light on
 * purpose (plurals, -ing, -ed and a final e; after Harman's S stemmer): what it joins wrongly would be told as found.
 */
export function stemOf(term: string): string {
  if (term.length < MIN_LENGTH) return term;
  const single = singular(term);
  const bare = withoutEnding(single, 'ing') ?? withoutEnding(single, 'ed') ?? single;
  return bare.length >= MIN_LENGTH && bare.endsWith('e') ? bare.slice(0, -1) : bare;
}

function singular(term: string): string {
  if (term.endsWith('ies')) return `${term.slice(0, -3)}y`;
  if (term.endsWith('sses')) return term.slice(0, -2);
  return /[^sui]s$/.test(term) ? term.slice(0, -1) : term;
}

/** The word without the ending, and without the consonant that the ending doubled; null where too little would be left. */
function withoutEnding(term: string, ending: string): string | null {
  const stem = term.slice(0, -ending.length);
  if (!term.endsWith(ending) || stem.length < MIN_STEM) return null;
  return /([bdgmnprt])\1$/.test(stem) ? stem.slice(0, -1) : stem;
}
