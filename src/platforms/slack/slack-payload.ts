import type { webApi } from '@slack/bolt';
import type { Reply } from '../../reply/reply.ts';
import type { Texts } from '../../texts/texts.ts';
import type { Rendering } from '../prepare.ts';

type Blocks = NonNullable<Extract<webApi.ChatPostMessageArguments, { blocks: unknown }>['blocks']>;

/** One message as Slack takes it. */
export interface SlackPayload {
  /** The plain reading, for notifications and screen readers. */
  readonly text: string;
  readonly blocks: Readonly<Blocks>;
  readonly unfurl_links: false;
  readonly unfurl_media: false;
}

export type RenderSlack = (reply: Reply, texts: Texts) => Rendering<SlackPayload>;

export type Prepare = (reply: Reply) => Promise<readonly SlackPayload[]>;
