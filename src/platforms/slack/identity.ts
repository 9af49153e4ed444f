import type { webApi } from '@slack/bolt';
import type { Clock } from '../../model/clock.ts';
import { AttacheError } from '../../model/errors.ts';
import { classifyFailure } from './api-failure.ts';
import { isFinal, refusal } from './refusals.ts';
import type { SlackTimings } from './timings.ts';

/** Who the bot is in its workspace. */
export interface Identity {
  readonly team: string;
  readonly user: string;
  readonly bot: string;
  /** The organisation, when the bot is installed in it as a whole; null when in the workspace alone. */
  readonly enterprise: string | null;
}

/** The code with which Slack refuses the token for good; null when it takes it, or says nothing about it. */
export async function finalRefusalOf(client: webApi.WebClient): Promise<string | null> {
  try {
    await client.auth.test();
    return null;
  } catch (thrown) {
    const failure = classifyFailure(thrown);
    return failure.kind === 'refused' && isFinal(failure.code) ? failure.code : null;
  }
}

/** Asks Slack who the bot token belongs to, again and again while Slack is away. Throws an AttacheError when it is refused. */
export async function identify(client: webApi.WebClient, clock: Clock, timings: SlackTimings, stop: AbortSignal): Promise<Identity> {
  for (let tries = 1; ; tries += 1) {
    try {
      const {
        team_id: team,
        user_id: user,
        bot_id: bot,
        enterprise_id: organisation,
        is_enterprise_install: whole,
      } = await client.auth.test();
      if (team !== undefined && user !== undefined && bot !== undefined)
        return { team, user, bot, enterprise: whole === true ? (organisation ?? null) : null };
      throw new AttacheError(
        'platform-rejected',
        'SLACK_BOT_TOKEN is not the token of a bot. Copy the Bot User OAuth Token (xoxb-…) from "OAuth & Permissions".',
      );
    } catch (thrown) {
      if (thrown instanceof AttacheError) throw thrown;
      const failure = classifyFailure(thrown);
      if (failure.kind === 'refused' && isFinal(failure.code)) throw refusal(failure.code, 'bot', thrown);
      await clock.sleep(timings.reconnectDelays[Math.min(tries, timings.reconnectDelays.length - 1)] ?? 1000, stop);
      if (stop.aborted) throw new AttacheError('platform-unreachable', 'Slack was stopped before it answered.', thrown);
    }
  }
}
