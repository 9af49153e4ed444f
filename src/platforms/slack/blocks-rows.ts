import type { KnownBlock, MrkdwnElement, RichTextBlock, RichTextSection, SectionBlock } from '@slack/types';
import { isBlank, oneLine } from '../../reply/clean-text.ts';
import { packRows } from '../../reply/pack.ts';
import type { Block, Field } from '../../reply/reply.ts';
import { type Run, runOf, runsOf, textOf } from '../../reply/runs.ts';
import type { Texts } from '../../texts/texts.ts';
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
  const items = list.items.map((item) => runsOf(item, SLACK_LIMITS.link)).filter((runs) => !isBlank(textOf(runs)));
  if (items.length === 0) return [];
  const rows = packRows([...items.entries()], ([, item]) => [size(item)], [SLACK_LIMITS.richText]);
  if (items.reduce((sum, item) => sum + size(item), 0) <= SLACK_LIMITS.richText) return [listBlock(items, list.ordered)];
  return rows.flatMap((row): readonly KnownBlock[] => {
    const numbered = row.map(([index, item]) => [runOf(list.ordered ? `${index + 1}. ` : '• '), ...item]);
    if (row.length === 1) return numbered.flatMap(richBlocks);
    return list.ordered
      ? [{ type: 'rich_text', elements: numbered.map(section) }]
      : [
          listBlock(
            row.map(([, item]) => item),
            false,
          ),
        ];
  });
}

const size = (runs: readonly Run[]): number => runs.reduce((sum, run) => sum + richSize(run), 0);

const listBlock = (items: readonly (readonly Run[])[], ordered: boolean): RichTextBlock => ({
  type: 'rich_text',
  elements: [
    {
      type: 'rich_text_list',
      style: ordered ? 'ordered' : 'bullet',
      elements: items.map(section),
    },
  ],
});

const section = (runs: readonly Run[]): RichTextSection => ({ type: 'rich_text_section', elements: richElements(runs) });

/** Labels with values in two columns; a field too long for a column becomes body text. */
export function fieldBlocks(fields: readonly Field[], { replies }: Texts): readonly KnownBlock[] {
  const blocks: KnownBlock[] = [];
  let open: MrkdwnElement[] = [];
  const close = (): void => {
    const rows = packRows(open, ({ text }) => [1, text.length], [SLACK_LIMITS.fields, SLACK_LIMITS.section]);
    blocks.push(...rows.map((row): SectionBlock => ({ type: 'section', fields: [...row] })));
    open = [];
  };
  for (const field of fields) {
    const label = runOf(oneLine(field.label), { bold: true });
    const found = runsOf(field.value, SLACK_LIMITS.link);
    const value = isBlank(textOf(found)) ? [runOf(NO_VALUE)] : found;
    const text = `${isBlank(label.text) ? '' : `${mrkdwn(label)}\n`}${value.map(mrkdwn).join('')}`;
    if (text.length <= SLACK_LIMITS.field) {
      open.push({ type: 'mrkdwn', text, verbatim: true });
    } else {
      close();
      blocks.push(...richBlocks(isBlank(label.text) ? value : [{ ...label, text: `${replies.label(label.text)} ` }, ...value]));
    }
  }
  close();
  return blocks;
}
