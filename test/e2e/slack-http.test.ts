import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkSlackWire } from '../support/block-kit.ts';
import { type BotProcess, freePort, startBotProcess } from '../support/bot-process.ts';
import { eventually } from '../support/eventually.ts';
import { CLIENT_ID, CLIENT_SECRET } from '../support/slack-double/grants.ts';
import { CHANNEL, fromTeam, homeOpened, pressInView, slashCommand, USER } from '../support/slack-double/payloads.ts';
import { type SlackDouble, startSlackDouble } from '../support/slack-double/slack-double.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const SIGNING_SECRET = 'a-signing-secret-of-tests';
const TEAM_ID = 'T0WORKONE1';
const TOKEN = 'xoxb-of-workspace-one';

let folder: string;
let slack: SlackDouble;
let port: number;
let bot: BotProcess | null = null;

function startBot(): void {
  bot = startBotProcess({
    SLACK_MODE: 'http',
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    SLACK_PORT: String(port),
    SLACK_PUBLIC_URL: `http://127.0.0.1:${port}`,
    SLACK_CLIENT_ID: CLIENT_ID,
    SLACK_CLIENT_SECRET: CLIENT_SECRET,
    SLACK_TOKEN_KEY: '0f'.repeat(32),
    SLACK_API_URL: slack.apiUrl,
    DATABASE_URL: `sqlite:${path.join(folder, 'state.db')}`,
  });
}

const listening = () => eventually(() => bot?.log().includes('slack listens'), 15_000);

/** Installs the app as a browser does. */
async function install(): Promise<string> {
  const begun = await fetch(`http://127.0.0.1:${port}/slack/install`, { redirect: 'manual' });
  const state = new URL(begun.headers.get('location') ?? '').searchParams.get('state') ?? '';
  const [cookie = ''] = (begun.headers.get('set-cookie') ?? '').split(';');
  slack.grants.grant('a-code', TOKEN, { team: TEAM_ID, enterprise: null, user: 'U0BOTONE01', bot: 'B0BOTONE01' });
  const done = await fetch(`http://127.0.0.1:${port}/slack/oauth_redirect?code=a-code&state=${encodeURIComponent(state)}`, {
    headers: { cookie },
  });
  return done.text();
}

async function ask(command: string, text: string): Promise<string> {
  const url = slack.create();
  const sent = slack.deliver('slash_commands', fromTeam(slashCommand(command, text, url), TEAM_ID));
  expect(await sent.acknowledged()).toBeLessThan(3_000);
  return JSON.stringify(await slack.until('the answer', () => slack.responsesTo(url)[0], 10_000));
}

beforeEach(async () => {
  folder = temporaryFolder('slack-http');
  slack = await startSlackDouble({ check: checkSlackWire });
  port = await freePort();
  slack.deliverTo({ port, signingSecret: SIGNING_SECRET });
});
afterEach(async () => {
  await bot?.end();
  bot = null;
  await slack.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the real process over HTTP', () => {
  it('is installed from a browser, answers, keeps a schedule, shows it on the Home, and still does after a restart', async () => {
    startBot();
    await listening();
    expect(await install()).toContain('Attaché is installed');
    expect(await ask('/quote', 'hegseth')).toContain('Hegseth');
    expect(await ask('/digest', 'schedule weekdays 08:00 Europe/London')).toContain('Scheduled');
    expect(await bot?.stop()).toBe(0);

    startBot();
    await listening();
    slack.deliver('events_api', fromTeam(homeOpened(), TEAM_ID));
    const home = await slack.until('the Home', () => slack.views.homeOf(USER), 10_000);
    const shown = JSON.stringify(home.blocks);
    expect(shown).toContain(`<#${CHANNEL}>`);
    expect(shown).toContain('weekdays 08:00 Europe/London');
    const [pause] = /run\|\/digest pause [\w-]+/.exec(shown) ?? [];
    const block = String(home.blocks.find((each) => JSON.stringify(each).includes('/digest pause'))?.block_id);
    slack.deliver('interactive', fromTeam(pressInView(home, pause ?? '', { block }), TEAM_ID));
    await slack.until(
      'the paused digest',
      () => (JSON.stringify(slack.views.homeOf(USER)?.blocks).includes('Paused') ? true : null),
      10_000,
    );
    expect(new Set(slack.callsOf('views.publish').map(({ token }) => token))).toEqual(new Set([TOKEN]));

    const log = bot?.log() ?? '';
    for (const secret of [TOKEN, SIGNING_SECRET, CLIENT_SECRET, '0f0f0f', 'a-code', USER, CHANNEL]) expect(log).not.toContain(secret);
    expect(await bot?.stop()).toBe(0);
    expect(slack.problems).toEqual([]);
  });
});
