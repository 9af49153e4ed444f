import { describe, expect, it } from 'vitest';
import { Places } from '../../src/extract/text/places.ts';
import { coded, type PrintedWord, printedWord } from '../../src/extract/text/printed-words.ts';
import { tokensOf } from '../../src/extract/text/tokens.ts';

const cut = (text: string): readonly string[] => tokensOf(text, [{ start: 0, end: text.length }], []).map((token) => token.text);

const wordAt = (text: string, start: number, end: number): PrintedWord => printedWord(coded(text), start, end);

describe('words as they are printed', () => {
  it('is one object for one word, wherever it stands', () => {
    const text = 'Nordlys said that Nordlys said';
    const [first, second] = [wordAt(text, 0, 7), wordAt(text, 18, 25)];
    expect(first).toMatchObject({ text: 'Nordlys', lower: 'nordlys', capital: true });
    expect(second).toBe(first);
  });

  it('tells words apart that share a beginning, an end or their letters', () => {
    for (const word of ['Lee', 'Leer', 'eLe', 'lee', 'LEE', 'Ann’s', "Ann's", '@annlee', 'al-Rashid', 'x'.repeat(40)])
      expect(wordAt(`(${word})`, 1, word.length + 1).text).toBe(word);
    expect(wordAt('Ann’s', 0, 5).lower).toBe("ann's");
    expect(wordAt('al-Rashid', 0, 9).capital).toBe(true);
  });

  it('forgets words in favour of later ones and reads them anew', () => {
    const names = Array.from({ length: 150_000 }, (_, n) => `Name${n}`);
    for (const name of [...names, ...names.slice(0, 100)]) expect(wordAt(name, 0, name.length).text).toBe(name);
  });

  it.each([
    ['Lee, who left.', ['Lee', ',', 'who', 'left', '.']],
    ['It cost 4,000, or 4,5/6 a day', ['It', 'cost', '4,000', ',', 'or', '4,5/6', 'a', 'day']],
    ['the U.S. and J.-P. Roy', ['the', 'U.S.', 'and', 'J.', '-', 'P.', 'Roy']],
    ['Mr. Lee’s re-run at 3.30pm', ['Mr.', 'Lee', '’s', 're-run', 'at', '3.30pm']],
    ['A&amp;B and x&rsquo;s', ['A', '&amp;', 'B', 'and', 'x', '&rsquo;s']],
    ['Réka @annlee a@b', ['Réka', '@annlee', 'a', '@', 'b']],
    ['one_two (three) ... four--five', ['one', '_', 'two', '(', 'three', ')', '...', 'four', '--', 'five']],
    ['cafe\u0301 na\u00a0me', ['cafe\u0301', 'na', 'me']],
  ])('cuts %j', (text, pieces) => {
    expect(cut(text)).toEqual(pieces);
  });
});

describe('places', () => {
  it('has what was put there, and nothing outside', () => {
    const places = new Places<string>(3);
    places.put(3, 'last');
    expect([-1, 0, 3, 4].map((at) => places.get(at))).toEqual([undefined, undefined, 'last', undefined]);
    expect([places.has(3), places.has(2), places.has(-1)]).toEqual([true, false, false]);
  });
});
