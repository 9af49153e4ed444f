import type { Topic } from '../../model/topic.ts';
import type { Token } from '../words/fold.ts';
import { isQuestionWord } from '../words/question-words.ts';
import type { Lexicon } from './understand.ts';

/** Words of a question that name a topic or an outlet. */
export interface Label {
  readonly start: number;
  readonly end: number;
  readonly topic: Topic | null;
  readonly outlet: string | null;
  /** A title of several words. A single word or an alias ("nato", "five eyes") is something that people say, and looked for as such first. */
  readonly certain: boolean;
  /** The name was mistyped. */
  readonly mistyped: boolean;
}

const MAX_LABEL_WORDS = 6;
/** Shorter words are near the name of something by chance. */
const MIN_MISTYPED = 6;

export interface LabelsWanted {
  readonly topic: boolean;
  readonly outlet: boolean;
}

/** The longest run of unused words that names a topic or an outlet, letter for letter or else mistyped. */
export function findLabel(tokens: readonly Token[], used: readonly boolean[], lexicon: Lexicon, wanted: LabelsWanted): Label | null {
  for (let size = Math.min(MAX_LABEL_WORDS, tokens.length); size > 0; size--) {
    const starts = tokens.slice(size - 1).flatMap((_, start) => (used.slice(start, start + size).some((each) => each) ? [] : [start]));
    for (const [start, mistyped] of [...starts.map((at) => [at, false] as const), ...starts.map((at) => [at, true] as const)]) {
      const terms = tokens.slice(start, start + size).map((token) => token.term);
      if (mistyped && !mayBeMistyped(terms, lexicon)) continue;
      const place = { start, end: start + size, mistyped };
      const topic = !wanted.topic ? null : mistyped ? lexicon.topics.near(terms) : lexicon.topics.exact(terms);
      if (topic !== null) {
        const title = mistyped ? lexicon.topicTitles.near(terms) : lexicon.topicTitles.exact(terms);
        return { ...place, topic, outlet: null, certain: size > 1 && title !== null };
      }
      // A lone "times" or "independent" is a word; "the times", or "in politico", is a paper, and so is "telegraph" where nobody says it.
      const before = tokens[start - 1]?.term ?? '';
      const named = size > 1 || ['in', 'from', 'via'].includes(before) || !terms.some((term) => lexicon.isSaid(term));
      const outlet = !wanted.outlet || !named ? null : mistyped ? lexicon.outlets.near(terms) : lexicon.outlets.exact(terms);
      if (outlet !== null) return { ...place, topic: null, outlet, certain: true };
    }
  }
  return null;
}

/** A word that is in use is spelt as it was meant. */
const mayBeMistyped = (terms: readonly string[], lexicon: Lexicon): boolean =>
  terms.some((term) => !lexicon.isSaid(term) && !isQuestionWord(term)) && terms.join('').length >= MIN_MISTYPED;
