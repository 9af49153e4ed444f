import type { webApi } from '@slack/bolt';

type Fetch = NonNullable<webApi.WebClientOptions['fetch']>;

/** Node's fetch with a time limit (milliseconds) on every call that brings none; Bolt's answers to a response_url would wait for ever. */
export const boundedFetch =
  (milliseconds: number): Fetch =>
  (url, init) =>
    fetch(url, { ...init, signal: init?.signal ?? AbortSignal.timeout(milliseconds) });
