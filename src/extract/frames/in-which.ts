import type { Mention } from '../phrases/mentions.ts';
import type { Reading } from '../reading.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Frame } from './frames.ts';

/** What is done to somebody in a paper in words that are the paper's. */
const TOLD = /^(?:told|urged|ordered|warned|instructed|advised|asked|reminded|described|called|branded|dubbed|labelled|labeled|dismissed)$/;
/** In tokens: between the paper and "in which" stands an aside at most, and the clause is no longer. */
const REACH = 14;

/** "an email in which staff were |told| to “…”": what a paper says to, or of, those who are in it, where nobody else is said to say it. */
export function inWhich(reading: Reading, sentence: Sentence): readonly Frame[] {
  const { tokens } = reading;
  const frames: Frame[] = [];
  for (let at = sentence.from + 1; at < sentence.to; at += 1) {
    if (tokens[at]?.lower !== 'which' || tokens[at - 1]?.lower !== 'in') continue;
    const paper = paperAhead(reading, sentence, at - 1);
    if (paper === null) continue;
    for (let verb = at + 1; verb < Math.min(sentence.to, at + REACH); verb += 1) {
      const token = tokens[verb];
      if (token === undefined || token.tag === 'quote' || token.text === ',') break;
      if (token.tag !== 'verb') continue;
      const passive = tokens[verb - 1]?.tag === 'auxiliary' || tokens[verb - 2]?.tag === 'auxiliary';
      if (passive && TOLD.test(token.lower) && tokens[verb + 1]?.lower !== 'by')
        frames.push({ kind: 'say', embedded: false, cue: verb, lemma: 'tell', mention: paper, how: 'relative', from: at, to: verb + 1 });
      break;
    }
  }
  return frames;
}

/** The paper that "in which" at the token `at` goes back to, past an aside between commas. */
function paperAhead({ tokens, mentions, chunkTo }: Reading, { from }: Sentence, at: number): Mention | null {
  let end = at;
  if (tokens[at - 1]?.text === ',') {
    end = at - 2;
    while (end > from && at - end < REACH && tokens[end]?.text !== ',') end -= 1;
    if (tokens[end]?.text !== ',') end = at - 1;
  }
  for (const to of new Set([end, tokens[at - 1]?.text === ',' ? at - 1 : at])) {
    const paper = mentions[chunkTo.get(to) ?? -1];
    if (paper?.kind === 'nominal' && paper.sort === 'document') return paper;
  }
  return null;
}
