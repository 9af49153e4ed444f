import { BOT, BOT_USER } from './ids.ts';
import type { PostedMessage } from './web-api.ts';

/** How a channel meets the bot, in the code that Slack refuses with. */
export type ChannelRefusal = 'is_archived' | 'not_in_channel' | 'channel_not_found' | 'restricted_action';

/** The channels of the double and what was written in them. */
export interface DoubleHistory {
  /** Makes a channel known and open (null), or refuse the bot. */
  set(channel: string, refusal: ChannelRefusal | null): void;
  /** Whether the app has the scopes for reading channels. */
  setReadable(readable: boolean): void;
  /** Whether a person can be written to. */
  setReachable(person: string, reachable: boolean): void;
  /** Nothing that was written so far can be read any more. */
  forget(): void;
  /** Takes one message away, as when somebody deletes it. */
  remove(ts: string): void;
  /** Something that somebody else wrote. */
  writeOther(channel: string, text: string): void;

  /** The direct conversation with a person; undefined when none was opened. */
  directOf(person: string): string | undefined;

  refusal(channel: string): string | null;
  nextTs(): string;
  write(message: PostedMessage): void;
  read(args: Readonly<Record<string, unknown>>): object;
  openDirect(person: string): object;
  /** Who is in which channels; everybody is in those that are not named here. */
  setMembers(channel: string, people: readonly string[]): void;
  /** The channels that the bot and a person are both in, as users.conversations gives them. */
  memberships(person: string): object;
}

const byTime = (one: { readonly ts: string }, other: { readonly ts: string }): number => Number(other.ts) - Number(one.ts);

export function createHistory(known: ReadonlySet<string>): DoubleHistory {
  const refusals = new Map<string, ChannelRefusal | null>([...known].map((id) => [id, null]));
  const direct = new Map<string, string>();
  const unreachable = new Set<string>();
  // The first thing in every channel is that the bot joined it.
  let written: (PostedMessage & { readonly other?: true })[] = [...known].map((channel) => ({
    channel,
    text: 'attache has joined the channel',
    ts: '1700000000.000001',
    other: true,
  }));
  const members = new Map<string, readonly string[]>();
  let readable = true;
  let counter = 0;

  const nextTs = (): string => {
    counter += 1;
    return `${Math.floor(Date.now() / 1000)}.${String(counter).padStart(6, '0')}`;
  };
  const refusal = (channel: string): string | null => {
    if ([...direct.values()].includes(channel)) return null;
    const set = refusals.get(channel);
    return set === undefined ? 'channel_not_found' : set;
  };
  const shown = ({ ts, text = '', blocks, metadata, other }: PostedMessage & { readonly other?: true }, withMetadata: boolean): object => ({
    type: 'message',
    text,
    ts,
    ...(other ? { user: 'U0PERSON01' } : { user: BOT_USER, bot_id: BOT }),
    ...(blocks === undefined ? {} : { blocks }),
    ...(metadata === undefined || !withMetadata ? {} : { metadata }),
  });

  return {
    set: (channel, how) => void refusals.set(channel, how),
    setReadable: (may) => {
      readable = may;
    },
    setReachable: (person, reachable) => void (reachable ? unreachable.delete(person) : unreachable.add(person)),
    forget: () => {
      written = [];
    },
    remove: (ts) => {
      written = written.filter((message) => message.ts !== ts);
    },
    writeOther: (channel, text) => void written.push({ channel, text, ts: nextTs(), other: true }),
    directOf: (person) => direct.get(person),
    refusal,
    nextTs,
    write: (message) => void written.push(message),
    read: ({ channel, oldest = '0', limit = '100', cursor = '0', include_all_metadata: withMetadata }) => {
      if (!readable) return { ok: false, error: 'missing_scope', needed: 'channels:history', provided: 'chat:write,commands' };
      const refused = refusal(String(channel));
      // What was written in an archived channel can still be read.
      if (refused !== null && refused !== 'is_archived' && refused !== 'restricted_action') return { ok: false, error: refused };
      const all = written.filter((message) => message.channel === channel && Number(message.ts) > Number(oldest)).sort(byTime);
      const from = Number(cursor);
      const to = from + Number(limit);
      const more = all.length > to;
      return {
        ok: true,
        messages: all.slice(from, to).map((message) => shown(message, withMetadata === true)),
        has_more: more,
        pin_count: 0,
        channel_actions_ts: null,
        channel_actions_count: 0,
        ...(more ? { response_metadata: { next_cursor: String(to) } } : {}),
      };
    },
    setMembers: (channel, people) => void members.set(channel, people),
    memberships: (person) => {
      if (!readable) return { ok: false, error: 'missing_scope', needed: 'channels:read', provided: 'chat:write,commands' };
      const channels = [...refusals.keys()].filter((id) => !id.startsWith('D') && (members.get(id)?.includes(person) ?? true));
      return {
        ok: true,
        channels: channels.map((id) => ({ id, name: 'general', is_channel: true })),
        response_metadata: { next_cursor: '' },
      };
    },
    openDirect: (person) => {
      if (unreachable.has(person)) return { ok: false, error: 'user_not_found' };
      const id = direct.get(person) ?? `D0DIRECT${String(direct.size + 10).padStart(3, '0')}`;
      direct.set(person, id);
      return { ok: true, channel: { id } };
    },
  };
}
