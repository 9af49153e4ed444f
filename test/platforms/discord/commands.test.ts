import { afterEach, describe, expect, it } from 'vitest';
import { destination } from '../../../src/model/schedule.ts';
import { actions, paragraph, privately, publicly, type Reply } from '../../../src/reply/reply.ts';
import { IDS } from '../../support/discord-double/discord-double.ts';
import { type DiscordSession, openDiscordSession } from '../../support/discord-session.ts';
import { eventually } from '../../support/eventually.ts';
import { createRecordingHandler } from '../../support/recording-handler.ts';

let session: DiscordSession;
afterEach(() => session.close());

const paged = (line: string): Reply =>
  privately(
    paragraph(`Answer to ${line}`),
    actions(
      { kind: 'run', label: 'More', run: '/quote hegseth page:2' },
      { kind: 'share', label: 'Share', run: '/quote hegseth' },
      { kind: 'run', label: 'Long', run: `/quote ${'x'.repeat(150)}` },
    ),
  );
const open = async (answer?: (line: string) => Reply | Promise<Reply>): Promise<DiscordSession> => {
  session = await openDiscordSession({ handler: createRecordingHandler(answer) });
  return session;
};
const shown = ({ content, embeds }: { readonly content: string; readonly embeds: readonly unknown[] }): string =>
  content + JSON.stringify(embeds);

describe('a person in Discord', () => {
  it('gets a private answer to a command, acknowledged before the work is done', async () => {
    let release: () => void = () => {};
    const { double, handler } = await open(() => new Promise((resolve) => (release = () => resolve(privately(paragraph('Done.'))))));
    double.runs('quote', { words: 'hegseth', page: 2 });
    const ack = await eventually(() => double.rest.exchanges.find(({ path }) => path.endsWith('/callback')));
    expect(ack.body).toMatchObject({ type: 5, data: { flags: 64 } });
    expect(double.rest.messages).toHaveLength(0);
    await eventually(() => handler.asked.length > 0);
    release();
    const message = await eventually(() => double.rest.messages[0]);
    expect(message.ephemeral).toBe(true);
    expect(shown(message)).toContain('Done.');
  });

  it('has the options and the subcommand arrive typed, with the place and the right to manage', async () => {
    const { double, handler } = await open();
    double.runs('quote', { words: 'hegseth', page: 2 });
    double.runs('digest', { when: 'daily 8:00' }, { subcommand: 'schedule', mayManage: false });
    double.runs('quote', {}, { inDirectMessage: true });
    await eventually(() => handler.asked.length === 3);
    const caller = { platform: 'discord', destination: destination('discord', IDS.guild, IDS.channel), mayManage: true, person: IDS.user };
    expect(handler.asked).toEqual([
      { form: 'options', command: 'quote', subcommand: null, options: { words: 'hegseth', page: 2 }, caller },
      {
        form: 'options',
        command: 'digest',
        subcommand: 'schedule',
        options: { when: 'daily 8:00' },
        caller: { ...caller, mayManage: false },
      },
      {
        form: 'options',
        command: 'quote',
        subcommand: null,
        options: {},
        caller: { platform: 'discord', destination: null, mayManage: false, person: IDS.user },
      },
    ]);
  });

  it('is completed while typing, 25 choices at most, cut to what Discord takes', async () => {
    const handler = createRecordingHandler();
    session = await openDiscordSession({
      handler,
      wrap: (inner) => ({
        ...inner,
        suggest: (command, subcommand, option, typed) =>
          Array.from({ length: 40 }, (_, n) => ({
            kind: 'speaker',
            label: `${command} ${subcommand} ${option} ${typed} ${n} ${'é'.repeat(n === 0 ? 120 : 1)}`,
            value: 'v',
          })),
      }),
    });
    session.double.types('quote', 'speaker', 'heg');
    const choices = await eventually(() => session.double.rest.choices[0]);
    expect(choices).toHaveLength(25);
    expect(choices[1]?.name).toBe('quote null speaker heg 1 é');
    expect(choices[0]?.name).toHaveLength(100);
  });

  it('pages in place, and gets a new private answer from a public message', async () => {
    const { double, handler } = await open(paged);
    double.runs('quote', { words: 'hegseth' });
    const answer = await eventually(() => double.rest.messages[0]);
    double.presses(answer, 'More');
    await eventually(() => double.rest.messages[0]?.id === answer.id && /page\W*2/.test(shown(double.rest.messages[0])));
    expect(double.rest.messages).toHaveLength(1);
    const posted = { ...answer, id: '920000000000000001', ephemeral: false };
    double.presses(posted, 'More');
    const fresh = await eventually(() => double.rest.messages[1]);
    expect(fresh.ephemeral).toBe(true);
    expect(handler.lines).toEqual(['quote', '/quote hegseth page:2', '/quote hegseth page:2']);
  });

  it('shares an answer with the channel, without the button that shares', async () => {
    const { double } = await open(paged);
    double.runs('quote', { words: 'hegseth' });
    double.presses(await eventually(() => double.rest.messages[0]), 'Share');
    const shared = await eventually(() => double.rest.messages[1]);
    expect(shared.ephemeral).toBe(false);
    expect(shared.components.flatMap((row) => row.components?.map(({ label }) => label))).toEqual(['More', 'Long']);
    expect(shared.body.allowed_mentions).toMatchObject({ parse: [] });
  });

  it('can press a button whose command was too long for Discord', async () => {
    const { double, handler } = await open(paged);
    double.runs('quote', { words: 'hegseth' });
    double.presses(await eventually(() => double.rest.messages[0]), 'Long');
    await eventually(() => handler.asked.length === 2);
    expect(handler.lines[1]).toBe(`/quote ${'x'.repeat(150)}`);
  });

  it('is told politely that a button is not ours, and keeps the answer it stood on', async () => {
    const { double, handler } = await open(paged);
    double.runs('quote', { words: 'hegseth' });
    const answer = await eventually(() => double.rest.messages[0]);
    for (const forged of ['nonsense', 'run|rm -rf', 'run#00000000000000000000', 'share#zz']) double.forges(answer, forged);
    const told = await eventually(() => double.rest.messages.length === 5 && double.rest.messages.slice(1));
    for (const message of told) expect(shown(message)).toContain('not one of mine');
    expect(shown(double.rest.messages[0] ?? answer)).toContain('Answer to quote');
    expect(handler.asked).toHaveLength(1);
  });

  it('sees a public answer as a message of its own', async () => {
    const { double } = await open(() => publicly(paragraph('For all.')));
    double.runs('digest', {}, { subcommand: 'list' });
    const posted = await eventually(() => double.rest.messages[1]);
    expect(posted.ephemeral).toBe(false);
    expect(shown(posted)).toContain('For all.');
  });

  it('is answered once when the gateway delivers twice', async () => {
    const { double, handler } = await open();
    const id = double.runs('quote', { words: 'a' }).replace('token-', '');
    double.runs('quote', { words: 'a' }, { id });
    double.runs('quote', { words: 'b' });
    await eventually(() => double.rest.messages.length === 2);
    expect(handler.asked).toHaveLength(2);
    // Discord would refuse a second acknowledgement, and count it among the requests that get a bot banned.
    expect(double.rest.exchanges.filter(({ path }) => path.startsWith(`/interactions/${id}/`))).toHaveLength(1);
  });

  it('never brings the bot down by an interaction that is gone', async () => {
    const { double, handler, logged } = await open();
    double.runs('quote', { words: 'late' }, { id: '915000000000000002' });
    await eventually(() => logged.some((line) => line.includes('10062')));
    double.runs('quote', { words: 'next' });
    await eventually(() => double.rest.messages.length === 1);
    expect(handler.lines).toEqual(['quote']);
  });
});

