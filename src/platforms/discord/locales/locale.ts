/** An option in another language. */
export interface OptionWording {
  readonly name: string;
  readonly summary: string;
  /** How each choice is shown; what is sent stays the same. */
  readonly choices?: Readonly<Record<string, string>>;
}

/** A command or subcommand in another language. Names are lower case, without spaces. */
export interface CommandWording {
  readonly name: string;
  readonly summary: string;
  readonly options?: Readonly<Record<string, OptionWording>>;
  readonly subcommands?: Readonly<Record<string, CommandWording>>;
}

/** What Discord shows of our commands to people who use it in another language. Where something is missing the English is shown. */
export interface CommandLocale {
  /** As Discord calls the language (docs, "Locales"). */
  readonly code: 'de' | 'fr';
  /** By the English names. */
  readonly commands: Readonly<Record<string, CommandWording>>;
  /** Commands in the menu of a message, by their English names. */
  readonly messageCommands: Readonly<Record<string, string>>;
}
