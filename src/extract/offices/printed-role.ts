import type { Speaker } from '../../model/speaker.ts';
import type { ExtractedSpeaker } from '../extraction.ts';

/**
 * The one role to show a reader. The engine strings together up to three that the article gives somebody; this is the first of
 * them that stands in the text, an office of `people` before a description. Null for an anonymous source, whose description is its name.
 */
export function printedRole(speaker: ExtractedSpeaker | null, text: string, people: readonly Speaker[] = []): string | null {
  const role = speaker === null || speaker.kind === 'anonymous' ? null : speaker.role;
  if (role === null) return null;
  const whole = text.toLowerCase();
  // "Sens. Ann Lee and Tom Ray" prints each one's "Sen."
  const printed = role.split(', ').filter((part) => whole.includes(part.toLowerCase().replace(/\.$/, '')));
  const offices = new Set(people.flatMap((person) => person.offices.flatMap(({ title, aliases }) => [title, ...aliases])).map(fold));
  return printed.find((part) => offices.has(fold(part))) ?? (text.includes(role) ? role : (printed[0] ?? null));
}

const fold = (words: string): string => words.toLowerCase().replaceAll('’', "'").replace(/^the /, '');
