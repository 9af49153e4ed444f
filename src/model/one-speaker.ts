import type { Speaker } from './speaker.ts';

/**
 * One speaker as several articles name him, in the order of their ids. They differ in accents and in what they know; the name that most of
 * them print wins, then the first. Null for no article.
 */
export function oneSpeaker(speakers: readonly Speaker[]): Speaker | null {
  const counts = new Map<string, number>();
  for (const { name } of speakers) counts.set(name, (counts.get(name) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const chosen = speakers.find(({ name }) => counts.get(name) === most);
  if (chosen === undefined) return null;
  const aliases = speakers.flatMap((speaker) => [speaker.name, ...speaker.aliases]).filter((name) => name !== chosen.name);
  return { ...chosen, aliases: [...new Set(aliases)].sort() };
}
