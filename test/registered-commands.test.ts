import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actionsOf, exampleLine } from '../src/command/usage.ts';
import { discordCommands, discordRegistration } from '../src/platforms/discord/register.ts';
import { slackManifest } from '../src/platforms/slack/manifest.ts';
import { english } from '../src/texts/english.ts';
import { commands } from './support/commands.ts';
import { expectGolden } from './support/golden.ts';
import { plainText } from './support/in-english.ts';
import { createManualClock } from './support/manual-clock.ts';
import { openRealApp } from './support/real-app.ts';

let app: Awaited<ReturnType<typeof openRealApp>>;
beforeAll(async () => {
  app = await openRealApp(createManualClock('2026-11-21T10:00:00Z'));
});
afterAll(() => app.close());

const plain = async (line: string): Promise<string> => plainText(await app.ask(line));

describe('what the platforms register', () => {
  it('is computed from the command list', () => {
    expectGolden('discord-commands.json', JSON.stringify(discordRegistration(commands, english), null, 2));
    expectGolden('slack-manifest.json', JSON.stringify(slackManifest(commands, english), null, 2));
  });

  it('has every command, and every example can be parsed', async () => {
    expect(discordCommands(commands).map(({ name }) => name)).toEqual(commands.map(({ name }) => name));
    for (const command of commands)
      for (const action of actionsOf(command))
        for (const example of action.examples)
          expect(await plain(exampleLine(command, action, example))).not.toMatch(/is missing\.|There is no|must be/);
  });
});
