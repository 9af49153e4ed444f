import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { destination } from '../../src/model/schedule.ts';
import type { ChatDriver, Seen } from '../scenarios/chat-driver.ts';
import { readSlack, slackControl } from '../scenarios/read-slack.ts';
import { filledSlackForm, readSlackForm } from '../scenarios/slack-form.ts';
import { typedLine } from '../scenarios/typed-line.ts';
import { freePort } from '../support/bot-process.ts';

const BINARY = path.join(import.meta.dirname, 'node_modules/local-slack-linux-x64/bin/local-slack');
const TEAM = 'T0TEAM0001';
const CHANNEL = 'C0CHANNEL1';
const PERSON = 'U0PERSON01';
const BOT_USER = 'U0BOTUSER1';
const BOT_TOKEN = 'xoxb-local-slack';
const APP_TOKEN = 'xapp-local-slack';
const SIGNING_SECRET = 'a-signing-secret-of-local-slack';

const WORKSPACE = {
  workspace: { name: 'Newsroom', domain: 'newsroom', teamId: TEAM },
  app: {
    appId: 'A0APP00001',
    botUserId: BOT_USER,
    botName: 'attache',
    botToken: BOT_TOKEN,
    appToken: APP_TOKEN,
    signingSecret: SIGNING_SECRET,
  },
  users: [{ id: PERSON, name: 'reader', real_name: 'A Reader' }],
  channels: [{ id: CHANNEL, name: 'newsroom', members: [PERSON, BOT_USER] }],
};

interface StoredMessage {
  readonly ts: string;
  readonly user: string;
  readonly text?: string;
  readonly blocks?: unknown;
  readonly thread_ts?: string;
  readonly ephemeral_to?: string;
}

/** What it cannot do. */
export const LOCAL_SLACK_LACKS: ChatDriver['lacks'] = {
  completion: 'it asks for no completions of a form',
  shortcuts: 'its messages have no menu',
  rules: 'it takes messages of any length and shape',
  redelivery: 'it cannot deliver an event twice',
  replacing: 'it says of every press that everybody sees the message',
};

/** local-slack as a process, with its page at `url`. */
export interface LocalSlack {
  readonly url: string;
  /** Calls its control API. */
  control(what: string, body?: object): Promise<Readonly<Record<string, unknown>>>;
  /** Speaks to it as its page does: sends a message when there is one, and resolves with what it showed first. */
  screen(message?: object): Promise<LocalScreen>;
  close(): Promise<void>;
}

interface LocalScreen {
  /** By app and person, or by person alone. */
  readonly homeViews: Readonly<Record<string, unknown>>;
  readonly modalStack: readonly { readonly title: { readonly text: string }; readonly blocks: unknown }[];
}

