import { z } from 'zod';
import { DISCORD_VARIABLES, type DiscordConfig, readDiscord } from './discord-config.ts';
import type { LogLevel } from './log.ts';
import { AttacheError } from './model/errors.ts';
import { fail, ok, type Result } from './model/result.ts';
import { parseZone } from './schedule/zones.ts';
import { readSlack, SLACK_VARIABLES, type SlackConfig } from './slack-config.ts';
import { DATABASE_URL_FORMS, type DatabasePlace, parseDatabaseUrl, secretsOfPlace } from './store/database-place.ts';
import { english } from './texts/english.ts';
import { LANGUAGES, type Language } from './texts/texts.ts';
import { portText, urlText, type Variable, variable } from './variable.ts';

export type { Variable } from './variable.ts';

/** The environment, read once and frozen. */
export interface Config {
  /** Null when Discord is not, or only half, configured. */
  readonly discord: DiscordConfig | null;
  /** Null when Slack is not, or only half, configured. */
  readonly slack: SlackConfig | null;
  readonly database: DatabasePlace;
  readonly dataFolder: string;
  readonly scheduleFile: string | null;
  /** Where /healthz, /readyz and /metrics are served; null: nowhere. */
  readonly port: number | null;
  /** The address that is listened on. */
  readonly host: string;
  readonly logLevel: LogLevel | null;
  /** IANA zone of times that were given none. */
  readonly zone: string;
  /** Of everything that people read. */
  readonly language: Language;
  /** Values that must never be printed. */
  readonly secrets: readonly string[];
  /** What is half configured, one sentence each; the rest runs. */
  readonly warnings: readonly string[];
}

/** The zone as schedules know it, by the function that reads theirs; a schedule without one would be refused otherwise. */
const zoneText = z.string().transform((raw, context): string => {
  const zone = parseZone(raw);
  if (zone.ok) return zone.value;
  const { failure } = zone;
  const why =
    failure.code === 'offset'
      ? `is refused: ${english.recurrences.fault(failure).replace(/\.$/, '')}`
      : 'must be an IANA time zone such as Europe/London';
  context.addIssue({ code: 'custom', message: why });
  return z.NEVER;
});

const WHICH_LANGUAGE = `must be a language that there is: ${LANGUAGES.join(', ')}`;

/** Every variable that is read, in the order of .env.example. */
export const VARIABLES: readonly Variable[] = [
  ...DISCORD_VARIABLES,
  ...SLACK_VARIABLES,
  variable(
    'DATABASE_URL',
    'Where schedules, receipts and ingested articles are kept: sqlite:FILE, or postgres://USER:PASSWORD@HOST:5432/DATABASE to share them',
    z.string().refine((raw) => parseDatabaseUrl(raw) !== null, DATABASE_URL_FORMS),
    {
      secret: true,
      fallback: 'sqlite:data/local/attache.db',
    },
  ),
  variable('DATA_DIR', 'Folder with articles/, people.yaml and topics.yaml', z.string(), { fallback: 'data' }),
  variable('SCHEDULE_FILE', 'YAML file of digest schedules, for teams that prefer configuration', z.string()),
  variable('DISCORD_API_URL', 'Another address for the Discord API (a proxy or a test double)', urlText),
  variable('SLACK_API_URL', 'Another address for the Slack API (a proxy or a test double)', urlText),
  variable('PORT', 'Port of /healthz, /readyz and /metrics; nothing is served when empty', portText),
  variable(
    'HOST',
    'Address that every port listens on: 127.0.0.1 for this machine alone, 0.0.0.0 in a container',
    z
      .string()
      .regex(/^(?:[\w-]+(?:\.[\w-]+)*|[\da-fA-F:.]*:[\da-fA-F:.]*)$/, 'must be an address or a name such as 127.0.0.1, :: or localhost'),
    { fallback: '127.0.0.1' },
  ),
  variable(
    'LOG_LEVEL',
    'debug, info, warn, error or silent; info with a platform, warn in the console',
    z.enum(['debug', 'info', 'warn', 'error', 'silent'], 'must be debug, info, warn, error or silent'),
  ),
  variable('TZ_DEFAULT', 'Time zone of schedules that name none, by its name or a city; no offset', zoneText, {
    fallback: 'Europe/London',
  }),
  variable(
    'ATTACHE_LANGUAGE',
    'Language of what the bot says, by its code; quotes stay as they were printed',
    z.enum(LANGUAGES, WHICH_LANGUAGE),
    { fallback: 'en' },
  ),
];

/** The language alone, for what is printed without a configuration; throws an AttacheError `bad-config` for one that there is not. */
export function languageIn(environment: Readonly<Record<string, string | undefined>>): Language {
  const wrote = environment.ATTACHE_LANGUAGE?.trim() || 'en';
  const known = LANGUAGES.find((language) => language === wrote);
  if (known === undefined) throw new AttacheError('bad-config', `ATTACHE_LANGUAGE ${WHICH_LANGUAGE}.`);
  return known;
}

/**
 * Reads the configuration from an environment; an empty value means absent. Fails with every problem at once, one
 * sentence each. A platform with only some of its values becomes a warning and is left out.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Result<Config, readonly string[]> {
  const values = new Map<string, string>();
  const problems: string[] = [];
  for (const { name, schema, fallback } of VARIABLES) {
    const raw = environment[name]?.trim() || fallback;
    if (raw === null || raw === undefined) continue;
    const parsed = schema.safeParse(raw);
    // The value itself stays out of the message: it may be a secret.
    if (!parsed.success) problems.push(`${name} ${parsed.error.issues[0]?.message ?? 'is not valid'}.`);
    else values.set(name, parsed.data);
  }
  const database = parseDatabaseUrl(values.get('DATABASE_URL') ?? '');
  if (problems.length > 0 || database === null) return fail(problems);

  const value = (name: string): string => values.get(name) ?? '';
  const { discord, warnings: ofDiscord } = readDiscord(values);
  const { slack, warnings: ofSlack } = readSlack(values);
  return ok(
    Object.freeze({
      discord,
      slack,
      database,
      dataFolder: value('DATA_DIR'),
      scheduleFile: values.get('SCHEDULE_FILE') ?? null,
      port: values.has('PORT') ? Number(values.get('PORT')) : null,
      host: value('HOST'),
      logLevel: (values.get('LOG_LEVEL') as LogLevel | undefined) ?? null,
      zone: value('TZ_DEFAULT'),
      language: value('ATTACHE_LANGUAGE') as Language,
      // Of the database only what is secret in it: its file may be named in a line.
      secrets: [
        ...VARIABLES.filter(({ name, secret }) => secret && name !== 'DATABASE_URL').flatMap(({ name }) => values.get(name) ?? []),
        ...secretsOfPlace(database),
      ],
      warnings: [...ofDiscord, ...ofSlack],
    }),
  );
}
