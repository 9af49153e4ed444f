import { isArticleText } from '../extract/article/clean.ts';
import type { ExtractedQuote, ExtractedTerm } from '../extract/extraction.ts';
import { printedRole } from '../extract/offices/printed-role.ts';
import type { ArticleReading } from '../extract/read-article.ts';
import { articleSchema } from '../ingest/article-schema.ts';
import { slug } from '../ingest/identify.ts';
import { oneLine } from '../ingest/one-line.ts';
import { type OwnQuote, ownQuotes } from '../ingest/own-quotes.ts';
import type { Article } from '../model/article.ts';
import type { CorpusParts } from '../model/corpus-parts.ts';
import type { Speaker } from '../model/speaker.ts';
import { isTitleOf } from '../model/title.ts';
import { lineFinder } from './line-finder.ts';
import { type RecordDraft, recordYaml } from './record-yaml.ts';
import { type SettledElsewhere, settledElsewhere } from './settled-elsewhere.ts';
import { TO_WRITE } from './to-write.ts';
import { createRecordVoices, type RecordVoice } from './voices-of.ts';

/** From here on the engine's names hold; what is below is for a person to look at. */
const SURE = 0.9;
/** As many quotes, and as many terms, as the format takes. */
const MOST = 500;
/** More quotations are no article's. */
const MOST_READ = 1000;
const WHY: Readonly<Record<ExtractedTerm['kind'], string>> = {
  term: 'Words in marks that nobody is said to have spoken.',
  title: 'The title of a work.',
  other: 'In marks, but nobody speaks.',
};

/** What other articles hold, and which of them are records in data/articles: only those may be named in a record. */
export interface OtherArticles {
  readonly parts: CorpusParts;
  isRecord(article: string): boolean;
}

const NO_OTHERS: OtherArticles = { parts: { articles: [], quotes: [], speakers: [], topics: [] }, isRecord: () => false };

/**
 * The record of an article for data/articles, as YAML that loads as it stands. What the text does not tell is left open, and what is less than
 * sure is marked with a comment that begins with CHECK; `checks` counts them. No sentence of the reporter's stands in a field.
 */
export function reviewRecord(
  reading: ArticleReading,
  people: readonly Speaker[],
  id?: string,
  others: OtherArticles = NO_OTHERS,
): { readonly yaml: string; readonly checks: number } {
  const { text, metadata } = reading;
  const lineOf = lineFinder(text);
  const { voiceOf, strangers } = createRecordVoices(people);
  const { own: kept, leftOut } = ownQuotes(text, reading.spans, reading.extraction.quotes.slice(0, MOST_READ));
  const articleId = id ?? idFor(reading, kept);
  const at = (offset: number): string => `line ${lineOf(offset)}`;
  const words = (range: { readonly start: number; readonly end: number } | null): string | null =>
    range === null ? null : oneLine(text.slice(range.start, range.end), 200);

  const settled = settledElsewhere(
    kept.map(({ quote: { speaker, confidence }, segments }) => ({ text: segments.join(' '), speaker, confidence })),
    metadata.published?.date ?? null,
    // Another record of this very article is no other article.
    { ...others.parts, articles: others.parts.articles.filter((other) => other.id !== articleId && !isSame(other, reading)) },
  );

  const drafts = kept.map(({ quote, segments, place, within }, index) => {
    const voice = settledVoice(settled.get(index), people, others) ?? voiceOf(quote.speaker);
    const where = at(quote.segments[0]?.start ?? 0);
    const kind = kindOf(quote.kind, segments);
    const role = bounded(printedRole(quote.speaker, text, people));
    const venue = quote.venue === null ? venueBefore(kept.slice(0, index), quote) : null;
    return {
      where,
      comments: [
        ...voice.doubts,
        ...(quote.confidence < SURE && quote.speaker !== null
          ? [`${Math.round(quote.confidence * 100)} % sure whose words these are`]
          : []),
        ...(isArticleText(place) ? [] : [`it stands in a ${place}, not in the article's own text`]),
        ...(within && quote.kind === 'partial' ? ['a longer quote holds the same words; is this one of its own?'] : []),
        ...(venue === null ? [] : [`words of the same speaker before these have the venue “${oneLine(venue, 200)}”; these too?`]),
        ...(kind === 'partial' ? ['write the context, the sentence it stands in, in your own words'] : []),
      ].map((doubt) => `CHECK: ${where}: ${doubt}`),
      fields: {
        kind,
        segments: segments.map(withoutControls),
        ...voice.fields,
        role,
        mention: withoutRole(words(quote.mention), role),
        cue: words(quote.cue),
        venue: bounded(quote.venue),
        relay: bounded(quote.relay?.replace(/^(?:An?|One) /, (article) => article.toLowerCase()) ?? null),
        saidOn: quote.saidOn,
        context: kind === 'partial' ? TO_WRITE : null,
        confidence: quote.confidence,
      },
    };
  });
  const dropped = leftOut.map(({ quote, why }) => `${at(quote.segments[0]?.start ?? 0)}: ${why}`);
  const draft: RecordDraft = {
    article: {
      id: articleId,
      checked: drafts.every(({ fields }) => fields.segments.every((segment) => isPrinted(segment, text))) ? 'exact' : 'near',
      title: bounded(metadata.title, 300) || '[no headline]',
      outlet: bounded(metadata.outlet, 100),
      via: bounded(metadata.via, 100),
      author: bounded(metadata.author),
      published: metadata.published === null ? null : { date: metadata.published.date, basis: 'printed' },
      url: metadata.url,
      language: 'en',
      summary: TO_WRITE,
      topics: [],
    },
    extract: reading.summary === null ? null : oneLine(reading.summary, 1000),
    ...acceptable(drafts, articleId, dropped),
    terms: termsOf(reading, kept),
    strangers: [...strangers.values()],
  };
  const yaml = recordYaml(draft);
  return { yaml, checks: yaml.split('CHECK:').length - 1 };
}

