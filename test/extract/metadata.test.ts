import { describe, expect, it } from 'vitest';
import { cleanArticle } from '../../src/extract/article/clean.ts';
import { readMetadata } from '../../src/extract/article/metadata.ts';
import { dateIn, isDateLine, publishedIn } from '../../src/extract/article/metadata-dates.ts';
import { siteName } from '../../src/extract/article/metadata-outlet.ts';
import { readArticle } from '../../src/extract/read-article.ts';

const read = (text: string) => readMetadata(text, cleanArticle(text));
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
    ['Jane Doe — 4 March 2021', 'Jane Doe'],
    ['By Jane Doe, 4 March 2021', 'Jane Doe'],
    ['By Jane Doe, Portbury Gazette', 'Jane Doe'],
    ['By Jane Doe, Political Editor, The Portbury Post', 'Jane Doe'],
    ['By Jane Doe and Tom Roe, Reuters', 'Jane Doe and Tom Roe'],
    ['By Jane Doe for The Portbury Post', 'Jane Doe'],
    ['Jane Doe, The Portbury Post', 'Jane Doe'],
    ['By the harbour wall', null],
    ['By Maria dos Santos', 'Maria dos Santos'],
    ['By Tom ter Horst', 'Tom ter Horst'],
    ['By Ali ibn Said', 'Ali ibn Said'],
    ['By SUE HALL Courier staff writer', 'SUE HALL'],
    ['By Sue Hall Herald staff writer', 'Sue Hall'],
    ['By Sue Hall Image', 'Sue Hall'],
  ])('reads the byline %s as %s', (line, author) => expect(read(`Harbour budget passes\n\n${line}\n\n${BODY}`).author).toBe(author));

  it.each([
    ['By Jane Doe, Portbury Gazette', 'Portbury Gazette'],
    ['By Jane Doe | The Portbury Post', 'The Portbury Post'],
    ['By Jane Doe and Tom Roe, Reuters', 'Reuters'],
    ['By Jane Doe for The Portbury Post', 'The Portbury Post'],
    ['By Jane Doe, Tom Roe and Al Lee', null],
    ['By Jane Doe, Portbury', null],
  ])('reads the outlet of the byline %s as %s', (line, outlet) =>
    expect(read(`Harbour budget passes\n\n${line}\n\n${BODY}`).outlet).toBe(outlet),
  );

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

  it.each([
    ['Le Monde', 'https://www.lemonde.fr/en/x', null],
    ['Financial Times', 'https://www.ft.com/content/x', null],
    ['The New York Times', 'https://www.nytimes.com/x', null],
    ['Politico Europe', 'https://www.politico.eu/x', null],
    ['The Associated Press', 'https://apnews.com/x', null],
    ['Süddeutsche', 'https://www.sueddeutsche.de/x', null],
    ['The Times', 'https://www.theaustralian.com.au/x', 'The Australian'],
    ['The Times', 'https://www.timesofindia.com/x', 'timesofindia.com'],
    ['Reuters', 'https://www.yahoo.com/news/x', 'yahoo.com'],
  ])('%s at %s is via %s', (outlet, url, via) =>
    expect(read(`Title: Harbour budget passes\nOutlet: ${outlet}\nURL: ${url}\n\n${BODY}`)).toMatchObject({ outlet, url, via }),
  );

  it('does not cut up a site name that runs together', () =>
    expect(siteName('https://dailyharbour.example/x')).toBe('dailyharbour.example'));
});

