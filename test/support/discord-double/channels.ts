import type { RestAnswer } from './rest.ts';
import { type DoubleMessage, IDS, messageAnswer, snowflake, threadAnswer, user } from './shapes.ts';

/** How a channel meets the bot. `silenced`: it may be seen, but not written in. */
export type ChannelState = 'open' | 'deleted' | 'locked' | 'hidden' | 'silenced';

/** Discord knows a nonce "in the past few minutes". */
const NONCE_LIFETIME = 5 * 60_000;

const error = (status: number, code: number, message: string): RestAnswer => ({ status, body: { code, message } });
const REFUSALS: Readonly<Record<Exclude<ChannelState, 'open'>, RestAnswer>> = {
  deleted: error(404, 10003, 'Unknown Channel'),
  locked: error(403, 160005, 'Thread is locked'),
  hidden: error(403, 50001, 'Missing Access'),
  silenced: error(403, 50013, 'Missing Permissions'),
};

/** The channels of the double's server and its direct messages: their state, their history, the nonces that are still known. */
export function createChannels() {
  const states = new Map<string, ChannelState>([IDS.channel, IDS.otherChannel].map((id) => [id, 'open']));
  const unreadable = new Set<string>();
  const direct = new Map<string, string>();
  const unreachable = new Set<string>();
  let history: DoubleMessage[] = [];
  const lastWritten = new Map<string, string>();
  /** By channel and nonce. */
  const nonces = new Map<string, { readonly message: DoubleMessage; readonly at: number }>();
  let showsNonces = false;

  const shown = (message: DoubleMessage): Record<string, unknown> => {
    const { nonce: _, ...rest } = messageAnswer(message);
    return showsNonces ? messageAnswer(message) : rest;
  };

  const read = (channel: string, query: URLSearchParams): RestAnswer => {
    const limit = Number(query.get('limit') ?? 50);
    if (!Number.isInteger(limit) || limit < 1 || limit > 100) return error(400, 50035, 'Invalid Form Body');
    // Without Read Message History Discord answers with nothing, not with an error.
    if (unreadable.has(channel)) return { status: 200, body: [] };
    const [before, after] = [query.get('before'), query.get('after')];
    const newest = history
      .filter((message) => message.channel === channel && !message.ephemeral)
      .filter(({ id }) => (before === null || BigInt(id) < BigInt(before)) && (after === null || BigInt(id) > BigInt(after)))
      .sort((one, other) => (BigInt(one.id) < BigInt(other.id) ? 1 : -1));
    return { status: 200, body: (after === null ? newest.slice(0, limit) : newest.slice(-limit)).map(shown) };
  };

  return {
    /** Makes a channel known, or changes how it meets the bot. */
    set: (channel: string, state: ChannelState): void => void states.set(channel, state),
    /** Whether the bot may read the channel's history. */
    setReadable: (channel: string, readable: boolean): void => void (readable ? unreadable.delete(channel) : unreadable.add(channel)),
    isReadable: (channel: string): boolean => !unreadable.has(channel),
    /** Whether a person takes direct messages from the bot. */
    setReachable: (person: string, reachable: boolean): void => void (reachable ? unreachable.delete(person) : unreachable.add(person)),
    forgetNonces: (): void => nonces.clear(),
    /** Nothing that was written so far can be read any more; that something was written, Discord still tells. */
    forgetHistory: (): void => {
      history = [];
    },
    remove: (id: string): void => {
      history = history.filter((message) => message.id !== id);
    },
    /** Whether the history shows nonces; the real one is said not to. */
    showNonces: (shows: boolean): void => {
      showsNonces = shows;
    },
    /** Something that somebody else wrote. */
    writeOther: (channel: string, content: string, id = snowflake()): void => {
      history.push({ id, channel, content, embeds: [], components: [], ephemeral: false, nonce: null, body: {}, author: IDS.user });
      lastWritten.set(channel, id);
    },
    /** Something of the bot that the tests put there. */
    writeOwn: (channel: string, content: string): void => {
      const id = snowflake();
      history.push({ id, channel, content, embeds: [], components: [], ephemeral: false, nonce: null, body: {} });
      lastWritten.set(channel, id);
    },
    /** Whose direct conversation it is; undefined for a channel of a server. */
    personOf: (channel: string): string | undefined => [...direct].find(([, id]) => id === channel)?.[0],
    /** The direct conversation with a person; undefined when none was opened. */
    directOf: (person: string): string | undefined => direct.get(person),
    /** Puts a message of the bot into the history, in place of what has its id unless it is new. */
    write: (message: DoubleMessage, isNew = false): void => {
      if (!isNew) history = history.filter(({ id }) => id !== message.id);
      history.push(message);
      lastWritten.set(message.channel, message.id);
    },

    /** Why the bot may not post there; null when it may. */
    refusal: (channel: string): RestAnswer | null => {
      const person = [...direct].find(([, id]) => id === channel)?.[0];
      if (person !== undefined) return unreachable.has(person) ? error(403, 50007, 'Cannot send messages to this user') : null;
      const state = states.get(channel) ?? 'deleted';
      return state === 'open' ? null : REFUSALS[state];
    },
    /** The message that was made with the nonce; undefined when none is known any more. */
    withNonce: (channel: string, nonce: unknown): DoubleMessage | undefined => {
      const known = nonces.get(`${channel} ${String(nonce)}`);
      return known !== undefined && Date.now() - known.at < NONCE_LIFETIME ? known.message : undefined;
    },
    keepNonce: (message: DoubleMessage): void => {
      if (message.nonce !== null) nonces.set(`${message.channel} ${message.nonce}`, { message, at: Date.now() });
    },
    /** The same conversation, opened by the person. */
    openDirectOf: (person: string): string => {
      const id = direct.get(person) ?? snowflake();
      direct.set(person, id);
      return id;
    },
    openDirect: (person: string): RestAnswer => {
      const id = direct.get(person) ?? snowflake();
      direct.set(person, id);
      return { status: 200, body: { id, type: 1, flags: 0, recipients: [user(person)] } };
    },
    /** Opens a thread at a message: one, with the message's id. */
    openThread: (channel: string, message: string, name: string): RestAnswer => {
      const state = states.get(channel) ?? 'deleted';
      if (state !== 'open') return REFUSALS[state];
      if (states.has(message)) return error(400, 160004, 'A thread has already been created for this message');
      states.set(message, 'open');
      return { status: 201, body: threadAnswer(channel, message, name) };
    },
    /** GET of a channel, or of its messages. */
    get: (channel: string, what: 'channel' | 'messages', query: URLSearchParams): RestAnswer => {
      const state = states.get(channel) ?? 'deleted';
      if (state === 'deleted' || state === 'hidden') return REFUSALS[state];
      if (what === 'messages') return read(channel, query);
      const body = { id: channel, type: 0, flags: 0, guild_id: IDS.guild, name: `channel-${channel.slice(-2)}`, position: 0 };
      return { status: 200, body: { ...body, last_message_id: lastWritten.get(channel) ?? null } };
    },
  };
}

export type DoubleChannels = ReturnType<typeof createChannels>;
