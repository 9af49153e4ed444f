import type { Speaker } from '../../src/model/speaker.ts';
import type { SpeakerMatch } from '../../src/search/corpus.ts';

/** Everybody whom a question may mean; nobody when no name fits. */
export function candidatesOf(match: SpeakerMatch): readonly Speaker[] {
  switch (match.kind) {
    case 'none':
      return [];
    case 'ambiguous':
      return match.candidates;
    case 'several':
      return match.speakers;
    default:
      return [match.speaker];
  }
}
