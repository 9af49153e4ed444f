import { BE } from '../lexicon/function-words.ts';
import { words } from '../lexicon/words.ts';
import type { Mention } from '../phrases/mentions.ts';
import type { Reading } from '../reading.ts';
import { startsSentence } from '../text/sentence-openings.ts';

/** In tokens. */
const MAX_VIEW = 12;

/** What is said in somebody's view or words is theirs. */
export const VIEWS = /^(?:view|opinion|words|assessment|judgment|judgement)$/;

const OUTCRY = /^(?:cries|shouts|chants|calls|yells|screams|howls|jeers|boos|murmurs|mutterings|roars|choruses|chorus)$/;

const CALLS_OUT = /^(?:respond|answer|react|erupt|burst|br(?:o|ea)k|join|repl)/;

/** Whether the quotation at the token index `q` is what many call out: "prompting cries of “…”". Whoever the sentence is about has not said it. */
export const isOutcry = (tokens: Reading['tokens'], q: number): boolean =>
  tokens[q - 1]?.lower === 'of' &&
  OUTCRY.test(tokens[q - 2]?.lower ?? '') &&
  tokens[q - 3]?.tag !== 'owner' &&
  // "Supporters responded with chants of “…”": theirs.
  !(/^(?:with|in|into)$/.test(tokens[q - 3]?.lower ?? '') && CALLS_OUT.test(tokens[q - 4]?.lower ?? ''));

/** "For Ann Lee|, it was “…”", "To Ann Lee|, the vote was a “…”": a name, a comma and what the thing was. */
function isView(tokens: Reading['tokens'], i: number): boolean {
  let at = i + 1;
  while (tokens[at]?.tag === 'name' && at - i < MAX_VIEW) at += 1;
  if (tokens[at]?.text !== ',') return false;
  for (at += 1; at - i < MAX_VIEW && tokens[at] !== undefined && !/^(?:sign|verb)$/.test(tokens[at]?.tag ?? ''); at += 1)
    if (tokens[at]?.tag === 'auxiliary' && BE.has(tokens[at]?.lower ?? '')) {
      const next = tokens[at + 1]?.tag === 'determiner' ? tokens[at + 2] : tokens[at + 1];
      return next?.tag === 'quote';
    }
  return false;
}

const HEAT = /^(?:fire|attack|pressure|criticism|scrutiny|condemnation|calls|demands|praise|anger|ridicule|censure)$/;

/** "came under fire from Ms Ray for “…”", "faced calls from her to “…”": whose words the "from" at `i` leads to; null where it leads to nobody's. */
export function critics({ tokens, chunkFrom, mentions }: Reading, i: number): Mention | null {
  if (tokens[i]?.lower !== 'from' || !HEAT.test(tokens[i - 1]?.lower ?? '')) return null;
  const whose = mentions[chunkFrom.get(i + 1) ?? -1];
  return whose !== undefined && whose.sort !== 'thing' && /^(?:for|to|that|as|who)$/.test(tokens[whose.to]?.lower ?? '') ? whose : null;
}

const OPENING = words('according from for to per in');

/** "according to", "in the words of", "per", "heard from": the token after which stands whose words they are; -1 when `i` begins none of them. */
export function accordAt(tokens: Reading['tokens'], i: number): number {
  const first = tokens[i]?.lower ?? '';
  // Of all words that are long only "according" is one.
  if ((first.length > 4 && first.length !== 9) || !OPENING.has(first)) return -1;
  if (first === 'according') return tokens[i + 1]?.lower === 'to' ? i + 1 : -1;
  if (first === 'from' && tokens[i - 1]?.tag !== 'quote') return /^(?:hear|learn)$/.test(tokens[i - 1]?.cue?.lemma ?? '') ? i : -1;
  // "cries of “…” from the benches"
  if (first === 'from' && tokens[i - 1]?.tag === 'quote' && isOutcry(tokens, i - 1)) return i;
  // "For Ann Lee, it was “…”"
  if ((first === 'for' || first === 'to') && tokens[i + 1]?.tag === 'name' && startsSentence(tokens, i)) return isView(tokens, i) ? i : -1;
  // "20 per cent", "a day per person"
  if (first === 'per') return tokens[i + 1]?.tag === 'name' || tokens[i + 1]?.lower === 'the' ? i : -1;
  if (first !== 'in' || tokens[i + 1]?.lower !== 'the') return -1;
  return VIEWS.test(tokens[i + 2]?.lower ?? '') && tokens[i + 3]?.lower === 'of' ? i + 3 : -1;
}
