import type { types } from '@slack/bolt';
import { partsOf } from '../../model/schedule.ts';
import type { Reply } from '../../reply/reply.ts';
import type { Texts } from '../../texts/texts.ts';
import type { HomePage } from '../platform.ts';
import { SLACK_LIMITS } from './limits.ts';
import { renumber, replyForView, viewBlocks } from './reply-view.ts';
import type { Prepare, SlackPayload } from './slack-payload.ts';
import { plainText } from './view-place.ts';

const SEARCH_ACTION = 'attache-search';

/** Blocks for what was just asked, for one channel, and for the latest edition; the page as a whole has a hundred. */
const ROOM = Object.freeze({ notice: 40, channel: 12, latest: 10 });

type Blocks = SlackPayload['blocks'][number];

/** The answer to what was just asked; in a channel, when its buttons act there. */
export interface Notice {
  readonly reply: Reply;
  readonly channel: string | null;
}

const IN_CHANNEL = /^in:([CG][A-Z0-9]{2,20}):\d+$/;

/** The channel that the buttons of a block act in; null for none. */
export const channelOfBlock = (blockId: string): string | null => IN_CHANNEL.exec(blockId)?.[1] ?? null;

/** A person's Home: the search, what was just asked, the latest digest, and the schedules of the channels that they are in. */
export async function homeView(prepare: Prepare, page: HomePage, notice: Notice | null, texts: Texts): Promise<types.HomeView> {
  let next = 1;
  /** Buttons of a channel say so in their block's id, since a Home is in none. */
  const blocksFor = async (reply: Reply, channel: string | null, room: number): Promise<readonly Blocks[]> => {
    const blocks = viewBlocks(await prepare(replyForView(reply)), room, texts);
    return channel === null
      ? blocks
      : blocks.map((block) => (block.type === 'actions' ? { ...block, block_id: `in:${channel}:${next++}` } : block));
  };
  const blocks: Blocks[] = [{ type: 'header', text: plainText('Attaché', SLACK_LIMITS.header) }, search(texts)];
  if (notice !== null) blocks.push(...(await blocksFor(notice.reply, notice.channel, ROOM.notice)), { type: 'divider' });
  blocks.push(...(await blocksFor(page.opening, null, ROOM.latest)));
  if (page.latest !== null) {
    const { channel } = partsOf(page.latest.where);
    const [title, ...told] = await blocksFor(page.latest.reply, channel, ROOM.latest);
    // Which channel it was posted in stands under the title, and the line parts it from the schedules.
    blocks.push(...(title === undefined ? [] : [title]), mention(channel), ...told);
  }
  for (const { where, reply } of page.channels) {
    const { channel } = partsOf(where);
    const part = [{ type: 'divider' } as const, mention(channel), ...(await blocksFor(reply, channel, ROOM.channel))];
    if (blocks.length + part.length > SLACK_LIMITS.viewBlocks) break;
    blocks.push(...part);
  }
  return { type: 'home', callback_id: 'attache-home', blocks: renumber(blocks.slice(0, SLACK_LIMITS.viewBlocks)) };
}

/** The id is from a destination of ours, letters and digits: Slack shows the channel's name to those who may see it. */
const mention = (channel: string): Blocks => ({ type: 'section', text: { type: 'mrkdwn', text: `*<#${channel}>*`, verbatim: true } });

const search = ({ slack }: Texts): types.InputBlock => ({
  type: 'input',
  dispatch_action: true,
  optional: true,
  label: plainText(slack.search, SLACK_LIMITS.inputLabel),
  element: {
    type: 'plain_text_input',
    action_id: SEARCH_ACTION,
    max_length: 300,
    placeholder: plainText(slack.searchExample, SLACK_LIMITS.placeholder),
    dispatch_action_config: { trigger_actions_on: ['on_enter_pressed'] },
  },
});
