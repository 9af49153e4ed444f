import type { Mention } from '../phrases/mentions.ts';
import type { Reading } from '../reading.ts';
import { genderOfPronoun } from './discourse.ts';

/** In tokens: "Asked about the note |before he boarded his plane|, Ms Lee paused". */
const MAX_FRONT = 16;

/** Whether a pronoun in the clause that opens a sentence looks ahead to whom the main clause names: "Before |he| left, Mr Lee paused". */
export function looksAhead({ tokens, sentences, cast, runTo }: Reading, mention: Mention, sentence: number): boolean {
  const { from, to } = sentences[sentence] ?? { from: 0, to: 0 };
  const first = tokens[from];
  const isFront = first?.tag === 'subordinator' || first?.tag === 'preposition' || (first?.tag === 'verb' && first.form !== 'base');
  if (!isFront) return false;
  for (let at = mention.to; at < Math.min(to, mention.to + MAX_FRONT); at += 1) {
    if (tokens[at]?.tag === 'quote') return false;
    if (tokens[at]?.text !== ',') continue;
    for (let end = at + 2; end <= at + 5; end += 1) {
      const run = runTo.get(end);
      if (run === undefined || run.from !== at + 1) continue;
      const entity = cast.ofRun.get(run);
      const gender = genderOfPronoun(mention.pronoun ?? '');
      const acts = tokens[end]?.tag === 'verb' || tokens[end]?.tag === 'auxiliary';
      return acts && entity?.kind === 'person' && (entity.gender === null || entity.gender === gender);
    }
    return false;
  }
  return false;
}
