import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';

/** The words of every quotation of a text, those of one utterance put together with "…". */
const utterancesIn = (text: string): readonly string[] =>
  extract(text).quotes.map(({ segments }) => segments.map(({ start, end }) => text.slice(start, end)).join(' … '));

describe('words in marks of one sentence', () => {
  it('are one utterance where one verb reports them', () => {
    expect(utterancesIn('“The ferry is late,” Ann Lee said on Monday, “and the bridge is shut.”')).toEqual([
      'The ferry is late, … and the bridge is shut.',
    ]);
    expect(utterancesIn('Ann Lee called the bridge “a heap of rust” and “a danger to all of us”.')).toEqual([
      'a heap of rust … a danger to all of us',
    ]);
    expect(utterancesIn('Ann Lee called the bridge “a heap of rust” and referred to its “iron grave”.')).toEqual([
      'a heap of rust … iron grave',
    ]);
    expect(utterancesIn('“They know how it is done,” said Ann Lee, speaking of the builders, “and they never tell us.”')).toEqual([
      'They know how it is done, … and they never tell us.',
    ]);
  });

  it('are two where each has a verb of its own, though one person is the subject of both', () => {
    expect(utterancesIn('“The ferry is late again,” Ann Lee said, adding that “nobody in the office answers the phone.”')).toEqual([
      'The ferry is late again,',
      'nobody in the office answers the phone.',
    ]);
    expect(utterancesIn('Ann Lee called the bridge “a heap of rust” and then tweeted that Tom Ray had “sold us all”.')).toEqual([
      'a heap of rust',
      'sold us all',
    ]);
  });

  it('are two where a verb that goes on stands between them', () => {
    expect(utterancesIn('Ann Lee called it “a poor idea,” adding, “We shall never get our money back from Marlford.”')).toEqual([
      'a poor idea,',
      'We shall never get our money back from Marlford.',
    ]);
    expect(
      utterancesIn('“We have work to do,” said Ann Lee, whom the council urged on Monday, calling the plan of Tom Ray “a very poor one”.'),
    ).toEqual(['We have work to do,', 'a very poor one']);
  });
});
