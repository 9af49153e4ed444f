import type { ActionsBlock, KnownBlock } from '@slack/types';
import { buttonsOf, type Memo, memosOf } from '../../reply/buttons.ts';
import { isBlank, oneLine } from '../../reply/clean-text.ts';
import { endsOf, type Group, packParts } from '../../reply/pack.ts';
import { plainBlock } from '../../reply/plain.ts';
import type { Block, Reply } from '../../reply/reply.ts';
import { linkable, runOf, runsOf } from '../../reply/runs.ts';
import { clipText } from '../../reply/split.ts';
import type { Texts } from '../../texts/texts.ts';
import { buttonRows, memosIn, numbered } from './blocks-buttons.ts';
import { quoteBlocks } from './blocks-quote.ts';
import { fieldBlocks, listBlocks } from './blocks-rows.ts';
import { contextBlocks, richBlocks } from './blocks-text.ts';
import { escapeMrkdwn } from './escape.ts';
import { SLACK_LIMITS } from './limits.ts';

/** One message as chat.postMessage and a response_url take it. */
export interface SlackMessage {
  /** The plain reading, escaped: notifications and screen readers get it instead of the blocks. */
  readonly text: string;
  readonly blocks: KnownBlock[];
  readonly unfurl_links: false;
  readonly unfurl_media: false;
}

export interface SlackRendering {
  /** In the order in which to send them; never empty. */
  readonly payloads: readonly SlackMessage[];
  /** For each of them how many blocks of the reply have been shown whole by its end. */
  readonly ends: readonly number[];
  /** To be remembered before the messages are sent: the commands of buttons that did not fit. */
  readonly memos: readonly Memo[];
}

/** A block with the part of the plain reading that it stands for. */
interface Placed {
  readonly block: KnownBlock;
  readonly plain: string;
  /** How many blocks of the reply are shown whole with it; 0 where it is not the end of one. */
  readonly end: number;
}

/** Kept free in every message for its number and for what Slack may count that we do not. */
const SLACK_IN_TEXT = 1_000;
const NUMBER_BLOCKS = 1;

/** The reply as Block Kit messages within Slack's limits, cut at block borders and numbered. Total and pure. */
export function renderSlack(reply: Reply, texts: Texts): SlackRendering {
  const groups = reply.blocks.map((block, at): Group<Placed> => {
    const plain = plainBlock(block, texts);
    const all = blocksOf(block, reply.blocks, texts);
    return {
      lead: block.kind === 'heading',
      items: all.map((made, index) => ({
        value: { block: made, plain: index === 0 ? plain : '', end: index === all.length - 1 ? at + 1 : 0 },
        cost: [1, textSize(made)],
      })),
    };
  });
  const packed = partsOf(groups);
  const parts = packed.length === 0 ? [[]] : packed;
  return {
    payloads: parts.map((part, index) => message(part, parts.length === 1 ? null : texts.replies.part(index + 1, parts.length), texts)),
    ends: endsOf(
      parts.map((part) => part.map(({ end }) => end)),
      reply.blocks.length,
    ),
    memos: memosOf(reply.blocks, memosIn, texts),
  };
}

/** Only a message among several needs room for its number. */
function partsOf(groups: readonly Group<Placed>[]): readonly (readonly Placed[])[] {
  const text = SLACK_LIMITS.messageText - SLACK_IN_TEXT;
  const whole = packParts(groups, [SLACK_LIMITS.blocks, text]);
  return whole.length <= 1 ? whole : packParts(groups, [SLACK_LIMITS.blocks - NUMBER_BLOCKS, text]);
}

