import type { App, Receiver } from '@slack/bolt';
import type { Clock } from '../../model/clock.ts';
import { toError } from '../../model/errors.ts';
import { answering, type HttpAnswer, type HttpRequest, jsonAnswer, type Route } from '../http-server.ts';
import { isFirst } from '../is-first.ts';
import type { Handler } from '../platform.ts';
import type { PlatformLog } from '../platform-log.ts';
import { within } from '../within.ts';
import { signatureProblem } from './signature.ts';

/** Requests whose signatures are remembered, so that none is run twice while it is fresh. */
const MAX_SIGNATURES = 20_000;
/** Slack waits three seconds, then counts the request as failed. */
const ACK_WITHIN = 2_800;
/** Of that for asking whether another process has run it. */
const FIRST_WITHIN = 300;
/** What changes nothing, or is asked about where it is answered: Slack tells of events again, and of one in two. */
const HARMLESS: ReadonlySet<unknown> = new Set(['event_callback', 'block_suggestion']);

const EMPTY: HttpAnswer = { status: 200 };

export interface HttpEvents extends Receiver {
  /** Answers `POST /slack/events`: events, commands, presses, forms and completions all come there. */
  readonly route: Route;
}

/**
 * Takes Slack's signed requests to Bolt. The library's own receiver takes times in the future and the same request twice,
 * wants the content type to the letter (a proxy that adds a charset gets status 400), and stops without waiting.
 */
export function createHttpEvents(parts: {
  readonly signingSecret: string;
  readonly handler: Pick<Handler, 'first'>;
  readonly clock: Clock;
  readonly log: PlatformLog;
}): HttpEvents {
  const { signingSecret, handler, clock, log } = parts;
  const taken = new Set<string>();
  let app: App | null = null;

  const route = answering(async ({ headers, body }) => {
    const signature = headers['x-slack-signature'];
    const problem = signatureProblem({
      secret: signingSecret,
      timestamp: headers['x-slack-request-timestamp'],
      signature,
      body,
      now: clock.now().epochMilliseconds / 1000,
    });
    // Slack looks at the certificate with a request that nobody signs, and wants nothing but an answer.
    if (problem === 'unsigned' && body.length < 200 && /(?:^|&)ssl_check=1(?:&|$)/.test(body.toString('utf8'))) return EMPTY;
    if (problem !== null) {
      log.warn('slack request refused', { problem });
      return { status: 401 };
    }
    // Slack repeats at once what it believes to be lost, with the same signature within the same second; so would anybody who listens in.
    const key = String(signature);
    if (taken.has(key)) return EMPTY;
    taken.add(key);
    const [oldest] = taken;
    if (taken.size > MAX_SIGNATURES && oldest !== undefined) taken.delete(oldest);
    const answer = await answerOf(key, { headers, body });
    if (answer.status >= 500) taken.delete(key);
    return answer;
  });

  const answerOf = async (signature: string, { headers, body }: Pick<HttpRequest, 'headers' | 'body'>): Promise<HttpAnswer> => {
    const payload = payloadOf({ headers, body });
    if (payload === null) return { status: 400 };
    if (payload.type === 'url_verification') return jsonAnswer({ challenge: payload.challenge });
    const to = app;
    if (to === null) return { status: 503 };
    const delivered = async (): Promise<HttpAnswer> => {
      const here = HARMLESS.has(payload.type) || (await isFirst(`slack request ${signature}`, handler, clock, FIRST_WITHIN));
      return here ? deliver(to, payload, headers) : EMPTY;
    };
    const answer = await within(clock, ACK_WITHIN, delivered());
    return answer === 'late' ? { status: 503 } : answer;
  };

  const deliver = async (to: App, payload: Payload, headers: HttpRequest['headers']): Promise<HttpAnswer> => {
    const answered = Promise.withResolvers<HttpAnswer>();
    let acknowledged = false;
    const processed = to.processEvent({
      body: payload,
      ack: async (response?: unknown) => {
        if (acknowledged) log.warn('slack acknowledged twice');
        acknowledged = true;
        answered.resolve(
          response === undefined || response === '' ? EMPTY : typeof response === 'string' ? text(response) : jsonAnswer(response),
        );
      },
      ...retryOf(headers),
    });
    processed.then(
      () => answered.resolve({ status: 404 }),
      (thrown: unknown) => {
        log.error('slack event failed', { error: toError(thrown) });
        answered.resolve({ status: 500 });
      },
    );
    return answered.promise;
  };

  return {
    route,
    init: (bolt) => {
      app = bolt;
    },
    // The server is ours to start and to stop.
    start: async () => {},
    stop: async () => {},
  };
}

type Payload = Readonly<Record<string, unknown>>;

const text = (value: string): HttpAnswer => ({ status: 200, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: value });

/** Events come as JSON; commands as a form; presses, views and completions as JSON in a field of a form. Null for anything else. */
function payloadOf({ headers, body }: Pick<HttpRequest, 'headers' | 'body'>): Payload | null {
  const kind = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  const raw = body.toString('utf8');
  if (kind === 'application/json') return objectIn(raw);
  if (kind !== 'application/x-www-form-urlencoded') return null;
  const form = new URLSearchParams(raw);
  const inner = form.get('payload');
  return inner === null ? Object.fromEntries(form) : objectIn(inner);
}

function objectIn(raw: string): Payload | null {
  try {
    const value: unknown = JSON.parse(raw);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}

function retryOf(headers: HttpRequest['headers']): { readonly retryNum?: number; readonly retryReason?: string } {
  const number = Number(headers['x-slack-retry-num'] ?? 'NaN');
  const reason = headers['x-slack-retry-reason'];
  return { ...(Number.isInteger(number) ? { retryNum: number } : {}), ...(typeof reason === 'string' ? { retryReason: reason } : {}) };
}
