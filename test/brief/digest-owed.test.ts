import { describe, expect, it } from 'vitest';
import { composeDigest, type DigestInput } from '../../src/brief/digest.ts';
import type { EditionItem } from '../../src/model/edition-part.ts';
import { topicId } from '../../src/model/ids.ts';
import type { Block } from '../../src/reply/reply.ts';
import { createCorpus } from '../../src/search/create-corpus.ts';
import { english } from '../../src/texts/english.ts';
import { editionOf } from '../support/compose.ts';
import { plainText } from '../support/in-english.ts';
import { newsParts, type Telling } from '../support/news.ts';

const NOUNS = 'anchor barley copper dyeing engine ferry granite hamper island jetty kelp lumber'.split(' ');
const VOICES = ['Ann Arbor', 'Bea Briton', 'Gus Grove', 'Emil Europa', 'Rurik Rus'];
const said = (noun: string): string => `The pact has its ${noun}, ${noun}ah ${noun}ik ${noun}ov ${noun}ul and ${noun}em.`;
const event = (noun: string, on: string | null, by = VOICES[NOUNS.indexOf(noun) % VOICES.length] ?? ''): Telling => ({
  id: noun,
  on,
  title: `Pact and ${noun}`,
  summary: `Something ${noun} ${noun}ed the ${noun}ers.`,
  quotes: [[by, said(noun)]],
});
const events = (nouns: readonly string[], on: string): readonly Telling[] => nouns.map((noun) => event(noun, on));
const FIVE = NOUNS.slice(0, 5);

/** What stands in the last block of each item. */
const endsOf = (blocks: readonly Block[], items: readonly EditionItem[]): readonly string[] =>
  items.map(({ end }) => plainText({ visibility: 'public', blocks: blocks.slice(end - 1, end) }));
const newsOf = (items: readonly EditionItem[]) => new Set(items.filter(({ news }) => news).flatMap(({ utterances }) => utterances));
const idsOf = (items: readonly EditionItem[]) => new Set(items.flatMap(({ utterances }) => utterances));

describe('what an edition tells, by where it stands', () => {
  it('is each story at its last block, then each quote at its own, and all of it is news', () => {
    const { reply, items, utterances } = editionOf(events(FIVE, '2026-11-20'), ['2026-11-19', '2026-11-20']);
    const ends = endsOf(reply.blocks, items);
    expect(ends).toHaveLength(10);
    for (const [at, { utterances: tells }] of items.entries())
      for (const noun of FIVE)
        if (tells.some((each) => each === `told:${noun}`)) expect(ends[at]).toContain(`${noun}ed`);
        else if (tells.some((each) => each.startsWith(noun))) expect(ends[at]).toContain(said(noun));
    expect([...newsOf(items)].toSorted()).toEqual([...utterances].toSorted());
  });

  it('is no news where it comes from the archive, alone or beside new stories', () => {
    const archive = events(FIVE, '2026-10-01');
    const alone = editionOf(archive, ['2026-11-19', '2026-11-20']);
    expect([alone.items.length > 0, newsOf(alone.items).size]).toEqual([true, 0]);
    const quoteless: Telling = { id: 'quiet', on: '2026-11-20', title: 'Pact in silence', summary: 'Nobody said a word of the pact.' };
    const beside = editionOf([...archive, quoteless], ['2026-11-19', '2026-11-20']);
    expect(beside.text).toContain('In their words, from the archive');
    expect([...newsOf(beside.items)]).toEqual(['told:quiet']);
  });

  it('is that nothing is left, where that is said', () => {
    const { reply, items } = editionOf([], ['2026-11-19', '2026-11-20']);
    expect(items).toEqual([{ utterances: ['exhausted:pact'], end: 3, news: false }]);
    expect(endsOf(reply.blocks, items)[0]).toContain('Nothing new since');
  });
});

