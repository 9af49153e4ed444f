import type { Clock } from '../model/clock.ts';
import type { PartialDate } from '../model/partial-date.ts';
import type { Destination, PlatformName } from '../model/schedule.ts';
import type { Reply } from '../reply/reply.ts';
import type { Digests } from '../schedule/digests.ts';
import type { Corpus } from '../search/corpus.ts';
import type { Texts } from '../texts/texts.ts';

interface OptionBase {
  /** What it is, in 100 characters at most (Discord's limit). */
  readonly summary: string;
  readonly required?: boolean;
  /** False for what is only typed or carried by a button, such as the page: no form asks for it. */
  readonly form?: false;
}

/** One option of a command. A command has one `text` option at most, which takes what is left of a typed line. */
export type Option =
  | (OptionBase & { readonly kind: 'text'; readonly maxLength: number; readonly completes?: 'anything' | 'speaker' | 'topic' })
  /** `isMoment`: a time, which may have several words. */
  | (OptionBase & { readonly kind: 'word'; readonly maxLength: number; readonly isMoment?: true })
  | (OptionBase & { readonly kind: 'integer'; readonly min: number; readonly max: number })
  | (OptionBase & { readonly kind: 'date' })
  | (OptionBase & { readonly kind: 'choice'; readonly choices: readonly string[] })
  | (OptionBase & { readonly kind: 'speaker' | 'outlet' })
  /** `orPerson`: a person may be named in place of a topic, and is completed behind them. `isText`: it takes what is left of a typed line, as a text option does. */
  | (OptionBase & { readonly kind: 'topic'; readonly orPerson?: true; readonly isText?: true });

/** Whether an option takes what is left of a typed line. */
export const takesRest = (option: Option): boolean => option.kind === 'text' || (option.kind === 'topic' && option.isText === true);

export type Options = Readonly<Record<string, Option>>;

type ValueOf<O extends Option> = O extends { readonly kind: 'integer' }
  ? number
  : O extends { readonly kind: 'date' }
    ? PartialDate
    : O extends { readonly kind: 'choice'; readonly choices: readonly (infer Choice)[] }
      ? Choice
      : string;

/** Typed arguments, derived from the options, so that a handler never casts. */
export type Args<O extends Options> = {
  readonly [Name in keyof O]: O[Name] extends { readonly required: true } ? ValueOf<O[Name]> : ValueOf<O[Name]> | undefined;
};

export interface Caller {
  readonly platform: PlatformName;
  /** Where the command was given, and where a schedule made by it posts; null in a direct message. */
  readonly destination: Destination | null;
  /** May change this channel's schedules. */
  readonly mayManage: boolean;
  /** Runs the bot, and so may know of every channel, and where things are kept. */
  readonly isOperator?: boolean;
  /** The platform's id of the person; kept with a schedule that is made, so that this person can be told about it, and what the rate limit counts by. Never logged. */
  readonly person?: string;
}

/** How things stand, for /attache status and the console's banner. Made by app.ts. */
export interface Health {
  readonly version: string;
  readonly startedAt: Temporal.Instant;
  readonly store: string;
  readonly platforms: readonly { readonly name: string; readonly state: string }[];
  /** Data files that were left out, one sentence each. */
  readonly problems: readonly string[];
}

/** What a handler may use, and nothing else. */
export interface Context {
  readonly corpus: Corpus;
  /** What is said, in the language of the interface. */
  readonly texts: Texts;
  /** For help. */
  readonly commands: readonly Command[];
  readonly clock: Clock;
  readonly caller: Caller;
  readonly digests: Digests;
  /** The zone of times that were given none: an IANA name. */
  readonly zone: string;
  health(): Health;
}

interface Described {
  /** Lower case; legal as a command name on both platforms. */
  readonly name: string;
  /** One line, 100 characters at most. */
  readonly summary: string;
  /** Whole lines as typed after the command's name; shown in help and README, and run by a smoke test. */
  readonly examples: readonly string[];
  /** What help says of it beside its options: a sentence or two. */
  readonly note?: string;
}

export interface Action<O extends Options = Options> extends Described {
  readonly options: O;
  run(args: Args<O>, context: Context): Reply | Promise<Reply>;
}

/** A command takes options itself, or has subcommands that do. */
export type Command = Action | (Described & { readonly subcommands: readonly Action[] });

/** Infers the argument types of `run` from the options; adds nothing. */
export function defineCommand<const O extends Options>(action: Action<O>): Action {
  // The parser builds `args` from these very options, so the wider signature is only ever called with what they describe.
  return action as unknown as Action;
}

/** A command that only groups others, such as /digest. */
export const defineGroup = (group: Described & { readonly subcommands: readonly Action[] }): Command => group;
