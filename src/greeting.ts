import type { App } from './app.ts';
import { iHold } from './brief/coverage.ts';
import { askNext, nextDigest } from './brief/status-reply.ts';
import type { Config } from './config.ts';
import { heading, list, note, paragraph, privately, type Reply } from './reply/reply.ts';

/** What the console says first: what is held, what is next, how to connect the chat platforms. */
export async function greeting(
  app: Pick<App, 'corpus' | 'texts' | 'digests' | 'health'>,
  config: Pick<Config, 'warnings'>,
): Promise<Reply> {
  const { version, problems } = app.health();
  const { texts } = app;
  const { status } = texts;
  const next = await askNext(app.digests, null);
  return privately(
    heading(status.title(version)),
    paragraph(iHold(app.corpus, texts)),
    paragraph(status.greetingNext(nextDigest(next, app.corpus, texts))),
    ...(config.warnings.length + problems.length > 0 ? [list([...config.warnings, ...problems])] : []),
    note(status.notConnected),
    paragraph(status.howToType),
  );
}
