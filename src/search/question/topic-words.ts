import { type Topic, topicOfWords } from '../../model/topic.ts';
import { rawWords, termOf } from '../words/fold.ts';
import { isQuestionWord } from '../words/question-words.ts';

/** Longer texts are no topic; this also bounds the id. */
const MAX_LENGTH = 80;

/** The topic that typed words make: "Ukraine aid" is about articles that have both. Null when too little or too much is left of them. */
export function topicOfTyped(typed: string): Topic | null {
  if (typed.length > MAX_LENGTH) return null;
  const words = rawWords(typed).filter((word) => termOf(word) !== '' && !isQuestionWord(termOf(word)));
  const shown = new Map<string, string>();
  for (const word of words.map(asShown)) if (word !== '' && !shown.has(word.toLowerCase())) shown.set(word.toLowerCase(), word);
  return topicOfWords([...shown.values()]);
}

/** As typed but for marks: the words are also the title, and "Україна" without its dots is another word to a reader. */
const asShown = (word: string): string =>
  word
    .replace(/[’']s$/i, '')
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}\p{M}]/gu, '');
