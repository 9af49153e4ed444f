import type { webApi } from '@slack/bolt';
import type { Reply } from '../../reply/reply.ts';
import type { Handler } from '../platform.ts';
import type { PlatformLog } from '../platform-log.ts';

type Blocks = NonNullable<Extract<webApi.ChatPostMessageArguments, { blocks: unknown }>['blocks']>;

/** One message as Slack takes it. */
export interface SlackPayload {
  /** The plain reading, for notifications and screen readers. */
  readonly text: string;
  readonly blocks: Readonly<Blocks>;
  readonly unfurl_links: false;
  readonly unfurl_media: false;
}

export type RenderSlack = (reply: Reply) => {
  readonly payloads: readonly SlackPayload[];
  readonly memos: readonly { readonly key: string; readonly value: string }[];
};

export type Prepare = (reply: Reply) => Promise<readonly SlackPayload[]>;

/**
 * Renders, and remembers what the buttons stand for before anybody can press them. A button that could not be remembered
 * says later that it is too old; the answer itself is not held back for it.
 */
export const createPrepare =
  (render: RenderSlack, handler: Handler, log: PlatformLog): Prepare =>
  async (reply) => {
    const { payloads, memos } = render(reply);
    try {
      for (const { key, value } of memos) await handler.remember(key, value);
    } catch {
      log.warn('slack button not remembered');
    }
    return payloads;
  };
