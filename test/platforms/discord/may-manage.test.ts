import { afterEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../../src/model/clock.ts';
import { destination } from '../../../src/model/schedule.ts';
import { IDS } from '../../support/discord-double/discord-double.ts';
import type { DiscordSession } from '../../support/discord-session.ts';
import { ME, openWriting, shown } from '../../support/discord-writing.ts';
import { eventually } from '../../support/eventually.ts';
import { openRealApp } from '../../support/real-app.ts';

let session: DiscordSession;
// Closing also finds every request that Discord would refuse, and every one that allows a mention.
afterEach(() => session.close());

const open = async (...asked: Parameters<typeof openWriting>): Promise<DiscordSession> => {
  session = await openWriting(...asked);
  return session;
};

describe('the right to manage', () => {
  const OTHER = '900000000000000040';
  const ROLE = '900000000000000050';
  const [MANAGE_CHANNELS, ADMINISTRATOR] = [1n << 4n, 1n << 3n];
  /** Gives the role its rights, and the first channel its overwrites, as Discord tells it. */
  const tell = ({ gateway }: DiscordSession['double'], rights: bigint, overwrites: readonly object[] = []): void => {
    const role = {
      id: ROLE,
      name: 'desk',
      color: 0,
      hoist: false,
      position: 1,
      permissions: String(rights),
      managed: false,
      mentionable: false,
      flags: 0,
    };
    gateway.dispatch('GUILD_ROLE_CREATE', { guild_id: IDS.guild, role });
    const channel = { id: IDS.channel, type: 0, name: 'channel-20', position: 0, guild_id: IDS.guild, permission_overwrites: overwrites };
    gateway.dispatch('CHANNEL_UPDATE', channel);
  };
  const rule = (id: string, type: 0 | 1, allow: bigint, deny: bigint) => ({ id, type, allow: String(allow), deny: String(deny) });

  it.each([
    ['nobody’s by itself', 0n, [], [], false],
    ['that of a role', MANAGE_CHANNELS, [], [ROLE], true],
    ['not that of somebody else’s role', MANAGE_CHANNELS, [], [], false],
    ['taken from everybody in this channel', MANAGE_CHANNELS, [rule(IDS.guild, 0, 0n, MANAGE_CHANNELS)], [ROLE], false],
    ['given to a role in this channel', 0n, [rule(IDS.guild, 0, 0n, MANAGE_CHANNELS), rule(ROLE, 0, MANAGE_CHANNELS, 0n)], [ROLE], true],
    ['taken from the person in this channel', MANAGE_CHANNELS, [rule(OTHER, 1, 0n, MANAGE_CHANNELS)], [ROLE], false],
    ['given to the person in this channel', 0n, [rule(OTHER, 1, MANAGE_CHANNELS, 0n)], [], true],
    ['an administrator’s, whatever a channel says', ADMINISTRATOR, [rule(OTHER, 1, 0n, MANAGE_CHANNELS)], [ROLE], true],
  ] as const)('is %s', async (_, rights, overwrites, roles, expected) => {
    const { double, handler } = await open();
    tell(double, rights, overwrites);
    double.writes(`${ME} digest list`, { person: OTHER, roles });
    await eventually(() => handler.asked.length === 1);
    expect(handler.asked[0]?.caller.mayManage).toBe(expected);
  });

  it('is the owner’s, and that of whom the server’s settings expressly let use the command', async () => {
    const { double, handler } = await open(undefined, { managing: new Set(['digest']) });
    double.writes(`${ME} digest list`);
    await eventually(() => handler.asked.length === 1);
    expect(handler.asked[0]?.caller.mayManage).toBe(true);
    double.rest.permit('digest', [{ id: ROLE, type: 1, permission: true }]);
    double.writes(`${ME} digest list`, { person: OTHER, roles: [ROLE] });
    await eventually(() => handler.asked.length === 2);
    expect(handler.asked[1]?.caller.mayManage).toBe(true);
  });
});

describe('with the real commands', () => {
  it('is slowed down by the person, and changes no digest for whoever may not', async () => {
    const app = await openRealApp(systemClock);
    await open(undefined, { wrap: () => app.handler });
    const { double } = session;
    double.writes(`${ME} schedule a digest about trade every weekday at 8:00`, { person: '900000000000000041' });
    await eventually(() => double.rest.messages.some((message) => shown(message).includes('right to manage')));
    expect(await app.digests.list(destination('discord', IDS.guild, IDS.channel))).toEqual([]);
    const before = double.rest.messages.length;
    for (let index = 0; index < 14; index += 1) double.writes(`${ME} flibbertigibbet`, { person: '900000000000000042' });
    const all = await eventually(() => double.rest.messages.length >= before + 14 && double.rest.messages.slice(before), 10_000);
    const words = all.map(shown).filter((text) => !text.includes('flibbertigibbet'));
    expect(words.length).toBeGreaterThanOrEqual(3);
    await app.close();
  }, 20_000);
});
