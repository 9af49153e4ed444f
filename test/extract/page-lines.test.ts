import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { readArticle } from '../../src/extract/read-article.ts';
import { speakersIn } from '../support/speakers-in.ts';

const STORY = `The leader of Marlford council has resigned after what she called “a shambles from start to finish”.

Gillian Prowse, who has led the Labour group since 2019, told the Marlford Echo that she would go on Friday. “I have done what I could,” she said.`;

describe('lines of a page that tell nothing', () => {
  it.each([
    'By Ann Keller',
    'Ann Keller',
    'ANN KELLER',
    'BY ANN KELLER',
    'By Ann Keller, Political Correspondent',
    'By Ann Keller, Tom Ray and Joe Bell',
    'By Ann Keller for The Marlford Echo',
    'By Ann Keller, AP',
    'By Ann Keller Local Democracy Reporter',
    'Ann Keller Marlford Echo',
    'Ann Keller, Marlford',
    'Ann Keller, USA TODAY',
    'Ann Keller @akeller',
    'Ann Keller | 3 May 2021',
    'Ann Keller\nPolitical editor',
    'Exclusive by Ann Keller',
    'Posted by Ann Keller on 3 May 2021',
    'From Ann Keller in Marlford',
    'Story by Ann Keller • 2h',
    'Analysis by Ann Keller, CNN',
  ])('never gives the words of a story to whoever wrote it: %s', (byline) => {
    const names = speakersIn(`Council leader quits over “shambles”\n\n${byline}\n\n${STORY}`);
    expect(names.at(-1)).toBe('Gillian Prowse');
    expect(names.join(' ')).not.toContain('Keller');
  });

  it.each([
    'Photograph: Ann Keller/PA',
    'A street in Marlford. Photograph: Ann Keller/The Guardian',
    'A street in Marlford on Friday (Photo by Ann Keller/Getty Images)',
    'A street in Marlford on Friday. (AP Photo/Ann Keller)',
    'A street in Marlford on Friday. Ann Keller/Reuters',
    'A street in Marlford on Friday. | Ann Keller/Marlford Echo',
    'A street in Marlford. Credit: Ann Keller',
    'Photo courtesy of Ann Keller',
    'Ann Keller via Getty Images',
    'Image source, Ann Keller',
  ])('nor to whoever took its pictures: %s', (caption) => {
    const names = speakersIn(`Council leader quits\n\n${caption}\n\n${STORY}`);
    expect(names.at(-1)).toBe('Gillian Prowse');
    expect(names.join(' ')).not.toContain('Keller');
  });

  it.each([
    'Joe Bell speaks at a rally in Ohio. Photograph: Ann Keller/AP',
    'Joe Bell, D-Ohio, speaks at the Capitol on Tuesday, June 4, 2019. (AP Photo/Ann Keller)',
    'RELATED: Joe Bell, the senator, quits after row over his budget plans for the year',
    'Read more: ‘It is over’: Joe Bell attacks council over budget',
    'Joe Bell contributed reporting.',
  ])('whoever stands in one is not the "he" of the next paragraph: %s', (line) => {
    const names = speakersIn(
      `The plan failed, Tom Ray said on Monday.\n\n“It is a mess,” he said.\n\n${line}\n\nHe added that it was “a disgrace”.`,
    );
    expect(names).toEqual(['Tom Ray', 'Tom Ray']);
  });

  it('keeps what is said in a caption, without its credit', () => {
    const { quotes } = extract(
      'A row over parks\n\nThe senator Joe Bell: “We shall win.” Photograph: Ann Keller/AP\n\nThe council meets on Friday.',
    );
    expect(quotes.map(({ speaker }) => speaker?.name)).toEqual(['Joe Bell']);
  });

  it('keeps a name at the head that the story names again, and one that signs a quotation', () => {
    expect(
      speakersIn('Our panel\n\nAnn Keller, teacher\n\n“I shall vote for it.”\n\nTom Ray, farmer\n\n“I shall not.”').map(
        (name) => name ?? '',
      ),
    ).toEqual(['Ann Keller', 'Tom Ray']);
    expect(speakersIn('Pride of Marlford\n\nAnn Keller\n\nThe mayor is glad.\n\n“It is a fine day,” Keller said.')).toEqual(['Ann Keller']);
  });

  it.each([
    [
      'a post that the page shows',
      'Joe Bell talks to the radio after the vote pic.example/h4\n\n— Marlford News (@MarlfordNews) July 2, 2019',
    ],
    ['a caption over its source', 'Joe Bell lifts the cup.\n\nSource: Ann Keller/INPHO'],
    [
      'a caption under its label',
      'Joe Bell is kneeling beside a bench.Image source, Ann Keller\n\nImage caption,\n\nJoe Bell made a bench',
    ],
  ])('whoever stands beside a picture or in a post is not the "he" of the next paragraph: %s', (_, lines) => {
    const text = `The plan failed, Tom Ray said on Monday.\n\n“It is a mess,” he said.\n\n${lines}\n\n“I sulked for a month,” he said.`;
    expect(speakersIn(text)).toEqual(['Tom Ray', 'Tom Ray']);
  });
});

it.each(['Estimated read time: 2-3 minutes', 'No Picture', 'Connect with us', 'clock menu more-arrow no yes mobile'])(
  'a line of the page is no title: %s',
  (line) => {
    const text = `${line}\n\nMayor leaves after nine years in Marlford\n\nThe mayor of Marlford left on Monday after nine years, and the council thanked her for it.`;
    expect(readArticle(text).metadata.title).toBe('Mayor leaves after nine years in Marlford');
  },
);

describe('a stamp of date and time glued in front of the lead', () => {
  const LEAD =
    'A botanist is warning that the ash woods are “thinning and dying back” after three years. Dr Ann Lee of Hexby University says the woods look doomed.';

  it.each([
    '3 November 2010 Last updated at 07:42 ET',
    'Published: 07:42 GMT, 3 November 2010',
    'Updated: Nov 3, 2010, 7:42 a.m. ET',
    'Nov. 3, 2010 / 7:42 AM',
    'Wednesday 3 November 2010',
  ])('is no part of it: %s', (stamp) => expect(speakersIn(`${stamp} ${LEAD}`)).toEqual(['Ann Lee']));

  it('is left where a sentence goes on behind it', () => {
    expect(speakersIn('3 November 2010 was “the worst of days”, said Ann Lee, and Tom Ray agreed.')).toEqual(['Ann Lee']);
  });
});
