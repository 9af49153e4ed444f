import type { Reply } from '../../reply/reply.ts';
import type { Handler } from '../platform.ts';
import type { PlatformLog } from '../platform-log.ts';
import type { DiscordMessage, DiscordRendering } from './render.ts';

export type Prepare = (reply: Reply) => Promise<readonly DiscordMessage[]>;

/**
 * Renders, and remembers what the buttons stand for before anybody can press them. A button that could not be remembered
 * says later that it is too old; the answer itself is not held back for it.
 */
export const createPrepare =
  (render: (reply: Reply) => DiscordRendering, handler: Handler, log: PlatformLog): Prepare =>
  async (reply) => {
    const { payloads, memos } = render(reply);
    try {
      for (const { key, value } of memos) await handler.remember(key, value);
    } catch {
      log.warn('discord button not remembered');
    }
    return payloads;
  };
