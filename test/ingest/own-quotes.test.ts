import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/extract/read-article.ts';
import { ownQuotes } from '../../src/ingest/own-quotes.ts';

const choose = (text: string) => {
  const { spans, extraction } = readArticle(text);
  const { own, leftOut } = ownQuotes(text, spans, extraction.quotes);
  return {
    all: extraction.quotes.length,
    own: own.map(({ quote, segments, within }) => ({ words: segments.join(' … '), name: quote.speaker?.name ?? null, within })),
    leftOut: leftOut.map(({ why }) => why),
  };
};

describe('the quotations that stand for themselves', () => {
  it('are those of the text; a headline that repeats them is none', () => {
    const { own, leftOut } = choose(`“We shall close the harbour”: Ferris tells council

4 March 2021

The harbour will close for good in June, the council was told on Monday.

“We shall close the harbour in June,” Ada Ferris told the council. “There is no other way.”
`);
    expect(own.map(({ words }) => words)).toEqual(['We shall close the harbour in June, … There is no other way.']);
    expect(leftOut).toEqual(['a title that repeats words of the text']);
  });

  it('are kept once where the same words are printed twice, under the name that one of the printings gives', () => {
    const { own, leftOut } = choose(`The council met on Monday to hear about the harbour, which has been silting up.

“There is no other way for this town to live.”

The plan has been debated for years. “There is no other way for this town to live,” Ada Ferris told the council.
`);
    expect(own).toEqual([{ words: 'There is no other way for this town to live,', name: 'Ada Ferris', within: false }]);
    expect(leftOut).toEqual(['printed twice']);
  });

  it('are two where two people say the same', () => {
    const { own } = choose(`The council met on Monday to hear about the harbour.

“There is no other way for this town to live,” Ada Ferris told the council.

“There is no other way for this town to live,” said Bo Lindqvist, of the port.
`);
    expect(own.map(({ name }) => name)).toEqual(['Ada Ferris', 'Bo Lindqvist']);
  });

  it('say so when a longer one holds their words', () => {
    const { own } = choose(`Ada Ferris told the council that there was “no other way” on Monday.

“There is no other way for this town to live,” Ferris said.
`);
    expect(own.map(({ within }) => within)).toEqual([true, false]);
  });

  it('and those that are not are all the quotations there are', () => {
    const line = (number: number): string =>
      `“We shall build bridge ${number % 300} over the river,” said ${number % 2 ? 'Ada Ferris' : 'Bo Lindqvist'}.`;
    const { all, own, leftOut } = choose(Array.from({ length: 900 }, (_, number) => line(number)).join('\n\n'));
    expect(all).toBe(900);
    expect(own.length).toBe(300);
    expect(leftOut.length).toBe(600);
  });
});
