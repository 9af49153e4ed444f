import type { Utterance } from '../model/utterance.ts';
import type { Corpus } from '../search/corpus.ts';
import type { Texts } from '../texts/texts.ts';

/** Whose words they are, as a reader sees it: a name, how the article describes an unnamed source, or that they are not attributed. */
export function speakerNameOf({ speaker, quotes }: Utterance, corpus: Pick<Corpus, 'speaker'>, texts: Texts): string {
  const name = speaker === null ? undefined : corpus.speaker(speaker)?.name;
  const { attribution } = quotes[0];
  return name ?? (attribution.kind === 'anonymous' ? texts.words.capitalised(attribution.description) : texts.sources.unattributed);
}
