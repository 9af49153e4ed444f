import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  PermissionFlagsBits,
  REST,
  type RESTPostAPIApplicationCommandsJSONBody,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  Routes,
} from 'discord.js';
import type { Action, Command, Option } from '../../command/command.ts';
import { isCompleted } from '../../command/complete.ts';
import { AttacheError } from '../../model/errors.ts';
import type { Texts } from '../../texts/texts.ts';
import { classifyFailure } from './api-failure.ts';
import type { CommandWording, OptionWording } from './locales/locale.ts';
import { commandWordings, localised, localisedChoice, optionWordings, subcommandWordings, type Wordings } from './locales/localise.ts';
import { badToken } from './login.ts';
import { messageCommands, REACH } from './message-commands.ts';
import { REGISTRATION_LIMITS, registrationProblems } from './registration-limits.ts';

/** The longest wait for a rate limit before somebody at a prompt is told instead; milliseconds. */
const LONGEST_WAIT = 30_000;

/** The registration document that Discord wants, computed from the command list. Throws an AttacheError that names every command Discord would refuse, and why. */
export function discordCommands(commands: readonly Command[]): readonly RESTPostAPIChatInputApplicationCommandsJSONBody[] {
  const bodies = commands.map(
    (command): RESTPostAPIChatInputApplicationCommandsJSONBody => ({
      type: ApplicationCommandType.ChatInput,
      name: command.name,
      description: command.summary,
      ...localised(commandWordings(command.name)),
      ...REACH,
      options:
        'subcommands' in command
          ? command.subcommands.map((action) => subcommandOf(action, subcommandWordings(commandWordings(command.name), action.name)))
          : optionsOf(command, commandWordings(command.name)),
    }),
  );
  const problems = registrationProblems(bodies);
  if (problems.length > 0) throw new AttacheError('internal', `The commands cannot be registered with Discord: ${problems.join('; ')}.`);
  return bodies;
}

/** Everything that is registered: the commands, and those in the menu of a message. */
export const discordRegistration = (commands: readonly Command[], texts: Texts): readonly RESTPostAPIApplicationCommandsJSONBody[] => [
  ...discordCommands(commands),
  ...messageCommands(texts),
];

const subcommandOf = (action: Action, wordings: Wordings<CommandWording>): APIApplicationCommandSubcommandOption => ({
  type: ApplicationCommandOptionType.Subcommand,
  name: action.name,
  description: action.summary,
  ...localised(wordings),
  options: optionsOf(action, wordings),
});

/** Discord wants the required options first. */
const optionsOf = (action: Action, wordings: Wordings<CommandWording>): APIApplicationCommandBasicOption[] =>
  Object.entries(action.options)
    .toSorted(([, a], [, b]) => Number(b.required ?? false) - Number(a.required ?? false))
    .map(([name, option]) => optionOf(name, option, optionWordings(wordings, name)));

function optionOf(name: string, option: Option, wordings: Wordings<OptionWording>): APIApplicationCommandBasicOption {
  const base = { name, description: option.summary, ...localised(wordings), required: option.required ?? false };
  switch (option.kind) {
    case 'integer':
      return { ...base, type: ApplicationCommandOptionType.Integer, min_value: option.min, max_value: option.max };
    case 'choice':
      return {
        ...base,
        type: ApplicationCommandOptionType.String,
        choices: option.choices.map((choice) => ({ name: choice, ...localisedChoice(wordings, choice), value: choice })),
      };
    case 'text':
    case 'word': {
      const length = {
        type: ApplicationCommandOptionType.String,
        max_length: Math.min(option.maxLength, REGISTRATION_LIMITS.optionLength),
      } as const;
      return isCompleted(option) ? { ...base, ...length, autocomplete: true } : { ...base, ...length };
    }
    case 'date':
      return { ...base, type: ApplicationCommandOptionType.String, max_length: 40 };
    case 'speaker':
    case 'topic':
    case 'outlet':
      return { ...base, type: ApplicationCommandOptionType.String, max_length: 100, autocomplete: true };
    default:
      return option satisfies never;
  }
}

/** What the bot needs in a channel: see it, write, show its cards, read back what it wrote, and discuss it in threads. */
const PERMISSIONS =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.CreatePublicThreads |
  PermissionFlagsBits.SendMessagesInThreads;

/** The address at which somebody adds the bot to a server. */
export const inviteLink = (applicationId: string): string =>
  `https://discord.com/oauth2/authorize?client_id=${encodeURIComponent(applicationId)}&scope=bot+applications.commands&permissions=${PERMISSIONS}`;

/** The address at which somebody adds the app to their own account, for servers that do not have it. */
export const personalLink = (applicationId: string): string =>
  `https://discord.com/oauth2/authorize?client_id=${encodeURIComponent(applicationId)}&scope=applications.commands&integration_type=1`;

/** Replaces everything that is registered for the application by the list. Throws an AttacheError that says what to do when Discord refuses. */
export async function registerCommands(options: {
  readonly token: string;
  readonly applicationId: string;
  readonly apiUrl?: string | undefined;
  readonly commands: readonly Command[];
  readonly texts: Texts;
}): Promise<void> {
  const body = discordRegistration(options.commands, options.texts);
  const rest = new REST({
    version: '10',
    ...(options.apiUrl === undefined ? {} : { api: options.apiUrl }),
    rejectOnRateLimit: (limit) => Math.max(limit.timeToReset, limit.retryAfter) > LONGEST_WAIT,
  }).setToken(options.token);
  try {
    await rest.put(Routes.applicationCommands(options.applicationId), { body });
  } catch (thrown) {
    const failure = classifyFailure(thrown);
    switch (failure.kind) {
      case 'unauthorised':
        throw badToken(thrown);
      case 'refused':
        throw new AttacheError(
          'platform-rejected',
          `Discord refused the commands (${failure.code}). Check that DISCORD_APPLICATION_ID belongs to the same application as DISCORD_TOKEN.`,
          thrown,
        );
      case 'limited':
        throw new AttacheError(
          'platform-unreachable',
          `Discord takes no registration for the next ${Math.ceil((failure.wait ?? LONGEST_WAIT) / 1000)} seconds; try again then.`,
          thrown,
        );
      case 'unavailable':
      case 'unclear':
        throw new AttacheError('platform-unreachable', 'Discord could not be reached; try again in a minute.', thrown);
      default:
        failure satisfies never;
    }
  }
}
