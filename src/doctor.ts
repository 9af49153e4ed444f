import { readConfig, VARIABLES } from './config.ts';
import type { CorpusParts } from './model/corpus-parts.ts';
import type { StoreCheck } from './store/check-store.ts';

/** One finding: `ok`, something to know, or something to do. */
export interface Finding {
  readonly level: 'ok' | 'note' | 'problem';
  readonly text: string;
}

/** What is configured, what is missing and what to do about it. Values are never shown, only whether they are there. */
export function examine(
  environment: Readonly<Record<string, string | undefined>>,
  nodeVersion: string,
  data: { readonly parts: CorpusParts; readonly problems: readonly string[] } | null,
  store: StoreCheck | null = null,
): readonly Finding[] {
  const findings: Finding[] = [];
  const major = Number(/^v?(\d+)/.exec(nodeVersion)?.[1] ?? 0);
  findings.push(
    major >= 26
      ? { level: 'ok', text: `Node ${nodeVersion}.` }
      : { level: 'problem', text: `Node ${nodeVersion} is too old; run through npm, which brings Node 26 (npm ci, then npm start).` },
  );
  const read = readConfig(environment);
  if (!read.ok) findings.push(...read.failure.map((text): Finding => ({ level: 'problem', text })));
  else {
    const { discord, slack, warnings, zone } = read.value;
    findings.push(
      discord === null
        ? {
            level: 'note',
            text: 'Discord is not connected. Create an application at https://discord.com/developers, set DISCORD_TOKEN and DISCORD_APPLICATION_ID, then run: npm run attache -- register',
          }
        : { level: 'ok', text: 'Discord is configured.' },
    );
    findings.push(
      slack === null
        ? {
            level: 'note',
            text: 'Slack is not connected. Create an app from the output of: npm run attache -- manifest; then set SLACK_BOT_TOKEN and SLACK_APP_TOKEN.',
          }
        : { level: 'ok', text: 'Slack is configured.' },
    );
    findings.push(...warnings.map((text): Finding => ({ level: 'problem', text })));
    if (store !== null) findings.push({ level: store.usable ? 'ok' : 'problem', text: store.sentence });
    findings.push({ level: 'ok', text: `Times without a zone are ${zone}.` });
  }
  if (data !== null) {
    findings.push({
      level: data.parts.articles.length > 0 ? 'ok' : 'problem',
      text:
        data.parts.articles.length > 0
          ? `${data.parts.articles.length} articles and ${data.parts.quotes.length} quotes can be read.`
          : 'No article can be read; put records into data/articles (see data/README.md) or set DATA_DIR.',
    });
    findings.push(...data.problems.map((text): Finding => ({ level: 'problem', text })));
  }
  const set = VARIABLES.filter(({ name }) => (environment[name] ?? '').trim() !== '').map(({ name }) => name);
  findings.push({ level: 'note', text: set.length === 0 ? 'No variable is set.' : `Set: ${set.join(', ')}.` });
  return findings;
}
