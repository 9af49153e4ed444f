import { describe, expect, it } from 'vitest';
import { datesInWords } from '../../src/search/dates/dates-in-words.ts';

const TODAY = Temporal.PlainDate.from('2026-11-21');
const read = (question: string, today?: Temporal.PlainDate) => {
  const { range, rest } = datesInWords(question, today);
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
    // What is from 2016 was said in it.
    ['tanks from 2016', '2016-01-01', '2016-12-31', 'tanks'],
    ['tanks from 2016 on', '2016-01-01', null, 'tanks'],
    ['“tanks from 2016 on”', '2016-01-01', null, '“tanks ”'],
    ['from 2016 on tanks', '2016-01-01', '2016-12-31', 'on tanks'],
    ['2016 onwards', '2016-01-01', null, ''],
    ['from May 2016 onward tanks', '2016-05-01', null, 'tanks'],
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

  it.each([
    ['hegseth since january', '2026-01-01', null, 'hegseth'],
    ['since December', '2025-12-01', null, ''],
    ['since November', '2026-11-01', null, ''],
    ['in february', '2026-02-01', '2026-02-28', ''],
    ['last week', '2026-11-09', '2026-11-15', ''],
    ['over the weekend', '2026-11-21', '2026-11-22', ''],
    ['tanks at the weekend', '2026-11-21', '2026-11-22', 'tanks'],
    ['this weekend', '2026-11-21', '2026-11-22', ''],
    ['last weekend', '2026-11-14', '2026-11-15', ''],
    ['since the weekend', '2026-11-21', null, ''],
    ['weekend work', null, null, 'weekend work'],
    ['the past week', '2026-11-14', '2026-11-21', ''],
    ['in the last 7 days', '2026-11-14', '2026-11-21', ''],
    ['this month', '2026-11-01', '2026-11-30', ''],
    ['tanks last year', '2025-01-01', '2025-12-31', 'tanks'],
    ['over the last year', '2025-11-21', '2026-11-21', ''],
    ['yesterday', '2026-11-20', '2026-11-20', ''],
    ['the day before yesterday', '2026-11-19', '2026-11-19', ''],
    ['since yesterday', '2026-11-20', null, ''],
    ['since last month', '2026-10-01', null, ''],
    ['two months ago', '2026-09-01', '2026-09-30', ''],
    ['since 3 days ago', '2026-11-18', null, ''],
    // The 21st is a Saturday.
    ['on monday', '2026-11-16', '2026-11-16', ''],
    ['since Saturday', '2026-11-21', null, ''],
    ['last saturday', '2026-11-14', '2026-11-14', ''],
    ['12 february', '2026-02-12', '2026-02-12', ''],
    ['since 25 November', '2025-11-25', null, ''],
    ['before march 2025', null, '2025-02-28', ''],
    ['between january and march', '2026-01-01', '2026-03-31', ''],
    ['from november to february', '2025-11-01', '2026-02-28', ''],
    ['from 2025 to now', '2025-01-01', '2026-11-21', ''],
    ['2016-2020', '2016-01-01', '2020-12-31', ''],
    ['between 2020 and 2016', '2016-01-01', '2020-12-31', ''],
    ['2016 and 2020', '2016-01-01', '2020-12-31', ''],
    ['in the 2010s', '2010-01-01', '2019-12-31', ''],
    ['late 2024', '2024-09-01', '2024-12-31', ''],
    ['in may', '2026-05-01', '2026-05-31', ''],
    // Not dates.
    ['since the conference', null, null, 'since the conference'],
    ['may in a lone march', null, null, 'may in a lone march'],
    ['31 february', null, null, '31 february'],
    ['five days of war', null, null, 'five days of war'],
    ['monday', null, null, 'monday'],
    ['every last one of them', null, null, 'every last one of them'],
    ['on 13/02/2025', null, null, 'on 13/02/2025'],
  ])('%s, on Saturday 21 November 2026', (question, since, until, rest) => {
    expect(read(question, TODAY)).toEqual([since, until, rest]);
  });

  it('says what looks like a date and is read as none', () => {
    expect(datesInWords('hegseth since the munich conference').unread).toBe('since the munich conference');
    expect(datesInWords('hegseth on 13/02/2025').unread).toBe('13/02/2025');
    expect(datesInWords('hegseth since 2025').unread).toBeNull();
    expect(datesInWords('five eyes').unread).toBeNull();
  });

  it('doubts what may be words as well', () => {
    const doubt = (question: string) => datesInWords(question, TODAY).doubtful;
    expect(['2010 coalition', 'january', 'in may', '12 february'].map(doubt)).toEqual([true, true, true, true]);
    expect(['since january', 'last week', 'in 2010', 'on monday'].map(doubt)).toEqual([false, false, false, false]);
  });

  it('doubts a year that no preposition makes a date', () => {
    expect(datesInWords('2010 coalition').doubtful).toBe(true);
    expect(datesInWords('coalition in 2010').doubtful).toBe(false);
  });
});
