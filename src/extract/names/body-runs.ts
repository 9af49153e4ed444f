import { isListedPersonNoun, isPersonNoun, TITLES } from '../lexicon/people-words.ts';
import type { Tagged } from '../text/tags.ts';
import { isBodyWord } from './name-joins.ts';
import type { NameRun } from './names.ts';

/** Words for people that are parts of the names of firms. */
export const ALSO_THINGS = /^(?:star|lead|head|champion|principal|fellow|anchor|pioneer|master|ranger|mate)$/;

/** The parties of one name in the parts of a country. */
const PARTS = /^(?:scottish|welsh|uk|british|london|irish)$/;

/** "Labour said", "Scottish Labour has": the party, and no office. */
export const isSpeakingParty = (tokens: readonly Tagged[], { from, to, office }: NameRun): boolean =>
  office &&
  tokens[to - 1]?.text === 'Labour' &&
  (to - from === 1 || (to - from === 2 && PARTS.test(tokens[from]?.lower ?? '') && tokens[from - 1]?.tag !== 'determiner')) &&
  /^(?:verb|auxiliary|modal)$/.test(tokens[to]?.tag ?? '');

/** "the Liberal Democrats": one party, not the Democrats of some sort. */
export const isDemocratic = ([first, second]: readonly Tagged[]): boolean =>
  second?.lower === 'democrats' && /^(?:liberal|social|christian|free)$/.test(first?.lower ?? '');

/** "the Ohio Democratic Party", "the Marlford County Republican Committee": the party of a place, not somebody called Party. */
export const isLocalParty = (run: readonly Tagged[]): boolean =>
  run.length >= 3 &&
  // "Top Republican Party donor Ann Lee"
  !/^(?:top|former|longtime|long-time|senior|local|leading|key|major|big|veteran|many|some|most|several|two|three)$/.test(
    run[0]?.lower ?? '',
  ) &&
  /^(?:party|committee|caucus|association|federation|club)$/.test(run.at(-1)?.lower ?? '') &&
  /^(?:republican|democratic|labor|labour|conservative|liberal|green|libertarian|national)$/.test(run.at(-2)?.lower ?? '');

const wordsOf = (tokens: readonly Tagged[], from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');

/** Tells which offices are the first words of a body's name: "Copper Star" beside "Copper Star Cooperative". */
export function openShortNames(tokens: readonly Tagged[], runs: readonly NameRun[]): (run: NameRun) => boolean {
  let openings: ReadonlySet<string> | null = null;
  return ({ from, to }) => {
    if (to - from < 2 || !ALSO_THINGS.test(tokens[to - 1]?.lower ?? '')) return false;
    openings ??= new Set(
      runs
        .filter((run) => !run.office && run.to - run.nameFrom > 2 && isBodyWord(tokens[run.to - 1]))
        .flatMap((run) => [wordsOf(tokens, run.nameFrom, run.to - 1), wordsOf(tokens, run.nameFrom, run.to - 2)]),
    );
    return openings.has(wordsOf(tokens, from, to));
  };
}

/** "Herman" and "Wasserman" end like "policeman"; only words with an s of their own are trades that no list has: "Yachtsman". */
export const isTitleNoun = (lower: string): boolean => isPersonNoun(lower) && (isListedPersonNoun(lower) || !/(?:[^s]|ss)man$/.test(lower));

/** What nobody is called. */
const NO_SURNAME = /^(?:ministry|department|agency|directorate|commission|authority|committee|council|association|federation)$/;

/** "the General Council", "Coastguard Ministry": a word for an office with one behind it that makes both a body's name. */
export function isTitledBody(tokens: readonly Tagged[], from: number, run: readonly Tagged[]): boolean {
  const [title, last] = [run.at(-2)?.lower ?? '', run.at(-1)];
  if (run.length < 2 || !isBodyWord(last) || !(TITLES.has(title) || isTitleNoun(title))) return false;
  return NO_SURNAME.test(last?.lower ?? '') || (tokens[from - 1]?.lower === 'the' && run.length === 2);
}
