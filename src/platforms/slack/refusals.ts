import { AttacheError } from '../../model/errors.ts';
import type { PostFault } from '../../model/post-result.ts';
import { english } from '../../texts/english.ts';
import type { Texts } from '../../texts/texts.ts';
import type { Refusal } from '../paced-call.ts';

/** Which of the two tokens a call used; they are found on different pages. */
export type SlackToken = 'bot' | 'app';

/** Refusals that no waiting cures. */
type FinalRefusal = keyof Texts['slack']['tokenRemedies'];

/** True for a refusal that will be the same for ever. */
export const isFinal = (code: string): code is FinalRefusal => Object.hasOwn(english.slack.tokenRemedies, code);

/** Refusals of a token that was not copied as it is; each token is found in a place of its own. */
const MISCOPIED = new Set('invalid_auth,not_authed,not_allowed_token_type,token_expired'.split(','));
const APP_TOKEN =
  'Copy an app-level token (xapp-…) with the scope connections:write from "Basic Information" of the Slack app into SLACK_APP_TOKEN.';

/** The refusal of a token or of the whole app, as an error that says what to do; in English, as all errors are. */
export function refusal(code: string, token: SlackToken, cause?: unknown): AttacheError {
  const known = isFinal(code) ? english.slack.tokenRemedies[code] : 'Check the Slack app against its manifest.';
  const remedy = token === 'app' && MISCOPIED.has(code) ? APP_TOKEN : known;
  return new AttacheError('platform-rejected', `Slack refused the ${token} token (${code}). ${remedy}`, cause);
}

/** Refusals of a token that is worth nothing any more; the others of the app belong to what it may do. */
const REVOKED = new Set([...MISCOPIED, 'token_revoked', 'account_inactive', 'app_uninstalled', 'user_removed_from_team', 'team_disabled']);

type ChannelRefusal = keyof Texts['slack']['channelRefusals'];

/** Refusals that belong to one channel (Slack docs, chat.postMessage, "Errors"). */
const CHANNEL: Readonly<Record<ChannelRefusal, PostFault>> = {
  channel_not_found: 'gone',
  not_in_channel: 'permission',
  is_archived: 'archived',
  restricted_action: 'permission',
  restricted_action_read_only_channel: 'permission',
  restricted_action_thread_only_channel: 'permission',
  restricted_action_non_threadable_channel: 'permission',
  channel_is_limited_access: 'permission',
  messages_tab_disabled: 'permission',
};

const isOfChannel = (code: string): code is ChannelRefusal => Object.hasOwn(CHANNEL, code);

/** What a refused post means; `code` is Slack's own word. */
export function explainRefusal(code: string, { posts, slack }: Texts): Refusal {
  if (isOfChannel(code)) return { permanent: true, fault: CHANNEL[code], ...slack.channelRefusals[code] };
  if (!isFinal(code)) return { permanent: false, fault: 'refused', reason: posts.refused('slack', code) };
  const remedy = slack.tokenRemedies[code];
  return REVOKED.has(code)
    ? { permanent: true, fault: 'revoked', reason: slack.tokenRevoked(code), remedy }
    : { permanent: true, fault: 'permission', reason: slack.notAllowed(code), remedy };
}
