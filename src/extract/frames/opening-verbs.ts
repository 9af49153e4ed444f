import { words } from '../lexicon/words.ts';
import type { Mention } from '../phrases/mentions.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Tagged } from '../text/tags.ts';
import { nobody } from './joined-verbs.ts';

/** What begins a clause that is over where the main one begins. */
export const FRONTED = words('when while as after before because if though although since');
/** What is done to whoever answers, by somebody whom nothing names. */
const DONE_TO = words('asked told warned advised informed reminded assured');

/** "Calling it “…”, Ann Lee left", "Having called it “…”, she left": whether the subject of the verb at `i` comes behind it. */
export function awaitsSubject(tokens: readonly Tagged[], { from }: Sentence, i: number): boolean {
  return tokens[i]?.form === 'ing' || i === from || tokens[tokens[i - 1]?.tag === 'adverb' ? i - 2 : i - 1]?.lower === 'having';
}

/**
 * Whose the words are of a verb at `i` whose `subject` comes behind it. "|Asked| if it was “…”, Ann Lee left": those before the subject are whoever's
 * who asks, and no telling who that is; what comes after it is hers.
 */
export function behindVerb(tokens: readonly Tagged[], { from }: Sentence, i: number, subject: Mention): Mention {
  const { form, lower } = tokens[i] ?? { form: null, lower: '' };
  const isDone = i === from && form === 'past' && DONE_TO.has(lower);
  return isDone && tokens.slice(i, subject.from).some(({ tag }) => tag === 'quote') ? nobody(subject) : subject;
}
