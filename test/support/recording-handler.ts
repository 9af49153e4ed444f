import { formOf, readForm } from '../../src/command/form.ts';
import { createRegistry } from '../../src/command/registry.ts';
import type { Handler, Invocation } from '../../src/platforms/platform.ts';
import { paragraph, privately, type Reply } from '../../src/reply/reply.ts';
import { english } from '../../src/texts/english.ts';
import { commands, ROOT } from './commands.ts';

const REGISTRY = createRegistry(commands, ROOT);
const TODAY = Temporal.PlainDate.from('2026-11-21');

/** A handler that answers what it is told to and keeps what it was asked. */
export interface RecordingHandler extends Handler {
  readonly asked: readonly Invocation[];
  /** The lines, in order. */
  readonly lines: readonly string[];
  readonly memos: ReadonlyMap<string, string>;
}

const lineOf = (invocation: Invocation): string => {
  if (invocation.form === 'line') return invocation.line;
  return invocation.form === 'message' ? `about ${invocation.text}` : invocation.command;
};

/** `answer` gives the reply to a line; by default a private one that repeats it. */
export function createRecordingHandler(
  answer: (line: string) => Reply | Promise<Reply> = (line) => privately(paragraph(`Answer to ${line}`)),
): RecordingHandler {
  const asked: Invocation[] = [];
  const memos = new Map<string, string>();
  return {
    asked,
    get lines() {
      return asked.map(lineOf);
    },
    memos,
    dispatch: async (invocation) => {
      asked.push(invocation);
      return answer(lineOf(invocation));
    },
    suggest: () => [],
    form: (line, room) => formOf(line, REGISTRY, room, english),
    readForm: (line, values) => readForm(line, values, REGISTRY, TODAY, english),
    remember: async (key, value) => void memos.set(key, value),
    recall: async (key) => memos.get(key) ?? null,
    first: async () => true,
  };
}
