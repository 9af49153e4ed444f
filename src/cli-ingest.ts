import { basename, resolve } from 'node:path';
import type { Command } from 'commander';
import { bar } from './cli-bar.ts';
import { addHelp } from './cli-help.ts';
import { type CliSurroundings, configOf } from './cli-surroundings.ts';
import { counted } from './counted.ts';
import type { IngestReport } from './ingest/ingest.ts';
import { shownName } from './ingest/one-line.ts';
import { systemClock } from './model/clock.ts';
import { AttacheError } from './model/errors.ts';
import { withStore } from './with-store.ts';

/** Lines of one kind that the report prints; a folder of photographs would fill the screen otherwise. */
const MAX_LISTED = 20;
/** Where nobody watches a bar, a log gets a line for so many files. */
const LINE_EVERY = 500;

/** Adds `ingest PATH…` to the program. `failed` is told when the exit code has to be 1 although everything else was done. */
export function addIngest(program: Command, around: CliSurroundings, failed: () => void): void {
  const command = program
    .command('ingest')
    .description('read articles from files and folders, and keep every quotation in them')
    .argument('<path...>', 'files (.txt, .md) and folders')
    .action(async (paths: readonly string[]) => {
      const report = await ingestInto(paths, around);
      for (const line of reportLines(report)) around.print(line);
      if (report.notReached > 0) throw new AttacheError('bad-data', stoppedLine(report.notReached));
      if (report.read === 0)
        throw new AttacheError('bad-data', 'Nothing could be read: name .txt or .md files, or folders that hold some.');
      // What was named was meant; what lay beside the articles in a folder need not be one.
      const { placeOf } = await import('./ingest/sources.ts');
      const named = new Set([...paths.map((path) => resolve(path)), ...(await Promise.all(paths.map(placeOf)))]);
      if (report.rejected.some(({ file }) => named.has(resolve(file)))) failed();
    });
  addHelp(
    command,
    ['npm run attache -- ingest article.txt', 'npm run attache -- ingest ~/articles notes/interview.md'],
    'Reads .txt and .md files, folders with everything below them. Reading the same again changes nothing; a changed article replaces its own quotes. A bot that is running finds the new quotes by itself. A reviewed record in data/ goes before an ingested article. Ctrl-C stops after the file at hand; what was read is kept.',
  );
}

async function ingestInto(paths: readonly string[], around: CliSurroundings): Promise<IngestReport> {
  const { dataFolder, database } = configOf(around);
  const [{ loadDataFolder }, { showProblem }, { ingest }, { createTopicFinder }] = await Promise.all([
    import('./ingest/data-files.ts'),
    import('./ingest/data-problem.ts'),
    import('./ingest/ingest.ts'),
    import('./search/question/topic-finder.ts'),
  ]);
  const { parts, problems } = await loadDataFolder(dataFolder);
  const noPeople = parts.speakers.length === 0 ? problems.filter(({ file }) => basename(file) === 'people.yaml') : [];
  // Articles would be kept, and kept again, under other names, and every record that names somebody would be complained of.
  if (noPeople.length > 0) throw new AttacheError('bad-data', [...noPeople.map(showProblem), 'Nothing was read.'].join('\n'));
  for (const problem of problems) around.complain(showProblem(problem));
  const { progress } = around;
  const stop = new AbortController();
  const heed = around.onInterrupt(() => stop.abort());
  try {
    return await withStore(database, 'make', (store) =>
      ingest(paths, {
        store,
        clock: systemClock,
        reviewed: parts,
        topicsOf: createTopicFinder(parts),
        signal: stop.signal,
        progress: (done, total) => {
          if (progress !== null) progress(bar(done, total, 'articles'));
          else if (done > 0 && done < total && done % LINE_EVERY === 0) around.complain(`${done} of ${total} articles`);
        },
      }),
    );
  } catch (thrown) {
    if (!(thrown instanceof AttacheError && thrown.code === 'store-unavailable')) throw thrown;
    throw new AttacheError(thrown.code, `${thrown.message} ${REST_LATER}`, thrown);
  } finally {
    heed();
    progress?.('');
  }
}

const REST_LATER = 'What was read is kept; the same command does the rest.';
const stoppedLine = (notReached: number): string => `Stopped: ${counted(notReached, 'file was', 'files were')} not read. ${REST_LATER}`;

/** The report as lines: counts first, then what a person may want to look at. */
export function reportLines(report: IngestReport): readonly string[] {
  const { rejected, leftOut, conflicts } = report;
  return [
    `read          ${report.read}`,
    `new           ${report.new}`,
    `unchanged     ${report.unchanged}`,
    `replaced      ${report.replaced}`,
    `rejected      ${rejected.length}`,
    `quotes        ${report.quotes}`,
    `unattributed  ${report.unattributed}`,
    `settled       ${report.settled}`,
    `conflicts     ${conflicts.length}`,
    ...listed(
      'Rejected',
      rejected.map(({ file, reason }) => shownName(`${file} ${reason}`)),
    ),
    ...listed(
      'Quotations left out',
      leftOut.map(({ file, reason }) => shownName(`${file}: one ${reason}`)),
    ),
    ...listed(
      'The same words under two names; neither was changed',
      conflicts.map(({ words, claims: [a, b] }) => `“${words}”: ${a.name} in ${a.article}, ${b.name} in ${b.article}`),
    ),
  ];
}

function listed(title: string, lines: readonly string[]): readonly string[] {
  if (lines.length === 0) return [];
  const more = lines.length - MAX_LISTED;
  return ['', `${title}:`, ...lines.slice(0, MAX_LISTED).map((line) => `  ${line}`), ...(more > 0 ? [`  and ${more} more`] : [])];
}
