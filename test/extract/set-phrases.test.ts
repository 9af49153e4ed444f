import { describe, expect, it } from 'vitest';
import { speakersIn } from '../support/speakers-in.ts';

describe('a verb that tells with what stands behind it', () => {
  it.each([
    'Ann Keller met the press. Ms Keller tore into the mayor over the closures.\n\n“They have told us the opposite of what was meant.”',
    'Ann Keller spoke of Tom Ray. She took aim at the mayor over the closures.\n\n“They have told us the opposite of what was meant.”',
    'Earlier, the leader, Ann Keller, whose group has a hole to fill, challenged members to “swallow it or show me the door” over rents.',
    'Ann Keller dared the mayor to “come clean or step down” over rents.',
  ])('is one of speech: %s', (text) => expect(speakersIn(text)).toEqual(['Ann Keller']));

  it('is none with another object', () => {
    expect(speakersIn('Ann Keller challenged the plan for the “long and winding” road.')).not.toEqual(['Ann Keller']);
  });
});

describe('whoever goes on', () => {
  it('is whoever tells what another said when something was asked', () => {
    const text =
      '“It is a mess,” Ann Keller said.\nMs Keller said Tom Ray had lied when, after a vote, he had told staff to go. “That same evening he was gone without a word.”';
    expect(speakersIn(text)).toEqual(['Ann Keller', 'Ann Keller']);
  });

  it('is not unsettled by an office that advised him', () => {
    const text =
      'Minister Tom Ray was asked about it.\n\nThe Minister said he had been advised by the Attorney General.\n\n“You see how little I can say,” he told them.';
    expect(speakersIn(text)).toEqual(['Tom Ray']);
  });

  it('has an office behind the name of a place with an “of”', () => {
    const text =
      'Isle of Marl safety inspector Ann Keller told an inquiry it was late. Tom Ray left. The inspector said it was “an open sore”.';
    expect(speakersIn(text)).toEqual(['Ann Keller']);
  });
});
