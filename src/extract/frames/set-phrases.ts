import type { Tagged } from '../text/tags.ts';

/** Verbs that judge or tell only with what follows them, by the word that must. */
const WITH: ReadonlyMap<string, string> = new Map([
  ...['pay', 'pays', 'paid', 'paying'].map((verb) => [verb, 'tribute'] as const),
  ...['take', 'takes', 'took', 'taking'].map((verb) => [verb, 'aim'] as const),
  ...['tear', 'tears', 'tore', 'tearing', 'lay', 'lays', 'laid', 'laying'].map((verb) => [verb, 'into'] as const),
]);
const DARES = new Set(['challenge', 'challenges', 'challenged', 'dare', 'dares', 'dared']);
/** "challenged |the leader of the council| to": in tokens. */
const MAX_DARED = 8;

/** "paid tribute to", "tore into the board", "dared the mayor to “…”": what kind of report the verb at `i` makes with the words behind it; null for none. */
export function setPhrase(tokens: readonly Tagged[], i: number): 'judge' | 'say' | null {
  const verb = tokens[i]?.lower ?? '';
  const needed = WITH.get(verb);
  if (needed !== undefined) return tokens[i + 1]?.lower !== needed ? null : needed === 'tribute' ? 'judge' : 'say';
  if (!DARES.has(verb)) return null;
  for (let at = i + 2; at <= i + MAX_DARED && tokens[at]?.tag !== 'sign'; at += 1)
    if (tokens[at]?.tag === 'quote') return tokens[at - 1]?.tag === 'to' ? 'say' : null;
  return null;
}
