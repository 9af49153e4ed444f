import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Command, defineCommand, defineGroup, type Options } from '../../../src/command/command.ts';
import { AttacheError } from '../../../src/model/errors.ts';
import {
  discordCommands,
  discordRegistration,
  inviteLink,
  personalLink,
  registerCommands,
} from '../../../src/platforms/discord/register.ts';
import { registrationProblems } from '../../../src/platforms/discord/registration-limits.ts';
import { privately } from '../../../src/reply/reply.ts';
import { english } from '../../../src/texts/english.ts';
import { commands } from '../../support/commands.ts';
import { BOT_TOKEN, type DiscordDouble, IDS, startDiscordDouble } from '../../support/discord-double/discord-double.ts';

const make = (name: string, options: Options, summary = 'What it does'): Command =>
  defineCommand({ name, summary, options, examples: ['x'], run: () => privately() });

describe('the registration with Discord', () => {
  let double: DiscordDouble;
  beforeEach(async () => {
    double = await startDiscordDouble();
  });
  afterEach(() => double.close());
  const register = (list: readonly Command[] = commands, token = BOT_TOKEN): Promise<void> =>
    registerCommands({ token, applicationId: IDS.application, apiUrl: double.apiUrl, commands: list, texts: english });

  it('sends the whole list at once, as the specification has it', async () => {
    await register();
    expect(double.rest.exchanges.map(({ method, path, authorized }) => [method, path, authorized])).toEqual([
      ['PUT', `/applications/${IDS.application}/commands`, true],
    ]);
    expect(double.rest.violations).toEqual([]);
    expect(double.rest.registered).toEqual(JSON.parse(JSON.stringify(discordRegistration(commands, english))));
  });

  it('sends nothing when a command would be refused, and names it', async () => {
    await expect(register([make('quote', {}), make('bad', {}, '')])).rejects.toThrow(/\/bad needs a summary/);
    expect(double.rest.exchanges).toEqual([]);
  });

  it.each([
    [401, 0, 'platform-rejected', /Reset the token/],
    [403, 50001, 'platform-rejected', /DISCORD_APPLICATION_ID/],
  ])('says what to do after %i', async (status, code, kind, sentence) => {
    double.rest.fail(/PUT/, { status, body: { code, message: 'no' } });
    const error = await register().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(AttacheError);
    expect(error).toMatchObject({ code: kind, message: expect.stringMatching(sentence) });
    expect(String(error)).not.toContain(BOT_TOKEN);
  });

  it('does not wait for half an hour when Discord asks for it', async () => {
    double.rest.fail(/PUT/, {
      status: 429,
      body: { message: 'slow down', retry_after: 1800, global: false },
      headers: { 'retry-after': '1800' },
    });
    await expect(register()).rejects.toThrow(/next 180\d seconds/);
  });

  it('says that Discord cannot be reached', async () => {
    await double.close();
    await expect(register()).rejects.toMatchObject({ code: 'platform-unreachable' });
    double = await startDiscordDouble();
  });
});

describe('the registration document', () => {
  const options: Options = {
    words: { kind: 'text', summary: 'Words', maxLength: 9000 },
    who: { kind: 'speaker', summary: 'Who' },
    page: { kind: 'integer', summary: 'Page', min: 1, max: 9 },
    state: { kind: 'choice', summary: 'State', choices: ['on', 'off'], required: true },
    since: { kind: 'date', summary: 'Since' },
  };

  it('gives each kind of option its type, the required ones first', () => {
    expect(discordCommands([make('ask', options)])[0]?.options).toEqual([
      {
        type: 3,
        name: 'state',
        description: 'State',
        required: true,
        choices: [
          { name: 'on', value: 'on' },
          { name: 'off', value: 'off' },
        ],
      },
      { type: 3, name: 'words', description: 'Words', required: false, max_length: 6000 },
      { type: 3, name: 'who', description: 'Who', required: false, max_length: 100, autocomplete: true },
      { type: 4, name: 'page', description: 'Page', required: false, min_value: 1, max_value: 9 },
      { type: 3, name: 'since', description: 'Since', required: false, max_length: 40 },
    ]);
  });

  it('turns the actions of a group into subcommands, in servers and direct messages', () => {
    const list = defineCommand({ name: 'list', summary: 'Lists', options: {}, examples: ['list'], run: () => privately() });
    const group = defineGroup({ name: 'post', summary: 'Digests', examples: ['list'], subcommands: [list] });
    expect(discordCommands([group])).toEqual([
      {
        type: 1,
        name: 'post',
        description: 'Digests',
        integration_types: [0, 1],
        contexts: [0, 1, 2],
        options: [{ type: 1, name: 'list', description: 'Lists', options: [] }],
      },
    ]);
  });

  const many = (count: number): Options =>
    Object.fromEntries(Array.from({ length: count }, (_, n) => [`o${n}`, { kind: 'date', summary: 's' } as const]));
  const wordy = (count: number, length: number): Options =>
    Object.fromEntries(
      Array.from({ length: count }, (_, n) => [
        `o${n}`,
        { kind: 'choice', summary: 's', choices: Array.from({ length: 25 }, (_, at) => String(at).padStart(length, '.')) } as const,
      ]),
    );
  it.each<readonly [string, Command, Command, RegExp]>([
    ['the length of a name', make('a'.repeat(32), {}), make('a'.repeat(33), {}), /is no name/],
    ['the case of a name', make('quote', {}), make('Quote', {}), /\/Quote is no name/],
    ['the length of a summary', make('a', {}, 'x'.repeat(100)), make('a', {}, 'x'.repeat(101)), /1 to 100/],
    ['the number of options', make('a', many(25)), make('a', many(26)), /26 options/],
    ['the length of a choice', make('a', wordy(1, 100)), make('a', wordy(1, 101)), /longer than 100/],
    ['the size of a command', make('a', wordy(2, 78)), make('a', wordy(2, 80)), /8\d\d\d characters in all/],
  ])('keeps to Discord’s limit for %s', (_, fits, above, sentence) => {
    expect(discordCommands([fits])).toHaveLength(1);
    expect(() => discordCommands([above])).toThrow(sentence);
  });

  it('finds a name that is there twice, and too many commands', () => {
    expect(registrationProblems(discordCommands([make('a', {}), make('b', {})]).concat(discordCommands([make('a', {})])))).toEqual([
      '/a is there twice',
    ]);
    const names = Array.from({ length: 101 }, (_, n) => make(`c${n}`, {}));
    expect(() => discordCommands(names)).toThrow(/101 commands/);
  });
});

describe('the invite link', () => {
  it('asks for the bot and its commands, with six permissions and no more', () => {
    const link = new URL(inviteLink(IDS.application));
    expect(Object.fromEntries(link.searchParams)).toEqual({
      client_id: IDS.application,
      scope: 'bot applications.commands',
      // View Channel, Send Messages, Embed Links, Read Message History, Create Public Threads, Send Messages in Threads.
      permissions: String(2n ** 10n + 2n ** 11n + 2n ** 14n + 2n ** 16n + 2n ** 35n + 2n ** 38n),
    });
  });

  it('has another for people who take the app along', () => {
    expect(Object.fromEntries(new URL(personalLink(IDS.application)).searchParams)).toEqual({
      client_id: IDS.application,
      scope: 'applications.commands',
      integration_type: '1',
    });
  });
});
