import { describe, expect, it } from 'vitest';
import { datesInWords } from '../../src/search/dates/dates-in-words.ts';

/** A Saturday. */
const TODAY = Temporal.PlainDate.from('2026-03-14');
const read = (question: string, today: Temporal.PlainDate | null = TODAY) => {
  const { range, rest, unread } = datesInWords(question, today);
  return [`${range.since ?? ''}..${range.until ?? ''}`, rest.replace(/[\s,]+/g, ' ').trim(), unread];
};

describe('dates of several words', () => {
  it.each([
    ['february last year', '2025-02-01..2025-02-28'],
    ['in may of last year', '2025-05-01..2025-05-31'],
    ['summer last year', '2025-06-01..2025-08-31'],
    ['in the year 2016', '2016-01-01..2016-12-31'],
    ['friday 28 february 2025', '2025-02-28..2025-02-28'],
    ['on Friday, February 28, 2025', '2025-02-28..2025-02-28'],
    ['early 2025', '2025-01-01..2025-04-30'],
    ['since early 2025', '2025-01-01..'],
    ['mid february 2025', '2025-02-11..2025-02-20'],
    ['in autumn 2025', '2025-09-01..2025-11-30'],
    ['in the winter of 2024', '2024-12-01..2025-02-28'],
    ['first half of 2025', '2025-01-01..2025-06-30'],
    ['q3 2024', '2024-07-01..2024-09-30'],
    ['last summer', '2025-06-01..2025-08-31'],
    ['this winter', '2025-12-01..2026-02-28'],
    ['last february', '2026-02-01..2026-02-28'],
    ['earlier this year', '2026-01-01..2026-12-31'],
    ['so far this year', '2026-01-01..2026-12-31'],
    ['in the past decade', '2016-03-14..2026-03-14'],
    ['the week before last', '2026-02-23..2026-03-01'],
    ['in the 90s', '1990-01-01..1999-12-31'],
    ['28.02.2025', '2025-02-28..2025-02-28'],
    ['28-02-2025', '2025-02-28..2025-02-28'],
    ['2016-17', '2016-01-01..2017-12-31'],
    ['2015/16', '2015-01-01..2016-12-31'],
    ['2011-12', '2011-12-01..2011-12-31'],
  ])('%s', (words, range) => {
    expect(read(`tanks ${words}`)).toEqual([range, 'tanks', null]);
  });

  it.each([
    ['up to 2017', '..2017-12-31'],
    ['through 2017', '..2017-12-31'],
    ['from 2016 through 2018', '2016-01-01..2018-12-31'],
    ['no later than 2016', '..2016-12-31'],
    ['prior to 2017', '..2016-12-31'],
    ['not before 2017', '2017-01-01..'],
    ['pre 2016', '..2015-12-31'],
    ['post-2020', '2021-01-01..'],
  ])('%s is a limit', (words, range) => {
    expect(read(`tanks ${words}`)).toEqual([range, 'tanks', null]);
  });

  it('are together where they are listed, and never end before they begin', () => {
    expect(read('tanks 2016, 2017')[0]).toBe('2016-01-01..2017-12-31');
    expect(read('tanks 2016 2017')[0]).toBe('2016-01-01..2017-12-31');
    expect(read('tanks 2017 or 2016')[0]).toBe('2016-01-01..2017-12-31');
    expect(read('tanks 2016, 2017 or 2019')[0]).toBe('2016-01-01..2019-12-31');
    expect(read('in 2016 tanks in 2019')[0]).toBe('2016-01-01..2019-12-31');
    expect(read('since 2016 until 2018')[0]).toBe('2016-01-01..2018-12-31');
  });

  it('stay words where they are none', () => {
    for (const words of ['pre-2014 borders', 'the fall of the wall', 'up to the minute', 'half of it', 'last summer of love in 31.02.'])
      expect(read(words, null)[1]).toBe(words);
    expect(read('tanks 31.02.2025')).toEqual(['..', 'tanks 31.02.2025', '31.02.2025']);
    expect(read('tanks 03-04-2025')).toEqual(['..', 'tanks 03-04-2025', '03-04-2025']);
  });
});
