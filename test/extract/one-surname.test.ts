import { describe, expect, it } from 'vitest';
import { speakersIn } from '../support/speakers-in.ts';

const CANDIDATE = 'Tom Lee is running for office.\n\nMr. Lee said it was late.\n\nMr. Lee shook hands. Mr. Lee had tea.';

describe('a surname that two share', () => {
  it('stays with whoever was called by it alone, however often kin are named in full', () => {
    const friends = 'A friend of Ray Lee left. An aide to Ray Lee came. A cousin of Ray Lee sang. A guard of Ray Lee slept.';
    const kin = `The party of Hugh Lee and Ray Lee is old.\n\n${friends} The driver of Ray Lee waited. A son of Ray Lee ran.\n\nIt rained.\n\nIt snowed.`;
    expect(speakersIn(`${CANDIDATE}\n\n${kin}\n\n“I will win,” Mr. Lee said.`)).toEqual(['Tom Lee']);
  });

  it('is the elder’s where he tells of a younger brother', () => {
    const text = `${CANDIDATE}\n\nOn Monday he brought his older brother, Ray Lee.\n\nMr. Lee praised his younger brother's “deep faith.”`;
    expect(speakersIn(text)).toEqual(['Ray Lee']);
  });

  it('is nobody’s where either may tell of his brother', () => {
    const text = `${CANDIDATE}\n\nOn Monday he met Ray Lee.\n\nMr. Lee praised his brother's “deep faith.”`;
    expect(speakersIn(text)).toEqual([null]);
  });
});

describe('a surname that is an office', () => {
  it.each(['Representative Peter T. King', 'Senator Ann B. Pope'])('is a name behind a title: %s', (name) => {
    expect(speakersIn(`“It is late,” said ${name} of Marlford.`)).toEqual([name.split(' ').slice(1).join(' ')]);
  });
});

describe('words that go on behind “he said”', () => {
  it('are not said by whom they name', () => {
    const text =
      'Pollster Sam Rowe is doubtful. But Tom Ray could change the subject.\n\n“His better bet is to talk,” he said. “Ray’s best argument is tea.”';
    expect(speakersIn(text)).not.toEqual(['Tom Ray']);
  });
});

describe('an aside with an abbreviation', () => {
  it('leaves the words before it to whoever said them', () => {
    expect(speakersIn('“Perpetual motion!” Rep. Sam Rowe, R-Pa., said of the fair.')).toEqual(['Sam Rowe']);
  });
});

it('a child who is called by the first name is not whoever bears the surname alone', () => {
  const text =
    'When 8-year-old Amy Ray came to class she was shy.\n\n“Jo laughed,” said Paul Ray, Amy’s uncle.\n\nAmy walked home.\n\n“She is a good one,” Ray said.';
  expect(speakersIn(text)).toEqual(['Paul Ray', 'Paul Ray']);
});
