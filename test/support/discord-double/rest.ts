import { checkBeyondSpec } from '../discord-rules.ts';
import { type DoubleMessage, IDS, messageAnswer, snowflake } from './shapes.ts';
import { checkExchange } from './spec.ts';

export interface RestAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer that a test orders for a coming call: instead of ours, or `hang`: after doing the work, no answer at all. */
export type Fault = RestAnswer | 'hang' | 'cut';

export interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly authorized: boolean;
  readonly body: Readonly<Record<string, unknown>> | readonly unknown[] | null;
}

interface Known {
  readonly channel: string;
  ephemeral: boolean;
  acknowledged: boolean;
  /** An answer was promised ("thinking…") and has not come. */
  owed: boolean;
  /** The message that `@original` means. */
  original: string | null;
}

/** The double's REST side: keeps messages, knows its interactions, checks both directions against the specification. */
export function createRest(gatewayAddress: () => string) {
  const messages: DoubleMessage[] = [];
  const exchanges: Exchange[] = [];
  const violations: string[] = [];
  const interactions = new Map<string, Known>();
  const choices: (readonly { readonly name: string; readonly value: string }[])[] = [];
  const faults: { readonly match: RegExp; readonly fault: Fault }[] = [];
  let registered: readonly unknown[] = [];

  const error = (status: number, code: number, message: string): RestAnswer => ({ status, body: { code, message } });

  /** discord.js adds `tts` and, where a message names no mentions of its own, those of the client. */
  const judge = ({ tts: _, ...message }: Readonly<Record<string, unknown>>): void => {
    const { replied_user: replied, ...mentions } = (message.allowed_mentions ?? {}) as Readonly<Record<string, unknown>>;
    const problems = checkBeyondSpec({ ...message, allowed_mentions: replied === true ? { replied } : mentions });
    violations.push(...problems.map((problem) => `beyond the specification: ${problem}`));
  };

  const keep = (channel: string, body: Readonly<Record<string, unknown>>, ephemeral: boolean, id = snowflake()): DoubleMessage => {
    judge(body);
    const message: DoubleMessage = {
      id,
      channel,
      content: String(body.content ?? ''),
      embeds: (body.embeds ?? []) as DoubleMessage['embeds'],
      components: (body.components ?? []) as DoubleMessage['components'],
      ephemeral,
      nonce: typeof body.nonce === 'string' ? body.nonce : null,
      body,
    };
    const at = messages.findIndex((known) => known.id === id);
    if (at < 0) messages.push(message);
    else messages[at] = message;
    return message;
  };

  const answer = (method: string, path: string, body: Record<string, unknown>): RestAnswer => {
    const [, first, second, third, fourth] = path.split('/');
    if (path === '/gateway/bot') {
      return {
        status: 200,
        body: {
          url: gatewayAddress(),
          shards: 1,
          session_start_limit: { total: 1000, remaining: 999, reset_after: 1000, max_concurrency: 1 },
        },
      };
    }
    if (first === 'applications') {
      registered = body as unknown as readonly unknown[];
      const made = (registered as readonly Record<string, unknown>[]).map((command) => ({
        ...command,
        id: snowflake(),
        application_id: second,
        version: snowflake(),
        default_member_permissions: null,
        nsfw: false,
      }));
      return { status: 200, body: made };
    }
    if (first === 'interactions') {
      const known = interactions.get(third ?? '');
      if (known === undefined) return error(404, 10062, 'Unknown interaction');
      if (known.acknowledged) return error(400, 40060, 'Interaction has already been acknowledged.');
      known.acknowledged = true;
      const data = (body.data ?? {}) as Record<string, unknown>;
      if (body.type === 8) choices.push(data.choices as readonly { name: string; value: string }[]);
      if (body.type === 5 || body.type === 4) known.ephemeral = Number(data.flags ?? 0) === 64;
      // A deferred answer is a message to come; the pressed one is no longer meant.
      if (body.type === 5) known.original = null;
      known.owed = body.type === 5;
      if (body.type === 4) known.original = keep(known.channel, data, known.ephemeral).id;
      return { status: 204, body: null };
    }
    if (first === 'webhooks') {
      const known = interactions.get(third ?? '');
      if (known === undefined || !known.acknowledged) return error(404, 10015, 'Unknown Webhook');
      // Discord makes the first follow-up the promised answer, as private as that was promised to be.
      if ((method === 'PATCH' && fourth === 'messages') || known.owed) {
        known.owed = false;
        const message = keep(known.channel, body, known.ephemeral, known.original ?? undefined);
        known.original = message.id;
        return { status: 200, body: messageAnswer(message) };
      }
      return { status: 200, body: messageAnswer(keep(known.channel, body, Number(body.flags ?? 0) === 64)) };
    }
    if (second !== IDS.channel && second !== IDS.otherChannel) return error(404, 10003, 'Unknown Channel');
    const again =
      body.enforce_nonce === true
        ? messages.find((known) => known.channel === second && known.nonce !== null && known.nonce === body.nonce)
        : undefined;
    return { status: 200, body: messageAnswer(again ?? keep(second, body, false)) };
  };

  return {
    messages: messages as readonly DoubleMessage[],
    exchanges: exchanges as readonly Exchange[],
    violations: violations as readonly string[],
    choices: choices as readonly (readonly { readonly name: string; readonly value: string }[])[],
    get registered() {
      return registered;
    },
    /** Makes an interaction known; `original` is the message whose button was pressed. */
    open: (token: string, channel: string, pressed: DoubleMessage | null): void => {
      interactions.set(token, {
        channel,
        ephemeral: pressed?.ephemeral ?? false,
        acknowledged: false,
        owed: false,
        original: pressed?.id ?? null,
      });
    },
    /** Orders a fault for the next call whose `METHOD path` matches. */
    fail: (match: RegExp, fault: Fault): void => void faults.push({ match, fault }),
    handle: (method: string, path: string, authorization: string | undefined, body: unknown): Fault => {
      exchanges.push({ method, path, authorized: authorization !== undefined, body: body as Exchange['body'] });
      const at = faults.findIndex(({ match }) => match.test(`${method} ${path}`));
      const [ordered] = at < 0 ? [] : faults.splice(at, 1);
      if (ordered !== undefined && ordered.fault !== 'hang' && ordered.fault !== 'cut') return ordered.fault;
      const made = answer(method, path, (body ?? {}) as Record<string, unknown>);
      violations.push(...checkExchange({ method, path, request: body, status: made.status, response: made.body }));
      return ordered?.fault ?? made;
    },
  };
}
