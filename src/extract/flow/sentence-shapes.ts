import { ownerOf } from '../frames/owners.ts';
import type { Mention } from '../phrases/mentions.ts';
import type { Reading } from '../reading.ts';
import type { Sentence } from '../text/sentences.ts';

/** In tokens: an age between commas, an auxiliary. */
const REACH = 6;

/** Whether a person's name stands after token `q` in the sentence. */
export function namesSomebody(reading: Reading, sentence: Sentence, q: number): boolean {
  for (let to = q + 2; to <= sentence.to; to += 1) {
    const run = reading.runTo.get(to);
    if (run && !run.office && reading.cast.ofRun.get(run)?.kind === 'person') return true;
  }
  return false;
}

/** Whether the sentence is nothing but quotations, but for a "Then," before them. */
export function isFloating(reading: Reading, sentence: Sentence): boolean {
  for (let i = sentence.from; i < sentence.to; i += 1) {
    const tag = reading.tokens[i]?.tag;
    // "Then, “…”"
    if (i === sentence.from && (tag === 'adverb' || tag === 'conjunction')) continue;
    if (tag !== 'quote' && tag !== 'sign') return false;
  }
  return true;
}

/** "Among those celebrating was", "There was support from", "Watching from the bank was" */
const INTRODUCING = /^(?:among|for|there|also|watching|joining|waiting|standing|sitting|nearby)$/;

/** The one person whom a sentence brings in behind its verb: "Among those celebrating was Ann Lee, whose garden …"; null for any other sentence. */
export function introducedIn({ tokens, runTo, chunkFrom, chunkTo, mentions, cast }: Reading, { from, to }: Sentence): Mention | null {
  const first = tokens[from]?.tag === 'conjunction' ? from + 1 : from;
  if (!INTRODUCING.test(tokens[first]?.lower ?? '')) return null;
  // "For Ann Lee, a breeder, it is late.", not "For months Ann Lee"
  if (tokens[first]?.lower === 'for') {
    const named = mentions[chunkFrom.get(first + 1) ?? -1];
    const run = named?.kind === 'name' && named.run !== null && tokens[named.to]?.text === ',' ? named.run : null;
    return run !== null && named !== undefined && cast.ofRun.get(run)?.kind === 'person' ? named : null;
  }
  let found: Mention | null = null;
  for (let end = first + 2; end <= to; end += 1) {
    const run = runTo.get(end);
    if (run === undefined || cast.ofRun.get(run)?.kind !== 'person') continue;
    const mention = mentions[chunkTo.get(end) ?? -1];
    if (found !== null || mention?.kind !== 'name') return null;
    found = mention;
  }
  return found;
}

const SAYING = /^(?:saying|proverb|adage|maxim|motto|refrain|slogan|mantra|cliché|joke)$/;
const CRY =
  /^(?:reply|answer|response|retort|riposte|rejoinder|shout|shouts|cry|cries|yell|call|calls|voice|voices|roar|whisper|comeback|heckle|question|chant|chants)$/;

/** "“No,” |came the reply|.", "“Shame!” went up the cry.": whether the words at token `q` come from somebody else than whoever spoke before. */
export function isCalledBack({ tokens }: Reading, q: number): boolean {
  // "“Late is late,” is a common saying here.": nobody's who is there.
  const proverb = /^(?:is|was|goes|has)$/.test(tokens[q + 1]?.lower ?? '');
  if (proverb && tokens.slice(q + 2, q + REACH).some(({ lower }) => SAYING.test(lower))) return true;
  const at = /^(?:came|comes|rang|went|goes)$/.test(tokens[q + 1]?.lower ?? '') ? q + 2 : -1;
  return (
    at > 0 &&
    tokens
      .slice(at, at + REACH)
      .some(
        ({ lower, tag }, k, all) =>
          CRY.test(lower) && all.slice(0, k).every((one) => one.tag !== 'verb' && one.tag !== 'owner') && tag !== 'name',
      )
  );
}

/** Whether somebody was cut off in the sentence: "He was interrupted." */
export const isCutOff = ({ tokens }: Reading, { from, to }: Sentence): boolean =>
  tokens
    .slice(from, to)
    .some(
      ({ lower }, at, all) => /^(?:interrupted|heckled|shushed|silenced)$/.test(lower) && /^(?:was|were)$/.test(all[at - 1]?.lower ?? ''),
    );

/** "Ann Lee |was jailed| for life": what a court did to whoever is the subject; the words after it are often the court's. */
export function isSentenced({ tokens }: Reading, { to }: Mention): boolean {
  const at = tokens.slice(to, to + REACH).findIndex(({ tag }) => tag === 'verb');
  const passive = /^(?:was|were|been)$/.test(tokens[to + at - 1]?.lower ?? '');
  return passive && /^(?:jailed|sentenced|imprisoned|convicted)$/.test(tokens[to + at]?.lower ?? '');
}

/** The one whose eyes or voice a sentence is about, or who weeps in it: "Ann Lee's voice broke.", "Tears ran down her face."; null for others. */
export function movedIn(reading: Reading, sentence: Sentence): Mention | null {
  const line = reading.tokens.slice(sentence.from, sentence.to);
  const tears = line.some(({ lower }) => lower === 'tears');
  const at = line.findIndex(({ lower }) => (tears ? /^(?:eyes|face|cheeks?)$/ : /^(?:eyes|voice)$/).test(lower));
  const owner = at < 0 ? null : ownerOf(reading, sentence, sentence.from + at);
  return owner?.kind === 'name' || owner?.pronoun === 'he' || owner?.pronoun === 'she' ? owner : null;
}
