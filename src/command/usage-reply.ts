import { actions, list, note, paragraph, privately, type Reply } from '../reply/reply.ts';
import { SEARCH } from './command-words.ts';
import { explain, type ParseFailure } from './failure.ts';
import { BURST } from './rate-limit.ts';
import type { Registry } from './registry.ts';
import { actionPath, actionsOf, exampleLine, usageOf } from './usage.ts';

/** What is wrong with a command, and how it is typed; where options are at fault, with a form to fill in instead. */
export function usageReply(failure: ParseFailure, registry: Registry): Reply {
  const said = paragraph(explain(failure));
  const help = actions({ kind: 'run', label: 'Help', run: `/${registry.root} help` });
  switch (failure.code) {
    case 'empty':
    case 'unknown-command':
      return privately(said, list(registry.commands.map((command) => `/${command.name}: ${command.summary}`)), help);
    case 'missing-subcommand':
    case 'unknown-subcommand':
      return privately(
        said,
        list(actionsOf(failure.command).map((action) => `${usageOf(failure.command, action)}: ${action.summary}`)),
        help,
      );
    default: {
      const { command, action } = failure;
      return privately(
        said,
        note(`Usage: ${usageOf(command, action)}`),
        note(`For example: ${exampleLine(command, action, action.examples[0] ?? '')}`),
        actions({ kind: 'form', label: 'Fill in a form', run: actionPath(command, action) }),
      );
    }
  }
}

/** For somebody who asks too fast; `wait` in milliseconds. */
export const tooManyReply = (wait: number): Reply =>
  privately(paragraph(`You asked ${BURST} questions in a few seconds; try again in ${Math.ceil(wait / 1000)} s.`));

/** When nothing in a message is on record. */
export const unknownMessageReply = (): Reply =>
  privately(
    paragraph('That message names nobody whom I quote, no topic that I hold, and none of its rarer words was said by anybody on record.'),
    actions({ kind: 'form', label: 'Ask for quotes', run: `/${SEARCH}` }),
  );
