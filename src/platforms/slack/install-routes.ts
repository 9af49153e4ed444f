import type { webApi } from '@slack/bolt';
import type { Clock } from '../../model/clock.ts';
import type { Texts } from '../../texts/texts.ts';
import { answering, type HttpAnswer, type HttpRequest, type Route } from '../http-server.ts';
import type { PlatformLog } from '../platform-log.ts';
import { createSeen } from '../seen.ts';
import { classifyFailure } from './api-failure.ts';
import type { ClientMaker } from './client-options.ts';
import { page } from './install-page.ts';
import { isGoodState, makeState, STATE_SECONDS } from './install-state.ts';
import type { Installation } from './installations.ts';
import { SLACK_PATHS } from './paths.ts';
import { BOT_SCOPES } from './scopes.ts';

/** What lets any workspace, or organisation, install the app. */
export interface InstallSettings {
  readonly clientId: string;
  readonly clientSecret: string;
  /** The address of the bot, without a stroke at its end. */
  readonly publicUrl: string;
  /** 32 bytes each; the first signs, all are accepted. */
  readonly keys: readonly Uint8Array[];
}

const COOKIE = 'attache_install';
const MAX_STATES = 5_000;

type Granted = Awaited<ReturnType<webApi.WebClient['oauth']['v2']['access']>>;

/** The two pages of an installation: one sends the browser to Slack, the other takes it back, with a code that is worth a token once. */
export function installRoutes(parts: {
  readonly settings: InstallSettings;
  /** Slack's page where somebody agrees. */
  readonly authorizeUrl: string;
  readonly clientOf: ClientMaker;
  readonly clock: Clock;
  readonly log: PlatformLog;
  readonly texts: Texts;
  save(installation: Installation): Promise<void>;
}): Readonly<Record<string, Route>> {
  const { settings, clientOf, log } = parts;
  const said = parts.texts.slack.install;
  const { language } = said;
  const { clientId, clientSecret, publicUrl, keys } = settings;
  const isNew = createSeen(MAX_STATES);
  const redirectUri = `${publicUrl}${SLACK_PATHS.redirect}`;
  const seconds = (): number => parts.clock.now().epochMilliseconds / 1000;
  const secure = publicUrl.startsWith('https:') ? '; Secure' : '';
  const cookie = (value: string, age: number): string => `${COOKIE}=${value}; Path=/slack; HttpOnly; SameSite=Lax; Max-Age=${age}${secure}`;
  const again = { label: said.startAgain, url: `${publicUrl}${SLACK_PATHS.install}` };
  const failed = (status: number, sentence: string): HttpAnswer => page(status, { language, title: said.failed, sentence, link: again });

  const begin = async (): Promise<HttpAnswer> => {
    const [key] = keys;
    if (key === undefined) return { status: 503 };
    const { state, nonce } = makeState(key, seconds());
    const to = new URL(parts.authorizeUrl);
    to.search = new URLSearchParams({ client_id: clientId, scope: BOT_SCOPES.join(','), redirect_uri: redirectUri, state }).toString();
    return { status: 302, headers: { location: to.href, 'set-cookie': cookie(nonce, STATE_SECONDS), 'cache-control': 'no-store' } };
  };

  const finish = async (request: HttpRequest): Promise<HttpAnswer> => {
    const answer = await outcomeOf(request);
    return { ...answer, headers: { ...answer.headers, 'set-cookie': cookie('', 0) } };
  };

  const outcomeOf = async ({ url, headers }: HttpRequest): Promise<HttpAnswer> => {
    const state = url.searchParams.get('state') ?? '';
    if (!isGoodState(state, cookieIn(headers.cookie ?? ''), keys, seconds()) || !isNew(state)) {
      log.warn('slack installation refused', { problem: 'state' });
      return failed(400, said.tooOld);
    }
    if (url.searchParams.has('error')) return failed(200, said.notAgreed);
    try {
      const granted = await clientOf(undefined).oauth.v2.access({
        client_id: clientId,
        client_secret: clientSecret,
        code: url.searchParams.get('code') ?? '',
        redirect_uri: redirectUri,
      });
      if (granted.refresh_token !== undefined) return failed(200, said.rotation);
      const installation = await installationOf(granted, clientOf);
      if (installation === null) return failed(502, said.noToken);
      await parts.save(installation);
      log.info('slack installed', { whole: installation.team === null });
      const link = { label: said.openSlack, url: openIn(granted) };
      return page(200, { language, title: said.done, sentence: said.next, link });
    } catch (thrown) {
      log.warn('slack installation failed', { failure: classifyFailure(thrown) });
      return failed(502, said.notNow);
    }
  };

  return { [`GET ${SLACK_PATHS.install}`]: answering(begin), [`GET ${SLACK_PATHS.redirect}`]: answering(finish) };
}

/** What Slack granted as an installation; the id of the bot, which is not among it, is asked for with the new token. Null without a bot's token. */
async function installationOf(granted: Granted, clientOf: ClientMaker): Promise<Installation | null> {
  const { access_token: token, token_type: type, is_enterprise_install: whole } = granted;
  if (token === undefined || type !== 'bot') return null;
  const team = whole === true ? null : (granted.team?.id ?? null);
  const enterprise = granted.enterprise?.id ?? null;
  const { user_id: user, bot_id: bot } = await clientOf(token).auth.test();
  if ((team === null && enterprise === null) || user === undefined || bot === undefined) return null;
  return { team, enterprise, user, bot, token };
}

const openIn = ({ app_id: app, team }: Granted): string =>
  `https://slack.com/app_redirect?${new URLSearchParams({ app: app ?? '', ...(team?.id === undefined ? {} : { team: team.id }) })}`;

const cookieIn = (header: string): string => new RegExp(`(?:^|;\\s*)${COOKIE}=([\\w-]{1,64})(?:;|$)`).exec(header)?.[1] ?? '';
