import { fail, ok, type Result } from '../model/result.ts';
import type { Action, Args, Option, Options } from './command.ts';
import { endOfSpan, parseDate } from './date.ts';
import type { OptionFailure } from './failure.ts';

type Parsed = Result<Args<Options>, OptionFailure>;

/**
 * Turns named raw values into the typed arguments of an action. Both front doors end here: a typed line and Discord's
 * options. Undeclared names are ignored, since only a forged interaction has them. `today` settles month names.
 */
export function parseOptions(action: Action, raw: Readonly<Record<string, string | number>>, today: Temporal.PlainDate): Parsed {
  const args: Record<string, string | number | undefined> = {};
  for (const [name, option] of Object.entries(action.options)) {
    const value = parseOption(name, option, Object.hasOwn(raw, name) ? raw[name] : undefined, today);
    if (!value.ok) return value;
    if (value.value !== undefined) args[name] = value.value;
  }
  // Each value was parsed by the option of the same name, which is what Args says.
  return ok(args as Args<Options>);
}

/** One option's value; undefined when it is not given and need not be. */
export function parseOption(
  name: string,
  option: Option,
  raw: string | number | undefined,
  today: Temporal.PlainDate,
): Result<string | number | undefined, OptionFailure> {
  const given = String(raw ?? '').trim();
  if (given !== '') return parseValue(name, option, given, today);
  return option.required ? fail({ code: 'missing', option: name }) : ok(undefined);
}

/** Names are short; this also bounds what reaches the search. */
export const MAX_NAME_LENGTH = 100;

function parseValue(name: string, option: Option, given: string, today: Temporal.PlainDate): Result<string | number, OptionFailure> {
  switch (option.kind) {
    case 'text':
    case 'word':
      return given.length > option.maxLength ? fail({ code: 'too-long', option: name, maxLength: option.maxLength }) : ok(given);
    case 'speaker':
    case 'topic':
    case 'outlet':
      return given.length > MAX_NAME_LENGTH ? fail({ code: 'too-long', option: name, maxLength: MAX_NAME_LENGTH }) : ok(given);
    case 'integer': {
      if (!/^-?\d{1,9}$/.test(given)) return fail({ code: 'not-a-number', option: name, wrote: given });
      const value = Number(given);
      return value < option.min || value > option.max
        ? fail({ code: 'out-of-range', option: name, min: option.min, max: option.max })
        : ok(value);
    }
    case 'date': {
      const date = parseDate(given, today) ?? endOfSpan(given, name === 'until' ? 'until' : 'since', today);
      return date === null ? fail({ code: 'not-a-date', option: name, wrote: given }) : ok(date);
    }
    case 'choice': {
      const choice = option.choices.find((candidate) => candidate.toLowerCase() === given.toLowerCase());
      return choice === undefined ? fail({ code: 'not-a-choice', option: name, wrote: given, choices: option.choices }) : ok(choice);
    }
    default:
      return option satisfies never;
  }
}