describe('lines that say what they are', () => {
  const KNOWN = {
    title: 'Harbour budget passes',
    outlet: 'The Portbury Gazette',
    author: 'Jane Roe',
    published: { date: '2021-03-04' },
  };

  it.each([
    ['a note', 'Title: Harbour budget passes\nOutlet: The Portbury Gazette\nAuthor: Jane Roe\nDate: 4 March 2021', ''],
    [
      'a Markdown file',
      'title: Harbour budget passes\npublisher: The Portbury Gazette\nauthor: By Jane Roe\ndate: 2021-03-04\ntags: [a]\n\nHarbour budget passes',
      '',
    ],
    ['Factiva', 'HD Harbour budget passes\nBY By Jane Roe\nWC 250 words\nPD 4 March 2021\nSN The Portbury Gazette\nLP', 'TD'],
    [
      'Nexis',
      '1 of 20 DOCUMENTS\n\nThe Portbury Gazette\n\nMarch 4, 2021 Thursday\nFinal Edition\n\nHarbour budget passes;\nMayor hails deal\n\nBYLINE: Jane Roe\n\nSECTION: NEWS; Pg. 3',
      'LOAD-DATE: March 5, 2021',
    ],
  ])('are read as %s has them, and are no prose', (_, head, foot) => {
    const text = `${head}\n\n${BODY}\n\n${foot}`;
    expect(read(text)).toMatchObject(KNOWN);
    const prose = cleanArticle(text).spans.filter(({ kind }) => kind === 'prose');
    expect(prose.map(({ start, end }) => text.slice(start, end)).join('\n\n')).toBe(BODY);
  });

  it.each([
    ['Outlet: The Portbury Gazette', { outlet: 'The Portbury Gazette', title: 'Harbour budget passes' }],
    ['Original URL: https://bbc.co.uk/2016/11/14/x', { outlet: 'BBC', title: 'Harbour budget passes' }],
    ['Source: he was there', { outlet: null }],
  ])('are read alone above a headline where they cannot be anything else: %s', (line, told) =>
    expect(read(`${line}\n\nHarbour budget passes\n\n${BODY}`)).toMatchObject(told),
  );

  it('leave the day of a mail and the address of its sender out', () => {
    const mail = `From: Jane Roe <jane@example.org>\nTo: desk@example.org\nSubject: Fwd: Re: Harbour budget passes\nDate: Thu, 4 Mar 2021 08:00:00 +0000\n\n${BODY}`;
    expect(read(mail)).toMatchObject({ title: 'Harbour budget passes', author: null, published: null, outlet: null });
  });

  it('stand at the head: a word with a colon elsewhere may be somebody who speaks', () => {
    const text = `Harbour budget passes\n\n${BODY}\n\nAuthor: I wrote it myself.\n\nPublisher: So he did.`;
    expect(read(text)).toMatchObject({ title: 'Harbour budget passes', author: null, outlet: null });
    expect(read(`Date: nobody knows when\n\n${BODY}`)).toMatchObject({ published: null });
  });

  it('reads the head of a note in Markdown, whose marks are nobody’s words', () => {
    const head =
      '---\ntitle: "Harbour budget passes"\nauthor: [Jane Doe]\nsource: "The Example Post"\ndate: 2016-11-14T08:00:00Z\ntags: [harbour]\n---';
    const { metadata, extraction } = readArticle(`${head}\n\n${BODY} “It will do,” the mayor said.`);
    expect(metadata).toMatchObject({
      title: 'Harbour budget passes',
      outlet: 'The Example Post',
      author: 'Jane Doe',
      published: { date: '2016-11-14' },
    });
    expect(extraction.quotes).toHaveLength(1);
    expect(extraction.terms).toEqual([]);
  });
});

describe('a page that was copied', () => {
  it.each([
    ['the BBC', 'Published\n4 March 2021\n\nShare\nSave\n@janeroe\nImage caption, The quay'],
    ['Reuters', 'March 4, 20218:15 AM GMT Updated 3 hours ago'],
    ['The Guardian', 'This article is more than 4 years old\n\nThu 4 Mar 2021 08.00 GMT\nLast modified on Thu 4 Mar 2021 09.15 GMT'],
    ['The New York Times', 'Share full article\n372\n\nMarch 4, 2021'],
    ['a press release', 'PRESS RELEASE\nFor immediate release: 4 March 2021\nContact: Jane Roe, 01234 567890'],
  ])('from %s keeps its short headline and its day, and nothing else before the text', (_, head) => {
    const text = `Harbour budget passes\n\n${head}\n\n${BODY}`;
    expect(read(text)).toMatchObject({ title: 'Harbour budget passes', published: { date: '2021-03-04' }, author: null });
    const [first] = cleanArticle(text).spans.filter(({ kind }) => kind === 'prose');
    expect(text.slice(first?.start, first?.end)).toBe(BODY.split('\n')[0]);
  });

  it('takes a name alone above the date for the author, below a headline', () => {
    expect(read(`Lee on life after the bridge\n\nSue Hall\nMon 3 May 2021\n\n${BODY}`).author).toBe('Sue Hall');
    expect(read(`Lee on life after the bridge\n\nMiddle East\nMon 3 May 2021\n\n${BODY}`).author).toBeNull();
  });

  it.each([
    'Home   News   National   Article',
    '| 11.2°C Marlford',
    'IE 11 is not supported. For an optimal experience visit our site on another browser.',
    'Page last updated at 18:20 GMT, Sunday, 17 May 2009 19:20 UK',
  ])('takes no line of the page for the title: %s', (line) => {
    expect(read(`${line}\n\nHarbour budget passes\n\n${BODY}`).title).toBe('Harbour budget passes');
  });
});
