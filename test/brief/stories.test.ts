import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusterStories } from '../../src/brief/stories.ts';
import { quoteId } from '../../src/model/ids.ts';
import { createCorpus } from '../../src/search/create-corpus.ts';
import { agreement } from '../bench/agreement.ts';
import { inventNews } from '../bench/digest-corpus.ts';
import { atOnce } from '../support/at-once.ts';
import { newsParts, type Telling } from '../support/news.ts';

/** Articles by story, as ids; each with the number of witnesses behind a colon. */
function storiesOf(tellings: readonly Telling[]): readonly string[] {
  const corpus = createCorpus(newsParts(tellings));
  return atOnce(clusterStories(corpus.articles, corpus))
    .map(
      (members) =>
        `${members
          .map(({ article }) => article.id)
          .toSorted()
          .join(' ')}: ${new Set(members.map(({ origin }) => origin)).size}`,
    )
    .toSorted();
}

const HARBOUR: readonly Telling[] = [
  {
    id: 'courier',
    on: '2026-11-18',
    title: 'Arbor tells the Northern Pact to pay for its harbours',
    summary:
      'At a meeting in Averil the American secretary Ann Arbor says that the members of the Northern Pact must pay the harbour fee themselves from next year. Bea Briton answers that London pays already.',
    quotes: [['Ann Arbor', 'From next year every member of this pact will pay its own harbour fee.']],
  },
  {
    id: 'ledger',
    on: '2026-11-18',
    title: 'Pact members must pay harbour fee, says Arbor in Averil',
    summary:
      'Ann Arbor has told ministers in Averil that Washington will no longer carry the harbour fee for the Northern Pact. Her British colleague Bea Briton was not amused.',
  },
  {
    id: 'star',
    on: '2026-11-19',
    title: 'Washington hands harbour fee to the pact',
    summary:
      'The day after the Averil meeting the members of the Northern Pact count what the harbour fee will cost them, which Ann Arbor wants them to pay.',
    quotes: [['Ann Arbor', 'From next year every member of this pact will pay its own harbour fee.']],
  },
];

const BRIDGE: Telling = {
  id: 'gazette',
  on: '2026-11-18',
  title: 'Pact opens a garrison on the island of Marl',
  summary:
    'Soldiers of the Northern Pact have moved into new barracks on Marl. Emil Europa cut the ribbon; fishermen protested against the noise of the helicopters.',
};

