import type { Clock } from '../model/clock.ts';
import { AttacheError, toError } from '../model/errors.ts';
import { ok, type Result } from '../model/result.ts';
import { paragraph, type Reply, refusal } from '../reply/reply.ts';
import type { Texts } from '../texts/texts.ts';
import type { Action, Args, Caller, Context, Options } from './command.ts';
import { SEARCH } from './command-words.ts';
import type { ParseFailure } from './failure.ts';
import type { Invocation } from './invocation.ts';
import { type Known, knownValues } from './known-values.ts';
import { messageQuestion } from './message-question.ts';
import { type ParsedLine, parseLine } from './parse-line.ts';
import { parseOptions } from './parse-options.ts';
import { createRateLimit } from './rate-limit.ts';
import type { Registry } from './registry.ts';
import { styleOf } from './usage.ts';
import { tooManyReply, unknownMessageReply, usageReply } from './usage-reply.ts';

/** What became of a command, for the log and the counters; never what was typed. */
export interface Outcome {
  readonly command: string;
  readonly platform: Caller['platform'];
  readonly result: 'answered' | 'refused' | 'broken';
  readonly milliseconds: number;
  /** A short reference that is also shown to the person; only for `broken`. */
  readonly reference: string | null;
  readonly error: Error | null;
}

export interface DispatchParts {
  readonly registry: Registry;
  readonly clock: Clock;
  readonly zone: string;
  readonly texts: Texts;
  context(caller: Caller): Context;
  report(outcome: Outcome): void;
}

/** A press costs half of what is typed: paging is quick, and shows what was asked for already. Completion costs nothing. */
const PRESS = 0.5;

/**
 * Answers any invocation: finds, parses, runs and times the command. Somebody who asks too fast is told to wait. Never throws;
 * a bug becomes a short sentence with a reference.
 */
export function createDispatch(parts: DispatchParts): (invocation: Invocation) => Promise<Reply> {
  const { texts } = parts;
  let broken = 0;
  const limit = createRateLimit();
  return async (invocation) => {
    const start = parts.clock.now();
    let name = 'unknown';
    const report = (result: Outcome['result'], reference: string | null = null, error: Error | null = null): void =>
      parts.report({
        command: name,
        platform: invocation.caller.platform,
        result,
        milliseconds: parts.clock.now().epochMilliseconds - start.epochMilliseconds,
        reference,
        error,
      });
    try {
      const wait = waitFor(invocation, limit.take, start);
      if (wait > 0) {
        report('refused');
        return tooManyReply(wait, texts);
      }
      const today = start.toZonedDateTimeISO(parts.zone).toPlainDate();
      const context = parts.context(invocation.caller);
      const asked = invocation.form === 'message' ? messageQuestion(invocation.text, context.corpus, today) : null;
      if (invocation.form === 'message' && asked === null) {
        report('refused');
        return unknownMessageReply(texts);
      }
      const { lookedFor = [], ...options } = asked ?? {};
      const target = targetOf(invocation, { ...options }, parts.registry, knownValues(context.corpus, today));
      const parsed = target.ok ? ready(target.value, parts.registry, today) : target;
      if (!parsed.ok) {
        report('refused');
        return usageReply(parsed.failure, styleOf(invocation.caller), parts.registry, texts);
      }
      name = parsed.value.path;
      const reply = await parsed.value.action.run(parsed.value.args, context);
      report(reply.refused === true ? 'refused' : 'answered');
      if (asked === null) return reply;
      return { ...reply, blocks: [paragraph(texts.understood.lookedFor(lookedFor)), ...reply.blocks] };
    } catch (thrown) {
      broken += 1;
      const reference = `${start.epochMilliseconds.toString(36)}-${broken}`;
      report('broken', reference, toError(thrown));
      return refusal(paragraph(whatBroke(thrown, texts)(reference)));
    }
  };
}

/** What is said of an error: a store that cannot be used is no fault of the question, and anything else is ours. */
function whatBroke(thrown: unknown, { failures }: Texts): (reference: string) => string {
  const code = thrown instanceof AttacheError ? thrown.code : null;
  if (code === 'store-newer') return failures.storeNewer;
  return code === 'store-unavailable' ? failures.storeAway : failures.broken;
}

interface Ready {
  readonly path: string;
  readonly action: Action;
  readonly args: Args<Options>;
}

/** Milliseconds until the person may ask; 0 for now, and for a platform without persons. */
function waitFor(
  invocation: Invocation,
  take: (person: string, cost: number, now: Temporal.Instant) => number,
  now: Temporal.Instant,
): number {
  const { platform, person } = invocation.caller;
  if (person === undefined) return 0;
  return take(`${platform}/${person}`, invocation.form === 'line' && invocation.pressed === true ? PRESS : 1, now);
}

interface Named {
  readonly command: string;
  readonly subcommand: string | null;
  readonly raw: Readonly<Record<string, string | number>>;
}

/** The command and its raw options; `asked` are those that a message was found to ask for. */
function targetOf(
  invocation: Invocation,
  asked: Readonly<Record<string, string>>,
  registry: Registry,
  known: Known,
): Result<Named | ParsedLine, ParseFailure> {
  switch (invocation.form) {
    case 'line':
      return parseLine(invocation.line, registry, known);
    case 'options':
      return ok({ ...invocation, raw: invocation.options });
    case 'message':
      return ok({ command: SEARCH, subcommand: null, raw: asked });
    default:
      return invocation satisfies never;
  }
}

function ready({ command: name, subcommand, raw }: Named, registry: Registry, today: Temporal.PlainDate): Result<Ready, ParseFailure> {
  const command = registry.command(name);
  const action = registry.action(name, subcommand);
  if (command === null || action === null) return { ok: false, failure: { code: 'unknown-command', wrote: name, nearest: null } };
  const args = parseOptions(action, raw, today);
  if (!args.ok) return { ok: false, failure: { ...args.failure, command, action } };
  return ok({ path: subcommand === null ? name : `${name} ${subcommand}`, action, args: args.value });
}
