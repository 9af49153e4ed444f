import { isBlank, oneLine } from '../../reply/clean-text.ts';
import { plainBlock } from '../../reply/plain.ts';
import { speakerName } from '../../reply/quote-words.ts';
import type { Block } from '../../reply/reply.ts';
import { runsOf, textOf } from '../../reply/runs.ts';
import { clipText } from '../../reply/split.ts';
import type { Texts } from '../../texts/texts.ts';
import { escapeContent } from './escape.ts';
import { DISCORD_LIMITS } from './limits.ts';

/** What stands above the embeds: the line that notifications and screen readers begin with. */
export interface Lead {
  /** Of the first message, escaped. */
  readonly first: string;
  /** Of every further one, escaped and short. */
  readonly further: string;
  /** The blocks that are still to be shown in embeds: the lead may be all there is. */
  readonly rest: readonly Block[];
}

/** The places of the blocks of which something is to be seen. */
export const placesShown = (blocks: readonly Block[], texts: Texts): readonly number[] =>
  blocks.flatMap((block, at) => (block.kind === 'actions' || !isBlank(plainBlock(block, texts)) ? [at] : []));

/** A paragraph up to this length is its own lead. */
const WHOLE = 900;
const HEADING = 200;
/** Enough to recognise a reply by. */
const EXCERPT = 120;

/** A short heading or a plain paragraph at the beginning moves into the content; anything else is announced there and stays in its embed. */
export function leadOf(blocks: readonly Block[], texts: Texts): Lead {
  const { replies } = texts;
  const shown = placesShown(blocks, texts).flatMap((at) => blocks[at] ?? []);
  const [head, ...rest] = shown;
  if (head === undefined) {
    const nothing = escapeContent(replies.nothing);
    return { first: nothing, further: nothing, rest: [] };
  }
  const words = oneLine(plainBlock(head, texts));
  const further = escapeContent(clipText(words, EXCERPT));
  switch (head.kind) {
    case 'heading':
      return words.length <= HEADING ? { first: `**${escapeContent(words)}**`, further, rest } : { first: further, further, rest: shown };
    case 'paragraph': {
      const runs = runsOf(head.children, DISCORD_LIMITS.link);
      const plain = runs.every(({ url, bold, italic }) => url === null && !bold && !italic);
      const whole = escapeContent(textOf(runs));
      return plain && whole.length <= WHOLE ? { first: whole.trim(), further, rest } : { first: further, further, rest: shown };
    }
    case 'quote': {
      const said = escapeContent(clipText(oneLine(replies.saying(speakerName(head, texts), head.segments)), EXCERPT));
      return { first: said, further: said, rest: shown };
    }
    case 'actions': {
      const other = rest.find((block) => block.kind !== 'actions');
      const said = escapeContent(other === undefined ? replies.buttonsOnly : clipText(oneLine(plainBlock(other, texts)), EXCERPT));
      return { first: said, further: said, rest: shown };
    }
    case 'list':
    case 'fields':
    case 'image':
    case 'note':
    case 'more':
      return { first: further, further, rest: shown };
    default:
      return head satisfies never;
  }
}
