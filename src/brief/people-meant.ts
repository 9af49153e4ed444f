import type { Speaker } from '../model/speaker.ts';
import type { SpeakerMatch } from '../search/corpus.ts';

/** Whom a question may mean; nobody when no name fits. */
export function peopleMeant(match: SpeakerMatch | null): readonly Speaker[] {
  switch (match?.kind) {
    case undefined:
    case 'none':
      return [];
    case 'ambiguous':
      return match.candidates;
    case 'several':
      return match.speakers;
    case 'name':
    case 'alias':
    case 'office':
    case 'fuzzy':
      return [match.speaker];
    default:
      return match satisfies never;
  }
}
