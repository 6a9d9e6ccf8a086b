import { fold } from '../src/language/fold.ts';
import { defineCommand } from './command.ts';
import { helpReply, usageReply } from './help-reply.ts';
import { COMMAND_PREFIX } from './typed-name.ts';

export const help = defineCommand({
  name: 'help',
  description: { fr: 'Expliquer ce que je sais faire', en: 'Explain what I can do' },
  access: 'everyone',
  options: {
    command: {
      type: 'text',
      name: { fr: 'commande', en: 'command' },
      description: { fr: 'Le nom d’une commande', en: 'The name of a command' },
      suggests: 'commands',
    },
  },
  run: async (context, { command: name = '' }) => {
    const wanted = fold(name).replace(/^\//, '').replace(COMMAND_PREFIX, '');
    const command = context.services.commands.find((known) => known.name === wanted);
    return command === undefined ? helpReply(context) : usageReply(command, context);
  },
});
