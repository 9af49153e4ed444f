import { describe, expect, it } from 'vitest';
import { languageIn, readConfig, VARIABLES } from '../src/config.ts';
import { parseRecurrence } from '../src/schedule/recurrence.ts';

const problems = (environment: Record<string, string>): readonly string[] => {
  const read = readConfig(environment);
  return read.ok ? [] : read.failure;
};
const discord = { DISCORD_TOKEN: 'a'.repeat(60), DISCORD_APPLICATION_ID: '123456789012345678' };
const slack = { SLACK_BOT_TOKEN: 'xoxb-1-2-abc', SLACK_APP_TOKEN: 'xapp-1-abc' };

describe('the configuration', () => {
  it('needs nothing', () => {
    const read = readConfig({});
    expect(read.ok && [read.value.discord, read.value.slack, read.value.database, read.value.zone, read.value.warnings]).toEqual([
      null,
      null,
      { kind: 'sqlite', path: 'data/local/attache.db' },
      'Europe/London',
      [],
    ]);
  });

  it('takes an empty value for an absent one', () => {
    const read = readConfig(Object.fromEntries(VARIABLES.map(({ name }) => [name, '  '])));
    expect(read.ok && read.value.discord).toBeNull();
  });

  it('answers mentions on Discord unless it is told not to', () => {
    expect(readConfig(discord)).toMatchObject({ value: { discord: { mentions: true } } });
    expect(readConfig({ ...discord, DISCORD_MENTIONS: 'off' })).toMatchObject({ value: { discord: { mentions: false } } });
    expect(problems({ ...discord, DISCORD_MENTIONS: 'no' })).toEqual([expect.stringMatching(/^DISCORD_MENTIONS must be on or off/)]);
  });

  it('reads which shards this process serves, and says how they are written', () => {
    const read = readConfig({ ...discord, DISCORD_SHARDS: '0-3/16' });
    expect(read.ok && read.value.discord?.shards).toEqual({ first: 0, last: 3, of: 16 });
    expect(readConfig(discord)).toMatchObject({ value: { discord: { shards: null } } });
    expect(problems({ ...discord, DISCORD_SHARDS: '16/16' })).toEqual([
      expect.stringMatching(/^DISCORD_SHARDS must be auto, or .*0-3\/16/),
    ]);
  });

  it('reads where Discord sends its interactions, and says when shards mean nothing', () => {
    const key = 'ab'.repeat(32);
    expect(readConfig(discord)).toMatchObject({ value: { discord: { endpoint: null } } });
    expect(readConfig({ ...discord, DISCORD_PUBLIC_KEY: key, DISCORD_SHARDS: 'auto' })).toMatchObject({
      value: {
        discord: { endpoint: { publicKey: key, host: '127.0.0.1', port: 8787 } },
        warnings: [expect.stringContaining('DISCORD_SHARDS means nothing')],
      },
    });
    expect(problems({ ...discord, DISCORD_PUBLIC_KEY: key.slice(1) })).toEqual([expect.stringContaining('64 hexadecimal digits')]);
  });

  it('speaks English, and refuses a language that there is not, naming those there are', () => {
    expect(readConfig({})).toMatchObject({ value: { language: 'en' } });
    expect(readConfig({ ATTACHE_LANGUAGE: 'en' })).toMatchObject({ value: { language: 'en' } });
    expect(problems({ ATTACHE_LANGUAGE: 'tlh' })).toEqual(['ATTACHE_LANGUAGE must be a language that there is: en.']);
    expect(languageIn({ ATTACHE_LANGUAGE: ' en ' })).toBe('en');
    expect(() => languageIn({ ATTACHE_LANGUAGE: 'tlh' })).toThrow('ATTACHE_LANGUAGE must be a language that there is: en.');
  });

  it('takes a zone as schedules do, by its usual name, and refuses what they would refuse', () => {
    for (const [wrote, zone] of [
      ['europe/paris', 'Europe/Paris'],
      ['London', 'Europe/London'],
      ['new york', 'America/New_York'],
      ['UTC', 'UTC'],
    ] as const)
      expect(readConfig({ TZ_DEFAULT: wrote })).toMatchObject({ value: { zone } });
    expect(problems({ TZ_DEFAULT: '+01:00' })).toEqual([
      'TZ_DEFAULT is refused: "+01:00" does not follow summer time: name a place instead, for example Europe/London.',
    ]);
    for (const wrote of ['2020-01-01T00:00[Europe/Paris]', '2020-01-01T00:00Z', 'Mars/Base'])
      expect(problems({ TZ_DEFAULT: wrote })).toEqual(['TZ_DEFAULT must be an IANA time zone such as Europe/London.']);
  });

  it('every zone that it takes is one that a schedule takes', () => {
    for (const wrote of [
      ...Intl.supportedValuesOf('timeZone'),
      'UTC',
      '+01:00',
      '-0330',
      'Etc/GMT+5',
      '2020-01-01T00:00[Europe/Paris]',
      'z',
    ]) {
      const read = readConfig({ TZ_DEFAULT: wrote });
      if (read.ok) expect(parseRecurrence('weekdays 08:00', read.value.zone)).toMatchObject({ ok: true, value: { zone: read.value.zone } });
    }
  });

  it('reports every problem at once, in sentences, without the values', () => {
    const found = problems({
      ...discord,
      DISCORD_TOKEN: 'short-secret',
      PORT: '70000',
      LOG_LEVEL: 'loud',
      TZ_DEFAULT: 'Mars/Base',
      DISCORD_API_URL: 'ftp://x',
    });
    expect(found).toHaveLength(5);
    expect(found.map((sentence) => sentence.split(' ')[0])).toEqual([
      'DISCORD_TOKEN',
      'DISCORD_API_URL',
      'PORT',
      'LOG_LEVEL',
      'TZ_DEFAULT',
    ]);
    expect(found.join('\n')).toContain('TZ_DEFAULT must be an IANA time zone such as Europe/London.');
    expect(found.join('\n')).not.toContain('short-secret');
  });

  it('names a platform that is only half configured and runs the rest', () => {
    const read = readConfig({ ...slack, DISCORD_TOKEN: discord.DISCORD_TOKEN });
    expect(read.ok && [read.value.discord, read.value.slack?.botToken]).toEqual([null, slack.SLACK_BOT_TOKEN]);
    expect(read.ok && read.value.warnings[0]).toMatch(/^Discord is left out: DISCORD_APPLICATION_ID is missing\./);
  });

  it('takes a file or a PostgreSQL, and says how an address is written that is none', () => {
    const url = 'postgres://u:p%40ss-word@db.example:5433/press?sslmode=verify-full';
    const read = readConfig({ DATABASE_URL: url });
    expect(read.ok && read.value.database).toEqual({ kind: 'postgres', url });
    expect(read.ok && read.value.secrets).toEqual([url, 'p%40ss-word', 'p@ss-word']);
    for (const wrong of ['mysql://h/db', 'sqlite:', 'postgres://', 'postgres://u:se#cret@h/db', 'postgres://u:se%cret@h/db']) {
      const [sentence] = problems({ DATABASE_URL: wrong });
      expect(sentence, wrong).toMatch(/^DATABASE_URL must be sqlite:<file> or postgres:\/\/user:password@host:5432\/database/);
      expect(sentence).not.toContain('cret');
    }
  });

  it('counts every token among the secrets', () => {
    const read = readConfig({ ...discord, ...slack, SLACK_SIGNING_SECRET: 'shhhhhhh' });
    expect(read.ok && read.value.secrets).toEqual([discord.DISCORD_TOKEN, slack.SLACK_BOT_TOKEN, slack.SLACK_APP_TOKEN, 'shhhhhhh']);
  });
});
