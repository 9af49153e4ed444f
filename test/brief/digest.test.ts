import { describe, expect, it } from 'vitest';
import { composeDigest, type DigestInput } from '../../src/brief/digest.ts';
import type { UtteranceId } from '../../src/model/ids.ts';
import { speakerId, topicId } from '../../src/model/ids.ts';
import type { Topic } from '../../src/model/topic.ts';
import { createCorpus } from '../../src/search/create-corpus.ts';
import { english } from '../../src/texts/english.ts';
import { article, quote, speaker } from '../support/corpus-fixture.ts';
import { plainText } from '../support/in-english.ts';

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
  const made = composeDigest(input(more), english);
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
    expect(edition().text).toContain('08:00 London, 03:00 Washington. Covers Thu 19 Nov 08:00 to Sat 21 Nov 08:00, London time.');
    expect(edition({ lateBy: Temporal.Duration.from({ minutes: 135 }) }).text).toContain(
      'Late by 2 h 15 min; covers Thu 19 Nov 08:00 to Sat 21 Nov 10:15, London time.',
    );
    expect(edition({ lateBy: Temporal.Duration.from({ minutes: 4, seconds: 59 }) }).text).toBe(edition().text);
    expect(
      edition({ slot: Temporal.Instant.from('2027-01-02T08:00:00Z'), from: Temporal.Instant.from('2026-12-31T08:00:00Z') }).text,
    ).toContain('Covers Thu 31 Dec 2026 08:00 to Sat 2 Jan 08:00, London time.');
  });

  it('says in which weeks the clocks of the two capitals are out of step, and until when', () => {
    const at = (slot: string): string => edition({ slot: Temporal.Instant.from(slot), from: null }).text;
    // In autumn Europe changes first, in spring America.
    expect(at('2026-10-27T08:00:00Z')).toContain(
      '08:00 London, 04:00 Washington. Covers Tue 20 Oct 09:00 to Tue 27 Oct 08:00, London time. ' +
        'The clocks are out of step until Sun 1 Nov 2026: Washington is 4 hours behind London, not 5.',
    );
    expect(at('2027-03-20T08:00:00Z')).toContain('out of step until Sun 28 Mar 2027: Washington is 4 hours behind London, not 5.');
    for (const slot of ['2026-10-24T08:00:00Z', '2026-11-02T08:00:00Z', '2027-03-13T08:00:00Z', '2027-03-29T08:00:00Z'])
      expect(at(slot)).not.toContain('out of step');
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
    expect(composeDigest(input({ ...quiet, whenEmpty: 'silence' }), english)).toMatchObject({
      kind: 'silence',
      reason: 'nothing new on The alliance since Sat 21 Nov 2026, 07:00 London',
    });
  });

  it('over a year of days never repeats a quote in a channel, says once that the archive is exhausted, and then nothing', () => {
    const had = new Set<UtteranceId>();
    const shown: string[] = [];
    const silent: string[] = [];
    let said = 0;
    for (let day = 0; day < 365; day += 1) {
      const slot = Temporal.Instant.from('2027-01-01T08:00:00Z').add({ hours: 24 * day });
      const made = composeDigest(input({ slot, from: slot.subtract({ hours: 24 }), had }), english);
      if (made.kind === 'silence') {
        silent.push(made.reason);
        continue;
      }
      for (const block of made.reply.blocks) if (block.kind === 'quote') shown.push(block.segments.join(' '));
      if (plainText(made.reply).includes('this channel has had what the archive holds')) said += 1;
      for (const id of made.utterances) had.add(id);
    }
    const held = corpus.utterances.filter(({ quotes: [{ article: id }] }) => id !== 'other');
    expect(new Set(shown).size).toBe(shown.length);
    expect(shown.toSorted()).toEqual(held.map(({ quotes: [{ segments }] }) => segments.join(' ')).toSorted());
    expect(said).toBe(1);
    expect(silent.length).toBeGreaterThan(300);
    expect(new Set(silent.map((reason) => reason.replace(/since .* London/, 'since then')))).toEqual(
      new Set(['nothing new on The alliance since then, and this channel has had what the archive holds']),
    );
  });

  it('says when one side of the Atlantic is silent', () => {
    const oneSided = createCorpus({
      articles,
      quotes: quotes.filter(({ attribution }) => attribution.kind === 'speaker' && attribution.speaker === speakerId('bea-briton')),
      speakers: [briton],
      topics: [topic],
    });
    expect(edition({ corpus: oneSided }).text).toContain('Washington is silent on this: no American voice is quoted.');
  });
});
