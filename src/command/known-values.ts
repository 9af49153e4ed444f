import type { Corpus } from '../search/corpus.ts';
import { foldText } from '../search/words/fold.ts';
import type { Option } from './command.ts';
import { endOfSpan, parseDate } from './date.ts';
import { parseMoment } from './moment.ts';

/** Whether a value says something as it stands: it is a date or a time, or names something that is held; `near`: it is like a name. */
export type Known = (option: Option, value: string) => 'yes' | 'near' | 'no';

const yes = (is: boolean): 'yes' | 'no' => (is ? 'yes' : 'no');

/** What is known of a corpus on a day: by it the values of options that stand in no marks are told from the words behind them. */
export function knownValues(corpus: Corpus, today: Temporal.PlainDate): Known {
  const person = (value: string): 'yes' | 'near' | 'no' => {
    const match = corpus.findSpeaker(value, { today });
    if (match.kind === 'none' || match.kind === 'fuzzy') return match.kind === 'none' ? 'no' : 'near';
    // "Hegseth says" finds him as well, and only the first word names him.
    return yes(foldText(value).endsWith(foldText(match.wrote)));
  };
  return (option, value) => {
    switch (option.kind) {
      case 'date':
        return yes((parseDate(value, today) ?? endOfSpan(value, 'since', today)) !== null);
      case 'outlet':
        return yes(corpus.findOutlet(value) !== null);
      case 'topic':
        return corpus.findTopic(value) !== null ? 'yes' : option.orPerson === true ? person(value) : 'no';
      case 'speaker':
        return person(value);
      case 'word':
        return yes(option.isMoment === true && parseMoment(value, 'UTC', today.toZonedDateTime('UTC').toInstant()) !== null);
      case 'text':
      case 'integer':
      case 'choice':
        return 'no';
      default:
        return option satisfies never;
    }
  };
}
