import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeDigest, type DigestInput } from '../../src/brief/digest.ts';
import { topicView } from '../../src/brief/topic-view.ts';
import { loadDataFolder } from '../../src/ingest/data-files.ts';
import type { CorpusParts } from '../../src/model/corpus-parts.ts';
import { topicId, type UtteranceId } from '../../src/model/ids.ts';
import { createCorpus } from '../../src/search/create-corpus.ts';
import { english } from '../../src/texts/english.ts';
import { inventNews } from '../bench/digest-corpus.ts';
import { PACT } from '../support/news.ts';
import { ROOT } from '../support/process.ts';

/** One channel reads a digest each morning of 2026; what is told in it, day by day. */
function readForAYear(partsOn: (day: string) => CorpusParts, topic: DigestInput['topic'], days = 365) {
  const had = new Set<UtteranceId>();
  const quotes: string[] = [];
  const stories: string[] = [];
  const kinds = { news: 0, archive: 0, spent: 0, silence: 0 };
  let slot = Temporal.Instant.from('2026-01-02T08:00:00Z');
  let parts: CorpusParts | null = null;
  let corpus = createCorpus({ articles: [], quotes: [], speakers: [], topics: [topic] });
  for (let at = 0; at < days; at += 1, slot = slot.add({ hours: 24 })) {
    const now = partsOn(slot.toString().slice(0, 10));
    if (now !== parts) corpus = createCorpus(now);
    parts = now;
    const made = composeDigest(
      {
        corpus,
        topic,
        slot,
        from: slot.subtract({ hours: 24 }),
        had,
        zone: 'Europe/London',
        whenEmpty: 'archive',
        lateBy: null,
      },
      english,
    );
    if (made.kind === 'silence') {
      kinds.silence += 1;
      continue;
    }
    const shown = made.receipt.quotes.filter(({ fate }) => fate === 'shown').map(({ utterance }) => utterance);
    quotes.push(...shown);
    stories.push(...made.receipt.articles.filter(({ fate }) => fate === 'shown').map(({ article }) => article));
    kinds[made.receipt.fresh > 0 ? 'news' : shown.length > 0 ? 'archive' : 'spent'] += 1;
    for (const id of made.utterances) had.add(id);
  }
  return { had, quotes, stories, kinds, corpus };
}

describe('a year of mornings in one channel', () => {
  it('with news that keep coming never repeats a quote or a story', () => {
    const { parts } = inventNews(200);
    const growing = (day: string): CorpusParts => {
      const articles = parts.articles.filter(({ published }) => (published?.date ?? '') <= day);
      const ids = new Set(articles.map(({ id }) => id));
      return { ...parts, articles, quotes: parts.quotes.filter(({ article }) => ids.has(article)) };
    };
    // Grown once a week, by what is dated up to its end: what has not appeared yet must not be told.
    const weekly = new Map<number, CorpusParts>();
    const year = readForAYear((day) => {
      const week = Math.floor(Temporal.PlainDate.from(day).dayOfYear / 7);
      const made = weekly.get(week) ?? growing(Temporal.PlainDate.from(day).add({ days: 7 }).toString());
      weekly.set(week, made);
      return made;
    }, PACT);
    expect(new Set(year.quotes).size).toBe(year.quotes.length);
    expect(new Set(year.stories).size).toBe(year.stories.length);
    expect(year.quotes.length).toBeGreaterThan(50);
    expect(year.kinds.news).toBeGreaterThan(20);
    expect(year.kinds.archive).toBeGreaterThan(0);
    expect(year.kinds.spent).toBe(1);
    expect(year.kinds.silence).toBeGreaterThan(100);
  }, 60_000);

  it('over the real articles gives every quote that can be given once, says once that it was the last, and then is silent', async () => {
    const { parts } = await loadDataFolder(path.join(ROOT, 'data'));
    for (const topic of parts.topics) {
      const year = readForAYear(() => parts, topic);
      expect(new Set(year.quotes).size, topic.id).toBe(year.quotes.length);
      const open = topicView(year.corpus, topic).quotes.filter(({ barred }) => barred === null);
      expect(year.quotes.toSorted(), topic.id).toEqual(open.map(({ utterance }) => utterance.id).toSorted());
      expect(year.kinds, topic.id).toMatchObject({ news: 0, spent: 1, silence: 365 - 1 - year.kinds.archive });
    }
  }, 60_000);
});

describe('the bytes of a digest', () => {
  it('are the same whatever the order of articles, quotes and speakers', async () => {
    const { parts } = await loadDataFolder(path.join(ROOT, 'data'));
    const invented = inventNews(60).parts;
    const all: CorpusParts = {
      articles: [...parts.articles, ...invented.articles],
      quotes: [...parts.quotes, ...invented.quotes],
      speakers: [...parts.speakers, ...invented.speakers],
      topics: [...parts.topics, ...invented.topics],
    };
    const bytes = (held: CorpusParts): string => {
      const corpus = createCorpus(held);
      return ['transatlantic-relations', 'pact', 'words:northern-pact']
        .map((id) => {
          const topic = corpus.topic(topicId(id));
          if (topic === undefined) throw new RangeError(id);
          const slot = Temporal.Instant.from('2026-06-01T08:00:00Z');
          return JSON.stringify(
            composeDigest(
              {
                corpus,
                topic,
                slot,
                from: slot.subtract({ hours: 24 * 60 }),
                had: new Set(),
                zone: 'Europe/Berlin',
                whenEmpty: 'archive',
                lateBy: null,
              },
              english,
            ),
          );
        })
        .join('\n');
    };
    const expected = bytes(all);
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...all.articles], { minLength: all.articles.length }),
        fc.shuffledSubarray([...all.quotes], { minLength: all.quotes.length }),
        fc.shuffledSubarray([...all.speakers], { minLength: all.speakers.length }),
        (articles, quotes, speakers) => {
          expect(bytes({ ...all, articles, quotes, speakers })).toBe(expected);
        },
      ),
      { numRuns: 10 },
    );
  }, 60_000);
});
