import { COMPONENTS_V2 } from '../discord-component-rules.ts';
import { checkBeyondSpec } from '../discord-rules.ts';
import { createChannels } from './channels.ts';
import { badForm, rateLimited } from './limits.ts';
import { application, type DoubleMessage, type DoubleModal, IDS, messageAnswer, snowflake } from './shapes.ts';
import { checkExchange } from './spec.ts';

export interface RestAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** As an ordered answer: the work is done all the same. */
  readonly accepted?: true;
}

/**
 * An answer that a test orders for a coming call, instead of ours. `hang` and `cut`: the work is done, and no answer comes,
 * or the connection breaks. A gate: the work is done and answered once it is open.
 */
export type Fault = RestAnswer | 'hang' | 'cut' | { readonly gate: Promise<void> };

/** What a bot may start, as GET /gateway/bot tells it. */
export interface SessionLimits {
  readonly shards: number;
  readonly remaining: number;
  readonly maxConcurrency: number;
}

export interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  /** Milliseconds on the machine's own clock. */
  readonly at: number;
  readonly authorized: boolean;
  readonly body: Readonly<Record<string, unknown>> | readonly unknown[] | null;
}

interface Known {
  readonly channel: string;
  /** The server's id, or the person's in a direct message. */
  readonly place: string;
  ephemeral: boolean;
  acknowledged: boolean;
  /** An answer was promised ("thinking…") and has not come. */
  owed: boolean;
  /** The message that `@original` means. */
  original: string | null;
}

