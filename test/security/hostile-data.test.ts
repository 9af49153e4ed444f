import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { type IngestReport, ingest } from '../../src/ingest/ingest.ts';
import { silentLogger } from '../../src/log.ts';
import { destination } from '../../src/model/schedule.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { createManualClock } from '../support/manual-clock.ts';
import { discordRenderer, slackRenderer, terminalRenderer } from '../support/renderers.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { HOSTILE, UNSEEN, writeHostileArticles, writeHostileData } from './hostile-data.ts';

/** Asked about hostile articles by somebody who means no harm. */
const QUESTIONS = [
  '/quote harbour',
  '/quote harbour page:2',
  '/quote quay',
  '/quote Miller3',
  '/articles quay',
  '/brief quay',
  '/digest preview topic:quay',
  '/quote Adams1',
  '/quote id:article-0/q01',
  '/quote id:article-1/q01 cite:all',
  '/brief harbour',
  '/brief topic-0',
  '/speakers',
  '/speakers Adams2',
  '/articles',
  '/articles harbour',
  '/digest preview topic:topic-0',
  '/digest schedule weekdays 08:00 topic:topic-1',
  '/digest list',
  '/attache status',
];

/** Asked by somebody who does. */
const ATTACKS = [...HOSTILE, ...UNSEEN].flatMap((text) => [
  `/quote ${text}`,
  `/quote speaker:"${text}" outlet:"${text}" since:"${text}"`,
  `/brief ${text}`,
  `/speakers ${text}`,
  `/articles ${text}`,
  `/digest schedule "${text}" daily 09:00`,
  `/digest pause id:"${text}"`,
  `/digest why edition:"${text}"`,
  `/attache help command:"${text}"`,
  `/${text}`,
  text,
]);

let folder: string;
let app: App;
let ingested: IngestReport;
const clock = createManualClock('2026-11-20T08:00:00Z');

beforeAll(async () => {
  folder = temporaryFolder('hostile');
  writeHostileData(folder);
  const read = readConfig({ DATA_DIR: folder, DATABASE_URL: 'sqlite::memory:' });
  if (!read.ok) throw new Error(read.failure.join(' '));
  app = await createApp({ config: read.value, clock, log: silentLogger, version: '0.0.0' });
  writeHostileArticles(path.join(folder, 'ingested'));
  const reviewed = { articles: [], quotes: [], speakers: [], topics: [] };
  ingested = await ingest([path.join(folder, 'ingested')], { store: await app.store(), clock, reviewed, topicsOf: () => [] });
  await app.refresh();
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

const where = destination('slack', 'T0TEAM0001', 'C0CHANNEL1');
const ask = async (line: string): Promise<Reply> => {
  await clock.advance(5_000);
  return app.handler.dispatch({
    form: 'line',
    line,
    caller: { platform: 'slack', destination: where, mayManage: true, person: 'U0PERSON01' },
  });
};

/** What any platform would misread in a reply, or refuse. */
const harm = (reply: Reply): readonly string[] =>
  [slackRenderer, discordRenderer, terminalRenderer({ width: 80, colour: true, hyperlinks: true })].flatMap(({ payloads, problems }) =>
    payloads(reply).flatMap(problems),
  );

describe('articles that mean harm', () => {
  it('are held, so that what follows is about them', async () => {
    expect(app.health().problems).toEqual([]);
    expect(ingested).toMatchObject({ new: HOSTILE.length + UNSEEN.length, rejected: [] });
    expect(ingested.quotes).toBeGreaterThan(HOSTILE.length);
    expect(JSON.stringify(await ask('/quote quay'))).toContain('stays where it is');
    expect(app.corpus.articles.length).toBe(2 * HOSTILE.length + UNSEEN.length);
    expect(JSON.stringify(await ask('/quote harbour'))).toContain('harbour');
  });

  it.each(QUESTIONS)('do none in the answer to %s', async (line) => {
    expect(harm(await ask(line))).toEqual([]);
  });

  it('do none in completions, which stay words', () => {
    for (const option of ['speaker', 'topic', 'outlet']) {
      for (const typed of ['a', 'adams', '@', '<', 't', ...HOSTILE]) {
        for (const { label, value } of app.handler.suggest('quote', null, option, typed))
          expect(`${label}${value}`).not.toMatch(/[\u202a-\u202e\u2066-\u2069\n]/);
      }
    }
  });
});

describe('questions that mean harm', () => {
  it.each(ATTACKS.map((line) => [JSON.stringify(line).slice(0, 60), line] as const))('do none: %s', async (_, line) => {
    expect(harm(await ask(line))).toEqual([]);
  });

  it.each([
    ['words', `/quote ${'harbour '.repeat(125_000)}`],
    ['one word', `/quote ${'x'.repeat(1_000_000)}`],
    ['marks', `/quote ${'"'.repeat(1_000_000)}`],
    ['options', `/quote ${'speaker:a '.repeat(100_000)}`],
    ['colons', ':'.repeat(1_000_000)],
    ['half pairs', `/quote ${'\ud83d'.repeat(500_000)}`],
  ])('of a megabyte of %s are answered at once, shortly', async (_, line) => {
    const start = performance.now();
    const reply = await ask(line);
    expect(performance.now() - start).toBeLessThan(2_000);
    expect(JSON.stringify(reply).length).toBeLessThan(10_000);
    expect(harm(reply)).toEqual([]);
  });
});
