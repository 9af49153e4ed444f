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
  | { readonly code: 'too-long'; readonly option: string; readonly maxLength: number }
  | { readonly code: 'not-a-number'; readonly option: string; readonly wrote: string }
  | { readonly code: 'out-of-range'; readonly option: string; readonly min: number; readonly max: number }
  | { readonly code: 'not-a-date'; readonly option: string; readonly wrote: string }
  | { readonly code: 'not-a-choice'; readonly option: string; readonly wrote: string; readonly choices: readonly string[] }
  | { readonly code: 'unknown-option'; readonly wrote: string; readonly nearest: string }
  | { readonly code: 'too-many-words'; readonly wrote: string }
  | { readonly code: 'twice'; readonly option: string };

/** What was typed, cut to what a sentence can carry. */
const shown = (wrote: string): string => `“${[...wrote].slice(0, 40).join('')}${[...wrote].length > 40 ? '…' : ''}”`;

/** One clear sentence about a failure, for the person who typed. */
export function explain(failure: ParseFailure | OptionFailure): string {
  switch (failure.code) {
    case 'empty':
      return 'Type a command; /attache help lists them.';
    case 'unknown-command':
      return `There is no command ${shown(failure.wrote)}.${failure.nearest === null ? '' : ` Did you mean /${failure.nearest}?`}`;
    case 'missing-subcommand':
      return `/${failure.command.name} needs to know what to do.`;
    case 'unknown-subcommand':
      return `/${failure.command.name} does not know ${shown(failure.wrote)}.${failure.nearest === null ? '' : ` Did you mean ${failure.nearest}?`}`;
    case 'missing':
      return `The option ${failure.option} is missing.`;
    case 'too-long':
      return `The option ${failure.option} is too long; ${failure.maxLength} characters at most.`;
    case 'not-a-number':
      return `The option ${failure.option} must be a whole number, not ${shown(failure.wrote)}.`;
    case 'out-of-range':
      return `The option ${failure.option} must be between ${failure.min} and ${failure.max}.`;
    case 'not-a-date':
      return `The option ${failure.option} must be a date such as 2025-02-13, 2025-02, 2025 or “13 Feb 2025”, not ${shown(failure.wrote)}.`;
    case 'not-a-choice':
      return `The option ${failure.option} must be one of ${failure.choices.join(', ')}, not ${shown(failure.wrote)}.`;
    case 'unknown-option':
      return `There is no option ${shown(`${failure.wrote}:`)}. Did you mean ${failure.nearest}:?`;
    case 'too-many-words':
      return `I do not know what to do with ${shown(failure.wrote)}.`;
    case 'twice':
      return `The option ${failure.option} was given twice.`;
    default:
      return failure satisfies never;
  }
}
