import { PLACES } from '../lexicon/bodies.ts';
import { genderOfFirstName } from '../lexicon/first-names.ts';
import { isTrade } from '../lexicon/role-words.ts';
import { startsSentence } from '../text/sentence-openings.ts';
import type { Tagged } from '../text/tags.ts';
import { isBodyWord } from './name-joins.ts';
import type { NameRun } from './names.ts';

/** A participle or adverb that opens a sentence is capitalised like a name: "Understated Lee waved" is about Lee. */
const OPENING = /^(?!.*-).*(?:[^e]ed|ing|ly)$/;
/** Adjectives before a surname in headlines. */
const HEADLINED =
  /^(?:late|early|new|old|young|big|great|brilliant|superb|super|brave|angry|defiant|furious|proud|emotional|top|star|hero|rival|former|see|meet|watch|read)$/;
const wordsOf = (tokens: readonly Tagged[], { nameFrom, to }: NameRun): string => {
  let words = tokens[nameFrom]?.text ?? '';
  for (let at = nameFrom + 1; at < to; at += 1) words += ` ${tokens[at]?.text}`;
  return nameFrom < to ? words : '';
};

/** Cuts such a word off where the rest is a name elsewhere, and the whole never is inside a sentence. */
export function withoutOpeners(tokens: readonly Tagged[], runs: readonly NameRun[]): readonly NameRun[] {
  // "(See Lee's page below)"
  const opens = (run: NameRun): boolean =>
    run.nameFrom === run.from && (startsSentence(tokens, run.from) || tokens[run.from - 1]?.text === '(');
  const within = runs.filter((run) => !opens(run));
  const inside = new Set(within.map((run) => wordsOf(tokens, run)));
  /** Surnames that somebody bears in full: "Late Lee goal" is about Ann Lee. */
  const borne = new Set(within.filter((run) => run.to - run.nameFrom >= 2).map((run) => tokens[run.to - 1]?.text));
  let whole: ReadonlySet<string> | null = null;
  const standsElsewhere = (run: NameRun): boolean => {
    whole ??= new Set(runs.filter(({ to }) => tokens[to]?.tag !== 'word').map((each) => wordsOf(tokens, each)));
    return whole.has(wordsOf(tokens, run));
  };
  return runs.map((long) => {
    const run = behindTitle(tokens, long);
    const first = tokens[run.from]?.lower ?? '';
    const marks = PLACES.has(first) && run.to - run.from === 2 && !isBodyWord(tokens[run.to - 1]) && !standsElsewhere(run);
    if (run.office || run.honorific !== null || run.to - run.from < 2 || !(opens(run) || marks)) return run;
    const asks = first === 'will' && tokens[run.to]?.tag !== 'verb' && tokens[run.to]?.tag !== 'sign';
    // "Police Scotland"
    if (first === 'police' && run.to - run.from === 2 && PLACES.has(tokens[run.to - 1]?.lower ?? '')) return run;
    if ((genderOfFirstName(first) !== null && !asks) || (inside.has(wordsOf(tokens, run)) && !marks)) return run;
    const rest = { ...run, from: run.from + 1, nameFrom: run.from + 1 };
    const last = tokens[run.to - 1]?.text;
    // "Will Lee run?", "Late Lee goal", "Wisconsin Lee rally"
    // "Numismatist Gaia Orr, …": a trade that no list has, in front of a name whose surname stands alone elsewhere.
    const trade = run.to - run.from >= 3 && isTrade(first) && !tokens.slice(run.from, run.to).some(isBodyWord);
    if (
      trade &&
      opens(run) &&
      (genderOfFirstName(tokens[run.from + 1]?.lower ?? '') !== null || standsElsewhere({ ...run, nameFrom: run.to - 1 }))
    )
      return { ...run, nameFrom: run.from + 1 };
    const surname = (asks || marks || HEADLINED.test(first)) && (borne.has(last) || inside.has(wordsOf(tokens, rest)));
    return surname || (OPENING.test(first) && inside.has(wordsOf(tokens, rest))) ? rest : run;
  });
}

/** A name with a headline before it has so many words at least. */
const MIN_TITLE = 5;

/** "Ray Booed After Telling |Ann Lee": the name that ends a headline in capitals, behind what somebody else did. */
function behindTitle(tokens: readonly Tagged[], run: NameRun): NameRun {
  if (run.office || run.to - run.from < MIN_TITLE) return run;
  for (let at = run.from + 1; at + 2 < run.to; at += 1)
    if (/^(?:After|Before|For|While|Over|Despite)$/.test(tokens[at]?.text ?? '') && /ing$/.test(tokens[at + 1]?.lower ?? ''))
      return { ...run, from: at + 2, nameFrom: at + 2 };
  return run;
}
