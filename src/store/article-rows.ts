import { z } from 'zod';
import type { Article } from '../model/article.ts';
import { AttacheError } from '../model/errors.ts';
import { articleId, quoteId, speakerId, topicId } from '../model/ids.ts';
import { oneSpeaker } from '../model/one-speaker.ts';
import { parsePartialDate } from '../model/partial-date.ts';
import type { Quote } from '../model/quote.ts';
import type { Speaker } from '../model/speaker.ts';
import { createPool } from './pool.ts';
import type { EvidencedQuote, HeldArticle, StoredCorpus } from './store.ts';
import type { ArticleRow, SettlementRow, SpeakerRow } from './tables.ts';

const id = <Id extends string>(make: (raw: string) => Id) =>
  z.string().transform((raw, context): Id => {
    try {
      return make(raw);
    } catch {
      context.addIssue({ code: 'custom', message: 'is no id' });
      return z.NEVER;
    }
  });
const words = z.string().nullable();
const date = z.string().transform((raw, context) => {
  const parsed = parsePartialDate(raw);
  if (parsed !== null) return parsed;
  context.addIssue({ code: 'custom', message: 'is no date' });
  return z.NEVER;
});
const probability = z.number().min(0).max(1);

const articleRecord = z.object({
  id: id(articleId),
  title: z.string(),
  outlet: words,
  via: words,
  author: words,
  published: z.object({ date, basis: z.enum(['printed', 'inferred']), note: words }).nullable(),
  url: words,
  language: z.string(),
  summary: z.object({ text: z.string(), origin: z.enum(['editor', 'extract']) }),
  topics: z.array(id(topicId)),
});

const attribution = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('speaker'), speaker: id(speakerId), settledBy: id(articleId).nullable() }),
  z.object({ kind: z.literal('anonymous'), description: z.string() }),
  z.object({ kind: z.literal('unattributed') }),
]);

const quoteRecord = z.object({
  id: id(quoteId),
  article: id(articleId),
  kind: z.enum(['direct', 'partial']),
  segments: z.array(z.string()).min(1),
  attribution,
  role: words,
  mention: words,
  cue: words,
  venue: words,
  relay: words,
  saidOn: date.nullable(),
  context: words,
  confidence: probability,
  verified: z.enum(['exact', 'near', 'unchecked']),
});

const speakerRecord = z.object({
  id: id(speakerId),
  kind: z.enum(['person', 'organisation', 'group', 'document']),
  name: z.string(),
  aliases: z.array(z.string()),
  country: words,
  side: z.enum(['us', 'uk', 'eu', 'russia', 'ukraine', 'other']),
  offices: z.array(
    z.object({ title: z.string(), body: words, aliases: z.array(z.string()), country: words, from: date, to: date.nullable() }),
  ),
});

/** The article in a row. Throws an AttacheError `bad-data` for a row that cannot have been written by the store. */
export const rowToArticle = (row: ArticleLine): Article => ({
  ...reading('article', row, articleRecord),
  arrivedAt: Number(row.ingested_at),
});

/** The columns of an article that make its record. */
export const ARTICLE_COLUMNS = ['id', 'record', 'ingested_at'] as const;
type ArticleLine = Pick<ArticleRow, (typeof ARTICLE_COLUMNS)[number]>;

interface RecordRow {
  readonly id: string;
  readonly record: string;
}

interface Rows {
  readonly articles: readonly ArticleLine[];
  readonly quotes: readonly (RecordRow & { readonly article: string })[];
  readonly speakers: readonly SpeakerRow[];
  readonly settlements: readonly SettlementRow[];
}

/** Reads rows of articles with what is theirs. What rows repeat is one object in all that was read. */
export interface ArticleReader {
  /** All rows as one corpus: settlements applied, whether or not the settling article is here, and one speaker for each id. */
  corpusOf(rows: Rows): StoredCorpus;
  /** Rows as articles, each with what is its own; in the order of the article rows. */
  heldOf(rows: Rows): readonly HeldArticle[];
}

/** A reader that has read nothing yet. */
export function createArticleReader(): ArticleReader {
  const texts = createPool<string>();
  const attributions = createPool<Quote['attribution']>();
  const speakers = createPool<Speaker>();
  const shared = <Text extends string | null>(text: Text): Text => (text === null ? text : (texts(text, () => text) as Text));

  const rowToSpeaker = (row: SpeakerRow): Speaker => speakers(row.record, () => reading('speaker', row, speakerRecord));

  function attributionOf({ attribution }: Quote): Quote['attribution'] {
    if (attribution.kind !== 'speaker') return attribution;
    return attributions(`${attribution.speaker} ${attribution.settledBy}`, () => attribution);
  }

  function rowToQuote(row: RecordRow): Quote {
    const quote: Quote = reading('quote', row, quoteRecord);
    // Written out, since a copy by spreading takes a third more memory for as long as it is held.
    return {
      id: quote.id,
      article: shared(quote.article),
      kind: quote.kind,
      segments: quote.segments,
      attribution: attributionOf(quote),
      role: shared(quote.role),
      mention: shared(quote.mention),
      cue: shared(quote.cue),
      venue: quote.venue,
      relay: quote.relay,
      saidOn: quote.saidOn,
      context: quote.context,
      confidence: quote.confidence,
      verified: quote.verified,
    };
  }

  function settledBy(rows: readonly SettlementRow[]): (row: RecordRow) => Quote {
    const settlements = new Map(rows.map((row) => [row.quote, row]));
    return (quoteRow) => {
      const quote = rowToQuote(quoteRow);
      const row = settlements.get(quote.id);
      if (row === undefined || quote.attribution.kind !== 'unattributed') return quote;
      const by = { kind: 'speaker', speaker: speakerId(row.speaker), settledBy: articleId(row.settled_by) } as const;
      return { ...quote, attribution: by, confidence: row.confidence };
    };
  }

  return {
    corpusOf(rows) {
      const quoteOf = settledBy(rows.settlements);
      return {
        articles: rows.articles.map(rowToArticle),
        quotes: rows.quotes.map(quoteOf),
        speakers: [...Map.groupBy(rows.speakers, (row) => row.id).values()].flatMap((own) => oneSpeaker(own.map(rowToSpeaker)) ?? []),
      };
    },
    heldOf(rows) {
      const quoteOf = settledBy(rows.settlements);
      const [quotes, speakers] = [Map.groupBy(rows.quotes, (row) => row.article), Map.groupBy(rows.speakers, (row) => row.article)];
      return rows.articles.map((row) => ({
        article: rowToArticle(row),
        quotes: (quotes.get(row.id) ?? []).map(quoteOf),
        speakers: (speakers.get(row.id) ?? []).map(rowToSpeaker),
      }));
    },
  };
}

/** Offsets as they are kept. */
export const evidenceOf = (evidence: EvidencedQuote['evidence']): string => JSON.stringify(evidence.map(({ start, end }) => [start, end]));

function reading<Value>(what: string, row: RecordRow, schema: z.ZodType<Value>): Value {
  const refuse = (why: string, cause?: unknown): AttacheError =>
    new AttacheError('bad-data', `The stored ${what} ${row.id} cannot be read (${why}): ingest its file again, or remove that row.`, cause);
  let value: unknown;
  try {
    value = JSON.parse(row.record);
  } catch (cause) {
    throw refuse('no JSON', cause);
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw refuse(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'unreadable'}`);
}
