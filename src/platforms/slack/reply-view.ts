import type { types } from '@slack/bolt';
import type { Action, Block, Reply } from '../../reply/reply.ts';
import type { Texts } from '../../texts/texts.ts';
import { numbered } from './blocks-buttons.ts';
import { SLACK_LIMITS } from './limits.ts';
import type { SlackPayload } from './slack-payload.ts';
import { plainText } from './view-place.ts';

type Blocks = SlackPayload['blocks'][number];

/** What needs a message in a channel, which a window is not. */
const NEEDS_MESSAGE: ReadonlySet<Action['kind']> = new Set(['share', 'discuss']);
const ANSWER_CALLBACK = 'attache-answer';

/** The reply without the buttons that only make sense under a message. */
export function replyForView(reply: Reply): Reply {
  const blocks = reply.blocks.flatMap((block): readonly Block[] => {
    if (block.kind !== 'actions') return [block];
    const actions = block.actions.filter(({ kind }) => !NEEDS_MESSAGE.has(kind));
    return actions.length === 0 ? [] : [{ ...block, actions }];
  });
  return { ...reply, blocks };
}

/** The blocks of an answer for a window, `room` at most, the last of which says when something was cut. */
export function viewBlocks(payloads: readonly SlackPayload[], room: number, { slack }: Texts): readonly Blocks[] {
  const all = payloads.flatMap(({ blocks }) => blocks);
  if (all.length <= room) return all;
  return [...all.slice(0, room - 1), { type: 'context', elements: [{ type: 'plain_text', text: slack.windowFull, emoji: false }] }];
}

/** Action ids are unique in a window: several renderings, each of which counts from 1, become one. */
export function renumber(blocks: readonly Blocks[]): Blocks[] {
  let next = 1;
  return blocks.map((block) => {
    if (block.type !== 'actions' || !('elements' in block)) return block;
    const elements = block.elements.map((element) => ({ ...element, action_id: numbered(element.action_id ?? '', next++) }));
    return { ...block, elements };
  });
}

/** An answer, or a sentence while it is looked for, as a modal. */
export function answerView(title: string, payloads: readonly SlackPayload[], metadata: string, texts: Texts): types.ModalView {
  return {
    type: 'modal',
    callback_id: ANSWER_CALLBACK,
    title: plainText(title, SLACK_LIMITS.viewTitle),
    close: plainText(texts.controls.close, SLACK_LIMITS.viewTitle),
    private_metadata: metadata,
    blocks: renumber(viewBlocks(payloads, SLACK_LIMITS.viewBlocks, texts)),
  };
}
