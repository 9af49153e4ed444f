import type { types } from '@slack/bolt';
import { encodeAction } from '../../src/platforms/action-code.ts';
import type { RenderSlack, SlackPayload } from '../../src/platforms/slack/slack-payload.ts';

/** A renderer that makes one message of each paragraph, with the buttons under the last, so that tests can order any number of parts. */
export const renderParts: RenderSlack = ({ blocks }) => {
  const texts = blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block.children.map((child) => (child.kind === 'text' ? child.text : '')).join('')] : [],
  );
  const actions = blocks.flatMap((block) => (block.kind === 'actions' ? block.actions : []));
  const codes = actions.map((action) => ('run' in action && action.kind !== 'menu' ? encodeAction(action, 2000) : null));
  const row: readonly types.ActionsBlock[] =
    actions.length === 0
      ? []
      : [
          {
            type: 'actions',
            elements: actions.map((action, at) => ({
              type: 'button',
              action_id: `attache:${at}`,
              text: { type: 'plain_text', text: action.label },
              value: codes[at]?.code ?? '',
            })),
          },
        ];
  const payloads = texts.map(
    (text, at): SlackPayload => ({
      text,
      blocks: [{ type: 'section', text: { type: 'plain_text', text } }, ...(at === texts.length - 1 ? row : [])],
      unfurl_links: false,
      unfurl_media: false,
    }),
  );
  return { payloads, ends: payloads.map((_, at) => at + 1), memos: codes.flatMap((code) => code?.memo ?? []) };
};
