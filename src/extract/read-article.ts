import type { PartialDate } from '../model/partial-date.ts';
import type { Speaker } from '../model/speaker.ts';
import { type CleanSpan, type CleanText, cleanArticle } from './article/clean.ts';
import { type Metadata, readMetadata } from './article/metadata.ts';
import { extractSummary } from './article/summary.ts';
import { extractAll } from './extract.ts';
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

/** An article to be read. `published` wins over a printed date. */
export interface GivenArticle {
  readonly text: string;
  readonly published?: PartialDate | null;
}

/** Reads an article once: what surrounds it, what it says about itself, who says what in it. */
export function readArticle(
  text: string,
  { people = [], published = null }: { readonly people?: readonly Speaker[]; readonly published?: PartialDate | null } = {},
): ArticleReading {
  const [reading] = readArticles([{ text, published }], people);
  if (reading === undefined) throw new Error('an article was read and gave nothing; this is a fault of readArticles');
  return reading;
}

/** The same for several, in their order: each gives what it gives by itself, and ten to twenty side by side take less time (see `readAll`). */
export function readArticles(given: readonly GivenArticle[], people: readonly Speaker[]): readonly ArticleReading[] {
  const articles = given
    .map((one) => ({ ...one, clean: cleanArticle(one.text) }))
    .map((one) => ({ ...one, metadata: readMetadata(one.text, one.clean) }))
    .map((one) => ({ ...one, published: one.published ?? one.metadata.published?.date ?? null }));
  const extractions = extractAll(articles.map(({ text, published, clean }) => ({ text, people, published, paragraphs: clean.spans })));
  return articles
    .map((one, at) => ({ ...one, extraction: withoutHead(extractions[at] ?? NOTHING, one.clean) }))
    .map(({ text, clean: { spans }, metadata, published, extraction }) => ({
      text,
      spans,
      metadata,
      published,
      extraction,
      summary: extractSummary(text, spans, extraction.quotes),
    }));
}

const NOTHING: Extraction = { quotes: [], terms: [] };

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
