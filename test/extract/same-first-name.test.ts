import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { sameFirstName } from '../../src/extract/names/same-first-name.ts';

describe('two first names before one surname', () => {
  it.each([
    ['michael', 'mike'],
    ['jennifer', 'jenny'],
    ['debbie', 'deborah'],
    ['danny', 'daniel'],
    ['bob', 'robert'],
    ['stephen', 'steven'],
    ['sergei', 'sergey'],
    ['françois', 'francois'],
    ['jonathan', 'jonathon'],
    ['erica', 'erika'],
    ['samantha', 'sam'],
    ['nick', 'nicholas'],
    ['r', 'ruth'],
    ['abdul', 'abdulrahman'],
  ])('may be one person’s: %s, %s', (a, b) => {
    expect(sameFirstName(a, b)).toBe(true);
    expect(sameFirstName(b, a)).toBe(true);
  });

  it.each([
    ['michael', 'michelle'],
    ['mark', 'mary'],
    ['mary', 'margaret'],
    ['daniel', 'danielle'],
    ['christine', 'christopher'],
    ['tracy', 'trayvon'],
    ['martin', 'marvin'],
    ['ed', 'edna'],
    ['ellen', 'helen'],
    ['maria', 'marie'],
    ['tomik', 'tomika'],
  ])('are two people’s: %s, %s', (a, b) => {
    expect(sameFirstName(a, b)).toBe(false);
    expect(sameFirstName(b, a)).toBe(false);
  });

  it('keep a brother and a sister apart whose names begin alike', () => {
    const text = `Michael Brown, a teacher, and Michelle Brown, a nurse, spoke on Monday in Portbury.

"We go on," said Michelle Brown.

"I do not," said Michael Brown.`;
    expect(extract(text).quotes.map(({ speaker }) => [speaker?.name, speaker?.role])).toEqual([
      ['Michelle Brown', 'nurse'],
      ['Michael Brown', 'teacher'],
    ]);
  });

  it('are not enough where the initials between them differ', () => {
    const text = `George H. W. Bush, a former president, and George W. Bush, his son, spoke on Monday in Portbury.

"We go on," said George W. Bush.

"I do not," said George H.W. Bush.

"Nor do I," said George Bush.`;
    expect(extract(text).quotes.map(({ speaker }) => speaker?.name)).toEqual(['George W. Bush', 'George H. W. Bush', undefined]);
  });
});
