import { describe, expect, it } from 'vitest';
import { createQuoteIndex, type IndexedQuote } from '../../src/search/index.ts';

const said = (id: string, speaker: string, text: string, rest: Partial<IndexedQuote> = {}): IndexedQuote => ({
  id,
  speaker,
  aliases: [],
  role: '',
  text,
  topics: [],
  outlet: '',
  date: '2024',
  ...rest,
});

const index = createQuoteIndex([
  said('mason', 'Ruth Mason', 'The bridge will be built.', { role: 'Minister of Works' }),
  said('maontesano', 'Piero Maontesano', 'The bridge will fall down.'),
  said('johnston', 'Ada Johnston', 'Nobody owns the river.'),
  said('john', 'John Ferrand', 'Johns of all kinds pay for the bridge.'),
  said('works', 'Ines Duarte', 'The minister of works was asked about the bridges over the river.'),
]);
const typed = (words: string) => index.search(words).hits.map(({ id }) => id);
const sent = (words: string) => index.search(words, { finished: true }).hits.map(({ id }) => id);

describe('a question that is being typed', () => {
  it.each([
    // One letter is the beginning of a name, of whichever of his names.
    ['f', ['john']],
    // A typo in a beginning: "johnts" while Johnston is typed. Then the text that holds "johns", one edit away.
    ['johnts', ['johnston', 'john']],
    // The beginning of one name wins over the typo of another, which follows.
    ['maon', ['maontesano', 'mason']],
    // A plural of a given name is rather the beginning of a family name; the word itself is in a text.
    ['johns', ['johnston', 'john']],
    // The last word is a beginning as well as a word; the word itself comes first.
    ['river bridge', ['works']],
    ['works minister', ['mason', 'works']],
    ['bridge fal', ['maontesano']],
    // Nothing holds "nobody" as it stands beside a mistyped "owms", so spellings are looked at.
    ['nobdy owms', ['johnston']],
    ['qqq', []],
    ['bridge qqq', []],
  ])('%s', (words, expected) => {
    expect(typed(words)).toEqual(expected);
  });

  it('is read more strictly once it is sent', () => {
    expect(sent('f')).toEqual([]);
    expect(sent('maon')).toEqual(['maontesano']);
    expect(sent('rivre')).toEqual(['johnston', 'works']);
  });

  it('finds British words after every letter of either spelling', () => {
    const british = createQuoteIndex([
      said('healey', 'John Healey', 'We organise the defence of our resources and encourage the privatisation', {
        role: 'Labour defence secretary',
      }),
      said('gates', 'Robert Gates', 'We organize the defense of our resources and encourage the privatization'),
      said('park', 'Ann Orrell', 'The paediatric ward got a blank cheque.'),
      said('wing', 'Cal Dunn', 'The pediatric ward got a blank check.'),
    ]);
    const found = (words: string) =>
      british
        .search(words)
        .hits.map(({ id }) => id)
        .toSorted();
    for (const word of 'organise organize defence defense resources encourage privatisation privatization'.split(' '))
      for (let letters = 3; letters <= word.length; letters++)
        expect({ typed: word.slice(0, letters), found: found(`we ${word.slice(0, letters)}`) }).toEqual({
          typed: word.slice(0, letters),
          found: ['gates', 'healey'],
        });
    for (const words of ['paediatric', 'pediatric', 'paed', 'blank cheque', 'blank check']) expect(found(words)).toEqual(['park', 'wing']);
  });
});
