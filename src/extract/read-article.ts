import type { PartialDate } from '../model/partial-date.ts';
import type { Speaker } from '../model/speaker.ts';
import { type CleanSpan, type CleanText, cleanArticle } from './article/clean.ts';
import { type Metadata, readMetadata } from './article/metadata.ts';
import { extractSummary } from './article/summary.ts';
import { extract } from './extract.ts';
import type { Extraction } from './extraction.ts';

/** Everything that an article's own text tells; offsets are UTF-16 indices into the text as given. */
export interface ArticleReading {
  readonly text: string;
  readonly spans: readonly CleanSpan[];
  readonly metadata: Metadata;
  /** The date that was given, else the printed one. */
  readonly published: PartialDate | null;
  readonly extraction: Extraction;
  /** The reporter's own sentences, verbatim; null where none will do. */
  readonly summary: string | null;
}

/** Reads an article once: what surrounds it, what it says about itself, who says what in it. `published` wins over a printed date. */
export function readArticle(
  text: string,
  options: { readonly people?: readonly Speaker[]; readonly published?: PartialDate | null } = {},
): ArticleReading {
  const clean = cleanArticle(text);
  const { spans } = clean;
  const metadata = readMetadata(text, clean);
  const published = options.published ?? metadata.published?.date ?? null;
  const extraction = withoutHead(extract(text, { people: options.people ?? [], published, paragraphs: spans }), clean);
  return { text, spans, metadata, published, extraction, summary: extractSummary(text, spans, extraction.quotes) };
}

/** Marks around what a labelled line tells ("title: “…”") are those of its format, and nobody's words. */
function withoutHead(extraction: Extraction, { spans, labels }: CleanText): Extraction {
  if (labels.size === 0) return extraction;
  const labelled = spans.filter((_, at) => labels.has(at));
  const isOutside = ({ start }: { readonly start: number }): boolean => !labelled.some((span) => span.start <= start && start < span.end);
  return {
    quotes: extraction.quotes.filter(({ segments }) => segments.some(isOutside)),
    terms: extraction.terms.filter(isOutside),
  };
}
