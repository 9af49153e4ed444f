import type { Article } from '../../model/article.ts';
import type { Quote } from '../../model/quote.ts';
import type { Speaker } from '../../model/speaker.ts';
import type { Topic } from '../../model/topic.ts';
import { nameWords } from '../directory/names.ts';
import { foldText, termOf } from '../words/fold.ts';
import { isOrdinaryName } from '../words/question-words.ts';
import { stemOf } from '../words/stem.ts';

export interface Relevance {
  readonly score: number;
  /** The topic's terms and people that were found, as the topic writes them, the weightiest first. */
  readonly terms: readonly string[];
  /** The same with what each counted, so that the score can be explained; they add up to it. */
  readonly found: readonly FoundTerm[];
}

export interface FoundTerm {
  readonly term: string;
  readonly weight: number;
}

/** A word of the title says what an article is about; one of the summary or of a quote says what it also speaks of. */
const TITLE = 2;
const SUMMARY = 1;
/** Each quote that speaks of it counts half, up to four, so that a long article does not win by its length. */
const QUOTE = 0.5;
const MAX_QUOTES = 4;
/** A person of the topic counts like an ordinary term, beside one. */
const PERSON_WEIGHT = 1;
/** An editor who lists the topic knows better than any count of words: worth two and a half ordinary terms in a title. */
const LISTED = 5;
/** Stands among the terms for that; no word that a profile can have. */
export const LISTED_TERM = '(listed)';
/** Of a topic made of words: each word, and all of them side by side. */
const WORD_WEIGHT = 2;
const PHRASE_WEIGHT = 4;

/** How relevant an article with these quotes is to a topic. Whole words only, folded: "nation" does not speak of NATO. */
export function relevanceOf(article: Article, quotes: readonly Quote[], topic: Topic, people: readonly Speaker[]): Relevance {
  const text = textOf(article);
  const said = quotes.map((quote) => ({ quote, words: wordsOf(quote) }));
  return topic.words === undefined
    ? profileRelevance(article, text, said, topic, people)
    : wordRelevance(text, said, phraseOf(topic, topic.words));
}

/** The terms of which the quote itself speaks, its context included, with their weights in the profile; people are not looked for. */
export const quoteRelevance = (quote: Quote, topic: Topic): readonly FoundTerm[] => termsIn(wordsOf(quote), topic);

/** Those of them that are in the quote's own words, and not only in the sentence or the place around it. */
export const spokenRelevance = ({ segments }: Quote, topic: Topic): readonly FoundTerm[] => termsIn(spaced(segments.join(' ')), topic);

/** The terms of which the title speaks; of a topic made of words only when it has all of them. */
export function titleRelevance(article: Article, topic: Topic): readonly FoundTerm[] {
  const { title } = textOf(article);
  return topic.words !== undefined && !phraseOf(topic, topic.words).holds(title) ? [] : termsIn(title, topic);
}

function termsIn(text: string, topic: Topic): readonly FoundTerm[] {
  const inText = (terms: Profile['terms']): readonly FoundTerm[] =>
    terms.filter(({ holds }) => holds(text)).map(({ term, weight }) => ({ term, weight }));
  if (topic.words === undefined) return inText(profileOf(topic, []).terms);
  const { words, holds } = phraseOf(topic, topic.words);
  // All together they are one matter: "white house", and not "white" and "house".
  return holds(text)
    ? [{ term: topic.words.join(' '), weight: WORD_WEIGHT * words.length }]
    : inText(words.map((word) => ({ term: word.text, holds: word.holds, weight: WORD_WEIGHT })));
}

interface Text {
  readonly title: string;
  readonly summary: string;
}
type Said = readonly { readonly quote: Quote; readonly words: string }[];

