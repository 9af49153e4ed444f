import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';

const BODY = 'A man was bitten on Sunday.\n\n“A man was hitting the dog and it just wouldn’t let go,” said Agnieszka Wrona, who saw it.';
/** Who is given for the words in the head of the article; undefined where they are left open, or taken for a term. */
const first = (text: string): string | undefined => {
  const [quote] = extract(text).quotes;
  return quote !== undefined && (quote.segments[0]?.start ?? 0) < text.indexOf('A man was bitten') ? quote.speaker?.name : undefined;
};

describe('words that a headline repeats', () => {
  it.each([
    ['a headline', `'It just wouldn't let go': man, 71, hurt in park\n\n${BODY}`],
    ['a standfirst', `Man hurt in park\n\nDog that “just wouldn’t let go” was put down\n\n${BODY}`],
  ])('are given to whoever says them further on: %s', (_, text) => expect(first(text)).toBe('Agnieszka Wrona'));

  it('are given to whoever said them where they are pulled out', () => {
    const { quotes } = extract(`Man hurt in park\n\n${BODY}\n\n“It just wouldn’t let go”`);
    expect(quotes.map(({ speaker }) => speaker?.name)).toEqual(['Agnieszka Wrona', 'Agnieszka Wrona']);
  });

  it('stay open where two people say them, or in other words, or in two words only', () => {
    const other = '“It was awful and it just wouldn’t let go,” said Tom Reddy, who ran to help.';
    expect(first(`'It just wouldn't let go': man, 71, hurt in park\n\n${BODY}\n\n${other}`)).toBeUndefined();
    expect(first(`'It never would have let go': man hurt in park\n\n${BODY}`)).toBeUndefined();
    expect(extract(`Man hurt by 'the dog' in park\n\n${BODY}`).quotes).toHaveLength(1);
  });

  it('keep the name that stands beside them', () =>
    expect(first(`Man hurt in park\n\nIt “just wouldn’t let go”, said Tom Reddy.\n\n${BODY}`)).toBe('Tom Reddy'));

  it.each([
    [
      'in capitals',
      'Permits Stay ‘Unusually Soft’ Into Winter\n\nPermits will stay at “an unusually soft level”, the Builders Institute said.',
      'Builders Institute',
    ],
    ['without its article', 'Agency has ‘head in sand’ over larch\n\nThe agency has its “head in the sand”, Ann Lee said.', 'Ann Lee'],
  ])('are given to whoever says hardly more than they: %s', (_, text, name) =>
    expect(extract(text).quotes.map(({ speaker }) => speaker?.name)).toEqual([name, name]),
  );

  it('are a term where the reporter has them elsewhere', () => {
    const text = 'Adviser sent ‘top secret’ notes\n\nWhat is “top secret” is kept in a safe.\n\nIt was “top secret”, Ann Lee said.';
    expect(extract(text).quotes).toHaveLength(1);
  });

  it('are a term before a hat', () =>
    expect(extract('Tom Ray wears ‘Make Marl Great’ hat\n\n“Make Marl Great,” Tom Ray said.').quotes).toHaveLength(1));

  it.each([
    [
      'five words in the lead',
      'Ann Lee, 71, who kept the party “in touch with its own people”, has died.\n\nShe was the best of them.\n\n',
    ],
    [
      'words of somebody described',
      'A boat is late.\n\nBy Al Orr\n\nThe leak is “in touch with its own people”, the skipper of the boat tells them.\n\n',
    ],
  ])('are his wherever they stand: %s', (_, lead) => {
    const text = `${lead}Tom Ray said: “She kept the party in touch with its own people.”`;
    expect(extract(text).quotes.map(({ speaker }) => speaker?.name)).toEqual(['Tom Ray', 'Tom Ray']);
  });
});
