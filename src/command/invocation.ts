import type { Caller } from './command.ts';

/** A command as it arrived. All end in the same typed arguments. */
export type Invocation =
  /** A line of text. `pressed`: carried by a button or a menu, and not typed. */
  | { readonly form: 'line'; readonly line: string; readonly caller: Caller; readonly pressed?: boolean }
  /** Discord's named options, or a form that was filled in. */
  | {
      readonly form: 'options';
      readonly command: string;
      readonly subcommand: string | null;
      readonly options: Readonly<Record<string, string | number>>;
      readonly caller: Caller;
    }
  /** A message about which quotes are asked for, as its readers see it: without markup. */
  | { readonly form: 'message'; readonly text: string; readonly caller: Caller };
