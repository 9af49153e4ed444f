import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { acceptWebSocket, type ServerSocket } from '../web-socket.ts';
import { type Changes, createChanges } from './changes.ts';
import { createGrants, type Grants } from './grants.ts';
import type { DoubleHistory } from './history.ts';
import { type CheckMessage, checkMessage, type SlackMessage } from './messages.ts';
import { CHANNEL, DIRECT, fresh } from './payloads.ts';
import { type Response as Answered, createResponseUrls, type ResponseUrls } from './response-urls.ts';
import { type HttpTarget, postSigned } from './signed-request.ts';
import { createViews, type Views } from './views.ts';
import { type ApiCall, createWebApi, type Fault, type PostedMessage } from './web-api.ts';

export const BOT_TOKEN = 'xoxb-double-bot-token';
export const APP_TOKEN = 'xapp-double-app-token';

/** An envelope that was sent, and what came back. */
export interface Delivery {
  readonly id: string;
  /** How long the acknowledgement took, in milliseconds; rejects after 3 s, Slack's limit. */
  acknowledged(): Promise<number>;
  /** What came with the acknowledgement; undefined when nothing did. */
  response(): Promise<unknown>;
}

export interface SlackDouble extends Pick<Changes, 'until'>, Omit<ResponseUrls, 'use'> {
  /** For SLACK_API_URL. */
  readonly apiUrl: string;
  readonly calls: readonly ApiCall[];
  readonly posted: readonly PostedMessage[];
  /** Tokens, and codes that are worth one. */
  readonly grants: Grants;
  /** Windows and Homes. */
  readonly views: Views;
  /** What the channels hold and who can be reached. */
  readonly history: DoubleHistory;
  /** What the check found in messages and responses; must stay empty. */
  readonly problems: readonly string[];
  /** Sockets that are open now. */
  readonly sockets: number;
  /** Sockets that were ever greeted. */
  readonly greeted: number;
  callsOf(method: string): readonly ApiCall[];
  /** The next calls of that method meet these faults, one each; `always` is for all that follow. */
  fail(method: string, ...faults: readonly Fault[]): void;
  failAlways(method: string, fault: Fault | null): void;
  /** Forgets every fault that was ordered. */
  mend(): void;
  /** The next uses of a response_url meet these faults. */
  failResponse(...faults: readonly Fault[]): void;
  deliver(
    type: 'slash_commands' | 'interactive' | 'events_api',
    payload: object,
    retry?: { readonly attempt: number; readonly reason: string },
  ): Delivery;
  /** From now on everything is delivered as signed requests to that port, and not into the socket. */
  deliverTo(target: HttpTarget): void;
  /** Sends the frame that asks the client to connect anew. */
  askToReconnect(): void;
  /** Cuts every socket without a word. */
  cutSockets(): void;
  /** `greets` false: no hello. `answers` false: neither pongs nor close frames. */
  behave(how: { readonly greets?: boolean; readonly answers?: boolean }): void;
  close(): Promise<void>;
}

