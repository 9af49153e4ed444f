import { DISCORD_DOUBLE_LACKS, openDiscordDouble } from './discord-double-driver.ts';
import { describeScenarios } from './scenarios.ts';

describeScenarios('our Discord double with components', () => openDiscordDouble('components'), DISCORD_DOUBLE_LACKS);
