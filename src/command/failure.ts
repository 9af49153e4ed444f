import type { Texts } from '../texts/texts.ts';
import type { Action, Command } from './command.ts';

/** Why a command could not be run as it was given; a closed list, each with its own sentence. */
export type ParseFailure =
  | { readonly code: 'empty' }
  | { readonly code: 'unknown-command'; readonly wrote: string; readonly nearest: string | null }
  | { readonly code: 'missing-subcommand'; readonly command: Command }
  | { readonly code: 'unknown-subcommand'; readonly command: Command; readonly wrote: string; readonly nearest: string | null }
  | (OptionFailure & { readonly command: Command; readonly action: Action });

/** What is wrong with one option. */
export type OptionFailure =
  | { readonly code: 'missing'; readonly option: string }
  | { readonly code: 'no-value'; readonly option: string }
  | { readonly code: 'too-long'; readonly option: string; readonly maxLength: number }
  | { readonly code: 'not-a-number'; readonly option: string; readonly wrote: string }
  | { readonly code: 'out-of-range'; readonly option: string; readonly min: number; readonly max: number }
  | { readonly code: 'not-a-date'; readonly option: string; readonly wrote: string }
  | { readonly code: 'not-a-choice'; readonly option: string; readonly wrote: string; readonly choices: readonly string[] }
  | { readonly code: 'unknown-option'; readonly wrote: string; readonly nearest: string }
  /** An option that other commands have. */
  | { readonly code: 'foreign-option'; readonly wrote: string }
  | { readonly code: 'too-many-words'; readonly wrote: string }
  /** A name that is not known, with words behind it that may belong to it; `line`: as it would be typed then. */
  | { readonly code: 'in-marks'; readonly option: string; readonly wrote: string; readonly line: string }
  | { readonly code: 'twice'; readonly option: string };

/** One clear sentence about a failure, for the person who typed. */
export function explain(failure: ParseFailure | OptionFailure, { failures }: Texts): string {
  switch (failure.code) {
    case 'empty':
      return failures.empty;
    case 'unknown-command':
      return failures.unknownCommand(failure.wrote, failure.nearest);
    case 'missing-subcommand':
      return failures.missingSubcommand(failure.command.name);
    case 'unknown-subcommand':
      return failures.unknownSubcommand(failure.command.name, failure.wrote, failure.nearest);
    case 'missing':
      return failures.missing(failure.option);
    case 'no-value':
      return failures.noValue(failure.option);
    case 'too-long':
      return failures.tooLong(failure.option, failure.maxLength);
    case 'not-a-number':
      return failures.notANumber(failure.option, failure.wrote);
    case 'out-of-range':
      return failures.outOfRange(failure.option, failure.min, failure.max);
    case 'not-a-date':
      return failures.notADate(failure.option, failure.wrote);
    case 'not-a-choice':
      return failures.notAChoice(failure.option, failure.wrote, failure.choices);
    case 'unknown-option':
      return failures.unknownOption(failure.wrote, failure.nearest);
    case 'foreign-option':
      return failures.foreignOption(failure.wrote);
    case 'too-many-words':
      return failures.tooManyWords(failure.wrote);
    case 'in-marks':
      return failures.inMarks(failure.option, failure.wrote, failure.line);
    case 'twice':
      return failures.twice(failure.option);
    default:
      return failure satisfies never;
  }
}
