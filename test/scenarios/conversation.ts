import { BURST, PER_SECOND } from '../../src/command/rate-limit.ts';
import type { ChatDriver, Seen, SeenForm } from './chat-driver.ts';

/** Follows what changes on the screen. */
export interface Conversation {
  /** Remembers the screen, then lets the person act: never faster than the bot takes it from one person. */
  acts(act: () => Promise<void>): Promise<void>;
  /**
   * Waits for a message that is new or changed since the last act and fits; `any` also takes those that stood there before.
   * Rejects with the whole screen when none comes.
   */
  sees(text: RegExp, fits?: (message: Seen) => boolean, which?: 'new' | 'any'): Promise<Seen>;
  /** Waits for a form. */
  seesForm(): Promise<SeenForm>;
  /** Waits for the bot's own page to say something. */
  seesOnHome(text: RegExp): Promise<Seen>;
}

/** The longest that a person waits; milliseconds. */
const PATIENCE = 8_000;

/** `log` is what the bot wrote, for the report of what was waited for in vain. */
export function createConversation(driver: ChatDriver, bot: { readonly log: () => string; restart(): Promise<void> }): Conversation {
  let before = new Map<string, string>();
  let left = BURST;
  let at = performance.now();
  /** A bot that has just started has heard nobody yet: sooner done than waiting, and every answer must outlive it anyway. */
  const breathe = async (): Promise<void> => {
    left = Math.min(BURST, left + ((performance.now() - at) / 1000) * PER_SECOND);
    at = performance.now();
    if (left < 2) {
      await bot.restart();
      left = BURST;
    }
    left -= 1;
  };
  const waitFor = async <Value>(what: string, look: () => Promise<Value | null>): Promise<Value> => {
    const until = performance.now() + PATIENCE;
    for (;;) {
      const found = await look();
      if (found !== null) return found;
      if (performance.now() > until) throw new Error(`nobody saw ${what}; in the log:\n${bot.log().slice(-2000)}`);
      await pause();
    }
  };
  const key = (message: Seen): string => JSON.stringify(message);
  return {
    acts: async (act) => {
      await breathe();
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
          throw new Error(`nobody saw ${text}; on the screen:\n${all.map(show).join('\n')}\nin the log:\n${bot.log().slice(-2000)}`);
        await pause();
      }
    },
    seesForm: () => waitFor('a form', () => driver.form()),
    seesOnHome: (text) =>
      waitFor(`${text} on the Home`, async () => {
        const home = await driver.home();
        return home !== null && text.test(home.text) ? home : null;
      }),
  };
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

const show = ({ id, text, buttons, everyone }: Seen): string =>
  `--- ${id} ${everyone ? '(everyone)' : '(private)'} [${buttons.join('] [')}]\n${text.slice(0, 400)}`;
