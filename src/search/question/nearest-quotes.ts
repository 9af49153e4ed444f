import type { Utterance } from '../../model/utterance.ts';
import type { NearQuote } from '../corpus.ts';
import { type Token, termsOf, tokenizeQuery } from '../words/fold.ts';
import { isQuestionWord, isWeakWord } from '../words/question-words.ts';
import { accepting } from './accepting.ts';
import { type Explained, explain, NOT_HELD, type Places, placesOf, SAID, type Wanted, wantedOf } from './explained.ts';
import { namesOf } from './relevance.ts';
import type { Shelf } from './run-reading.ts';
import type { Reading } from './understand.ts';

/** So many are shown: whoever asked looks for one quote. */
const MAX_NEAREST_QUOTES = 3;
/** Quotes whose words are compared; the best of many are found by the rarest words, and by whoever was asked for. */
const MAX_COMPARED = 150;
/** So much of what the question tells must be held at all, and so much in the quote itself or in the sentence around it. */
const LEAST_EXPLAINED = 0.5;
const LEAST_TOLD = 0.15;
/** Beside the best one others are shown that come nearly as near. */
const NEARLY_AS_NEAR = 0.8;
/** Whose words they are is surer than what is said in them. */
const SPEAKER = 1.3;

/**
 * Of a question that no quote answers, what comes nearest: quotes that hold the most telling of its words, the name of whoever speaks among them, with
 * what they lack. What is given by name must fit; a name that was typed right must be the speaker's or be spoken of. Never more than a guess at what
 * was meant, so it is shown as such and counts as no answer. The readings are those of the question, the likeliest first.
 */
export function nearestQuotes(question: string, readings: readonly Reading[], shelf: Shelf): readonly NearQuote[] {
  const [first] = readings;
  if (first === undefined || first.contradicted) return [];
  const { given } = first;
  const words = contentOf(tokenizeQuery(question)).filter(({ term }) => !first.without.includes(term));
  const dated = new Set(first.dated.map(({ term }) => term));
  const undated = words.filter(({ term }) => !dated.has(term));
  const near = (asked: readonly Token[], range: Reading['range']): readonly NearQuote[] => {
    const passes = accepting(
      { ...first, person: given.person, topic: given.topic, outlet: given.outlet, range, describedAs: [], tenures: [] },
      shelf.facets,
    );
    return nearest(asked, readings, passes, shelf);
  };
  const within = near(undated, first.range);
  // "In the 1990s" may be words of the quote as well as a date.
  return within.length > 0 || dated.size === 0 ? within : near(words, given.range);
}

const contentOf = (words: readonly Token[]): readonly Token[] => [
  ...new Map(words.filter(({ term }) => !isQuestionWord(term) && !isWeakWord(term)).map((word) => [word.term, word])).values(),
];

