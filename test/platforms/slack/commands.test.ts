import { afterEach, describe, expect, it } from 'vitest';
import { actions, paragraph, privately, publicly, type Reply } from '../../../src/reply/reply.ts';
import { createRecordingHandler } from '../../support/recording-handler.ts';
import { buttonPress, CHANNEL, DIRECT, directMessage, mention, slashCommand, USER } from '../../support/slack-double/payloads.ts';
import { openSlackSession, SLACK_MODES, type SlackSession } from '../../support/slack-session.ts';

describe.each(SLACK_MODES)('over %s,', (over) => {
  let session: SlackSession;

  /** Ends every test: nothing that the bot sent was refused by the checks, and nobody's id was logged. */
  afterEach(async () => {
    await session.close();
    expect(session.double.problems).toEqual([]);
    expect(session.logged.join('\n')).not.toMatch(/[UCD]0[A-Z]+\d|xox|xapp/);
  });

  const open = async (answer?: (line: string) => Reply | Promise<Reply>): Promise<SlackSession> => {
    session = await openSlackSession({ over, handler: createRecordingHandler(answer), commands: [] });
    return session;
  };

  const paragraphs = (count: number): Reply => privately(...Array.from({ length: count }, (_, at) => paragraph(`Part ${at + 1}`)));

  describe('a slash command', () => {
    it('is acknowledged at once and answered to the person alone', async () => {
      const { double, handler, slack } = await open();
      expect(slack.health()).toMatchObject({ state: 'ready' });
      const url = double.create();
      const sent = double.deliver('slash_commands', slashCommand('/quote', 'hegseth on nato &amp; &lt;war&gt;', url));
      expect(await sent.acknowledged()).toBeLessThan(500);
      const [first] = await double.until('an answer', () => (double.responsesTo(url).length > 0 ? double.responsesTo(url) : null));
      expect(first).toMatchObject({
        text: 'Answer to /quote hegseth on nato & <war>',
        response_type: 'ephemeral',
        replace_original: false,
      });
      expect(handler.asked).toEqual([
        {
          form: 'line',
          line: '/quote hegseth on nato & <war>',
          caller: { platform: 'slack', destination: `slack:T0TEAM0001/${CHANNEL}`, mayManage: true, person: USER },
        },
      ]);
    });

    it('is acknowledged before a slow answer is there', async () => {
      const gate = Promise.withResolvers<Reply>();
      const { double } = await open(() => gate.promise);
      const url = double.create();
      expect(await double.deliver('slash_commands', slashCommand('/quote', 'x', url)).acknowledged()).toBeLessThan(500);
      expect(double.responsesTo(url)).toEqual([]);
      gate.resolve(paragraphs(1));
      await double.until('the answer', () => double.responsesTo(url)[0]);
    });

    it('in a direct message has no destination and manages nothing', async () => {
      const { double, handler } = await open();
      const url = double.create();
      double.deliver('slash_commands', slashCommand('/quote', 'x', url, { channel: DIRECT }));
      await double.until('the answer', () => double.responsesTo(url)[0]);
      expect(handler.asked[0]?.caller).toEqual({ platform: 'slack', destination: null, mayManage: false, person: USER });
    });

    it('above what can be answered at once gets one sentence', async () => {
      const gate = Promise.withResolvers<Reply>();
      const { double, handler } = await open(() => gate.promise);
      for (let at = 0; at < 200; at += 1) double.deliver('slash_commands', slashCommand('/quote', 'x', double.create()));
      await double.deliver('slash_commands', slashCommand('/quote', 'x', double.create())).acknowledged();
      const url = double.create();
      double.deliver('slash_commands', slashCommand('/quote', 'one more', url));
      expect(await double.until('the sentence', () => double.responsesTo(url)[0])).toMatchObject({
        text: expect.stringContaining('ask again in a minute'),
      });
      expect(handler.lines).toHaveLength(200);
      gate.resolve(paragraphs(1));
    });

    it('with a public reply is answered for everyone', async () => {
      const { double } = await open(() => publicly(paragraph('Scheduled')));
      const url = double.create();
      double.deliver('slash_commands', slashCommand('/digest', 'schedule', url));
      expect(await double.until('the answer', () => double.responsesTo(url)[0])).toMatchObject({ response_type: 'in_channel' });
    });

    it('delivered twice is answered once', async () => {
      const { double, handler } = await open();
      const command = slashCommand('/quote', 'x', double.create());
      await double.deliver('slash_commands', command).acknowledged();
      await double.deliver('slash_commands', command).acknowledged();
      const other = double.create();
      double.deliver('slash_commands', slashCommand('/quote', 'y', other));
      await double.until('the later answer', () => double.responsesTo(other)[0]);
      expect(handler.lines).toEqual(['/quote x', '/quote y']);
    });

    it('with more parts than a response_url takes goes on as messages for the person alone', async () => {
      const { double } = await open(() => paragraphs(7));
      const url = double.create();
      double.deliver('slash_commands', slashCommand('/brief', 'x', url));
      await double.until('the last part', () => double.posted[2]);
      expect(double.responsesTo(url).map(({ text }) => text)).toEqual(['Part 1', 'Part 2', 'Part 3', 'Part 4']);
      expect(double.posted.map(({ text, user, channel }) => [text, user, channel])).toEqual([
        ['Part 5', 'U0PERSON01', CHANNEL],
        ['Part 6', 'U0PERSON01', CHANNEL],
        ['Part 7', 'U0PERSON01', CHANNEL],
      ]);
    });

    it('says what is missing when those messages are refused', async () => {
      const { double } = await open(() => paragraphs(7));
      double.failAlways('chat.postEphemeral', { kind: 'error', error: 'not_in_channel' });
      const url = double.create();
      double.deliver('slash_commands', slashCommand('/brief', 'x', url));
      const last = await double.until('the last use', () => double.responsesTo(url)[4]);
      expect(last.text).toBe('3 more parts of this answer could not be shown here. Invite the bot with /invite @Attaché, or ask for less.');
    });

    it('whose response_url has expired is answered as a message for the person alone', async () => {
      const { double } = await open();
      const url = double.create();
      double.age(url, 31 * 60_000);
      double.deliver('slash_commands', slashCommand('/quote', 'x', url));
      expect(await double.until('the message', () => double.posted[0])).toMatchObject({ text: 'Answer to /quote x', user: 'U0PERSON01' });
    });

    it('whose response_url breaks off is not answered twice', async () => {
      const { double, logged } = await open();
      double.failResponse({ kind: 'cut' });
      const url = double.create();
      double.deliver('slash_commands', slashCommand('/quote', 'x', url));
      await double.until('the use', () => double.responsesTo(url)[0]);
      const other = double.create();
      double.deliver('slash_commands', slashCommand('/quote', 'y', other));
      await double.until('the next answer', () => double.responsesTo(other)[0]);
      expect(double.posted).toEqual([]);
      expect(logged.join()).toContain('slack response_url failed');
    });
  });

  describe('a button', () => {
    const page = (line: string): Reply =>
      privately(
        paragraph(`Page of ${line}`),
        actions(
          { kind: 'run', label: 'More', run: `${line} page:2` },
          { kind: 'share', label: 'Share', run: line },
          { kind: 'run', label: 'Long', run: `/quote ${'x'.repeat(2100)}` },
        ),
      );

    it('for more takes the place of the answer that only the person sees', async () => {
      const { double, handler } = await open(page);
      const url = double.create();
      expect(await double.deliver('interactive', buttonPress('run|/quote hegseth page:2', url)).acknowledged()).toBeLessThan(500);
      expect(await double.until('the page', () => double.responsesTo(url)[0])).toMatchObject({
        text: 'Page of /quote hegseth page:2',
        replace_original: true,
      });
      expect(handler.lines).toEqual(['/quote hegseth page:2']);
    });

    it('under a message that everybody sees answers the person alone', async () => {
      const { double } = await open(page);
      const url = double.create();
      double.deliver('interactive', buttonPress('run|/quote hegseth', url, { ephemeral: false, thread: '1700000000.000001' }));
      expect(await double.until('the page', () => double.responsesTo(url)[0])).toMatchObject({
        response_type: 'ephemeral',
        replace_original: false,
        thread_ts: '1700000000.000001',
      });
    });

    it('for sharing posts the answer in the channel, without a share button', async () => {
      const { double } = await open(page);
      const url = double.create();
      double.deliver('interactive', buttonPress('share|/quote hegseth', url));
      const shared = await double.until('the shared answer', () => double.responsesTo(url)[0]);
      expect(shared).toMatchObject({ text: 'Page of /quote hegseth', response_type: 'in_channel', replace_original: false });
      expect(JSON.stringify(shared)).not.toContain('share|');
      expect(JSON.stringify(shared)).not.toContain('U0PERSON01');
    });

    it('whose command is too long for Slack is remembered before it is shown, and works', async () => {
      const { double, handler } = await open(page);
      const url = double.create();
      double.deliver('slash_commands', slashCommand('/quote', 'x', url));
      const shown = await double.until('the answer', () => double.responsesTo(url)[0]);
      const code = /run#[0-9a-f]{20}/.exec(JSON.stringify(shown))?.[0] ?? '';
      expect(handler.memos.size).toBe(1);
      const next = double.create();
      double.deliver('interactive', buttonPress(code, next));
      await double.until('the page', () => double.responsesTo(next)[0]);
      expect(handler.lines[1]).toBe(`/quote ${'x'.repeat(2100)}`);
    });

    it.each(['nonsense', 'run|rm -rf', 'run#00000000000000000000', 'share#zz', ''])(
      'with the forged value %j gets one sentence and runs nothing',
      async (value) => {
        const { double, handler } = await open(page);
        const url = double.create();
        double.deliver('interactive', buttonPress(value, url));
        const said = await double.until('the sentence', () => double.responsesTo(url)[0]);
        expect(said).toMatchObject({
          text: 'This button is not one of mine, or too old. Please type the command instead.',
          response_type: 'ephemeral',
          replace_original: false,
        });
        expect(handler.lines).toEqual([]);
      },
    );
  });

  describe('a message to the bot', () => {
    it('in a channel is answered in its thread', async () => {
      const { double, handler } = await open();
      const event = mention('hegseth on nato');
      expect(await double.deliver('events_api', event).acknowledged()).toBeLessThan(500);
      const said = await double.until('the answer', () => double.posted[0]);
      expect(said).toMatchObject({ channel: CHANNEL, text: 'Answer to /quote hegseth on nato' });
      expect(said.thread_ts).toBe('ts' in event.event ? event.event.ts : undefined);
      expect(handler.asked[0]?.caller.destination).toBe(`slack:T0TEAM0001/${CHANNEL}`);
    });

    it('in a direct message is answered there', async () => {
      const { double, handler } = await open();
      double.deliver('events_api', directMessage('/speakers hegseth'));
      expect(await double.until('the answer', () => double.posted[0])).toMatchObject({
        channel: DIRECT,
        text: 'Answer to /speakers hegseth',
      });
      expect(double.posted[0]?.thread_ts).toBeUndefined();
      expect(handler.asked[0]?.caller.destination).toBeNull();
    });

    it('delivered again is answered once', async () => {
      const { double, handler } = await open();
      const event = mention('hegseth');
      await double.deliver('events_api', event).acknowledged();
      await double.deliver('events_api', event, { attempt: 1, reason: 'timeout' }).acknowledged();
      double.deliver('events_api', directMessage('healey'));
      await double.until('the later answer', () => (handler.lines.includes('/quote healey') ? true : null));
      expect(handler.lines).toEqual(['/quote hegseth', '/quote healey']);
    });

    it('that another process has answered is left alone, and answered when nobody can tell', async () => {
      const taken = new Set<string>();
      const { double, handler } = await open();
      const first = async (key: string): Promise<boolean> => !taken.has(key) && Boolean(taken.add(key));
      Object.assign(handler, { first });
      const event = mention('hegseth');
      taken.add(`slack message ${CHANNEL} ${'ts' in event.event ? event.event.ts : ''}`);
      await double.deliver('events_api', event, { attempt: 1, reason: 'http_timeout' }).acknowledged();
      double.deliver('events_api', directMessage('healey'));
      await double.until('the answer', () => double.posted[0]);
      Object.assign(handler, { first: () => Promise.reject(new Error('the store is away')) });
      double.deliver('events_api', directMessage('wallace'));
      await double.until('the next answer', () => double.posted[1]);
      expect(handler.lines).toEqual(['/quote healey', '/quote wallace']);
    });

    it('from another bot, or an edit, is left alone', async () => {
      const { double, handler } = await open();
      await double.deliver('events_api', directMessage('one', { bot_id: 'B0OTHER001' })).acknowledged();
      await double.deliver('events_api', directMessage('two', { subtype: 'message_changed' })).acknowledged();
      double.deliver('events_api', directMessage('three'));
      await double.until('the answer', () => double.posted[0]);
      expect(handler.lines).toEqual(['/quote three']);
    });
  });
});
