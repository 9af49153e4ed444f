import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BotProcess, startBotProcess } from '../support/bot-process.ts';
import { eventually } from '../support/eventually.ts';
import { BRIDGE, HARBOUR } from '../support/invented-articles.ts';
import { type PostgresServer, postgresMissing, startPostgres } from '../support/postgres-server.ts';
import { runProcess } from '../support/process.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const missing = await postgresMissing();
/** From the end of the ingest to the answer. */
const WITHIN = 1000;

describe.skipIf(missing !== null)(`two replicas on one PostgreSQL${missing === null ? '' : `: ${missing}`}`, { timeout: 90_000 }, () => {
  let server: PostgresServer;
  let url: string;
  const folder = temporaryFolder('replicas');
  const replicas: BotProcess[] = [];
  beforeAll(async () => {
    server = await startPostgres();
    url = await server.database();
  }, 60_000);
  afterAll(async () => {
    for (const replica of replicas) await replica.end();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Asks again and again until the answer says that; how many milliseconds that took. */
  const answers = async (replica: BotProcess, question: string, expected: RegExp, within: number): Promise<number> => {
    const [begun, from] = [performance.now(), replica.log().length];
    const asking = setInterval(() => replica.child.stdin?.write(`${question}\n`), 100);
    try {
      await eventually(() => expected.test(replica.log().slice(from)), within);
      return performance.now() - begun;
    } finally {
      clearInterval(asking);
    }
  };
  const ingest = async (name: string, text: string): Promise<void> => {
    const file = path.join(folder, `${name}.txt`);
    writeFileSync(file, text);
    const { code, stderr } = await runProcess('src/cli.ts', ['ingest', file], { environment: { DATABASE_URL: url } });
    expect([code, stderr]).toEqual([0, expect.any(String)]);
  };

  it('both answer /quote from an article that a third process has just ingested, within a second, and again from the next', async () => {
    replicas.push(startBotProcess({ DATABASE_URL: url }), startBotProcess({ DATABASE_URL: url }));
    for (const replica of replicas) await answers(replica, '/quote five eyes', /1 quote for/, 30_000);
    for (const [name, text, question, words] of [
      ['bridge', BRIDGE, '/quote calloway', /bring the two halves of our town together/],
      ['harbour', HARBOUR, '/quote fenwick', /dredging a channel that nobody pays for/],
    ] as const) {
      await ingest(name, text);
      const took = await Promise.all(replicas.map((replica) => answers(replica, question, words, WITHIN)));
      for (const milliseconds of took) expect(milliseconds).toBeLessThanOrEqual(WITHIN + 50);
    }
  });
});
