import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';

const last = (text: string): string | null => extract(text).quotes.at(-1)?.speaker?.name ?? null;

describe('a name that nobody bears', () => {
  it.each([
    'Arthur Marsh keeps bees and a Harvey Bull called Rolo.',
    'Arthur Marsh drank a Tom Collins at the bar.',
    'Arthur Marsh walks his spaniel, Rolo, daily. Rolo was 12.',
    'Arthur Marsh bought a David Hockney for his wall.',
  ])('does not speak: %s', (text) => expect(last(`${text} “It was cold out there today,” he said.`)).toBe('Arthur Marsh'));

  it.each([
    ['is said to be somebody', 'A Tom Ray who lives in Hull wrote to us. “It is a fine thing,” he said.', 'Tom Ray'],
    ['is called by the surname', 'It was like having a Tom Ray at the helm. Ray shrugged. “It is a fine thing,” he said.', 'Tom Ray'],
  ])('is not one that %s', (_, text, name) => expect(last(text)).toBe(name));
});

describe('somebody described whose name follows', () => {
  it.each([
    [
      'as the only name given',
      'The clipboard-holder, who would give her name only as Nell, was new. “It is my second day here,” she said.',
      'Nell',
    ],
    ['after “named”', '“Nobody told us about it,” said a man named Bob.', 'Bob'],
    ['after “called”', '“Nobody told us about it,” said a man called Bob Ray. “Not a word to us,” he said.', 'Bob Ray'],
    ['after “herself”', 'A woman, who called herself Jill, saw it. “Nobody told us about it,” she said.', 'Jill'],
    ['after a wish to be called so', '“Nobody told us about it,” said a resident who asked to be called Jill.', 'Jill'],
    ['behind a clause', 'A farmer who sold his mill, Tom Ray, said the storm was “a monster”.', 'Tom Ray'],
  ])('is known %s', (_, text, name) => expect(last(text)).toBe(name));

  it('is not whom others call names', () => {
    expect(last('Tom Ray spoke. One lawmaker called Ray “the clown of the bay”.')).not.toBe('Tom Ray');
    expect(last('A man who knew the singer, Tom Ray, said it was “a monster”.')).not.toBe('man who knew the singer');
  });
});