const isSame = ({ url, title }: Article, { metadata }: ArticleReading): boolean =>
  (url !== null && url === metadata.url) || (metadata.title !== null && isTitleOf(title, metadata.title));

/** A quote that its own text leaves open, with the name from elsewhere; a person is to look at it all the same. */
function settledVoice(found: SettledElsewhere | undefined, people: readonly Speaker[], { isRecord }: OtherArticles): RecordVoice | null {
  if (found === undefined) return null;
  const { speaker, article } = found;
  const why = `${article} prints “${oneLine(found.sharedWords, 120)}” as words of ${oneLine(speaker.name, 100)}`;
  if (!isRecord(article) || !people.some(({ id }) => id === speaker.id)) {
    return { fields: { unattributed: true }, doubts: ['the text alone makes nobody certain', why] };
  }
  return { fields: { speaker: speaker.id, settledBy: article }, doubts: [`the text alone makes nobody certain; ${why}`] };
}

/** What opens with a small letter opens inside a sentence of the reporter's, even when it goes on for longer. */
const kindOf = (kind: ExtractedQuote['kind'], segments: readonly string[]): ExtractedQuote['kind'] =>
  /^\p{Ll}/u.test(segments[0] ?? '') ? 'partial' : kind;

/** "UK Foreign Secretary Dominic Raab": the office is in the field `role` already. */
const withoutRole = (mention: string | null, role: string | null): string | null =>
  mention !== null && role !== null && mention.startsWith(`${role} `) ? mention.slice(role.length + 1) : mention;

/** The venue last given for words of the same speaker: an interview is named once and quoted all along. */
const venueBefore = (before: readonly OwnQuote[], { speaker }: ExtractedQuote): string | null =>
  speaker === null
    ? null
    : (before.findLast(({ quote }) => quote.venue !== null && quote.speaker?.name === speaker.name)?.quote.venue ?? null);

type Draft = RecordDraft['quotes'][number] & { readonly where: string };

/** The quotes that fit the format of records; one that does not is named instead of spoiling the rest. */
function acceptable(
  drafts: readonly Draft[],
  articleId: string,
  dropped: readonly string[],
): { readonly quotes: readonly Draft[]; readonly leftOut: readonly string[] } {
  const fits = (draft: Draft): boolean =>
    articleSchema.safeParse({
      id: articleId,
      title: '-',
      language: 'en',
      summary: '-',
      quotes: [{ id: `${articleId}/q01`, ...draft.fields, saidOn: draft.fields.saidOn ?? null }],
    }).success;
  const quotes = drafts.filter(fits).slice(0, MOST);
  const refused = drafts
    .filter((draft) => !quotes.includes(draft))
    .map(({ where }) => `CHECK: ${where}: a quotation that does not fit the format`);
  return { quotes, leftOut: [...refused, ...dropped] };
}

function termsOf({ text, extraction }: ArticleReading, kept: readonly OwnQuote[]): RecordDraft['terms'] {
  const seen = new Set(kept.flatMap(({ segments }) => segments.map((segment) => segment.toLowerCase())));
  const quoted = [...seen];
  return extraction.terms.slice(0, MOST).flatMap(({ start, end, kind }) => {
    const words = oneLine(text.slice(start, end), 300);
    const key = words.toLowerCase();
    if (words === '' || seen.has(key) || quoted.some((segment) => segment.includes(key) && key.includes(' '))) return [];
    seen.add(key);
    return [{ text: words, why: WHY[kind] }];
  });
}

/** `the-gazette-2021-lund`: outlet, year, and the surname of whoever is quoted most. */
function idFor({ metadata, published }: ArticleReading, kept: readonly OwnQuote[]): string {
  const counts = new Map<string, number>();
  for (const { quote } of kept) {
    if (quote.speaker?.kind === 'person') counts.set(quote.speaker.name, (counts.get(quote.speaker.name) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1])[0] ?? [];
  const about = slug(most?.split(' ').at(-1) ?? '') || slug(metadata.title ?? '', 30) || 'article';
  return [slug(metadata.outlet ?? '', 40) || 'unknown', published?.slice(0, 4) ?? 'undated', about].join('-');
}

const bounded = (words: string | null, max = 200): string | null => (words === null || words.trim() === '' ? null : oneLine(words, max));

const withoutControls = (segment: string): string =>
  segment
    .toWellFormed()
    .replace(/[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069]/gu, '')
    .trim();

const isPrinted = (segment: string, text: string): boolean => segment.split('\n\n').every((part) => text.includes(part));
