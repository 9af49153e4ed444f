import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type { Texts } from '../../texts/texts.ts';
import { LOCALES } from './locales/localise.ts';

/** How the locales name the command in the menu of a message that looks for quotes about it. */
const ABOUT_MESSAGE = 'Find quotes about this';

/** Where every command can be used: in servers that added the app, and by people who brought it along, there and in direct messages. */
export const REACH = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
};

/** The registration documents of the commands in the menu of a message. */
export function messageCommands({ controls }: Texts): readonly RESTPostAPIContextMenuApplicationCommandsJSONBody[] {
  const names = LOCALES.flatMap(({ code, messageCommands: { [ABOUT_MESSAGE]: name } }) =>
    name === undefined ? [] : [[code, name] as const],
  );
  const about = { name: controls.aboutMessage, name_localizations: Object.fromEntries(names) };
  return [{ type: ApplicationCommandType.Message, ...about, ...REACH }];
}
