import type { Token } from './fold.ts';
import { isQuestionWord } from './question-words.ts';

/** The words of a question that are looked for. A question of nothing but "what", "on" and the like is looked for as it stands. */
export function contentWords(tokens: readonly Token[]): readonly Token[] {
  const content = tokens.filter((token) => !isQuestionWord(token.term));
  return content.length > 0 ? content : tokens;
}
