import { BOT_TOKEN as DISCORD_TOKEN, type DiscordDouble, IDS } from './discord-double/discord-double.ts';
import { APP_TOKEN, BOT_TOKEN as SLACK_TOKEN, type SlackDouble } from './slack-double/slack-double.ts';

/** What a bot is configured with to run in a Discord double. */
export const discordEnvironment = ({ apiUrl }: Pick<DiscordDouble, 'apiUrl'>): Readonly<Record<string, string>> => ({
  DISCORD_TOKEN,
  DISCORD_APPLICATION_ID: IDS.application,
  DISCORD_API_URL: apiUrl,
});

/** What a bot is configured with to run in a Slack double, through Socket Mode. */
export const slackEnvironment = ({ apiUrl }: Pick<SlackDouble, 'apiUrl'>): Readonly<Record<string, string>> => ({
  SLACK_BOT_TOKEN: SLACK_TOKEN,
  SLACK_APP_TOKEN: APP_TOKEN,
  SLACK_API_URL: apiUrl,
});
