import type { Clock } from '../model/clock.ts';
import { AttacheError, toError } from '../model/errors.ts';
import type { Result } from '../model/result.ts';
import { actions, list, note, paragraph, privately, type Reply } from '../reply/reply.ts';
import type { Action, Args, Caller, Context, Options } from './command.ts';
import { explain, type ParseFailure } from './failure.ts';
import type { Invocation } from './invocation.ts';
import { parseLine } from './parse-line.ts';
import { parseOptions } from './parse-options.ts';
import type { Registry } from './registry.ts';
import { actionsOf, exampleLine, usageOf } from './usage.ts';

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
  context(caller: Caller): Context;
  report(outcome: Outcome): void;
}

/** Answers any invocation: finds, parses, runs and times the command. Never throws; a bug becomes a short sentence with a reference. */
export function createDispatch(parts: DispatchParts): (invocation: Invocation) => Promise<Reply> {
  let broken = 0;
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
      const today = start.toZonedDateTimeISO(parts.zone).toPlainDate();
      const parsed = parse(invocation, parts.registry, today);
      if (!parsed.ok) {
        report('refused');
        return usageReply(parsed.failure, parts.registry);
      }
      name = parsed.value.path;
      const reply = await parsed.value.action.run(parsed.value.args, parts.context(invocation.caller));
      report('answered');
      return reply;
    } catch (thrown) {
      broken += 1;
      const reference = `${start.epochMilliseconds.toString(36)}-${broken}`;
      report('broken', reference, toError(thrown));
      const storeIsAway = thrown instanceof AttacheError && thrown.code === 'store-unavailable';
      return privately(
        paragraph(
          storeIsAway
            ? `I cannot reach my database just now. Quotes can be asked meanwhile; try this again in a minute, or tell whoever runs me: reference ${reference}.`
            : `Something went wrong on my side; nothing was changed. Please tell whoever runs me: reference ${reference}.`,
        ),
      );
    }
  };
}

interface Ready {
  readonly path: string;
  readonly action: Action;
  readonly args: Args<Options>;
}

function parse(invocation: Invocation, registry: Registry, today: Temporal.PlainDate): Result<Ready, ParseFailure> {
  const target =
    invocation.form === 'line'
      ? parseLine(invocation.line, registry)
      : { ok: true as const, value: { ...invocation, raw: invocation.options } };
  if (!target.ok) return target;
  const { command: name, subcommand, raw } = target.value;
  const command = registry.command(name);
  const action = registry.action(name, subcommand);
  if (command === null || action === null) return { ok: false, failure: { code: 'unknown-command', wrote: name, nearest: null } };
  const args = parseOptions(action, raw, today);
  if (!args.ok) return { ok: false, failure: { ...args.failure, command, action } };
  return { ok: true, value: { path: subcommand === null ? name : `${name} ${subcommand}`, action, args: args.value } };
}

function usageReply(failure: ParseFailure, registry: Registry): Reply {
  const said = paragraph(explain(failure));
  const help = actions({ kind: 'run', label: 'Help', run: `/${registry.root} help` });
  switch (failure.code) {
    case 'empty':
    case 'unknown-command':
      return privately(said, list(registry.commands.map((command) => `/${command.name}: ${command.summary}`)), help);
    case 'missing-subcommand':
    case 'unknown-subcommand':
      return privately(
        said,
        list(actionsOf(failure.command).map((action) => `${usageOf(failure.command, action)}: ${action.summary}`)),
        help,
      );
    default: {
      const example = failure.action.examples[0] ?? '';
      return privately(
        said,
        note(`Usage: ${usageOf(failure.command, failure.action)}`),
        note(`For example: ${exampleLine(failure.command, failure.action, example)}`),
      );
    }
  }
}
