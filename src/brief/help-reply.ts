import type { Action, Command } from '../command/command.ts';
import { actionPath, actionsOf, type CommandStyle, exampleLine, usageOf } from '../command/usage.ts';
import { actions, type Block, heading, list, note, paragraph, privately, type Reply, strong } from '../reply/reply.ts';
import type { Texts } from '../texts/texts.ts';

/** Examples that the overview offers as buttons. */
const TRY = 3;

/**
 * Help made from the command list: the overview, or in full one command ("quote") or one of its actions ("digest schedule", "schedule"),
 * as it is typed where help was asked for.
 */
export function helpReply(commands: readonly Command[], name: string | undefined, style: CommandStyle, texts: Texts): Reply {
  const { help } = texts;
  const wanted = name?.replace(/^\//, '').toLowerCase();
  const [first, second] = wanted?.split(/\s+/) ?? [];
  const isAction = (candidate: Command, name: string | undefined): boolean =>
    'subcommands' in candidate && candidate.subcommands.some((action) => action.name === name);
  const command = commands.find(({ name }) => name === first) ?? commands.find((candidate) => isAction(candidate, first));
  if (command !== undefined) {
    const only = [second, first].find((word) => isAction(command, word));
    return privately(
      heading(only === undefined ? `/${command.name}` : `/${command.name} ${only}`),
      ...(only === undefined ? [command.summary, command.note].flatMap((said) => (said === undefined ? [] : [paragraph(said)])) : []),
      ...actionsOf(command)
        .filter(({ name }) => only === undefined || name === only)
        .flatMap((action) => actionHelp(command, action, style, texts)),
    );
  }
  const examples = commands.flatMap((candidate) =>
    actionsOf(candidate).flatMap((action) => action.examples.slice(0, 1).map((example) => exampleLine(candidate, action, example))),
  );
  return privately(
    ...(wanted === undefined ? [] : [paragraph(help.noSuchCommand(wanted.slice(0, 40)))]),
    heading(help.heading),
    list(
      commands.flatMap((candidate) =>
        actionsOf(candidate).map((action) => [strong(actionPath(candidate, action)), help.summary(action.summary)]),
      ),
    ),
    note(help.optionsOfEach(commands.map(({ name: each }) => `/attache help ${style === 'fields' ? 'command:' : ''}${each}`))),
    note(help.plainWords),
    actions(...examples.slice(0, TRY).map((line) => ({ kind: 'run', label: line, run: line }) as const)),
  );
}

function actionHelp(command: Command, action: Action, style: CommandStyle, { help }: Texts): readonly Block[] {
  const options = Object.entries(action.options).map(([key, option]) => [
    strong(key),
    help.summary(option.summary, option.kind === 'choice' ? option.choices : []),
  ]);
  return [
    paragraph(strong(usageOf(command, action, style))),
    ...('subcommands' in command ? [paragraph(action.summary)] : []),
    ...(options.length > 0 ? [list(options)] : []),
    note(help.forExample(action.examples.map((example) => exampleLine(command, action, example, style)))),
  ];
}
