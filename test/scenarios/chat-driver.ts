import type { Destination } from '../../src/model/schedule.ts';

/** A menu as a person sees it. */
export interface SeenMenu {
  readonly label: string;
  readonly choices: readonly string[];
}

/** A message as a person sees it; what the platform makes of it is the driver's business. */
export interface Seen {
  /** Stays the same while the message is edited. */
  readonly id: string;
  /** Everything that can be read, in reading order, without markup. */
  readonly text: string;
  readonly buttons: readonly string[];
  readonly menus: readonly SeenMenu[];
  /** Whether everybody in the channel sees it. */
  readonly everyone: boolean;
  /** The message whose thread it stands in, or that it answers; null for neither. */
  readonly thread: string | null;
}

/** A form that is open before the person: the labels of its fields. */
export interface SeenForm {
  readonly title: string;
  readonly fields: readonly string[];
}

/** What a peer may be unable to do. Each scenario names what it needs. */
export type Ability =
  /** Answers that only one person sees, and that stay so when they are edited. */
  | 'privacy'
  /** Says of a press whether it was on an answer that only one person sees, which then changes where it stands. */
  | 'replacing'
  | 'menus'
  | 'completion'
  /** Tells the bot where it is installed, without which no digest can be scheduled in a channel. */
  | 'installation'
  /** Delivers the same event twice. */
  | 'redelivery'
  /** Messages that mention the bot reach it. */
  | 'mentions'
  | 'threads'
  /** A page of the bot's own, and commands in the menu of a message. */
  | 'home'
  | 'shortcuts'
  | 'forms'
  /** Holds what the bot sends against the platform's rules. */
  | 'rules';

export type Options = Readonly<Record<string, string | number>>;

/** A chat with one person in one channel, and one bot that connects to it. */
export interface ChatDriver {
  readonly name: string;
  /** What it cannot do, with the reason; a scenario that needs it is skipped. */
  readonly lacks: Readonly<Partial<Record<Ability, string>>>;
  /** The variables that connect a bot to it. */
  readonly environment: Readonly<Record<string, string>>;
  readonly destination: Destination;
  /** Everything that the person sees now, oldest first. */
  messages(): Promise<readonly Seen[]>;
  /** `action` is the subcommand. The first option may be typed without its name, as people do. */
  userRunsCommand(command: string, options: Options, action?: string): Promise<void>;
  /** What is offered while an option is being typed. */
  userTypes(command: string, option: string, typed: string): Promise<readonly string[]>;
  userClicks(message: Seen, button: string): Promise<void>;
  userChooses(message: Seen, menu: string, choice: string): Promise<void>;
  /** Writes to the bot in the channel, in plain words. */
  userSays(words: string): Promise<void>;
  /** Uses “Find quotes about this” on what somebody else wrote. */
  userAsksAbout(words: string): Promise<void>;
  /** Opens the bot's own page. */
  userOpensHome(): Promise<void>;
  /** The page as it is now; null before it was ever opened. */
  home(): Promise<Seen | null>;
  /** The form that is open; null while there is none. */
  form(): Promise<SeenForm | null>;
  /** Fills fields in by their labels and sends the form. */
  userSubmits(values: Readonly<Record<string, string>>): Promise<void>;
  /** Delivers the last event once more, as platforms do after a lost acknowledgement. */
  redeliver(): Promise<void>;
  /** What the peer found wrong with what the bot sent. */
  problems(): readonly string[];
  close(): Promise<void>;
}
