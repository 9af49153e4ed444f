import { afterEach, describe, expect, it } from 'vitest';
import { actions, paragraph, privately, type Reply } from '../../../src/reply/reply.ts';
import type { Suggestion } from '../../../src/search/corpus.ts';
import { commands } from '../../support/commands.ts';
import { renderSlack } from '../../support/in-english.ts';
import { createRecordingHandler } from '../../support/recording-handler.ts';
import {
  buttonPress,
  CHANNEL,
  pressInView,
  shortcut,
  slashCommand,
  submission,
  suggestion,
  USER,
} from '../../support/slack-double/payloads.ts';
import type { DoubleView } from '../../support/slack-double/views.ts';
import { openSlackSession, SLACK_MODES, type SlackSession } from '../../support/slack-session.ts';

const pete: Suggestion = { kind: 'speaker', label: 'Pete Hegseth, US Secretary of Defense', value: 'Pete Hegseth' };

describe.each(SLACK_MODES)('over %s,', (over) => {
  let session: SlackSession;
  afterEach(async () => {
    await session.close();
    expect(session.double.problems).toEqual([]);
    expect(session.logged.join('\n')).not.toMatch(/[UCD]0[A-Z]+\d|xox|xapp/);
  });

  const open = async (answer?: (line: string) => Reply | Promise<Reply>, known: readonly Suggestion[] = []): Promise<SlackSession> => {
    const handler = { ...createRecordingHandler(answer), suggest: () => known };
    const recording = createRecordingHandler(answer);
    session = await openSlackSession({
      over,
      handler: Object.assign(recording, { suggest: handler.suggest }),
      commands,
      render: renderSlack,
    });
    return session;
  };
  const window = (): Promise<DoubleView> => session.double.until('a window', () => session.double.views.opened[0]);
  const opened = async (url = session.double.create()): Promise<DoubleView> => {
    session.double.deliver('slash_commands', slashCommand('/quote', '', url));
    return window();
  };

  describe('/quote without words', () => {
    it('asks for them in a window, at once', async () => {
      const { double, handler } = await open();
      const url = double.create();
      expect(await double.deliver('slash_commands', slashCommand('/quote', '', url)).acknowledged()).toBeLessThan(500);
      const view = await window();
      expect(view).toMatchObject({ type: 'modal', title: '/quote', callback: 'attache-form' });
      const fields = view.blocks.map(({ block_id, element }) => [
        block_id,
        typeof element === 'object' && element !== null && 'type' in element ? element.type : null,
      ]);
      expect(fields).toContainEqual(['field:words', 'plain_text_input']);
      expect(fields).toContainEqual(['field:speaker', 'external_select']);
      expect(fields).toContainEqual(['field:outlet', 'external_select']);
      expect(handler.lines).toEqual([]);
      expect(double.responsesTo(url)).toEqual([]);
    });

    it('answers as everywhere when Slack opens no window', async () => {
      const { double, handler } = await open();
      double.fail('views.open', { kind: 'error', error: 'expired_trigger_id' });
      const url = double.create();
      double.deliver('slash_commands', slashCommand('/quote', '', url));
      await double.until('the answer', () => double.responsesTo(url)[0]);
      expect(handler.lines).toEqual(['/quote']);
    });

    it('whose trigger is older than three seconds answers as everywhere', async () => {
      const { double, handler } = await open();
      const command = slashCommand('/quote', '', double.create());
      double.views.age(command.trigger_id, 3_100);
      double.deliver('slash_commands', command);
      await double.until('the answer', () => (handler.lines.length > 0 ? true : null));
      expect(double.views.opened).toEqual([]);
    });
  });

  describe('a form', () => {
    it('that is filled in is answered to the person where it was asked for', async () => {
      const { double, handler } = await open();
      const url = double.create();
      const view = await opened(url);
      const sent = double.deliver('interactive', submission(view, { words: 'nato', speaker: 'Pete Hegseth', outlet: null, since: '2025' }));
      expect(await sent.acknowledged()).toBeLessThan(500);
      expect(await double.until('the answer', () => double.responsesTo(url)[0])).toMatchObject({ response_type: 'ephemeral' });
      expect(handler.asked).toEqual([
        {
          form: 'options',
          command: 'quote',
          subcommand: null,
          options: { words: 'nato', speaker: 'Pete Hegseth', since: '2025' },
          caller: { platform: 'slack', destination: `slack:T0TEAM0001/${CHANNEL}`, mayManage: true, person: USER },
        },
      ]);
    });

    it('with a fault says so under the field, and runs nothing', async () => {
      const { double, handler } = await open();
      const sent = double.deliver('interactive', submission(await opened(), { words: 'nato', since: 'whenever' }));
      expect(await sent.response()).toMatchObject({
        response_action: 'errors',
        errors: { 'field:since': expect.stringContaining('must be a date') },
      });
      expect(handler.lines).toEqual([]);
    });

    it('submitted twice runs once', async () => {
      const { double, handler } = await open();
      const url = double.create();
      const filled = submission(await opened(url), { words: 'nato' });
      await double.deliver('interactive', filled).acknowledged();
      await double.deliver('interactive', { ...filled, trigger_id: 'another' }).acknowledged();
      await double.until('the answer', () => double.responsesTo(url)[0]);
      expect(handler.lines).toEqual(['quote']);
    });

    it('of a button is filled with what its line says, and a long line is remembered', async () => {
      const { double, handler } = await open();
      const long = `/quote ${'word '.repeat(400)}speaker:"Pete Hegseth"`;
      const url = double.create();
      double.deliver('interactive', buttonPress('form|/quote five eyes outlet:Reuters', url));
      const short = JSON.stringify((await window()).blocks);
      expect(short).toContain('"initial_value":"five eyes"');
      expect(short).toContain('"value":"Reuters"');
      await handler.remember('0123456789abcdef0123', long);
      double.deliver('interactive', buttonPress('form#0123456789abcdef0123', double.create()));
      const view = await double.until('the second window', () => double.views.opened[1] && double.views.opened[0]);
      expect(view.metadata.length).toBeLessThan(3_000);
      await double.deliver('interactive', submission(view, { words: 'nato', speaker: 'John Healey' })).acknowledged();
      await double.until('the answer', () => (handler.lines.length > 0 ? true : null));
      expect(handler.asked[0]).toMatchObject({ form: 'options', options: { words: 'nato', speaker: 'John Healey' } });
    });

    it('that nobody can open any more says so', async () => {
      const { double } = await open();
      const press = buttonPress('form|/quote', double.create());
      double.views.age(press.trigger_id, 3_100);
      double.deliver('interactive', press);
      expect(await double.until('the sentence', () => double.responsesTo(press.response_url)[0])).toMatchObject({
        text: expect.stringContaining('press again'),
      });
    });

    it.each([
      ['nothing', ''],
      ['no JSON', '{'],
      ['a line that is no command', JSON.stringify({ code: 'form|rm -rf', channel: CHANNEL, thread: null, url: null })],
      ['a button of another kind', JSON.stringify({ code: 'run|/quote x', channel: CHANNEL, thread: null, url: null })],
      ['a line that is not remembered', JSON.stringify({ code: 'form#00000000000000000000', channel: CHANNEL, thread: null, url: null })],
    ])('whose metadata hold %s runs nothing and says that it is too old', async (_, metadata) => {
      const { double, handler } = await open();
      const view = { ...(await opened()), metadata };
      const answer = await double.deliver('interactive', submission(view, { words: 'x' })).response();
      expect(JSON.stringify(answer)).toContain('too old');
      expect(handler.lines).toEqual([]);
    });

    it('whose command the store does not tell in time stays open as it was filled in', async () => {
      const { double, handler } = await open();
      Object.assign(handler, { recall: () => new Promise(() => {}) });
      const metadata = JSON.stringify({ code: 'form#00000000000000000000', channel: CHANNEL, thread: null, url: null });
      const sent = double.deliver('interactive', submission({ ...(await opened()), metadata }, { words: 'nato' }));
      expect(await sent.acknowledged()).toBeLessThan(500);
      expect(await sent.response()).toMatchObject({
        response_action: 'errors',
        errors: { 'field:words': expect.stringContaining('ask again') },
      });
      expect(handler.lines).toEqual([]);
    });

    it('answers to no address that is not Slack’s, and to no channel that is none', async () => {
      const { double, handler } = await open();
      const url = double.create().replace('127.0.0.1', 'localhost');
      const metadata = JSON.stringify({ code: 'form|/quote', channel: 'T0OTHER001/C0OTHER001', thread: '../x', url });
      const view = { ...(await opened()), metadata };
      await double.deliver('interactive', submission(view, { words: 'x' })).acknowledged();
      await double.until('the answer in the window', () =>
        JSON.stringify(double.views.byId(view.id)?.blocks).includes('Answer to') ? true : null,
      );
      expect(double.responsesTo(url)).toEqual([]);
      expect(handler.asked[0]?.caller.destination).toBeNull();
    });
  });

  describe('a select', () => {
    it('offers what is known while it is typed, and last what was typed', async () => {
      const { double } = await open(undefined, [pete]);
      const sent = double.deliver('interactive', suggestion('attache-suggest:quote:', 'field:speaker', 'hegs'));
      expect(await sent.response()).toEqual({
        options: [
          { text: { type: 'plain_text', text: 'Pete Hegseth, US Secretary of Defense', emoji: false }, value: 'Pete Hegseth' },
          { text: { type: 'plain_text', text: '“hegs”', emoji: false }, value: 'hegs' },
        ],
      });
      expect(await sent.acknowledged()).toBeLessThan(500);
    });

    it('offers nothing that Slack would refuse, however long or odd', async () => {
      const odd = ['', 'x'.repeat(76), `${'x'.repeat(74)}😀`, '<!channel>'].map(
        (value): Suggestion => ({ kind: 'speaker', label: value.repeat(3), value }),
      );
      const { double } = await open(undefined, odd);
      const answer = await double.deliver('interactive', suggestion('attache-suggest:quote:', 'field:speaker', 'y'.repeat(500))).response();
      const texts = JSON.parse(JSON.stringify(answer)).options.map((option: { text: { text: string } }) => option.text.text.length);
      expect(texts.every((length: number) => length > 0 && length <= 75)).toBe(true);
    });
  });

  describe('shortcuts', () => {
    const page = (line: string): Reply =>
      privately(
        paragraph(`Answer to ${line}`),
        actions({ kind: 'run', label: 'More', run: '/quote nato page:2' }, { kind: 'share', label: 'Share', run: '/quote nato' }),
      );

    it('find quotes about a message, for the person alone', async () => {
      const { double, handler } = await open();
      const url = double.create();
      const message = { text: 'What did <@U0PERSON02> &amp; Hegseth say? <https://x.example|here>', responseUrl: url };
      expect(await double.deliver('interactive', shortcut('attache_find', message)).acknowledged()).toBeLessThan(500);
      expect(await double.until('the answer', () => double.responsesTo(url)[0])).toMatchObject({ response_type: 'ephemeral' });
      expect(handler.asked).toMatchObject([{ form: 'message', text: expect.stringContaining('& Hegseth say? here') }]);
    });

    it('ask from anywhere, and answer in the window, where paging goes on', async () => {
      const { double, handler } = await open(page);
      double.deliver('interactive', shortcut('attache_ask', null));
      const view = await window();
      const answer = await double.deliver('interactive', submission(view, { words: 'nato' })).response();
      expect(answer).toMatchObject({ response_action: 'update', view: { type: 'modal' } });
      const shown = await double.until('the answer', () => {
        const now = double.views.byId(view.id);
        return now !== undefined && JSON.stringify(now.blocks).includes('Answer to quote') ? now : null;
      });
      expect(JSON.stringify(shown.blocks)).not.toContain('share|');
      double.deliver('interactive', pressInView(shown, 'run|/quote nato page:2'));
      await double.until('the next page', () =>
        JSON.stringify(double.views.byId(view.id)?.blocks).includes('page:2"') && handler.lines.length === 2 ? true : null,
      );
      expect(handler.asked[1]).toMatchObject({ form: 'line', line: '/quote nato page:2', pressed: true, caller: { destination: null } });
    });
  });
});
