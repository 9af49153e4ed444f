import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { speakersIn } from '../support/speakers-in.ts';

describe('a body', () => {
  it.each(['Public Safety Canada', 'National Highways', 'Public First', 'Health Canada'])('is no person: %s', (name) => {
    expect(extract(`${name} said it had introduced “a protocol”.`).quotes[0]?.speaker).toMatchObject({ name, kind: 'organisation' });
  });

  it('does not take the name of whoever leads it', () => {
    const text =
      'The Socialist Party of Beatriz Keller had most votes.\n\n“They asked for it politely,” Keller, a former mayor, told supporters.';
    expect(speakersIn(text)).toEqual(['Beatriz Keller']);
  });

  it('of soldiers is a noun', () => {
    expect(speakersIn('The head of the security forces union called it “late”.')).toEqual(['head of the security forces union']);
  });

  it('is not each of two that sign', () => {
    const text = 'Under the treaty each side may deploy 900 people. It commits them to consult “without delay”.';
    expect(speakersIn(text)).not.toEqual(['each side']);
  });
});

describe('the judge', () => {
  it.each([
    'Mr Justice Keller said it was “irrational”.\n\n“It is late,” the judge said.',
    'A High Court judge has ruled on it. Mr Justice Keller said it was “irrational”.\n\n“It is late,” the judge said.',
  ])('is Mr Justice: %s', (text) => {
    expect(speakersIn(text)).toEqual(['Mr Justice Keller', 'Mr Justice Keller']);
  });
});

describe('words after a clause with somebody else in it', () => {
  it.each([
    [
      'go on with whoever the sentence is about',
      'Ann Keller runs it. She was one of 11 experts consulted by the authors and recalls telling them that it “would make a horse laugh”.',
      'Ann Keller',
    ],
    [
      'are shouted by whoever stands near',
      'The passage brought delegates to their feet, although there was a stir when a man near the back of the hall shouted: “What about us?”',
      'man near the back of the hall',
    ],
    [
      'are of the offer, not in it',
      'Tom Rayburn, the depute leader, said that Ms Keller had offered “a greetings card where a budget should be”.',
      'Tom Rayburn',
    ],
    [
      'are those of a former nurse who leads a party',
      'Ann Keller used her first speech as leader to urge “an end” to it.\n\nIn an address in Perth, the former nurse said the party was “late”.',
      'Ann Keller',
    ],
    [
      'are those of somebody inside',
      'One operative inside Rayburn Tower said they were “not a big deal”.',
      'operative inside Rayburn Tower',
    ],
  ])('%s', (_, text, name) => {
    expect(speakersIn(text).at(-1)).toBe(name);
  });
});
