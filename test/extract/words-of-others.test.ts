import { describe, expect, it } from 'vitest';
import { speakersIn } from '../support/speakers-in.ts';

describe('what somebody else has claimed', () => {
  it.each([
    'hit back at Tom Ray’s claim that she is “always late”',
    'laughed off Tom Ray’s suggestion that she was “always late”',
    'joked about Tom Ray’s comment that she was “always late”',
    'welcomed Tom Ray’s admission that it was “always late”',
  ])('is his: Ann Lee %s', (rest) => {
    expect(speakersIn(`Ann Lee ${rest}.`)).toEqual(['Tom Ray']);
  });

  it.each(['retweeted Tom Ray’s post', 'read out Tom Ray’s letter', 'shared Tom Ray’s message'])('and written: Ann Lee %s', (rest) => {
    expect(speakersIn(`Ann Lee ${rest}: “It is late.”`)).toEqual(['Tom Ray']);
  });

  it.each(['replied to Tom Ray’s post', 'joked about Tom Ray’s claim that she had left'])(
    'leaves her what she says of it: Ann Lee %s',
    (rest) => {
      expect(speakersIn(`Ann Lee ${rest}: “It is late.”`)).toEqual(['Ann Lee']);
    },
  );
});

describe('a name without a verb before a colon', () => {
  it.each([
    'Marlford boss Tom Ray, speaking to BBC Match of the Day',
    'Former England striker Tom Ray on BBC Radio 5 Live',
    'Tom Ray, speaking to Sky Sports after his side lost',
    'Marlford boss Tom Ray on his new striker Sam Rowe',
    'Tom Ray to reporters after the talks',
  ])('speaks: %s', (lead) => {
    expect(speakersIn(`${lead}: “It is late.”`)).toEqual(['Tom Ray']);
  });

  it('does not where the sentence has a verb of its own', () => {
    expect(speakersIn('Tom Ray on Monday received a letter from Ann Lee: “It is late.”')).toEqual(['Ann Lee']);
  });
});

describe('British forms of verbs', () => {
  it('give words to whoever labels', () => {
    expect(speakersIn('Tom Ray has been labelled “a cheat” by Sam Rowe.')).toEqual(['Sam Rowe']);
    expect(speakersIn('Tom Ray responded after Sam Rowe labelled him “a cheat”.')).toEqual(['Sam Rowe']);
  });
});

describe('a sentence after words that end with a full stop', () => {
  it.each(['apologised to Hill', 'told fans he was sorry', 'thanked the fans'])('does not give them to whoever %s', (rest) => {
    const text = `Tom Ray met Sam Rowe. “It was never a red,” Ray said. “He is a fair player.” Rowe ${rest}.`;
    expect(speakersIn(text)).toEqual(['Tom Ray']);
  });
});
