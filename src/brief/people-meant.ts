import type { Speaker } from '../model/speaker.ts';
import type { SpeakerMatch } from '../search/corpus.ts';
import { termsOf } from '../search/words/fold.ts';

/** The name that all of these people have, where it is not what was typed: "Ray" for "Rya"; what was typed for none. */
export function nameRead(wrote: string, people: readonly Speaker[]): string {
  const [first, ...others] = people.map(({ name }) => name.split(' '));
  const shared = (first ?? []).filter((word) => others.every((words) => words.includes(word)));
  const typed = termsOf(wrote);
  const [name] = shared;
  return name === undefined || shared.some((word) => typed.includes(termsOf(word).join(''))) ? wrote : name;
}

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
