import { helpReply } from '../src/brief/help-reply.ts';
import { askDigests, statusReply } from '../src/brief/status-reply.ts';
import { defineCommand, defineGroup } from '../src/command/command.ts';
import { ROOT } from '../src/command/command-words.ts';
import { styleOf } from '../src/command/usage.ts';
import type { Texts } from '../src/texts/texts.ts';

export const attacheIn = ({ commands: { attache: said } }: Texts) =>
  defineGroup({
    name: ROOT,
    summary: said.summary,
    examples: ['help', 'status', 'quote Hegseth'],
    subcommands: [
      defineCommand({
        name: 'help',
        summary: said.help,
        options: { command: { kind: 'text', summary: said.command, maxLength: 40 } },
        examples: ['', 'quote'],
        run: ({ command }, { commands, caller, texts }) => helpReply(commands, command, styleOf(caller), texts),
      }),
      defineCommand({
        name: 'status',
        summary: said.status,
        options: {},
        examples: [''],
        run: async (_args, { corpus, health, digests, caller, clock, zone, texts }) =>
          statusReply(
            {
              corpus,
              health: health(),
              ...(await askDigests(digests, caller)),
              isOperator: caller.isOperator ?? false,
              now: clock.now(),
              zone,
            },
            texts,
          ),
      }),
    ],
  });
