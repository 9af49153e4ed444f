import type { DiscordConfig } from './discord-config.ts';
import { type Finding, failing, fine, warn } from './doctor.ts';
import { askPlatform, type DoctorAnswer } from './doctor-call.ts';
import type { Clock } from './model/clock.ts';

const API = 'https://discord.com/api';
const NEW_TOKEN = 'Press Reset Token on the application’s Bot page, and put the new one into DISCORD_TOKEN.';
/** Each start of the bot uses up one a day for every shard; below this a loop of restarts is near its end. */
const FEW_SESSIONS = 50;

/** Asks Discord whether the token is taken, whose it is, which commands are registered, and how often the bot may still start today. `expected`: the names of our commands. */
export async function examineDiscord(
  config: DiscordConfig,
  expected: readonly string[],
  clock: Clock,
): Promise<{ readonly findings: readonly Finding[]; readonly ahead: number | null }> {
  const ask = (path: string): Promise<DoctorAnswer> => askPlatform(`${config.apiUrl ?? API}/v10${path}`, `Bot ${config.token}`, clock);
  const me = await ask('/users/@me');
  if (me.kind === 'silent') {
    const remedy = 'Check the network, a proxy between, and DISCORD_API_URL when it is set.';
    return { findings: [failing('discord', `Discord cannot be reached (${me.reason}).`, remedy)], ahead: null };
  }
  if (me.status !== 200) {
    const finding =
      me.status === 401
        ? failing('discord', 'Discord does not accept DISCORD_TOKEN.', NEW_TOKEN)
        : failing('discord', `Discord answered with status ${me.status}.`, 'Try again in some minutes.');
    return { findings: [finding], ahead: me.ahead };
  }
  const [application, commands, gateway] = await Promise.all([
    ask('/applications/@me'),
    ask(`/applications/${config.applicationId}/commands`),
    ask('/gateway/bot'),
  ]);
  return {
    findings: [
      fine('discord', 'Discord accepts the token.'),
      ...examineApplication(application, config),
      ...examineCommands(commands, expected),
      ...examineSessions(gateway),
    ],
    ahead: me.ahead,
  };
}

function examineApplication(answer: DoctorAnswer, { applicationId, endpoint }: DiscordConfig): readonly Finding[] {
  if (answer.kind === 'silent' || answer.status !== 200) return [];
  const { id, verify_key: key, interactions_endpoint_url: url } = answer.body;
  if (id !== applicationId) {
    return [
      failing('discord', 'DISCORD_APPLICATION_ID is not the application of DISCORD_TOKEN.', 'Copy it from General Information again.'),
    ];
  }
  if (endpoint !== null && typeof key === 'string' && key !== endpoint.publicKey) {
    return [failing('discord', 'DISCORD_PUBLIC_KEY is not the key of this application.', 'Copy it from General Information again.')];
  }
  if (endpoint === null && typeof url === 'string' && url !== '') {
    return [
      failing(
        'discord',
        'Discord sends interactions to an address instead of to the gateway, so that no command is answered.',
        'Empty Interactions Endpoint URL under General Information, or set DISCORD_PUBLIC_KEY.',
      ),
    ];
  }
  return [];
}

function examineCommands(answer: DoctorAnswer, expected: readonly string[]): readonly Finding[] {
  if (answer.kind === 'silent' || answer.status !== 200 || !Array.isArray(answer.body.list)) {
    return [warn('discord', 'The registered commands could not be read.', 'Run: npm run attache -- register')];
  }
  const list: readonly unknown[] = answer.body.list;
  const names = new Set(list.flatMap((one) => (typeof one === 'object' && one !== null && 'name' in one ? [one.name] : [])));
  const missing = expected.filter((name) => !names.has(name));
  return missing.length === 0
    ? [fine('discord', `${expected.length} commands are registered.`)]
    : [failing('discord', `Not registered: ${missing.map((name) => `/${name}`).join(', ')}.`, 'Run: npm run attache -- register')];
}

function examineSessions(answer: DoctorAnswer): readonly Finding[] {
  if (answer.kind === 'silent' || answer.status !== 200) return [];
  const limit = answer.body.session_start_limit;
  const remaining = typeof limit === 'object' && limit !== null && 'remaining' in limit ? Number(limit.remaining) : Number.NaN;
  if (Number.isNaN(remaining) || remaining >= FEW_SESSIONS) return [];
  return [warn('discord', `Discord lets the bot start ${remaining} more times today.`, 'Find out what starts it again and again.')];
}
