import type { NameRun } from '../names/names.ts';
import type { Mention } from '../phrases/mentions.ts';
import type { Reading } from '../reading.ts';
import type { Sentence } from '../text/sentences.ts';

/** Verbs and prepositions before whoever a sentence ends with: "Next door lives |Ann Lee|", "Help came from |Ann Lee|". */
const BRINGS_IN =
  /^(?:is|was|are|were|sat|sits|stood|stands|lives|lived|works|worked|waits|waited|came|comes|from|by|to|for|of|like|among|them|then|there|enter|except|meet)$/;

/** The people whom the sentence names in full and no sentence before it did, in their order. */
export function newcomersIn({ tokens, runTo, cast }: Reading, { from, to }: Sentence): readonly NameRun[] {
  const found: NameRun[] = [];
  for (let end = from + 1; end <= to; end += 1) {
    const run = tokens[end - 1]?.tag === 'name' ? runTo.get(end) : undefined;
    const entity = run === undefined ? undefined : cast.ofRun.get(run);
    // "from Marlford": a single word may be a town.
    if (run !== undefined && entity?.kind === 'person' && entity.parts.length > 1 && entity.first >= from) found.push(run);
  }
  return found;
}

/**
 * The one whom a sentence about nobody else brings in at its end: "Help came from Ann Lee, a farmer in Hexby.", "At the back sat
 * Ann Lee." Null where nobody is new or two are, and where he is not what the sentence leads to.
 */
export function broughtIn(reading: Reading, sentence: Sentence, main: Mention | null): Mention | null {
  const newcomers = newcomersIn(reading, sentence);
  const [run] = newcomers;
  const { tokens, chunkTo, mentions } = reading;
  if (run === undefined || newcomers.length > 1 || !BRINGS_IN.test(tokens[run.from - 1]?.lower ?? '')) return null;
  // "His lawyer then was Ann Lee": whoever is described and whoever is named are one.
  const same = main?.kind === 'nominal' && main.sort === 'person' && /^(?:is|was)$/.test(tokens[run.from - 1]?.lower ?? '');
  if (main !== null && !same && main.sort !== 'thing' && main.sort !== 'document' && main.pronoun !== 'it') return null;
  const mention = mentions[chunkTo.get(run.to) ?? -1];
  const next = tokens[run.to];
  const ends = run.to >= sentence.to - 1 || next?.text === ',' || next?.lower === 'of' || next?.lower === 'from';
  return ends && mention?.kind === 'name' ? mention : null;
}
