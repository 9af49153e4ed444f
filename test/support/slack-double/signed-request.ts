import { createHmac } from 'node:crypto';

/** A bot that Slack reaches over HTTP. */
export interface HttpTarget {
  readonly port: number;
  readonly signingSecret: string;
}

export interface SignedAnswer {
  readonly status: number;
  /** The body, read as JSON where it says that it is; undefined when there is none. */
  readonly payload: unknown;
}

/** What a request may say instead of the truth. */
export interface Tampering {
  /** Seconds since 1970. */
  readonly timestamp?: number;
  readonly signature?: string | null;
  readonly contentType?: string;
  readonly body?: string;
}

/** Sends one payload as Slack does: events as JSON, commands as a form, everything else as JSON in a field of a form. */
export async function postSigned(
  { port, signingSecret }: HttpTarget,
  payload: object,
  retry?: { readonly attempt: number; readonly reason: string },
  tampering: Tampering = {},
): Promise<SignedAnswer> {
  const { body, contentType } = encoded(payload);
  const time = tampering.timestamp ?? Math.floor(Date.now() / 1000);
  const signature = tampering.signature === undefined ? signatureOf(signingSecret, time, body) : tampering.signature;
  const response = await fetch(`http://127.0.0.1:${port}/slack/events`, {
    method: 'POST',
    headers: {
      'content-type': tampering.contentType ?? contentType,
      'x-slack-request-timestamp': String(time),
      ...(signature === null ? {} : { 'x-slack-signature': signature }),
      ...(retry === undefined ? {} : { 'x-slack-retry-num': String(retry.attempt), 'x-slack-retry-reason': retry.reason }),
    },
    body: tampering.body ?? body,
  });
  const text = await response.text();
  const isJson = (response.headers.get('content-type') ?? '').startsWith('application/json');
  return { status: response.status, payload: text === '' ? undefined : isJson ? JSON.parse(text) : text };
}

/** `v0=` and the HMAC that Slack documents. */
export const signatureOf = (secret: string, time: number, body: string): string =>
  `v0=${createHmac('sha256', secret).update(`v0:${time}:${body}`).digest('hex')}`;

function encoded(payload: object): { readonly body: string; readonly contentType: string } {
  const form = 'application/x-www-form-urlencoded';
  if ('command' in payload)
    return { body: new URLSearchParams(Object.entries(payload).map(([key, value]) => [key, String(value)])).toString(), contentType: form };
  if ('type' in payload && payload.type !== 'event_callback' && payload.type !== 'url_verification')
    return { body: new URLSearchParams({ payload: JSON.stringify(payload) }).toString(), contentType: form };
  return { body: JSON.stringify(payload), contentType: 'application/json' };
}
