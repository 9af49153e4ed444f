import { destination } from '../../src/model/schedule.ts';
import { FIND_SHORTCUT } from '../../src/platforms/slack/shortcut-ids.ts';
import { checkSlackWire } from '../support/block-kit.ts';
import { freePort } from '../support/bot-process.ts';
import {
  buttonPress,
  CHANNEL,
  homeOpened,
  mention,
  shortcut,
  slashCommand,
  submission,
  suggestion,
  USER,
} from '../support/slack-double/payloads.ts';
import { APP_TOKEN, BOT_TOKEN, startSlackDouble } from '../support/slack-double/slack-double.ts';
import type { DoubleView } from '../support/slack-double/views.ts';
import { TEAM } from '../support/slack-double/web-api.ts';
import type { ChatDriver, Seen } from './chat-driver.ts';
import { readSlack, slackControl } from './read-slack.ts';
import { filledSlackForm, readSlackForm } from './slack-form.ts';
import { typedLine } from './typed-line.ts';

/** A response_url that was handed out; `of` is the message whose button was pressed. */
interface HandedOut {
  readonly url: string;
  readonly of: string | null;
}

/** What comes with the acknowledgement of a completion. */
interface SuggestionAnswer {
  readonly options: readonly { readonly text: { readonly text: string } }[];
}

interface Shown {
  readonly seen: Seen;
  readonly blocks: unknown;
}

/** What cannot be done there. */
export const SLACK_DOUBLE_LACKS: ChatDriver['lacks'] = {};

const SIGNING_SECRET = 'a-signing-secret-of-scenarios';

/** A chat with our own Slack double, through a socket or by signed requests. */
export async function openSlackDouble(mode: 'socket' | 'http' = 'socket'): Promise<ChatDriver> {
  const double = await startSlackDouble({ check: checkSlackWire });
  const port = mode === 'http' ? await freePort() : 0;
  if (mode === 'http') double.deliverTo({ port, signingSecret: SIGNING_SECRET });
  const overHttp = {
    SLACK_MODE: 'http',
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    SLACK_PORT: String(port),
    SLACK_PUBLIC_URL: `http://127.0.0.1:${port}`,
  };
  const handedOut: HandedOut[] = [];
  let last: () => void = () => {};
  let sent: string | null = null;

  const newUrl = (of: string | null): string => {
    const url = double.create();
    handedOut.push({ url, of });
    return url;
  };
  const send = (type: 'slash_commands' | 'interactive' | 'events_api', payload: object): void => {
    last = () => void double.deliver(type, payload, { attempt: 1, reason: 'timeout' });
    double.deliver(type, payload);
  };

  /** What is on the screen: responses as Slack places them, then what was posted to the channel. */
  const shown = (): ReadonlyMap<string, Shown> => {
    const all = new Map<string, Shown>();
    for (const { url, of } of handedOut) {
      for (const [at, response] of double.responsesTo(url).entries()) {
        const before = response.replace_original === true && of !== null ? all.get(of) : undefined;
        const id = before === undefined ? `${url} ${at}` : (of ?? '');
        const everyone = before?.seen.everyone ?? response.response_type === 'in_channel';
        all.set(id, { seen: readSlack(response, { id, everyone, thread: response.thread_ts ?? null }), blocks: response.blocks });
      }
    }
    for (const posted of double.posted.filter(({ channel }) => channel === CHANNEL)) {
      const { ts: id, thread_ts: thread = null, user } = posted;
      all.set(id, { seen: readSlack(posted, { id, everyone: user === undefined, thread }), blocks: posted.blocks });
    }
    return all;
  };

  /** A press on something in the message; `action` is what was pressed, in Slack's words. */
  const press = (message: Seen, action: Readonly<Record<string, unknown>>): void => {
    const pressed = buttonPress('', newUrl(message.id), { ephemeral: !message.everyone });
    const ts = message.id.includes(' ') ? pressed.container.message_ts : message.id;
    send('interactive', {
      ...pressed,
      container: { ...pressed.container, message_ts: ts },
      actions: [{ action_ts: '1700000001.000100', ...action }],
    });
  };
  /** The form that is open: the newest that was not sent. */
  const openForm = (): DoubleView | null => double.views.opened.find(({ type, id }) => type === 'modal' && id !== sent) ?? null;
  const controlIn = (message: Seen, kind: 'button' | 'menu', label: string) => slackControl(shown().get(message.id)?.blocks, kind, label);

  return {
    name: `our Slack double, ${mode}`,
    lacks: SLACK_DOUBLE_LACKS,
    environment: {
      SLACK_BOT_TOKEN: BOT_TOKEN,
      SLACK_API_URL: double.apiUrl,
      ...(mode === 'http' ? overHttp : { SLACK_APP_TOKEN: APP_TOKEN }),
    },
    destination: destination('slack', TEAM, CHANNEL),
    messages: async () => [...shown().values()].map(({ seen }) => seen),
    userRunsCommand: async (command, options, action) =>
      send('slash_commands', slashCommand(`/${command}`, typedLine(options, action), newUrl(null))),
    userTypes: async (command, option, typed) => {
      const asked = suggestion(`attache-suggest:${command}:`, `field:${option}`, typed);
      const answer = (await double.deliver('interactive', asked).response()) as SuggestionAnswer | undefined;
      return (answer?.options ?? []).map(({ text }) => text.text);
    },
    userClicks: async (message, label) => {
      const { actionId, blockId, value } = controlIn(message, 'button', label);
      press(message, { type: 'button', action_id: actionId, block_id: blockId, text: { type: 'plain_text', text: label }, value });
    },
    userChooses: async (message, menu, choice) => {
      const { actionId, blockId, options } = controlIn(message, 'menu', menu);
      const option = options.find(({ label }) => label === choice);
      if (option === undefined) throw new Error(`the menu offers no “${choice}”`);
      const chosen = { text: { type: 'plain_text', text: option.label, emoji: false }, value: option.value };
      press(message, { type: 'static_select', action_id: actionId, block_id: blockId, selected_option: chosen });
    },
    userSays: async (words) => send('events_api', mention(words, { user: USER })),
    userAsksAbout: async (words) => send('interactive', shortcut(FIND_SHORTCUT, { text: words, responseUrl: newUrl(null) })),
    userOpensHome: async () => send('events_api', homeOpened()),
    home: async () => {
      const home = double.views.homeOf(USER);
      return home === undefined ? null : readSlack(home, { id: home.id, everyone: false, thread: null });
    },
    form: async () => {
      const form = openForm();
      return form === null ? null : readSlackForm(form.title, form.blocks);
    },
    userSubmits: async (values) => {
      const form = openForm();
      if (form === null) throw new Error('no form is open');
      const made = submission(form, {});
      sent = form.id;
      send('interactive', { ...made, view: { ...made.view, state: { values: filledSlackForm(form.blocks, values) } } });
    },
    redeliver: async () => last(),
    problems: () => double.problems,
    close: () => double.close(),
  };
}
