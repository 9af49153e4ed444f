import { setTimeout as sleep } from 'node:timers/promises';
import { systemClock } from '../../src/model/clock.ts';
import type { DatabasePlace } from '../../src/store/database-place.ts';
import type { World } from './faults.ts';
import { type ChaosReport, runChaos } from './run-chaos.ts';
import { oneMinute } from './scenario.ts';

/** What the receipt says when nobody can know whether a digest has arrived. */
const POLICY =
  /^It is not certain whether the digest arrived, and the channel could not be searched \(.+\); it was not sent again, so that nobody gets it twice\.$/;
/** Longer than Discord is known to refuse a second message with the same nonce. */
const LATER = 5 * 60_000;
const MANY = 200;

/**
 * Platforms that take messages without an answer and then forget everything: what the channels hold, and the nonces. The processes
 * die at that moment, and are started again when the minutes have passed in which a second copy would be refused.
 */
export function runForgetful(place: DatabasePlace, seed: number, occurrences = 12): Promise<ChaosReport> {
  const scenario = oneMinute(occurrences, occurrences / 2, systemClock.now());
  return runChaos({ place, replicas: 1, seed, scenario, faults: [], dying: false, within: 60_000, lookFor: 1000, meddle: forget });
}

async function forget({ slack, discord, replicas, clocks }: World): Promise<void> {
  // Every other channel gets its first part and then no answer, so that both ends are seen.
  for (let count = 0; count < MANY; count++) {
    slack.fail('chat.postMessage', count % 2 === 0 ? { kind: 'hang' } : { kind: 'late', gate: Promise.resolve() });
    discord.rest.fail(/^POST \/channels\/\d+\/messages/, count % 2 === 0 ? 'hang' : { gate: Promise.resolve() });
  }
  while (slack.posted.length < 2 || discord.rest.messages.length < 2) await sleep(5);
  await sleep(200);
  replicas.setClocks({ ...clocks(), world: clocks().world + LATER });
  await replicas.killAll();
  slack.mend();
  discord.rest.mend();
  slack.history.forget();
  discord.rest.channels.forgetNonces();
  discord.rest.channels.forgetHistory();
}

/** Nothing twice, nothing out of place, and whatever was not delivered says why in the words of the policy. */
export const keepsPolicy = ({ expected, delivered, states, doubled, misplaced, unexpected, violations, reasons }: ChaosReport): boolean =>
  // What was in doubt may be there whole all the same.
  (states.delivered ?? 0) <= delivered &&
  (states.failed ?? 0) > 0 &&
  (states.delivered ?? 0) + (states.failed ?? 0) === expected &&
  doubled.length + misplaced.length + unexpected.length + violations.length === 0 &&
  reasons.length > 0 &&
  reasons.every((reason) => POLICY.test(reason));
