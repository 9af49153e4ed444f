import { type APIMessageTopLevelComponent, ComponentType } from 'discord.js';
import { memosOf } from '../../reply/buttons.ts';
import { oneLine } from '../../reply/clean-text.ts';
import { packParts } from '../../reply/pack.ts';
import type { Field, Reply } from '../../reply/reply.ts';
import { runOf } from '../../reply/runs.ts';
import type { Texts } from '../../texts/texts.ts';
import type { Rendering } from '../prepare.ts';
import { blockGroups, controlsIn, endsOfPieces, type Layout, type Piece, shownIn } from './block-groups.ts';
import { memosIn, rowsOf } from './blocks-buttons.ts';
import { fieldShape } from './blocks-text.ts';
import { quoteContainers } from './container-quote.ts';
import { escapeMarkdown, markdown } from './escape.ts';
import { placesShown } from './lead.ts';
import { DISCORD_LIMITS } from './limits.ts';
import { COMPONENTS_V2, type ComponentMessage } from './message.ts';

/** Kept free: the number of the part, the line above the buttons, and the mark of a post. */
const SPARE_COMPONENTS = 3;
const SPARE_TEXT = 200;
/** A button and its share of a row, or a menu and its row. */
const CONTROL = 2;

/** The reply as messages of components within Discord's limits, cut at block borders and numbered. Total and pure. */
export function renderDiscordComponents(reply: Reply, texts: Texts): Rendering<ComponentMessage> {
  const places = placesShown(reply.blocks, texts);
  const blocks = places.flatMap((at) => reply.blocks[at] ?? []);
  const parts = packParts(blockGroups(blocks, COMPONENTS, texts), [
    DISCORD_LIMITS.components - SPARE_COMPONENTS,
    DISCORD_LIMITS.componentText - SPARE_TEXT,
  ]);
  const bodies = parts.length === 0 ? [[]] : parts;
  return {
    payloads: bodies.map((body, index) => ({
      flags: COMPONENTS_V2,
      components: messageOf(body, bodies.length === 1 ? null : texts.discord.part(index + 1, bodies.length), texts),
      allowed_mentions: { parse: [] },
    })),
    ends: endsOfPieces(bodies, places, reply.blocks.length),
    memos: memosOf(reply.blocks, memosIn, texts),
  };
}

function messageOf(
  pieces: readonly Piece<APIMessageTopLevelComponent>[],
  number: string | null,
  { replies }: Texts,
): APIMessageTopLevelComponent[] {
  const shown = shownIn(pieces);
  const rows = rowsOf(controlsIn(pieces));
  const above = number === null ? [] : [textOf(`-# ${number}`)];
  // What only has buttons needs words for those who hear it.
  const words = shown.length > 0 ? shown : [textOf(escapeMarkdown(rows.length > 0 ? replies.buttonsOnly : replies.nothing))];
  return [...above, ...words, ...(rows.length > 0 ? [{ type: ComponentType.Separator } as const] : []), ...rows];
}

const textOf = (content: string) => ({ type: ComponentType.TextDisplay, content }) as const;

const COMPONENTS: Layout<APIMessageTopLevelComponent> = {
  text: textOf,
  quote: quoteContainers,
  fields: (fields, texts) => [{ kind: 'lines', lines: fields.flatMap((field) => fieldLines(field, texts)) }],
  picture: (url, description) => ({ type: ComponentType.MediaGallery, items: [{ media: { url }, description }] }),
  caption: DISCORD_LIMITS.mediaDescription,
  cost: (piece) => (piece.kind === 'shown' ? sizeOf(piece.shown) : [CONTROL, 0]),
};

function fieldLines(field: Field, texts: Texts): readonly string[] {
  const shape = fieldShape(field, texts);
  if (shape.kind === 'lines') return shape.lines;
  const label = runOf(texts.replies.label(oneLine(field.label)), { bold: true });
  return [`${markdown(label)} ${shape.field.value}`];
}

/** How many components it is, with everything in it, and how much text. */
function sizeOf(component: APIMessageTopLevelComponent): readonly [components: number, text: number] {
  switch (component.type) {
    case ComponentType.TextDisplay:
      return [1, component.content.length];
    case ComponentType.Section:
      return sum([[2, 0], ...component.components.map(sizeOf)]);
    case ComponentType.Container:
      return sum([[1, 0], ...component.components.map(sizeOf)]);
    default:
      return [1, 0];
  }
}

const sum = (sizes: readonly (readonly [number, number])[]): readonly [number, number] =>
  sizes.reduce(([parts, text], [more, longer]) => [parts + more, text + longer], [0, 0]);
