import { describe } from 'vitest';
import { postArrivalContract } from './post-arrival-contract.ts';
import { postRefusalContract } from './post-refusal-contract.ts';
import { postSearchContract } from './post-search-contract.ts';
import { type PosterBench, postingTest } from './poster-bench.ts';

export type { PosterBench, SendFault } from './poster-bench.ts';

/** What holds of posting on every platform. `open` starts a double and a platform on it. */
export function posterContract(name: string, open: () => Promise<PosterBench>): void {
  const it = postingTest(open);
  describe(`posting to ${name}`, () => {
    postArrivalContract(it);
    postSearchContract(it);
    postRefusalContract(it);
  });
}
