import { type APIInteraction, InteractionResponseType, InteractionType, REST, Routes } from 'discord.js';
import { AttacheError } from '../../model/errors.ts';
import { type HttpServer, jsonAnswer, type Route, serveHttp } from '../http-server.ts';
import type { PlatformHealth } from '../platform.ts';
import { within } from '../within.ts';
import { answerRestOptions, createAnswerRest } from './answer-rest.ts';
import { classifyFailure } from './api-failure.ts';
import { createInlineResponder } from './inline-responder.ts';
import type { Link, LinkParts, Peer } from './link.ts';
import type { Heard, Listener } from './listeners.ts';
import { badToken } from './login.ts';
import { isGenuine, publicKey } from './signature.ts';

/** Where Discord's requests are listened for. */
export interface Endpoint {
  /** 64 hexadecimal digits. */
  readonly publicKey: string;
  readonly host: string;
  /** 0 takes one that is free. */
  readonly port: number;
}

/** The path of the interactions endpoint. */
export const ENDPOINT_PATH = '/discord/interactions';

/** Interactions bring the message that they are about, some tens of kilobytes; nobody who is not Discord may make us keep more. */
const MAX_BODY = 512 * 1024;

const STATUS: Readonly<Record<Heard, number>> = { answered: 500, unknown: 400, repeated: 409 };

/** What Discord tells of the application; checked, since a wrong key would make every request look forged. */
interface Application {
  readonly id: string;
  readonly verify_key: string;
  readonly bot?: { readonly id: string };
  readonly interactions_endpoint_url?: string | null;
}

/**
 * The interactions endpoint: Discord sends each interaction as a signed request, and the first answer is the answer to it.
 * No connection is held, so any number of processes can stand behind one address. `listening` is told the port.
 */
export function createHttpLink(parts: LinkParts & { readonly endpoint: Endpoint; listening?(port: number): void }): Link {
  const { endpoint, clock, log, timings } = parts;
  const said = parts.texts.discord.connection;
  const key = publicKey(endpoint.publicKey);
  const answers = createAnswerRest(parts.apiUrl, timings);
  const own = new REST(answerRestOptions(parts.apiUrl, timings)).setToken(parts.token);
  const stopping = new AbortController();
  let listener: Listener | null = null;
  let server: HttpServer | null = null;
  let state: PlatformHealth = { state: 'connecting', detail: said.notListening };

  const receive: Route = async ({ headers, body }, send) => {
    const signed = { signature: headers['x-signature-ed25519'], timestamp: headers['x-signature-timestamp'], body };
    if (!isGenuine(signed, key, clock.now())) return send({ status: 401 });
    const raw = parse(body);
    if (raw === null) return send({ status: 400 });
    if (raw.type === InteractionType.Ping) return send(jsonAnswer({ type: InteractionResponseType.Pong }));
    if (listener === null) return send({ status: 503 });
    let answered = false;
    const heard = await listener(raw, (ticket) =>
      createInlineResponder({ rest: answers, ticket, clock, timings }, async (answer) => {
        answered = true;
        await send(jsonAnswer(answer));
      }),
    );
    if (!answered) await send({ status: STATUS[heard] });
  };

  /** Asks for the application until Discord answers; rejects when it refuses, or when the link ends. */
  const ask = async (): Promise<Application> => {
    for (let tries = 0; ; tries += 1) {
      try {
        return (await own.get(Routes.currentApplication())) as Application;
      } catch (thrown) {
        const failure = classifyFailure(thrown);
        if (failure.kind === 'unauthorised') throw badToken(thrown);
        if (failure.kind === 'refused')
          throw new AttacheError('platform-rejected', `Discord does not tell about the application (${failure.code}).`, thrown);
        await clock.sleep(timings.loginDelays[Math.min(tries, timings.loginDelays.length - 1)] ?? 1000, stopping.signal);
        if (stopping.signal.aborted) throw new AttacheError('platform-unreachable', 'Discord was stopped before it answered.', thrown);
      }
    }
  };

  /** A token that was taken back shows nowhere else until the next post. */
  const watch = async (): Promise<void> => {
    for (;;) {
      await clock.sleep(timings.tokenEvery, stopping.signal);
      if (stopping.signal.aborted) return;
      try {
        await own.get(Routes.currentApplication());
      } catch (thrown) {
        if (classifyFailure(thrown).kind === 'unauthorised') return parts.lose(badToken(thrown));
      }
    }
  };

  const open = async (given: Listener): Promise<Peer> => {
    const application = await within(clock, timings.startDeadline, ask());
    if (application === 'late')
      throw new AttacheError(
        'platform-unreachable',
        `Discord did not answer within ${Math.round(timings.startDeadline / 1000)} seconds. Check the network, and DISCORD_API_URL when it is set.`,
      );
    checkApplication(application, parts.applicationId, endpoint.publicKey);
    listener = given;
    server = await serveHttp({
      host: endpoint.host,
      port: endpoint.port,
      setting: 'DISCORD_PORT',
      maxBody: MAX_BODY,
      routes: { [`POST ${ENDPOINT_PATH}`]: receive },
      clock,
      log,
    });
    log.info('discord endpoint', { port: server.port, path: ENDPOINT_PATH });
    parts.listening?.(server.port);
    const known = typeof application.interactions_endpoint_url === 'string';
    state = { state: 'ready', detail: known ? said.listening(server.port) : said.listeningUnknown(server.port) };
    void watch();
    return { me: application.bot?.id ?? application.id, missing: () => [], mayManage: () => false };
  };

  return {
    open,
    deafen: () => {
      listener = null;
    },
    end: async (milliseconds) => {
      stopping.abort();
      listener = null;
      await server?.close(Math.max(0, milliseconds));
      server = null;
    },
    health: () => state,
    lost: (detail) => {
      state = { state: 'down', detail };
    },
    stopped: () => {
      state = { state: 'stopped', detail: said.noLongerListening };
    },
  };
}

function parse(body: Buffer): APIInteraction | null {
  try {
    const value: unknown = JSON.parse(body.toString('utf8'));
    // Whoever signed it is Discord, and readInteraction() copes with what it does not know.
    return typeof value === 'object' && value !== null ? (value as APIInteraction) : null;
  } catch {
    return null;
  }
}

function checkApplication({ id, verify_key: key }: Application, applicationId: string, given: string): void {
  const where = 'both are on the application’s General Information page';
  if (id !== applicationId)
    throw new AttacheError('platform-rejected', `DISCORD_TOKEN belongs to another application than DISCORD_APPLICATION_ID; ${where}.`);
  if (key.toLowerCase() !== given.toLowerCase())
    throw new AttacheError(
      'platform-rejected',
      `DISCORD_PUBLIC_KEY is not the public key of the application; it is on the application’s General Information page.`,
    );
}
