import type { DiscordMessage, DiscordRendering } from '../../src/platforms/discord/render.ts';
import type { Reply } from '../../src/reply/reply.ts';

/** A renderer that makes one message of each paragraph, by turns with and without an embed, so that tests can order any number of parts. */
export function renderDiscordParts(reply: Reply): DiscordRendering {
  const payloads = textsIn(reply).map(
    (content, at): DiscordMessage => ({
      content,
      embeds: at % 2 === 0 ? [{ description: 'Words.' }] : [],
      components: [],
      allowed_mentions: { parse: [] },
    }),
  );
  return { payloads, ends: payloads.map((_, at) => at + 1), memos: [] };
}

const textsIn = ({ blocks }: Reply): readonly string[] =>
  blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block.children.map((child) => (child.kind === 'text' ? child.text : '')).join('')] : [],
  );
