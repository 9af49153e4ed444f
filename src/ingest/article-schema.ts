import { z } from 'zod';
import type { Article } from '../model/article.ts';
import { articleId, quoteId, speakerId, topicId } from '../model/ids.ts';
import type { Attribution, Quote } from '../model/quote.ts';
import type { Term } from '../model/term.ts';
import { id, languageTag, lineOfText, paragraphs, partialDate, webAddress } from './field-schemas.ts';

/** What one file in data/articles says, in the order of the file. */
export interface ArticleRecord {
  readonly article: Article;
  readonly quotes: readonly Quote[];
  readonly terms: readonly Term[];
}

/** A record with more is a mistake; the longest articles we have met hold about sixty quotations. */
const MAX_QUOTES = 500;
/** A speech printed whole; longer utterances belong into several quotes. */
const MAX_SEGMENT = 10_000;

const WRAPPED_IN_MARKS = /^["“„«][^"“”„«»]*["”“»]$/;

const published = z
  .strictObject({ date: partialDate, basis: z.enum(['printed', 'inferred']), note: paragraphs(1000).nullable().default(null) })
  .superRefine(({ basis, note }, context) => {
    if (basis === 'inferred' && note === null) {
      context.addIssue({ code: 'custom', path: ['note'], message: 'is missing: an inferred date must say what it is inferred from' });
    }
  });

const segment = paragraphs(MAX_SEGMENT).refine((text) => !WRAPPED_IN_MARKS.test(text), 'must be the words without the quotation marks');

const words = (max: number) => lineOfText(max).nullable().default(null);

const quote = z
  .strictObject({
    id: id(quoteId),
    kind: z.enum(['direct', 'partial']),
    segments: z.array(segment).min(1).max(50),
    speaker: id(speakerId).optional(),
    anonymous: lineOfText(200).optional(),
    unattributed: z.literal(true).optional(),
    settledBy: id(articleId).nullable().default(null),
    role: words(200),
    mention: words(200),
    cue: words(200),
    venue: words(200),
    relay: words(200),
    saidOn: partialDate.nullable().default(null),
    context: paragraphs(1000).nullable().default(null),
    confidence: z.number().min(0).max(1).default(1),
  })
  .superRefine((raw, context) => {
    const named = [raw.speaker, raw.anonymous, raw.unattributed].filter((one) => one !== undefined).length;
    if (named !== 1) context.addIssue({ code: 'custom', message: 'needs exactly one of speaker, anonymous and unattributed' });
    if (raw.settledBy !== null && raw.speaker === undefined) {
      context.addIssue({ code: 'custom', path: ['settledBy'], message: 'only goes with speaker' });
    }
    if (raw.kind === 'partial' && raw.context === null) {
      context.addIssue({
        code: 'custom',
        path: ['context'],
        message: 'is missing: a partial quote needs the sentence it stands in, in our words',
      });
    }
  });

function attributionOf(raw: z.output<typeof quote>): Attribution {
  if (raw.speaker !== undefined) return { kind: 'speaker', speaker: raw.speaker, settledBy: raw.settledBy };
  if (raw.anonymous !== undefined) return { kind: 'anonymous', description: raw.anonymous };
  return { kind: 'unattributed' };
}

/** A file in data/articles, checked and turned into an article, its quotes and its terms. References are not looked up here. */
export const articleSchema = z
  .strictObject({
    id: id(articleId),
    checked: z.enum(['exact', 'near', 'unchecked']).default('unchecked'),
    title: lineOfText(300),
    outlet: words(100),
    via: words(100),
    author: words(200),
    published: published.nullable().default(null),
    url: webAddress.nullable().default(null),
    language: languageTag,
    summary: paragraphs(2000),
    topics: z.array(id(topicId)).max(50).default([]),
    quotes: z.array(quote).max(MAX_QUOTES).default([]),
    terms: z
      .array(z.strictObject({ text: lineOfText(300), why: lineOfText(500) }))
      .max(MAX_QUOTES)
      .default([]),
  })
  .transform(({ checked, summary, quotes, terms, ...rest }): ArticleRecord => {
    const article: Article = { ...rest, summary: { text: summary, origin: 'editor' } };
    return {
      article,
      quotes: quotes.map((raw) => {
        const { speaker, anonymous, unattributed, settledBy, ...kept } = raw;
        return { ...kept, article: article.id, attribution: attributionOf(raw), verified: checked };
      }),
      terms: terms.map((term) => ({ ...term, article: article.id })),
    };
  });
