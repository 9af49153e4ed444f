import type { Speaker } from '../../model/speaker.ts';
import type { DateRange } from '../dates/date-range.ts';
import { nameWords } from '../directory/names.ts';
import { holding, type Person } from '../directory/people.ts';
import { countriesIn, countryCode } from '../words/countries.ts';
import { type Token, termsOf } from '../words/fold.ts';
import { officeWords } from '../words/office-words.ts';
import {
  followsSpeaker,
  isAbout,
  isHonorific,
  isJoiner,
  isOfficeNoun,
  isOrdinaryName,
  isQuestionWord,
  isSaying,
  precedesSpeaker,
} from '../words/question-words.ts';
import type { Lexicon } from './understand.ts';

/** Words of a question that name somebody. */
export interface PersonSpan {
  readonly start: number;
  readonly end: number;
  readonly words: readonly Token[];
  readonly person: Person;
  /** `sure`: nothing else can be meant. `likely`: the name first, else the words. `unlikely`: the words first. */
  readonly certainty: 'sure' | 'likely' | 'unlikely';
  /** By name rather than by office. */
  readonly named: boolean;
  /** "about Trump": whom it is about. */
  readonly mentioned: boolean;
  /** "by Trump": whose words they are. */
  readonly spoken: boolean;
  /** "Trump on", "Trump says": whose words are asked for. */
  readonly followed: boolean;
  /** By a given name alone, which many share: beside a family name, that counts. */
  readonly given: boolean;
}

/** The longest names and offices: "Chair of the Foreign Affairs Committee". */
const MAX_EXACT_WORDS = 6;
/** Mistyped, a name of more words is found by its family name. */
const MAX_NEAR_WORDS = 4;
const MIN_BEGUN_BESIDE = 4;
/** "Lees" and "Pauls" are names themselves. */
const MIN_POSSESSIVE = 6;

/** Everybody named in the question, the longest names first taken, in the order of the question; no two overlap. */
export function findSpans(tokens: readonly Token[], range: DateRange, lexicon: Lexicon): readonly PersonSpan[] {
  const taken = tokens.map(() => false);
  const found: PersonSpan[] = [];
  const free = (start: number, end: number): boolean => !taken.slice(start, end).some((each) => each);
  const take = (start: number, end: number, person: Person | null, certain: boolean): void => {
    if (person === null || !lexicon.isVoice(person) || isForeign(tokens, start, end, person)) return;
    if (printsRatherThanSays(tokens, start, end, person, lexicon)) return;
    if (isOfficeNoun(tokens[end]?.term ?? '') && person.speakers.every(({ kind }) => kind !== 'person')) return;
    const span = spanOf(tokens, start, end, person, certain, lexicon);
    if (end - start === 1 && span.named && isGivenName(tokens[start], lexicon) && isUnknown(tokens[end], lexicon)) return;
    taken.fill(true, start, end);
    found.push(span);
  };

  /** "president on Syria" asks what presidents said on Syria, and not for the president of Syria. */
  const saysOnWhat = (start: number, end: number): boolean => {
    const link = tokens.findIndex(({ term }, i) => i > start && i < end - 1 && followsSpeaker(term));
    return link > 0 && lexicon.people.exact(tokens.slice(start, link), range) !== null;
  };

  for (let size = Math.min(MAX_EXACT_WORDS, tokens.length); size > 0; size--) {
    for (const [start, end] of runsOf(tokens, size)) {
      if (!free(start, end) || saysOnWhat(start, end)) continue;
      const run = tokens.slice(start, end);
      take(start, end, lexicon.people.exact(run, range) ?? possessive(run, range, lexicon), true);
    }
  }
  // What is typed right comes first: "healey money" is no "Healy".
  for (let size = Math.min(MAX_NEAR_WORDS, tokens.length); size > 0; size--) {
    for (const [start, end] of runsOf(tokens, size)) {
      const run = tokens.slice(start, end);
      const within = found.filter((span) => span.start < end && span.end > start);
      if (within.some((span) => span.start < start || span.end > end || span.end - span.start === size)) continue;
      // A word that people have said is spelt as it was meant, unless a given name stands before it: "tom coal", "kenneth star".
      const spelt = run.every(({ term }) => lexicon.isWord(term) || isHonorific(term));
      if (spelt && (size === 1 || !isGivenName(run[0], lexicon))) continue;
      const person = lexicon.people.near(run);
      if (spelt && !person?.speakers.some(({ name }) => nameWords(name).length === size && nameWords(name)[0] === run[0]?.term)) continue;
      if (person === null || !mayTakeOver(within, person, run)) continue;
      const others = found.filter((span) => !within.includes(span));
      taken.fill(false, start, end);
      found.splice(0, found.length, ...others);
      take(start, end, person, !spelt && !run.every(({ term }) => lexicon.isNearWord(term)));
      if (found.length > others.length) continue;
      for (const span of within) taken.fill(true, span.start, span.end);
      found.push(...within);
    }
  }
  tokens.forEach((token, i) => {
    // In a sentence three letters are the beginning of too much.
    if (token.term.length < MIN_BEGUN_BESIDE && tokens.length > 1) return;
    if (!free(i, i + 1) || lexicon.isWord(token.term) || isQuestionWord(token.term)) return;
    if (isGivenName(token, lexicon) && isUnknown(tokens[i + 1], lexicon)) return;
    take(i, i + 1, lexicon.people.begun(token), false);
  });
  const inOrder = underTheirLeaders(found.sort((a, b) => a.start - b.start));
  // "about Trump and Putin": both are spoken of.
  for (const [i, span] of inOrder.entries()) {
    const last = inOrder[i - 1];
    const joined = last !== undefined && last.end < span.start && tokens.slice(last.end, span.start).every(({ term }) => isJoiner(term));
    if (joined && last.mentioned) inOrder[i] = { ...span, mentioned: true };
    // "trump vs may", "may and trump": beside a name, an ordinary word that is a name as well is one.
    else if (joined && last.named && span.named) {
      if (span.certainty === 'unlikely') inOrder[i] = { ...span, certainty: last.certainty };
      if (last.certainty === 'unlikely') inOrder[i - 1] = { ...last, certainty: span.certainty };
    }
  }
  return inOrder;
}

