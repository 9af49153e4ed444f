import { describe, it } from 'vitest';
import { describeScenarios } from '../scenarios/scenarios.ts';
import { LOCAL_SLACK_LACKS, openLocalSlack } from './local-slack-driver.ts';
import { openTwin, TWIN_LACKS } from './twin-driver.ts';

/** Set by run.ts, which installs the peers and takes away the network first. */
const asked = process.env.ATTACHE_PEERS === 'yes';

if (asked) {
  describeScenarios('discord-digital-twin', openTwin, TWIN_LACKS);
  describeScenarios('local-slack', () => openLocalSlack('socket'), LOCAL_SLACK_LACKS);
  describeScenarios('local-slack over HTTP', () => openLocalSlack('http'), LOCAL_SLACK_LACKS);
} else {
  describe('chats that others wrote', () => {
    it.skip('are asked by npm run test:peers', () => {});
  });
}
