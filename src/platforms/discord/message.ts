import type { APIEmbed, APIMessageTopLevelComponent } from 'discord.js';
import type { ControlRow } from './blocks-buttons.ts';

/** One message of embeds as Discord's API takes it, for a channel or an interaction. Visibility is the sender's to set. */
export interface DiscordMessage {
  readonly content: string;
  readonly embeds: APIEmbed[];
  readonly components: ControlRow[];
  readonly allowed_mentions: { readonly parse: [] };
}

/** Discord's flag of a message that is made of components (docs, "Component Reference"); it cannot be taken back. */
export const COMPONENTS_V2 = 1 << 15;

/** One message of components: no content and no embeds. */
export interface ComponentMessage {
  readonly flags: typeof COMPONENTS_V2;
  readonly components: APIMessageTopLevelComponent[];
  readonly allowed_mentions: { readonly parse: [] };
}

/** A message of either layout. */
export type DiscordPayload = DiscordMessage | ComponentMessage;

/** A message with further flags. */
export const flagged = (message: DiscordPayload, flags: number): DiscordPayload & { readonly flags: number } => ({
  ...message,
  flags: flags | ('flags' in message ? message.flags : 0),
});
