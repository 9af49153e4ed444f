import type { Mention } from '../phrases/mentions.ts';
import type { Reading } from '../reading.ts';

/** In tokens: longer endings tell something. */
const MAX_ENDING = 18;
const isSign = (text: string | undefined): boolean => text !== undefined && /^[.,()[\]]$/.test(text);

/**
 * "“We waited long enough.” Ann Lee, mayor of Hexby", "“We waited.” (Ann Lee)": the person whose name, with a description or in brackets, fills the
 * rest of the paragraph behind the one quotation at token `q` that opens it; null for anything else.
 */
export function signedBehind(reading: Reading, q: number): Mention | null {
  const { tokens, mentions, chunkFrom, cast } = reading;
  const paragraph = tokens[q]?.paragraph;
  const label = tokens[q - 1];
  // "Quote of the day: “…” Ann Lee, mayor of Hexby"
  if (label?.paragraph === paragraph && label?.text !== ':') return null;
  let end = q + 1;
  for (; tokens[end]?.paragraph === paragraph; end += 1) {
    const tag = tokens[end]?.tag;
    if (end - q > MAX_ENDING || tag === 'verb' || tag === 'auxiliary' || tag === 'modal' || tag === 'quote' || tag === 'pronoun')
      return null;
  }
  let from = q + 1;
  while (from < end && isSign(tokens[from]?.text)) from += 1;
  const bracketed = tokens[from - 1]?.text === '(';
  const mention = mentions[chunkFrom.get(from) ?? -1];
  if (mention?.kind !== 'name' || mention.run === null || mention.to > end) return null;
  const entity = cast.ofRun.get(mention.run);
  if (entity?.kind !== 'person' || entity.parts.length < 2) return null;
  const next = tokens[mention.to];
  if (mention.to === end) return mention;
  return next?.text === ',' || (bracketed && next?.text === ')') ? mention : null;
}