describe('stories', () => {
  it('put together what several outlets tell of one event in their own words', () => {
    expect(storiesOf([...HARBOUR, BRIDGE])).toEqual(['courier ledger star: 3', 'gazette: 1']);
  });

  it('count copied text as one witness, also with a new title and a cut end', () => {
    const wire =
      'The pact has agreed on a harbour fee of nine crowns. The ministers voted late on Tuesday in Averil after two days of talks. Nobody was happy with it, delegates said.';
    const copies: readonly Telling[] = [
      { id: 'agency', on: '2026-11-18', title: 'Pact agrees on harbour fee', summary: wire },
      { id: 'paper-one', on: '2026-11-18', title: 'Nine crowns for every harbour', summary: wire },
      { id: 'paper-two', on: '2026-11-19', title: 'Ministers settle harbour fee', summary: wire.slice(0, 120) },
      {
        id: 'own',
        on: '2026-11-18',
        title: 'Harbour fee: pact settles on nine crowns',
        summary:
          'Nine crowns is what the ministers of the pact settled on in Averil on Tuesday. The harbour fee has divided them for years; our correspondent heard shouting.',
      },
    ];
    expect(storiesOf(copies)).toEqual(['agency own paper-one paper-two: 2']);
  });

  it('count the same publisher, a reprint, and the same quotes in the same order as one witness', () => {
    const said = [
      ['Ann Arbor', 'The first thing that she said about the harbour that day.'],
      ['Bea Briton', 'The second thing, which came as an answer to the first.'],
      ['Ann Arbor', 'The third thing, after which everybody went to have lunch.'],
    ] as const;
    const one: Telling = {
      id: 'one',
      on: '2026-11-18',
      outlet: 'The Herald',
      title: 'Talks in Averil',
      summary: 'They talked about fees.',
      quotes: said,
    };
    const via: Telling = {
      ...one,
      id: 'via',
      outlet: 'Evening Mail',
      title: 'Averil hears three things',
      summary: 'A report of what was said.',
      rest: { via: 'The Herald' },
      quotes: said.slice(0, 2),
    };
    const taken: Telling = { ...one, id: 'taken', outlet: 'Night Post', title: 'What they said', summary: 'All of it.' };
    const other: Telling = {
      ...one,
      id: 'other',
      outlet: 'Noon News',
      title: 'At the talks',
      summary: 'Our own man there.',
      quotes: [said[2], said[0]],
    };
    expect(storiesOf([one, via])).toEqual(['one via: 1']);
    expect(storiesOf([one, taken])).toEqual(['one taken: 1']);
    expect(storiesOf([one, other])).toEqual(['one other: 2']);
  });

  it('where quotes are named after their words, so that their order is lost, are one witness only with the very same choice', () => {
    const said = ['first', 'second', 'third', 'fourth', 'fifth'].map(
      (word) => `The ${word} thing that she said about the harbour on that day.`,
    );
    const telling = (id: string, words: readonly string[]): Telling => ({
      id,
      on: '2026-11-18',
      title: `${id} heard it`,
      summary: `Of ${id}.`,
      quotes: words.map((each) => ['Ann Arbor', each]),
    });
    const unordered = (...tellings: readonly Telling[]): number => {
      const parts = newsParts(tellings);
      const hashed = parts.quotes.map((each) => ({ ...each, id: quoteId(`${each.article}/${each.segments[0]?.split(' ')[1]}`) }));
      const corpus = createCorpus({ ...parts, quotes: hashed });
      const [only, ...others] = atOnce(clusterStories(corpus.articles, corpus));
      expect(others).toEqual([]);
      return new Set(only?.map(({ origin }) => origin)).size;
    };
    expect(unordered(telling('one', said), telling('two', said))).toBe(1);
    expect(unordered(telling('one', said), telling('two', said.slice(1)))).toBe(2);
  });

  it('keep apart two events of one kind, one speaker’s two speeches, and a column from its next instalment', () => {
    const sentence = (place: string, who: string): string =>
      `The governor of ${place} has signed the pact after a long debate. ${who} called it a good day for ${place} and its fishermen.`;
    const kind: readonly Telling[] = [
      { id: 'norland', on: '2026-11-18', title: 'Norland signs the pact', summary: sentence('Norland', 'Ketil Oman') },
      { id: 'sudania', on: '2026-11-18', title: 'Sudania signs the pact', summary: sentence('Sudania', 'Vera Quist') },
    ];
    expect(storiesOf(kind)).toEqual(['norland: 1', 'sudania: 1']);
    const speeches: readonly Telling[] = [
      {
        id: 'monday',
        on: '2026-11-16',
        title: 'Arbor warns of weak garrisons',
        summary: 'In Averil Ann Arbor complains of empty barracks and old ships along the northern coast.',
        quotes: [['Ann Arbor', 'Our barracks are empty and our ships are older than their captains.']],
      },
      {
        id: 'tuesday',
        on: '2026-11-17',
        title: 'Arbor praises fishermen',
        summary: 'Ann Arbor visits the fish market of Lower Marl and promises lower prices for nets.',
        quotes: [['Ann Arbor', 'Nobody in this pact works as hard as the people who catch our fish.']],
      },
    ];
    expect(storiesOf(speeches)).toEqual(['monday: 1', 'tuesday: 1']);
    const column = (day: number): Telling => ({
      id: `column-${day}`,
      outlet: 'The Herald',
      on: `2026-11-1${day}`,
      title: 'The pact at a glance',
      summary: 'What the Northern Pact does today: the harbour fee, the garrison, the committees and the weather.',
    });
    expect(storiesOf([column(6), column(7), column(8)])).toEqual(['column-6: 1', 'column-7: 1', 'column-8: 1']);
  });

  it('hold what one outlet puts out again on another day, under another headline', () => {
    const text = (id: string, on: string, title: string): Telling => ({
      id,
      on,
      title,
      outlet: 'The Herald',
      summary: 'The governor of Norland has signed the pact after a long debate. He called it a good day for Norland and its fishermen.',
      quotes: [['Ann Arbor', 'Norland has signed what nobody in Norland has read.']],
    });
    const first = text('first', '2026-11-18', 'Norland signs the pact');
    expect(storiesOf([first, text('again', '2026-11-20', 'After a long debate: Norland signs')])).toHaveLength(1);
    expect(storiesOf([first, { ...text('other', '2026-11-20', 'Norland signs the pact'), quotes: [] }])).toHaveLength(2);
  });

  it('keep apart a speech and the article that remembers it months later', () => {
    const [first] = HARBOUR;
    if (first === undefined) throw new RangeError('no telling');
    const later: Telling = { ...first, id: 'memory', outlet: 'Noon News', on: '2027-03-01', title: 'A winter later' };
    expect(storiesOf([first, later])).toEqual(['courier: 1', 'memory: 1']);
  });

  it('are not chained: neighbours of neighbours are another event', () => {
    const words = 'anchor barley copper dyeing engine ferry grain hamper island jetty kelp lumber mortar needle oxen pepper'.split(' ');
    // Each shares two thirds of its words with the next; the first and the last share none.
    const chain = [0, 4, 8].map(
      (from): Telling => ({
        id: `link-${from}`,
        on: '2026-11-18',
        title: words.slice(from, from + 4).join(' '),
        summary: words.slice(from, from + 8).join(' '),
      }),
    );
    const stories = storiesOf(chain);
    expect(stories.some((story) => story.includes('link-0') && story.includes('link-8'))).toBe(false);
  });

  it('with dates known to the month, or not at all, need words in common that were said', () => {
    const vague = HARBOUR.map((telling) => ({ ...telling, on: '2026-11', quotes: [] }));
    expect(storiesOf(vague)).toEqual(['courier: 1', 'ledger: 1', 'star: 1']);
    const two = [
      ['Ann Arbor', 'From next year every member of this pact will pay its own harbour fee.'],
      ['Bea Briton', 'London has paid since the day on which the pact was signed here.'],
    ] as const;
    expect(storiesOf(HARBOUR.slice(0, 2).map((telling) => ({ ...telling, on: null, quotes: two })))).toEqual(['courier ledger: 2']);
  });

  it('agree with the truth of invented news, where one person is in the news two days running', () => {
    const news = inventNews(600);
    const corpus = createCorpus(news.parts);
    const { precision, recall } = agreement(atOnce(clusterStories(corpus.articles, corpus)), news);
    // Both were above 0.98 when this was written.
    expect(precision).toBeGreaterThan(0.97);
    expect(recall).toBeGreaterThan(0.97);
  });

  it('have every article exactly once, whatever the order of the input', () => {
    const all = [...HARBOUR, BRIDGE, { ...BRIDGE, id: 'mirror', outlet: 'Mirror' }];
    const expected = storiesOf(all);
    expect(expected).toEqual(['courier ledger star: 3', 'gazette mirror: 1']);
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(storiesOf(shuffled)).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });
});
