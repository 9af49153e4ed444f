import type { Caller } from './command.ts';

/** A command as it arrived: a line of text, or Discord's named options. Both end in the same typed arguments. */
export type Invocation =
  | { readonly form: 'line'; readonly line: string; readonly caller: Caller }
  | {
      readonly form: 'options';
      readonly command: string;
      readonly subcommand: string | null;
      readonly options: Readonly<Record<string, string | number>>;
      readonly caller: Caller;
    };
