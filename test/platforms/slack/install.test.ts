import { afterEach, describe, expect, it, vi } from 'vitest';
import { keeperOf } from '../../../src/installation-keeper.ts';
import { silentLogger } from '../../../src/log.ts';
import { systemClock } from '../../../src/model/clock.ts';
import { scheduleId } from '../../../src/model/ids.ts';
import { destination } from '../../../src/model/schedule.ts';
import { isGoodState, makeState } from '../../../src/platforms/slack/install-state.ts';
import { createInstallations, type InstallationKeeper } from '../../../src/platforms/slack/installations.ts';
import { seal, unseal } from '../../../src/platforms/slack/seal.ts';
import { paragraph, publicly } from '../../../src/reply/reply.ts';
import { openStore } from '../../../src/store/open-store.ts';
import type { Store } from '../../../src/store/store.ts';
import { suspendWorkspace } from '../../../src/suspend-workspace.ts';
import { aSchedule } from '../../support/a-schedule.ts';
import { eventually } from '../../support/eventually.ts';
import { createRecordingHandler } from '../../support/recording-handler.ts';
import { CLIENT_ID, CLIENT_SECRET, type DoubleIdentity } from '../../support/slack-double/grants.ts';
import {
  appUninstalled,
  buttonPress,
  CHANNEL,
  fromTeam,
  mention,
  slashCommand,
  tokensRevoked,
} from '../../support/slack-double/payloads.ts';
import { openSlackSession, portIn, SLACK_MODES, type SlackMode, type SlackSession } from '../../support/slack-session.ts';

const [NEW_KEY, OLD_KEY, OTHER_KEY] = [1, 2, 3].map((byte) => new Uint8Array(32).fill(byte)) as [Uint8Array, Uint8Array, Uint8Array];
const [ONE, TWO, ORG, INSIDE] = ['T0WORKONE1', 'T0WORKTWO1', 'E0ORGANIS1', 'T0INSIDE01'];
const identity = (team: string | null, enterprise: string | null = null): DoubleIdentity => ({
  team,
  enterprise,
  user: `U0BOT${(team ?? enterprise ?? '').slice(-5)}`,
  bot: `B0BOT${(team ?? enterprise ?? '').slice(-5)}`,
});

const opened: { session: SlackSession | null; store: Store | null } = { session: null, store: null };
afterEach(async () => {
  await opened.session?.close();
  await opened.store?.close();
  expect(opened.session?.double.problems ?? []).toEqual([]);
  expect(opened.session?.logged.join('\n') ?? '').not.toMatch(/[UCDTE]0[A-Z]+\d|xox|xapp|secret|stolen|code-of/);
  Object.assign(opened, { session: null, store: null });
});

async function open(
  over: SlackMode = 'http',
  keys: readonly Uint8Array[] = [NEW_KEY],
): Promise<SlackSession & { readonly store: Store; readonly keeper: InstallationKeeper }> {
  const store = await openStore({ kind: 'sqlite', path: ':memory:' }, { log: silentLogger, clock: systemClock });
  const keeper = keeperOf(async () => store, systemClock);
  const settings = { clientId: CLIENT_ID, clientSecret: CLIENT_SECRET, publicUrl: 'http://127.0.0.1', keys, keeper, left: suspends(store) };
  const session = await openSlackSession({
    over,
    handler: createRecordingHandler(),
    botToken: undefined,
    install: settings,
    ...(over === 'socket' ? { pages: { host: '127.0.0.1', port: 0 } } : {}),
  });
  Object.assign(opened, { session, store });
  return { ...session, store, keeper };
}

const suspends =
  (store: Store) =>
  (space: string, absence: { readonly reason: string; readonly remedy: string }): Promise<void> =>
    suspendWorkspace(store, systemClock, { platform: 'slack', space, ...absence });

const get = (session: SlackSession, path: string, cookie = ''): Promise<Response> =>
  fetch(`http://127.0.0.1:${portIn(session.logged)}${path}`, { redirect: 'manual', headers: cookie === '' ? {} : { cookie } });

/** Begins an installation: the state that Slack gets, and the cookie that the browser keeps. */
async function begin(session: SlackSession): Promise<{ readonly to: URL; readonly state: string; readonly cookie: string }> {
  const response = await get(session, '/slack/install');
  expect(response.status).toBe(302);
  const to = new URL(response.headers.get('location') ?? '');
  const [cookie = ''] = (response.headers.get('set-cookie') ?? '').split(';');
  return { to, state: to.searchParams.get('state') ?? '', cookie };
}

