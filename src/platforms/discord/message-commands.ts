import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import { LOCALES } from './locales/localise.ts';

/** The command in the menu of a message that looks for quotes about it. */
export const ABOUT_MESSAGE = 'Find quotes about this';

/** Where every command can be used: in servers that added the app, and by people who brought it along, there and in direct messages. */
export const REACH = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
};

/** The registration documents of the commands in the menu of a message. */
export const messageCommands = (): readonly RESTPostAPIContextMenuApplicationCommandsJSONBody[] =>
  [ABOUT_MESSAGE].map((name) => {
    const names = LOCALES.flatMap(({ code, messageCommands: words }) => (words[name] === undefined ? [] : [[code, words[name]] as const]));
    return { type: ApplicationCommandType.Message, name, name_localizations: Object.fromEntries(names), ...REACH };
  });
