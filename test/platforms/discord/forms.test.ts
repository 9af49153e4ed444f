import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { actionsOf } from '../../../src/command/usage.ts';
import { readableText } from '../../../src/platforms/discord/plain-line.ts';
import { actions, paragraph, privately, publicly, type Reply } from '../../../src/reply/reply.ts';
import { anyCharacter } from '../../support/any-character.ts';
import { commands } from '../../support/commands.ts';
import { IDS } from '../../support/discord-double/discord-double.ts';
import type { DoubleMessage, DoubleModal } from '../../support/discord-double/shapes.ts';
import { type DiscordSession, openDiscordSession } from '../../support/discord-session.ts';
import { eventually } from '../../support/eventually.ts';
import { createRecordingHandler } from '../../support/recording-handler.ts';

let session: DiscordSession;
afterEach(() => session.close());

const withForm =
  (run: string) =>
  (line: string): Reply =>
    privately(paragraph(`Answer to ${line}`), actions({ kind: 'form', label: 'Ask', run }));
const shown = ({ content, embeds }: Pick<DoubleMessage, 'content' | 'embeds'>): string => content + JSON.stringify(embeds);
const field = (modal: DoubleModal, name: string) => modal.components.find(({ component }) => component.custom_id === name)?.component;

/** A private answer with a form's button, and the modal that pressing it opened. */
async function open(run: string, answer: (line: string) => Reply = withForm(run)) {
  session = await openDiscordSession({ handler: createRecordingHandler(answer) });
  const { double } = session;
  double.runs('quote', { words: 'x' });
  const message = await eventually(() => double.rest.messages[0]);
  double.presses(message, 'Ask');
  const modal = await eventually(() => double.rest.modals[0]);
  return { double, handler: session.handler, message, modal };
}

