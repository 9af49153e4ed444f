import type { webApi } from '@slack/bolt';
import type { Clock } from '../../model/clock.ts';
import { type Destination, partsOf } from '../../model/schedule.ts';
import type { Texts } from '../../texts/texts.ts';
import { createPacing, type Rate } from '../pacing.ts';
import { MAX_SCHEDULED, type Traffic } from '../scheduled.ts';
import { createFinder } from './history.ts';
import { createPoster, type Posting } from './poster.ts';
import type { Prepare } from './slack-payload.ts';
import { createTeller } from './teller.ts';
import type { SlackTimings } from './timings.ts';
import type { Workspace, Workspaces } from './workspaces.ts';

/** Workspaces whose clients and paces are kept; those of the others are made anew. */
const MAX_TEAMS = 1_000;

interface Kept {
  readonly token: string;
  readonly traffic: Traffic;
}

/**
 * Scheduled traffic to every workspace, each with a client and a pace of its own: Slack's limits are a workspace's, and one
 * that is slow holds up no other. A destination goes to its own workspace and nowhere else.
 */
export function createTeamTraffic(parts: {
  readonly workspaces: Workspaces;
  readonly clientOf: (workspace: Workspace) => webApi.WebClient;
  readonly clock: Clock;
  readonly timings: SlackTimings;
  readonly prepare: Prepare;
  readonly stop: AbortSignal;
  readonly texts: Texts;
}): Traffic {
  const { workspaces, clientOf, clock, timings, prepare, stop, texts } = parts;
  const kept = new Map<string, Kept>();
  const pacingOf = (channel: Rate, all: Rate) => createPacing({ clock, channel, all, limit: MAX_SCHEDULED, stop });

  const make = (workspace: Workspace): Traffic => {
    const posting: Posting = {
      ...workspace,
      platform: 'slack',
      client: clientOf(workspace),
      clock,
      timings,
      prepare,
      texts,
      pacing: pacingOf(timings.postRate, timings.workspaceRate),
      stop,
      revoked: () => workspaces.refused(workspace),
    };
    return {
      post: createPoster(posting),
      findPost: createFinder(posting, pacingOf({ gap: 0, burst: 1 }, timings.historyRate)),
      tell: createTeller(posting),
    };
  };

  const trafficTo = async (where: Destination): Promise<Traffic | null> => {
    const { platform, space } = partsOf(where);
    const workspace = platform === 'slack' ? await workspaces.find(space, undefined) : null;
    if (workspace === null) return null;
    const known = kept.get(space);
    if (known?.token === workspace.token) return known.traffic;
    const traffic = make(workspace);
    kept.set(space, { token: workspace.token, traffic });
    const [oldest] = kept.keys();
    if (kept.size > MAX_TEAMS && oldest !== undefined) kept.delete(oldest);
    return traffic;
  };

  return {
    post: async (where, reply, order) =>
      (await trafficTo(where))?.post(where, reply, order) ?? {
        kind: 'failed',
        ...workspaces.absence,
        messages: order.sent ?? [],
      },
    findPost: async (where, search) =>
      (await trafficTo(where))?.findPost(where, search) ?? { kind: 'unknown', reason: workspaces.absence.reason },
    tell: async (where, person, reply) => (await trafficTo(where))?.tell(where, person, reply) ?? 'missed',
  };
}
