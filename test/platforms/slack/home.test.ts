import { afterEach, describe, expect, it } from 'vitest';
import { destination } from '../../../src/model/schedule.ts';
import type { HomePage } from '../../../src/platforms/platform.ts';
import { actions, paragraph, privately, type Reply } from '../../../src/reply/reply.ts';
import { commands } from '../../support/commands.ts';
import { renderSlack } from '../../support/in-english.ts';
import { createRecordingHandler } from '../../support/recording-handler.ts';
import {
  buttonPress,
  CHANNEL,
  homeOpened,
  mention,
  pressInView,
  slashCommand,
  submission,
  USER,
} from '../../support/slack-double/payloads.ts';
import type { DoubleView } from '../../support/slack-double/views.ts';
import { TEAM } from '../../support/slack-double/web-api.ts';
import { openSlackSession, SLACK_MODES, type SlackSession } from '../../support/slack-session.ts';

const HIDDEN = 'C0HIDDEN01';
const scheduled = (channel: string): Reply =>
  privately(
    paragraph(`Digest of ${channel === CHANNEL ? 'the open channel' : 'the hidden channel'}`),
    actions({ kind: 'run', label: 'Pause', run: '/digest pause d-1' }, { kind: 'share', label: 'Share', run: '/digest list' }),
  );

