import { describe, expect, it } from 'vitest';
import { speakersIn } from '../support/speakers-in.ts';

describe('two who are named together', () => {
  const TWO = 'Tom Ray and Ann Lee';

  it.each([
    'In a letter on Monday, Chairman Tom Ray and Treasurer Ann Lee described how hard it is.\n\n“To pick a line and shout about it is a scandal,” they said.',
    'Tom Ray and Ann Lee repeated past pleas for inspectors to be named.\n\n“A good watchdog needs a steady hand,” they wrote.',
    'Tom Ray and Ann Lee opened the hall on Monday. They said it was “the best of days”.',
  ])('are “they” of the next words: %s', (text) => {
    expect(speakersIn(text)).toEqual([TWO]);
  });

  it('go on in one paragraph after another', () => {
    const text = 'Tom Ray and Ann Lee wrote to the bank.\n\n“This is a scandal,” they said.\n\n“It has to end today,” they added.';
    expect(speakersIn(text)).toEqual([TWO, TWO]);
  });

  it.each([
    'Tom Ray and Ann Lee opened the hall on Monday. The nurses waved banners.\n\n“Pay us more now,” they said.',
    'Tom Ray and Ann Lee opened the hall on Monday. The nurses waved banners. They said it was “the worst of days”.',
  ])('are not the many who have been brought in behind them: %s', (text) => {
    expect(speakersIn(text)).not.toContain(TWO);
  });
});
