import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createDoubleKey, type DoubleKey } from './endpoint.ts';
import { createGateway, type DoubleGateway } from './gateway.ts';
import { type Circumstances, commandData, interactionOf, type Registered, submission } from './interactions.ts';
import { type Writing, writtenMessage } from './messages.ts';
import { createRest } from './rest.ts';
import { BOT_TOKEN, componentsIn, type DoubleMessage, type DoubleModal, IDS, messageAnswer, snowflake } from './shapes.ts';

export { BOT_TOKEN, IDS } from './shapes.ts';

/** What a person does in Discord. Each resolves with the interaction's token as soon as the event is sent. */
export interface DiscordDouble {
  readonly apiUrl: string;
  readonly gateway: DoubleGateway;
  readonly rest: ReturnType<typeof createRest>;
  /** Runs a slash command; `id` repeats an earlier interaction. */
  runs(
    command: string,
    options?: Readonly<Record<string, string | number>>,
    more?: Circumstances & { readonly subcommand?: string },
  ): string;
  types(command: string, option: string, typed: string): string;
  presses(message: DoubleMessage, label: string): string;
  /** Chooses in the menu that shows this placeholder. */
  chooses(message: DoubleMessage, menu: string, choice: string): string;
  /** Fills in a form that was opened at a message, and sends it; a field that is not named keeps its value. */
  submits(modal: DoubleModal, values: Readonly<Record<string, string>>, message?: DoubleMessage): string;
  /** Uses a command in the menu of somebody's message; `more` is what else Discord tells of it. */
  asksAbout(command: string, text: string, more?: Readonly<Record<string, unknown>>): string;
  /** Writes a message, in a channel or directly to the bot; gives its id. Discord itself finds whom it mentions. */
  writes(content: string, more?: Writing): string;
  /** Presses a button with a custom id of one's own making. */
  forges(
    message: DoubleMessage,
    customId: string,
    values?: readonly string[],
    elsewhere?: { readonly guild: string; readonly channel: string },
  ): string;
  /** The key that signs interactions, and that the application shows. */
  readonly key: DoubleKey;
  /** From now on interactions are sent to this address, signed, and not through the gateway. */
  sendTo(endpoint: string): void;
  /** What the endpoint answered to interactions, in order. */
  readonly answered: readonly { readonly status: number; readonly body: string }[];
  close(): Promise<void>;
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  return text === '' ? null : JSON.parse(text);
}

/** A Discord on loopback: REST and gateway, as far as a bot with slash commands needs them. */
export async function startDiscordDouble(): Promise<DiscordDouble> {
  let port = 0;
  const gatewayAddress = (): string => `ws://127.0.0.1:${port}/gateway`;
  const gateway = createGateway(gatewayAddress);
  const key = createDoubleKey();
  const rest = createRest(gatewayAddress, key.publicKey);
  let endpoint: string | null = null;
  const answered: { readonly status: number; readonly body: string }[] = [];
  /** The answer to the request is the first answer to the interaction. */
  const send = async (address: string, interaction: Readonly<Record<string, unknown>>): Promise<void> => {
    const body = JSON.stringify(interaction);
    const response = await fetch(address, { method: 'POST', headers: key.headers(body), body });
    const text = await response.text();
    answered.push({ status: response.status, body: text });
    if (response.status !== 200) return;
    rest.handle(
      'POST',
      `/interactions/${interaction.id}/${interaction.token}/callback`,
      new URLSearchParams(),
      undefined,
      JSON.parse(text),
    );
  };
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const path = decodeURIComponent(url.pathname.replace(/^\/api\/v10/, ''));
    const { fault, made } = rest.handle(
      request.method ?? 'GET',
      path,
      url.searchParams,
      request.headers.authorization,
      await readBody(request),
    );
    if (fault === 'hang') return;
    if (fault === 'cut') return request.socket.destroy();
    if (fault !== null && 'gate' in fault) await fault.gate;
    const out = fault !== null && 'status' in fault ? fault : made;
    if (out === null) return;
    const { status, body, headers } = out;
    const json = typeof body !== 'string';
    // discord.js reads a body wherever a type is named.
    const type = status === 204 ? {} : { 'content-type': json ? 'application/json' : 'text/html' };
    response.writeHead(status, { ...type, ...headers });
    response.end(status === 204 ? undefined : json ? JSON.stringify(body) : body);
  });
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  server.on('upgrade', (request, socket) => gateway.accept(request, socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;

  const interact = (type: number, data: unknown, more: Circumstances & { readonly message?: DoubleMessage } = {}): string => {
    const id = more.id ?? snowflake();
    const token = `token-${id}`;
    if (more.id === undefined)
      rest.open(token, IDS.channel, more.message ?? null, more.inDirectMessage || more.inGroup ? IDS.user : more.guild);
    const interaction = interactionOf({ id, token, type, data }, more);
    if (endpoint === null) gateway.dispatch('INTERACTION_CREATE', interaction);
    else void send(endpoint, interaction);
    return token;
  };
  const press: DiscordDouble['forges'] = (message, customId, values, elsewhere) =>
    interact(
      3,
      { component_type: values === undefined ? 2 : 3, custom_id: customId, id: 1, ...(values === undefined ? {} : { values }) },
      { message, ...elsewhere },
    );

  return {
    apiUrl: `http://127.0.0.1:${port}/api`,
    gateway,
    rest,
    key,
    answered,
    sendTo: (address) => {
      endpoint = address;
    },
    runs: (command, options = {}, { subcommand, ...more } = {}) =>
      interact(2, commandData(rest.registered as readonly Registered[], { command, subcommand, options, locale: more.locale }), more),
    types: (command, option, typed) =>
      interact(4, { id: snowflake(), name: command, type: 1, options: [{ name: option, type: 3, value: typed, focused: true }] }),
    presses: (message, label) => {
      const found = message.components.flatMap(componentsIn).find((component) => component.label === label);
      if (found?.custom_id === undefined) throw new Error(`the message has no button ${label}`);
      return press(message, found.custom_id);
    },
    chooses: (message, menu, choice) => {
      const found = message.components.flatMap(componentsIn).find(({ placeholder }) => placeholder === menu);
      const option = found?.options?.find(({ label }) => label === choice);
      if (found?.custom_id === undefined || option === undefined) throw new Error(`the message has no menu ${menu} with ${choice}`);
      return press(message, found.custom_id, [option.value]);
    },
    submits: (modal, values, message) => interact(5, submission(modal, values), message === undefined ? {} : { message }),
    asksAbout: (command, text, more = {}) => {
      const target = { id: snowflake(), channel: IDS.channel, content: text, embeds: [], components: [], ephemeral: false };
      const messages = { [target.id]: { ...messageAnswer({ ...target, nonce: null, body: {}, author: IDS.user }), ...more } };
      return interact(2, { id: snowflake(), name: command, type: 3, target_id: target.id, resolved: { messages } });
    },
    writes: (content, more = {}) => {
      const message = writtenMessage(content, more, more.direct === undefined ? null : rest.channels.openDirectOf(more.direct));
      rest.channels.writeOther(message.channel_id, content, message.id);
      gateway.dispatch('MESSAGE_CREATE', { ...message });
      return message.id;
    },
    forges: press,
    close: async () => {
      // Upgraded sockets too, which the server itself no longer knows.
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

/** The right authorisation header, to see that a call carried it. */
export const AUTHORIZATION = `Bot ${BOT_TOKEN}`;