describe.each(SLACK_MODES)('over %s, a Home', (over) => {
  let session: SlackSession;
  afterEach(async () => {
    await session.close();
    expect(session.double.problems).toEqual([]);
    expect(session.logged.join('\n')).not.toMatch(/[UCD]0[A-Z]+\d|xox|xapp/);
  });

  const open = async (page?: () => Promise<HomePage>): Promise<SlackSession> => {
    const handler = Object.assign(
      createRecordingHandler((line) =>
        privately(paragraph(`Answer to ${line}`), actions({ kind: 'run', label: 'Resume', run: '/digest resume d-1' })),
      ),
      {
        home: async (_: string, space: string, sees: (where: ReturnType<typeof destination>) => boolean): Promise<HomePage> => {
          if (page !== undefined) return page();
          const places = [CHANNEL, HIDDEN].map((channel) => destination('slack', space, channel)).filter(sees);
          const parts = places.map((where) => ({ where, reply: scheduled(where.split('/')[1] ?? '') }));
          return { opening: privately(paragraph('What is held')), latest: parts[0] ?? null, channels: parts };
        },
      },
    );
    session = await openSlackSession({ over, handler, commands, managing: new Set(['digest']), render: renderSlack });
    session.double.history.set(HIDDEN, null);
    session.double.history.setMembers(HIDDEN, ['U0PERSON02']);
    return session;
  };
  const shown = (what: (text: string) => boolean, user = USER): Promise<DoubleView> =>
    session.double.until('the Home', () => {
      const home = session.double.views.homeOf(user);
      return home !== undefined && what(JSON.stringify(home.blocks)) ? home : null;
    });
  const opened = async (user = USER): Promise<DoubleView> => {
    session.double.deliver('events_api', homeOpened({ user }));
    return shown(() => true, user);
  };
  const channelBlock = (home: DoubleView): string => String(home.blocks.find(({ block_id: id }) => String(id).startsWith('in:'))?.block_id);

  it('shows what is held, the latest digest, and the schedules of the person’s own channels', async () => {
    await open();
    const text = JSON.stringify((await opened()).blocks);
    expect(text).toContain('What is held');
    expect(text).toContain(`<#${CHANNEL}>`);
    expect(text).not.toContain(HIDDEN);
    expect(text).not.toContain('hidden channel');
    expect(text).not.toContain('share|');
    expect(JSON.stringify((await opened('U0PERSON02')).blocks)).toContain('hidden channel');
  });

  it('is made anew when it is opened again, and when its person changes a digest elsewhere', async () => {
    let held = 'first';
    const { double } = await open(async () => ({ opening: privately(paragraph(`What is held: ${held}`)), latest: null, channels: [] }));
    const newer = async (what: string, act: () => void): Promise<void> => {
      held = what;
      act();
      await shown((text) => text.includes(`What is held: ${what}`));
    };
    const answered = async (act: (url: string) => void): Promise<void> => {
      const url = double.create();
      act(url);
      await double.until('the answer', () => double.responsesTo(url)[0]);
    };
    // Nobody has a Home yet.
    await answered((url) => double.deliver('slash_commands', slashCommand('/digest', 'list', url)));
    await opened();
    expect(double.views.published).toBe(1);
    await newer('second', () => double.deliver('events_api', homeOpened()));
    await newer('third', () => double.deliver('slash_commands', slashCommand('/digest', 'pause d-1', double.create())));
    await newer('fourth', () => double.deliver('slash_commands', slashCommand('/attache', 'digest resume d-1', double.create())));
    await newer('fifth', () => double.deliver('interactive', buttonPress('run|/digest pause d-1', double.create())));
    await newer('sixth', () => double.deliver('events_api', mention('digest list')));
    const { published } = double.views;
    await answered((url) => double.deliver('slash_commands', slashCommand('/quote', 'digest', url)));
    await answered((url) => double.deliver('slash_commands', slashCommand('/digest', 'list', url, { user: 'U0PERSON02' })));
    await newer('seventh', () => double.deliver('events_api', homeOpened()));
    expect(double.views.published).toBe(published + 1);
  });

  it('is not made for the tab with the messages', async () => {
    const { double } = await open();
    await double.deliver('events_api', homeOpened({ tab: 'messages' })).acknowledged();
    await opened();
    expect(double.views.published).toBe(1);
  });

  it('runs a button in its channel, and shows the outcome with its own buttons in the same channel', async () => {
    const { double, handler } = await open();
    const home = await opened();
    expect(
      await double.deliver('interactive', pressInView(home, 'run|/digest pause d-1', { block: channelBlock(home) })).acknowledged(),
    ).toBeLessThan(500);
    const after = await shown((text) => text.includes('Answer to /digest pause d-1'));
    expect(handler.asked[0]).toMatchObject({
      line: '/digest pause d-1',
      caller: { destination: `slack:${TEAM}/${CHANNEL}`, mayManage: true },
    });
    const resume = after.blocks.find((block) => JSON.stringify(block).includes('/digest resume'));
    expect(resume?.block_id).toMatch(new RegExp(`^in:${CHANNEL}:`));
  });

  it('opens a form for a channel, answers in its window, and shows what it has changed', async () => {
    const { double, handler } = await open();
    const home = await opened();
    double.deliver('interactive', pressInView(home, 'form|/digest schedule', { block: channelBlock(home) }));
    const form = await double.until('the form', () => double.views.opened[0]);
    await double.deliver('interactive', submission(form, { when: 'weekdays 08:00' })).acknowledged();
    await double.until('the Home anew', () => (double.views.published === 2 ? true : null));
    expect(handler.asked[0]).toMatchObject({ form: 'options', command: 'digest', caller: { destination: `slack:${TEAM}/${CHANNEL}` } });
  });

  it('finds quotes for what is typed into it', async () => {
    const { double, handler } = await open();
    const home = await opened();
    const typed = {
      ...pressInView(home, ''),
      actions: [{ type: 'plain_text_input', action_id: 'attache-search', block_id: 'x', value: ' hegseth  on nato ', action_ts: '1.1' }],
    };
    double.deliver('interactive', typed);
    await shown((text) => text.includes('Answer to /quote hegseth on nato'));
    expect(handler.asked[0]?.caller).toMatchObject({ destination: null, mayManage: false });
  });

  it.each([
    ['a channel that the person is not in', `in:${HIDDEN}:1`],
    ['a channel of another workspace', 'in:C0FOREIGN1:1'],
  ])('changes nothing in %s', async (_, block) => {
    const { double, handler } = await open();
    const home = await opened();
    double.deliver('interactive', pressInView(home, 'run|/digest remove d-1', { block }));
    await shown((text) => text.includes('You are not in that channel'));
    expect(handler.lines).toEqual([]);
  });

  it('gives a block id with a workspace or nonsense in it no channel at all', async () => {
    const { double, handler } = await open();
    const home = await opened();
    double.deliver('interactive', pressInView(home, 'run|/digest remove d-1', { block: `in:T0OTHER001/${CHANNEL}:1` }));
    await shown((text) => text.includes('Answer to'));
    expect(handler.asked[0]?.caller).toMatchObject({ destination: null, mayManage: false });
  });

  it('says so while the store or the memberships cannot be asked, and the search stays', async () => {
    const { double } = await open(() => Promise.reject(new Error('away')));
    await opened();
    await shown((text) => text.includes('I cannot look up the digests') && text.includes('attache-search'));
    double.history.setReadable(false);
    await double.deliver('events_api', homeOpened()).acknowledged();
    await double.until('the second', () => (double.views.published === 2 ? true : null));
    await shown((text) => text.includes('I cannot look up the digests'));
  });

  it('has a hundred blocks at most, however much there is', async () => {
    const many = Array.from({ length: 60 }, (_, at) => paragraph(`Line ${at}`));
    const where = destination('slack', TEAM, CHANNEL);
    const reply = privately(...many);
    await open(async () => ({ opening: reply, latest: { where, reply }, channels: Array.from({ length: 30 }, () => ({ where, reply })) }));
    expect((await opened()).blocks.length).toBeLessThanOrEqual(100);
  });
});
