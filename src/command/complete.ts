import { completeQuestion } from '../search/completion/complete-question.ts';
import type { Corpus, Suggestion } from '../search/corpus.ts';
import type { Option } from './command.ts';
import type { Registry } from './registry.ts';

/** Discord shows at most this many choices. */
const MAX_SUGGESTIONS = 25;

/** Completions for one option while it is typed, best first, 25 at most; none for options that have no list to choose from. */
export function completeOption(
  registry: Registry,
  corpus: Corpus,
  at: { readonly command: string; readonly subcommand: string | null; readonly option: string; readonly typed: string },
): readonly Suggestion[] {
  const option: Option | undefined = registry.action(at.command, at.subcommand)?.options[at.option];
  if (option === undefined) return [];
  switch (option.kind) {
    case 'topic': {
      const topics = corpus.suggest(at.typed, { kind: 'topic', limit: MAX_SUGGESTIONS });
      const room = MAX_SUGGESTIONS - topics.length;
      return option.orPerson === true && room > 0 ? [...topics, ...corpus.suggest(at.typed, { kind: 'speaker', limit: room })] : topics;
    }
    case 'speaker':
    case 'outlet':
      return corpus.suggest(at.typed, { kind: option.kind, limit: MAX_SUGGESTIONS });
    case 'text': {
      if (option.completes === undefined) return [];
      return option.completes === 'anything'
        ? completeQuestion(at.typed, corpus, MAX_SUGGESTIONS)
        : corpus.suggest(at.typed, { kind: option.completes, limit: MAX_SUGGESTIONS });
    }
    case 'choice':
    case 'word':
    case 'integer':
    case 'date':
      return [];
    default:
      return option satisfies never;
  }
}

/** Whether an option is completed while it is typed. */
export const isCompleted = (option: Option): boolean =>
  option.kind === 'speaker' ||
  option.kind === 'topic' ||
  option.kind === 'outlet' ||
  (option.kind === 'text' && option.completes !== undefined);
