import { afterEach, describe, expect, it } from 'vitest';
import { registerCommands } from '../../../src/platforms/discord/register.ts';
import { actions, paragraph, privately } from '../../../src/reply/reply.ts';
import { english } from '../../../src/texts/english.ts';
import { commands } from '../../support/commands.ts';
import { BOT_TOKEN, IDS } from '../../support/discord-double/discord-double.ts';
import { apiError } from '../../support/discord-double/limits.ts';
import { type DiscordSession, openDiscordSession } from '../../support/discord-session.ts';
import { eventually } from '../../support/eventually.ts';
import { createRecordingHandler } from '../../support/recording-handler.ts';

const ROLE = '940000000000000001';
let session: DiscordSession;
afterEach(() => session.close());

async function open(): Promise<DiscordSession> {
  session = await openDiscordSession({
    managing: new Set(['digest']),
    handler: createRecordingHandler((line) =>
      privately(paragraph(`Answer to ${line}`), actions({ kind: 'run', label: 'Pause', run: '/digest pause' })),
    ),
  });
  await registerCommands({ token: BOT_TOKEN, applicationId: IDS.application, apiUrl: session.double.apiUrl, commands, texts: english });
  return session;
}
const mayManage = async (roles: readonly string[] = [], command = 'digest'): Promise<boolean | undefined> => {
  const { double, handler } = session;
  const before = handler.asked.length;
  double.runs(command, {}, { ...(command === 'digest' ? { subcommand: 'list' } : {}), mayManage: false, roles });
  await eventually(() => handler.asked.length > before);
  return handler.asked.at(-1)?.caller.mayManage;
};
const asked = (): number => session.double.rest.exchanges.filter(({ path }) => path.endsWith('/commands/permissions')).length;

describe('a server’s own settings for a command', () => {
  it('give a person or a role that is named there what managers may do', async () => {
    const { double } = await open();
    double.rest.permit('digest', [{ id: ROLE, type: 1, permission: true }]);
    expect(await mayManage([ROLE])).toBe(true);
    expect(await mayManage(['940000000000000002'])).toBe(false);
    expect(asked()).toBe(1);
  });

  it('count for buttons too', async () => {
    const { double, handler } = await open();
    double.rest.permit('digest', [{ id: IDS.user, type: 2, permission: true }]);
    expect(await mayManage()).toBe(true);
    const message = await eventually(() => double.rest.messages[0]);
    double.presses(message, 'Pause');
    await eventually(() => handler.asked.length === 2);
    expect(handler.asked[1]?.caller.mayManage).toBe(true);
  });

  it('give nothing to everybody, to whom it is refused expressly, or for another command', async () => {
    const { double } = await open();
    double.rest.permit('digest', [
      { id: IDS.guild, type: 1, permission: true },
      { id: ROLE, type: 1, permission: true },
      { id: IDS.user, type: 2, permission: false },
    ]);
    expect(await mayManage([IDS.guild, ROLE])).toBe(false);
    expect(await mayManage([ROLE], 'quote')).toBe(false);
    expect(asked()).toBe(1);
  });

  it('give nothing while they cannot be read, and hold no answer up', async () => {
    const { double } = await open();
    double.rest.fail(/commands\/permissions/, apiError(403, 50001));
    expect(await mayManage([ROLE])).toBe(false);
    double.rest.fail(/commands\/permissions/, 'cut');
    expect(await mayManage([ROLE])).toBe(false);
    double.rest.permit('digest', [{ id: ROLE, type: 1, permission: true }]);
    expect(await mayManage([ROLE])).toBe(true);
  });
});
