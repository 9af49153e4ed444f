import { basename, join } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { addHelp } from './cli-help.ts';
import { type CliSurroundings, configOf } from './cli-surroundings.ts';
import { counted } from './counted.ts';
import { AttacheError } from './model/errors.ts';
import type { Speaker } from './model/speaker.ts';
import type { OtherArticles } from './review/review-record.ts';
import { withStore } from './with-store.ts';
import { refuseTaken, writeWhole } from './write-whole.ts';

interface ExtractFlags {
  readonly stdinJsonl?: boolean;
  readonly people?: string;
  readonly json?: boolean;
}

interface ReviewFlags {
  readonly people?: string;
  readonly out?: string;
  readonly id?: string;
}

/** Adds `extract` and `review`. `failed` is told when the exit code has to be 1 although everything else was done. */
export function addExtract(program: Command, around: CliSurroundings, failed: () => void): void {
  const extract = program
    .command('extract')
    .description('find every quotation in articles, with who said it and why')
    .argument('[files...]', 'plain text, one article each')
    .option('--stdin-jsonl', 'read {"id", "text"} lines from standard input and write one line of JSON for each')
    .option('--people <file>', 'a people.yaml whose names and offices settle what an article leaves open; none otherwise')
    .option('--json', 'one line of JSON for each article')
    .action(async (files: readonly string[], flags: ExtractFlags, command: Command) => {
      if (flags.stdinJsonl ? files.length > 0 : files.length === 0) {
        command.error(
          flags.stdinJsonl ? 'error: give files or --stdin-jsonl, not both' : 'error: give at least one file, or --stdin-jsonl',
        );
      }
      const people = flags.people === undefined ? [] : await peopleFrom(flags.people, around, failed);
      if (flags.stdinJsonl) {
        const { extractLines } = await import('./extract-lines.ts');
        if ((await extractLines(around.input, people, around.write)) > 0) failed();
        return;
      }
      const [{ readAsGiven }, { readArticle }, show] = await Promise.all([
        import('./ingest/sources.ts'),
        import('./extract/read-article.ts'),
        printer(around, people, flags.json === true),
      ]);
      for (const [index, file] of files.entries()) {
        const text = await readAsGiven(file);
        if (!text.ok) {
          around.complain(`${file} ${text.failure}`);
          failed();
        } else await around.write(show(file, readArticle(text.value, { people }), index));
      }
    });

  addHelp(
    extract,
    [
      'npm run attache -- extract article.txt',
      'npm run --silent attache -- extract *.txt --people data/people.yaml --json > quotes.jsonl',
      'npm run --silent attache -- extract --stdin-jsonl < articles.jsonl > quotes.jsonl',
    ],
    'Offsets in the JSON are UTF-16 indices into the text as given. A line that is no article gives {"id", "line", "error"}, the others go on, and the exit code is 1.',
  );

  const review = program
    .command('review')
    .description('write the data/articles record of an article, for a person to settle what the text leaves open')
    .argument('<file>', 'plain text, one article')
    .option('--people <file>', 'whose ids the record uses; people.yaml of DATA_DIR otherwise')
    .option('--out <file>', 'write it there instead of printing it; an existing file is left alone')
    .option('--id <id>', 'the id of the record; else the name of the file in --out, or one made of outlet, year and speaker', asId)
    .action(async (file: string, flags: ReviewFlags) => {
      const people = await peopleFrom(flags.people ?? join(configOf(around).dataFolder, 'people.yaml'), around, failed);
      const [{ readSource }, { readArticle }, { reviewRecord }] = await Promise.all([
        import('./ingest/sources.ts'),
        import('./extract/read-article.ts'),
        import('./review/review-record.ts'),
      ]);
      const text = await readSource(file);
      if (!text.ok) throw new AttacheError('bad-data', `${file} ${text.failure}`);
      const { yaml, checks } = reviewRecord(
        readArticle(text.value, { people }),
        people,
        flags.id ?? idIn(flags.out),
        await otherArticles(around),
      );
      if (flags.out === undefined) return around.write(yaml);
      refuseTaken(flags.out);
      await writeWhole(flags.out, [yaml]);
      around.complain(`Wrote ${flags.out}: ${counted(checks, 'place')} to settle, each marked CHECK.`);
    });
  addHelp(
    review,
    [
      'npm run --silent attache -- review article.txt',
      'npm run attache -- review article.txt --out data/articles/the-times-2025-hegseth.yaml',
    ],
    'Summaries and contexts are left for you to write, in your own words. data/README.md says what every field means.',
  );
}

/** The records of the data folder, with what was ingested where there is a store: they may tell whose words an article leaves open. */
async function otherArticles(around: CliSurroundings): Promise<OtherArticles> {
  const [{ loadDataFolder }, { joinCorpus }] = await Promise.all([import('./ingest/data-files.ts'), import('./ingest/join-corpus.ts')]);
  const { dataFolder, database } = configOf(around);
  const { parts } = await loadDataFolder(dataFolder);
  const records = new Set<string>(parts.articles.map(({ id }) => id));
  const isRecord = (article: string): boolean => records.has(article);
  const stored = await withStore(database, 'empty', (store) => store.storedCorpus({ settled: false }));
  return { parts: joinCorpus(parts, stored), isRecord };
}

async function printer(around: CliSurroundings, people: readonly Speaker[], json: boolean) {
  if (json) {
    const { articleJson } = await import('./extract-json.ts');
    return (file: string, reading: Parameters<typeof articleJson>[1]): string =>
      `${articleJson(basename(file).replace(/\.[^.]+$/, ''), reading)}\n`;
  }
  const [{ extractReport }, { renderTerminal }, { english }] = await Promise.all([
    import('./extract-report.ts'),
    import('./platforms/terminal/render.ts'),
    import('./texts/english.ts'),
  ]);
  const look = { width: around.width, colour: around.colour, hyperlinks: false };
  return (file: string, reading: Parameters<typeof extractReport>[1], index: number): string =>
    `${index === 0 ? '' : '\n\n'}${renderTerminal(extractReport(basename(file), reading, people), look, english)}\n`;
}

async function peopleFrom(file: string, around: CliSurroundings, failed: () => void): Promise<readonly Speaker[]> {
  const [{ loadPeopleFile }, { showProblem }] = await Promise.all([import('./ingest/people-file.ts'), import('./ingest/data-problem.ts')]);
  const { people, problems } = await loadPeopleFile(file);
  // Going on without anybody would give other names than were asked for.
  if (people.length === 0 && problems.length > 0) throw new AttacheError('bad-data', problems.map(showProblem).join('\n'));
  for (const problem of problems) around.complain(showProblem(problem));
  if (problems.length > 0) failed();
  return people;
}

const isId = (raw: string): boolean => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(raw) && raw.length <= 100;

/** The name of a record's file is its id. */
function idIn(out: string | undefined): string | undefined {
  const name = out === undefined ? '' : basename(out).replace(/\.ya?ml$/, '');
  return isId(name) ? name : undefined;
}

function asId(raw: string): string {
  if (isId(raw)) return raw;
  throw new InvalidArgumentError('Use lower-case letters and digits joined by single -, 100 characters at most.');
}
