import { german } from './de.ts';
import { french } from './fr.ts';
import type { CommandLocale, CommandWording, OptionWording } from './locale.ts';

/** Every language that Discord is told besides English. */
export const LOCALES: readonly CommandLocale[] = [german, french];

/** The words of a command or an option by language; a language without one is left out. */
export type Wordings<Wording> = readonly (readonly [code: CommandLocale['code'], Wording])[];

export const commandWordings = (command: string): Wordings<CommandWording> =>
  LOCALES.flatMap(({ code, commands }) => (commands[command] === undefined ? [] : [[code, commands[command]] as const]));

export const subcommandWordings = (all: Wordings<CommandWording>, subcommand: string): Wordings<CommandWording> =>
  all.flatMap(([code, { subcommands = {} }]) => (subcommands[subcommand] === undefined ? [] : [[code, subcommands[subcommand]] as const]));

export const optionWordings = (all: Wordings<CommandWording>, option: string): Wordings<OptionWording> =>
  all.flatMap(([code, { options = {} }]) => (options[option] === undefined ? [] : [[code, options[option]] as const]));

/** The fields of a registration document; none where no language has words. */
export function localised(all: Wordings<{ readonly name: string; readonly summary: string }>): {
  readonly name_localizations?: Record<string, string>;
  readonly description_localizations?: Record<string, string>;
} {
  if (all.length === 0) return {};
  return {
    name_localizations: Object.fromEntries(all.map(([code, { name }]) => [code, name])),
    description_localizations: Object.fromEntries(all.map(([code, { summary }]) => [code, summary])),
  };
}

/** The same for a choice of an option. */
export function localisedChoice(all: Wordings<OptionWording>, choice: string): { readonly name_localizations?: Record<string, string> } {
  const names = all.flatMap(([code, { choices = {} }]) => (choices[choice] === undefined ? [] : [[code, choices[choice]] as const]));
  return names.length === 0 ? {} : { name_localizations: Object.fromEntries(names) };
}
