import { TELLING } from '../lexicon/cues.ts';
import type { Tagged } from '../text/tags.ts';

/** What the words of an agent are worth, by their link: “as”, “of”, or none. */
const AS = 1.2;
/** "called by Ms Ray as “…”", "accused by Ms Ray, the mayor, of “…”" have the agent's words; "was asked by Ms Ray and said “…”" has not. */
export function byAgent(between: readonly Tagged[], lemma: string): number {
  // "was told by Ms Ray that there were “…”", "accused by Ms Ray of being “…”"
  const [first, second] = between;
  const clause = first?.tag === 'that' || (second?.tag === 'auxiliary' && /^(?:there|it|he|she|they)$/.test(first?.lower ?? ''));
  const told =
    (lemma === 'promise' || (lemma !== 'ask' && TELLING.has(lemma))) &&
    !between.some(({ cue }) => cue?.class === 'say' || cue?.class === 'judge');
  if (clause && told) return 1.5;
  if (first?.lower === 'of' && /^(?:being|having)$|ing$/.test(second?.lower ?? '') && between.length <= 4) return 1.5;
  // "a claim dismissed by Ms Ray as “…”"
  if (between.some((token) => token.lower === 'as')) return between.length <= 2 && between.at(-1)?.lower === 'as' ? AS : 0;
  // "accused by Ms Ray of |a| “…”"
  const link = /^(?:determiner|owner)$/.test(between.at(-1)?.tag ?? '') ? between.slice(0, -1) : between;
  const aside =
    between[0]?.text === ',' && between.at(-2)?.text === ',' && !between.some(({ tag }) => tag === 'verb' || tag === 'auxiliary');
  return (link.length === 1 || aside) && /^(?:of|for|that|to)$/.test(link.at(-1)?.lower ?? '') ? 1.5 : -3.5;
}
