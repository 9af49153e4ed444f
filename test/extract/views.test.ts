import { describe, expect, it } from 'vitest';
import { speakersIn } from '../support/speakers-in.ts';

const WORDS = '“There is plenty of life in it yet.”';

describe('words that stand by themselves', () => {
  it.each([
    'Ann Lee disagrees with him.',
    'Ann Lee, who leads the opposition, is not convinced by Ray’s plan.',
    'Ann Lee has no regrets about the row with Tom Ray.',
    'Ann Lee remembers the day Tom Ray came into the shop.',
    'Ann Lee sees it otherwise.',
    'Ann Lee shrugs off his criticism.',
    'Ann Lee begs to differ with the senator.',
    'Ann Lee is having none of it.',
    'Councillor Ann Lee takes a dimmer view.',
    'But Ann Lee was less than impressed.',
    'Ann Lee hopes that Tom Ray will think again.',
    'His neighbour Ann Lee hates it.',
    'That is not how Ann Lee sees it.',
    'Ann Lee is in no doubt that Tom Ray can win.',
  ])('are hers whose view the paragraph before tells: %s', (view) => {
    expect(speakersIn(`Tom Ray says the bill is dead.\n\n${view}\n\n${WORDS}`)).toEqual(['Ann Lee']);
  });

  it('are no words of his of whom they tell', () => {
    const words = '“If that is his idea of bragging I would hate to see the rest of it.”';
    const doubt = 'Tom Ray spoke first.\n\nAnn Lee doubts that he can brag about the failed bills.';
    expect(speakersIn(`${doubt}\n\n${words}`)).toEqual(['Ann Lee']);
    expect(speakersIn(`${doubt} ${words}`)).toEqual(['Ann Lee']);
    const office = 'Governor Tom Ray calls it a success.\n\nMinority Leader Al Orr (D-Hexby) doubts the Governor can brag about it.';
    expect(speakersIn(`${office}\n\n${words}`)).toEqual(['Al Orr']);
  });

  it.each([
    'Ann Lee hopes for a vote, but Tom Ray is not so sure.',
    'Ann Lee and Tom Ray both want a vote.',
    'Ann Lee remembers what Tom Ray told her.',
    'Ann Lee met Tom Ray at the gate.',
  ])('are open where they may be either’s: %s', (view) => {
    expect(speakersIn(`${view}\n\n${WORDS}`)).toEqual([null]);
  });

  it('or where another has just spoken and she only wants to do something', () => {
    expect(speakersIn(`“It is late,” said Tom Ray.\n\nAnn Lee hopes to play on Saturday.\n\n${WORDS}`)).toEqual(['Tom Ray', null]);
  });

  it('or where they tell of her herself', () => {
    expect(speakersIn('Ann Lee hopes to be fit by Saturday.\n\n“She has worked hard, and she deserves it.”')).toEqual([null]);
  });

  it('and are his who reports what she wants', () => {
    expect(speakersIn('Ann Lee wants a vote, Tom Ray said.\n\n“She has wanted one since May.”')).toEqual(['Tom Ray']);
  });

  it('nor are a few words behind her question hers', () => {
    expect(speakersIn('Tom Ray asked Ann Lee to come. “Why would I?” she said.\n\n“Suit yourself.”')).toEqual(['Ann Lee', null]);
  });
});
