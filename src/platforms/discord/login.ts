import { type Client, DiscordjsError, DiscordjsErrorCodes, Events } from 'discord.js';
import type { Clock } from '../../model/clock.ts';
import { AttacheError, toError } from '../../model/errors.ts';
import { classifyFailure } from './api-failure.ts';
import type { DiscordTimings } from './timings.ts';

const BAD_TOKEN = 'Discord does not accept DISCORD_TOKEN. Reset the token on the application’s Bot page and put the new one into .env.';

/** Discord takes the token no longer. */
export const badToken = (cause?: unknown): AttacheError => new AttacheError('platform-rejected', BAD_TOKEN, cause);

/** Close codes after which Discord takes no new connection (Discord docs, "Gateway Close Event Codes"). */
export function fatalClose(code: number): AttacheError {
  if (code === 4004) return badToken();
  if (code === 4013 || code === 4014)
    return new AttacheError(
      'platform-rejected',
      'Discord refused an intent of the bot; on the application’s Bot page no privileged intent is needed, so this is a fault of the bot.',
    );
  return new AttacheError('platform-unreachable', `Discord closed the connection for good (${code}).`);
}

/** What a failed login means for good; null when another try may succeed. */
function finalFailure(thrown: unknown): AttacheError | null {
  if (thrown instanceof DiscordjsError && thrown.code === DiscordjsErrorCodes.TokenInvalid) return badToken(thrown);
  const failure = classifyFailure(thrown);
  if (failure.kind === 'unauthorised') return badToken(thrown);
  if (failure.kind === 'refused') return new AttacheError('platform-rejected', `Discord refused the login (${failure.code}).`, thrown);
  // The gateway's refusals reach us only as a sentence of the library.
  const { message } = toError(thrown);
  const exhausted = /Not enough sessions remaining.*resets at (\S+)/.exec(message);
  if (exhausted !== null) {
    const until = exhausted[1] ?? 'later';
    const text = `Discord lets the bot open no more connections until ${until}: it has been started too often in one day.`;
    return new AttacheError('platform-unreachable', text, thrown);
  }
  if (/disallowed intents/i.test(message)) return fatalClose(4014);
  if (/invalid intents/i.test(message)) return fatalClose(4013);
  return /authentication failed|invalid token/i.test(message) ? fatalClose(4004) : null;
}

/**
 * Logs in, with a new client from `make` for each try: a client whose login failed counts itself as destroyed and could
 * never be closed again. Tries again while Discord cannot be reached; rejects with an AttacheError when it refuses, or
 * when `stop` aborts. Resolves when the client is ready.
 */
export async function logIn(
  make: () => Client,
  token: string,
  parts: { readonly clock: Clock; readonly timings: DiscordTimings; readonly stop: AbortSignal },
): Promise<Client> {
  const { clock, timings, stop } = parts;
  for (let tries = 0; ; tries += 1) {
    const client = make();
    const ready = new Promise<void>((resolve) => client.once(Events.ClientReady, () => resolve()));
    try {
      await client.login(token);
      await ready;
      return client;
    } catch (thrown) {
      const final = finalFailure(thrown);
      if (final !== null) throw final;
      await clock.sleep(timings.loginDelays[Math.min(tries, timings.loginDelays.length - 1)] ?? 1000, stop);
      if (stop.aborted) throw new AttacheError('platform-unreachable', 'Discord was stopped before it answered.', thrown);
    }
  }
}
