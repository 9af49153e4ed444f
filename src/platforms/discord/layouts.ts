import type { Clock } from '../../model/clock.ts';
import type { Reply } from '../../reply/reply.ts';
import type { Handler } from '../platform.ts';
import type { PlatformLog } from '../platform-log.ts';
import { within } from '../within.ts';
import { classifyFailure } from './api-failure.ts';
import { COMPONENTS_V2, type DiscordPayload } from './message.ts';
import { BAD_FORM } from './refusals.ts';

export type DiscordLayout = 'embeds' | 'components';

/** Which layout each place takes. A place is a server's id, or a person's where there is no server. */
export interface Layouts {
  /** Rejects while the store cannot say. */
  at(place: string): Promise<DiscordLayout>;
  /** The same where a person waits: while the store says nothing it is tried with components. Never rejects. */
  soon(place: string): Promise<DiscordLayout>;
  /** The place has refused components and gets embeds from now on; false when that could not be written down, and is forgotten. */
  lacks(place: string): Promise<boolean>;
  /** Whether the first part of a post has arrived as one of components, whatever its place gets since. Rejects while the store cannot say. */
  beganInComponents(post: string): Promise<boolean>;
  /** The first of several parts of a post has arrived as one of components: those that follow are cut to fit it. Never rejects. */
  beginsInComponents(post: string): Promise<void>;
}

/** Places that are known without asking the store; of more the one that was told first is asked for again. */
const MAX_PLACES = 5_000;
/** Milliseconds for asking the store where a person waits: a control is to be acknowledged within half a second, and this comes before it. */
const WITHIN = 300;
/** Discord's code for a message in which nothing is left to show. */
const EMPTY = 50_006;

/** Whether Discord refused the form of a message, as it does where it knows no components, and certainly made none of it. */
export function refusesForm(thrown: unknown): boolean {
  const failure = classifyFailure(thrown);
  return failure.kind === 'refused' && failure.status === 400 && (failure.code === BAD_FORM || failure.code === EMPTY);
}

/** The layout of a message, by its flags. */
export const layoutOf = (message: { readonly flags?: number } | DiscordPayload): DiscordLayout =>
  'flags' in message && ((message.flags ?? 0) & COMPONENTS_V2) !== 0 ? 'components' : 'embeds';

/** Where somebody asks. */
export const placeOf = ({ guildId, person }: { readonly guildId: string | null; readonly person?: string | undefined }): string =>
  guildId ?? person ?? 'unknown';

/**
 * Without `components` everything is made of embeds, and nothing is looked up. Only what a place lacks is kept in memory: it is final,
 * while another process may find it out at any time.
 */
export function createLayouts(parts: {
  readonly components: boolean;
  readonly handler: Pick<Handler, 'recall' | 'remember'>;
  readonly clock: Clock;
  readonly log: PlatformLog;
}): Layouts {
  const { components, handler, clock, log } = parts;
  const { recall, remember } = handler;
  const lacking = new Set<string>();
  const at = async (place: string): Promise<DiscordLayout> => {
    if (!components || lacking.has(place)) return 'embeds';
    if ((await recall(placeKey(place))) === null) return 'components';
    const [oldest] = lacking;
    if (lacking.size >= MAX_PLACES && oldest !== undefined) lacking.delete(oldest);
    lacking.add(place);
    return 'embeds';
  };
  return {
    at,
    soon: async (place) => {
      const layout = await within(clock, WITHIN, at(place)).catch(() => 'late' as const);
      return layout === 'late' ? 'components' : layout;
    },
    lacks: async (place) => {
      log.warn('discord components refused, embeds from now on');
      try {
        await remember(placeKey(place), 'embeds');
        return true;
      } catch {
        return false;
      }
    },
    beganInComponents: async (post) => components && (await recall(postKey(post))) !== null,
    beginsInComponents: async (post) => {
      // Without it the layout of the place counts, which is the same unless the place begins to refuse components meanwhile.
      await remember(postKey(post), 'components').catch(() => log.warn('discord layout of a post not remembered'));
    },
  };
}

// Neither looks like a key of a button, so that none can be forged to reach it.
const placeKey = (place: string): string => `discord-layout ${place}`;
const postKey = (post: string): string => `discord-layout-of ${post}`;

/** What beginning a reply takes. */
export interface Beginning {
  readonly layouts: Layouts;
  prepare(reply: Reply, layout: DiscordLayout): Promise<readonly DiscordPayload[]>;
}

/**
 * Sends the first message of a reply in the layout of its place, and gives those after it. Where its form is refused the reply is made of
 * embeds instead. `send` also gets how many messages follow. Rejects with what sending rejects with.
 */
export async function beginReply(
  place: string,
  reply: Reply,
  { layouts, prepare }: Beginning,
  send: (first: DiscordPayload, further: number) => Promise<unknown>,
): Promise<readonly DiscordPayload[]> {
  const begin = async (layout: DiscordLayout): Promise<readonly DiscordPayload[]> => {
    const [first, ...rest] = await prepare(reply, layout);
    if (first !== undefined) await send(first, rest.length);
    return rest;
  };
  const layout = await layouts.soon(place);
  try {
    return await begin(layout);
  } catch (thrown) {
    if (layout === 'embeds' || !refusesForm(thrown)) throw thrown;
  }
  await layouts.lacks(place);
  return begin('embeds');
}
