import type { Reply } from '../../src/reply/reply.ts';
import { commands } from './commands.ts';
import { IDS } from './discord-double/discord-double.ts';
import type { DoubleMessage } from './discord-double/shapes.ts';
import { type DiscordSession, openDiscordSession } from './discord-session.ts';
import { eventually } from './eventually.ts';
import { createRecordingHandler } from './recording-handler.ts';

export const ME = `<@${IDS.bot}>`;
export const ASK = `${ME} what has Healey said about spending?`;

/** A session whose bot listens to messages. */
export const openWriting = (
  reply?: (line: string) => Reply | Promise<Reply>,
  more: Parameters<typeof openDiscordSession>[0] = {},
): Promise<DiscordSession> => openDiscordSession({ commands, handler: createRecordingHandler(reply), ...more });

export const shown = ({ content, embeds }: Pick<DoubleMessage, 'content' | 'embeds'>): string => content + JSON.stringify(embeds);

/** The bot's requests to write a message. */
export const posts = ({ double }: DiscordSession) =>
  double.rest.exchanges.filter(({ method, path }) => method === 'POST' && path.endsWith('/messages'));

/** Whatever was to be passed over has been: the next mention is answered. */
export async function passedOver({ double }: DiscordSession): Promise<void> {
  double.writes(`${ME} quote fence`);
  await eventually(() => double.rest.messages.some((message) => shown(message).includes('fence')));
}
