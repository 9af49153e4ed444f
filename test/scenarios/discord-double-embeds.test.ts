import { DISCORD_DOUBLE_LACKS, openDiscordDouble } from './discord-double-driver.ts';
import { describeScenarios } from './scenarios.ts';

describeScenarios('our Discord double, all in embeds', () => openDiscordDouble('embeds'), DISCORD_DOUBLE_LACKS);
