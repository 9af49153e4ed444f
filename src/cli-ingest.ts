import type { Command } from 'commander';
import type { CliSurroundings } from './cli-program.ts';
import { readConfig } from './config.ts';
import type { IngestReport } from './ingest/ingest.ts';
import { shownName } from './ingest/one-line.ts';
import { silentLogger } from './log.ts';
import { systemClock } from './model/clock.ts';
import { AttacheError } from './model/errors.ts';
import type { Store } from './store/store.ts';

const EXAMPLES = `
Examples:
  npm run attache -- ingest article.txt
  npm run attache -- ingest ~/articles notes/interview.md

Reads .txt and .md files, folders with everything below them. Reading the same again changes nothing; a changed article
replaces its own quotes. A bot that is running finds the new quotes by itself. A reviewed record in data/ goes before an
ingested article.`;

/** Lines of one kind that the report prints; a folder of photographs would fill the screen otherwise. */
const MAX_LISTED = 20;
const BAR_WIDTH = 30;
/** Where nobody watches a bar, a log gets a line for so many files. */
const LINE_EVERY = 500;

/** Adds `ingest PATH…` to the program. */
export function addIngest(program: Command, around: CliSurroundings): void {
  program
    .command('ingest')
    .description('read articles from files and folders, and keep every quotation in them')
    .argument('<path...>', 'files (.txt, .md) and folders')
    .addHelpText('after', EXAMPLES)
    .action(async (paths: readonly string[]) => {
      const report = await ingestInto(paths, around);
      for (const line of reportLines(report)) around.print(line);
      if (report.notReached > 0) throw new AttacheError('bad-data', stoppedLine(report.notReached));
      if (report.read === 0)
        throw new AttacheError('bad-data', 'Nothing could be read: name .txt or .md files, or folders that hold some.');
    });
}

async function ingestInto(paths: readonly string[], around: CliSurroundings): Promise<IngestReport> {
  const read = readConfig(around.environment);
  if (!read.ok) throw new AttacheError('bad-config', read.failure.join('\n'));
  const [{ loadDataFolder }, { showProblem }, { ingest }, { openStore }, { createTopicFinder }] = await Promise.all([
    import('./ingest/data-files.ts'),
    import('./ingest/data-problem.ts'),
    import('./ingest/ingest.ts'),
    import('./store/open-store.ts'),
    import('./search/topic-finder.ts'),
  ]);
  const { parts, problems } = await loadDataFolder(read.value.dataFolder);
  for (const problem of problems) around.complain(showProblem(problem));
  const store: Store = await openStore(read.value.database, { log: silentLogger, clock: systemClock, patient: true });
  const { progress } = around;
  const stop = new AbortController();
  const heed = around.onInterrupt(() => stop.abort());
  try {
    return await ingest(paths, {
      store,
      clock: systemClock,
      reviewed: parts,
      topicsOf: createTopicFinder(parts),
      signal: stop.signal,
      progress: (done, total) => {
        if (progress !== null) progress(bar(done, total));
        else if (done > 0 && done < total && done % LINE_EVERY === 0) around.complain(`${done} of ${total} articles`);
      },
    });
  } catch (thrown) {
    if (!(thrown instanceof AttacheError && thrown.code === 'store-unavailable')) throw thrown;
    throw new AttacheError(thrown.code, `${thrown.message} ${REST_LATER}`, thrown);
  } finally {
    heed();
    progress?.('');
    await store.close();
  }
}

const REST_LATER = 'What was read is kept; the same command does the rest.';
const stoppedLine = (notReached: number): string =>
  `Stopped: ${notReached} ${notReached === 1 ? 'file was' : 'files were'} not read. ${REST_LATER}`;

/** `[#########---------------------]  3 of 10 articles`. */
export function bar(done: number, total: number): string {
  const filled = total === 0 ? BAR_WIDTH : Math.floor((BAR_WIDTH * done) / total);
  return `[${'#'.repeat(filled)}${'-'.repeat(BAR_WIDTH - filled)}]  ${done} of ${total} articles`;
}

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
