import type { Reading } from '../reading.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Frame } from './frames.ts';

/** In tokens: what stands so before a colon is short. */
const MAX_LEAD = 30;
const SPEAKING = /^(?:speaking|talking|writing)$/;
const STATES = /^(?:trial|bail|remand|leave|strike|holiday|record|parole|probation|tour|fire|duty)$/;
/** What opens a clause of its own, with a verb of its own: "on |whether| he will stay", "|after| his side lost". */
const OPENS_CLAUSE = /^(?:whether|if|why|how|what|where|when|who|that|after|before|as|while|which|whose)$/;

/** Whether what follows a name at `at` tells to whom, where or of what somebody speaks: "on Radio Marlford", ", speaking to the club's website", "to reporters". */
function leadsOn({ tokens }: Reading, at: number): boolean {
  const first = tokens[at]?.text === ',' ? at + 1 : at;
  const word = tokens[first]?.lower ?? '';
  if (SPEAKING.test(word)) return /^(?:preposition|to)$/.test(tokens[first + 1]?.tag ?? '');
  // "Ann Lee on trial: “…”": of whom others speak.
  if (word === 'on' && STATES.test(tokens[first + 1]?.lower ?? '')) return false;
  return word === 'on' || (word === 'to' && first === at && tokens[first + 1]?.tag !== 'verb');
}

/** Whether no verb between `from` and `to` may be the sentence's own. */
function isVerbless({ tokens }: Reading, from: number, to: number): boolean {
  let clause = false;
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.tag === 'quote' || token.text === ';') return false;
    if (OPENS_CLAUSE.test(token.lower)) clause = true;
    if (clause || !/^(?:verb|auxiliary|modal)$/.test(token.tag)) continue;
    if (token.tag !== 'verb' || token.form !== 'ing') return false;
  }
  return true;
}

/** "Marlford boss |Tom Ray|, speaking to Radio Marlford: “…”", "Tom Ray on his new striker: “…”": a name without a verb, where it speaks, and a colon; null elsewhere. */
export function verblessFrame(reading: Reading, sentence: Sentence): Frame | null {
  const { tokens, chunks, mentions, chunkFrom, cast } = reading;
  const first = chunkFrom.get(sentence.from);
  const [chunk, mention] = [chunks[first ?? -1], mentions[first ?? -1]];
  if (chunk === undefined || mention?.kind !== 'name' || mention.run === null || !leadsOn(reading, chunk.to)) return null;
  const end = Math.min(sentence.to, chunk.to + MAX_LEAD);
  let colon = chunk.to;
  while (colon < end && tokens[colon]?.text !== ':') colon += 1;
  if (colon === end || tokens[colon + 1]?.tag !== 'quote') return null;
  const entity = cast.ofRun.get(mention.run);
  if (entity?.kind !== 'person' || entity.parts.length < 2 || !isVerbless(reading, chunk.to, colon)) return null;
  return { kind: 'colon', embedded: false, cue: colon, lemma: ':', mention, how: 'before', from: chunk.from, to: colon + 1 };
}

/** "“It is late,” |Lee|.": words that end with a comma, and a name where "said" was left out; null elsewhere. */
export function nameAlone({ tokens, mentions, chunkFrom, cast }: Reading, { from, to }: Sentence): Frame | null {
  const mention = mentions[chunkFrom.get(from + 1) ?? -1];
  if (tokens[from]?.tag !== 'quote' || tokens[from]?.closing !== ',' || mention?.kind !== 'name' || mention.run === null) return null;
  if (tokens[mention.to]?.text !== '.' || mention.to + 1 !== to || cast.ofRun.get(mention.run)?.kind !== 'person') return null;
  return { kind: 'colon', embedded: false, cue: mention.from, lemma: ':', mention, how: 'after', from: mention.from, to: mention.to };
}

const QUESTIONED = /^(?:asked|pressed|quizzed|questioned|grilled|challenged)$/;
const QUESTION = /^(?:if|whether|about|on|why|how|what|where|when|who|for)$/;

/** "|Ann Lee| was asked if it was late: “It was.”": whoever is asked answers behind the colon, where nobody is said to ask and the words are no question; null elsewhere. */
export function answerFrame(reading: Reading, sentence: Sentence): Frame | null {
  const { tokens, chunks, mentions, chunkFrom } = reading;
  const index = chunkFrom.get(sentence.from);
  const [chunk, mention] = [chunks[index ?? -1], mentions[index ?? -1]];
  if (chunk === undefined || mention === undefined || !/^(?:was|is)$/.test(tokens[chunk.to]?.lower ?? '')) return null;
  if (!QUESTIONED.test(tokens[chunk.to + 1]?.lower ?? '') || !QUESTION.test(tokens[chunk.to + 2]?.lower ?? '')) return null;
  const person = mention.kind === 'pronoun' ? /^s?he$/.test(mention.pronoun ?? '') : mention.kind === 'name' || mention.sort === 'person';
  const end = Math.min(sentence.to, chunk.to + MAX_LEAD);
  let colon = chunk.to;
  while (colon < end && tokens[colon]?.text !== ':' && tokens[colon]?.tag !== 'quote' && tokens[colon]?.lower !== 'by') colon += 1;
  const said = tokens[colon + 1];
  if (!person || tokens[colon]?.text !== ':' || said?.tag !== 'quote' || said.closing === '?') return null;
  return { kind: 'colon', embedded: false, cue: colon, lemma: ':', mention, how: 'before', from: chunk.from, to: colon + 1 };
}