/**
 * Whether a mistyped name of several words may take over names in it that are typed right: it must be of one of the same people, or have one of
 * its words as they are typed ("jack reid" beside Harry Reid, for Jack Reed). A form of address is part of the name.
 */
function mayTakeOver(within: readonly PersonSpan[], { speakers }: Person, run: readonly Token[]): boolean {
  const isAddress = (span: PersonSpan): boolean => !span.named && span.words.every(({ term }) => isHonorific(term));
  if (within.every(isAddress)) return true;
  const own = new Set(speakers.flatMap(({ name }) => nameWords(name)));
  const same = within.some((span) => span.named && speakers.some((speaker) => span.person.speakers.includes(speaker)));
  return same || run.some(({ term }) => own.has(term));
}

const POSSESSIVE = /[’'ʼ]s$/iu;

/** "Trump's defence secretary": who has the office in Trump's country, and not what Trump said. */
function underTheirLeaders(spans: readonly PersonSpan[]): PersonSpan[] {
  const merged: PersonSpan[] = [];
  for (const span of spans) {
    const leader = merged.at(-1);
    const isLed = leader?.named === true && !span.named && leader.end === span.start && POSSESSIVE.test(leader.words.at(-1)?.raw ?? '');
    const countries = new Set(isLed ? leader.person.speakers.flatMap(countriesOf) : []);
    const holders = span.person.everyHolder.filter(({ office }) => office.country !== null && countries.has(countryCode(office.country)));
    if (leader === undefined || holders.length === 0) {
      merged.push(span);
      continue;
    }
    const words = [...leader.words, ...span.words];
    const person = holding(holders, words.map(({ raw }) => raw).join(' '));
    merged[merged.length - 1] = {
      ...span,
      start: leader.start,
      words,
      person,
      certainty: 'sure',
      mentioned: leader.mentioned,
      spoken: leader.spoken,
    };
  }
  return merged;
}

const countriesOf = ({ country, offices }: Speaker): readonly string[] =>
  [country, ...offices.map((office) => office.country)].flatMap((code) => (code === null ? [] : countryCode(code)));

/** "John Kerry", where John Healey is on record, or "David Bowie", where Larry David is, and nobody says "Kerry" or "Bowie": the family name of somebody else. */
const isUnknown = (next: Token | undefined, { isWord }: Lexicon): boolean =>
  next !== undefined && !isQuestionWord(next.term) && !followsSpeaker(next.term) && !isJoiner(next.term) && !isWord(next.term);

const isGivenName = (token: Token | undefined, { people }: Lexicon): boolean => token !== undefined && people.isGiven(token);

/** "trumps wall", "theresa mays deal": a name with the s of a possessive, and without its apostrophe. */
function possessive(run: readonly Token[], range: DateRange, { people, isPlainWord }: Lexicon): Person | null {
  const last = run.at(-1);
  if (last === undefined || last.term.length < MIN_POSSESSIVE || !/[^s]s$/.test(last.term) || (run.length === 1 && isPlainWord(last.term)))
    return null;
  const person = people.exact([...run.slice(0, -1), { raw: last.raw.slice(0, -1), term: last.term.slice(0, -1) }], range);
  return person?.holders.length === 0 && person.speakers.every(({ kind }) => kind === 'person') ? person : null;
}

/** "French president", "president of France": the country beside an office says that another holder is meant. */
function isForeign(tokens: readonly Token[], start: number, end: number, { holders }: Person): boolean {
  const countries = new Set(holders.map(({ office }) => (office.country === null ? null : countryCode(office.country))));
  if (countries.size === 0 || countries.has(null)) return false;
  // "Pentagon chief" says itself whose it is; "PM" does not.
  const titles = new Set(
    holders.flatMap(({ office }) =>
      [office.title, ...office.aliases.filter((alias) => termsOf(alias).length === 1)].flatMap((name) => officeWords(termsOf(name))),
    ),
  );
  if (!officeWords(tokens.slice(start, end).map(({ term }) => term)).every((term) => titles.has(term))) return false;
  const after = tokens[end]?.term !== 'of' ? -1 : tokens.findIndex(({ term }, i) => i > end && term !== 'the');
  return countriesIn(tokens.map(({ term }) => term)).some(
    (named) => (named.end === start || named.start === after) && !named.codes.some((code) => countries.has(code)),
  );
}

/** A paper beside other words is where something was printed, unless the question says that it speaks: "clinton new york times". */
function printsRatherThanSays(tokens: readonly Token[], start: number, end: number, { speakers }: Person, { outlets }: Lexicon): boolean {
  if (speakers.some(({ kind }) => kind === 'person') || outlets.exact(tokens.slice(start, end).map(({ term }) => term)) === null)
    return false;
  const others = tokens.filter((token, i) => (i < start || i >= end) && !isQuestionWord(token.term));
  return (
    others.length > 0 &&
    !isSaying(tokens[end]?.term ?? '') &&
    !(precedesSpeaker(tokens[start - 1]?.term ?? '') && tokens[start - 1]?.term !== 'from')
  );
}

/** Runs of that many words that neither begin nor end with a question word. */
const runsOf = (tokens: readonly Token[], size: number): readonly (readonly [start: number, end: number])[] =>
  tokens
    .slice(size - 1)
    .map((_, start) => [start, start + size] as const)
    .filter(
      ([start, end]) =>
        ![tokens[start], tokens[end - 1]].some((token) => token === undefined || isQuestionWord(token.term) || isJoiner(token.term)),
    );

function spanOf(
  tokens: readonly Token[],
  start: number,
  end: number,
  person: Person,
  certain: boolean,
  { isPlainWord }: Pick<Lexicon, 'isPlainWord'>,
): PersonSpan {
  const before = tokens.slice(0, start).findLast((token) => token.term !== 'the')?.term ?? '';
  const after = tokens[end]?.term ?? '';
  const [only] = tokens.slice(start, end);
  const named = person.holders.length === 0;
  const alone = tokens.every((token, i) => (i >= start && i < end) || isQuestionWord(token.term));
  const speaking = alone || followsSpeaker(after) || precedesSpeaker(before);
  const isPerson = person.speakers.some(({ kind }) => kind === 'person');
  const ordinary = named && end - start === 1 && only !== undefined && (isOrdinaryName(only.term) || isPlainWord(only.term));
  // "People on the picket line" are no speakers; "the party said" is one.
  const asName =
    (isPerson ? speaking : alone || isSaying(after) || precedesSpeaker(before)) || (isPerson && /^\p{Lu}/u.test(only?.raw ?? ''));
  // "China", "Facebook", "the party": a body is spoken of more often than it speaks.
  // "President on guns" asks whoever has the office, and not for the word.
  const sure = certain && (named || end - start > 1 || followsSpeaker(after)) && isPerson;
  return {
    start,
    end,
    words: tokens.slice(start, end),
    person,
    certainty: ordinary && !asName ? 'unlikely' : sure ? 'sure' : 'likely',
    named,
    mentioned: isAbout(before),
    spoken: precedesSpeaker(before),
    followed: followsSpeaker(after),
    given:
      named && end - start === 1 && person.speakers.every(({ name }) => nameWords(name).length > 1 && nameWords(name)[0] === only?.term),
  };
}
