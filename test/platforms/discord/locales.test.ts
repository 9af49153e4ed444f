import { describe, expect, it } from 'vitest';
import { type Command, defineCommand } from '../../../src/command/command.ts';
import { actionsOf } from '../../../src/command/usage.ts';
import { LOCALES } from '../../../src/platforms/discord/locales/localise.ts';
import { messageCommands } from '../../../src/platforms/discord/message-commands.ts';
import { discordCommands, discordRegistration, registerCommands } from '../../../src/platforms/discord/register.ts';
import { registrationProblems } from '../../../src/platforms/discord/registration-limits.ts';
import { privately } from '../../../src/reply/reply.ts';
import { english } from '../../../src/texts/english.ts';
import { commands } from '../../support/commands.ts';
import { BOT_TOKEN, IDS } from '../../support/discord-double/discord-double.ts';
import { openDiscordSession } from '../../support/discord-session.ts';
import { eventually } from '../../support/eventually.ts';

describe('the languages of the commands', () => {
  it.each(LOCALES.map((locale) => [locale.code, locale] as const))('%s has words for everything, and for nothing else', (_, locale) => {
    const missing: string[] = [];
    const expected = (path: string, there: Readonly<Record<string, unknown>> | undefined, names: readonly string[]): void => {
      for (const name of names) if (there?.[name] === undefined) missing.push(`${path} ${name}`);
      for (const name of Object.keys(there ?? {})) if (!names.includes(name)) missing.push(`${path} has no ${name}`);
    };
    expected(
      '',
      locale.commands,
      commands.map(({ name }) => name),
    );
    expected(
      'message',
      locale.messageCommands,
      messageCommands(english).map(({ name }) => name),
    );
    for (const command of commands) {
      const words = locale.commands[command.name];
      if ('subcommands' in command)
        expected(
          command.name,
          words?.subcommands,
          command.subcommands.map(({ name }) => name),
        );
      for (const action of actionsOf(command)) {
        const own = 'subcommands' in command ? words?.subcommands?.[action.name] : words;
        const path = `${command.name} ${action.name}`;
        expected(path, own?.options, Object.keys(action.options));
        for (const [name, option] of Object.entries(action.options))
          expected(`${path} ${name}`, own?.options?.[name]?.choices, option.kind === 'choice' ? option.choices : []);
      }
    }
    expect(missing).toEqual([]);
  });

  it('keep to Discord’s patterns and limits', () => {
    expect(registrationProblems(discordCommands(commands))).toEqual([]);
  });

  it.each([
    ['Zitat', /is called Zitat \(de\)/],
    ['zwei worte', /is called zwei worte/],
    ['z'.repeat(33), /is called zzz/],
    ['', /is called {2}\(de\)/],
  ])('are refused when a command would be called “%s”', (name, sentence) => {
    const [body] = discordCommands([make('quote')]);
    expect(registrationProblems(body === undefined ? [] : [{ ...body, name_localizations: { de: name } }]).join()).toMatch(sentence);
  });

  it('are refused when two commands or two options would be called the same, or a summary is too long', () => {
    const bodies = discordCommands([make('quote'), make('brief')]).map((body) => ({ ...body, name_localizations: { fr: 'même' } }));
    expect(registrationProblems(bodies)).toContain('/même (fr) is there twice');
    const [body] = discordCommands([make('quote')]);
    const long = body === undefined ? [] : [{ ...body, description_localizations: { fr: 'x'.repeat(101) } }];
    expect(registrationProblems(long)).toEqual(['/quote needs a summary (fr) of 1 to 100 characters']);
  });

  it('change nothing in what arrives: a person who types a German name runs the English command', async () => {
    const session = await openDiscordSession();
    const { double, handler } = session;
    await registerCommands({ token: BOT_TOKEN, applicationId: IDS.application, apiUrl: double.apiUrl, commands, texts: english });
    double.runs('zitat', { worte: 'hegseth', seite: 2 }, { locale: 'de' });
    double.runs('revue', { quand: 'daily 8:00', vide: 'silence' }, { locale: 'fr', subcommand: 'programmer' });
    await eventually(() => handler.asked.length === 2);
    expect(handler.asked).toMatchObject([
      { command: 'quote', options: { words: 'hegseth', page: 2 } },
      { command: 'digest', subcommand: 'schedule', options: { when: 'daily 8:00', empty: 'silence' } },
    ]);
    await session.close();
  });

  it('are told to Discord with everything else', () => {
    expect(discordRegistration(commands, english).find(({ name }) => name === 'quote')).toMatchObject({
      name_localizations: { de: 'zitat', fr: 'citation' },
    });
  });
});

const make = (name: string): Command =>
  defineCommand({ name, summary: 'What it does', options: {}, examples: ['x'], run: () => privately() });
