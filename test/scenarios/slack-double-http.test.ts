import { describeScenarios } from './scenarios.ts';
import { openSlackDouble, SLACK_DOUBLE_LACKS } from './slack-double-driver.ts';

describeScenarios('our Slack double over HTTP', () => openSlackDouble('http'), SLACK_DOUBLE_LACKS);
