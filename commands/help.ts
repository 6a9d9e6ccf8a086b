import { defineCommand } from './command.ts';

export const help = defineCommand({
  name: 'help',
  description: { fr: 'Expliquer ce que je sais faire', en: 'Explain what I can do' },
  access: 'everyone',
  options: {
    command: {
      type: 'text',
      name: { fr: 'commande', en: 'command' },
      description: { fr: 'Le nom d’une commande', en: 'The name of a command' },
    },
  },
  run: async () => {
    throw new Error('written in the next commit');
  },
});
