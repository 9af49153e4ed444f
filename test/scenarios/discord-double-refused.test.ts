import { DISCORD_DOUBLE_LACKS, openDiscordDouble } from './discord-double-driver.ts';
import { describeScenarios } from './scenarios.ts';

describeScenarios('our Discord double, which refuses components', () => openDiscordDouble(null, true), DISCORD_DOUBLE_LACKS);
