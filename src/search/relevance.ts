import type { Article } from '../model/article.ts';
import type { Quote } from '../model/quote.ts';
import type { Speaker } from '../model/speaker.ts';
import type { Topic } from '../model/topic.ts';
import { foldText } from './fold.ts';
import { nameWords } from './names.ts';

export interface Relevance {
  readonly score: number;
  /** The topic's terms and people that were found, as the topic writes them, the weightiest first. */
  readonly terms: readonly string[];
}

/** A word of the title says what an article is about; one of the summary or of a quote says what it also speaks of. */
const TITLE = 2;
const SUMMARY = 1;
/** Each quote that speaks of it counts half, up to four, so that a long article does not win by its length. */
const QUOTE = 0.5;
const MAX_QUOTES = 4;
/** A person of the topic counts like an ordinary term. */
const PERSON_WEIGHT = 1;
/** An editor who lists the topic knows better than any count of words: worth two and a half ordinary terms in a title. */
const LISTED = 5;

/** How relevant an article with these quotes is to a topic. Whole words only, folded: "nation" does not speak of NATO. */
export function relevanceOf(article: Article, quotes: readonly Quote[], topic: Topic, people: readonly Speaker[]): Relevance {
  const title = spaced(article.title);
  const summary = spaced(article.summary.text);
  const said = quotes.map((quote) => ({ quote, words: spaced([...quote.segments, quote.context ?? '', quote.venue ?? ''].join(' ')) }));
  const worth = (weight: number, holds: (words: string) => boolean, by: (quote: Quote) => boolean): number => {
    const speaking = said.filter(({ quote, words }) => by(quote) || holds(words)).length;
    return weight * ((holds(title) ? TITLE : 0) + (holds(summary) ? SUMMARY : 0) + QUOTE * Math.min(speaking, MAX_QUOTES));
  };
  const found = [
    ...topic.terms.map(({ text, weight }) => ({ term: text, score: worth(weight, holding([text]), () => false) })),
    ...people.map((speaker) => ({
      term: speaker.name,
      score: worth(
        PERSON_WEIGHT,
        holding(namesOf(speaker)),
        ({ attribution }) => attribution.kind === 'speaker' && attribution.speaker === speaker.id,
      ),
    })),
  ]
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const sum = found.reduce((total, { score }) => total + score, article.topics.includes(topic.id) ? LISTED : 0);
  return { score: Math.round(sum * 100) / 100, terms: [...new Set(found.map(({ term }) => term))] };
}

/** Text as folded words with a space on each side, so that a phrase is found only between word borders. */
export const spaced = (text: string): string => ` ${foldText(text)} `;

/** A test for spaced text: whether it holds one of these names as whole words. */
export function holding(names: readonly string[]): (words: string) => boolean {
  const wanted = names.map(spaced).filter((name) => name.trim() !== '');
  return (words) => wanted.some((name) => words.includes(name));
}

/** A person is spoken of by family name too; the last word of a name is one in all but a few languages. */
const namesOf = (speaker: Speaker): readonly string[] => [
  speaker.name,
  ...speaker.aliases,
  ...(speaker.kind === 'person' ? [nameWords(speaker.name).at(-1) ?? ''] : []),
];
