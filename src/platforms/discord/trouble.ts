import type { DiscordPermission } from '../../model/discord-permission.ts';
import type { Texts } from '../../texts/texts.ts';
import type { Trouble } from '../paced-call.ts';
import { classifyFailure } from './api-failure.ts';
import { explainRefusal, revoked } from './refusals.ts';

/** What a failed REST call means for a post. `missing`: the permissions that the bot is known to lack there. */
export function troubleOf(thrown: unknown, missing: readonly DiscordPermission[], texts: Texts): Trouble {
  const failure = classifyFailure(thrown);
  switch (failure.kind) {
    case 'limited':
      return failure;
    case 'unauthorised':
      return { kind: 'refused', refusal: revoked(texts) };
    case 'refused':
      return { kind: 'refused', refusal: explainRefusal(failure.code, failure.status, missing, texts) };
    case 'unavailable':
      return { kind: 'unavailable', away: true, reason: texts.posts.unreachable('discord', failure.code) };
    case 'unclear':
      return { kind: 'unclear', reason: texts.posts.unclear('discord', failure.code) };
    default:
      return failure satisfies never;
  }
}

/** The same for a call that only reads: what may have been done may be done again. */
export function readingTroubleOf(thrown: unknown, missing: readonly DiscordPermission[], texts: Texts): Trouble {
  const trouble = troubleOf(thrown, missing, texts);
  return trouble.kind === 'unclear' ? { kind: 'unavailable', reason: texts.posts.unanswered('discord') } : trouble;
}
