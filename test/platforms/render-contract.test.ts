import { describeRenderer } from '../contracts/renderer-contract.ts';
import { discordRenderer, plainRenderer, slackRenderer, terminalRenderer } from '../support/renderers.ts';

describeRenderer(slackRenderer);
describeRenderer(discordRenderer);
describeRenderer(terminalRenderer({ width: 80, colour: true, hyperlinks: true }));
describeRenderer(terminalRenderer({ width: 24, colour: false, hyperlinks: false }));
describeRenderer(plainRenderer);
