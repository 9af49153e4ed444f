import { expect, it } from 'vitest';
import { pastStamp } from '../../src/extract/article/stamps.ts';

/** Hours that are no stamp, as timetables print them: read in one way only, a line takes less than a thousandth of a second, and in all ways more than one. */
it.each(['1:11 ', '1:11 - ', '1:11- ', '1:11 |', '1:11–– ', '1:11 a.m. ', '1 May, 1:11 '])(
  'a line of many hours such as “%s” is read once',
  (hour) => {
    const line = `${hour.repeat(60).slice(0, 118)}X`;
    for (let at = 0; at < 200; at += 1) expect(pastStamp(line, 0, line.length)).toBe(0);
  },
);

it.each([
  ['3 November 2010 Last updated at 07:42 ET A botanist says', 'A botanist says'],
  ['Published: 4 May 2021 | 9:30 am – The council says', 'The council says'],
  ['4 May 2021 was a late day', '4 May 2021 was a late day'],
])('%s', (line, prose) => expect(line.slice(pastStamp(line, 0, line.length))).toBe(prose));
