import { type APIInteractionResponse, DiscordAPIError, type REST } from 'discord.js';
import type { Clock } from '../../model/clock.ts';
import { createResponder, type Responder, type Ticket } from './responder.ts';
import type { DiscordTimings } from './timings.ts';

/** Discord's code for a message to an interaction that has no answer yet. */
const UNKNOWN_WEBHOOK = 10015;

/**
 * Answers an interaction that arrived as a request: the first answer is the answer to the request, everything after it goes
 * through the API. Discord may meet our second call before it has read the first answer, and is then asked again.
 */
export function createInlineResponder(
  parts: { readonly rest: Pick<REST, 'post' | 'patch'>; readonly ticket: Ticket; readonly clock: Clock; readonly timings: DiscordTimings },
  respond: (answer: APIInteractionResponse) => Promise<void>,
): Responder {
  const { acknowledge: _, ...later } = createResponder(parts.rest, parts.ticket);
  const onceKnown = async (send: () => Promise<void>): Promise<void> => {
    for (let tries = 0; ; tries += 1) {
      try {
        return await send();
      } catch (thrown) {
        const pause = parts.timings.answerBackoff[tries];
        if (!(thrown instanceof DiscordAPIError) || thrown.code !== UNKNOWN_WEBHOOK || pause === undefined) throw thrown;
        await parts.clock.sleep(pause);
      }
    }
  };
  return {
    acknowledge: respond,
    edit: (message) => onceKnown(() => later.edit(message)),
    follow: (message, visibility) => onceKnown(() => later.follow(message, visibility)),
  };
}
