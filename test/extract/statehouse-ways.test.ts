import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { speakersIn } from '../support/speakers-in.ts';

/** Who is given the first words of a text, and as what. */
const firstOf = (text: string): readonly (string | null | undefined)[] => {
  const speaker = extract(text).quotes[0]?.speaker;
  return [speaker?.name, speaker?.kind, speaker?.role];
};

describe('the day on which somebody did something', () => {
  it.each([
    ['behind his surname', 'Voters met Rep. Ann Stanley Tuesday in Marlford.\n\n“I am done,” she said.', 'Ann Stanley'],
    [
      'behind a town called like a first name',
      'Rep. Nora Quill left Stanley Friday. Voters met Quill Friday.\n\n“I am done,” she said.',
      'Nora Quill',
    ],
    ['with a month and a number', 'Rep. Ann Stanley March 5 told the board so.\n\n“I am done,” she said.', 'Ann Stanley'],
  ])('is no part of his name: %s', (_, text, name) => {
    expect(speakersIn(text)).toEqual([name]);
  });

  it('is his name where the article calls him so', () => {
    expect(speakersIn('The author Ann Friday wrote it. “I am done,” Friday said.')).toEqual(['Ann Friday']);
  });
});

describe('a question that ends before who asks it', () => {
  const asked = (tail: string): readonly (string | null)[] => speakersIn(`Tom Ray was unmoved. “Why must we sit and wait?” ${tail}`);
  it.each([
    'Senate Majority Leader Ann Lee, D-N.Y., told reporters on Monday.',
    'Ann Lee, the mayor, told the Marlford Echo.',
    'Ann Lee, whose son left the town, asked the panel.',
    'Ann Lee, head of the Hexby union asked.',
  ])('is hers: %s', (tail) => {
    expect(asked(tail)).toEqual(['Ann Lee']);
  });
  it.each([
    'Ann Lee, the mayor, told reporters she was sorry.',
    'Ann Lee, the mayor, told reporters Monday she was sorry.',
    'Ann Lee, the mayor, asked Ray to leave.',
  ])('is not hers where she says something else: %s', (tail) => {
    expect(asked(tail)).toEqual(['Tom Ray']);
  });
});

describe('an office that begins with a participle', () => {
  it.each([
    'House Budget Committee ranking member',
    'House Budget Committee ranking Democrat',
    'Hexby Growers Association acting president',
  ])('is no verb of the body before it: %s', (office) => {
    expect(firstOf(`“We stay,” said ${office} Ann Lee.`)).toEqual(['Ann Lee', 'person', office]);
  });
});

describe('an aside without its second comma', () => {
  it.each([
    ['farm director at the Hexby Council', 'farm director at the Hexby Council'],
    ['the mayor of Marlford', 'mayor of Marlford'],
    ['a nurse at Hexby Hospital', 'nurse at Hexby Hospital'],
  ])('behind the words is of whoever is named: %s', (printed, role) => {
    expect(firstOf(`Tom Ray left. “It is a disgrace,” Ann Lee, ${printed} said in a statement.`)).toEqual(['Ann Lee', 'person', role]);
  });

  it.each(['Ann Lee, a friend said, is ill. “I am done,” Lee said.', 'The board thanked Ann Lee, the mayor said. “I am done,” Lee said.'])(
    'is told from somebody else who says it: %s',
    (text) => {
      expect(firstOf(text)).toEqual(['Ann Lee', 'person', null]);
    },
  );
});

describe('papers', () => {
  it('are none where somebody will file something', () => {
    expect(speakersIn('Ann Lee said she will file written objections to plans she described as “chainsaw politics”.')).toEqual(['Ann Lee']);
  });

  it.each(['ordinance', 'suit', 'measure', 'ballot question'])('speak for themselves: the %s', (noun) => {
    expect(firstOf(`Ann Lee spoke.\n\nThe ${noun} reads, “Nobody under ten may cross the bridge.”`)).toEqual([noun, 'document', null]);
  });
});

describe('the party of a place', () => {
  it.each(['the Georgia Democratic Party', 'the Hexby County Republican Party', 'the Iowa Republican Committee'])(
    'speaks by its whole name: %s',
    (party) => {
      expect(firstOf(`“We will not go along with it,” ${party} said.`)).toEqual([party.slice('the '.length), 'organisation', null]);
    },
  );

  it('is no part of what somebody is called', () => {
    expect(firstOf('“It is late,” said top Republican Party donor Ann Lee.')[0]).toBe('Ann Lee');
    expect(firstOf('“It is late,” said Texas Democratic Party Chair Ann Lee.')).toEqual([
      'Ann Lee',
      'person',
      'Texas Democratic Party Chair',
    ]);
  });
});

describe('an office behind a lost space or a particle', () => {
  it.each([
    'It broke the constitution.Justice Ann Lee wrote so. “It is late,” Lee said.',
    'Tom Ray spent a day taking apart Justice Ann Lee’s dissent. “It is late,” Lee said.',
  ])('is told alone: %s', (text) => {
    expect(firstOf(text)).toEqual(['Ann Lee', 'person', 'Justice']);
  });
});

describe('what a plan or a hearing is called', () => {
  it.each([
    'Democrats shoved President Ray’s “clean homes, good jobs” plan through the House.',
    'On Monday, the Senate Committee on Energy and Water held a hearing, “Lessons of the Fires for the West.” The aim was to learn.',
    'The institute published a report, “Paying for Fires,” in May.',
  ])('is nobody’s speech: %s', (text) => {
    expect(speakersIn(text)).toEqual([]);
  });
});

describe('offices of American towns', () => {
  it.each([
    'Councilor',
    'First Selectman',
    'Ward 3 Alderwoman',
    'Mayor Pro Tem',
    'President Pro Tempore',
    'Councilwoman-at-Large',
    'Undersheriff',
    'Republican National Committeeman',
    'County Judge-Executive',
  ])('are no part of a name: %s', (office) => {
    expect(firstOf(`“It is a slap in the face to us,” said ${office} Ann Leeds.`)).toEqual(['Ann Leeds', 'person', office]);
  });
});
