import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extract, extractAll } from '../../src/extract/extract.ts';
import { readArticle, readArticles } from '../../src/extract/read-article.ts';
import { parsePartialDate } from '../../src/model/partial-date.ts';
import type { Speaker } from '../../src/model/speaker.ts';

/** The same surnames, offices and words with other meanings, and texts that hold nothing. */
const TEXTS: readonly string[] = [
  'Mayor Ann Lee spoke on Monday. “The bridge is safe,” Ms Lee said. “Nobody should worry,” she added.',
  'Tom Lee is the head teacher. “The bridge is late,” Mr Lee said.\n\nAnn Ray, the mayor, called it “a costly and cruel mistake”.',
  'The mayor said the plan was “quite mad and much too late”.',
  '',
  'FERRY ROW GROWS\n\nA VETERAN councillor has “lost patience” with the ferry, he told the Gazette.',
  'Q: Who pays?\nA: We all do.\nQ: When?\nA: From March.\nQ: Why?\nA: Nobody else will.',
  'Pictured: Ann Lee\n\n“We shall see,” Lee said.\n\n“So we shall.”',
  'McDonald’s said it was “very sorry”. Dean Lee, 41, said: “I am not.”',
];

describe('articles that are read side by side', () => {
  it('give what each gives by itself, in whatever order and company', () => {
    const alone = new Map(TEXTS.map((text) => [text, extract(text)]));
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...TEXTS), { maxLength: 20 }), (texts) => {
        expect(extractAll(texts.map((text) => ({ text })))).toEqual(texts.map((text) => alone.get(text)));
      }),
    );
    expect([...alone.values()].filter(({ quotes }) => quotes.length > 0).length).toBeGreaterThanOrEqual(6);
  });

  it('keep each their own date, and the people who are known serve all', () => {
    const text = 'Ann Lee spoke on Monday. “The bridge is safe,” Lee said on Monday.';
    const given = ['2021-03-04', '2019-08-09', ''].map((day) => ({ text, published: parsePartialDate(day) }));
    const people: readonly Speaker[] = [
      { id: 'ann-lee' as never, kind: 'person', name: 'Ann Solveig Lee', aliases: ['Ann Lee'], country: null, side: 'eu', offices: [] },
    ];
    const read = readArticles(given, people);
    expect(read).toEqual(given.map((one) => readArticle(one.text, { people, published: one.published })));
    expect(read.map(({ extraction }) => extraction.quotes[0]?.saidOn)).toEqual(['2021-03-01', '2019-08-05', null]);
    expect(read.map(({ extraction }) => extraction.quotes[0]?.speaker?.name)).toEqual(given.map(() => 'Ann Solveig Lee'));
  });
});
