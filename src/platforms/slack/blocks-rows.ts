import type { KnownBlock, MrkdwnElement, RichTextBlock, SectionBlock } from '@slack/types';
import { isBlank, oneLine } from '../../reply/clean-text.ts';
import type { Block, Field } from '../../reply/reply.ts';
import { type Run, runOf, runsOf, textOf } from '../../reply/runs.ts';
import { richBlocks, richElements, richSize } from './blocks-text.ts';
import { mrkdwn } from './escape.ts';
import { SLACK_LIMITS } from './limits.ts';

/** Stands where a field has no value: Slack refuses empty text. */
const NO_VALUE = '–';

/**
 * A list as Slack's own, in as many blocks as its length needs. Where it is cut into several, an ordered one carries its numbers
 * as text, since Slack would begin again at 1.
 */
export function listBlocks(list: Extract<Block, { readonly kind: 'list' }>): readonly KnownBlock[] {
  const items = list.items.map((item) => runsOf(item, SLACK_LIMITS.url)).filter((runs) => !isBlank(textOf(runs)));
  if (items.length === 0) return [];
  if (items.reduce((sum, item) => sum + size(item), 0) <= SLACK_LIMITS.richText) return [listBlock(items, list.ordered)];
  return items.flatMap((item, index): readonly KnownBlock[] => {
    if (list.ordered) return richBlocks([runOf(`${index + 1}. `), ...item]);
    return size(item) <= SLACK_LIMITS.richText ? [listBlock([item], false)] : richBlocks([runOf('• '), ...item]);
  });
}

const size = (runs: readonly Run[]): number => runs.reduce((sum, run) => sum + richSize(run), 0);

const listBlock = (items: readonly (readonly Run[])[], ordered: boolean): RichTextBlock => ({
  type: 'rich_text',
  elements: [
    {
      type: 'rich_text_list',
      style: ordered ? 'ordered' : 'bullet',
      elements: items.map((item) => ({ type: 'rich_text_section', elements: richElements(item) })),
    },
  ],
});

/** Labels with values in two columns; a field too long for a column becomes body text. */
export function fieldBlocks(fields: readonly Field[]): readonly KnownBlock[] {
  const blocks: KnownBlock[] = [];
  let open: MrkdwnElement[] = [];
  const close = (): void => {
    if (open.length > 0) blocks.push({ type: 'section', fields: open } satisfies SectionBlock);
    open = [];
  };
  for (const field of fields) {
    const label = runOf(oneLine(field.label), { bold: true });
    const found = runsOf(field.value, SLACK_LIMITS.url);
    const value = isBlank(textOf(found)) ? [runOf(NO_VALUE)] : found;
    const text = `${isBlank(label.text) ? '' : `${mrkdwn(label)}\n`}${value.map(mrkdwn).join('')}`;
    if (text.length > SLACK_LIMITS.field) {
      close();
      blocks.push(...richBlocks(isBlank(label.text) ? value : [{ ...label, text: `${label.text}: ` }, ...value]));
      continue;
    }
    open.push({ type: 'mrkdwn', text, verbatim: true });
    if (open.length === SLACK_LIMITS.fields) close();
  }
  close();
  return blocks;
}
