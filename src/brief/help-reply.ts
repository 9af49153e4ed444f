import type { Command } from '../command/command.ts';
import { actionPath, actionsOf, exampleLine, usageOf } from '../command/usage.ts';
import { actions, type Block, heading, list, note, paragraph, privately, type Reply, strong } from '../reply/reply.ts';

/** Examples that the overview offers as buttons. */
const TRY = 3;

/** Help made from the command list: the overview, or one command in full. */
export function helpReply(commands: readonly Command[], name: string | undefined): Reply {
  const wanted = name?.replace(/^\//, '').toLowerCase();
  const command = commands.find((candidate) => candidate.name === wanted);
  if (command !== undefined)
    return privately(
      heading(`/${command.name}`),
      paragraph(command.summary),
      ...actionsOf(command).flatMap((action) => actionHelp(command, action)),
    );
  const examples = commands.flatMap((candidate) =>
    actionsOf(candidate).flatMap((action) => action.examples.slice(0, 1).map((example) => exampleLine(candidate, action, example))),
  );
  return privately(
    heading('What you can ask'),
    ...(wanted === undefined ? [] : [paragraph(`There is no command /${wanted.slice(0, 40)}.`)]),
    list(
      commands.flatMap((candidate) => actionsOf(candidate).map((action) => [strong(actionPath(candidate, action)), `: ${action.summary}`])),
    ),
    note(`The options of each: ${commands.map(({ name: each }) => `/attache help ${each}`).join(' · ')}`),
    note(
      'Plain words do as well: “what has Healey said about spending?”, “brief me on Ukraine”. Spelling may be off. Answers are private until you share them. Every quote shows its speaker, office at that date, outlet and link; where I do not know, I say so.',
    ),
    actions(...examples.slice(0, TRY).map((line) => ({ kind: 'run', label: line, run: line }) as const)),
  );
}

function actionHelp(command: Command, action: ReturnType<typeof actionsOf>[number]): readonly Block[] {
  const options = Object.entries(action.options).map(([key, option]) => [
    strong(key),
    `: ${option.summary}${option.kind === 'choice' ? ` (${option.choices.join(', ')})` : ''}`,
  ]);
  return [
    paragraph(strong(usageOf(command, action))),
    ...('subcommands' in command ? [paragraph(action.summary)] : []),
    ...(options.length > 0 ? [list(options)] : []),
    note(`For example: ${action.examples.map((example) => exampleLine(command, action, example)).join(' · ')}`),
  ];
}
