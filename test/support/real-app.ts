import path from 'node:path';
import { type App, createApp } from '../../src/app.ts';
import { type Config, readConfig } from '../../src/config.ts';
import { silentLogger } from '../../src/log.ts';
import type { Clock } from '../../src/model/clock.ts';
import { OPERATOR } from '../../src/platforms/terminal/operator.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { ROOT } from './process.ts';

/** The real application over the real data, with a store in memory; `ask` types a line into it. */
export async function openRealApp(clock: Clock): Promise<App & { readonly config: Config; ask(line: string): Promise<Reply> }> {
  const read = readConfig({ DATA_DIR: path.join(ROOT, 'data'), DATABASE_URL: 'sqlite::memory:' });
  if (!read.ok) throw new Error(read.failure.join(' '));
  const app = await createApp({ config: read.value, clock, log: silentLogger, version: '0.0.0' });
  return { ...app, config: read.value, ask: (line) => app.handler.dispatch({ form: 'line', line, caller: OPERATOR }) };
}
