import { describe, expect, it } from 'vitest';
import { speakersIn } from '../support/speakers-in.ts';

describe('the party of a part of the country', () => {
  it.each(['Scottish Labour', 'Welsh Labour'])('speaks: %s', (party) => {
    expect(speakersIn(`${party} called the plan “late and poor”. Tom Ray left.`)).toEqual([party]);
  });

  it('is no leader of it', () => {
    expect(speakersIn('The Scottish Labour leader, Ann Keller, called the plan “late and poor”.')).toEqual(['Ann Keller']);
  });
});

describe('what somebody rejects', () => {
  it.each([
    'Nordlys rejects Greens ‘pantomime’ jibe over emergency meeting',
    'Nordlys denies minister’s ‘cover-up at once’ claim over budget',
  ])('are not his words: %s', (text) => expect(speakersIn(`${text}\n\nNordlys has stood by its demand.`)).not.toContain('Nordlys'));
});

describe('an independent', () => {
  it('is the councillor who has just spoken', () => {
    const text =
      'Ann Keller was cross. “What we have is an invention,” she said.\n\nThe independent said a chairman had “no vote, no budget and no staff”.';
    expect(speakersIn(text)).toEqual(['Ann Keller', 'Ann Keller']);
  });
});

describe('a centre or club that is called after many', () => {
  it.each(["Robbie Ashe Young Flyers' Centre", "Jo Day Memorial Skaters' Hall"])('is nobody: the %s', (name) => {
    const text = `Ann Keller was there. Opening the ${name}, she told an audience it had been “a model of its sort”.`;
    expect(speakersIn(text)).toEqual(['Ann Keller']);
  });
});
