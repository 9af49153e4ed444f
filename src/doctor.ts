import { readConfig, VARIABLES } from './config.ts';
import { counted } from './counted.ts';
import type { CorpusParts } from './model/corpus-parts.ts';
import { TO_WRITE } from './review/to-write.ts';
import type { StoreCheck } from './store/check-store.ts';

/** One finding: fine, something to know, or something that keeps the bot from working as configured. */
export interface Finding {
  readonly level: 'ok' | 'warn' | 'fail';
  /** What was looked at, such as `slack`. */
  readonly check: string;
  readonly text: string;
  /** What to do about it; null where there is nothing to be done. */
  readonly remedy: string | null;
}

export const fine = (check: string, text: string): Finding => ({ level: 'ok', check, text, remedy: null });
export const warn = (check: string, text: string, remedy: string): Finding => ({ level: 'warn', check, text, remedy });
export const failing = (check: string, text: string, remedy: string | null): Finding => ({ level: 'fail', check, text, remedy });

/** The runtime, the configuration, the data and the database: what can be said without asking anybody. Values are never shown. */
export function examine(
  environment: Readonly<Record<string, string | undefined>>,
  nodeVersion: string,
  data: { readonly parts: CorpusParts; readonly problems: readonly string[] } | null,
  store: StoreCheck | null = null,
): readonly Finding[] {
  return [
    examineNode(nodeVersion),
    ...examineConfiguration(environment),
    ...(store === null ? [] : [store.usable ? fine('database', store.sentence) : failing('database', store.sentence, null)]),
    ...(data === null ? [] : examineData(data)),
  ];
}

function examineNode(version: string): Finding {
  const major = Number(/^v?(\d+)/.exec(version)?.[1] ?? 0);
  return major >= 26
    ? fine('node', `Node ${version}.`)
    : failing('node', `Node ${version} is too old.`, 'Run through npm, which brings Node 26: npm ci, then npm start.');
}

function examineConfiguration(environment: Readonly<Record<string, string | undefined>>): readonly Finding[] {
  const set = VARIABLES.filter(({ name }) => (environment[name] ?? '').trim() !== '').map(({ name }) => name);
  const listed = fine('configuration', set.length === 0 ? 'No variable is set.' : `Set: ${set.join(', ')}.`);
  const read = readConfig(environment);
  if (!read.ok) return [listed, ...read.failure.map((text) => failing('configuration', text, 'Correct it in .env or in the environment.'))];
  const { discord, slack, warnings } = read.value;
  return [
    listed,
    ...warnings.map((text) => failing('configuration', text, null)),
    discord !== null
      ? fine('discord', 'Discord is configured.')
      : warn(
          'discord',
          'Discord is not connected.',
          'To connect it, create an application at https://discord.com/developers, set DISCORD_TOKEN and DISCORD_APPLICATION_ID, then run: npm run attache -- register',
        ),
    slack !== null
      ? fine('slack', 'Slack is configured.')
      : warn(
          'slack',
          'Slack is not connected.',
          'To connect it, create an app from the output of: npm run attache -- manifest; then set SLACK_BOT_TOKEN and SLACK_APP_TOKEN.',
        ),
  ];
}

function examineData({ parts, problems }: { readonly parts: CorpusParts; readonly problems: readonly string[] }): readonly Finding[] {
  const { articles, quotes } = parts;
  const held =
    articles.length > 0
      ? fine('data', `${counted(articles.length, 'article')} and ${counted(quotes.length, 'quote')} can be read.`)
      : failing('data', 'No article can be read.', 'Put records into data/articles (see data/README.md), or set DATA_DIR.');
  const drafts = articles.flatMap(({ id, summary }) => {
    const left = [summary.text, ...quotes.flatMap(({ article, context }) => (article === id ? [context] : []))].filter(
      (text) => text === TO_WRITE,
    );
    return left.length === 0
      ? []
      : [
          warn(
            'data',
            `${counted(left.length, 'text')} of ${id} ${left.length === 1 ? 'is' : 'are'} still to be written.`,
            'Search its file for CHECK.',
          ),
        ];
  });
  return [held, ...drafts, ...problems.map((text) => failing('data', text, 'Correct the file; until then it is left out.'))];
}

/** Findings as lines: level, then the sentence, then what to do. */
export const showFindings = (findings: readonly Finding[]): readonly string[] =>
  findings.map(
    ({ level, text, remedy }) =>
      `${level.padEnd(4)}  ${/[.!?]$/.test(text) ? text : `${text}.`}${remedy === null || level === 'ok' ? '' : ` ${remedy}`}`,
  );

export const hasFailed = (findings: readonly Finding[]): boolean => findings.some(({ level }) => level === 'fail');
