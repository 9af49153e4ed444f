import { articleId, quoteId, speakerId } from '../../src/model/ids.ts';
import { parsePartialDate } from '../../src/model/partial-date.ts';
import type { Speaker } from '../../src/model/speaker.ts';
import type { StoredArticle } from '../../src/store/store.ts';
import { inventQuotes } from '../bench/search-corpus.ts';

const QUOTES_EACH = 5;

/** Articles of five invented quotes each, as ingest hands them to a store, `quotes` quotes in all. */
export function inventArticles(quotes: number): readonly StoredArticle[] {
  const all = inventQuotes(quotes);
  return Array.from({ length: Math.ceil(quotes / QUOTES_EACH) }, (_, at): StoredArticle => {
    const own = all.slice(at * QUOTES_EACH, (at + 1) * QUOTES_EACH);
    const id = articleId(`invented-${at}`);
    const text = own.map((quote) => `“${quote.text},” said ${quote.speaker}, ${quote.role}.`).join('\n\n');
    const speakers = new Map(own.map(({ speaker }) => [idOf(speaker), aSpeaker(speaker)]));
    const date = parsePartialDate(own[0]?.date ?? '');
    return {
      article: {
        id,
        title: own[0]?.text.split(' ').slice(0, 7).join(' ') ?? '',
        outlet: own[0]?.outlet ?? null,
        via: null,
        author: null,
        published: date === null ? null : { date, basis: 'printed', note: null },
        url: `https://invented.example/${at}`,
        language: 'en',
        summary: { text: own.map((quote) => quote.text.slice(0, 80)).join('. '), origin: 'extract' },
        topics: [],
      },
      text,
      hash: `invented ${at}`,
      origin: `/invented/${at}.txt`,
      quotes: own.map((quote, place) => {
        const start = text.indexOf(quote.text);
        return {
          quote: {
            id: quoteId(`${id}/q${place + 1}`),
            article: id,
            kind: 'direct',
            segments: [quote.text],
            attribution: { kind: 'speaker', speaker: idOf(quote.speaker), settledBy: null },
            role: quote.role,
            mention: quote.speaker,
            cue: 'said',
            venue: null,
            relay: null,
            saidOn: null,
            context: null,
            confidence: 0.97,
            verified: 'exact',
          },
          evidence: [{ start, end: start + quote.text.length }],
        };
      }),
      speakers: [...speakers.values()],
      replaces: null,
      at: Temporal.Instant.from('2026-11-02T08:00:00Z'),
    };
  });
}

const idOf = (name: string): Speaker['id'] => speakerId(name.toLowerCase().replace(/[^a-z]+/g, '-'));

const aSpeaker = (name: string): Speaker => ({
  id: idOf(name),
  kind: 'person',
  name,
  aliases: [],
  country: null,
  side: 'other',
  offices: [],
});