/** The double's REST side: keeps messages, knows its interactions, checks both directions against the specification. */
export function createRest(gatewayAddress: () => string, publicKey: string) {
  const messages: DoubleMessage[] = [];
  /** Where each stands in that list, by id. */
  const places = new Map<string, number>();
  const exchanges: Exchange[] = [];
  const violations: string[] = [];
  const interactions = new Map<string, Known>();
  const choices: (readonly { readonly name: string; readonly value: string }[])[] = [];
  const modals: DoubleModal[] = [];
  let faults: { readonly match: RegExp; readonly fault: Fault; readonly lasting: boolean }[] = [];
  const channels = createChannels();
  let sessions: SessionLimits = { shards: 1, remaining: 999, maxConcurrency: 1 };
  const extra: { readonly match: RegExp; readonly headers: Readonly<Record<string, string>> }[] = [];
  const perSecond: { limit: number; at: number[] } = { limit: Number.POSITIVE_INFINITY, at: [] };
  let registered: readonly unknown[] = [];
  let registrations: readonly { readonly id: string; readonly name?: unknown }[] = [];
  let permissions: readonly unknown[] = [];
  /** Servers, and people in direct messages, that take no messages of components, and the code with which they refuse one. */
  const without = new Map<string, number>();

  const error = (status: number, code: number, message: string): RestAnswer => ({ status, body: { code, message } });

  const unread = (place: string, message: Readonly<Record<string, unknown>>): RestAnswer | null => {
    const code = (Number(message.flags ?? 0) & COMPONENTS_V2) === 0 ? undefined : without.get(place);
    if (code === undefined) return null;
    return code === 50035 ? badForm('components.0', 'UNION_TYPE_CHOICES') : error(400, code, 'Cannot send an empty message');
  };

  /** discord.js adds `tts` and, where a message names no mentions of its own, those of the client. */
  const judge = ({ tts: _, message_reference: __, ...message }: Readonly<Record<string, unknown>>): void => {
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
    const at = places.get(id) ?? -1;
    const [was, is] = [Number(messages[at]?.body.flags ?? 0) & COMPONENTS_V2, Number(body.flags ?? 0) & COMPONENTS_V2];
    if (at >= 0 && was !== is) violations.push('a message changes its layout');
    places.set(id, at < 0 ? messages.push(message) - 1 : at);
    if (at >= 0) messages[at] = message;
    channels.write(message, at < 0);
    return message;
  };

  const answer = (method: string, path: string, body: Record<string, unknown>, query: URLSearchParams): RestAnswer => {
    const [, first, second, third, fourth] = path.split('/');
    if (path === '/gateway/bot') {
      return {
        status: 200,
        body: {
          url: gatewayAddress(),
          shards: sessions.shards,
          session_start_limit: {
            total: 1000,
            remaining: sessions.remaining,
            reset_after: 3_600_000,
            max_concurrency: sessions.maxConcurrency,
          },
        },
      };
    }
    if (path === '/applications/@me') return { status: 200, body: application(publicKey) };
    if (path.endsWith('/commands/permissions')) return { status: 200, body: permissions };
    if (first === 'applications' && method === 'GET') return { status: 200, body: registrations };
    if (first === 'applications') {
      registered = body as unknown as readonly unknown[];
      registrations = (registered as readonly Record<string, unknown>[]).map((command) => ({
        description: '',
        ...command,
        id: snowflake(),
        application_id: second,
        version: snowflake(),
        default_member_permissions: null,
        nsfw: false,
      }));
      return { status: 200, body: registrations };
    }
    if (first === 'interactions') {
      const known = interactions.get(third ?? '');
      if (known === undefined) return error(404, 10062, 'Unknown interaction');
      if (known.acknowledged) return error(400, 40060, 'Interaction has already been acknowledged.');
      const data = (body.data ?? {}) as Record<string, unknown>;
      const refusal = unread(known.place, data);
      if (refusal !== null) return refusal;
      known.acknowledged = true;
      if (body.type === 9) modals.push(data as unknown as DoubleModal);
      if (body.type === 8) choices.push(data.choices as readonly { name: string; value: string }[]);
      if (body.type === 5 || body.type === 4) known.ephemeral = (Number(data.flags ?? 0) & 64) !== 0;
      // A deferred answer is a message to come; the pressed one is no longer meant.
      if (body.type === 5) known.original = null;
      known.owed = body.type === 5;
      if (body.type === 4) known.original = keep(known.channel, data, known.ephemeral).id;
      return { status: 204, body: null };
    }
    if (first === 'webhooks') {
      const known = interactions.get(third ?? '');
      if (known === undefined || !known.acknowledged) return error(404, 10015, 'Unknown Webhook');
      const refusal = unread(known.place, body);
      if (refusal !== null) return refusal;
      // Discord makes the first follow-up the promised answer, as private as that was promised to be.
      if ((method === 'PATCH' && fourth === 'messages') || known.owed) {
        known.owed = false;
        const message = keep(known.channel, body, known.ephemeral, known.original ?? undefined);
        known.original = message.id;
        return { status: 200, body: messageAnswer(message) };
      }
      return { status: 200, body: messageAnswer(keep(known.channel, body, (Number(body.flags ?? 0) & 64) !== 0)) };
    }
    if (path === '/users/@me/channels') return channels.openDirect(String(body.recipient_id));
    const channel = second ?? '';
    if (method === 'GET') return channels.get(channel, third === 'messages' ? 'messages' : 'channel', query);
    if (third === 'messages' && path.endsWith('/threads')) return channels.openThread(channel, fourth ?? '', String(body.name));
    const refusal = channels.refusal(channel) ?? unread(channels.personOf(channel) ?? IDS.guild, body);
    if (refusal !== null) return refusal;
    const again = body.enforce_nonce === true ? channels.withNonce(channel, body.nonce) : undefined;
    if (again !== undefined) return { status: 200, body: messageAnswer(again) };
    if (body.message_reference !== undefined && !channels.isReadable(channel))
      return error(400, 160002, 'Cannot reply without permission to read message history');
    const made = keep(channel, body, false);
    channels.keepNonce(made);
    return { status: 200, body: messageAnswer(made) };
  };

  /** 429 for whatever is beyond so many authorised calls in any one second, until there is room again. */
  const crowded = (authorized: boolean): RestAnswer | null => {
    const now = performance.now();
    if (!authorized) return null;
    perSecond.at = perSecond.at.filter((at) => now - at < 1000);
    perSecond.at.push(now);
    const last = perSecond.at.at(-perSecond.limit - 1);
    return last === undefined ? null : rateLimited(Math.ceil(last + 1000 - now) / 1000, { global: true });
  };

  return {
    messages: messages as readonly DoubleMessage[],
    exchanges: exchanges as readonly Exchange[],
    violations: violations as readonly string[],
    channels,
    /** What the server's administrators set for a registered command; type 1 is a role, 2 a person. */
    permit: (command: string, entries: readonly { readonly id: string; readonly type: 1 | 2; readonly permission: boolean }[]): void => {
      const id = registrations.find(({ name }) => name === command)?.id ?? IDS.application;
      permissions = [{ id, application_id: IDS.application, guild_id: IDS.guild, permissions: entries }];
    },
    /** The forms that were shown, in order. */
    modals: modals as readonly DoubleModal[],
    choices: choices as readonly (readonly { readonly name: string; readonly value: string }[])[],
    get registered() {
      return registered;
    },
    /** Makes an interaction known; `original` is the message whose button was pressed. */
    open: (token: string, channel: string, pressed: DoubleMessage | null, place: string = IDS.guild): void => {
      interactions.set(token, {
        channel,
        place,
        ephemeral: pressed?.ephemeral ?? false,
        acknowledged: false,
        owed: false,
        original: pressed?.id ?? null,
      });
    },
    /** From now on a server, or a person in direct messages, takes no messages of components. */
    refuseComponents: (place: string, code = 50035): void => void without.set(place, code),
    /** Orders a fault for the next call whose `METHOD path` matches. */
    fail: (match: RegExp, fault: Fault): void => void faults.push({ match, fault, lasting: false }),
    /** Orders a fault for every such call until mend(). */
    failAlways: (match: RegExp, fault: Fault): void => void faults.push({ match, fault, lasting: true }),
    mend: (): void => {
      faults = [];
    },
    /** Adds headers to every answer of such calls. */
    answerWith: (match: RegExp, headers: Readonly<Record<string, string>>): void => void extra.push({ match, headers }),
    /** What GET /gateway/bot tells from now on. */
    allowSessions: (limits: Partial<SessionLimits>): void => {
      sessions = { ...sessions, ...limits };
    },
    /** Turns away whatever is beyond so many authorised calls a second, as Discord does above 50. */
    limitTo: (calls: number): void => {
      perSecond.limit = calls;
    },
    handle: (
      method: string,
      path: string,
      query: URLSearchParams,
      authorization: string | undefined,
      body: unknown,
    ): { readonly fault: Fault | null; readonly made: RestAnswer | null } => {
      const authorized = authorization !== undefined;
      exchanges.push({ method, path, query, at: performance.now(), authorized, body: body as Exchange['body'] });
      const at = faults.findIndex(({ match }) => match.test(`${method} ${path}`));
      const ordered = faults[at];
      if (ordered !== undefined && !ordered.lasting) faults.splice(at, 1);
      const fault = ordered?.fault ?? crowded(authorized);
      if (fault !== null && typeof fault !== 'string' && 'status' in fault && !fault.accepted) return { fault, made: null };
      const made = answer(method, path, (body ?? {}) as Record<string, unknown>, query);
      violations.push(...checkExchange({ method, path, request: body, status: made.status, response: made.body }));
      const headers = extra.find(({ match }) => match.test(`${method} ${path}`))?.headers;
      return { fault, made: headers === undefined ? made : { ...made, headers } };
    },
  };
}
