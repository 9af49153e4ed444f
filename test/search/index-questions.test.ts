import { describe, expect, it } from 'vitest';
import { createQuoteIndex, type IndexedQuote } from '../../src/search/index.ts';

const said = (id: string, speaker: string, text: string, date: string, role = ''): IndexedQuote => ({
  id,
  speaker,
  aliases: [],
  role,
  text,
  topics: [],
  outlet: '',
  date,
});

const index = createQuoteIndex([
  said('healey', 'John Healey', 'We fly drones over here', '2025-05-05', 'UK Defence Secretary'),
  said('fallon', 'Michael Fallon', 'The carrier sails', '2016-05-05', 'UK Defence Secretary'),
  said('trump', 'Donald Trump', 'Tariffs are great', '2016-03-05'),
  said('won', 'Donald Trump', 'In 2016 I won', '2020-03-05'),
  said('notcards', 'Donald Trump', 'You do not have the cards', '2025-03-05'),
  said('dontcards', 'Ann Orrell', 'You don’t have the cards', '2024-03-05'),
  said('biden', 'Joe Biden', 'Taiwan makes that decision', '2022-03-05'),
  said('macron', 'Emmanuel Macron', 'NATO is brain-dead', '2019-03-05'),
  said('leyen', 'Ursula von der Leyen', 'Net zero', '2023'),
  said('mogg', 'Jacob Rees-Mogg', 'Nanny', '2023'),
  said('mcconnell', 'Mitch McConnell', 'The court of the people', '2023'),
  said('oneill', 'Michelle O’Neill', 'A united island', '2023'),
  said('lepen', 'Marine Le Pen', 'France first', '2023'),
  said('jong', 'Kim Yo-jong', 'Balloons', '2023'),
  said('un', 'Kim Jong-un', 'A button', '2018'),
  said('plane', 'Bea Quill', 'The F-35 flies', '2018'),
  said('covid', 'Bea Quill', 'Covid-19 spread in pre-war style', '2018'),
  said('cease-fire', 'Bea Quill', 'A cease-fire now', '2018'),
  said('ceasefire', 'Cal Dunn', 'A ceasefire soon', '2018'),
  said('mail', 'Bea Quill', 'We co-operate by e-mail', '2018'),
  said('health', 'Bea Quill', 'Healthcare for all', '2018'),
  said('percent', 'Bea Quill', 'We spend 2% on it', '2018'),
  said('per-cent', 'Bea Quill', 'We give 2 per cent of it', '2018'),
  said('sum', 'Bea Quill', 'It costs £22bn a year', '2018'),
  said('troops', 'Bea Quill', 'We need 5,000 troops', '2018'),
  said('war', 'Bea Quill', 'Since World War II ended', '2018'),
  said('house', 'Bea Quill', 'Ask No. 10 about it', '2018'),
  said('winning', 'Bea Quill', 'We’re winning and I’ll stay', '2018'),
  said('zed', 'Pete Hegseth', 'We confront them', '2025'),
  said('conor', 'Conor Cobb', 'Zed', '2025'),
]);
const found = (words: string, options = {}) => index.search(words, options).hits.map(({ id }) => id);
const read = (words: string) => index.search(words).understood;

describe('a question to the index', () => {
  it.each([
    ['you don’t have the cards', ['dontcards', 'notcards']],
    ['you dont have the cards', ['dontcards', 'notcards']],
    ['you do not have the cards', ['notcards', 'dontcards']],
    ['we are winning', ['winning']],
    ['i will stay', ['winning']],
    ['vonderleyen', ['leyen']],
    ['reesmogg', ['mogg']],
    ['mc connell court', ['mcconnell']],
    ['o neill', ['oneill']],
    ['marine lepen', ['lepen']],
    ['lepen', ['lepen']],
    ['kim jongun', ['un']],
    ['f35', ['plane']],
    ['f 35', ['plane']],
    ['covid19', ['covid']],
    ['prewar', ['covid']],
    ['ceasefire', ['ceasefire', 'cease-fire']],
    ['cease-fire', ['cease-fire', 'ceasefire']],
    ['cooperate', ['mail']],
    ['email', ['mail']],
    ['health care', ['health']],
    ['2 percent', ['percent', 'per-cent']],
    ['2 per cent', ['per-cent', 'percent']],
    ['2%', ['percent', 'per-cent']],
    ['22 billion', ['sum']],
    ['5000', ['troops']],
    ['ww2', ['war']],
    ['second world war', ['war']],
    ['world war two', ['war']],
    ['number 10', ['house']],
  ])('may be written otherwise than what was said: %s', (words, expected) => {
    expect(found(words, { finished: true }).toSorted()).toEqual(expected.toSorted());
    expect(found(words)[0]).toBe(expected[0]);
  });

  it.each([
    ['trump 2016', ['won', 'trump']],
    ['healey since january', ['healey']],
    ['UK defence secretary in 2016', ['fallon']],
    ['has biden ever commented on taiwan', ['biden']],
    ["what are healey's views on drones", ['healey']],
    ['trump speech on tariffs', ['trump']],
    ['anything from macron about nato', ['macron']],
    ['quotes before 2019 by trump', ['trump']],
  ])('is understood: %s', (words, expected) => {
    expect(found(words)).toEqual(expected);
    expect(found(words, { finished: true })).toEqual(expected);
  });

  it('tells what it read as a date, as another word, and what it left out', () => {
    expect(read('UK defence secretary in 2016')).toMatchObject({ since: '2016-01-01', until: '2016-12-31' });
    expect(read('kim jongun').corrected).toEqual([{ wrote: 'jongun', read: 'jong un' }]);
    expect(read('trump speech on tariffs').leftOut).toEqual(['speech']);
    expect(read('trump')).toEqual({ words: ['trump'], corrected: [] });
  });

  it('counts from the day that is told, otherwise from its newest quote on', () => {
    expect(read('healey since january').since).toBe('2025-01-01');
    expect(found('trump last year', { today: Temporal.PlainDate.from('2021-06-01') })).toEqual(['won']);
  });

  it('does not go out while a word is typed that nothing holds yet', () => {
    for (const words of ['hegseth c', 'hegseth co', 'hegseth con', 'hegseth conf']) expect(found(words)).toEqual(['zed']);
    expect(found('hegseth co', { finished: true })).toEqual([]);
    expect(found('qq co')).toEqual([]);
  });

  it('takes no words apart that stand apart from each other', () => {
    expect(found('coverby')).toEqual([]);
    expect(found('netnanny')).toEqual([]);
  });

  it('says which date of a filter is none, instead of passing over it', () => {
    expect(index.search('trump', { filters: { since: 'yesterday' } })).toEqual({
      hits: [],
      understood: { words: [], corrected: [], unread: 'yesterday' },
    });
  });

  it('is only looked for where whoever asks has understood it', () => {
    for (const words of ['trump speech on tariffs', 'healey since january', 'reesmogg'])
      expect(found(words, { literal: true, finished: true })).toEqual([]);
  });
});