async function install(session: SlackSession, token: string, whose: DoubleIdentity, extra = {}): Promise<Response> {
  const { state, cookie } = await begin(session);
  session.double.grants.grant(`code-of-${token}`, token, whose, extra);
  return get(session, `/slack/oauth_redirect?code=code-of-${token}&state=${encodeURIComponent(state)}`, cookie);
}

/** Types a command in a workspace, and waits for the answer. */
async function ask(session: SlackSession, team: string, text: string): Promise<void> {
  const url = session.double.create();
  session.double.deliver('slash_commands', fromTeam(slashCommand('/quote', text, url), team));
  await session.double.until('the answer', () => session.double.responsesTo(url)[0]);
}

describe('what is kept sealed', () => {
  it('opens with its key and its context, and with nothing else', () => {
    const sealed = seal('xoxb-token “ü”', 'slack:T1', NEW_KEY);
    expect(unseal(sealed, 'slack:T1', [NEW_KEY])).toEqual({ text: 'xoxb-token “ü”', old: false });
    expect(unseal(sealed, 'slack:T1', [OTHER_KEY, NEW_KEY])).toEqual({ text: 'xoxb-token “ü”', old: true });
    expect(unseal(sealed, 'slack:T2', [NEW_KEY])).toBeNull();
    expect(unseal(sealed, 'slack:T1', [OTHER_KEY])).toBeNull();
    expect(unseal(seal('x', 'slack:T1', NEW_KEY), 'slack:T1', [])).toBeNull();
    expect(sealed).not.toContain('token');
    expect(seal('x', 'c', NEW_KEY)).not.toBe(seal('x', 'c', NEW_KEY));
  });

  it('does not open when one character is changed, anywhere', () => {
    const sealed = seal('token', 'slack:T1', NEW_KEY);
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = `${sealed.slice(0, at)}${sealed[at] === 'A' ? 'Q' : 'A'}${sealed.slice(at + 1)}`;
      expect(unseal(changed, 'slack:T1', [NEW_KEY])?.text ?? null, `at ${at}`).toBeNull();
    }
    expect(unseal(`${sealed}.x`, 'slack:T1', [NEW_KEY])).toBeNull();
    expect(unseal('', 'slack:T1', [NEW_KEY])).toBeNull();
  });
});

describe('the state of an installation', () => {
  const now = 1_800_000_000;
  it('is good in its own browser for ten minutes, and signed by us', () => {
    const { state, nonce } = makeState(NEW_KEY, now);
    expect(isGoodState(state, nonce, [NEW_KEY], now + 599)).toBe(true);
    expect(isGoodState(state, nonce, [OTHER_KEY, NEW_KEY], now)).toBe(true);
    expect(isGoodState(state, nonce, [NEW_KEY], now + 601)).toBe(false);
    expect(isGoodState(state, nonce, [NEW_KEY], now - 60)).toBe(false);
    expect(isGoodState(state, makeState(NEW_KEY, now).nonce, [NEW_KEY], now)).toBe(false);
    expect(isGoodState(state, '', [NEW_KEY], now)).toBe(false);
    expect(isGoodState(state, nonce, [OTHER_KEY], now)).toBe(false);
    expect(isGoodState(`${state}x`, nonce, [NEW_KEY], now)).toBe(false);
    expect(isGoodState(state.replace(/^\d+/, String(now + 500)), nonce, [NEW_KEY], now)).toBe(false);
    expect(isGoodState('', '', [NEW_KEY], now)).toBe(false);
  });
});

