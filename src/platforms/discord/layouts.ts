import { DiscordAPIError } from 'discord.js';
import type { Reply } from '../../reply/reply.ts';
import type { PlatformLog } from '../platform-log.ts';
import { COMPONENTS_V2, type DiscordPayload } from './message.ts';
import { BAD_FORM } from './refusals.ts';

export type DiscordLayout = 'embeds' | 'components';

/** Which layout an answer for one person takes. A place is a server's id, or a person's where there is no server. */
export interface Layouts {
  at(place: string): DiscordLayout;
  /** The place knows no components: until the process ends its answers are of embeds. */
  lacks(place: string): void;
}

/** More are not remembered: the one that was told first would be tried with components again. */
const MAX_PLACES = 5_000;
/** Discord's code for a message in which nothing is left to show. */
const EMPTY = 50_006;
/** Within an error of the form: a component of a kind that may not stand there, as every kind of ours is where they are not known. */
const UNKNOWN_KIND = '"code":"UNION_TYPE_CHOICES"';

/** Whether Discord refused the form of a message, and certainly made none of it. */
function refusesForm(thrown: unknown): thrown is DiscordAPIError {
  return thrown instanceof DiscordAPIError && thrown.status === 400 && (thrown.code === BAD_FORM || thrown.code === EMPTY);
}

/** Whether it was refused because components are not known there; any other fault of its form is this message's own. */
const knowsNone = ({ code, rawError }: DiscordAPIError): boolean => code === EMPTY || JSON.stringify(rawError).includes(UNKNOWN_KIND);

/** The layout of a message, by its flags. */
export const layoutOf = (message: { readonly flags?: number } | DiscordPayload): DiscordLayout =>
  'flags' in message && ((message.flags ?? 0) & COMPONENTS_V2) !== 0 ? 'components' : 'embeds';

/** Without `components` everything is made of embeds. What a place lacks is kept in memory only: to find it out again costs one request. */
export function createLayouts({ components, log }: { readonly components: boolean; readonly log: PlatformLog }): Layouts {
  const lacking = new Set<string>();
  return {
    at: (place) => (components && !lacking.has(place) ? 'components' : 'embeds'),
    lacks: (place) => {
      log.warn('discord components refused, embeds from now on');
      const [oldest] = lacking;
      if (lacking.size >= MAX_PLACES && oldest !== undefined) lacking.delete(oldest);
      lacking.add(place);
    },
  };
}

/** What beginning an answer takes. */
export interface Beginning {
  readonly layouts: Layouts;
  prepare(reply: Reply, layout: DiscordLayout): Promise<readonly DiscordPayload[]>;
}

/**
 * Sends the first message of an answer in the layout of its place, or in `layout`, and gives those after it. Where its form is refused the
 * reply is made of embeds instead; a later message never is, since two layouts cut a reply differently. Rejects with what sending rejects with.
 */
export async function beginReply(
  { place, layout }: { readonly place: string; readonly layout?: DiscordLayout | null },
  reply: Reply,
  { layouts, prepare }: Beginning,
  send: (first: DiscordPayload) => Promise<unknown>,
): Promise<readonly DiscordPayload[]> {
  const begin = async (as: DiscordLayout): Promise<readonly DiscordPayload[]> => {
    const [first, ...rest] = await prepare(reply, as);
    if (first !== undefined) await send(first);
    return rest;
  };
  const tried = layout ?? layouts.at(place);
  try {
    return await begin(tried);
  } catch (thrown) {
    if (tried === 'embeds' || !refusesForm(thrown)) throw thrown;
    if (knowsNone(thrown)) layouts.lacks(place);
  }
  return begin('embeds');
}
