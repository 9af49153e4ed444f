import type { Corpus, Suggestion } from '../corpus.ts';
import { foldWord } from '../words/fold.ts';
import { isQuestionWord } from '../words/question-words.ts';

/** Discord refuses a choice whose label or value is longer. */
const MAX_LENGTH = 100;
/** Words at the end of a question that may be one name: "President of the European Commission". */
const MAX_TAIL = 5;

/**
 * Completions of a whole question: of all that is typed, or else of its last words, with what stands before them kept:
 * "hegseth on tra" gives "hegseth on Transatlantic relations". `limit` at most; none for nonsense.
 */
export function completeQuestion(typed: string, corpus: Pick<Corpus, 'suggest'>, limit: number): readonly Suggestion[] {
  const whole = corpus.suggest(typed, { limit });
  if (whole.length > 0) return whole;
  const words = typed.trim().split(/\s+/);
  for (let size = Math.min(MAX_TAIL, words.length - 1); size > 0; size--) {
    // "on allian" is near "alliance", but the "on" belongs to what stands before.
    if (isQuestionWord(foldWord(words.at(-size) ?? ''))) continue;
    const head = words.slice(0, -size).join(' ');
    const found = corpus.suggest(words.slice(-size).join(' '), { limit }).flatMap((each): readonly Suggestion[] => {
      const [label, value] = [`${head} ${each.label}`, `${head} ${inWords(each)}`];
      return label.length > MAX_LENGTH || value.length > MAX_LENGTH ? [] : [{ kind: each.kind, label, value }];
    });
    if (found.length > 0) return found;
  }
  return [];
}

/** A topic's id is for an option of its own; in a question it goes by its title. */
const inWords = ({ kind, label, value }: Suggestion): string => (kind === 'topic' ? label : value);
