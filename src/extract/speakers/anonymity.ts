import type { Mention } from '../phrases/mentions.ts';
import type { Reading } from '../reading.ts';

/** In tokens after the phrase: what somebody asked for stands in its sentence. */
const NEAR = 40;
const ASKS =
  /^(?:ask|asked|asking|request|requested|requesting|decline|declined|declining|refuse|refused|refusing|prefer|preferred|want|wanted)$/;
const WITHOUT_NAME = /^(?:named|identified|anonymous|unnamed|anonymity)$/;

/** "said the lawmaker, who asked not to be named", "the diplomat, speaking on condition of anonymity": nobody whom the article names, however well the words fit. */
export function wantsNoName({ tokens }: Reading, { to }: Mention): boolean {
  const first = tokens[to];
  if (first?.text !== ',' && first?.tag !== 'relative' && first?.form !== 'ing') return false;
  let asks = false;
  for (let at = to; at < Math.min(tokens.length, to + NEAR); at += 1) {
    const token = tokens[at];
    if (token === undefined || token.paragraph !== first.paragraph || /^[.;!?]$/.test(token.text)) return false;
    if (token.tag === 'quote' && asks === false && at > to + 1) return false;
    asks ||= ASKS.test(token.lower) || token.lower === 'condition';
    if (asks && WITHOUT_NAME.test(token.lower)) return true;
  }
  return false;
}
