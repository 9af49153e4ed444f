import { describe, expect, it } from 'vitest';
import { datesInWords } from '../../src/search/dates-in-words.ts';

const read = (question: string) => {
  const { range, rest } = datesInWords(question);
  return [range.since, range.until, rest.replace(/\s+/g, ' ').trim()];
};

describe('dates in a question', () => {
  it.each([
    ['tanks in 2016', '2016-01-01', '2016-12-31', 'tanks'],
    ['2016 tanks', '2016-01-01', '2016-12-31', 'tanks'],
    ['tanks since 2025-02', '2025-02-01', null, 'tanks'],
    ['tanks since February 2025', '2025-02-01', null, 'tanks'],
    ['tanks after Feb. 2024', '2024-03-01', null, 'tanks'],
    ['before 2020 tanks', null, '2019-12-31', 'tanks'],
    ['tanks until 12 February 2025', null, '2025-02-12', 'tanks'],
    ['on February 12th, 2025', '2025-02-12', '2025-02-12', ''],
    ['from 2016 to 2020', '2016-01-01', '2020-12-31', ''],
    ['tanks between May 2016 and 2017-03', '2016-05-01', '2017-03-31', 'tanks'],
    ['since 2016 until 2018', '2016-01-01', '2018-12-31', ''],
    // Not dates: how a quote speaks of a year, a part of a number or a word, a day that does not exist, a lone month.
    ['assumptions of 2010', null, null, 'assumptions of 2010'],
    ['pre-2014 borders', null, null, 'pre-2014 borders'],
    ['12016 tanks and 2016.5', null, null, '12016 tanks and 2016.5'],
    ['31 February 2025 was', null, null, '31 February 2025 was'],
    ['may in march', null, null, 'may in march'],
    ['1850', null, null, '1850'],
  ])('%s', (question, since, until, rest) => {
    expect(read(question)).toEqual([since, until, rest]);
  });

  it('doubts a year that no preposition makes a date', () => {
    expect(datesInWords('2010 coalition').doubtful).toBe(true);
    expect(datesInWords('coalition in 2010').doubtful).toBe(false);
  });
});
