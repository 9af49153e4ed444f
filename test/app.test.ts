import { appendFileSync, existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createApp } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import { silentLogger } from '../src/log.ts';
import { OPERATOR } from '../src/platforms/terminal/operator.ts';
import { opened, testFolder } from './support/followed-store.ts';
import { plainText } from './support/in-english.ts';
import { createManualClock } from './support/manual-clock.ts';
import { aStoredArticle } from './support/stored-article.ts';

describe('the whole bot', () => {
  const start = async (database: string) => {
    const read = readConfig({ DATA_DIR: path.join(import.meta.dirname, '..', 'data'), DATABASE_URL: `sqlite:${database}` });
    if (!read.ok) throw new Error(read.failure.join(' '));
    const clock = createManualClock('2026-11-02T08:00:00Z');
    const app = await createApp({ config: read.value, clock, log: silentLogger, version: '0.0.0' });
    onTestFinished(() => app.close());
    const ask = async (line: string): Promise<string> => plainText(await app.handler.dispatch({ form: 'line', line, caller: OPERATOR }));
    return { app, ask, clock };
  };

  it('answers, completes and composes from what was ingested meanwhile', async () => {
    const database = path.join(testFolder(), 'state.db');
    const { app, ask, clock } = await start(database);
    expect(await ask('/quote speaker:"Ines bridge"')).not.toContain('of bridge');
    const store = await opened(database);
    await store.putArticle(aStoredArticle('bridge'));
    await clock.advance(1000);
    expect(await ask('/quote speaker:"Ines bridge"')).toContain('words 0 of version 1 of bridge');
    expect(app.corpus.article(aStoredArticle('bridge').article.id)?.title).toBe('Title of bridge');
    expect(app.handler.suggest('quote', null, 'speaker', 'Ines').map(({ label }) => label)).toEqual([expect.stringContaining('Ines')]);
  });

  it('makes no database by being asked about quotes', async () => {
    const database = path.join(testFolder(), 'deep', 'state.db');
    const { ask } = await start(database);
    expect(await ask('/quote five eyes')).toContain('Five Eyes');
    expect(existsSync(database)).toBe(false);
  });

  it('answers from the reviewed records when the database cannot be read, and says so in its status', async () => {
    const database = path.join(testFolder(), 'state.db');
    writeFileSync(database, 'No database. ');
    appendFileSync(database, 'Minutes of a meeting. '.repeat(100));
    const { app, ask } = await start(database);
    expect(await ask('/quote five eyes')).toContain('Five Eyes');
    expect(app.health().problems).toEqual([expect.stringContaining('no SQLite database')]);
  });
});
