import type { RestAnswer } from './rest.ts';

/**
 * Status 429 as Discord's API gives it. `seconds` until the next try; `global`: for the whole bot, not for one channel;
 * `shared`: for something that others use too, without a bucket that the library could count in.
 */
export const rateLimited = (seconds: number, options: { readonly global?: true; readonly shared?: true } = {}): RestAnswer => ({
  status: 429,
  body: { message: 'You are being rate limited.', retry_after: seconds, global: options.global ?? false },
  headers: {
    'retry-after': String(seconds),
    'x-ratelimit-scope': options.global ? 'global' : options.shared ? 'shared' : 'user',
    ...(options.global
      ? { 'x-ratelimit-global': 'true' }
      : options.shared
        ? {}
        : {
            'x-ratelimit-limit': '5',
            'x-ratelimit-remaining': '0',
            'x-ratelimit-reset-after': String(seconds),
            'x-ratelimit-bucket': 'messages',
          }),
  },
});

/** Status 429 as the network before Discord's API gives it: a page, and nothing but the seconds. */
export const blocked = (seconds: number | null): RestAnswer => ({
  status: 429,
  body: '<html><title>Access denied</title></html>',
  headers: seconds === null ? {} : { 'retry-after': String(seconds) },
});

/** Status 5xx as a gateway before Discord gives it. `accepted`: after Discord did what was asked. */
export const badGateway = (options: { readonly status?: number; readonly accepted?: true } = {}): RestAnswer => ({
  status: options.status ?? 502,
  body: '<html>bad gateway</html>',
  ...(options.accepted ? { accepted: true } : {}),
});

/** An error as Discord's API gives it. */
export const apiError = (status: number, code: number): RestAnswer => ({ status, body: { code, message: 'refused' } });

/** Status 400 for a form that Discord cannot read: `fault` is its code for what is wrong at `path`. */
export const badForm = (path: string, fault: string): RestAnswer => ({
  status: 400,
  body: {
    code: 50035,
    message: 'Invalid Form Body',
    errors: path
      .split('.')
      .reduceRight<object>((inside, key) => ({ [key]: inside }), { _errors: [{ code: fault, message: 'This does not fit.' }] }),
  },
});
