import type { FieldErrors, Filled, Form, FormRoom } from '../command/form.ts';
import type { Invocation } from '../command/invocation.ts';
import type { PostFound, PostOrder, PostResult, PostSearch, Told } from '../model/post-result.ts';
import type { Result } from '../model/result.ts';
import type { Destination, PlatformName } from '../model/schedule.ts';
import type { Reply } from '../reply/reply.ts';
import type { Suggestion } from '../search/corpus.ts';

export type { FieldErrors, Filled, Form, FormField, FormRoom } from '../command/form.ts';
export type { Invocation } from '../command/invocation.ts';
export type { PostFound, PostOrder, PostResult, PostSearch } from '../model/post-result.ts';

/** `acknowledged`: the platform knows that the event has arrived; `answered`: the person sees the answer, or a sentence in its place. */
export type AnswerStep = 'acknowledged' | 'answered';

/** What a page of the platform's own shows a person: what is held, the latest digest, and the schedules of each channel. */
export interface HomePage {
  readonly opening: Reply;
  readonly latest: { readonly where: Destination; readonly reply: Reply } | null;
  readonly channels: readonly { readonly where: Destination; readonly reply: Reply }[];
}

/** What a platform needs from us. Neither method throws. */
export interface Handler {
  dispatch(invocation: Invocation): Promise<Reply>;
  /** Completion for an option that is being typed. */
  suggest(command: string, subcommand: string | null, option: string, typed: string): readonly Suggestion[];
  /** The form for a `form` action's line; null when its command has nothing to fill in. */
  form(line: string, room: FormRoom): Form | null;
  /** Reads what was filled in, by the names of the fields: an invocation without its caller, or what is wrong with each field. Null when the line names no command. */
  readForm(line: string, values: Readonly<Record<string, string>>): Result<Filled, FieldErrors> | null;
  /** The page about one workspace or server; `sees` says which channels the person may see. Rejects while the store is away. */
  home?(platform: Platform['name'], space: string, sees: (where: Destination) => boolean): Promise<HomePage>;
  /** A button's command that was too long for the platform. */
  remember(key: string, value: string): Promise<void>;
  recall(key: string): Promise<string | null>;
  /** True the first time that a key is asked about, by whichever process: a platform repeats an event for minutes, to another process or after a restart. */
  first(key: string): Promise<boolean>;
  /** Starts a stopwatch for an event that has just arrived; each step is told to it once. */
  arrived?(platform: Platform['name']): (step: AnswerStep) => void;
}

export interface PlatformHealth {
  readonly state: 'connecting' | 'ready' | 'down' | 'stopped';
  /** One sentence for a person. */
  readonly detail: string;
}

/** A chat platform as the rest of the bot knows it. */
export interface Platform {
  readonly name: PlatformName;
  /** Connects and starts to answer. Rejects with an AttacheError when it cannot (bad token, unreachable), within its own deadline. */
  start(handler: Handler): Promise<void>;
  /**
   * Posts to a channel for everyone: the parts that `order.sent` does not name, in order. Settles within a minute and sends
   * nothing after that. A part that may have arrived ends it as `uncertain`; it is never sent again without being asked to.
   */
  post(where: Destination, reply: Reply, order: PostOrder): Promise<PostResult>;
  /** How post() cuts a reply: for each part how many blocks have been shown whole by its end. Pure; it takes no connection. */
  ends(reply: Reply): readonly number[];
  /** Looks in the channel's history for the parts of a post; reads only. */
  findPost(where: Destination, search: PostSearch): Promise<PostFound>;
  /** Sends a private message to a person of that workspace or server. Logs no ids. */
  tell(where: Destination, person: string, reply: Reply): Promise<Told>;
  health(): PlatformHealth;
  /** Resolves with an AttacheError when the connection is lost for good, and never otherwise. */
  readonly failed: Promise<Error>;
  /** Stops within `milliseconds`, answers that are under way included. */
  stop(milliseconds: number): Promise<void>;
}
