import type { Token } from './fold.ts';
import { isQuestionWord } from './question-words.ts';

/** Fewer question words than this ("the", "on the") are in every quote; more may be remembered from one ("it is what it is"). */
const MIN_QUESTION_WORDS = 3;

/** The words of a question that are looked for. One of nothing but "what", "is" and the like is looked for as it stands when it is long enough. */
export function contentWords(tokens: readonly Token[]): readonly Token[] {
  const content = tokens.filter((token) => !isQuestionWord(token.term));
  return content.length > 0 ? content : tokens.length < MIN_QUESTION_WORDS ? [] : tokens;
}
