import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import type { DiscordDouble } from '../support/discord-double/discord-double.ts';
import type { SlackDouble } from '../support/slack-double/slack-double.ts';
import { tokensIn } from './edition.ts';

/** One thing that happened, as a process or a double saw it. */
export interface TraceLine {
  /** Milliseconds since 1970, by the one clock of the machine that no fault touches. */
  readonly at: number;
  /** The process; 0 for the doubles. */
  readonly pid: number;
  /** Null when it concerns all that the process does. */
  readonly occurrence: string | null;
  readonly what: string;
}

const OCCURRENCE = /^d-\d{4}\.\d{8}t\d{4}z$/;
const moment = (at: number): number => performance.timeOrigin + at;

/** Writes what happens in this process to a file, at once, so that a process that dies has told it. */
export const createTrace =
  (file: string, pid: number) =>
  (what: string, occurrence: string | null): void =>
    appendFileSync(file, `${JSON.stringify({ at: moment(performance.now()), pid, occurrence, what } satisfies TraceLine)}\n`);

/** The occurrence that a step was called for: its id as an argument, or as the key of an order. */
export function occurrenceOf(given: readonly unknown[]): string | null {
  for (const value of given) {
    const ids = typeof value === 'object' && value !== null ? [Reflect.get(value, 'key'), Reflect.get(value, 'id')] : [value];
    for (const id of ids) if (typeof id === 'string' && OCCURRENCE.test(id)) return id;
  }
  return null;
}

/** An answer in a word or two. */
export function showAnswer(answer: unknown): string {
  if (typeof answer !== 'object' || answer === null) return answer === undefined ? '' : String(answer);
  const [kind, reason, messages] = ['kind', 'reason', 'messages'].map((name) => Reflect.get(answer, name));
  if (typeof kind !== 'string') return Array.isArray(answer) ? String(answer.length) : '';
  return [kind, Array.isArray(messages) ? messages.join(' ') : '', typeof reason === 'string' ? `(${reason})` : ''].join(' ').trim();
}

/** Everything about these occurrences, in the order of time: what the processes did, and what the doubles were asked and what they took. */
export function traceOf(
  occurrences: readonly string[],
  from: { readonly file: string; readonly slack: SlackDouble; readonly discord: DiscordDouble },
): string {
  const written = existsSync(from.file) ? readFileSync(from.file, 'utf8').split('\n') : [];
  const lines = written.filter((line) => line !== '').map((line) => JSON.parse(line) as TraceLine);
  const all = [...lines, ...callsOf(from.slack, from.discord)].toSorted((one, other) => one.at - other.at);
  const first = all[0]?.at ?? 0;
  return occurrences
    .map((occurrence) => {
      const pids = new Set(lines.filter((line) => line.occurrence === occurrence).map(({ pid }) => pid));
      const about = all.filter((line) => line.occurrence === occurrence || (line.occurrence === null && pids.has(line.pid)));
      const shown = about.map(({ at, pid, what }) => `  ${((at - first) / 1000).toFixed(3).padStart(9)} s  ${pid || 'double'}  ${what}`);
      return [occurrence, ...shown].join('\n');
    })
    .join('\n');
}

/** What the doubles were sent. A message is shown in its channel when it is taken, in one turn; `at` is the moment before that. */
function callsOf(slack: SlackDouble, discord: DiscordDouble): readonly TraceLine[] {
  const sent = [
    ...slack.calls.map(({ at, method, args }) => ({ at, call: method, text: JSON.stringify(args) })),
    ...discord.rest.exchanges.map(({ at, method, path, body }) => ({ at, call: `${method} ${path}`, text: JSON.stringify(body) })),
  ];
  return sent.flatMap(({ at, call, text }) => {
    const tokens = tokensIn(text);
    const [one] = tokens;
    if (one === undefined) return [];
    const what = `${call}: lines ${one.line} to ${tokens.at(-1)?.line}`;
    return [{ at: moment(at), pid: 0, occurrence: one.occurrence, what }];
  });
}
