import type { Texts } from '../../texts/texts.ts';
import type { Trouble } from '../paced-call.ts';
import { classifyFailure, NEVER_SENT } from './api-failure.ts';
import { explainRefusal } from './refusals.ts';

/**
 * What a failed call of the Web API means for a post. Slack does not say whether a limit is the channel's or the
 * workspace's; it is taken for the channel's, and another channel that meets it learns of it by itself.
 */
export function troubleOf(thrown: unknown, texts: Texts): Trouble {
  const failure = classifyFailure(thrown);
  switch (failure.kind) {
    case 'limited':
      return { ...failure, everywhere: false };
    case 'unavailable':
      return { kind: 'unavailable', away: NEVER_SENT.has(failure.code), reason: texts.posts.unreachable('slack', failure.code) };
    case 'refused':
      return { kind: 'refused', refusal: explainRefusal(failure.code, texts) };
    case 'unclear':
      return { kind: 'unclear', reason: texts.posts.unclear('slack', failure.code) };
    default:
      return failure satisfies never;
  }
}

/** The same for a call that only reads: what may have been done may be done again. */
export function readingTroubleOf(thrown: unknown, texts: Texts): Trouble {
  const trouble = troubleOf(thrown, texts);
  return trouble.kind === 'unclear' ? { kind: 'unavailable', reason: texts.posts.unanswered('slack') } : trouble;
}
