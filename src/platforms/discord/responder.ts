import { type APIInteractionResponse, MessageFlags, type REST, Routes } from 'discord.js';
import { type DiscordPayload, flagged } from './message.ts';

/** How an interaction is answered, whichever way it arrived. Everything rejects with what the library threw. */
export interface Responder {
  /** The first answer, within three seconds; Discord takes one. */
  acknowledge(answer: APIInteractionResponse): Promise<void>;
  /** Writes the answer that was promised, or changes the message whose control was used. */
  edit(message: DiscordPayload): Promise<void>;
  /** A further message, for the person alone or for everyone. */
  follow(message: DiscordPayload, visibility: 'private' | 'public'): Promise<void>;
}

/** What opens the answers to one interaction. */
export interface Ticket {
  readonly id: string;
  readonly token: string;
  readonly applicationId: string;
}

/** Answers through Discord's API; none of it needs the bot token. */
export function createResponder(rest: Pick<REST, 'post' | 'patch'>, { id, token, applicationId }: Ticket): Responder {
  return {
    acknowledge: async (answer) => {
      await rest.post(Routes.interactionCallback(id, token), { body: answer, auth: false });
    },
    edit: async (message) => {
      await rest.patch(Routes.webhookMessage(applicationId, token, '@original'), { body: message, auth: false });
    },
    follow: async (message, visibility) => {
      const body = visibility === 'private' ? flagged(message, MessageFlags.Ephemeral) : message;
      await rest.post(Routes.webhook(applicationId, token), { body, auth: false });
    },
  };
}
