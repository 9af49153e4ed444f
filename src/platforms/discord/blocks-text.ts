import type { APIEmbed } from 'discord.js';
import { isBlank, oneLine } from '../../reply/clean-text.ts';
import type { Block, Field } from '../../reply/reply.ts';
import { type Run, runOf, runsOf, splitRuns, textOf } from '../../reply/runs.ts';
import type { Texts } from '../../texts/texts.ts';
import { markdown, markdownOf } from './escape.ts';
import { DISCORD_LIMITS } from './limits.ts';

/** A line of markdown never longer than this: two and their prefixes fit into a description. */
const LINE = 1_900;

/** A touch between marks costs one more character. */
const lineSize = (run: Run): number => markdown(run).length + 1;

/** Runs as markdown lines of LINE at most, none of them blank; `prefix` goes before the first, or before each. */
export function linesOf(runs: readonly Run[], prefix: string, each: boolean): readonly string[] {
  return splitRuns(runs, LINE, lineSize)
    .filter((group) => !isBlank(textOf(group)))
    .map((group, index) => `${each || index === 0 ? prefix : ''}${markdownOf(group)}`);
}

/** Small print: every line of it needs its own mark. */
export const smallLines = (runs: readonly Run[]): readonly string[] => linesOf(runs.map(flatRun), '-# ', true);

/** A run on one line, space at its ends kept. */
const flatRun = (run: Run): Run => ({ ...run, text: run.text.replace(/\s*\n\s*/gu, ' ') });

/** A heading, a list or a paragraph as the markdown lines of a description. */
export function textLines(block: Extract<Block, { readonly kind: 'heading' | 'paragraph' | 'note' | 'list' }>): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return linesOf([runOf(oneLine(block.text))], '### ', true);
    case 'paragraph':
      return linesOf(runsOf(block.children, DISCORD_LIMITS.link), '', false);
    case 'note':
      return smallLines(runsOf(block.children, DISCORD_LIMITS.link));
    case 'list':
      return block.items.flatMap((item, index) =>
        linesOf(runsOf(item, DISCORD_LIMITS.link).map(flatRun), block.ordered ? `${index + 1}. ` : '- ', false),
      );
    default:
      return block satisfies never;
  }
}

/** What a field may be too long for: then it is lines of text. */
export type FieldShape =
  | { readonly kind: 'field'; readonly field: EmbedField }
  | { readonly kind: 'lines'; readonly lines: readonly string[] };

export type EmbedField = NonNullable<APIEmbed['fields']>[number];

/** Stands where a field has no value: Discord refuses an empty one. */
const NO_VALUE = '–';
/** Short values stand side by side, three in a row. */
const INLINE_VALUE = 40;

/** A field as Discord's own where label and value fit, otherwise as text. */
export function fieldShape(field: Field, { replies }: Texts): FieldShape {
  const label = runOf(oneLine(field.label));
  const found = runsOf(field.value, DISCORD_LIMITS.link);
  const runs = isBlank(textOf(found)) ? [runOf(NO_VALUE)] : found;
  const [name, value] = [markdown(label), markdownOf(runs)];
  if (isBlank(label.text)) return { kind: 'lines', lines: linesOf(runs, '', false) };
  if (name.length > DISCORD_LIMITS.fieldName || value.length > DISCORD_LIMITS.fieldValue)
    return { kind: 'lines', lines: linesOf([{ ...label, bold: true, text: `${replies.label(label.text)} ` }, ...runs], '', false) };
  return { kind: 'field', field: { name, value, inline: textOf(runs).length <= INLINE_VALUE } };
}
