import { webApi } from '@slack/bolt';
import { boundedFetch } from './bounded-fetch.ts';

/**
 * Options of a Web API client. A new object each time: the Socket Mode receiver changes the options that it is given, and
 * every other client would then retry as often as it does.
 */
export const clientOptions = (parts: {
  readonly logger: webApi.WebClientOptions['logger'];
  readonly apiUrl: string | undefined;
  /** Milliseconds for one call. */
  readonly timeout: number;
  /** The workspace meant, for the token of an organisation. */
  readonly team?: string | undefined;
}): webApi.WebClientOptions => ({
  ...(parts.logger === undefined ? {} : { logger: parts.logger }),
  ...(parts.apiUrl === undefined ? {} : { slackApiUrl: parts.apiUrl }),
  ...(parts.team === undefined ? {} : { teamId: parts.team }),
  timeout: parts.timeout,
  // Waiting and trying again are ours: the library's retry posts twice after a time-out, and its waiting holds up every channel.
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
  fetch: boundedFetch(parts.timeout),
});

export interface ClientMaker {
  /** A client for a token; `team`: the workspace meant, for the token of an organisation. */
  (token: string | undefined, team?: string): webApi.WebClient;
  options(): webApi.WebClientOptions;
}

/** Makes clients with one set of options. */
export function clientMaker(parts: Omit<Parameters<typeof clientOptions>[0], 'team'>): ClientMaker {
  const options = (team?: string): webApi.WebClientOptions => clientOptions({ ...parts, team });
  return Object.assign((token: string | undefined, team?: string) => new webApi.WebClient(token, options(team)), { options });
}
