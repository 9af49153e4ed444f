import { describeRenderer } from '../contracts/renderer-contract.ts';
import { discordComponentsRenderer, discordRenderer, plainRenderer, slackRenderer, terminalRenderer } from '../support/renderers.ts';

describeRenderer(slackRenderer);
describeRenderer(discordRenderer);
describeRenderer(discordComponentsRenderer);
describeRenderer(terminalRenderer({ width: 80, colour: true, hyperlinks: true }));
describeRenderer(terminalRenderer({ width: 24, colour: false, hyperlinks: false }));
describeRenderer(plainRenderer);
