import { BOT_USER, TEAM } from './web-api.ts';

/** What Slack sends into the socket, in the shapes of its documentation. Ids have nine characters or more, as real ones. */

export interface Where {
  readonly channel?: string;
  readonly user?: string;
}

export const CHANNEL = 'C0CHANNEL1';
export const DIRECT = 'D0DIRECT01';
export const USER = 'U0PERSON01';

let counter = 0;
/** A new id of that kind. */
export const fresh = (prefix: string): string => {
  counter += 1;
  return `${prefix}${String(counter).padStart(9, '0')}`;
};

/** A slash command. */
export const slashCommand = (command: string, text: string, responseUrl: string, { channel = CHANNEL, user = USER }: Where = {}) => ({
  token: 'verification',
  team_id: TEAM,
  team_domain: 'double',
  channel_id: channel,
  channel_name: channel.startsWith('D') ? 'directmessage' : 'general',
  user_id: user,
  user_name: 'person',
  command,
  text,
  api_app_id: 'A0APP00001',
  is_enterprise_install: 'false',
  response_url: responseUrl,
  trigger_id: fresh('trigger.'),
});

export interface PressedButton extends Where {
  readonly ephemeral?: boolean;
  readonly thread?: string;
  readonly actionId?: string;
}

/** A pressed button. */
export const buttonPress = (value: string, responseUrl: string, options: PressedButton = {}) => {
  const { channel = CHANNEL, user = USER, ephemeral = true, thread, actionId = 'attache:1' } = options;
  return {
    type: 'block_actions',
    user: { id: user, username: 'person', name: 'person', team_id: TEAM },
    api_app_id: 'A0APP00001',
    token: 'verification',
    container: {
      type: 'message',
      message_ts: '1700000000.000100',
      channel_id: channel,
      is_ephemeral: ephemeral,
      ...(thread === undefined ? {} : { thread_ts: thread }),
    },
    trigger_id: fresh('trigger.'),
    team: { id: TEAM, domain: 'double' },
    enterprise: null,
    is_enterprise_install: false,
    channel: { id: channel, name: 'general' },
    state: { values: {} },
    response_url: responseUrl,
    actions: [
      {
        type: 'button',
        action_id: actionId,
        block_id: 'block',
        text: { type: 'plain_text', text: 'More', emoji: true },
        value,
        action_ts: '1700000001.000100',
      },
    ],
  };
};

/** A choice of a menu: what its action id carries, and the value of the choice. */
export const menuChoice = (code: string, value: string, responseUrl: string, options: PressedButton = {}) => ({
  ...buttonPress('', responseUrl, options),
  actions: [
    {
      type: 'static_select',
      action_id: `attache:1:${code}`,
      block_id: 'block',
      placeholder: { type: 'plain_text', text: 'Outlet', emoji: false },
      selected_option: { text: { type: 'plain_text', text: 'Reuters (3)', emoji: false }, value },
      action_ts: '1700000001.000100',
    },
  ],
});

const eventCallback = (event: object) => ({
  token: 'verification',
  team_id: TEAM,
  api_app_id: 'A0APP00001',
  event,
  type: 'event_callback',
  event_id: fresh('Ev'),
  event_time: 1_700_000_000,
  authorizations: [{ enterprise_id: null, team_id: TEAM, user_id: BOT_USER, is_bot: true, is_enterprise_install: false }],
  is_ext_shared_channel: false,
  event_context: 'context',
});

/** A message in a channel that mentions the bot. */
export const mention = (text: string, options: Where & { readonly thread?: string } = {}) =>
  eventCallback({
    type: 'app_mention',
    user: options.user ?? USER,
    text: `<@${BOT_USER}> ${text}`,
    ts: fresh('1700000002.'),
    channel: options.channel ?? CHANNEL,
    ...(options.thread === undefined ? {} : { thread_ts: options.thread }),
    event_ts: '1700000002.000100',
  });

/** A direct message to the bot; `extra` makes it an edit, or the message of another bot. */
export const directMessage = (text: string, extra: Readonly<Record<string, unknown>> = {}) =>
  eventCallback({
    type: 'message',
    channel_type: 'im',
    user: USER,
    text,
    ts: fresh('1700000003.'),
    channel: DIRECT,
    event_ts: '1700000003.000100',
    ...extra,
  });