function blocksOf(block: Block, all: readonly Block[], texts: Texts): readonly KnownBlock[] {
  switch (block.kind) {
    case 'heading':
      return headingBlocks(oneLine(block.text));
    case 'paragraph':
      return richBlocks(runsOf(block.children, SLACK_LIMITS.link));
    case 'quote':
      return quoteBlocks(block, texts);
    case 'list':
      return listBlocks(block);
    case 'fields':
      return fieldBlocks(block.fields, texts);
    case 'image':
      return imageBlocks(block.url, oneLine(block.alt), texts);
    case 'note':
      return contextBlocks([runsOf(block.children, SLACK_LIMITS.link)]);
    case 'more':
      return [...contextBlocks([[runOf(oneLine(block.text))]]), ...buttonRows(buttonsOf(block, all, texts), texts)];
    case 'actions':
      return buttonRows(block.actions, texts);
    default:
      return block satisfies never;
  }
}

/** A header takes literal text, but little of it: a longer heading is bold body text. */
function headingBlocks(text: string): readonly KnownBlock[] {
  if (isBlank(text)) return [];
  if (text.length > SLACK_LIMITS.header) return richBlocks([runOf(text, { bold: true })]);
  return [{ type: 'header', text: { type: 'plain_text', text, emoji: false } }];
}

/** An address that Slack would not load leaves the description, and so does a description too long for the picture. */
function imageBlocks(raw: string, alt: string, { replies }: Texts): readonly KnownBlock[] {
  const url = linkable(raw, SLACK_LIMITS.imageUrl);
  const described = isBlank(alt) ? replies.picture : alt;
  if (url === null) return richBlocks([runOf(described, { italic: true })]);
  const whole = alt.length > SLACK_LIMITS.alt ? richBlocks([runOf(alt, { italic: true })]) : [];
  return [{ type: 'image', image_url: url, alt_text: clipText(described, SLACK_LIMITS.alt) }, ...whole];
}

/** `number`: which of several messages it is, in words. A part without words of its own goes on with a block of the one before. */
function message(part: readonly Placed[], number: string | null, { replies }: Texts): SlackMessage {
  const plain = part.map((placed) => placed.plain).filter((text) => text !== '');
  const wordless = part.length === 0 ? replies.nothing : number === null ? replies.buttonsOnly : replies.continued;
  const said = plain.length > 0 ? plain.join('\n\n') : wordless;
  const blocks = part.length === 0 ? richBlocks([runOf(said)]) : numberActions(part.map(({ block }) => block));
  return {
    text: fallback(number === null ? said : `${number}\n\n${said}`),
    blocks: [...blocks, ...(number === null ? [] : contextBlocks([[runOf(number)]]))],
    unfurl_links: false,
    unfurl_media: false,
  };
}

/** Escaped, and clipped where Slack would do so unasked; the whole stands in the blocks. */
function fallback(plain: string): string {
  const whole = escapeMrkdwn(clipText(plain, SLACK_LIMITS.fallback));
  // An ampersand becomes five characters: clipped to a fifth, any text fits.
  return whole.length <= SLACK_LIMITS.fallback ? whole : escapeMrkdwn(clipText(plain, SLACK_LIMITS.fallback / 5));
}

/** Slack wants action ids unique in a message, and one primary button at most in a row. */
function numberActions(blocks: readonly KnownBlock[]): readonly KnownBlock[] {
  let next = 1;
  return blocks.map((block) => {
    if (block.type !== 'actions') return block;
    const primary = block.elements.findIndex((element) => element.type === 'button' && element.style === 'primary');
    const elements = block.elements.map((element, index): ActionsBlock['elements'][number] => {
      const action_id = numbered(element.action_id ?? '', next++);
      if (element.type !== 'button') return { ...element, action_id };
      const { style, ...rest } = element;
      return { ...rest, action_id, ...(style === undefined || index !== primary ? {} : { style }) };
    });
    return { ...block, elements };
  });
}

/** Everything of a block that Slack may count: each string but the names of types and styles. */
function textSize(block: KnownBlock): number {
  const sizeOf = (value: unknown): number => {
    if (typeof value === 'string') return value.length;
    if (typeof value !== 'object' || value === null) return 0;
    return Object.entries(value).reduce((sum, [key, inner]) => (key === 'type' || key === 'style' ? sum : sum + sizeOf(inner)), 0);
  };
  return sizeOf(block);
}
