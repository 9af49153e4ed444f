import { describe, expect, it } from 'vitest';
import { speakersIn } from '../support/speakers-in.ts';

describe('which body “the group” or “the newspaper” is', () => {
  it('is one in the foreground of several', () => {
    const text =
      'The Harbour Trust and the Quay Fund keep the boats.\n\nOn Monday the Harbour Trust issued a statement saying it was “focused on the boats”.\n\n“This spring we are focused on that alone,” the group said.';
    expect(speakersIn(text).at(-1)).toBe('Harbour Trust');
  });

  it('is no college, where a newspaper is meant', () => {
    const text = 'The newspaper thought nothing of Keller College.\n\n“The town is a quiet one, and few go there,” the newspaper admitted.';
    expect(speakersIn(text)).not.toContain('Keller College');
  });

  it('is no country, where a newspaper is meant', () => {
    const text =
      'The Advocate wrote about the United States on Monday.\n\n“The town is a quiet one, and few go there,” the newspaper admitted.';
    expect(speakersIn(text)).toEqual(['Advocate']);
  });
});
