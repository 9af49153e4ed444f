import { describe, expect, it } from 'vitest';
import { heardBy, isSameMedium, mediumOf } from '../../src/brief/interview.ts';
import { createCorpus } from '../../src/search/create-corpus.ts';
import { editionOf } from '../support/compose.ts';
import { newsParts, type Telling } from '../support/news.ts';

describe('who alone heard what was said', () => {
  it.each([
    ['The Sunday Times', 'The Sunday Times'],
    ['the Wall Street Journal', 'the Wall Street Journal'],
    ['an interview with The Associated Press', 'The Associated Press'],
    ['an interview with Le Figaro', 'Le Figaro'],
    ['the Andrew Marr Show on BBC One', 'the Andrew Marr Show on BBC One'],
    ['BBC Radio 4', 'BBC Radio 4'],
    ['Fox News', 'Fox News'],
    ['Time', 'Time'],
    ['an interview', '(interview)'],
    ['an interview with the paper', '(interview)'],
  ])('was %s: %s', (venue, medium) => expect(mediumOf(venue)).toBe(medium));

  it.each([
    'a speech at NATO headquarters in Brussels',
    'NATO headquarters in Brussels',
    'Twitter',
    'the press',
    'local media',
    'reporters',
    'the Atlantic Council',
    'a press conference',
    'his first interviews since winning the US election',
    'the White House Press Conference',
    'the House of Commons',
    'opening remarks',
    'the Telegraph House party',
    'Congress',
  ])('was not one medium: %s', (venue) => expect(mediumOf(venue)).toBeNull());

  it('is one medium by any of its names', () => {
    expect(isSameMedium('the BBC', 'BBC')).toBe(true);
    expect(isSameMedium('The Times newspaper', 'the Times')).toBe(true);
    expect(isSameMedium('The Times', 'The Sunday Times')).toBe(false);
  });

  it('is nobody where two media are named, and known when one of several outlets names it', () => {
    const said = (one: string | null, other: string | null): string | null => {
      const words = 'This pact has always had a harbour and a second harbour.';
      const told = (id: string, venue: string | null): Telling => ({ ...told0, id, quotes: [['Ann Arbor', words, { venue }]] });
      const told0: Telling = { id: 'x', on: '2026-11-18', title: 'T', summary: 'S.' };
      const [utterance] = createCorpus(newsParts([told('a', one), told('b', other)])).utterances;
      return utterance === undefined ? null : heardBy(utterance);
    };
    expect(said('The Courier', null)).toBe('The Courier');
    expect(said('The Courier', 'an interview')).toBe('The Courier');
    expect(said('The Courier', 'the Courier')).toMatch(/courier/i);
    expect(said('The Courier', 'CNN')).toBeNull();
    expect(said('a speech', null)).toBeNull();
  });
});

describe('an interview that several outlets write up', () => {
  const WORDS = [
    'From next year every member of this pact will pay its own harbour fee.',
    'Nobody in Washington was asked about the garrison of Marl.',
    'We shall see who is still there when the pact counts its ships.',
  ];
  const written = (id: string, outlet: string, own: string, venue: string | null, quotes = WORDS): Telling => ({
    id,
    on: '2026-11-20',
    outlet,
    title: `Arbor on the pact and its harbour fee (${outlet})`,
    summary: own,
    quotes: quotes.map((words) => ['Ann Arbor', words, { venue }]),
  });
  const COURIER = 'Ann Arbor lets the pact know who is going to pay in its harbours from January onwards.';
  const LEDGER = 'There is a bill on the way to all the allies, if the American secretary has her wish.';
  const MIRROR = 'London is in for a surprise: what moors in Averil is to be paid for in London.';
  const days = ['2026-11-19', '2026-11-20'] as const;

  it('is one witness, and is said to be', () => {
    const made = editionOf(
      [written('a', 'Courier', COURIER, 'The Sunday Star'), written('b', 'Ledger', LEDGER, null, WORDS.toReversed().slice(1))],
      days,
    );
    expect(made.text).toContain('2 outlets; both draw on The Sunday Star.');
    expect(made.text).not.toContain('the same report');
    expect(made.receipt.articles[0]?.rule).toContain('outlets 0 of 2');
    expect(made.receipt.articles[1]?.rule).toContain(
      'Both draw on The Sunday Star for what they quote: not counted as a witness of its own.',
    );
  });

  it('has those counted who draw on it where the interviewer is there too, or another heard more', () => {
    const star = written('c', 'The Sunday Star', MIRROR, null);
    const all = [written('a', 'Courier', COURIER, 'The Sunday Star'), written('b', 'Ledger', LEDGER, 'the Sunday Star'), star];
    expect(editionOf(all, days).text).toContain('3 outlets; 2 of them draw on The Sunday Star.');
    const own = written('d', 'Mirror', MIRROR, null, []);
    const heard: Telling = {
      ...own,
      quotes: [
        ['Bea Briton', 'London has paid for its harbours in this pact since they were dug.'],
        ['Ann Arbor', WORDS[0] ?? ''],
      ],
    };
    const both = [
      written('a', 'Courier', COURIER, 'The Sunday Star'),
      { ...heard, title: 'Arbor on the pact and its harbour fee, and Briton' },
      { ...heard, id: 'e', outlet: 'Herald', summary: LEDGER, title: 'Briton answers Arbor on the harbour fee of the pact' },
    ];
    expect(editionOf(both, days).receipt.articles[0]?.rule).not.toContain('outlets 0 of 2');
  });

  it('is no interview when it was a speech that all could hear', () => {
    const made = editionOf(
      [written('a', 'Courier', COURIER, 'a speech in Averil'), written('b', 'Ledger', LEDGER, 'a speech in Averil', WORDS.toReversed())],
      days,
    );
    expect(made.text).not.toContain('draw on');
  });
});
