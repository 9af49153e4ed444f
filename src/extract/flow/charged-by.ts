import { BE } from '../lexicon/function-words.ts';
import type { Mention } from '../phrases/mentions.ts';
import type { Reading } from '../reading.ts';

const CHARGED = /^(?:accused of|branded|labelled|labeled|dubbed|described as)$/;
const MADE = /^(?:made|makes|levelled|leveled|launched|issued)$/;
const CHARGE = /^(?:claims?|accusations?|allegations?|charges?|comments?|remarks?|criticisms?|attack|warning)$/;
/** In tokens: no sentence with such words goes on for longer behind them, and no name stands further from its verb. */
const SENTENCE = 40;
const NEAR = 4;

/** "The party has been accused of “…” over it. / |Ann Lee| made the claim on television.": who makes the claim that the words at token `q` are told as. */
export function chargedBy({ tokens, mentions, chunkFrom }: Reading, q: number): Mention | null {
  const [second, verb] = [tokens[q - 1]?.lower ?? '', tokens[q - 2]?.lower ?? ''];
  const at = CHARGED.test(`${verb} ${second}`) ? q - 2 : CHARGED.test(second) ? q - 1 : -1;
  if (at < 0 || !BE.has(tokens[at - 1]?.lower ?? '')) return null;
  const paragraph = tokens[q]?.paragraph ?? 0;
  let next = q + 1;
  for (; next < q + SENTENCE && tokens[next]?.paragraph === paragraph; next += 1) {
    const token = tokens[next];
    if (token?.lower === 'by' || token?.tag === 'quote') return null;
    if (token !== undefined && /^[.!?]$/.test(token.text)) {
      next += 1;
      break;
    }
  }
  const mention = mentions[chunkFrom.get(next) ?? -1];
  if (mention?.kind !== 'name' || mention.run === null || !MADE.test(tokens[mention.to]?.lower ?? '')) return null;
  return tokens.slice(mention.to + 1, mention.to + NEAR).some(({ lower }) => CHARGE.test(lower)) ? mention : null;
}
