import { describeAdapter } from './adapter.ts';
import { ONE_READER, openTerminal } from './terminal.ts';

describeAdapter('the terminal', openTerminal, { itself: ONE_READER, once: ONE_READER });
