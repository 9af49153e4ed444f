import { afterEach, describe, expect, it } from 'vitest';
import { actions, heading, paragraph, privately, publicly, type Reply, refusal } from '../../../src/reply/reply.ts';
import { IDS } from '../../support/discord-double/discord-double.ts';
import { apiError } from '../../support/discord-double/limits.ts';
import { componentsIn, type DoubleMessage } from '../../support/discord-double/shapes.ts';
import { type DiscordSession, openDiscordSession } from '../../support/discord-session.ts';
import { eventually } from '../../support/eventually.ts';
import { createRecordingHandler } from '../../support/recording-handler.ts';

let session: DiscordSession;
afterEach(() => session.close());

const LONG = `outlet:"${'x'.repeat(120)}"`;
const answer = (line: string): Reply =>
  privately(
    paragraph(`Answer to ${line}`),
    actions({
      kind: 'menu',
      name: 'outlet',
      label: 'Outlet',
      run: '/quote hegseth',
      choices: [
        { label: 'Any', adds: '' },
        { label: 'The Times', adds: 'outlet:"The Times"', chosen: line.includes('Times') },
        { label: 'Long', adds: LONG },
      ],
    }),
  );
const digest = publicly(
  heading('Transatlantic relations: *Friday*'),
  actions({ kind: 'discuss', label: 'Discuss', run: '/brief transatlantic relations' }),
);
const open = async (reply: (line: string) => Reply = answer): Promise<DiscordSession> => {
  session = await openDiscordSession({ handler: createRecordingHandler(reply) });
  return session;
};
const shown = ({ content, embeds }: Pick<DoubleMessage, 'content' | 'embeds'>): string => content + JSON.stringify(embeds);

describe('a menu on an answer', () => {
  it('changes the answer in place, and shows what was chosen', async () => {
    const { double, handler } = await open();
    double.runs('quote', { words: 'hegseth' });
    const first = await eventually(() => double.rest.messages[0]);
    double.chooses(first, 'Outlet', 'The Times');
    await eventually(() => handler.asked.length === 2);
    expect(handler.lines[1]).toBe('/quote hegseth outlet:"The Times"');
    const changed = await eventually(() => (shown(double.rest.messages[0] ?? first).includes('Times') ? double.rest.messages[0] : null));
    expect(changed.id).toBe(first.id);
    const menu = changed.components.flatMap(componentsIn).find(({ placeholder }) => placeholder === 'Outlet');
    expect(menu?.options?.find((option) => option.default)?.label).toBe('The Times');
    double.chooses(changed, 'Outlet', 'Any');
    await eventually(() => handler.lines[2] === '/quote hegseth');
  });

  it('knows what a choice that was too long for Discord stands for', async () => {
    const { double, handler } = await open();
    double.runs('quote', { words: 'hegseth' });
    double.chooses(await eventually(() => double.rest.messages[0]), 'Outlet', 'Long');
    await eventually(() => handler.lines[1] === `/quote hegseth ${LONG}`);
  });

  it('does nothing with a choice or a menu that somebody made up', async () => {
    const { double, handler } = await open();
    double.runs('quote', { words: 'hegseth' });
    const first = await eventually(() => double.rest.messages[0]);
    double.forges(first, 'menu.outlet|/quote hegseth', ['no code of ours']);
    double.forges(first, 'menu.outlet|/quote hegseth', []);
    double.forges(first, 'menu.outlet|/quote hegseth');
    double.forges(first, 'run|/quote hegseth', ['+outlet:x']);
    double.forges(first, 'menu.outlet|rm -rf', ['+x']);
    double.forges(first, 'menu.outlet|/quote hegseth', ['#00000000000000000000']);
    const told = await eventually(() => double.rest.messages.length === 7 && double.rest.messages.slice(1));
    for (const message of told) expect(shown(message)).toContain('not one of mine');
    expect(handler.asked).toHaveLength(1);
  });
});

describe('“Share” on an answer', () => {
  it('shows why there is nothing to share to the person alone', async () => {
    let tooFast = false;
    await open(() =>
      tooFast
        ? refusal(paragraph('You asked too fast.'))
        : privately(paragraph('Mine.'), actions({ kind: 'share', label: 'Share', run: '/quote x' })),
    );
    const { double } = session;
    double.runs('quote', { words: 'x' });
    const mine = await eventually(() => double.rest.messages[0]);
    tooFast = true;
    double.presses(mine, 'Share');
    const told = await eventually(() => double.rest.messages.find((one) => shown(one).includes('too fast')));
    expect(told.ephemeral).toBe(true);
    expect(shown(double.rest.messages[0] ?? told)).toContain('Mine.');
  });
});

