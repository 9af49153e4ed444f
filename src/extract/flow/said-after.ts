import type { Mention } from '../phrases/mentions.ts';
import type { Reading } from '../reading.ts';

/** "those were the words of": in tokens, all that stands before the name. */
const WORDS_OF = /^(?:those|these|such) (?:are|were) the (?:\w+ )?words of$/;
const HOW = /^(?:that|this) (?:is|was) how$/;
const THE_WORDS = /^the words (?:are|were) (?:those of|from)$/;
const OPENING = /^(?:those|these|such|that|this|the)$/;
/** In tokens: the longest of the openings. */
const LONGEST = 7;

/** "“…” Those were the words of |Ann Lee|.", "“…” That is how |Ann Lee| put it.": whom the sentence right behind the words at token `q` gives them to. */
export function saidAfter({ tokens, mentions, chunkFrom }: Reading, q: number): Mention | null {
  const first = tokens[q + 1];
  if (first === undefined || first.paragraph !== tokens[q]?.paragraph || !OPENING.test(first.lower)) return null;
  let said = '';
  for (let at = q + 1; at <= q + LONGEST && tokens[at] !== undefined; at += 1) {
    said += `${said === '' ? '' : ' '}${tokens[at]?.lower ?? ''}`;
    const how = HOW.test(said);
    if (!how && !WORDS_OF.test(said) && !THE_WORDS.test(said)) continue;
    const mention = mentions[chunkFrom.get(at + 1) ?? -1];
    if (mention === undefined || mention.sort === 'thing') return null;
    return !how ||
      /^(?:put|puts|described|describes|explained|explains|remembers|remembered|recalls|recalled|sees|saw)$/.test(
        tokens[mention.to]?.lower ?? '',
      )
      ? mention
      : null;
  }
  return null;
}
