import type { Command } from 'commander';
import { commandsIn } from '../commands/index.ts';
import { addHelp } from './cli-help.ts';
import { type CliSurroundings, configOf } from './cli-surroundings.ts';
import { languageIn } from './config.ts';
import { AttacheError } from './model/errors.ts';
import { slackAddresses } from './slack-config.ts';
import { textsFor } from './texts/texts.ts';

/** Adds `register` and `manifest`: what Discord and Slack have to be told about the commands. */
export function addPlatforms(program: Command, around: CliSurroundings): void {
  const register = program
    .command('register')
    .description('register the slash commands with Discord')
    .option('--dry-run', 'print what would be sent, send nothing')
    .action(async ({ dryRun }: { readonly dryRun?: boolean }) => {
      const texts = textsFor(languageIn(around.environment));
      const commands = commandsIn(texts);
      const { discordRegistration, inviteLink, personalLink, registerCommands } = await import('./platforms/discord/register.ts');
      if (dryRun) return around.print(JSON.stringify(discordRegistration(commands, texts), null, 2));
      const { discord } = configOf(around);
      if (discord === null)
        throw new AttacheError(
          'bad-config',
          'Discord is not configured: set DISCORD_TOKEN and DISCORD_APPLICATION_ID, then run this again.',
        );
      const { token, applicationId, apiUrl } = discord;
      await registerCommands({ token, applicationId, apiUrl: apiUrl ?? undefined, commands, texts });
      around.print(
        `Registered ${commands.length} commands. Invite the bot: ${inviteLink(applicationId)}\nFor yourself alone, wherever you are: ${personalLink(applicationId)}`,
      );
    });
  addHelp(
    register,
    ['npm run attache -- register', 'npm run --silent attache -- register --dry-run > commands.json'],
    'Needs DISCORD_TOKEN and DISCORD_APPLICATION_ID. Run it once, and again after an update that brings other commands or after a change of ATTACHE_LANGUAGE; what has not changed may be registered again without harm.',
  );

  const manifest = program
    .command('manifest')
    .description('print the Slack app manifest for the configuration as it is, to be pasted at https://api.slack.com/apps')
    .option('--name <name>', 'what the app is called in Slack')
    .action(async ({ name }: { readonly name?: string }) => {
      const { slackManifest } = await import('./platforms/slack/manifest.ts');
      const texts = textsFor(languageIn(around.environment));
      around.print(JSON.stringify(slackManifest(commandsIn(texts), texts, { name, ...slackAddresses(around.environment) }), null, 2));
    });
  addHelp(
    manifest,
    ['npm run --silent attache -- manifest > manifest.json', 'npm run attache -- manifest --name "Press desk"'],
    'Needs no token. SLACK_MODE and SLACK_PUBLIC_URL are written into it, so set them first. After an update paste it again, and install the app again where it asks for new scopes.',
  );
}
