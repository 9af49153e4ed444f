import type { Clock } from '../../model/clock.ts';
import type { AttacheError } from '../../model/errors.ts';
import type { ClientMaker } from './client-options.ts';
import { identify } from './identity.ts';
import type { SlackTimings } from './timings.ts';
import { createTokenWatch } from './token-watch.ts';
import { singleWorkspace, type Workspaces } from './workspaces.ts';

/** Asks Slack whose the token is, and watches over it. Throws an AttacheError when Slack refuses it; `lost` is told when it does so later. */
export async function openWorkspaces(parts: {
  readonly botToken: string;
  readonly clientOf: ClientMaker;
  readonly clock: Clock;
  readonly timings: SlackTimings;
  readonly stop: AbortSignal;
  lost(error: AttacheError): void;
}): Promise<Workspaces> {
  const { botToken, clientOf, clock, timings, stop, lost } = parts;
  const client = clientOf(botToken);
  const me = await identify(client, clock, timings, stop);
  return singleWorkspace(me, botToken, createTokenWatch({ client, clock, timings, stop, lost }));
}
