import type { Reply } from '../reply/reply.ts';
import type { Handler } from './platform.ts';
import type { PlatformLog } from './platform-log.ts';

/** What a platform's renderer gives back. */
export interface Rendering<Payload> {
  /** In the order in which to send them. */
  readonly payloads: readonly Payload[];
  /** For each of them how many blocks of the reply have been shown whole by its end. */
  readonly ends: readonly number[];
  /** Commands of buttons that did not fit into the button. */
  readonly memos: readonly { readonly key: string; readonly value: string }[];
}

/**
 * Renders, and remembers what the buttons stand for before anybody can press them. A button that could not be remembered
 * says later that it is too old; the answer itself is not held back for it.
 */
export const createPrepare =
  <Payload>(render: (reply: Reply) => Rendering<Payload>, handler: Handler, log: PlatformLog) =>
  async (reply: Reply): Promise<readonly Payload[]> => {
    const { payloads, memos } = render(reply);
    try {
      for (const { key, value } of memos) await handler.remember(key, value);
    } catch {
      log.warn('button not remembered');
    }
    return payloads;
  };
