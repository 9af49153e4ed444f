import type { Command } from 'commander';

/** Columns of help that goes into a file or a pipe. */
const WIDTH = 80;

/** Adds examples, which stay as they are, and what else is to be known, broken to the width of the terminal, under the help of a command. */
export function addHelp(command: Command, examples: readonly string[], about: string): Command {
  return command.addHelpText('after', () => {
    const width = command.configureOutput().getOutHelpWidth?.() ?? WIDTH;
    return [
      ...(examples.length === 0 ? [] : ['', 'Examples:', ...examples.map((line) => `  ${line}`)]),
      '',
      command.createHelp().boxWrap(about, width),
    ].join('\n');
  });
}
