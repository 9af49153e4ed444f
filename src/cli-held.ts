import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import type { CliSurroundings } from './cli-program.ts';
import { readConfig } from './config.ts';
import type { ForgetReport } from './ingest/forget.ts';
import { shownName } from './ingest/one-line.ts';
import { silentLogger } from './log.ts';
import { systemClock } from './model/clock.ts';
import type { CorpusParts } from './model/corpus-parts.ts';
import { AttacheError } from './model/errors.ts';
import type { ListedArticle, Store } from './store/store.ts';

const ARTICLES_EXAMPLES = `
Examples:
  npm run attache -- articles
  npm run attache -- articles gazette 2024
  npm run --silent attache -- articles --json > articles.jsonl

Lists what ingest has read, not the reviewed records in data/. Words narrow it to articles whose id, title, outlet, date or file holds all of them.`;

const FORGET_EXAMPLES = `
Examples:
  npm run attache -- forget the-marl-gazette-2024-06-03-5f0c1d2e3a4b
  npm run attache -- forget ~/articles/bridge.txt

Takes ingested articles out with their quotes, their speakers who are named nowhere else, and the names that rested on them in other articles. The files
stay where they are: ingest reads them again. A running bot forgets within a second. When one of several names is unknown, nothing is taken out. A reviewed record goes
when its file is taken out of data/articles.`;

/** Adds `articles` and `forget`. */
export function addHeld(program: Command, around: CliSurroundings): void {
  program
    .command('articles')
    .description('list the articles that were ingested, with their ids')
    .argument('[words...]', 'only those whose id, title, outlet, date or file holds all of these')
    .option('--json', 'one line of JSON for each article')
    .addHelpText('after', ARTICLES_EXAMPLES)
    .action((words: readonly string[], { json }: { readonly json?: boolean }) =>
      withStore(around, async (store) => {
        const all = await store.listArticles();
        const shown = all.filter((each) => holdsAll(each, words));
        for (const each of shown) around.print(json === true ? JSON.stringify(jsonOf(each)) : lineOf(each));
        if (json !== true) around.print(coverageOf(shown.length, all.length));
      }),
    );

  program
    .command('forget')
    .description('take ingested articles out, with their quotes')
    .argument('<article...>', 'ids, or the files that they were read from')
    .addHelpText('after', FORGET_EXAMPLES)
    .action((wanted: readonly string[]) =>
      withStore(around, async (store, reviewed) => {
        const { forget } = await import('./ingest/forget.ts');
        const done = await forget(wanted, { store, reviewed });
        if (!done.ok) throw new AttacheError('bad-data', [...done.failure, 'Nothing was taken out.'].join('\n'));
        for (const line of forgetLines(done.value)) around.print(line);
      }),
    );
}

async function withStore(around: CliSurroundings, use: (store: Store, reviewed: CorpusParts) => Promise<void>): Promise<void> {
  const read = readConfig(around.environment);
  if (!read.ok) throw new AttacheError('bad-config', read.failure.join('\n'));
  const [{ loadDataFolder }, { openStore }] = await Promise.all([import('./ingest/data-files.ts'), import('./store/open-store.ts')]);
  const { parts } = await loadDataFolder(read.value.dataFolder);
  const { database } = read.value;
  // Looking for what was ingested is no reason to make a database.
  const place = database.kind === 'sqlite' && !existsSync(database.path) ? { ...database, path: ':memory:' } : database;
  const store = await openStore(place, { log: silentLogger, clock: systemClock, patient: true });
  try {
    await use(store, parts);
  } finally {
    await store.close();
  }
}

const dateOf = ({ article }: ListedArticle): string => article.published?.date ?? 'no date';

const holdsAll = (listed: ListedArticle, words: readonly string[]): boolean => {
  const { id, title, outlet } = listed.article;
  const text = [id, title, outlet ?? '', dateOf(listed), listed.origin].join(' ').toLowerCase();
  return words.every((word) => text.includes(word.toLowerCase()));
};

const lineOf = (listed: ListedArticle): string => {
  const { article, origin, quotes } = listed;
  return `${article.id}\n    ${article.title}\n    ${article.outlet ?? 'no outlet'}, ${dateOf(listed)}, ${counted(quotes, 'quote')}, from ${shownName(origin)}`;
};

const jsonOf = ({ article, origin, quotes }: ListedArticle) => ({
  id: article.id,
  title: article.title,
  outlet: article.outlet,
  published: article.published?.date ?? null,
  url: article.url,
  quotes,
  file: origin,
});

const coverageOf = (shown: number, all: number): string => {
  if (all === 0) return 'Nothing was ingested yet: npm run attache -- ingest PATH reads articles.';
  return shown === all ? `${counted(all, 'article')}.` : `${shown} of ${counted(all, 'article')}.`;
};

/** What went, one line for each article. */
export function forgetLines({ forgotten, settlements }: ForgetReport): readonly string[] {
  return [
    ...forgotten.map(({ article, quotes, speakers }) => {
      const who =
        speakers.length === 0
          ? 'no speaker who is named nowhere else'
          : `${counted(speakers.length, 'speaker')} named nowhere else (${speakers.join(', ')})`;
      return `Forgot ${article.id}, “${article.title}”: ${counted(quotes, 'quote')}, ${who}.`;
    }),
    ...(settlements === 0
      ? []
      : [`${counted(settlements, 'name')} that another article had settled ${settlements === 1 ? 'is' : 'are'} open again or gone.`]),
  ];
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