describe('installing', () => {
  it.each(SLACK_MODES)('over %s sends the browser to Slack and back, and the workspace is served at once', async (over) => {
    const session = await open(over);
    const { to, cookie } = await begin(session);
    expect(to.pathname).toBe('/oauth/v2/authorize');
    expect(to.searchParams.get('client_id')).toBe(CLIENT_ID);
    expect(to.searchParams.get('scope')).toContain('chat:write');
    expect(to.searchParams.get('redirect_uri')).toBe('http://127.0.0.1/slack/oauth_redirect');
    expect(cookie).not.toBe('');
    const done = await install(session, 'xoxb-of-one', identity(ONE));
    expect(done.status).toBe(200);
    const text = await done.text();
    expect(text).toContain('Attaché is installed');
    expect(text).not.toContain('xoxb');
    expect(done.headers.get('content-security-policy')).toContain("default-src 'none'");
    await ask(session, ONE, 'hegseth');
    expect(session.handler.asked[0]?.caller.destination).toBe(`slack:${ONE}/${CHANNEL}`);
    expect(JSON.stringify(await session.store.installations())).not.toContain('xoxb');
  });

  it('begun elsewhere, twice, late or without Slack’s consent changes nothing', async () => {
    const session = await open();
    session.double.grants.grant('stolen', 'xoxb-stolen', identity(ONE));
    const redirect = (state: string, cookie: string, query = 'code=stolen') =>
      get(session, `/slack/oauth_redirect?${query}&state=${encodeURIComponent(state)}`, cookie);
    const [mine, other] = [await begin(session), await begin(session)];
    expect((await redirect(mine.state, '')).status).toBe(400);
    expect((await redirect(mine.state, other.cookie)).status).toBe(400);
    expect((await redirect('', mine.cookie)).status).toBe(400);
    expect((await redirect('1.2.3', mine.cookie)).status).toBe(400);
    const refused = await redirect(other.state, other.cookie, 'error=access_denied');
    expect(await refused.text()).toContain('Nobody agreed');
    expect((await redirect(other.state, other.cookie)).status).toBe(400);
    expect(await session.store.installations()).toEqual([]);
    expect((await redirect(mine.state, mine.cookie)).status).toBe(200);
    expect((await redirect(mine.state, mine.cookie)).status).toBe(400);
  });

  it('with a code that Slack does not know, or while Slack is away, says so and offers to start again', async () => {
    const session = await open();
    const { state, cookie } = await begin(session);
    const answer = await get(session, `/slack/oauth_redirect?code=%3Cscript%3E&state=${encodeURIComponent(state)}`, cookie);
    expect(answer.status).toBe(502);
    const text = await answer.text();
    expect(text).toContain('/slack/install');
    expect(text).not.toContain('<script');
    expect(await session.store.installations()).toEqual([]);
  });

  it('with token rotation switched on in the app is refused, since it would stop after hours', async () => {
    const session = await open();
    const answer = await install(session, 'xoxe.xoxb-of-one', identity(ONE), { refresh_token: 'xoxe-1', expires_in: 43_200 });
    expect(await answer.text()).toContain('token rotation');
    expect(await session.store.installations()).toEqual([]);
  });
});