describe('where the bot may not write', () => {
  const forAll = (): Promise<DiscordSession> => open(() => publicly(paragraph('For all.')));
  const answered = async (): Promise<{ readonly ephemeral: boolean; readonly text: string }> => {
    const message = await eventually(() => session.double.rest.messages[0]);
    return { ephemeral: message.ephemeral, text: shown(message) };
  };

  it('a public answer is private and says why, where moderators took its right to write', async () => {
    const { double } = await forAll();
    double.runs('digest', {}, { subcommand: 'list', appPermissions: 0n });
    expect(await answered()).toMatchObject({ ephemeral: true, text: expect.stringMatching(/For all.*only you see this/s) });
  });

  it('so it is in a server that lets no apps in from outside', async () => {
    const { double } = await forAll();
    double.runs('digest', {}, { subcommand: 'list', ownApp: true, permissions: 2048n });
    expect(await answered()).toMatchObject({ ephemeral: true, text: expect.stringContaining('only you see this') });
  });

  it('an app that a person brought along answers everyone where the server lets it', async () => {
    const { double } = await forAll();
    double.runs('digest', {}, { subcommand: 'list', ownApp: true, permissions: 1n << 50n });
    await eventually(() => double.rest.messages.some((message) => !message.ephemeral && shown(message).includes('For all')));
  });

  it('sends no more than Discord takes from such an app, and says that there is more', async () => {
    const long = privately(...Array.from({ length: 60 }, (_, n) => paragraph(`${n} ${'word '.repeat(300)}`)));
    const { double } = await open(() => long);
    double.runs('quote', {}, { ownApp: true });
    const last = await eventually(() => double.rest.messages[5]);
    expect(shown(last)).toContain('There is more');
    expect(double.rest.messages).toHaveLength(6);
  });
});
