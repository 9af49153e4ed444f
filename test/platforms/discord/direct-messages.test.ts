import { afterEach, describe, expect, it } from 'vitest';
import { actions, paragraph, privately } from '../../../src/reply/reply.ts';
import { IDS } from '../../support/discord-double/discord-double.ts';
import { componentsIn } from '../../support/discord-double/shapes.ts';
import type { DiscordSession } from '../../support/discord-session.ts';
import { openWriting, passedOver } from '../../support/discord-writing.ts';
import { eventually } from '../../support/eventually.ts';

let session: DiscordSession;
// Closing also finds every request that Discord would refuse, and every one that allows a mention.
afterEach(() => session.close());

const open = async (...asked: Parameters<typeof openWriting>): Promise<DiscordSession> => {
  session = await openWriting(...asked);
  return session;
};

describe('a direct message', () => {
  it('is answered without a mention, with everything, and belongs to no channel', async () => {
    const { double, handler } = await open(() =>
      privately(
        paragraph('Found.'),
        actions(
          { kind: 'run', label: 'More', run: '/quote x page:2' },
          { kind: 'menu', name: 'outlet', label: 'Outlet', run: '/quote x', choices: [{ label: 'Any', adds: '' }] },
        ),
      ),
    );
    double.writes('brief me on Ukraine', { direct: IDS.user });
    const answer = await eventually(() => double.rest.messages[0]);
    expect(handler.asked[0]).toEqual({
      form: 'line',
      line: '/brief Ukraine',
      caller: { platform: 'discord', destination: null, mayManage: false, person: IDS.user },
    });
    expect(answer.channel).toBe(double.rest.channels.directOf(IDS.user));
    expect(answer.components.flatMap(componentsIn).some(({ placeholder }) => placeholder === 'Outlet')).toBe(true);
  });

  it('without words is answered with help, and a button under an answer works', async () => {
    const { double, handler } = await open(() =>
      privately(paragraph('Help.'), actions({ kind: 'run', label: 'More', run: '/attache status' })),
    );
    double.writes('', { direct: IDS.user });
    const answer = await eventually(() => double.rest.messages[0]);
    expect(handler.lines).toEqual(['/attache help']);
    double.presses(answer, 'More');
    await eventually(() => handler.lines[1] === '/attache status');
  });

  it('of a program is not answered', async () => {
    const { double, handler } = await open();
    double.writes('hello', { direct: '900000000000000088', by: 'bot' });
    await passedOver(session);
    expect(handler.asked).toHaveLength(1);
  });
});
