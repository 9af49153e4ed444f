import { type Command, Option } from 'commander';
import { addHelp } from './cli-help.ts';
import type { CliSurroundings } from './cli-surroundings.ts';
import { EXPORT_FORMATS } from './export-format-names.ts';
import type { ExportFlags } from './export-quotes.ts';

/** Adds `export`: quotes for spreadsheets, scripts and notes. */
export function addExport(program: Command, around: CliSurroundings, failed: () => void): void {
  const command = program
    .command('export')
    .description('write quotes out, those that a question finds or all, as JSON lines, CSV or Markdown')
    .argument('[words...]', 'a question as after /quote; every quote when left out')
    .addOption(new Option('--format <format>', 'what --out ends in, else jsonl').choices(EXPORT_FORMATS))
    .option('--speaker <name>', 'only by this speaker: a name or an office')
    .option('--topic <topic>', 'only on this topic')
    .option('--outlet <outlet>', 'only from this outlet')
    .option('--since <date>', 'from this date on: 2025, 2025-02 or 2025-02-13')
    .option('--until <date>', 'up to this date')
    .option('--out <file>', 'write it there instead of printing it; an existing file is left alone')
    .action(async (words: readonly string[], flags: ExportFlags) => {
      const { exportQuotes } = await import('./export-quotes.ts');
      if (!(await exportQuotes(words.join(' ').trim(), flags, around))) failed();
    });
  addHelp(
    command,
    [
      'npm run --silent attache -- export > quotes.jsonl',
      'npm run attache -- export Hegseth on nato --out hegseth.csv',
      'npm run attache -- export --speaker Healey --since 2025 --format markdown --out notes.md',
    ],
    'The newest quotes come first; the same data gives the same bytes. JSON lines and CSV have a line for each article that prints the words: those of one utterance follow one another and share its id. The column standing says how far the name can be relied on: sound; settled by another article; doubtful, a guess; disputed, because another article gives the same words to somebody else, whom disputedWith names. What was forgotten or corrected is not there any more. CSV is UTF-8 as RFC 4180 has it; a cell that a spreadsheet would take for a formula begins with an apostrophe. How the question was read, and that nothing was found, is said on standard error; the exit code is 0 then too. Ctrl-C leaves no half of a file.',
  );
}
