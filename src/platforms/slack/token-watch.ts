import type { webApi } from '@slack/bolt';
import type { Clock } from '../../model/clock.ts';
import type { AttacheError } from '../../model/errors.ts';
import { finalRefusalOf } from './identity.ts';
import { refusal } from './refusals.ts';
import type { SlackTimings } from './timings.ts';

/**
 * Looks again and again when Slack has refused the bot token, and calls `lost` only when it goes on doing so: it has been
 * seen to refuse good tokens for moments. The function that is given back may be called at every refusal.
 */
export function createTokenWatch(parts: {
  readonly client: webApi.WebClient;
  readonly clock: Clock;
  readonly timings: SlackTimings;
  readonly stop: AbortSignal;
  lost(error: AttacheError): void;
}): () => void {
  const { client, clock, timings, stop } = parts;
  let looking = false;
  const look = async (): Promise<void> => {
    let code: string | null = null;
    for (const wait of timings.refusalRetries) {
      await clock.sleep(wait, stop);
      code = stop.aborted ? null : await finalRefusalOf(client);
      if (code === null) break;
    }
    if (code === null) looking = false;
    else parts.lost(refusal(code, 'bot'));
  };
  return () => {
    if (looking) return;
    looking = true;
    void look();
  };
}
