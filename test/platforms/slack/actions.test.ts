import { afterEach, describe, expect, it } from 'vitest';
import { actions, paragraph, privately, type Reply, refusal } from '../../../src/reply/reply.ts';
import { renderSlack } from '../../support/in-english.ts';
import { createRecordingHandler } from '../../support/recording-handler.ts';
import { buttonPress, CHANNEL, DIRECT, menuChoice } from '../../support/slack-double/payloads.ts';
import { openSlackSession, SLACK_MODES, type SlackSession } from '../../support/slack-session.ts';

describe.each(SLACK_MODES)('over %s,', (over) => {
  let session: SlackSession;
  afterEach(async () => {
    await session.close();
    expect(session.double.problems).toEqual([]);
    expect(session.logged.join('\n')).not.toMatch(/[UCD]0[A-Z]+\d|xox|xapp/);
  });

  const open = async (answer?: (line: string) => Reply | Promise<Reply>): Promise<SlackSession> => {
    session = await openSlackSession({ over, handler: createRecordingHandler(answer), render: renderSlack });
    return session;
  };

  const long = 'x'.repeat(300);
  const withMenu = (line: string): Reply =>
    privately(
      paragraph(`Answer to ${line}`),
      actions({
        kind: 'menu',
        name: 'outlet',
        label: 'Outlet',
        run: `/quote hegseth ${line.includes('long') ? long : ''}`.trim(),
        choices: [
          { label: 'Any', adds: '', chosen: true },
          { label: 'The Times (2)', adds: `outlet:"The Times"${line.includes('long') ? ` until:2025 ${long}` : ''}` },
        ],
      }),
    );

  describe('a menu', () => {
    it('puts the answer with the chosen filter in the place of the private answer', async () => {
      const { double, handler } = await open();
      const url = double.create();
      const sent = double.deliver('interactive', menuChoice('menu.outlet|/quote hegseth', '+outlet:"The Times"', url));
      expect(await sent.acknowledged()).toBeLessThan(500);
      expect(await double.until('the answer', () => double.responsesTo(url)[0])).toMatchObject({ replace_original: true });
      expect(handler.lines).toEqual(['/quote hegseth outlet:"The Times"']);
    });

    it('works as rendered, also where neither the line nor the choice fits into it', async () => {
      const { double, handler } = await open(withMenu);
      for (const [line, expected] of [
        ['short', '/quote hegseth outlet:"The Times"'],
        ['long', `/quote hegseth ${long} outlet:"The Times" until:2025 ${long}`],
      ] as const) {
        const url = double.create();
        double.deliver('interactive', buttonPress(`run|/quote ${line}`, url));
        const shown = JSON.stringify(await double.until('the menu', () => double.responsesTo(url)[0]));
        const code = /"action_id":"attache:\d+:([^}]*?)"[,}]/.exec(shown.replaceAll('\\"', '“'))?.[1] ?? '';
        const value = /"text":"The Times \(2\)"[^}]*\},"value":"([^}]*)"\}/.exec(shown.replaceAll('\\"', '“'))?.[1] ?? '';
        const next = double.create();
        double.deliver('interactive', menuChoice(code.replaceAll('“', '"'), value.replaceAll('“', '"'), next));
        await double.until('the filtered answer', () => double.responsesTo(next)[0]);
        expect(handler.lines.at(-1)).toBe(expected);
      }
    });

    it.each([
      ['run|/quote hegseth', '+outlet:x'],
      ['menu.outlet|rm -rf', '+x'],
      ['menu.outlet|/quote hegseth', 'outlet:x'],
      ['menu.outlet#00000000000000000000', '+x'],
      ['menu.outlet|/quote hegseth', '#00000000000000000000'],
      ['menu.outlet|/quote hegseth', ''],
    ])('with the forged code %j and choice %j runs nothing', async (code, value) => {
      const { double, handler } = await open();
      const url = double.create();
      double.deliver('interactive', menuChoice(code, value, url));
      const said = await double.until('the sentence', () => double.responsesTo(url)[0]);
      expect(said.text).toContain('not one of mine');
      expect(handler.lines).toEqual([]);
    });
  });

  describe('a button that opens a page', () => {
    it('is acknowledged, and nothing is said', async () => {
      const { double, handler } = await open();
      const url = double.create();
      expect(await double.deliver('interactive', buttonPress('visit', url)).acknowledged()).toBeLessThan(500);
      const next = double.create();
      double.deliver('interactive', buttonPress('run|/quote x', next));
      await double.until('the next answer', () => double.responsesTo(next)[0]);
      expect(double.responsesTo(url)).toEqual([]);
      expect(handler.lines).toEqual(['/quote x']);
    });
  });

  describe('sharing an answer', () => {
    it('shows why there is none to the person alone', async () => {
      const { double } = await open(() => refusal(paragraph('You asked too fast.')));
      const url = double.create();
      double.deliver('interactive', buttonPress('share|/quote hegseth', url));
      expect(await double.until('the refusal', () => double.responsesTo(url)[0])).toMatchObject({
        text: 'You asked too fast.',
        response_type: 'ephemeral',
        replace_original: false,
      });
    });
  });

  describe('discussing a message', () => {
    const answer = (line: string): Reply =>
      privately(paragraph(`What is known: ${line}`), actions({ kind: 'share', label: 'Share', run: line }));
    const discuss = (options = {}) => buttonPress('discuss|/digest why', session.double.create(), { ephemeral: false, ...options });

    it('says the answer first in its thread, for everybody', async () => {
      const { double } = await open(answer);
      expect(await double.deliver('interactive', discuss()).acknowledged()).toBeLessThan(500);
      const said = await double.until('the first word', () => double.posted[0]);
      expect(said).toMatchObject({ channel: CHANNEL, thread_ts: '1700000000.000100', text: 'What is known: /digest why' });
      expect(JSON.stringify(said)).not.toContain('share|');
    });

    it('opens one thread, however often and by whomever it is pressed', async () => {
      const { double } = await open(answer);
      double.deliver('interactive', discuss());
      double.deliver('interactive', discuss());
      await double.until('the first word', () => double.posted[0]);
      const late = double.create();
      double.deliver('interactive', buttonPress('discuss|/digest why', late, { ephemeral: false, user: 'U0PERSON02' }));
      expect(await double.until('the sentence', () => double.responsesTo(late)[0])).toMatchObject({
        text: expect.stringContaining('already'),
        response_type: 'ephemeral',
      });
      expect(double.posted).toHaveLength(1);
    });

    it('can be tried again when the bot could not write, and says what to do', async () => {
      const { double } = await open(answer);
      double.fail('chat.postMessage', { kind: 'error', error: 'not_in_channel' });
      const url = double.create();
      double.deliver('interactive', buttonPress('discuss|/digest why', url, { ephemeral: false }));
      expect(await double.until('the remedy', () => double.responsesTo(url)[0])).toMatchObject({
        text: expect.stringContaining('/invite'),
      });
      double.deliver('interactive', discuss());
      await double.until('the first word', () => double.posted[0]);
    });

    it('shows why there is no answer to the person alone, and begins once there is one', async () => {
      let tooFast = true;
      const { double } = await open((line) => (tooFast ? refusal(paragraph('You asked too fast.')) : answer(line)));
      const url = double.create();
      double.deliver('interactive', buttonPress('discuss|/digest why', url, { ephemeral: false }));
      expect(await double.until('the refusal', () => double.responsesTo(url)[0])).toMatchObject({
        text: 'You asked too fast.',
        response_type: 'ephemeral',
      });
      tooFast = false;
      double.deliver('interactive', discuss());
      await double.until('the first word', () => double.posted[0]);
      expect(double.posted).toMatchObject([{ text: 'What is known: /digest why' }]);
    });

    it('is not possible where nobody else sees the message', async () => {
      const { double, handler } = await open();
      const url = double.create();
      double.deliver('interactive', buttonPress('discuss|/digest why', url, { channel: DIRECT, ephemeral: true }));
      expect(await double.until('the sentence', () => double.responsesTo(url)[0])).toMatchObject({
        text: expect.stringContaining('Share it'),
      });
      expect(handler.lines).toEqual([]);
    });
  });
});