/** Starts local-slack, which sends requests to the bot's port, or where that is 0 waits for a socket. It listens on all interfaces: only where there is no network. */
export async function startLocalSlack(botPort: number): Promise<LocalSlack> {
  const folder = mkdtempSync(path.join(tmpdir(), 'attache-local-slack-'));
  const config = path.join(folder, 'config.json');
  const delivery = botPort === 0 ? { mode: 'socket' } : { mode: 'events', requestUrl: `http://127.0.0.1:${botPort}/slack/events` };
  writeFileSync(config, JSON.stringify({ ...WORKSPACE, app: { ...WORKSPACE.app, ...delivery } }));
  const port = await freePort();
  const child = spawn(BINARY, ['--config', config, '--port', String(port), '--base-host', '127.0.0.1', '--files-dir', folder]);
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const url = `http://127.0.0.1:${port}`;
  const control: LocalSlack['control'] = async (what, body) => {
    const post = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
    const answer = await fetch(`${url}/_control/${what}`, body === undefined ? {} : post);
    return (await answer.json()) as Readonly<Record<string, unknown>>;
  };
  for (let tries = 0; ; tries += 1) {
    if ((await control('state').catch(() => null)) !== null) break;
    if (tries > 200) throw new Error('local-slack does not answer');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    url,
    control,
    screen: (message) =>
      new Promise((resolve, reject) => {
        const socket = new WebSocket(`${url.replace('http', 'ws')}/ui`);
        socket.onerror = () => reject(new Error('local-slack shows no page'));
        socket.onmessage = ({ data }) => {
          const { t: kind, state }: { readonly t: string; readonly state: LocalScreen } = JSON.parse(String(data));
          if (kind !== 'init') return;
          if (message !== undefined) socket.send(JSON.stringify(message));
          resolve(state);
          socket.close();
        };
      }),
    close: async () => {
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A chat with local-slack, through a socket or by signed requests. */
export async function openLocalSlack(mode: 'socket' | 'http'): Promise<ChatDriver> {
  const port = mode === 'http' ? await freePort() : 0;
  const slack = await startLocalSlack(port);
  const overHttp = {
    SLACK_MODE: 'http',
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    SLACK_PORT: String(port),
    SLACK_PUBLIC_URL: `http://127.0.0.1:${port}`,
  };
  const stored = async (): Promise<readonly StoredMessage[]> =>
    ((await slack.control(`messages/${CHANNEL}`)).messages as readonly StoredMessage[]).filter(({ user }) => user === BOT_USER);
  const seen = (message: StoredMessage): Seen => {
    const { ts: id, thread_ts: thread = null } = message;
    return readSlack(message, { id, everyone: message.ephemeral_to === undefined, thread });
  };
  const press = async (message: Seen, kind: 'button' | 'menu', label: string, choice?: string): Promise<void> => {
    const { actionId, blockId, value, options } = slackControl((await stored()).find(({ ts }) => ts === message.id)?.blocks, kind, label);
    const option = options.find((offered) => offered.label === choice);
    const common = { action_id: actionId, block_id: blockId };
    const action =
      option === undefined
        ? { ...common, type: 'button', value, text: { type: 'plain_text', text: label } }
        : {
            ...common,
            type: 'static_select',
            selected_option: { text: { type: 'plain_text', text: option.label }, value: option.value },
          };
    await slack.control('interact', { channel: CHANNEL, messageTs: message.id, user: PERSON, action });
  };

  return {
    name: `local-slack, ${mode}`,
    lacks: LOCAL_SLACK_LACKS,
    environment: {
      SLACK_BOT_TOKEN: BOT_TOKEN,
      SLACK_API_URL: `${slack.url}/api/`,
      ...(mode === 'http' ? overHttp : { SLACK_APP_TOKEN: APP_TOKEN }),
    },
    destination: destination('slack', TEAM, CHANNEL),
    messages: async () => (await stored()).map(seen),
    userRunsCommand: async (command, options, action) => {
      await slack.control('command', { channel: CHANNEL, user: PERSON, command: `/${command}`, text: typedLine(options, action) });
    },
    userTypes: async () => [],
    userClicks: (message, label) => press(message, 'button', label),
    userChooses: (message, menu, choice) => press(message, 'menu', menu, choice),
    userSays: async (words) => {
      await slack.control('message', { channel: CHANNEL, user: PERSON, text: `<@${BOT_USER}> ${words}` });
    },
    userAsksAbout: async () => {},
    userOpensHome: async () => {
      await slack.control('open-home', { user: PERSON, app: 'A0APP00001', appId: 'A0APP00001' });
    },
    home: async () => readHome((await slack.screen()).homeViews),
    form: async () => {
      const view = (await slack.screen()).modalStack.at(-1);
      return view === undefined ? null : readSlackForm(view.title.text, view.blocks);
    },
    userSubmits: async (values) => {
      const view = (await slack.screen()).modalStack.at(-1);
      if (view === undefined) throw new Error('no form is open');
      await slack.screen({ t: 'view_submit', user: PERSON, values: filledSlackForm(view.blocks, values) });
    },
    redeliver: async () => {},
    problems: () => [],
    close: () => slack.close(),
  };
}

/** The first page that has blocks, however deep it is kept. */
function readHome(kept: unknown): Seen | null {
  if (typeof kept !== 'object' || kept === null) return null;
  if ('blocks' in kept) return readSlack(kept, { id: 'home', everyone: false, thread: null });
  return (
    Object.values(kept)
      .map(readHome)
      .find((home) => home !== null) ?? null
  );
}
