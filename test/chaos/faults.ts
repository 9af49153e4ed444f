import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DatabasePlace } from '../../src/store/database-place.ts';
import type { DiscordDouble } from '../support/discord-double/discord-double.ts';
import { badGateway, blocked, rateLimited } from '../support/discord-double/limits.ts';
import type { SlackDouble } from '../support/slack-double/slack-double.ts';
import type { Replicas } from './replicas.ts';
import { type Clocks, chaosTimings } from './scenario.ts';

/** What faults act on. */
export interface World {
  readonly place: DatabasePlace;
  readonly slack: SlackDouble;
  readonly discord: DiscordDouble;
  readonly replicas: Replicas;
  readonly random: () => number;
  clocks(): Clocks;
  /** Stops the database server and starts it again; absent where there is none of our own. */
  readonly restartDatabase?: (() => Promise<void>) | undefined;
}

export interface ChaosFault {
  /** As the table of ARCHITECTURE.md calls it. */
  readonly name: string;
  /** Calls of the platforms between two of them, on average: a busy machine meets no more of them than a quick one. */
  readonly every: number;
  /** Where it can happen; everywhere when absent. */
  readonly only?: (world: World) => boolean;
  act(world: World): void | Promise<void>;
}

const POST = 'chat.postMessage';
const DISCORD_POST = /^POST \/channels\/\d+\/messages/;
const DISCORD_READ = /^GET \/channels/;
const HOUR = 3_600_000;
const SERVER_ERROR = { kind: 'status', status: 500 } as const;
const UNAVAILABLE = { kind: 'status', status: 503 } as const;
const LIMITED = { kind: 'status', status: 429, headers: { 'retry-after': '1' } } as const;
const onPostgres = ({ place }: World): boolean => place.kind === 'postgres';

const either = ({ random }: World, one: () => void, other: () => void): void => (random() < 0.5 ? one() : other());

/** Everything that may go wrong in a run, beside processes that die in one of the windows. */
export const FAULTS: readonly ChaosFault[] = [
  { name: 'kill -9 at any moment', every: 60, act: ({ replicas }) => replicas.killOne() },
  {
    name: 'a process stands still for longer than its hold',
    every: 60,
    act: ({ replicas, random }) => replicas.freezeOne(chaosTimings.hold * (1.1 + random())),
  },
  {
    name: 'a time-out after the message was accepted',
    every: 14,
    act: (world) =>
      either(
        world,
        () => world.slack.fail(POST, { kind: 'hang' }),
        () => world.discord.rest.fail(DISCORD_POST, 'hang'),
      ),
  },
  {
    name: 'a connection cut after the message was accepted',
    every: 14,
    act: (world) =>
      either(
        world,
        () => world.slack.fail(POST, { kind: 'cut' }),
        () => world.discord.rest.fail(DISCORD_POST, 'cut'),
      ),
  },
  {
    name: '5xx after the message was accepted',
    every: 14,
    act: (world) =>
      either(
        world,
        () => world.slack.fail(POST, { ...SERVER_ERROR, accepted: true }),
        () => world.discord.rest.fail(DISCORD_POST, badGateway({ status: 500, accepted: true })),
      ),
  },
  {
    name: 'a storm of 5xx',
    every: 60,
    act: async (world) => {
      world.slack.failAlways(POST, world.random() < 0.5 ? SERVER_ERROR : UNAVAILABLE);
      world.discord.rest.failAlways(DISCORD_POST, badGateway({ status: 503 }));
      await sleep(600);
      calm(world);
    },
  },
  {
    name: '429 for one channel',
    every: 12,
    act: (world) =>
      either(
        world,
        () => world.slack.fail(POST, LIMITED),
        () => world.discord.rest.fail(DISCORD_POST, rateLimited(0.5)),
      ),
  },
  {
    name: '429 for everything',
    every: 60,
    act: async (world) => {
      world.slack.failAlways(POST, LIMITED);
      world.discord.rest.failAlways(DISCORD_POST, world.random() < 0.5 ? rateLimited(0.5, { global: true }) : blocked(1));
      await sleep(500);
      calm(world);
    },
  },
  {
    name: 'a channel’s history cannot be read for a while',
    every: 60,
    act: async (world) => {
      world.slack.failAlways('conversations.history', SERVER_ERROR);
      world.discord.rest.failAlways(DISCORD_READ, badGateway());
      await sleep(1000);
      calm(world);
    },
  },
  {
    name: 'a restart of the database',
    every: 90,
    only: (world) => onPostgres(world) && world.restartDatabase !== undefined,
    act: async ({ restartDatabase }) => restartDatabase?.(),
  },
  {
    name: 'another program locks the database file',
    every: 40,
    only: (world) => !onPostgres(world),
    act: async ({ place }) => {
      if (place.kind !== 'sqlite') return;
      const database = new DatabaseSync(place.path, { timeout: 1000 });
      try {
        database.exec('begin immediate');
        await sleep(700);
        database.exec('rollback');
      } catch {
        // Held by the very replica that it was to hold up.
      } finally {
        database.close();
      }
    },
  },
  {
    name: 'the clock of one process steps',
    every: 25,
    act: ({ replicas, random }) => replicas.setOneClock(Math.round((random() * 4 - 2) * HOUR)),
  },
  {
    name: 'the clock of all processes steps',
    every: 25,
    // Never behind the slots, or everything would rightly wait for them.
    act: ({ replicas, random, clocks }) => replicas.setClocks({ ...clocks(), wrong: random() < 0.5 ? 0 : 2 * HOUR }),
  },
];

/** The platforms are as they should be. */
export function calm({ slack, discord }: Pick<World, 'slack' | 'discord'>): void {
  slack.mend();
  discord.rest.mend();
}
