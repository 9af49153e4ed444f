import { captionsBeside, toldParagraphs } from './article/page-lines.ts';
import { type Paragraph, paragraphsOf } from './article/paragraphs.ts';
import { type NameRun, nameRuns } from './names/names.ts';
import { type Cast, castOf } from './people/entities.ts';
import { type Chunk, chunksOf } from './phrases/chunks.ts';
import { type Mention, mentionOf } from './phrases/mentions.ts';
import { withCapsLeads } from './text/caps-leads.ts';
import { titledSpans } from './text/headlines.ts';
import { withMarkedTurns } from './text/marked-turns.ts';
import { findSpans, type Span } from './text/marks.ts';
import { withOwnGenitives } from './text/own-genitives.ts';
import { Places } from './text/places.ts';
import { type Sentence, sentencesOf } from './text/sentences.ts';
import { type Tagged, tag } from './text/tags.ts';
import { tokensOf } from './text/tokens.ts';
import { findTurns, withTurns } from './text/turns.ts';

/** An article taken apart: everything the later steps look things up in. */
export interface Reading {
  readonly text: string;
  readonly spans: readonly Span[];
  readonly tokens: readonly Tagged[];
  readonly sentences: readonly Sentence[];
  readonly runs: readonly NameRun[];
  readonly chunks: readonly Chunk[];
  /** One mention for each chunk, by the same index. */
  readonly mentions: readonly Mention[];
  readonly cast: Cast;
  /** Index of the chunk that begins, or that ends, at a token index. */
  readonly chunkFrom: Places<number>;
  readonly chunkTo: Places<number>;
  /** The token that stands for a span. */
  readonly tokenOfSpan: Places<number>;
  /** The run of capitalised words that ends at a token index. */
  readonly runTo: Places<NameRun>;
  /** What stands under pictures, which is no part of the story. */
  readonly captions: readonly Reading[];
}

/** A text to be read, with its paragraphs where they are known. */
export interface Printed {
  readonly text: string;
  readonly paragraphs?: readonly Paragraph[] | undefined;
}

/** Reads the text of an article up to the people in it; linear in its length. */
export function read(text: string, paragraphs?: readonly Paragraph[]): Reading {
  const [reading] = readAll([{ text, paragraphs }]);
  if (reading === undefined) throw new Error('an article was read and gave nothing; this is a fault of readAll');
  return reading;
}

/**
 * Reads articles side by side: every step takes all of them before the next step begins, so that its code is fetched once and not anew for
 * each article, since the code of all steps is larger than what a core keeps at hand. What is read of an article is the same, whatever is
 * read beside it.
 */
export function readAll(articles: readonly Printed[]): readonly Reading[] {
  return articles
    .map(({ text, paragraphs: printed = paragraphsOf(text) }) => ({ text, printed, paragraphs: toldParagraphs(text, printed) }))
    .map((one) => ({ ...one, spans: spansOf(one) }))
    .map((one) => ({ ...one, cut: withCapsLeads(withOwnGenitives(tokensOf(one.text, one.paragraphs, one.spans))) }))
    .map((one) => ({ ...one, tokens: tag(one.cut, titledSpans(one.text, one.spans)) }))
    .map((one) => ({ ...one, sentences: sentencesOf(one.tokens), runs: nameRuns(one.tokens) }))
    .map((one) => ({ ...one, chunks: chunksOf(one.tokens, one.sentences, one.runs), runTo: endsOf(one.runs, one.tokens.length) }))
    .map((one) => ({ ...one, mentions: one.chunks.map((chunk, index) => mentionOf(one.tokens, chunk, index, one.runTo)) }))
    .map((one) => ({ ...one, cast: castOf(one.tokens, one.runs, one.text) }))
    .map(({ text, printed, paragraphs, spans, tokens, sentences, runs, chunks, mentions, cast, runTo }) => ({
      text,
      spans,
      tokens,
      sentences,
      runs,
      chunks,
      mentions,
      cast,
      chunkFrom: indexBy(chunks, tokens.length, ({ from }) => from),
      runTo,
      captions: readAll(captionsBeside(text, printed, paragraphs).map((caption) => ({ text, paragraphs: [caption] }))),
      tokenOfSpan: indexBy(tokens, spans.length, ({ span }) => span),
      chunkTo: indexBy(chunks, tokens.length, ({ to }) => to),
    }));
}

const spansOf = ({ text, paragraphs }: { readonly text: string; readonly paragraphs: readonly Paragraph[] }): readonly Span[] =>
  withTurns(withMarkedTurns(text, findSpans(text, paragraphs)), findTurns(text, paragraphs), paragraphs);

function endsOf(runs: readonly NameRun[], last: number): Places<NameRun> {
  const found = new Places<NameRun>(last);
  for (const run of runs) found.put(run.to, run);
  return found;
}

/** Where each item stands, by its key, which is `last` at most; items with a negative key are left out. */
function indexBy<T>(items: readonly T[], last: number, keyOf: (item: T) => number): Places<number> {
  const found = new Places<number>(last);
  items.forEach((item, index) => {
    const key = keyOf(item);
    if (key >= 0) found.put(key, index);
  });
  return found;
}
