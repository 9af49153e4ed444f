import { createHash } from 'node:crypto';
import { type CleanSpan, isArticleText } from '../extract/article/clean.ts';
import type { Range } from '../extract/extraction.ts';
import { printedRole } from '../extract/offices/printed-role.ts';
import { readArticle } from '../extract/read-article.ts';
import type { Article } from '../model/article.ts';
import { type ArticleId, type QuoteId, quoteId, type TopicId } from '../model/ids.ts';
import type { Quote } from '../model/quote.ts';
import { fail, ok, type Result } from '../model/result.ts';
import type { Speaker } from '../model/speaker.ts';
import type { EvidencedQuote, StoredArticle } from '../store/store.ts';
import { identify, shortHash } from './identify.ts';
import { oneLine } from './one-line.ts';
import { ownQuotes } from './own-quotes.ts';
import { sentenceAround } from './sentence-around.ts';
import { whyNotVerbatim } from './verify.ts';
import { createVoices } from './voices.ts';

/** What is known beforehand. */
export interface RecordOptions {
  readonly people: readonly Speaker[];
  /** What an article with these quotes is about. */
  topicsOf(article: Article, quotes: readonly Quote[]): readonly TopicId[];
}

/** An article as it goes into the store, but for where and when it was read. */
export type ArticleRead = Omit<StoredArticle, 'origin' | 'replaces' | 'at'> & {
  /** Why a quotation was left out, one entry for each: "differs from the text". */
  readonly leftOut: readonly string[];
};

/** The longest articles we have met hold about sixty quotations; a transcript may hold some hundreds. */
const MAX_QUOTES = 1000;
const MAX_TITLE = 200;
const MAX_WORDS = 200;

/**
 * Reads an article: metadata, summary, and every quotation in it that is verbatim, with who said it. Pure: the same text gives the same
 * record. Fails with what is wrong with the text, to be read after its name.
 */
export function toRecord(text: string, { people, topicsOf }: RecordOptions): Result<ArticleRead, string> {
  const { spans, metadata, extraction, summary } = readArticle(text, { people });
  const found = extraction.quotes;
  if (found.length > MAX_QUOTES) return fail(`holds ${found.length} quotations, which no article does`);
  const id = identify(metadata, text);
  const voiceOf = createVoices(people);
  const idOf = quoteIds(id);
  const speakers = new Map<string, Speaker>();
  const leftOut: string[] = [];
  const quotes: EvidencedQuote[] = [];
  for (const { quote: each, segments } of ownQuotes(text, spans, found).own) {
    const { attribution, speaker } = voiceOf(each);
    const attributed = attribution.kind !== 'unattributed';
    const words = (range: Range | null): string | null => (range === null ? null : lineOf(text.slice(range.start, range.end)));
    const quote: Quote = {
      id: idOf(segments),
      article: id,
      kind: each.kind,
      segments,
      attribution,
      role: attributed ? lineOf(printedRole(each.speaker, text, people)) : null,
      mention: attributed ? words(each.mention) : null,
      cue: attributed ? words(each.cue) : null,
      venue: lineOf(each.venue),
      relay: lineOf(each.relay)?.replace(/^(?:An?|The|One|Another)\b/, (article) => article.toLowerCase()) ?? null,
      saidOn: each.saidOn,
      context: each.kind === 'partial' ? sentenceAround(text, each.segments) : null,
      confidence: each.confidence,
      verified: 'exact',
    };
    const evidenced = { quote, evidence: each.segments.map(({ start, end }) => ({ start, end })) };
    const fault = whyNotVerbatim(text, evidenced);
    if (fault !== null) {
      leftOut.push(fault);
      continue;
    }
    if (speaker !== null) speakers.set(speaker.id, speaker);
    quotes.push(evidenced);
  }
  const title = oneLine(metadata.title ?? firstWords(text, spans), MAX_TITLE);
  const untopical: Article = {
    id,
    title,
    outlet: metadata.outlet,
    via: metadata.via,
    author: metadata.author,
    published: metadata.published === null ? null : { ...metadata.published, note: null },
    url: metadata.url,
    language: 'en',
    summary: { text: summary ?? title, origin: 'extract' },
    topics: [],
  };
  const article = {
    ...untopical,
    topics: topicsOf(
      untopical,
      quotes.map(({ quote }) => quote),
    ),
  };
  const kept = { article, text, quotes, speakers: [...speakers.values()].sort((a, b) => (a.id < b.id ? -1 : 1)) };
  return ok({ ...kept, hash: createHash('sha256').update(JSON.stringify(kept)).digest('hex'), leftOut });
}

/** Ids made from the words, so that a correction elsewhere in the article leaves them as they are: digests remember what they have posted by id. */
function quoteIds(article: ArticleId): (segments: readonly string[]) => QuoteId {
  const times = new Map<string, number>();
  return (segments) => {
    const hash = shortHash(segments.join(' '));
    const before = times.get(hash) ?? 0;
    times.set(hash, before + 1);
    return quoteId(`${article}/${hash}${before === 0 ? '' : `-${before + 1}`}`);
  };
}

/** A title for an article that prints none. */
function firstWords(text: string, spans: readonly CleanSpan[]): string {
  const first = spans.find(({ kind }) => isArticleText(kind)) ?? spans[0];
  return oneLine(first === undefined ? text : text.slice(first.start, first.start + 2 * MAX_TITLE), 90);
}

const lineOf = (words: string | null): string | null => oneLine(words ?? '', MAX_WORDS) || null;
