import { actions, list, note, paragraph, type Reply, refusal } from '../reply/reply.ts';
import type { Texts } from '../texts/texts.ts';
import { SEARCH } from './command-words.ts';
import { explain, type ParseFailure } from './failure.ts';
import { BURST } from './rate-limit.ts';
import type { Registry } from './registry.ts';
import { actionPath, actionsOf, type CommandStyle, exampleLine, usageOf } from './usage.ts';

/** What is wrong with a command, and how it is given in the style that it was; where options are at fault, with a form to fill in instead. */
export function usageReply(failure: ParseFailure, style: CommandStyle, registry: Registry, texts: Texts): Reply {
  const { failures, buttons, help: helpTexts } = texts;
  const said = paragraph(explain(failure, texts));
  const help = actions({ kind: 'run', label: buttons.help, run: `/${registry.root} help` });
  switch (failure.code) {
    case 'empty':
    case 'unknown-command':
      return refusal(said, list(registry.commands.map((command) => failures.command(`/${command.name}`, command.summary))), help);
    case 'missing-subcommand':
    case 'unknown-subcommand':
      return refusal(
        said,
        list(actionsOf(failure.command).map((action) => failures.command(usageOf(failure.command, action, style), action.summary))),
        help,
      );
    default: {
      const { command, action } = failure;
      return refusal(
        said,
        note(helpTexts.usage(usageOf(command, action, style))),
        note(helpTexts.forExample([exampleLine(command, action, action.examples[0] ?? '', style)])),
        actions({ kind: 'form', label: buttons.fillForm, run: actionPath(command, action) }),
      );
    }
  }
}

/** For somebody who asks too fast; `wait` in milliseconds. */
export const tooManyReply = (wait: number, { failures }: Texts): Reply =>
  refusal(paragraph(failures.tooFast(BURST, Math.ceil(wait / 1000))));

/** When nothing in a message is on record. */
export const unknownMessageReply = ({ failures, buttons }: Texts): Reply =>
  refusal(paragraph(failures.nothingInMessage), actions({ kind: 'form', label: buttons.askForQuotes, run: `/${SEARCH}` }));
