import { type GatewayMessageCreateDispatchData, MessageType } from 'discord.js';
import { readableText } from './plain-line.ts';

/** Discord lets people write 2000 characters, or 4000 with Nitro; more never reaches the search. */
const MAX_CONTENT = 4_000;

/** A run of backticks, whatever stands inside, and the same run again: Discord shows mentions in it as typed. */
const CODE = /(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/gu;
/** Lines that quote somebody, and everything after the sign for several lines. */
const QUOTED_LINE = /^> .*$/gmu;
const QUOTED_REST = /^>>> [\s\S]*$/mu;

/** Something that a person wrote to the bot. */
export interface Written {
  readonly id: string;
  readonly channelId: string;
  /** Null in a direct message. */
  readonly guildId: string | null;
  readonly person: string;
  /** Of the person in that server. */
  readonly roles: readonly string[];
  /** Without the mention, quoted lines and markup. */
  readonly text: string;
}

/**
 * A message as the gateway brings it, where it is for the bot: a person's own, written to it directly or with a mention of the
 * bot itself in their own words. Null for any other: a mention in code or in a quotation, of everybody or of a role, a
 * reply that only rings, another program, a notice of Discord. Throws on what is no message.
 */
export function readWritten(raw: GatewayMessageCreateDispatchData, me: string): Written | null {
  const { author, content: whole, guild_id: guildId = null } = raw;
  if (author.id === me || author.bot === true || author.system === true || raw.webhook_id !== undefined) return null;
  if (raw.type !== MessageType.Default && raw.type !== MessageType.Reply) return null;
  const mention = new RegExp(`<@!?${me}>`, 'gu');
  const own = whole.slice(0, MAX_CONTENT).replace(QUOTED_REST, '').replace(QUOTED_LINE, '');
  if (guildId !== null) {
    // Discord lists whom it has told; the words say whether the person meant to.
    if (!raw.mentions.some(({ id }) => id === me) || !mention.test(own.replace(CODE, ' '))) return null;
  }
  return {
    id: raw.id,
    channelId: raw.channel_id,
    guildId,
    person: author.id,
    roles: raw.member?.roles ?? [],
    text: readableText(own.replace(mention, ' ')),
  };
}
