import type { Trouble } from '../paced-call.ts';
import { classifyFailure } from './api-failure.ts';
import { explainRefusal, REVOKED } from './refusals.ts';

/** What a failed REST call means for a post. `missing`: the permissions that the bot is known to lack there. */
export function troubleOf(thrown: unknown, missing: readonly string[]): Trouble {
  const failure = classifyFailure(thrown);
  switch (failure.kind) {
    case 'limited':
      return failure;
    case 'unauthorised':
      return { kind: 'refused', refusal: REVOKED };
    case 'refused':
      return { kind: 'refused', refusal: explainRefusal(failure.code, failure.status, missing) };
    case 'unavailable':
      return { kind: 'unavailable', reason: `Discord could not be reached (${failure.code}).` };
    case 'unclear':
      return { kind: 'unclear', reason: `It is not certain whether Discord took the message (${failure.code}).` };
    default:
      return failure satisfies never;
  }
}

/** The same for a call that only reads: what may have been done may be done again. */
export function readingTroubleOf(thrown: unknown, missing: readonly string[]): Trouble {
  const trouble = troubleOf(thrown, missing);
  return trouble.kind === 'unclear' ? { kind: 'unavailable', reason: 'Discord did not answer, or not readably.' } : trouble;
}
