import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';

const last = (text: string): string | null => extract(text).quotes.at(-1)?.speaker?.name ?? null;

describe('somebody with another name', () => {
  it.each([
    ['a nickname in marks', 'William “Buddy” Ray, a drummer, was late. “It is only water,” Buddy said.', 'William “Buddy” Ray'],
    ['it with the surname', 'William “Buddy” Ray, a drummer, was late. “It is only water,” Buddy Ray said.', 'William “Buddy” Ray'],
    ['“nicknamed”', 'Tom Ray, nicknamed Dusty, was late. “It is only water,” Dusty said.', 'Tom Ray'],
    ['“also known as”', 'Tom Ray, also known as MC Frost, was late. “It is only water,” MC Frost said.', 'Tom Ray'],
    ['a given name of two words', 'Abdul Rahman Khalil, a grocer, was late. “It is only water,” Abdul Rahman said.', 'Abdul Rahman Khalil'],
  ])('is one person: %s', (_, text, name) => expect(last(text)).toBe(name));

  it('is not a namesake', () =>
    expect(last('Abdul Rahman Khalil and Abdul Rahman Said were late. “It is only water,” Abdul Rahman said.')).toBe('Abdul Rahman'));
});