describe.each(SLACK_MODES)('many workspaces over %s', (over) => {
  const news = publicly(paragraph('News'));

  it('are answered and posted to with their own tokens', async () => {
    const session = await open(over);
    await install(session, 'xoxb-of-one', identity(ONE));
    await install(session, 'xoxb-of-two', identity(TWO));
    const { double } = session;
    for (const team of [ONE, TWO])
      expect(await session.slack.post(destination('slack', team, CHANNEL), news, { key: `k ${team}` })).toMatchObject({
        kind: 'posted',
      });
    expect(double.callsOf('chat.postMessage').map(({ token }) => token)).toEqual(['xoxb-of-one', 'xoxb-of-two']);
    await double.deliver('events_api', fromTeam(mention('hegseth'), TWO)).acknowledged();
    await double.until('the answer', () => double.posted[2]);
    expect(double.callsOf('chat.postMessage')[2]?.token).toBe('xoxb-of-two');
  });

  it('that have not installed the app get no answer and no post', async () => {
    const session = await open(over);
    await install(session, 'xoxb-of-one', identity(ONE));
    await session.double.deliver('slash_commands', fromTeam(slashCommand('/digest', 'list', session.double.create()), TWO)).acknowledged();
    await session.double.deliver('interactive', fromTeam(buttonPress('run|/digest list', session.double.create()), TWO)).acknowledged();
    await ask(session, ONE, 'last');
    expect(session.handler.lines).toEqual(['/quote last']);
    expect(await session.slack.post(destination('slack', TWO, CHANNEL), news, { key: 'k' })).toMatchObject({
      kind: 'failed',
      permanent: true,
      fault: 'revoked',
      remedy: expect.stringContaining('/slack/install'),
    });
    expect(session.double.callsOf('chat.postMessage')).toEqual([]);
  });

  it('inside an organisation share its token, in answers and in posts', async () => {
    const session = await open(over);
    await install(session, 'xoxb-of-org', identity(null, ORG));
    expect(await session.slack.post(destination('slack', INSIDE, CHANNEL), news, { key: 'early' })).toMatchObject({ kind: 'failed' });
    await session.double.deliver('events_api', fromTeam(mention('hegseth'), INSIDE, ORG)).acknowledged();
    await session.double.until('the answer', () => session.double.posted[0]);
    expect(session.handler.asked[0]?.caller.destination).toBe(`slack:${INSIDE}/${CHANNEL}`);
    expect(await session.store.installation(`slack:${INSIDE}`)).toMatchObject({ id: `slack:${ORG}` });
  });

  it('that remove the app are forgotten, and the others stay', async () => {
    const session = await open(over);
    await install(session, 'xoxb-of-one', identity(ONE));
    await install(session, 'xoxb-of-two', identity(TWO));
    for (const team of [ONE, TWO])
      await session.store.saveSchedule(
        aSchedule({ id: scheduleId(`d-${team.slice(6).toLowerCase()}`), destination: destination('slack', team, CHANNEL) }),
      );
    session.double.grants.revoke('xoxb-of-one');
    await session.double.deliver('events_api', fromTeam(appUninstalled(), ONE)).acknowledged();
    await eventually(() => session.logged.join().includes('slack installation ended'));
    expect((await session.store.installations()).map(({ id }) => id)).toEqual([`slack:${TWO}`]);
    const stateIn = async (team: string) => (await session.store.schedulesIn('slack', team, 10)).map(({ state }) => state);
    await vi.waitFor(async () => expect(await stateIn(ONE)).toEqual(['suspended']));
    expect(await stateIn(TWO)).toEqual(['active']);
    expect(await session.slack.post(destination('slack', ONE, CHANNEL), news, { key: 'k' })).toMatchObject({
      fault: 'revoked',
      permanent: true,
    });
    expect(await session.slack.post(destination('slack', TWO, CHANNEL), news, { key: 'k' })).toMatchObject({ kind: 'posted' });
  });

  it('whose news of a removal comes after they have installed it again are kept', async () => {
    const session = await open(over);
    await install(session, 'xoxb-of-one', identity(ONE));
    await session.double.deliver('events_api', fromTeam(appUninstalled(), ONE)).acknowledged();
    await eventually(() => session.logged.join().includes('still works'));
    expect(await session.store.installations()).toHaveLength(1);
  });

  it('whose people take their own tokens back are kept; whose bot loses its own is forgotten', async () => {
    const session = await open(over);
    await install(session, 'xoxb-of-one', identity(ONE));
    session.double.grants.revoke('xoxb-of-one');
    await session.double.deliver('events_api', fromTeam(tokensRevoked({ oauth: ['U0PERSON01'] }), ONE)).acknowledged();
    expect(await session.store.installations()).toHaveLength(1);
    await session.double.deliver('events_api', fromTeam(tokensRevoked({ bot: ['U0BOTKONE1'] }), ONE)).acknowledged();
    await eventually(() => session.logged.join().includes('slack installation ended'));
    expect(await session.store.installations()).toEqual([]);
  });
});

describe('a new key', () => {
  it('opens what the old one sealed, and seals it anew when it is used', async () => {
    const before = await open('http', [OLD_KEY]);
    await install(before, 'xoxb-of-one', identity(ONE));
    const [kept] = await before.store.installations();
    await before.slack.stop(500);
    const unreadable: string[] = [];
    const both = createInstallations({ keeper: before.keeper, keys: [NEW_KEY, OLD_KEY], unreadable: () => unreadable.push('both') });
    expect(await both.find(ONE, undefined)).toMatchObject({ token: 'xoxb-of-one', team: ONE });
    expect((await before.store.installations())[0]?.record).not.toBe(kept?.record);
    const alone = createInstallations({ keeper: before.keeper, keys: [NEW_KEY], unreadable: () => unreadable.push('alone') });
    expect(await alone.find(ONE, undefined)).toMatchObject({ token: 'xoxb-of-one' });
    const wrong = createInstallations({ keeper: before.keeper, keys: [OTHER_KEY], unreadable: () => unreadable.push('wrong') });
    expect(await wrong.find(ONE, undefined)).toBeNull();
    expect(unreadable).toEqual(['wrong']);
  });
});
