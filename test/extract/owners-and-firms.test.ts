import { describe, expect, it } from 'vitest';
import { speakersIn } from '../support/speakers-in.ts';

describe('somebody who is only known as whoever is hers', () => {
  it('is not “she”', () => {
    const text =
      'Ann Lee has become a star. When the script arrived, her manager of 26 years advised her to pass.\n\n“He said it was beneath me,” she said.';
    expect(speakersIn(text)).toEqual(['Ann Lee']);
  });

  it('is “she” where that is what is told of her', () => {
    expect(speakersIn('Tom Ray was late. His sister waited. “He is always late,” she said.')).toEqual(['sister']);
  });
});

describe('whoever “when asked” replied', () => {
  it('is the one of the relative clause, without commas too', () => {
    const text =
      'Tom Ray was a minister. He married, in 1938, Edith Moss, who when asked for the secret of a long marriage replied: “He was always out.”';
    expect(speakersIn(text)).toEqual(['Edith Moss']);
  });
});

describe('an occasion', () => {
  it('does not tell what it was for', () => {
    const text =
      'Tom Ray had been an enthusiast. At a February news conference to announce the deal, he put an arm around Mr. Lee and told reporters, “I like this fellow.”';
    expect(speakersIn(text)).toEqual(['Tom Ray']);
  });
});

describe('a firm of one name', () => {
  it.each([
    [
      'called one',
      'Castlemere, the biscuits and snacks group, has said no.\n\nThe company said on Monday that the proposal “undervalues” its brands.',
    ],
    [
      'called one, by its index',
      'Castlemere, the biscuits and snacks group, has said no.\n\nThe FTSE 250 group said that the proposal “undervalues” its brands.',
    ],
    ['to be taken over', 'Castlemere has rejected a £1.9bn takeover.\n\nThe company said that the proposal “undervalues” its brands.'],
  ])('is “the company”: %s', (_, text) => {
    expect(speakersIn(text)).toEqual(['Castlemere']);
  });
});

describe('the name before a colon', () => {
  it('is what the article is about where a body is called so at greater length', () => {
    const text =
      "Brindle Vale: Trust's failings 'managed, not mended'\n\nBy Kirsty Moss\n\nNobody was heard at Brindle Vale Hospitals Trust, a review has found.";
    expect(speakersIn(text)).not.toContain('Brindle Vale');
  });

  it('is who speaks where it is somebody’s', () => {
    const text = "Tom Ray: Trust's failings 'managed, not mended'\n\nBy Kirsty Moss\n\nNobody was heard, Tom Ray has told the House.";
    expect(speakersIn(text)).toEqual(['Tom Ray']);
  });
});
