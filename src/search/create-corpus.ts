import type { Corpus, CorpusParts } from './corpus.ts';
import { growCorpus } from './growing-corpus.ts';

/** Builds the snapshot that everything is answered from: utterances, the index over them, and the names. No I/O; the parts are kept as they are. */
export function createCorpus(parts: CorpusParts): Corpus {
  const steps = growCorpus().change(parts);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}