describe('a form', () => {
  it('is shown at once, with what is known filled in', async () => {
    const { double, modal } = await open('/digest schedule weekdays 8:00 missed:skip');
    expect(modal.title).toBe('/digest schedule');
    expect(modal.components.length).toBeLessThanOrEqual(5);
    expect(field(modal, 'when')).toMatchObject({ type: 4, value: 'weekdays 8:00', required: true });
    expect(field(modal, 'missed')?.options?.find((option) => option.default)?.value).toBe('skip');
    const answers = double.rest.exchanges.filter(({ path }) => path.endsWith('/callback'));
    expect(answers.map(({ body }) => (body as { readonly type: number }).type)).toEqual([5, 9]);
  });

  it('runs its command when it is sent, and changes the private answer in place', async () => {
    const { double, handler, modal, message } = await open('/quote');
    double.submits(modal, { words: 'spending', speaker: 'Healey' }, message);
    await eventually(() => handler.asked.length === 2);
    expect(handler.asked[1]).toMatchObject({
      form: 'options',
      command: 'quote',
      options: { words: 'spending', speaker: 'Healey' },
      caller: { person: IDS.user },
    });
    await eventually(() => shown(double.rest.messages[0] ?? message).includes('Answer to quote'));
    expect(double.rest.messages).toHaveLength(1);
  });

  it('opened at a public message is answered privately, and a public answer is shown to everyone', async () => {
    const { double, modal, message } = await open('/quote', (line) =>
      line === 'quote' ? withForm('/quote')(line) : publicly(paragraph('For all.')),
    );
    double.submits(modal, { words: 'spending' }, { ...message, id: '920000000000000001', ephemeral: false });
    const fresh = await eventually(() => double.rest.messages[1]);
    expect(fresh.ephemeral).toBe(true);
  });

  it('that cannot be read says what is wrong, and opens again as it was filled in', async () => {
    const { double, handler, modal, message } = await open('/quote');
    double.submits(modal, { words: 'say “enough” now', speaker: 'Healey', since: 'whenever' }, message);
    const told = await eventually(() => double.rest.messages[1]);
    expect(told.ephemeral).toBe(true);
    expect(shown(told)).toContain('Since');
    expect(shown(told)).toContain('whenever');
    expect(handler.asked).toHaveLength(1);
    double.presses(told, 'Correct');
    const again = await eventually(() => double.rest.modals[1]);
    expect(field(again, 'words')?.value).toBe('say "enough" now');
    expect(field(again, 'speaker')?.value).toBe('Healey');
    expect(field(again, 'since')?.value).toBe('whenever');
    double.submits(again, { since: '2025' }, told);
    await eventually(() => handler.asked.length === 2);
    expect(handler.asked[1]).toMatchObject({ options: { speaker: 'Healey', since: '2025' } });
  });

  it('whose command was too long for a button is found again', async () => {
    const { double, handler, modal, message } = await open(`/quote ${'spending '.repeat(20)}`);
    expect(field(modal, 'words')?.value).toContain('spending spending');
    double.submits(modal, { speaker: 'Healey' }, message);
    await eventually(() => handler.asked.length === 2);
    expect(handler.asked[1]).toMatchObject({ options: { speaker: 'Healey', words: expect.stringContaining('spending spending') } });
  });

  it('that somebody made up does nothing', async () => {
    const { double, handler, modal, message } = await open('/quote');
    for (const custom_id of ['form|rm -rf', 'run|/quote x', 'form#00000000000000000000', 'nonsense', 'form|/nothing'])
      double.submits({ ...modal, custom_id }, { words: 'x' }, message);
    double.forges(message, 'form|rm -rf');
    double.forges(message, 'form#00000000000000000000');
    double.forges(message, 'form|/nothing');
    const told = await eventually(() => double.rest.messages.length === 9 && double.rest.messages.slice(1));
    for (const one of told) expect(shown(one)).toContain('not one of mine');
    expect(handler.asked).toHaveLength(1);
    expect(double.rest.modals).toHaveLength(1);
  });

  it('of which the command cannot be looked up in time is not waited for', async () => {
    session = await openDiscordSession({
      handler: createRecordingHandler(withForm('/quote')),
      wrap: (inner) => ({ ...inner, recall: () => new Promise(() => {}) }),
    });
    const { double } = session;
    double.runs('quote', { words: 'x' });
    double.forges(await eventually(() => double.rest.messages[0]), 'form#0123456789abcdef0123');
    const told = await eventually(() => double.rest.messages[1], 4000);
    expect(shown(told)).toContain('press again');
  });

  it('of any command is one that Discord takes, whatever is filled in', async () => {
    const { double, message } = await open('/quote');
    const paths = commands.flatMap((command) =>
      actionsOf(command)
        .filter(({ options }) => Object.values(options).some((option) => option.form !== false))
        .map(({ name }) => ('subcommands' in command ? `/${command.name} ${name}` : `/${command.name}`)),
    );
    const texts = fc.sample(fc.string({ unit: anyCharacter, maxLength: 60 }), { numRuns: 12, seed: 1 });
    for (const path of paths) for (const text of texts) double.forges(message, `form|${path} ${text}`.slice(0, 100));
    await eventually(() => double.rest.modals.length === 1 + paths.length * texts.length, 10_000);
  }, 20_000);
});

describe('“Find quotes about this”', () => {
  it('asks about the message as its readers see it, and answers privately', async () => {
    session = await openDiscordSession();
    const { double, handler } = session;
    double.asksAbout('Find quotes about this', '**John Healey** said <@123> [spending](https://example.org/x) must rise');
    const told = await eventually(() => double.rest.messages[0]);
    expect(told.ephemeral).toBe(true);
    expect(handler.asked).toMatchObject([{ form: 'message', text: expect.stringMatching(/^John Healey said\s+spending must rise$/) }]);
  });

  it('says so when the command is not known any more', async () => {
    session = await openDiscordSession();
    session.double.asksAbout('Old command', 'text');
    expect(shown(await eventually(() => session.double.rest.messages[0]))).toContain('do not know this command');
    expect(session.handler.asked).toEqual([]);
  });

  it('reads marks, mentions and links as a person does', async () => {
    session = await openDiscordSession();
    expect(readableText('# Head\n> *quoted* __under__ snake_case ~~gone~~ `code`\n-# <#1> <:smile:22> <t:123:R> end')).toBe(
      'Head\nquoted under snake_case gone code\nend',
    );
    expect(readableText('1 * 2 * 3')).toContain('3');
  });
});