function profileRelevance(article: Article, text: Text, said: Said, topic: Topic, people: readonly Speaker[]): Relevance {
  const profile = profileOf(topic, people);
  // Most texts have no term at all, and one look tells.
  const [title, summary] = [profile.any(text.title) ? text.title : '', profile.any(text.summary) ? text.summary : ''];
  const telling = said.filter(({ quote, words }) => profile.by(quote) || profile.any(words));
  const listed = article.topics.includes(topic.id) ? [{ term: LISTED_TERM, weight: LISTED }] : [];
  if (title === '' && summary === '' && telling.length === 0) return summed([], listed);

  const worth = (weight: number, holds: Holds, by: (quote: Quote) => boolean): number => {
    const speaking = telling.filter(({ quote, words }) => by(quote) || holds(words)).length;
    return weight * ((holds(title) ? TITLE : 0) + (holds(summary) ? SUMMARY : 0) + QUOTE * Math.min(speaking, MAX_QUOTES));
  };
  const spoken = profile.terms
    .map(({ term, weight, holds }) => ({ term, weight: worth(weight, holds, () => false) }))
    .filter(({ weight }) => weight > 0);
  // A president is in articles about everything: people count beside what the topic is about, or where an editor lists it. Whoever is
  // followed counts by what they say; what they are called are the terms.
  const follows = topic.speaker !== undefined;
  const named =
    !follows && spoken.length + listed.length === 0
      ? []
      : profile.people
          .map(({ term, id, holds }) => ({
            term,
            weight: worth(PERSON_WEIGHT, follows ? () => false : holds, (quote) => speakerOf(quote) === id),
          }))
          .filter(({ weight }) => weight > 0);
  const found = follows ? addedUp([...spoken, ...named]) : [...spoken, ...named];
  return summed(
    found.sort((a, b) => b.weight - a.weight),
    listed,
  );
}

/** Somebody's name stands for what it is called in and for what they say. */
const addedUp = (terms: readonly FoundTerm[]): FoundTerm[] =>
  [...Map.groupBy(terms, ({ term }) => term)].map(([term, all]) => ({ term, weight: all.reduce((sum, { weight }) => sum + weight, 0) }));

const speakerOf = ({ attribution }: Quote): Speaker['id'] | null => (attribution.kind === 'speaker' ? attribution.speaker : null);

/** All the words in title and summary, or all of them in one quote; those of a long article taken together would find anything. */
function wordRelevance({ title, summary }: Text, said: Said, { words, holds, phrase }: Phrase): Relevance {
  const speaking = Math.min(said.filter((each) => holds(each.words)).length, MAX_QUOTES);
  const whole = holds(title + summary);
  if (!whole && speaking === 0) return { score: 0, terms: [], found: [] };
  const places = (has: Holds): number => (has(title) ? TITLE : 0) + (has(summary) ? SUMMARY : 0);
  const terms = [
    ...words.map((word) => ({ term: word.text, weight: WORD_WEIGHT * (places(word.holds) + QUOTE * speaking) })),
    ...(phrase === null ? [] : [{ term: phrase.text, weight: PHRASE_WEIGHT * places(phrase.holds) }]),
  ];
  return summed(
    terms.filter(({ weight }) => weight > 0),
    [],
  );
}

function summed(terms: readonly FoundTerm[], more: readonly FoundTerm[]): Relevance {
  const found = [...terms, ...more];
  const sum = found.reduce((total, { weight }) => total + weight, 0);
  return { score: Math.round(sum * 100) / 100, terms: [...new Set(terms.map(({ term }) => term))], found };
}

interface Profile {
  readonly people: readonly { readonly term: string; readonly id: Speaker['id']; readonly speaker: Speaker; readonly holds: Holds }[];
  readonly terms: readonly { readonly term: string; readonly weight: number; readonly holds: Holds }[];
  /** Whether a text has any of the terms or names. */
  readonly any: Holds;
  /** Whether one of the people said it. */
  by(quote: Quote): boolean;
}
type Holds = (words: string) => boolean;

/** The same few topics are held against every article; their terms are folded once. */
const profiles = new WeakMap<Topic, Profile>();

