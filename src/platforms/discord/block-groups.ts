import { buttonsOf } from '../../reply/buttons.ts';
import { isBlank, oneLine } from '../../reply/clean-text.ts';
import { endsOf, type Group, type Item, packRows } from '../../reply/pack.ts';
import type { Action, Block, Field, QuoteBlock } from '../../reply/reply.ts';
import { linkable, runOf } from '../../reply/runs.ts';
import { clipText } from '../../reply/split.ts';
import type { Texts } from '../../texts/texts.ts';
import { type Control, controlsOf } from './blocks-buttons.ts';
import { linesOf, smallLines, textLines } from './blocks-text.ts';
import { DISCORD_LIMITS } from './limits.ts';

/** What a piece of a message shows, or lets one do. */
type Content<Shown> = { readonly kind: 'shown'; readonly shown: Shown } | { readonly kind: 'control'; readonly control: Control };

/** A piece of a message; `end`: how many of the blocks are shown whole with it, 0 where it is not the end of one. */
export type Piece<Shown> = Content<Shown> & { readonly end: number };

/** Fields stand by themselves, or are lines among other text. */
export type FieldPart<Shown> =
  | { readonly kind: 'shown'; readonly shown: Shown }
  | { readonly kind: 'lines'; readonly lines: readonly string[] };

/** What the two layouts show differently; the cost of a piece is in the units of the layout's limits. */
export interface Layout<Shown> {
  readonly text: (markdown: string) => Shown;
  readonly quote: (quote: QuoteBlock, texts: Texts) => readonly Shown[];
  readonly fields: (fields: readonly Field[], texts: Texts) => readonly FieldPart<Shown>[];
  readonly picture: (url: string, caption: string) => Shown;
  /** Of a picture's description, what stands with it; a longer one stands whole before it. */
  readonly caption: number;
  readonly cost: (piece: Content<Shown>) => readonly number[];
}

/** Text in one embed or component, so that a message can take further ones beside it. */
export const TEXT = 3_000;

/** A line of text, and how many of the blocks are shown whole with it. */
interface Line {
  readonly text: string;
  readonly end: number;
}

/** What is shown and what can be pressed, in order; neighbouring text stands together, and a heading at its end stays with what follows. */
export function blockGroups<Shown>(blocks: readonly Block[], layout: Layout<Shown>, texts: Texts): readonly Group<Piece<Shown>>[] {
  const groups: Group<Piece<Shown>>[] = [];
  let text: Line[] = [];
  let endsInHeading = false;
  const itemOf = (content: Content<Shown>, end = 0): Item<Piece<Shown>> => ({ value: { ...content, end }, cost: layout.cost(content) });
  const shownItem = (shown: Shown): Item<Piece<Shown>> => itemOf({ kind: 'shown', shown });
  const flush = (): void => {
    const rows = packRows(text, (line) => [line.text.length], [TEXT]);
    const items = rows.map((row) => {
      const shown = layout.text(
        row
          .map((line) => line.text)
          .join('')
          .trim(),
      );
      return itemOf({ kind: 'shown', shown }, Math.max(...row.map(({ end }) => end)));
    });
    if (items.length > 0) groups.push({ lead: endsInHeading, items });
    text = [];
    endsInHeading = false;
  };
  const write = (lines: readonly string[], isHeading: boolean): void => {
    if (isHeading && !endsInHeading && text.length > 0) flush();
    text.push(...lines.map((line, index) => ({ text: `${line}${index === lines.length - 1 && !isHeading ? '\n\n' : '\n'}`, end: 0 })));
    if (lines.length > 0) endsInHeading = isHeading;
  };
  const place = (items: readonly Item<Piece<Shown>>[]): void => {
    flush();
    if (items.length > 0) groups.push({ lead: false, items });
  };
  /** With what was placed last, so many of the blocks are shown whole. */
  const endAt = (end: number): void => {
    const [line, group] = [text.at(-1), groups.at(-1)];
    const last = group?.items.at(-1);
    if (line !== undefined) text[text.length - 1] = { ...line, end };
    else if (group !== undefined && last !== undefined)
      groups[groups.length - 1] = { ...group, items: [...group.items.slice(0, -1), { ...last, value: { ...last.value, end } }] };
  };
  const placeControls = (actions: readonly Action[]): void =>
    place(actions.flatMap((action) => controlsOf(action, texts)).map((control) => itemOf({ kind: 'control', control })));
  for (const [at, block] of blocks.entries()) {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
      case 'note':
      case 'list':
        write(textLines(block), block.kind === 'heading');
        break;
      case 'quote':
        place(layout.quote(block, texts).map(shownItem));
        break;
      case 'fields':
        for (const part of layout.fields(block.fields, texts)) {
          if (part.kind === 'lines') write(part.lines, false);
          else place([shownItem(part.shown)]);
        }
        break;
      case 'image': {
        const url = linkable(block.url, DISCORD_LIMITS.imageUrl);
        const alt = isBlank(oneLine(block.alt)) ? texts.replies.picture : oneLine(block.alt);
        if (url === null || alt.length > layout.caption) write(linesOf([runOf(alt, { italic: true })], '', false), false);
        if (url !== null) place([shownItem(layout.picture(url, clipText(alt, layout.caption)))]);
        break;
      }
      case 'more':
        write(smallLines([runOf(oneLine(block.text))]), false);
        placeControls(buttonsOf(block, blocks, texts));
        break;
      case 'actions':
        placeControls(block.actions);
        break;
      default:
        block satisfies never;
    }
    endAt(at + 1);
  }
  flush();
  return groups;
}

/**
 * For each part how many blocks of a reply have been shown whole by its end. `shown`: the places in the reply of those that the pieces were made of;
 * whatever stands before them is shown with the first part.
 */
export function endsOfPieces(parts: readonly (readonly Piece<unknown>[])[], shown: readonly number[], blocks: number): readonly number[] {
  const first = shown[0] ?? blocks;
  return endsOf(
    parts.map((pieces) => [first, ...pieces.map(({ end }) => (end === 0 ? 0 : (shown[end - 1] ?? 0) + 1))]),
    blocks,
  );
}

/** What is shown of these pieces, in order. */
export const shownIn = <Shown>(pieces: readonly Content<Shown>[]): Shown[] =>
  pieces.flatMap((piece) => (piece.kind === 'shown' ? [piece.shown] : []));

/** What can be pressed of these pieces, in order. */
export const controlsIn = (pieces: readonly Content<unknown>[]): Control[] =>
  pieces.flatMap((piece) => (piece.kind === 'control' ? [piece.control] : []));
