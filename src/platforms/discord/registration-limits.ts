import type { RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord.js';

/** What Discord takes at registration (Discord docs, "Application Commands"). */
export const REGISTRATION_LIMITS = Object.freeze({
  commands: 100,
  /** Options of a command, subcommands of a group, choices of an option. */
  items: 25,
  description: 100,
  choice: 100,
  /** What an option of kind text may ask for at most. */
  optionLength: 6000,
  /** All names, descriptions and values of one command together. */
  characters: 8000,
});

/** Discord takes letters of any script; our own names are plain, lower case, and 32 at most. */
const NAME = /^[a-z0-9_-]{1,32}$/;
/** In other languages, lower case wherever there is one (Discord docs, "Application Command Naming"). */
const LOCALISED_NAME = /^[-_'\p{L}\p{N}]{1,32}$/u;

/** Everything in a registration document that Discord would refuse, one phrase each that begins with the command; empty when there is nothing. */
export function registrationProblems(commands: readonly RESTPostAPIChatInputApplicationCommandsJSONBody[]): readonly string[] {
  const { commands: most, characters } = REGISTRATION_LIMITS;
  const names = commands.map(({ name }) => name);
  return [
    ...(commands.length > most ? [`${commands.length} commands, ${most} at most`] : []),
    ...repeated([...names, ...namesIn(commands)]).map((name) => `/${name} is there twice`),
    ...commands.flatMap((command) => {
      const size = sizeOf(command);
      return [
        ...partProblems(`/${command.name}`, command),
        ...(size > characters ? [`/${command.name} has ${size} characters in all, ${characters} at most`] : []),
      ];
    }),
  ];
}

/** A command, a subcommand or an option. */
interface Part {
  readonly name: string;
  readonly description: string;
  readonly options?: readonly Part[] | undefined;
  readonly choices?: readonly Choice[] | undefined;
  readonly name_localizations?: Localisations;
  readonly description_localizations?: Localisations;
}

/** Discord's types allow for languages that are named without words. */
type Localisations = Readonly<Record<string, string | null | undefined>> | null | undefined;

interface Choice {
  readonly name: string;
  readonly value: string | number;
  readonly name_localizations?: Localisations;
}

const wordsIn = (localisations: Localisations): readonly (readonly [code: string, text: string])[] =>
  Object.entries(localisations ?? {}).flatMap(([code, text]) => (typeof text === 'string' ? [[code, text] as const] : []));
const longest = (text: string, localisations: Localisations): number =>
  Math.max(text.length, ...wordsIn(localisations).map(([, words]) => words.length));
/** How each of some parts is called in every language. */
const namesIn = (parts: readonly { readonly name_localizations?: Localisations }[]): readonly string[] =>
  parts.flatMap((part) => wordsIn(part.name_localizations).map(([code, name]) => `${name} (${code})`));

function partProblems(path: string, part: Part): readonly string[] {
  const { items, description } = REGISTRATION_LIMITS;
  const { options = [] } = part;
  return [
    ...(NAME.test(part.name) ? [] : [`${path} is no name that Discord takes`]),
    ...(part.description.length >= 1 && part.description.length <= description
      ? []
      : [`${path} needs a summary of 1 to ${description} characters`]),
    ...(options.length > items ? [`${path} has ${options.length} options or subcommands, ${items} at most`] : []),
    ...repeated([...options.map(({ name }) => name), ...namesIn(options)]).map((name) => `${path} has ${name} twice`),
    ...wordsIn(part.name_localizations).flatMap(([code, name]) =>
      LOCALISED_NAME.test(name) && name === name.toLowerCase()
        ? []
        : [`${path} is called ${name} (${code}), which is no name that Discord takes`],
    ),
    ...wordsIn(part.description_localizations).flatMap(([code, words]) =>
      words.length >= 1 && words.length <= description ? [] : [`${path} needs a summary (${code}) of 1 to ${description} characters`],
    ),
    ...(part.choices === undefined ? [] : choiceProblems(path, part.choices)),
    ...options.flatMap((option) => partProblems(`${path} ${option.name}`, option)),
  ];
}

function choiceProblems(path: string, choices: NonNullable<Part['choices']>): readonly string[] {
  const { items, choice } = REGISTRATION_LIMITS;
  const names = choices.flatMap((each) => [each.name, ...wordsIn(each.name_localizations).map(([, name]) => name)]);
  const fits = names.every((name) => name.length >= 1 && name.length <= choice);
  return [
    ...(choices.length >= 1 && choices.length <= items ? [] : [`${path} needs 1 to ${items} choices`]),
    ...(fits ? [] : [`${path} has a choice that is empty or longer than ${choice} characters`]),
  ];
}

const repeated = (names: readonly string[]): readonly string[] => [...new Set(names.filter((name, at) => names.indexOf(name) !== at))];

/** Discord counts the names, descriptions and values, each in the language in which it is longest. */
function sizeOf({ name, description, options = [], choices = [], ...part }: Part): number {
  const texts = choices.map((choice) => longest(choice.name, choice.name_localizations) + String(choice.value).length);
  const own = longest(name, part.name_localizations) + longest(description, part.description_localizations);
  return [...texts, ...options.map(sizeOf)].reduce((sum, size) => sum + size, own);
}
