import { describe, expect, it } from 'vitest';
import { composeDigest, type DigestInput } from '../../src/brief/digest.ts';
import type { UtteranceId } from '../../src/model/ids.ts';
import { speakerId, topicId } from '../../src/model/ids.ts';
import type { Topic } from '../../src/model/topic.ts';
import { plainText } from '../../src/reply/plain.ts';
import { createCorpus } from '../../src/search/create-corpus.ts';
import { article, quote, speaker } from '../support/corpus-fixture.ts';

const american = speaker('Ann Arbor', { side: 'us' });
const briton = speaker('Bea Briton', { side: 'uk' });
const topic: Topic = {
  id: topicId('alliance'),
  title: 'The alliance',
  aliases: [],
  description: 'What it is.',
  terms: [{ text: 'alliance', weight: 2 }],
  people: [],
};

const articles = [
  article('old', '2026-01-10', { title: 'The alliance holds', topics: [topic.id] }),
  article('new', '2026-11-20', { title: 'The alliance meets', topics: [topic.id] }),
  article('month', '2026-11', { title: 'The alliance in November', topics: [topic.id] }),
  article('future', '2026-12-24', { title: 'The alliance at Christmas', topics: [topic.id] }),
  article('other', '2026-11-20', { title: 'A garden show' }),
];
const words = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const quotes = articles.flatMap(({ id }) => [
  ...words
    .slice(0, 3)
    .map((word, n) =>
      quote(
        `${id}/a${n}`,
        'Ann Arbor',
        `We ${word} the ${id} ${id === 'other' ? 'roses' : 'alliance'} number ${word} and then ${word} again.`,
      ),
    ),
  ...words
    .slice(3, 6)
    .map((word, n) =>
      quote(
        `${id}/b${n}`,
        'Bea Briton',
        `They ${word} the ${id} ${id === 'other' ? 'roses' : 'alliance'} number ${word} and then ${word} again.`,
      ),
    ),
]);
const corpus = createCorpus({ articles, quotes, speakers: [american, briton], topics: [topic] });

const input = (more: Partial<DigestInput> = {}): DigestInput => ({
  corpus,
  topic,
  slot: Temporal.Instant.from('2026-11-21T08:00:00Z'),
  from: Temporal.Instant.from('2026-11-19T08:00:00Z'),
  had: new Set(),
  zone: 'Europe/London',
  whenEmpty: 'archive',
  lateBy: null,
  ...more,
});
const edition = (more: Partial<DigestInput> = {}) => {
  const made = composeDigest(input(more));
  if (made.kind !== 'edition') throw new Error(made.reason);
  return { ...made, text: plainText(made.reply) };
};

describe('a digest', () => {
  it('is the same bytes for the same input, with its fingerprint in the foot', () => {
    expect(JSON.stringify(edition())).toBe(JSON.stringify(edition()));
    expect(edition().text).toContain(`Edition ${edition().fingerprint}`);
    expect(edition({ slot: Temporal.Instant.from('2026-11-21T08:01:00Z') }).fingerprint).not.toBe(edition().fingerprint);
  });

  it('says which span it covers, in both capitals’ time, and how late it is', () => {
    expect(edition().text).toContain(
      'Covers Thu 19 Nov 2026, 08:00 London to Sat 21 Nov 2026, 08:00 London (08:00 London, 03:00 Washington).',
    );
    expect(edition({ lateBy: Temporal.Duration.from({ minutes: 135 }) }).text).toContain('Late by 2 h 15 min.');
    expect(edition({ lateBy: Temporal.Duration.from({ minutes: 2 }) }).text).not.toContain('Late');
    // Between the two clock changes of autumn the capitals are an hour closer.
    expect(edition({ slot: Temporal.Instant.from('2026-10-27T08:00:00Z'), from: null }).text).toContain('08:00 London, 04:00 Washington');
  });

  it('tells what is new in the window, an American voice beside a European one first', () => {
    const made = edition();
    expect(made.text).toContain('The alliance meets');
    expect(made.text).not.toContain('Nothing new');
    const speakers = made.reply.blocks.flatMap((block) => (block.kind === 'quote' ? [block.speaker] : []));
    expect(speakers.slice(0, 2)).toEqual(['Ann Arbor', 'Bea Briton']);
    expect(made.text).toContain('1 new');
  });

  it('never shows what has not appeared yet, what is not about the topic, or a vaguely dated piece as new', () => {
    expect(edition().text).not.toContain('Christmas');
    expect(edition().text).not.toContain('garden');
    expect(edition().text).not.toContain('in November');
  });

  it('says honestly that nothing is new, or stays silent, as the schedule says', () => {
    const quiet = { from: Temporal.Instant.from('2026-11-21T07:00:00Z'), slot: Temporal.Instant.from('2026-11-22T08:00:00Z') };
    expect(edition(quiet).text).toContain(
      'Nothing new since Sat 21 Nov 2026, 07:00 London; from the archive, what this channel has not had yet:',
    );
    expect(composeDigest(input({ ...quiet, whenEmpty: 'silence' }))).toEqual({
      kind: 'silence',
      reason: 'nothing new on The alliance since Sat 21 Nov 2026, 07:00 London',
    });
  });

  it('over a year of days never repeats a quote in a channel, and says when the archive is exhausted', () => {
    const had = new Set<UtteranceId>();
    let slot = Temporal.Instant.from('2027-01-01T08:00:00Z');
    let exhausted = 0;
    for (let day = 0; day < 365; day += 1) {
      const made = edition({ slot, from: slot.subtract({ hours: 24 }), had });
      for (const id of made.utterances) {
        expect(had.has(id)).toBe(false);
        had.add(id);
      }
      if (made.utterances.length === 0) exhausted += 1;
      slot = slot.add({ hours: 24 });
    }
    const held = corpus.utterances.filter(({ quotes: [{ article: id }] }) => id !== 'other').length;
    expect(had.size).toBe(held);
    expect(exhausted).toBeGreaterThan(300);
    expect(edition({ slot, from: slot.subtract({ hours: 24 }), had }).text).toContain('this channel has had everything in the archive');
  });

  it('says when one side of the Atlantic is silent', () => {
    const oneSided = createCorpus({
      articles,
      quotes: quotes.filter(({ attribution }) => attribution.kind === 'speaker' && attribution.speaker === speakerId('bea-briton')),
      speakers: [briton],
      topics: [topic],
    });
    expect(edition({ corpus: oneSided }).text).toContain('Washington is silent on The alliance');
  });
});
