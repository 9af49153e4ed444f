import { helpReply } from '../src/brief/help-reply.ts';
import { askNext, askSuspended, statusReply } from '../src/brief/status-reply.ts';
import { defineCommand, defineGroup } from '../src/command/command.ts';

export const attache = defineGroup({
  name: 'attache',
  summary: 'Help and status; every command also works behind this one',
  examples: ['help', 'status', 'quote Hegseth'],
  subcommands: [
    defineCommand({
      name: 'help',
      summary: 'What can be asked, with examples',
      options: { command: { kind: 'word', summary: 'Only this command', maxLength: 40 } },
      examples: ['', 'quote'],
      run: ({ command }, { commands }) => helpReply(commands, command),
    }),
    defineCommand({
      name: 'status',
      summary: 'What is held, what is connected, and the next digest',
      options: {},
      examples: [''],
      run: async (_args, { corpus, health, digests, clock, zone }) =>
        statusReply({
          corpus,
          health: health(),
          next: await askNext(digests),
          suspended: await askSuspended(digests),
          now: clock.now(),
          zone,
        }),
    }),
  ],
});