/** Slack's Web API, response_urls and Socket Mode on loopback, with failures to order. */
export async function startSlackDouble(
  options: { readonly check?: CheckMessage; readonly channels?: readonly string[] } = {},
): Promise<SlackDouble> {
  const changes = createChanges();
  const calls: ApiCall[] = [];
  const problems: string[] = [];
  const acks = new Map<string, { readonly at: number; readonly payload: unknown }>();
  let target: HttpTarget | null = null;
  const sockets = new Set<ServerSocket>();
  const faults = new Map<string, Fault[]>();
  const constant = new Map<string, Fault>();
  let greeted = 0;
  let greets = true;
  let answers = true;

  const server = createServer((request, response) => void handle(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const urls = createResponseUrls(() => `http://127.0.0.1:${port}`);
  const views = createViews(problems);
  const grants = createGrants(BOT_TOKEN);
  const api = createWebApi({
    views,
    grants,
    appToken: APP_TOKEN,
    channels: new Set([CHANNEL, DIRECT, ...(options.channels ?? [])]),
    socketUrl: () => `ws://127.0.0.1:${port}/link/?ticket=${fresh('ticket')}`,
    check,
  });

  function check(message: SlackMessage): readonly string[] {
    const found = [...checkMessage(message), ...(options.check?.(message) ?? [])];
    problems.push(...found);
    return found;
  }

  const faultOf = (method: string): Fault | null => faults.get(method)?.shift() ?? constant.get(method) ?? null;

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request);
    const path = new URL(request.url ?? '/', 'http://double').pathname;
    const reply = path.startsWith('/api/') ? await onCall(path.slice(5), request, body) : await onResponse(path, body);
    if (reply === 'cut') request.socket.destroy();
    else if (reply !== null) response.writeHead(reply.status, reply.headers).end(reply.body);
    changes.notify();
  }

  async function onCall(method: string, request: IncomingMessage, body: string) {
    const call: ApiCall = {
      method,
      token: (request.headers.authorization ?? '').replace('Bearer ', ''),
      args: argumentsOf(body),
      at: performance.now(),
    };
    calls.push(call);
    changes.notify();
    const fault = faultOf(method);
    if (fault?.kind === 'late') await fault.gate;
    return api.answer(call, fault);
  }

  async function onResponse(path: string, body: string) {
    const fault = faultOf('response_url');
    if (fault?.kind === 'late') await fault.gate;
    if (fault?.kind === 'status') return { status: fault.status, headers: {}, body: '' };
    const message: Answered = JSON.parse(body);
    check(message);
    const status = urls.use(path, message);
    if (fault?.kind === 'cut') return 'cut' as const;
    return fault?.kind === 'hang' ? null : { status, headers: {}, body: status === 200 ? 'ok' : 'used_url' };
  }

  server.on('upgrade', (request, stream) => {
    const socket = acceptWebSocket(request, stream, {
      onText: (text) => {
        const { envelope_id: id, payload } = JSON.parse(text) as { readonly envelope_id?: string; readonly payload?: unknown };
        if (id !== undefined && !acks.has(id)) acks.set(id, { at: performance.now(), payload });
        changes.notify();
      },
      onPong: () => changes.notify(),
      onGone: () => {
        sockets.delete(socket);
        changes.notify();
      },
      answers: () => answers,
    });
    sockets.add(socket);
    changes.notify();
    if (!greets) return;
    greeted += 1;
    socket.send(
      JSON.stringify({ type: 'hello', num_connections: 1, connection_info: { app_id: 'A0APP00001' }, debug_info: { host: 'double' } }),
    );
    changes.notify();
  });

  const newest = (): ServerSocket => {
    const socket = [...sockets].at(-1);
    if (socket === undefined) throw new Error('nobody is connected to the double');
    return socket;
  };

  return {
    apiUrl: `http://127.0.0.1:${port}/api/`,
    calls,
    posted: api.posted,
    views,
    grants,
    history: api.history,
    problems,
    get sockets() {
      return sockets.size;
    },
    get greeted() {
      return greeted;
    },
    until: changes.until,
    create: urls.create,
    responsesTo: urls.responsesTo,
    age: urls.age,
    callsOf: (method) => calls.filter((call) => call.method === method),
    fail: (method, ...more) => void faults.set(method, [...(faults.get(method) ?? []), ...more]),
    failAlways: (method, fault) => void (fault === null ? constant.delete(method) : constant.set(method, fault)),
    mend: () => {
      faults.clear();
      constant.clear();
    },
    failResponse: (...more) => void faults.set('response_url', [...(faults.get('response_url') ?? []), ...more]),
    deliver: (type, payload, retry) => {
      if ('trigger_id' in payload && typeof payload.trigger_id === 'string') views.know(payload.trigger_id);
      const id = fresh('envelope-');
      const sent = performance.now();
      const ack = () => changes.until(`the acknowledgement of ${type}`, () => acks.get(id), 3_000);
      const delivery: Delivery = {
        id,
        acknowledged: async () => (await ack()).at - sent,
        response: async () => (await ack()).payload,
      };
      if (target !== null) {
        const answered = postSigned(target, payload, retry).then(({ status, payload: answer }) => {
          if (status === 200) acks.set(id, { at: performance.now(), payload: answer });
          changes.notify();
        });
        // A bot that goes away meanwhile acknowledges nothing.
        answered.catch(() => changes.notify());
        return delivery;
      }
      newest().send(
        JSON.stringify({
          envelope_id: id,
          type,
          payload,
          accepts_response_payload: type !== 'events_api',
          ...(type === 'events_api' ? { retry_attempt: retry?.attempt ?? 0, retry_reason: retry?.reason ?? '' } : {}),
        }),
      );
      return delivery;
    },
    deliverTo: (where) => {
      target = where;
    },
    askToReconnect: () =>
      newest().send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested', debug_info: { host: 'double' } })),
    cutSockets: () => {
      for (const socket of sockets) socket.cut();
    },
    behave: (how) => {
      greets = how.greets ?? greets;
      answers = how.answers ?? answers;
    },
    close: async () => {
      for (const socket of sockets) socket.cut();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** Form fields; values that are JSON objects or lists, or booleans, are read as such. */
function argumentsOf(body: string): Readonly<Record<string, unknown>> {
  const read = (value: string): unknown => (/^(?:[[{]|(?:true|false)$)/.test(value) ? JSON.parse(value) : value);
  return Object.fromEntries([...new URLSearchParams(body)].map(([key, value]) => [key, read(value)]));
}
