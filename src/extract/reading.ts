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

/** Reads the text of an article up to the people in it; linear in its length. `printed` are its paragraphs, where they are known. */
export function read(text: string, printed: readonly Paragraph[] = paragraphsOf(text)): Reading {
  const paragraphs = toldParagraphs(text, printed);
  const spans = withTurns(withMarkedTurns(text, findSpans(text, paragraphs)), findTurns(text, paragraphs), paragraphs);
  const tokens = tag(withCapsLeads(withOwnGenitives(tokensOf(text, paragraphs, spans))), titledSpans(text, spans));
  const sentences = sentencesOf(tokens);
  const runs = nameRuns(tokens);
  const chunks = chunksOf(tokens, sentences, runs);
  const runTo = new Places<NameRun>(tokens.length);
  for (const run of runs) runTo.put(run.to, run);
  return {
    text,
    spans,
    tokens,
    sentences,
    runs,
    chunks,
    mentions: chunks.map((chunk, index) => mentionOf(tokens, chunk, index, runTo)),
    cast: castOf(tokens, runs, text),
    chunkFrom: indexBy(chunks, tokens.length, ({ from }) => from),
    runTo,
    captions: captionsBeside(text, printed, paragraphs).map((caption) => read(text, [caption])),
    tokenOfSpan: indexBy(tokens, spans.length, ({ span }) => span),
    chunkTo: indexBy(chunks, tokens.length, ({ to }) => to),
  };
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
