import { setTimeout as sleep } from 'node:timers/promises';
import type { OccurrenceUpdate, Store } from '../../src/store/store.ts';

/** What a replica does with an occurrence, step by step. */
const STEPS = [
  'taking a channel',
  'the claim',
  'the announcement',
  'sending',
  'a part’s record',
  'the record',
  'a take-over',
  'a search',
  'giving back',
] as const;
export type Step = (typeof STEPS)[number];

/** The moments at which a process may be gone: before and after every step, and while a message is on its way. */
export const WINDOWS: readonly string[] = [...STEPS.flatMap((step) => [`before ${step}`, `after ${step}`]), 'while sending'];

/** Wraps the steps of a replica's work, so that `reached` hears of every moment. */
export interface Watched {
  step<Arguments extends readonly unknown[], Answer>(name: Step, act: (...args: Arguments) => Promise<Answer>): typeof act;
}

/** A message is on its way for about that long, in milliseconds. */
const ON_ITS_WAY = 3;

/** `reached` is told of each window, in the order in which they come, with what the step was given and, after it, its answer. */
export function watchSteps(reached: (window: string, given: readonly unknown[], answer?: unknown) => void): Watched {
  return {
    step:
      (name, act) =>
      async (...args) => {
        reached(`before ${name}`, args);
        const answering = act(...args);
        if (name === 'sending') void sleep(Math.random() * ON_ITS_WAY).then(() => reached('while sending', args));
        const answer = await answering;
        reached(`after ${name}`, args, answer);
        return answer;
      },
  };
}

const stepOf = ({ state, beginsTry, messages }: OccurrenceUpdate): Step | null =>
  beginsTry ? 'the announcement' : state !== 'sending' ? 'the record' : messages !== undefined ? 'a part’s record' : null;

/** A store whose every step towards a delivery is watched. */
export function watchStore(opened: Store, { step }: Watched): Store {
  return {
    ...opened,
    takeChannels: step('taking a channel', opened.takeChannels),
    claim: step('the claim', opened.claim),
    update: (id, change) => {
      const name = stepOf(change);
      return name === null ? opened.update(id, change) : step(name, opened.update)(id, change);
    },
    takeOver: step('a take-over', opened.takeOver),
    releaseChannel: step('giving back', opened.releaseChannel),
  };
}
