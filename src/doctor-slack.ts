import { type Finding, failing, fine, warn } from './doctor.ts';
import { askPlatform, type DoctorAnswer } from './doctor-call.ts';
import type { Clock } from './model/clock.ts';
import type { SlackConfig } from './slack-config.ts';

const API = 'https://slack.com/api/';
const BOT_PLACE = 'Copy the Bot User OAuth Token (xoxb-…) from "OAuth & Permissions" again, after installing the app.';
const APP_PLACE = 'Make an app-level token with connections:write under "Basic Information", and put it into SLACK_APP_TOKEN.';

/** Asks Slack whether the tokens are taken, and what they allow. `scopes`: what our manifest asks for. Opens no connection. */
export async function examineSlack(
  config: SlackConfig,
  scopes: readonly string[],
  clock: Clock,
): Promise<{ readonly findings: readonly Finding[]; readonly ahead: number | null }> {
  const base = (config.apiUrl ?? API).replace(/\/?$/, '/');
  const ask = (method: string, token: string): Promise<DoctorAnswer> => askPlatform(`${base}${method}`, `Bearer ${token}`, clock, 'POST');
  const findings: Finding[] = [];
  let ahead: number | null = null;
  if (config.botToken === null) {
    findings.push(fine('slack', 'Each workspace has a token of its own, which is checked when it is used.'));
  } else {
    const me = await ask('auth.test', config.botToken);
    if (me.kind === 'silent') return { findings: [unreachable(me.reason)], ahead };
    ahead = me.ahead;
    findings.push(...examineBot(me, scopes));
  }
  if (config.appToken !== null) {
    // What comes back is an address to connect to, used once or never; asking for it connects nothing.
    const opened = await ask('apps.connections.open', config.appToken);
    if (opened.kind === 'silent') return { findings: [...findings, unreachable(opened.reason)], ahead };
    ahead ??= opened.ahead;
    const refusal = refusalIn(opened);
    findings.push(
      refusal === null
        ? fine('slack', 'Slack accepts the app-level token.')
        : failing('slack', `Slack does not accept SLACK_APP_TOKEN (${refusal}).`, APP_PLACE),
    );
  }
  return { findings, ahead };
}

const unreachable = (reason: string): Finding =>
  failing('slack', `Slack cannot be reached (${reason}).`, 'Check the network, a proxy between, and SLACK_API_URL when it is set.');

/** Slack's own word for a refusal; null when it said yes. */
function refusalIn(answer: Extract<DoctorAnswer, { readonly kind: 'answered' }>): string | null {
  if (answer.status === 200 && answer.body.ok === true) return null;
  const { error } = answer.body;
  return typeof error === 'string' && /^[a-z0-9_]{1,60}$/.test(error) ? error : `status ${answer.status}`;
}

function examineBot(answer: Extract<DoctorAnswer, { readonly kind: 'answered' }>, scopes: readonly string[]): readonly Finding[] {
  const refusal = refusalIn(answer);
  if (refusal !== null) return [failing('slack', `Slack does not accept SLACK_BOT_TOKEN (${refusal}).`, BOT_PLACE)];
  if (typeof answer.body.bot_id !== 'string') return [failing('slack', 'SLACK_BOT_TOKEN is not the token of a bot.', BOT_PLACE)];
  const accepted = fine('slack', 'Slack accepts the bot token.');
  const header = answer.headers.get('x-oauth-scopes');
  if (header === null) return [accepted];
  const granted = new Set(header.split(',').map((scope) => scope.trim()));
  const missing = scopes.filter((scope) => !granted.has(scope));
  if (missing.length === 0) return [accepted, fine('slack', 'The app has every scope of the manifest.')];
  return [
    accepted,
    warn(
      'slack',
      `The app lacks scopes: ${missing.join(', ')}.`,
      'Paste the output of "npm run attache -- manifest" under "App Manifest", and install the app again.',
    ),
  ];
}
