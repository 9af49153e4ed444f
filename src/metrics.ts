import type { Outcome } from './command/dispatch.ts';
import { createCounter, createHistogram } from './metrics-counters.ts';
import type { Family } from './metrics-text.ts';
import type { PostFault, PostResult } from './model/post-result.ts';
import { PLATFORMS, type PlatformName } from './model/schedule.ts';
import type { AnswerStep } from './platforms/platform.ts';
import type { RunReport } from './schedule/run-deps.ts';

/** What the bot does, counted while it does it. Labels have closed sets of values: no ids, nothing that anybody typed. */
export interface Metrics {
  command(outcome: Outcome): void;
  /** How long a person has waited for a step of an answer. */
  step(platform: PlatformName, step: AnswerStep, milliseconds: number): void;
  post(platform: PlatformName, result: PostResult): void;
  /** What became of a slot; `late` is how long after it, in milliseconds. */
  digest(platform: PlatformName, outcome: RunReport['outcome']['kind'], late: number | null): void;
  store(method: string, milliseconds: number, failed: boolean): void;
  /** A platform was given up and will be connected anew. */
  restart(platform: PlatformName): void;
  families(): readonly Family[];
}

/** Upper borders in seconds. Both platforms want a first word within 3 s; half a second is ours. */
const ANSWER_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const STORE_SECONDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5];
/** Under five minutes a digest counts as on time. */
const LATE_SECONDS = [1, 5, 15, 60, 300, 900, 3600, 10_800];

/** The names of a closed union; a name that is added to it does not compile until it is added here. */
const namesOf = <Name extends string>(all: Readonly<Record<Name, true>>): readonly string[] => Object.keys(all);

const RESULTS = namesOf<Outcome['result']>({ answered: true, refused: true, broken: true });
const STEPS = namesOf<AnswerStep>({ acknowledged: true, answered: true });
const POSTED = namesOf<PostResult['kind']>({ posted: true, failed: true, uncertain: true });
const FAULTS = namesOf<PostFault>({
  permission: true,
  archived: true,
  gone: true,
  revoked: true,
  limited: true,
  unreachable: true,
  away: true,
  refused: true,
  stopping: true,
});
const OUTCOMES = namesOf<RunReport['outcome']['kind']>({
  delivered: true,
  skipped: true,
  failed: true,
  waiting: true,
  away: true,
  elsewhere: true,
  broken: true,
  nothing: true,
});

/** Everything at nothing. `commands`: the paths of all commands, such as `digest list`; `methods`: what the store is asked. */
export function createMetrics(names: { readonly commands: readonly string[]; readonly methods: readonly string[] }): Metrics {
  const platform = PLATFORMS;
  const command = [...names.commands, 'unknown'];
  const commands = createCounter({
    name: 'attache_commands_total',
    help: 'Commands by name and by what became of them: answered, refused with a sentence about what was typed, or broken.',
    labels: { platform, command, result: RESULTS },
  });
  const commandSeconds = createHistogram(
    {
      name: 'attache_command_duration_seconds',
      help: 'Time from a parsed command to its reply, without the platform.',
      labels: { command },
    },
    ANSWER_SECONDS,
  );
  const steps = createHistogram(
    {
      name: 'attache_answer_duration_seconds',
      help: 'Time from the arrival of an event to its acknowledgement, and to the answer being shown.',
      labels: { platform, step: STEPS },
    },
    ANSWER_SECONDS,
  );
  const posts = createCounter({
    name: 'attache_posts_total',
    help: 'Tries to post an edition, by outcome; uncertain ones are looked for in the channel before anything is sent again.',
    labels: { platform, outcome: POSTED },
  });
  const faults = createCounter({
    name: 'attache_post_failures_total',
    help: 'Tries to post that failed, by what was wrong.',
    labels: { platform, fault: FAULTS },
  });
  const deliveries = createCounter({
    name: 'attache_deliveries_total',
    help: 'Scheduled digests by what became of them; waiting ones are tried again, elsewhere means another process has them.',
    labels: { platform, outcome: OUTCOMES },
  });
  const retries = createCounter({
    name: 'attache_delivery_retries_total',
    help: 'Digests that went back to the store to be tried again.',
    labels: { platform },
  });
  const lateness = createHistogram(
    { name: 'attache_delivery_lateness_seconds', help: 'Time from the slot of a digest to its delivery.', labels: { platform } },
    LATE_SECONDS,
  );
  const storeSeconds = createHistogram(
    { name: 'attache_store_duration_seconds', help: 'Time that the store took, by question.', labels: { method: names.methods } },
    STORE_SECONDS,
  );
  const storeFailures = createCounter({
    name: 'attache_store_failures_total',
    help: 'Questions to the store that failed.',
    labels: { method: names.methods },
  });
  const restarts = createCounter({
    name: 'attache_platform_restarts_total',
    help: 'Connections that were given up for a new one.',
    labels: { platform },
  });
  const all = [commands, commandSeconds, steps, posts, faults, deliveries, retries, lateness, storeSeconds, storeFailures, restarts];
  return {
    command: (outcome) => {
      commands.add(outcome);
      commandSeconds.observe(outcome, outcome.milliseconds / 1000);
    },
    step: (name, step, milliseconds) => steps.observe({ platform: name, step }, milliseconds / 1000),
    post: (name, result) => {
      posts.add({ platform: name, outcome: result.kind });
      if (result.kind === 'failed') faults.add({ platform: name, fault: result.fault ?? 'other' });
    },
    digest: (name, outcome, late) => {
      if (outcome === 'nothing') return;
      deliveries.add({ platform: name, outcome });
      if (outcome === 'waiting') retries.add({ platform: name });
      if (outcome === 'delivered' && late !== null) lateness.observe({ platform: name }, late / 1000);
    },
    store: (method, milliseconds, failed) => {
      storeSeconds.observe({ method }, milliseconds / 1000);
      if (failed) storeFailures.add({ method });
    },
    restart: (name) => restarts.add({ platform: name }),
    families: () => all.map((each) => each.family()),
  };
}
