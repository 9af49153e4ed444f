import type { APIEmbed } from 'discord.js';
import { buttonsOf, type Memo, memosOf } from '../../reply/buttons.ts';
import { isBlank, oneLine } from '../../reply/clean-text.ts';
import { type Group, packParts, packRows } from '../../reply/pack.ts';
import type { Action, Block, Reply } from '../../reply/reply.ts';
import { linkable, runOf } from '../../reply/runs.ts';
import { clipText } from '../../reply/split.ts';
import type { Texts } from '../../texts/texts.ts';
import { type Control, controlsOf, memosIn, placesOf, rowsOf } from './blocks-buttons.ts';
import { quoteEmbeds } from './blocks-quote.ts';
import { type EmbedField, fieldShape, linesOf, smallLines, textLines } from './blocks-text.ts';
import { escapeMarkdown } from './escape.ts';
import { leadOf } from './lead.ts';
import { DISCORD_LIMITS } from './limits.ts';
import type { DiscordMessage, DiscordPayload } from './message.ts';

export type { DiscordMessage } from './message.ts';

/** A reply as the messages to send, in order; see createPrepare. */
export type Prepare = (reply: Reply) => Promise<readonly DiscordPayload[]>;

export interface DiscordRendering {
  /** In the order in which to send them; never empty. */
  readonly payloads: readonly DiscordMessage[];
  /** To be remembered before the messages are sent: the commands of buttons that did not fit. */
  readonly memos: readonly Memo[];
}

type Piece = { readonly kind: 'embed'; readonly embed: APIEmbed } | { readonly kind: 'control'; readonly control: Control };

/** Kept free in the sum over all embeds, for what Discord may count that we do not. */
const SPARE = 200;
/** Text in one embed, so that a message can take further ones beside it. */
const TEXT = 3_000;
/** Of a picture's description, what stands with it; a longer one stands whole before it. */
const CAPTION = 500;

/** The reply as messages within Discord's limits, cut at block borders and numbered. Total and pure. */
export function renderDiscord(reply: Reply, texts: Texts): DiscordRendering {
  const { first, further, rest } = leadOf(reply.blocks, texts);
  const parts = packParts(groupsOf(rest, texts), [
    DISCORD_LIMITS.embeds,
    DISCORD_LIMITS.embedText - SPARE,
    DISCORD_LIMITS.rows * DISCORD_LIMITS.buttonsInRow,
  ]);
  const bodies = parts.length === 0 ? [[]] : parts;
  return {
    payloads: bodies.map((pieces, index) => {
      const number = bodies.length === 1 ? '' : `${texts.discord.part(index + 1, bodies.length)} `;
      return {
        content: `${number}${index === 0 ? first : further}`,
        embeds: pieces.flatMap((piece) => (piece.kind === 'embed' ? [piece.embed] : [])),
        components: rowsOf(pieces.flatMap((piece) => (piece.kind === 'control' ? [piece.control] : []))),
        allowed_mentions: { parse: [] },
      };
    }),
    memos: memosOf(reply.blocks, memosIn, texts),
  };
}

/** Embeds and buttons in order; neighbouring text shares an embed, and a heading at its end stays with what follows. */
function groupsOf(blocks: readonly Block[], texts: Texts): readonly Group<Piece>[] {
  const groups: Group<Piece>[] = [];
  let text: string[] = [];
  let endsInHeading = false;
  const flush = (): void => {
    const rows = packRows(text, (line) => [line.length], [TEXT]);
    groups.push({ lead: endsInHeading, items: rows.map((row) => embedItem({ description: row.join('').trim() })) });
    text = [];
    endsInHeading = false;
  };
  const write = (lines: readonly string[], isHeading: boolean): void => {
    if (isHeading && !endsInHeading && text.length > 0) flush();
    text.push(...lines.map((line, index) => `${line}${index === lines.length - 1 && !isHeading ? '\n\n' : '\n'}`));
    if (lines.length > 0) endsInHeading = isHeading;
  };
  const place = (group: Group<Piece>): void => {
    flush();
    groups.push(group);
  };
  for (const block of blocks) {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
      case 'note':
      case 'list':
        write(textLines(block), block.kind === 'heading');
        break;
      case 'quote':
        place({ lead: false, items: quoteEmbeds(block, texts).map(embedItem) });
        break;
      case 'fields':
        for (const part of fieldParts(block, texts)) {
          if (part.kind === 'lines') write(part.lines, false);
          else place({ lead: false, items: [embedItem({ fields: [...part.fields] })] });
        }
        break;
      case 'image': {
        const url = linkable(block.url, DISCORD_LIMITS.imageUrl);
        const alt = isBlank(oneLine(block.alt)) ? texts.replies.picture : oneLine(block.alt);
        if (url === null || alt.length > CAPTION) write(linesOf([runOf(alt, { italic: true })], '', false), false);
        if (url !== null)
          place({ lead: false, items: [embedItem({ description: escapeMarkdown(clipText(alt, CAPTION)), image: { url } })] });
        break;
      }
      case 'more':
        write(smallLines([runOf(oneLine(block.text))]), false);
        place(controlGroup(buttonsOf(block, blocks, texts), texts));
        break;
      case 'actions':
        place(controlGroup(block.actions, texts));
        break;
      default:
        block satisfies never;
    }
  }
  flush();
  return groups;
}

/** Fields in order, as many together as an embed and the sum of a message take. */
function fieldParts(
  block: Extract<Block, { readonly kind: 'fields' }>,
  texts: Texts,
): readonly (
  | { readonly kind: 'fields'; readonly fields: readonly EmbedField[] }
  | { readonly kind: 'lines'; readonly lines: readonly string[] }
)[] {
  const shapes = block.fields.map((field) => fieldShape(field, texts));
  const parts: ({ kind: 'fields'; fields: readonly EmbedField[] } | { kind: 'lines'; lines: readonly string[] })[] = [];
  let open: EmbedField[] = [];
  const close = (): void => {
    const rows = packRows(open, ({ name, value }) => [1, name.length + value.length], [DISCORD_LIMITS.fields, TEXT]);
    parts.push(...rows.map((fields) => ({ kind: 'fields', fields }) as const));
    open = [];
  };
  for (const shape of shapes) {
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

function embedItem(embed: APIEmbed): Group<Piece>['items'][number] {
  const fields = (embed.fields ?? []).reduce((sum, { name, value }) => sum + name.length + value.length, 0);
  const size = (embed.author?.name.length ?? 0) + (embed.description?.length ?? 0) + fields;
  return { value: { kind: 'embed', embed }, cost: [1, size, 0] };
}

const controlGroup = (actions: readonly Action[], texts: Texts): Group<Piece> => ({
  lead: false,
  items: actions
    .flatMap((action) => controlsOf(action, texts))
    .map((control) => ({ value: { kind: 'control', control }, cost: [0, 0, placesOf(control)] })),
});
