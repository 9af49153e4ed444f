import { DISCORD_DOUBLE_LACKS, openDiscordDouble } from './discord-double-driver.ts';
import { describeScenarios } from './scenarios.ts';
import { openSlackDouble, SLACK_DOUBLE_LACKS } from './slack-double-driver.ts';

describeScenarios('our Discord double', openDiscordDouble, DISCORD_DOUBLE_LACKS);
describeScenarios('our Slack double', openSlackDouble, SLACK_DOUBLE_LACKS);
