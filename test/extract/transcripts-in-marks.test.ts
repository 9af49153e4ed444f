import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';

const told = (text: string): readonly string[] =>
  extract(text).quotes.map(
    ({ speaker, segments }) => `${speaker?.name ?? '—'}: ${segments.map(({ start, end }) => text.slice(start, end)).join(' … ')}`,
  );

const TRANSCRIPT = `Governor Ann Lee said on Sunday that her running mate was right. She spoke to Tom Ray of Marlford Radio.

Partial transcript as follows:

"RAY: Will the ferry sail tomorrow night?

"LEE: The ferry will sail, as it has for ninety years, and —

"(CROSSTALK.)

"RAY: If I may, because time is short.

"LEE: There is time enough.

"And there always was in this town.

"VIDEO: They said they would call me on Monday.

"Follow Kim Moe on Twitter @kimmoe."`;

describe('a transcript whose turns open with marks', () => {
  it('is read without its labels, what is noted in brackets and the lines of the page', () => {
    expect(told(TRANSCRIPT)).toEqual([
      'Tom Ray: Will the ferry sail tomorrow night?',
      'Ann Lee: The ferry will sail, as it has for ninety years, and —',
      'Tom Ray: If I may, because time is short.',
      'Ann Lee: There is time enough. … And there always was in this town.',
      '—: They said they would call me on Monday.',
    ]);
  });

  it('is none where one notice has capitals before a colon', () => {
    expect(told('Ann Lee put up a sign for the town: “WARNING: Do not swim here, ever.”')).toEqual([
      'Ann Lee: WARNING: Do not swim here, ever.',
    ]);
  });
});
