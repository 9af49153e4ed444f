import type { Trouble } from '../paced-call.ts';
import { classifyFailure } from './api-failure.ts';
import { explainRefusal } from './refusals.ts';

/**
 * What a failed call of the Web API means for a post. Slack does not say whether a limit is the channel's or the
 * workspace's; it is taken for the channel's, and another channel that meets it learns of it by itself.
 */
export function troubleOf(thrown: unknown): Trouble {
  const failure = classifyFailure(thrown);
  switch (failure.kind) {
    case 'limited':
      return { ...failure, everywhere: false };
    case 'unavailable':
      return { kind: 'unavailable', reason: `Slack could not be reached (${failure.code}).` };
    case 'refused':
      return { kind: 'refused', refusal: explainRefusal(failure.code) };
    case 'unclear':
      return { kind: 'unclear', reason: `It is not certain whether Slack took the message (${failure.code}).` };
    default:
      return failure satisfies never;
  }
}

/** The same for a call that only reads: what may have been done may be done again. */
export function readingTroubleOf(thrown: unknown): Trouble {
  const trouble = troubleOf(thrown);
  return trouble.kind === 'unclear' ? { kind: 'unavailable', reason: 'Slack did not answer, or not readably.' } : trouble;
}
