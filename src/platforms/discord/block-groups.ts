import { buttonsOf } from '../../reply/buttons.ts';
import { isBlank, oneLine } from '../../reply/clean-text.ts';
import { type Group, type Item, packRows } from '../../reply/pack.ts';
import type { Action, Block, Field, QuoteBlock } from '../../reply/reply.ts';
import { linkable, runOf } from '../../reply/runs.ts';
import { clipText } from '../../reply/split.ts';
import type { Texts } from '../../texts/texts.ts';
import { type Control, controlsOf } from './blocks-buttons.ts';
import { linesOf, smallLines, textLines } from './blocks-text.ts';
import { DISCORD_LIMITS } from './limits.ts';

/** What a piece of a message shows, or lets one do. */
export type Piece<Shown> = { readonly kind: 'shown'; readonly shown: Shown } | { readonly kind: 'control'; readonly control: Control };

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
  readonly cost: (piece: Piece<Shown>) => readonly number[];
}

/** Text in one embed or component, so that a message can take further ones beside it. */
export const TEXT = 3_000;

/** What is shown and what can be pressed, in order; neighbouring text stands together, and a heading at its end stays with what follows. */
export function blockGroups<Shown>(blocks: readonly Block[], layout: Layout<Shown>, texts: Texts): readonly Group<Piece<Shown>>[] {
  const groups: Group<Piece<Shown>>[] = [];
  let text: string[] = [];
  let endsInHeading = false;
  const itemOf = (value: Piece<Shown>): Item<Piece<Shown>> => ({ value, cost: layout.cost(value) });
  const shownItem = (shown: Shown): Item<Piece<Shown>> => itemOf({ kind: 'shown', shown });
  const flush = (): void => {
    const rows = packRows(text, (line) => [line.length], [TEXT]);
    groups.push({ lead: endsInHeading, items: rows.map((row) => shownItem(layout.text(row.join('').trim()))) });
    text = [];
    endsInHeading = false;
  };
  const write = (lines: readonly string[], isHeading: boolean): void => {
    if (isHeading && !endsInHeading && text.length > 0) flush();
    text.push(...lines.map((line, index) => `${line}${index === lines.length - 1 && !isHeading ? '\n\n' : '\n'}`));
    if (lines.length > 0) endsInHeading = isHeading;
  };
  const place = (items: readonly Item<Piece<Shown>>[]): void => {
    flush();
    groups.push({ lead: false, items });
  };
  const placeControls = (actions: readonly Action[]): void =>
    place(actions.flatMap((action) => controlsOf(action, texts)).map((control) => itemOf({ kind: 'control', control })));
  for (const block of blocks) {
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
  }
  flush();
  return groups;
}

/** What is shown of these pieces, in order. */
export const shownIn = <Shown>(pieces: readonly Piece<Shown>[]): Shown[] =>
  pieces.flatMap((piece) => (piece.kind === 'shown' ? [piece.shown] : []));

/** What can be pressed of these pieces, in order. */
export const controlsIn = (pieces: readonly Piece<unknown>[]): Control[] =>
  pieces.flatMap((piece) => (piece.kind === 'control' ? [piece.control] : []));
