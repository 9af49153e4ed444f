import { createInterface } from 'node:readline';
import type { Command } from '../../command/command.ts';
import { wordsOf } from '../../command/command-words.ts';
import { plainWords } from '../../command/plain-words.ts';
import { privately, type Reply } from '../../reply/reply.ts';
import type { Texts } from '../../texts/texts.ts';
import type { Handler, Platform } from '../platform.ts';
import { completeLine } from './complete-line.ts';
import { buttonsOf, consoleReply, lineOfChoice } from './console-reply.ts';
import { OPERATOR } from './operator.ts';
import { renderTerminal } from './render.ts';

export interface ConsoleOptions {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream & { readonly columns?: number };
  /** A person at a terminal: prompt, line editing, history, completion. Otherwise lines are answered one by one until the input ends. */
  readonly interactive: boolean;
  readonly colour: boolean;
  readonly commands: readonly Command[];
  readonly root: string;
  readonly texts: Texts;
  /** Earlier lines, newest first. */
  readonly history: readonly string[];
  /** Called with the lines of this session, newest first, when the person leaves. */
  saveHistory(lines: readonly string[]): void;
  /** Shown once before the first prompt. */
  readonly greeting: Reply | null;
}

const PROMPT = 'attaché> ';
const LEAVE = /^\/?(?:exit|quit|bye)$/i;
/** Wide enough for a quote, narrow enough to read. */
const MAX_WIDTH = 100;
const MAX_HISTORY = 500;

/** The bot without any account. `ended` resolves when the input ends or the person leaves, all answers printed. */
export function createConsole(options: ConsoleOptions): Platform & { readonly ended: Promise<void> } {
  const { input, output, interactive, texts } = options;
  const words = wordsOf(options.commands);
  let last: Reply = privately();
  let state: 'connecting' | 'ready' | 'stopped' = 'connecting';
  let finish: () => void = () => {};
  const ended = new Promise<void>((resolve) => {
    finish = resolve;
  });
  let queue: Promise<void> = Promise.resolve();
  let stopReading: () => void = () => {};

  const write = (text: string): void => {
    output.write(text);
  };
  const show = (reply: Reply): void => {
    const shown = consoleReply(reply);
    last = shown;
    const width = Math.min(output.columns ?? MAX_WIDTH, MAX_WIDTH);
    write(`${renderTerminal(shown, { width, colour: options.colour, hyperlinks: false }, texts)}\n\n`);
  };

  async function answer(typed: string, handler: Handler): Promise<void> {
    const number = /^\d{1,2}$/.test(typed) ? Number(typed) : null;
    const pressed = number === null ? undefined : buttonsOf(last)[number - 1];
    const line = pressed?.run ?? lineOfChoice(last, typed) ?? plainWords(typed, words);
    show(await handler.dispatch({ form: 'line', line, caller: OPERATOR }));
  }

  return {
    name: 'terminal',
    ended,
    failed: new Promise(() => {}),
    start(handler) {
      const lines = createInterface({
        input,
        ...(interactive
          ? { output, prompt: PROMPT, history: [...options.history], historySize: MAX_HISTORY, removeHistoryDuplicates: true }
          : {}),
        terminal: interactive,
        completer: (line: string) => completeLine(line, options.commands, options.root, handler.suggest.bind(handler)),
      });
      let history: readonly string[] = options.history;
      let typedExit = false;
      const leave = (): void => {
        typedExit = true;
        lines.close();
      };
      lines.on('history', (now) => {
        history = now;
      });
      lines.on('line', (raw) => {
        const typed = raw.trim();
        if (LEAVE.test(typed)) return leave();
        queue = queue.then(async () => {
          if (typed !== '' && !typed.startsWith('#')) await answer(typed, handler);
          if (interactive && state === 'ready') lines.prompt();
        });
      });
      lines.on('SIGINT', () => lines.close());
      lines.on('close', () => {
        // Ctrl-C and Ctrl-D leave the cursor behind the prompt.
        if (interactive && !typedExit) write('\n');
        stopReading = () => {};
        void queue.then(() => {
          if (interactive) options.saveHistory(history.slice(0, MAX_HISTORY));
          state = 'stopped';
          finish();
        });
      });
      stopReading = () => lines.close();
      state = 'ready';
      if (interactive) {
        if (options.greeting !== null) show(options.greeting);
        lines.prompt();
      }
      return Promise.resolve();
    },
    post(_where, reply, { key }) {
      if (state !== 'ready')
        return Promise.resolve({ kind: 'failed', permanent: false, reason: texts.terminal.closedForPosts, messages: [] });
      queue = queue.then(() => {
        write('\n');
        show(reply);
        if (interactive) write(PROMPT);
      });
      return queue.then(() => ({ kind: 'posted', messages: [key] }));
    },
    ends: ({ blocks }) => [blocks.length],
    findPost: () => Promise.resolve({ kind: 'unknown', reason: texts.terminal.noHistory }),
    // Whoever reads the console reads everything.
    tell: () => Promise.resolve('missed'),
    health: () => ({ state, detail: state === 'ready' ? texts.terminal.open : texts.terminal.closed }),
    async stop() {
      stopReading();
      await ended;
    },
  };
}
