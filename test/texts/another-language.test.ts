import { expect, it } from 'vitest';
import { plainText } from '../../src/reply/plain.ts';
import { english } from '../../src/texts/english.ts';
import type { Texts } from '../../src/texts/texts.ts';
import { openForeignBot } from '../support/foreign-bot.ts';

const zitate = (quotes: number): string => (quotes === 1 ? 'Ein Zitat' : `${quotes} Zitate`);

/** The beginnings of German: what is there must fit, what is not there yet is English. */
const german: Texts = {
  ...english,
  answers: {
    ...english.answers,
    found: (quotes, asked, shown, pages) => `„${asked.words}“: ${zitate(quotes)}${pages > 1 ? `, Seite ${shown} von ${pages}` : ''}.`,
    moreQuotes: (left) => `Noch ${zitate(left)}.`,
  },
  holdings: { ...english.holdings, iHold: ({ articles, quotes }) => `${zitate(quotes)} aus ${articles} Artikeln.` },
  commands: { ...english.commands, quote: { ...english.commands.quote, summary: 'Zitate von Personen, aus Ämtern, zu Themen' } },
  status: { ...english.status, nextDigest: 'Nächste Presseschau' },
};

it('another language orders its words, counts and marks as it likes', async () => {
  const bot = await openForeignBot(german);
  const said = async (line: string): Promise<string> => plainText(await bot.ask(line), german);
  expect((await said('/quote союз')).split('\n')[0]).toMatch(/^„союз“: \d+ Zitate, Seite 1 von \d\./);
  expect(await said('/quote союз')).toMatch(/Noch (?:Ein Zitat|\d+ Zitate)\./);
  expect(await said('/quote стрелка')).toMatch(/\d+ Zitate aus \d+ Artikeln\./);
  expect(await said('/attache help quote')).toContain('Zitate von Personen');
  expect(await said('/attache status')).toContain('Nächste Presseschau: ');
  await bot.close();
});

/** Whether another language may say something else: `never` where a text is of a type that only its English words have. */
type Free<Text> = Text extends string
  ? string extends Text
    ? Text
    : never
  : Text extends (...given: infer Given) => infer Said
    ? (...given: Given) => Free<Said>
    : Text extends null | number | boolean
      ? Text
      : { readonly [Key in keyof Text]: Key extends 'kind' ? Text[Key] : Free<Text[Key]> };

it('no text is bound to its English words', () => {
  // The compiler fails here, and names the text, where a text is typed more narrowly than as a string.
  const free: Free<Texts> = english;
  expect(Object.keys(free)).toContain('words');
});
