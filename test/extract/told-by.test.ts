import { describe, expect, it } from 'vitest';
import { speakersIn } from '../support/speakers-in.ts';

describe('what somebody was told', () => {
  it.each([
    ['Her son Terry, 59, said he was told by an exhausted doctor that there were “no beds this side of Marlford”.', 'exhausted doctor'],
    ['Tom Rayburn was told by the judge that he was “a menace to every woman in this town”.', 'judge'],
    ['At the trial, the jury was told by Tom Rayburn there was “nothing to see”.', 'Tom Rayburn'],
    ['He said he was accused by Ms Keller of being “a liar”.', 'Keller'],
    ['Leon Petch, let go by Weldon with a letter that told him he was “too small for the game”, headed in at the far post.', 'letter'],
  ])('is said by whoever told it: %s', (text, name) => {
    expect(speakersIn(text)).toEqual([name]);
  });

  it('is whose the clause says, where that reports a third', () => {
    expect(speakersIn('Ann Keller was told by doctors that Tom Rayburn had called her “a nuisance”.')).toEqual(['Tom Rayburn']);
  });

  it('is told inside the clause of “which”, whatever stands between commas there', () => {
    const text =
      'The lawyer, Maurice Kettle, stood up. He read from a call, recorded last fall, in which Steve Panos told his wife, Eleni, that he would “say whatever they need”.';
    expect(speakersIn(text)).toEqual(['Steve Panos']);
  });
});

describe('the subject of a second verb', () => {
  it('is not what was decided in the clause before', () => {
    const [name] = speakersIn(
      'At the meeting, Tom Rayburn is understood to have told members that no final decision had been made and to have asked for “cool heads”.',
    );
    expect(name).toBe('Tom Rayburn');
  });

  it('is not what the clause of “which” was about', () => {
    const names = speakersIn(
      'The 64-page paper puts the cost at £4m. It describes the unit, which treated 900 patients, as “safe but small” and recommends that it close “at a time that minimises concern”.',
    );
    expect(names).not.toContain('unit');
  });
});

describe('words after a colon', () => {
  it('are a reply’s, where the reply leads to them', () => {
    expect(speakersIn('The record shows laughter, and then the minister’s reply: “I know the height of our ships.”')).toEqual(['minister']);
    expect(speakersIn('That brought a reply from Dwayne Folkes, whose account is mostly about chess: “Have you?”')).toEqual([
      'Dwayne Folkes',
    ]);
  });
});

describe('an “it”', () => {
  it('is not the place where something is so', () => {
    const [name] = speakersIn(
      'Supporters leaned on a report from the Legislative Fiscal Division, which found that the number had tripled. In Gallatin County, it said, teachers “cannot afford to rent”.',
    );
    expect(name).not.toBe('Gallatin County');
  });
});
