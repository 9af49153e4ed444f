import { REST, type RESTOptions } from 'discord.js';
import type { DiscordTimings } from './timings.ts';

/** How the library's REST client is to behave where a person waits. Trying again is ours: the library tries at once, four times within milliseconds. */
export const answerRestOptions = (apiUrl: string | undefined, timings: DiscordTimings): Partial<RESTOptions> => ({
  ...(apiUrl === undefined ? {} : { api: apiUrl }),
  timeout: timings.callTimeout,
  retries: 0,
  // The library's own 50 a second would hold up answers: interactions do not count (Discord docs, "Rate Limits", Global Rate Limit). When
  // Discord does limit, its answer says so and is heeded.
  globalRequestsPerSecond: Number.MAX_SAFE_INTEGER,
  rejectOnRateLimit: (limit) => Math.max(limit.timeToReset, limit.retryAfter) > timings.longestRetryAfter,
});

/** A REST client for answers to people. It holds no token: an interaction opens its own answers. */
export const createAnswerRest = (apiUrl: string | undefined, timings: DiscordTimings): REST => new REST(answerRestOptions(apiUrl, timings));
