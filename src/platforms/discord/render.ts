import type { APIEmbed } from 'discord.js';
import { type Memo, memosOf } from '../../reply/buttons.ts';
import { packParts, packRows } from '../../reply/pack.ts';
import type { Field, Reply } from '../../reply/reply.ts';
import type { Texts } from '../../texts/texts.ts';
import { blockGroups, controlsIn, endsOfPieces, type FieldPart, type Layout, shownIn, TEXT } from './block-groups.ts';
import { memosIn, placesOf, rowsOf } from './blocks-buttons.ts';
import { quoteEmbeds } from './blocks-quote.ts';
import { type EmbedField, fieldShape } from './blocks-text.ts';
import { escapeMarkdown } from './escape.ts';
import { leadOf, placesShown } from './lead.ts';
import { DISCORD_LIMITS } from './limits.ts';
import type { DiscordMessage } from './message.ts';

export type { DiscordMessage } from './message.ts';

export interface DiscordRendering {
  /** In the order in which to send them; never empty. */
  readonly payloads: readonly DiscordMessage[];
  /** For each of them how many blocks of the reply have been shown whole by its end. */
  readonly ends: readonly number[];
  /** To be remembered before the messages are sent: the commands of buttons that did not fit. */
  readonly memos: readonly Memo[];
}

/** Kept free in the sum over all embeds, for what Discord may count that we do not. */
const SPARE = 200;

/** The reply as messages within Discord's limits, cut at block borders and numbered. Total and pure. */
export function renderDiscord(reply: Reply, texts: Texts): DiscordRendering {
  const { first, further, rest } = leadOf(reply.blocks, texts);
  const parts = packParts(blockGroups(rest, EMBEDS, texts), [
    DISCORD_LIMITS.embeds,
    DISCORD_LIMITS.embedText - SPARE,
    DISCORD_LIMITS.rows * DISCORD_LIMITS.buttonsInRow,
  ]);
  const bodies = parts.length === 0 ? [[]] : parts;
  const places = placesShown(reply.blocks, texts);
  return {
    payloads: bodies.map((pieces, index) => {
      const number = bodies.length === 1 ? '' : `${texts.discord.part(index + 1, bodies.length)} `;
      return {
        content: `${number}${index === 0 ? first : further}`,
        embeds: shownIn(pieces),
        components: rowsOf(controlsIn(pieces)),
        allowed_mentions: { parse: [] },
      };
    }),
    ends: endsOfPieces(bodies, places.slice(places.length - rest.length), reply.blocks.length),
    memos: memosOf(reply.blocks, memosIn, texts),
  };
}

const EMBEDS: Layout<APIEmbed> = {
  text: (description) => ({ description }),
  quote: quoteEmbeds,
  fields: fieldParts,
  picture: (url, caption) => ({ description: escapeMarkdown(caption), image: { url } }),
  caption: 500,
  cost: (piece) => (piece.kind === 'shown' ? [1, sizeOf(piece.shown), 0] : [0, 0, placesOf(piece.control)]),
};

/** Fields in order, as many together as an embed and the sum of a message take. */
function fieldParts(fields: readonly Field[], texts: Texts): readonly FieldPart<APIEmbed>[] {
  const parts: FieldPart<APIEmbed>[] = [];
  let open: EmbedField[] = [];
  const close = (): void => {
    const rows = packRows(open, ({ name, value }) => [1, name.length + value.length], [DISCORD_LIMITS.fields, TEXT]);
    parts.push(...rows.map((row): FieldPart<APIEmbed> => ({ kind: 'shown', shown: { fields: [...row] } })));
    open = [];
  };
  for (const field of fields) {
    const shape = fieldShape(field, texts);
    if (shape.kind === 'field') {
      open.push(shape.field);
      continue;
    }
    close();
    parts.push(shape);
  }
  close();
  return parts;
}

function sizeOf({ author, description, fields = [] }: APIEmbed): number {
  const sizes = fields.reduce((sum, { name, value }) => sum + name.length + value.length, 0);
  return (author?.name.length ?? 0) + (description?.length ?? 0) + sizes;
}
