import type { App } from './app.ts';
import { coverage } from './brief/coverage.ts';
import { askNext, nextDigest } from './brief/status-reply.ts';
import type { Config } from './config.ts';
import { heading, list, note, paragraph, privately, type Reply } from './reply/reply.ts';

/** What the console says first: what is held, what is next, how to connect the chat platforms. */
export async function greeting(app: App, config: Config): Promise<Reply> {
  const { version, problems } = app.health();
  const next = await askNext(app.digests);
  return privately(
    heading(`Attaché ${version}`),
    paragraph(`I hold ${coverage(app.corpus)}.`),
    paragraph(`Next digest: ${nextDigest(next, app.corpus)}.`),
    ...(config.warnings.length + problems.length > 0 ? [list([...config.warnings, ...problems])] : []),
    note('Slack and Discord are not connected: copy .env.example to .env, and run npm run attache -- doctor for the next step.'),
    paragraph('Type /quote Hegseth, /brief nato, /attache help; Tab completes, exit leaves.'),
  );
}
