import { REST } from 'discord.js';
import type { DiscordTimings } from './timings.ts';

const UNCOUNTED = 1_000_000;

/**
 * A REST client for scheduled traffic alone: what it waits for holds up no answer to a person. It neither waits nor tries
 * again by itself. `blocked` is called with milliseconds when not Discord's API but the network before it turned a request
 * away: that is meant for the whole address, and its page of HTML names no scope.
 */
export function createPostRest(options: {
  readonly token: string;
  readonly apiUrl?: string | undefined;
  readonly timings: DiscordTimings;
  blocked(milliseconds: number): void;
}): REST {
  const rest = new REST({
    ...(options.apiUrl === undefined ? {} : { api: options.apiUrl }),
    timeout: options.timings.callTimeout,
    retries: 0,
    rejectOnRateLimit: () => true,
    // Fifty a second are kept by the pacing, evenly; the library would let them all go at once and then none.
    globalRequestsPerSecond: UNCOUNTED,
  }).setToken(options.token);
  rest.on('response', (_request, response) => {
    const type = response.headers.get('content-type') ?? '';
    if (response.status !== 429 || type.includes('json')) return;
    const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
    options.blocked(Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : options.timings.blockedWait);
  });
  return rest;
}

/** What is used of a REST client. */
export type PostRest = Pick<REST, 'post' | 'get'>;
