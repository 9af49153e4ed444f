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

/** Something that is typed into a select that the bot completes. */
export const suggestion = (actionId: string, block: string, value: string, { user = USER }: Where = {}) => ({
  type: 'block_suggestion',
  user: { id: user, name: 'person', team_id: TEAM },
  container: { type: 'view', view_id: 'V000000001' },
  api_app_id: 'A0APP00001',
  token: 'verification',
  action_id: actionId,
  block_id: block,
  value,
  team: { id: TEAM, domain: 'double' },
  enterprise: null,
  is_enterprise_install: false,
  view: { id: 'V000000001', type: 'modal' },
});

export interface ShownView {
  readonly id: string;
  readonly hash: string;
  readonly type: string;
  readonly callback: string;
  readonly metadata: string;
}

const viewOf = ({ id, hash, type, callback, metadata }: ShownView, values: object) => ({
  id,
  hash,
  type,
  team_id: TEAM,
  app_id: 'A0APP00001',
  bot_id: 'B0BOT00001',
  callback_id: callback,
  private_metadata: metadata,
  title: { type: 'plain_text', text: '/quote' },
  blocks: [],
  state: { values },
});

/** A form that was filled in: each value by the name of its field, typed or chosen. */
export const submission = (view: ShownView, values: Readonly<Record<string, string | null>>, { user = USER }: Where = {}) => ({
  type: 'view_submission',
  team: { id: TEAM, domain: 'double' },
  user: { id: user, name: 'person', team_id: TEAM },
  api_app_id: 'A0APP00001',
  token: 'verification',
  trigger_id: fresh('trigger.'),
  enterprise: null,
  is_enterprise_install: false,
  response_urls: [],
  view: viewOf(
    view,
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        `field:${name}`,
        name === 'words' || name === 'when' || name === 'since' || name === 'until'
          ? { 'attache-input': { type: 'plain_text_input', value } }
          : {
              'attache-suggest:quote:': {
                type: 'external_select',
                selected_option: value === null ? null : { text: { type: 'plain_text', text: value }, value },
              },
            },
      ]),
    ),
  ),
});

/** A button that was pressed inside a window or a Home. */
export const pressInView = (view: ShownView, value: string, options: PressedButton & { readonly block?: string } = {}) => {
  const { user = USER, actionId = 'attache:1', block = 'block' } = options;
  return {
    type: 'block_actions',
    user: { id: user, name: 'person', team_id: TEAM },
    api_app_id: 'A0APP00001',
    token: 'verification',
    container: { type: 'view', view_id: view.id },
    trigger_id: fresh('trigger.'),
    team: { id: TEAM, domain: 'double' },
    enterprise: null,
    is_enterprise_install: false,
    view: viewOf(view, {}),
    actions: [
      {
        type: 'button',
        action_id: actionId,
        block_id: block,
        text: { type: 'plain_text', text: 'More' },
        value,
        action_ts: '1700000001.000100',
      },
    ],
  };
};

/** A shortcut from the menu of Slack itself, or of a message when there is one. */
export const shortcut = (
  callback: string,
  message: { readonly text: string; readonly responseUrl: string; readonly attachments?: readonly object[] } | null,
  { user = USER, channel = CHANNEL }: Where = {},
) => ({
  token: 'verification',
  action_ts: '1700000001.000100',
  team: { id: TEAM, domain: 'double' },
  user: { id: user, username: 'person', team_id: TEAM },
  is_enterprise_install: false,
  enterprise: null,
  callback_id: callback,
  trigger_id: fresh('trigger.'),
  ...(message === null
    ? { type: 'shortcut' }
    : {
        type: 'message_action',
        response_url: message.responseUrl,
        message_ts: '1700000000.000100',
        channel: { id: channel, name: 'general' },
        message: {
          type: 'message',
          user: 'U0PERSON02',
          ts: '1700000000.000100',
          text: message.text,
          ...(message.attachments === undefined ? {} : { attachments: message.attachments }),
        },
      }),
});

/** A payload as another workspace sends it; with `enterprise`, one of an organisation that has the app as a whole. */
export function fromTeam<Payload extends object>(payload: Payload, team: string, enterprise: string | null = null): Payload {
  const whole = enterprise !== null;
  const raw = JSON.stringify(payload)
    .replaceAll(`"${TEAM}"`, `"${team}"`)
    .replaceAll(/"is_enterprise_install":(?:false|"false")/g, `"is_enterprise_install":${whole}`)
    .replaceAll('"enterprise_id":null', `"enterprise_id":${JSON.stringify(enterprise)}`);
  const parsed = JSON.parse(raw);
  if (!whole) return parsed;
  const organisation = { enterprise_id: enterprise, ...('team' in parsed ? { enterprise: { id: enterprise, name: 'Organisation' } } : {}) };
  return { ...parsed, ...organisation };
}

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

/** Somebody opens the bot's Home. */
export const homeOpened = (options: Where & { readonly tab?: string } = {}) =>
  eventCallback({
    type: 'app_home_opened',
    user: options.user ?? USER,
    channel: DIRECT,
    tab: options.tab ?? 'home',
    event_ts: '1700000004.000100',
  });

/** The app was removed from the workspace. */
export const appUninstalled = () => eventCallback({ type: 'app_uninstalled' });

/** Tokens were taken back: of people, or of the bot. */
export const tokensRevoked = (tokens: { readonly oauth?: readonly string[]; readonly bot?: readonly string[] }) =>
  eventCallback({ type: 'tokens_revoked', tokens });
