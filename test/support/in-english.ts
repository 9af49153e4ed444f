import type { ComponentMessage } from '../../src/platforms/discord/message.ts';
import { type DiscordRendering, renderDiscord as toDiscord } from '../../src/platforms/discord/render.ts';
import { renderDiscordComponents as toDiscordComponents } from '../../src/platforms/discord/render-components.ts';
import type { Rendering } from '../../src/platforms/prepare.ts';
import { type SlackRendering, renderSlack as toSlack } from '../../src/platforms/slack/render.ts';
import { type TerminalLook, renderPlain as toPlain, renderTerminal as toTerminal } from '../../src/platforms/terminal/render.ts';
import { plainText as toPlainText } from '../../src/reply/plain.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { english } from '../../src/texts/english.ts';

/** The renderers with English around what they show. */
export const plainText = (reply: Reply): string => toPlainText(reply, english);
export const renderPlain = (reply: Reply): string => toPlain(reply, english);
export const renderTerminal = (reply: Reply, look: TerminalLook): string => toTerminal(reply, look, english);
export const renderSlack = (reply: Reply): SlackRendering => toSlack(reply, english);
export const renderDiscord = (reply: Reply): DiscordRendering => toDiscord(reply, english);
export const renderDiscordComponents = (reply: Reply): Rendering<ComponentMessage> => toDiscordComponents(reply, english);
