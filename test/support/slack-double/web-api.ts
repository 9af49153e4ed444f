import type { Grants } from './grants.ts';
import { createHistory, type DoubleHistory } from './history.ts';
import { BOT, BOT_USER } from './ids.ts';
import type { CheckMessage, SlackMessage } from './messages.ts';
import type { Views } from './views.ts';

export { BOT_USER, TEAM } from './ids.ts';

/** One call of the Web API as it arrived. Arguments that are JSON are read. */
export interface ApiCall {
  readonly method: string;
  readonly token: string;
  readonly args: Readonly<Record<string, unknown>>;
  /** Milliseconds on the machine's own clock. */
  readonly at: number;
}

/** What a call meets instead of its usual answer. */
export type Fault =
  | { readonly kind: 'error'; readonly error: string; readonly retryAfter?: number; readonly accepted?: true }
  /** `accepted`: after Slack did what was asked. */
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string;
      readonly accepted?: true;
    }
  /** Takes the call, does what it asks, and never answers. */
  | { readonly kind: 'hang' }
  /** Answers as usual, once the gate is open. */
  | { readonly kind: 'late'; readonly gate: Promise<void> }
  /** Takes the call and cuts the connection. */
  | { readonly kind: 'cut' };

/** A message that the double holds. */
export interface PostedMessage extends SlackMessage {
  readonly channel: string;
  readonly ts: string;
  readonly metadata?: unknown;
  /** For whom alone, when it is ephemeral. */
  readonly user?: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface WebApi {
  readonly posted: readonly PostedMessage[];
  readonly history: DoubleHistory;
  /** The answer to a call; `null` means none at all. */
  answer(call: ApiCall, fault: Fault | null): Answer | null | 'cut';
}

const json = (value: object, headers: Readonly<Record<string, string>> = {}): Answer => ({
  status: 200,
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  body: JSON.stringify(value),
});

/** The few methods that the bot uses. Unknown channels, tokens and bad blocks are refused in Slack's own words. */
export function createWebApi(parts: {
  readonly grants: Grants;
  readonly appToken: string;
  readonly channels: ReadonlySet<string>;
  readonly socketUrl: () => string;
  readonly check: CheckMessage;
  readonly views: Views;
}): WebApi {
  const posted: PostedMessage[] = [];
  const history = createHistory(parts.channels);

  const post = (call: ApiCall): object => {
    const { channel, text, blocks, thread_ts, metadata, user } = call.args;
    if (typeof channel !== 'string') return { ok: false, error: 'channel_not_found' };
    const refused = history.refusal(channel);
    if (refused !== null) return { ok: false, error: refused };
    const message: SlackMessage = {
      ...(typeof text === 'string' ? { text } : {}),
      ...(Array.isArray(blocks) ? { blocks } : {}),
      ...(typeof thread_ts === 'string' ? { thread_ts } : {}),
    };
    const problems = parts.check(message);
    if (problems.length > 0)
      return { ok: false, error: 'invalid_blocks', response_metadata: { messages: problems.map((problem) => `[ERROR] ${problem}`) } };
    const ts = history.nextTs();
    const made: PostedMessage = {
      ...message,
      channel,
      ts,
      ...(metadata === undefined ? {} : { metadata }),
      ...(typeof user === 'string' ? { user } : {}),
    };
    posted.push(made);
    if (call.method === 'chat.postMessage') history.write(made);
    if (call.method === 'chat.postEphemeral') return { ok: true, message_ts: ts };
    return { ok: true, channel, ts, message: { type: 'message', text: message.text ?? '', user: BOT_USER, bot_id: BOT, ts } };
  };

  const usual = (call: ApiCall): object => {
    if (call.method === 'oauth.v2.access') return parts.grants.exchange(call.args);
    if (call.method === 'apps.connections.open')
      return call.token === parts.appToken ? { ok: true, url: parts.socketUrl() } : { ok: false, error: 'invalid_auth' };
    const whose = parts.grants.whose(call.token);
    if (typeof whose === 'string') return { ok: false, error: whose };
    switch (call.method) {
      case 'auth.test':
        return {
          ok: true,
          url: 'https://double.slack.com/',
          team: 'Double',
          user: 'attache',
          team_id: whose.team ?? whose.enterprise,
          user_id: whose.user,
          bot_id: whose.bot,
          ...(whose.enterprise === null ? {} : { enterprise_id: whose.enterprise }),
          is_enterprise_install: whose.team === null,
        };
      case 'chat.postMessage':
      case 'chat.postEphemeral':
        return post(call);
      case 'conversations.history':
        return history.read(call.args);
      case 'views.open':
        return parts.views.open(call.args);
      case 'views.update':
        return parts.views.update(call.args);
      case 'views.publish':
        return parts.views.publish(call.args);
      case 'users.conversations':
        return history.memberships(String(call.args.user));
      case 'conversations.open':
        return history.openDirect(String(call.args.users));
      default:
        return { ok: false, error: 'unknown_method' };
    }
  };

  return {
    posted,
    history,
    answer: (call, fault) => {
      switch (fault?.kind) {
        case undefined:
        case 'late':
          return json(usual(call));
        case 'error':
          if (fault.accepted) usual(call);
          return json({ ok: false, error: fault.error }, fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) });
        case 'status':
          if (fault.accepted) usual(call);
          return { status: fault.status, headers: fault.headers ?? {}, body: fault.body ?? '' };
        case 'hang':
          usual(call);
          return null;
        case 'cut':
          usual(call);
          return 'cut';
        default: {
          const never: never = fault;
          return never;
        }
      }
    },
  };
}
