import { describeScenarios } from './scenarios.ts';
import { openSlackDouble, SLACK_DOUBLE_LACKS } from './slack-double-driver.ts';

describeScenarios('our Slack double', () => openSlackDouble(), SLACK_DOUBLE_LACKS);
