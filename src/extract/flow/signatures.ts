import type { Mention } from '../phrases/mentions.ts';
import type { Reading } from '../reading.ts';
import { isDash } from '../text/sentence-openings.ts';

/** Who signs a quotation that stands by itself on a line. */
export interface Signature {
  readonly mention: Mention;
  /** More than the bare name stands there: an age, a trade, a town. */
  readonly described: boolean;
}

/** Longer lines tell something. */
const MAX_TOKENS = 16;

/**
 * Block lists of quotations: one on a line, its speaker's name on the next ("“Good riddance.” / Ann Lee, 43, teacher"), or the
 * name first in a list that begins so. By the index of the quotation's sentence.
 */
export function findSignatures(reading: Reading): ReadonlyMap<number, Signature> {
  const { sentences, spans, tokens } = reading;
  const found = new Map<number, Signature>();
  const alone = (index: number): boolean => {
    const sentence = sentences[index];
    return (
      sentence !== undefined &&
      sentences[index - 1]?.paragraph !== sentence.paragraph &&
      sentences[index + 1]?.paragraph !== sentence.paragraph
    );
  };
  const isQuote = (index: number): boolean => {
    const sentence = sentences[index];
    if (sentence === undefined || !alone(index)) return false;
    const inside = tokens.slice(sentence.from, Math.min(sentence.to, sentence.from + 4));
    return (
      inside.some(({ tag }) => tag === 'quote') &&
      inside.every(({ tag, span }) => tag === 'sign' || (tag === 'quote' && !spans[span]?.label))
    );
  };
  let namesFirst = false;
  for (let index = 0; index < sentences.length; index += 1) {
    if (!isQuote(index)) {
      if (nameLine(reading, index) === null) namesFirst = false;
      else if (!isQuote(index - 1)) namesFirst = true;
      continue;
    }
    const [before, after] = [nameLine(reading, index - 1), nameLine(reading, index + 1)];
    // A single name before a quotation may be a heading; two such pairs are a list.
    const pairs = namesFirst && (nameLine(reading, index - 3) !== null || nameLine(reading, index + 1) !== null);
    const signature = namesFirst ? (pairs ? before : null) : after;
    if (signature !== null) found.set(index, signature);
  }
  return found;
}

/** A line that is a person's name with a description at most: no verb, no full stop. */
function nameLine(reading: Reading, index: number): Signature | null {
  const { sentences, tokens, chunkFrom, mentions, cast } = reading;
  const sentence = sentences[index];
  if (sentence === undefined || sentences[index - 1]?.paragraph === sentence.paragraph) return null;
  const opening = tokens[sentence.from]?.text;
  const dashed = isDash(opening) || opening === '~';
  const comma = tokens.slice(sentence.from, Math.min(sentence.to, sentence.from + MAX_TOKENS)).findIndex(({ text }) => text === ',');
  // "-- Ann Lee, promising to try harder. (The Gazette)": after a dash and a name, whatever the line goes on to tell.
  const told = dashed && comma > 0;
  const on = dashed ? toldOn(reading, sentence.from + 1) : null;
  if (on !== null) return { mention: on, described: true };
  if (!told && (sentence.to - sentence.from > MAX_TOKENS || sentences[index + 1]?.paragraph === sentence.paragraph)) return null;
  const line = tokens.slice(sentence.from, told ? sentence.from + comma + 1 : sentence.to);
  if (line.some(({ tag }) => tag === 'verb' || tag === 'auxiliary' || tag === 'modal' || tag === 'quote')) return null;
  if (/^[.:?!]$/.test(line.at(-1)?.text ?? '') && !(dashed && line.at(-1)?.text === '.')) return null;
  const first = dashed ? sentence.from + 1 : sentence.from;
  const chunk = chunkFrom.get(first);
  const mention = chunk === undefined ? undefined : mentions[chunk];
  if (mention?.kind !== 'name' || mention.run === null || cast.ofRun.get(mention.run)?.kind !== 'person') return null;
  const next = tokens[mention.to];
  const described = mention.to < sentence.to && /^(?:,|\(|–|—|-|\|)$/.test(next?.text ?? '');
  if (!described && mention.to < sentence.to && next?.text !== '.') return null;
  return { mention, described: described || dashed };
}

/** "-- |Ann Lee| on her first match", "-- |Tom Ray| reacting to the draw": whose name stands at `first`, where the line goes on about her words; null elsewhere. */
function toldOn({ tokens, chunkFrom, mentions, cast }: Reading, first: number): Mention | null {
  const mention = mentions[chunkFrom.get(first) ?? -1];
  if (mention?.kind !== 'name' || mention.run === null || cast.ofRun.get(mention.run)?.kind !== 'person') return null;
  const next = tokens[mention.to];
  return /^(?:on|after|about|following|when)$/.test(next?.lower ?? '') || (next?.tag === 'verb' && next.form === 'ing') ? mention : null;
}
