import type { Command } from 'commander';
import { addHelp } from './cli-help.ts';
import { type CliSurroundings, configOf } from './cli-surroundings.ts';
import { counted } from './counted.ts';
import type { ForgetReport } from './ingest/forget.ts';
import { shownName } from './ingest/one-line.ts';
import { AttacheError } from './model/errors.ts';
import type { ListedArticle } from './store/store.ts';
import { withStore } from './with-store.ts';

/** Adds `articles` and `forget`. */
export function addHeld(program: Command, around: CliSurroundings): void {
  const articles = program
    .command('articles')
    .description('list the articles that were ingested, with their ids')
    .argument('[words...]', 'only those whose id, title, outlet, date or file holds all of these')
    .option('--json', 'one line of JSON for each article')
    .action((words: readonly string[], { json }: { readonly json?: boolean }) =>
      withStore(configOf(around).database, 'empty', async (store) => {
        const all = await store.listArticles();
        const shown = all.filter((each) => holdsAll(each, words));
        for (const each of shown) around.print(json === true ? JSON.stringify(jsonOf(each)) : lineOf(each));
        if (json !== true) around.print(coverageOf(shown.length, all.length));
      }),
    );

  addHelp(
    articles,
    [
      'npm run attache -- articles',
      'npm run attache -- articles gazette 2024',
      'npm run --silent attache -- articles --json > articles.jsonl',
    ],
    'Lists what ingest has read, not the reviewed records in data/.',
  );

  const forgetting = program
    .command('forget')
    .description('take ingested articles out, with their quotes')
    .argument('<article...>', 'ids, or the files that they were read from')
    .action(async (wanted: readonly string[]) => {
      const { database, dataFolder } = configOf(around);
      const [{ forget }, { loadDataFolder }] = await Promise.all([import('./ingest/forget.ts'), import('./ingest/data-files.ts')]);
      const { parts: reviewed } = await loadDataFolder(dataFolder);
      const done = await withStore(database, 'empty', (store) => forget(wanted, { store, reviewed }));
      if (!done.ok) throw new AttacheError('bad-data', [...done.failure, 'Nothing was taken out.'].join('\n'));
      for (const line of forgetLines(done.value)) around.print(line);
    });
  addHelp(
    forgetting,
    ['npm run attache -- forget the-marl-gazette-2024-06-03-5f0c1d2e3a4b', 'npm run attache -- forget ~/articles/bridge.txt'],
    'Takes ingested articles out with their quotes, their speakers who are named nowhere else, and the names that rested on them in other articles. The files stay where they are: ingest reads them again. A running bot forgets within a second. When one of several names is unknown, nothing is taken out. A reviewed record goes when its file is taken out of data/articles.',
  );
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
function forgetLines({ forgotten, settlements }: ForgetReport): readonly string[] {
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
