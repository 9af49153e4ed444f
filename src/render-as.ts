import { renderDiscord } from './platforms/discord/render.ts';
import { renderSlack } from './platforms/slack/render.ts';
import { consoleReply } from './platforms/terminal/console-reply.ts';
import { renderPlain, renderTerminal } from './platforms/terminal/render.ts';
import type { Reply } from './reply/reply.ts';
import type { Texts } from './texts/texts.ts';

/** How `ask` and `digest preview` can print a reply. */
export const FORMATS = ['terminal', 'plain', 'slack', 'discord', 'json'] as const;
export type Format = (typeof FORMATS)[number];

/** The reply as a terminal shows it, as plain text, as the reply tree, or as the exact payloads that a platform would get. */
export function renderAs(format: Format, reply: Reply, screen: { readonly width: number; readonly colour: boolean }, texts: Texts): string {
  switch (format) {
    case 'terminal':
      return renderTerminal(consoleReply(reply), { ...screen, hyperlinks: false }, texts);
    case 'plain':
      return renderPlain(reply, texts);
    case 'slack':
      return JSON.stringify(renderSlack(reply, texts).payloads, null, 2);
    case 'discord':
      return JSON.stringify(renderDiscord(reply, texts).payloads, null, 2);
    case 'json':
      return JSON.stringify(reply, null, 2);
    default:
      return format satisfies never;
  }
}