function profileOf(topic: Topic, people: readonly Speaker[]): Profile {
  const known = profiles.get(topic);
  if (known !== undefined && people.every((speaker, i) => known.people[i]?.speaker === speaker)) return known;
  const ids = new Set(people.map(({ id }) => id));
  const made: Profile = {
    terms: topic.terms.map(({ text, weight }) => ({ term: text, weight, holds: holding([text]) })),
    people: people.map((speaker) => ({ term: speaker.name, id: speaker.id, speaker, holds: holding(namesOf(speaker)) })),
    any: holdingAny([...topic.terms.map(({ text }) => text), ...people.flatMap(namesOf)]),
    by: (quote) => {
      const speaker = speakerOf(quote);
      return speaker !== null && ids.has(speaker);
    },
  };
  profiles.set(topic, made);
  return made;
}

/** The same as `holding`, in one pass over the text: seven times as fast for a profile of twenty terms. Folded words need no escaping. */
function holdingAny(names: readonly string[]): Holds {
  const wanted = [...new Set(names.map(foldText))].filter((name) => name !== '');
  if (wanted.length === 0) return () => false;
  const pattern = new RegExp(`(?<= )(?:${wanted.join('|')})(?= )`, 'u');
  return (text) => pattern.test(text);
}

interface Phrase {
  readonly words: readonly { readonly text: string; readonly holds: Holds }[];
  /** All the words, in any order. */
  readonly holds: Holds;
  /** All the words side by side; null for a single word. */
  readonly phrase: { readonly text: string; readonly holds: Holds } | null;
}

const phrases = new WeakMap<Topic, Phrase>();

function phraseOf(topic: Topic, typed: readonly string[]): Phrase {
  const known = phrases.get(topic);
  if (known !== undefined) return known;
  const words = typed.map((text) => ({ text, holds: holdingStems([text]) }));
  const made: Phrase = {
    words,
    holds: (text) => words.every((word) => word.holds(text)),
    phrase: typed.length < 2 ? null : { text: typed.join(' '), holds: holdingStems(typed) },
  };
  phrases.set(topic, made);
  return made;
}

/** Letters by which most texts are turned down before any of their words is stemmed. */
const SURE_LETTERS = 3;

/** A test for spaced text: whether it holds these words side by side, endings aside. */
function holdingStems(words: readonly string[]): Holds {
  const terms = words.map(termOf);
  const wanted = ` ${terms.map(stemOf).join(' ')} `;
  const begun = terms.map((term) => ` ${term.slice(0, SURE_LETTERS)}`);
  return (text) => begun.every((start) => text.includes(start)) && ` ${text.trim().split(/ +/).map(stemOf).join(' ')} `.includes(wanted);
}

/** Folding costs far more than looking for words in what is folded, and every topic asks for the same texts. */
const folded = new WeakMap<Article, Text>();
const foldedQuotes = new WeakMap<Quote, string>();

/** Title and summary of an article as spaced text; folded once for as long as the article is held. */
export function textOf(article: Article): Text {
  const known = folded.get(article);
  if (known !== undefined) return known;
  const made = { title: spaced(article.title), summary: spaced(article.summary.text) };
  folded.set(article, made);
  return made;
}

function wordsOf(quote: Quote): string {
  const known = foldedQuotes.get(quote);
  if (known !== undefined) return known;
  const made = spaced([...quote.segments, quote.context ?? '', quote.venue ?? ''].join(' '));
  foldedQuotes.set(quote, made);
  return made;
}

/** Text as folded words with a space on each side, so that a phrase is found only between word borders. */
export const spaced = (text: string): string => ` ${foldText(text)} `;

/** A test for spaced text: whether it holds one of these names as whole words. */
export function holding(names: readonly string[]): (words: string) => boolean {
  const wanted = names.map(spaced).filter((name) => name.trim() !== '');
  return (words) => wanted.some((name) => words.includes(name));
}

/** A person is spoken of by family name too, unless that is an ordinary word ("may"); the last word of a name is one in all but a few languages. */
export function namesOf({ name, kind, aliases }: Speaker): readonly string[] {
  const family = nameWords(name).at(-1) ?? '';
  return [name, ...aliases, ...(kind === 'person' && !isOrdinaryName(family) ? [family] : [])];
}
