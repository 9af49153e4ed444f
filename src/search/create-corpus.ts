import type { Corpus, CorpusParts } from './corpus.ts';
import { type GrowingOptions, growCorpus } from './growing-corpus.ts';

/** Builds the snapshot that everything is answered from: utterances, the index over them, and the names. No I/O; the parts are kept as they are. */
export function createCorpus(parts: CorpusParts, options: Pick<GrowingOptions, 'disputes'> = {}): Corpus {
  const steps = growCorpus(options).change(parts);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}
