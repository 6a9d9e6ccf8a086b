import { describeAdapter } from './adapter.ts';
import { openSlack } from './slack.ts';

describeAdapter('Slack', openSlack);
