import type { Handler, Invocation } from '../../src/platforms/platform.ts';
import { paragraph, privately, type Reply } from '../../src/reply/reply.ts';

/** A handler that answers what it is told to and keeps what it was asked. */
export interface RecordingHandler extends Handler {
  readonly asked: readonly Invocation[];
  /** The lines, in order. */
  readonly lines: readonly string[];
  readonly memos: ReadonlyMap<string, string>;
}

/** `answer` gives the reply to a line; by default a private one that repeats it. */
export function createRecordingHandler(
  answer: (line: string) => Reply | Promise<Reply> = (line) => privately(paragraph(`Answer to ${line}`)),
): RecordingHandler {
  const asked: Invocation[] = [];
  const memos = new Map<string, string>();
  return {
    asked,
    get lines() {
      return asked.map((invocation) => (invocation.form === 'line' ? invocation.line : invocation.command));
    },
    memos,
    dispatch: async (invocation) => {
      asked.push(invocation);
      return answer(invocation.form === 'line' ? invocation.line : invocation.command);
    },
    suggest: () => [],
    remember: async (key, value) => void memos.set(key, value),
    recall: async (key) => memos.get(key) ?? null,
  };
}
