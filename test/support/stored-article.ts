import { articleId, quoteId, speakerId } from '../../src/model/ids.ts';
import type { Quote } from '../../src/model/quote.ts';
import type { StoredArticle } from '../../src/store/store.ts';

/** An article with `count` quotes as ingest hands it to a store; the text of each holds its version, so that a mixture shows. */
export function aStoredArticle(name: string, version = 1, count = 2): StoredArticle {
  const id = articleId(name);
  const speaker = speakerId(`speaker-of-${name}`);
  const words = Array.from({ length: count }, (_, index) => `words ${index} of version ${version} of ${name}`);
  const text = words.map((each) => `“${each}”`).join('\n');
  const quote = (each: string, index: number): Quote => ({
    id: quoteId(`${name}/q${index + 1}`),
    article: id,
    kind: 'direct',
    segments: [each],
    attribution: index === 0 ? { kind: 'speaker', speaker, settledBy: null } : { kind: 'unattributed' },
    role: 'Mayor',
    mention: 'the mayor',
    cue: 'said',
    venue: null,
    relay: null,
    saidOn: null,
    context: null,
    confidence: index === 0 ? 0.97 : 0.3,
    verified: 'exact',
  });
  return {
    article: {
      id,
      title: `Title of ${name}`,
      outlet: 'The Marl Gazette',
      via: null,
      author: null,
      published: null,
      url: null,
      language: 'en',
      summary: { text: `Summary, version ${version}.`, origin: 'extract' },
      topics: [],
    },
    text,
    hash: `${name} ${version} ${count}`,
    origin: `/articles/${name}.txt`,
    quotes: words.map((each, index) => {
      const start = text.indexOf(each);
      return { quote: quote(each, index), evidence: [{ start, end: start + each.length }] };
    }),
    speakers: [{ id: speaker, kind: 'person', name: `Ines ${name}`, aliases: [], country: null, side: 'other', offices: [] }],
    replaces: null,
    at: Temporal.Instant.from('2026-11-02T08:00:00Z'),
  };
}
