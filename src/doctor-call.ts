import type { Clock } from './model/clock.ts';

/** What a platform answered to the doctor. */
export type DoctorAnswer =
  | {
      readonly kind: 'answered';
      readonly status: number;
      /** The body as far as it is an object; empty otherwise. */
      readonly body: Readonly<Record<string, unknown>>;
      readonly headers: Headers;
      /** How far our clock is ahead of theirs, in seconds; null when they did not say. */
      readonly ahead: number | null;
    }
  | { readonly kind: 'silent'; readonly reason: string };

/** A person waits at a prompt; milliseconds. */
const PATIENCE = 8_000;
/** A body that is longer is no answer of a platform. */
const MAX_BODY = 1_000_000;

/** Asks a platform one thing and never rejects. The reason of a silence holds neither tokens nor addresses. */
export async function askPlatform(url: string, authorization: string, clock: Clock, method: 'GET' | 'POST' = 'GET'): Promise<DoctorAnswer> {
  try {
    const response = await fetch(url, { method, headers: { authorization }, signal: AbortSignal.timeout(PATIENCE), redirect: 'error' });
    const text = (await response.text()).slice(0, MAX_BODY);
    const date = response.headers.get('date');
    const theirs = date === null ? Number.NaN : Date.parse(date);
    const ahead = Number.isNaN(theirs) ? null : Math.round((clock.now().epochMilliseconds - theirs) / 1000);
    return { kind: 'answered', status: response.status, body: objectIn(text), headers: response.headers, ahead };
  } catch (thrown) {
    return { kind: 'silent', reason: reasonOf(thrown) };
  }
}

function objectIn(text: string): Readonly<Record<string, unknown>> {
  try {
    const read: unknown = JSON.parse(text);
    if (Array.isArray(read)) return { list: read };
    return typeof read === 'object' && read !== null ? { ...read } : {};
  } catch {
    return {};
  }
}

/** The system's word for it, such as ECONNREFUSED; fetch keeps it in the cause. */
function reasonOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return 'unknown';
  if (thrown.name === 'TimeoutError') return `no answer within ${PATIENCE / 1000} seconds`;
  const { cause } = thrown;
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : thrown.name;
}