function nearest(
  words: readonly Token[],
  readings: readonly Reading[],
  passes: (utterance: Utterance) => boolean,
  shelf: Shelf,
): readonly NearQuote[] {
  if (words.length < 2) return [];
  const wanted = words.map((word) => wantedOf(word, shelf));
  const total = wanted.reduce((sum, { weight }) => sum + weight, 0);
  const names = namesIn(readings);
  const needed = names.filter(({ isCertain }) => isCertain);
  const compared = candidates(wanted, names, passes, shelf).flatMap((utterance) => {
    const explained = explain([speakerPlace(utterance, names, shelf), ...placesOf(utterance, shelf)], wanted);
    const sum = (worth: (how: Explained, word: Wanted) => number): number =>
      wanted.reduce((all, word, i) => all + worth(explained[i] ?? NOT_HELD, word) * word.weight, 0);
    const held = new Set(wanted.flatMap(({ word }, i) => (explained[i]?.form === null ? [] : [word.term])));
    const isBy = ({ speakers }: Name): boolean => utterance.speaker !== null && speakers.has(utterance.speaker);
    const isTold = ({ form, inArticle, worth }: Explained, { word, mistyped }: Wanted): boolean =>
      form !== null &&
      !inArticle &&
      worth <= SAID &&
      (!mistyped || form === word.term) &&
      !needed.some(({ terms }) => terms.has(word.term));
    const isNear =
      sum(({ form }) => (form === null ? 0 : 1)) >= LEAST_EXPLAINED * total &&
      sum((how, word) => (isTold(how, word) ? 1 : 0)) >= LEAST_TOLD * total;
    // "Hugh Lee" is not spoken of where Ann Lee is.
    if (!isNear || !needed.every((name) => isBy(name) || name.terms.isSubsetOf(held))) return [];
    // A name tells little of quotes where it is common, and most of what was meant: it counts one word more.
    const isOwn = needed.some(isBy);
    return [
      {
        utterance,
        explained,
        ofOthers: needed.length > 0 && !isOwn,
        score: sum(({ worth }) => worth) + (isOwn ? total / wanted.length : 0),
      },
    ];
  });
  const best = compared.toSorted((a, b) => b.score - a.score);
  const least = NEARLY_AS_NEAR * (best[0]?.score ?? 0);
  return best
    .filter(({ score }) => score >= least)
    .slice(0, MAX_NEAREST_QUOTES)
    .map(({ utterance, explained, ofOthers }) => ({
      utterance,
      ofOthers,
      lacking: wanted.flatMap(({ word }, i) => (explained[i]?.form === null ? [word.raw] : [])),
    }));
}

/** Words that name people, and whom. */
interface Name {
  readonly terms: ReadonlySet<string>;
  readonly speakers: ReadonlySet<string>;
  /** Typed as it is printed. */
  readonly isCertain: boolean;
}

function namesIn(readings: readonly Reading[]): readonly Name[] {
  return readings.flatMap(({ person, naming, understood: { speaker } }) =>
    person === null || naming.length === 0
      ? []
      : [
          {
            terms: new Set(naming.map(({ term }) => term)),
            speakers: new Set(person.speakers.map(({ id }): string => id)),
            isCertain: speaker?.kind === 'name' || speaker?.kind === 'alias' || (speaker?.kind === 'ambiguous' && speaker.by === 'name'),
          },
        ],
  );
}

/** The name of whoever speaks, as it is held and as it was typed. */
function speakerPlace({ speaker: id }: Utterance, names: readonly Name[], { speakerOf }: Shelf): Places[number] {
  if (id === null) return [SPEAKER, new Set()];
  const typed = names.flatMap(({ terms, speakers }) => (speakers.has(id) ? [...terms] : []));
  const speaker = speakerOf(id);
  return [SPEAKER, new Set([...typed, ...(speaker === undefined ? [] : namesOf(speaker).flatMap(termsOf))])];
}

/** Quotes that hold the words which tell most, those of whoever was asked for before others; they are few, whatever is held. */
function candidates(
  wanted: readonly Wanted[],
  names: readonly Name[],
  passes: (utterance: Utterance) => boolean,
  { atRow }: Shelf,
): readonly Utterance[] {
  const weights = new Map<number, number>();
  for (const { rows, weight } of wanted) for (const row of new Set(rows)) weights.set(row, (weights.get(row) ?? 0) + weight);
  const weightOf = (terms: ReadonlySet<string>): number =>
    wanted.reduce((sum, { word, weight }) => sum + (terms.has(word.term) ? weight : 0), 0);
  const ofNames = names.map((name) => ({ ...name, weight: SPEAKER * weightOf(name.terms) }));
  const least = LEAST_TOLD * wanted.reduce((sum, { weight }) => sum + weight, 0);
  const held = [...weights].flatMap(([row, weight]) => {
    if (weight < least) return [];
    const utterance = atRow(row);
    if (utterance === undefined || !passes(utterance)) return [];
    const { speaker } = utterance;
    const own = speaker === null ? 0 : Math.max(0, ...ofNames.map((name) => (name.speakers.has(speaker) ? name.weight : 0)));
    return [{ utterance, row, weight: weight + own }];
  });
  return held
    .sort((a, b) => b.weight - a.weight || a.row - b.row)
    .slice(0, MAX_COMPARED)
    .map(({ utterance }) => utterance);
}
