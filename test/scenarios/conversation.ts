import type { ChatDriver, Seen } from './chat-driver.ts';

/** Follows what changes on the screen. */
export interface Conversation {
  /** Remembers the screen, then lets the person act. */
  acts(act: () => Promise<void>): Promise<void>;
  /**
   * Waits for a message that is new or changed since the last act and fits; `any` also takes those that stood there before.
   * Rejects with the whole screen when none comes.
   */
  sees(text: RegExp, fits?: (message: Seen) => boolean, which?: 'new' | 'any'): Promise<Seen>;
}

/** The longest that a person waits; milliseconds. */
const PATIENCE = 8_000;

/** `log` is what the bot wrote, for the report of what was waited for in vain. */
export function createConversation(driver: ChatDriver, log: () => string): Conversation {
  let before = new Map<string, string>();
  const key = (message: Seen): string => JSON.stringify(message);
  return {
    acts: async (act) => {
      before = new Map((await driver.messages()).map((message) => [message.id, key(message)]));
      await act();
    },
    sees: async (text, fits = () => true, which = 'new') => {
      const until = performance.now() + PATIENCE;
      for (;;) {
        const all = await driver.messages();
        const open = which === 'any' ? all : all.filter((message) => before.get(message.id) !== key(message));
        const found = open.findLast((message) => text.test(message.text) && fits(message));
        if (found !== undefined) return found;
        if (performance.now() > until)
          throw new Error(`nobody saw ${text}; on the screen:\n${all.map(show).join('\n')}\nin the log:\n${log().slice(-2000)}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
  };
}

const show = ({ id, text, buttons, everyone }: Seen): string =>
  `--- ${id} ${everyone ? '(everyone)' : '(private)'} [${buttons.join('] [')}]\n${text.slice(0, 400)}`;
