// Run as a process of its own: puts a few articles over and over, each time in a new version, and prints a dot for each, until it is killed.
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { aStoredArticle } from '../support/stored-article.ts';

const [path = ''] = process.argv.slice(2);
const store = await openSqliteStore(path);
for (let version = process.pid; ; version++) {
  await store.putArticle(aStoredArticle(`article-${version % 5}`, version, 40));
  process.stdout.write('.');
}