describe('“Discuss” under a digest', () => {
  const posted = async (): Promise<DoubleMessage> => {
    await open((line) => (line === 'digest' ? digest : publicly(paragraph(`Opening: ${line}`))));
    session.double.runs('digest', {}, { subcommand: 'preview' });
    return eventually(() => session.double.rest.messages.find(({ ephemeral }) => !ephemeral));
  };

  it('opens a thread named after the digest, and says the first thing in it', async () => {
    const message = await posted();
    const { double } = session;
    double.presses(message, 'Discuss');
    const opening = await eventually(() => double.rest.messages.find(({ channel }) => channel === message.id));
    expect(shown(opening)).toContain('/brief transatlantic relations');
    const call = double.rest.exchanges.find(({ path }) => path.endsWith('/threads'));
    expect(call?.body).toEqual({ name: 'Transatlantic relations: *Friday*', auto_archive_duration: 1440 });
    const told = await eventually(() => double.rest.messages.find((one) => one.ephemeral && shown(one).includes('Opened')));
    expect(shown(told)).toContain(`https://discord.com/channels/${IDS.guild}/${message.id}`);
  });

  it('opens one thread only, and shows the way to it afterwards', async () => {
    const message = await posted();
    const { double } = session;
    double.presses(message, 'Discuss');
    await eventually(() => double.rest.messages.some(({ channel }) => channel === message.id));
    double.presses(message, 'Discuss');
    await eventually(() => double.rest.messages.some((one) => one.ephemeral && shown(one).includes('discussed already')));
    expect(double.rest.messages.filter(({ channel }) => channel === message.id)).toHaveLength(1);
  });

  it('opens none where there is nothing to say, tells the person alone why, and opens one once there is', async () => {
    let tooFast = true;
    await open((line) => (line === 'digest' ? digest : tooFast ? refusal(paragraph('You asked too fast.')) : publicly(paragraph(line))));
    const { double } = session;
    double.runs('digest', {}, { subcommand: 'preview' });
    const message = await eventually(() => double.rest.messages.find(({ ephemeral }) => !ephemeral));
    double.presses(message, 'Discuss');
    await eventually(() => double.rest.messages.some((one) => one.ephemeral && shown(one).includes('too fast')));
    expect(double.rest.exchanges.some(({ path }) => path.endsWith('/threads'))).toBe(false);
    tooFast = false;
    double.presses(message, 'Discuss');
    const opening = await eventually(() => double.rest.messages.find(({ channel }) => channel === message.id));
    expect(shown(opening)).toContain('/brief transatlantic relations');
  });

  it.each([
    [50013, 403, /Create Public Threads/],
    [50001, 403, /View Channel/],
    [50024, 400, /no threads here/],
    [160006, 400, /as many open threads/],
    [10008, 404, /message is gone/],
  ] as const)('says what to do when Discord refuses with %i', async (code, status, sentence) => {
    const message = await posted();
    const { double } = session;
    double.rest.fail(/threads$/, apiError(status, code));
    double.presses(message, 'Discuss');
    await eventually(() => double.rest.messages.some((one) => one.ephemeral && sentence.test(shown(one))));
    expect(double.rest.messages.some(({ channel }) => channel === message.id)).toBe(false);
  });

  it('says so when the thread stands but nothing may be written in it', async () => {
    const message = await posted();
    const { double } = session;
    double.rest.fail(new RegExp(`POST /channels/${message.id}/messages$`), apiError(403, 50013));
    double.presses(message, 'Discuss');
    const told = await eventually(() => double.rest.messages.find((one) => one.ephemeral && shown(one).includes('Opened')));
    expect(shown(told)).toContain('Send Messages in Threads');
  });

  it('has no place on a private answer', async () => {
    await open(() => privately(paragraph('Mine.'), actions({ kind: 'discuss', label: 'Discuss', run: '/brief x' })));
    const { double } = session;
    double.runs('brief', { topic: 'x' });
    double.presses(await eventually(() => double.rest.messages[0]), 'Discuss');
    await eventually(() => double.rest.messages.some((one) => shown(one).includes('in a channel of a server')));
    expect(double.rest.exchanges.some(({ path }) => path.endsWith('/threads'))).toBe(false);
  });
});
