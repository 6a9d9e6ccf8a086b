import { describeAdapter } from './adapter.ts';
import { openDiscord } from './discord.ts';

describeAdapter('Discord', openDiscord);
