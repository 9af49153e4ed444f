import type { Utterance } from '../model/utterance.ts';
import type { Corpus } from '../search/corpus.ts';
import { capitalised } from './words.ts';

/** Whose words they are, as a reader sees it: a name, how the article describes an unnamed source, or "Unattributed". */
export function speakerNameOf({ speaker, quotes }: Utterance, corpus: Pick<Corpus, 'speaker'>): string {
  const name = speaker === null ? undefined : corpus.speaker(speaker)?.name;
  const { attribution } = quotes[0];
  return name ?? (attribution.kind === 'anonymous' ? capitalised(attribution.description) : 'Unattributed');
}
