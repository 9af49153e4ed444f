import { describe, expect, it } from 'vitest';
import { cleanArticle } from '../../src/extract/clean.ts';
import { readMetadata } from '../../src/extract/metadata.ts';
import { dateIn, isDateLine, publishedIn } from '../../src/extract/metadata-dates.ts';
import { siteName } from '../../src/extract/metadata-outlet.ts';

const read = (text: string) => readMetadata(text, cleanArticle(text).spans);
const BODY =
  'The council met on Tuesday, 3 May 2011, to settle the budget of the harbour. Members voted by nine to four. The mayor abstained.';

describe('what an article says about itself', () => {
  it.each([
    ['14 November 2016', '2016-11-14'],
    ['Nov. 14, 2016', '2016-11-14'],
    ['Monday 14 November 2016', '2016-11-14'],
    ['2016-11-14', '2016-11-14'],
    ['14/11/2016', '2016-11-14'],
    ['11/14/2016', '2016-11-14'],
    ['05/06/2016', '2016'],
    ['November 2016', '2016-11'],
    ['Tuesday 14 November 2016', null],
    ['31 November 2016', null],
    ['no date', null],
  ])('reads the date %s as %s', (printed, date) => expect(dateIn(printed)).toBe(date));

  it('takes the date of publication, never that of an update or of an event', () => {
    expect(publishedIn('Updated 3 May 2019')).toBeNull();
    expect(publishedIn('Published: 2 May 2019, last updated 3 May 2019')).toBe('2019-05-02');
    expect(isDateLine('Published 10:15 GMT, Monday 14 November 2016')).toBe(true);
    expect(isDateLine('The mayor resigned on 14 November 2016')).toBe(false);
    expect(read(`Harbour budget passes\n\n${BODY}`)).toEqual({
      title: 'Harbour budget passes',
      outlet: null,
      author: null,
      published: null,
      url: null,
      via: null,
    });
  });

  it.each([
    ['By Jane Doe', 'Jane Doe'],
    ['By Jane Doe and John Roe, Political Editor', 'Jane Doe and John Roe'],
    ['Jane Doe in London', 'Jane Doe'],
    ['By the harbour wall', null],
  ])('reads the byline %s as %s', (line, author) => expect(read(`Harbour budget passes\n\n${line}\n\n${BODY}`).author).toBe(author));

  it('finds the outlet in a title, a signature, a dateline or an address, in that order of trust', () => {
    expect(read(`Harbour budget passes | The Guardian\n\n${BODY}`)).toMatchObject({
      title: 'Harbour budget passes',
      outlet: 'The Guardian',
    });
    expect(read(`Harbour budget passes\n\n${BODY}\n\n- The Example`).outlet).toBe('The Example');
    expect(read(`Harbour budget passes\n\nPORTBURY (AP) — ${BODY}`).outlet).toBe('The Associated Press');
    expect(read(`Harbour budget passes\n\nPORTBURY, Nov 14, 2016 (Reuters) - ${BODY}`)).toMatchObject({
      outlet: 'Reuters',
      published: { date: '2016-11-14' },
    });
    expect(read(`Harbour budget passes\n\n${BODY}\n\nOriginal URL: https://www.theexample.co.uk/a`)).toMatchObject({
      outlet: 'The Example',
      via: null,
    });
    expect(read(`Harbour budget passes\n\n${BODY}\n\nThe Times\n\nSource: https://bbc.co.uk/2016/11/14/x`)).toMatchObject({
      outlet: 'The Times',
      via: 'BBC',
      published: { date: '2016-11-14' },
    });
  });

  it('takes a reporter’s signature for no outlet', () =>
    expect(read(`Harbour budget passes\n\n${BODY}\n\n- Ada Quill.`).outlet).toBeNull());

  it('does not cut up a site name that runs together', () =>
    expect(siteName('https://dailyharbour.example/x')).toBe('dailyharbour.example'));
});
