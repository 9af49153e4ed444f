import { describe, expect, it } from 'vitest';
import { speakersIn } from '../support/speakers-in.ts';

describe('“who” behind a bracket', () => {
  it.each([
    'Backers cheered on Friday, including House Speaker Tom Ray (R-Ga.), who said it would let families “shop freely”.',
    'The plan was attacked by Tom Ray (D-Calif.), who said it was “a needless cut”.',
    'Ann Lee’s critics include Tom Ray (Lab, Hexby East), who called it “a needless cut”.',
    'Ann Lee was met by Tom Ray (no relation), who called it “a needless cut”.',
  ])('is whoever stands before it: %s', (text) => {
    expect(speakersIn(text)).toEqual(['Tom Ray']);
  });
});