describe('what a channel is owed', () => {
  const first = editionOf(events(FIVE, '2026-11-20'), ['2026-11-19', '2026-11-20']);
  const stories = first.items.slice(0, 5);
  const quotes = first.items.slice(5);

  it('comes on top of what there is room for: quotes of stories that were told, and stories', () => {
    const tellings = [...events(FIVE, '2026-11-20'), ...events(NOUNS.slice(5, 12), '2026-11-21')];
    const next = editionOf(tellings, ['2026-11-19', '2026-11-21'], {
      had: idsOf([...stories.slice(0, 3), ...quotes.slice(0, 1)]),
      owed: idsOf([...stories.slice(3), ...quotes.slice(1)]),
    });
    const told = next.items.flatMap(({ utterances }) => utterances.filter((each) => each.startsWith('told:')));
    expect(told).toHaveLength(2 + 5);
    for (const story of stories.slice(3)) expect(told).toContain(story.utterances[0]);
    expect(next.quotes).toHaveLength(4 + 5);
    for (const { utterances } of quotes.slice(1)) expect(idsOf(next.items)).toContain(utterances[0]);
    expect(idsOf(next.items)).not.toContain(quotes[0]?.utterances[0]);
    expect(next.text).toContain('And 2 more stories.');
    expect(next.receipt.quotes.filter(({ rule }) => rule.startsWith('It stood in a part of an earlier edition')).length).toBeGreaterThan(0);
  });

  it('is told also where one voice has more of it than an edition takes', () => {
    const one = FIVE.map((noun) => event(noun, '2026-11-20', 'Ann Arbor'));
    const all = editionOf(one, ['2026-11-19', '2026-11-20']);
    const ids = new Set(createCorpus(newsParts(one)).utterances.map(({ id }) => id));
    expect(all.quotes).toHaveLength(2);
    expect(editionOf(one, ['2026-11-19', '2026-11-21'], { had: idsOf(all.items.slice(0, 5)), owed: ids }).quotes).toHaveLength(5);
  });

  it('is news by itself, whatever its date; but not what the channel has had meanwhile', () => {
    const later = (more: Partial<DigestInput>) =>
      editionOf(events(FIVE, '2026-11-20'), ['2026-12-20', '2026-12-21'], { whenEmpty: 'silence', owed: idsOf(first.items), ...more });
    const made = later({});
    expect(idsOf(made.items)).toEqual(idsOf(first.items));
    expect(made.text).not.toContain('arrived since');
    expect(made.receipt.articles[0]?.rule).toContain('It stood in a part of an earlier edition that was not posted.');
    expect(idsOf(later({ had: idsOf([...stories, ...quotes.slice(2)]) }).items)).toEqual(idsOf(quotes.slice(0, 2)));
    expect(() => later({ had: idsOf(first.items) })).toThrow('nothing new');
  });

  it('is told where it has no date, though more without one came since', () => {
    const arrived = (nouns: readonly string[], day: string): readonly Telling[] =>
      nouns.map((noun) => ({ ...event(noun, null), rest: { arrivedAt: Date.parse(`${day}T06:00:00Z`) } }));
    const one = editionOf(arrived(FIVE, '2026-11-20'), ['2026-11-19', '2026-11-20']);
    expect(one.receipt.fresh).toBe(5);
    const both = [...arrived(FIVE, '2026-11-20'), ...arrived(NOUNS.slice(5), '2026-11-21')];
    expect(() => editionOf(both, ['2026-11-19', '2026-11-21'], { whenEmpty: 'silence' })).toThrow('nothing new');
    const next = editionOf(both, ['2026-11-19', '2026-11-21'], { whenEmpty: 'silence', owed: newsOf(one.items) });
    expect(idsOf(next.items)).toEqual(idsOf(one.items));
  });

  it('comes beyond what there is room for also in a digest that follows somebody', () => {
    const held = NOUNS.map((noun) => event(noun, '2026-11-20', 'Ann Arbor'));
    const corpus = createCorpus(newsParts(held));
    const topic = corpus.topic(topicId('person:ann-arbor'));
    if (topic === undefined) throw new Error('nobody to follow');
    const made = (more: Partial<DigestInput>) => {
      const slot = Temporal.Instant.from('2026-11-20T08:00:00Z');
      const from = Temporal.Instant.from('2026-11-19T08:00:00Z');
      const digest = composeDigest(
        { corpus, topic, slot, from, had: new Set(), zone: 'Europe/London', whenEmpty: 'silence', lateBy: null, ...more },
        english,
      );
      if (digest.kind === 'silence') throw new Error(digest.reason);
      return digest.items;
    };
    const whole = made({});
    expect([whole.length, newsOf(whole).size]).toEqual([8, 8]);
    expect(made({ had: idsOf(whole.slice(0, 3)), owed: idsOf(whole.slice(3)) })).toHaveLength(9);
    const month = { slot: Temporal.Instant.from('2026-12-20T08:00:00Z'), from: Temporal.Instant.from('2026-12-19T08:00:00Z') };
    expect(idsOf(made({ ...month, had: idsOf(whole.slice(0, 3)), owed: idsOf(whole.slice(3)) }))).toEqual(idsOf(whole.slice(3)));
  });
});
