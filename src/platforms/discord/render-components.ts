import { type APIMessageTopLevelComponent, ComponentType } from 'discord.js';
import { buttonsOf, memosOf } from '../../reply/buttons.ts';
import { isBlank, oneLine } from '../../reply/clean-text.ts';
import { type Group, packParts, packRows } from '../../reply/pack.ts';
import { plainBlock } from '../../reply/plain.ts';
import type { Action, Block, Field, Reply } from '../../reply/reply.ts';
import { linkable, runOf } from '../../reply/runs.ts';
import { clipText } from '../../reply/split.ts';
import type { Texts } from '../../texts/texts.ts';
import type { Rendering } from '../prepare.ts';
import { type Control, controlsOf, memosIn, rowsOf } from './blocks-buttons.ts';
import { fieldShape, linesOf, smallLines, textLines } from './blocks-text.ts';
import { quoteContainers } from './container-quote.ts';
import { escapeMarkdown, markdown } from './escape.ts';
import { DISCORD_LIMITS } from './limits.ts';
import { COMPONENTS_V2, type ComponentMessage } from './message.ts';

type Part =
  | { readonly kind: 'shown'; readonly component: APIMessageTopLevelComponent }
  | { readonly kind: 'control'; readonly control: Control };

/** Kept free: the number of the part, the line above the buttons, and the mark of a post. */
const SPARE_COMPONENTS = 3;
const SPARE_TEXT = 200;
/** Text in one component, so that a message can take further ones beside it. */
const TEXT = 3_000;
/** A button and its share of a row, or a menu and its row. */
const CONTROL = 2;

/** The reply as messages of components within Discord's limits, cut at block borders and numbered. Total and pure. */
export function renderDiscordComponents(reply: Reply, texts: Texts): Rendering<ComponentMessage> {
  const blocks = reply.blocks.filter((block) => block.kind === 'actions' || !isBlank(plainBlock(block, texts)));
  const parts = packParts(groupsOf(blocks, texts), [
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
    memos: memosOf(reply.blocks, memosIn, texts),
  };
}

function messageOf(parts: readonly Part[], number: string | null, { replies }: Texts): APIMessageTopLevelComponent[] {
  const shown = parts.flatMap((part) => (part.kind === 'shown' ? [part.component] : []));
  const rows = rowsOf(parts.flatMap((part) => (part.kind === 'control' ? [part.control] : [])));
  const above = number === null ? [] : [textOf(`-# ${number}`)];
  // What only has buttons needs words for those who hear it.
  const words = shown.length > 0 ? shown : [textOf(escapeMarkdown(rows.length > 0 ? replies.buttonsOnly : replies.nothing))];
  return [...above, ...words, ...(rows.length > 0 ? [{ type: ComponentType.Separator } as const] : []), ...rows];
}

const textOf = (content: string) => ({ type: ComponentType.TextDisplay, content }) as const;

/** Components and buttons in order; neighbouring text shares a component, and a heading at its end stays with what follows. */
function groupsOf(blocks: readonly Block[], texts: Texts): readonly Group<Part>[] {
  const groups: Group<Part>[] = [];
  let text: string[] = [];
  let endsInHeading = false;
  const flush = (): void => {
    const rows = packRows(text, (line) => [line.length], [TEXT]);
    groups.push({ lead: endsInHeading, items: rows.map((row) => shownItem(textOf(row.join('').trim()))) });
    text = [];
    endsInHeading = false;
  };
  const write = (lines: readonly string[], isHeading: boolean): void => {
    if (isHeading && !endsInHeading && text.length > 0) flush();
    text.push(...lines.map((line, index) => `${line}${index === lines.length - 1 && !isHeading ? '\n\n' : '\n'}`));
    if (lines.length > 0) endsInHeading = isHeading;
  };
  const place = (items: Group<Part>['items']): void => {
    flush();
    groups.push({ lead: false, items });
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
        place(quoteContainers(block, texts).map(shownItem));
        break;
      case 'fields':
        write(
          block.fields.flatMap((field) => fieldLines(field, texts)),
          false,
        );
        break;
      case 'image': {
        const url = linkable(block.url, DISCORD_LIMITS.imageUrl);
        const alt = isBlank(oneLine(block.alt)) ? texts.replies.picture : oneLine(block.alt);
        if (url === null || alt.length > DISCORD_LIMITS.mediaDescription) write(linesOf([runOf(alt, { italic: true })], '', false), false);
        if (url !== null) {
          const description = clipText(alt, DISCORD_LIMITS.mediaDescription);
          place([shownItem({ type: ComponentType.MediaGallery, items: [{ media: { url }, description }] })]);
        }
        break;
      }
      case 'more':
        write(smallLines([runOf(oneLine(block.text))]), false);
        place(controlItems(buttonsOf(block, blocks, texts), texts));
        break;
      case 'actions':
        place(controlItems(block.actions, texts));
        break;
      default:
        block satisfies never;
    }
  }
  flush();
  return groups;
}

function fieldLines(field: Field, texts: Texts): readonly string[] {
  const shape = fieldShape(field, texts);
  if (shape.kind === 'lines') return shape.lines;
  const label = runOf(texts.replies.label(oneLine(field.label)), { bold: true });
  return [`${markdown(label)} ${shape.field.value}`];
}

function shownItem(component: APIMessageTopLevelComponent): Group<Part>['items'][number] {
  return { value: { kind: 'shown', component }, cost: sizeOf(component) };
}

const controlItems = (actions: readonly Action[], texts: Texts): Group<Part>['items'] =>
  actions.flatMap((action) => controlsOf(action, texts)).map((control) => ({ value: { kind: 'control', control }, cost: [CONTROL, 0] }));

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
