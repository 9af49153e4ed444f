import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { speakersIn } from '../support/speakers-in.ts';

describe('words that a crowd calls out', () => {
  it.each(['The crowd chanted “Build it now!” as he spoke.', 'The crowd chanted “Build it now!” while he talked.'])(
    'are not those of whoever speaks meanwhile: %s',
    (rest) => {
      expect(speakersIn(`Tom Ray spoke in Marlford. ${rest}`)).toEqual(['crowd']);
    },
  );

  it.each([
    'Tom Ray walked in to chants of “Tom! Tom!,” the mayor said.',
    'Ann Lee was greeted with chants of “Go home!” at the fair, according to the mayor, Tom Ray.',
  ])('nor of whoever tells of it: %s', (text) => {
    expect(speakersIn(text).filter((name) => name !== null)).toEqual([]);
  });

  it('nor are thoughts his of whom another imagines them', () => {
    expect(speakersIn('Ann Lee imagined Mr Ray was thinking: “My, what have I done?”')).not.toContain('Ray');
  });

  it('nor of whoever speaks elsewhere', () => {
    const text = 'Ann Lee spoke down the street from the mill, where 50 workers had gathered, chanting “no contract, no peace” for hours.';
    expect(speakersIn(text)).not.toContain('Ann Lee');
  });
});

describe('words that are printed on something', () => {
  it.each([
    'The men were wearing shirts that read “Settle for Ann Lee.”',
    'Tom Ray passed a sign on the road, which read “Settle for Ann Lee.”',
    'Sam Rowe was seen as well, wearing a shirt that read “Free the geese now.”',
  ])('are nobody’s who is there: %s', (text) => {
    expect(speakersIn(text).filter((name) => name !== null)).toEqual([]);
  });

  it('are the writer’s who is named', () => {
    expect(speakersIn('Ann Lee shared a message from her adviser, Sam Rowe, that read: “It is late for that.”')).toEqual(['Sam Rowe']);
  });
});

describe('words of a report', () => {
  it('are not those of whoever it tells of', () => {
    const text = 'Ann Lee kept no guard. She took her phone everywhere she went, “sending letters in the land of her rivals.”';
    expect(speakersIn(text)).not.toContain('Ann Lee');
  });

  it('are not those of whom they are about', () => {
    expect(speakersIn('Sam Rowe wrote in. \n\nOn Tom Ray’s plan: “It is a bad one for the town.”')).not.toContain('Tom Ray');
  });
});

describe('two quotations of one clause', () => {
  it('are the claim and what it is called', () => {
    const text = 'In a letter, Tom Ray called Ann Lee’s assertion of a “claim of right” over her house “significant and disturbing.”';
    expect(speakersIn(text)).toEqual(['Ann Lee', 'Tom Ray']);
  });
});

describe('words after a colon', () => {
  it('are those of whoever the sentence is about, not of whom its last clause tells', () => {
    const text = 'Sam Rowe tweeted back that it was odd, coming from a candidate who promised peace: “Your plan is to start a war.”';
    expect(speakersIn(text)).toEqual(['Sam Rowe']);
  });
});

describe('words that are put to somebody', () => {
  it.each([
    'When asked whether the “secret” list was long, Ann Lee did not say.',
    'To a question on the “sale of jobs,” Ann Lee said firms cost more.',
  ])('are not those of whoever answers: %s', (text) => {
    expect(speakersIn(text)).not.toContain('Ann Lee');
  });

  it('are the asker’s, whatever is told of him in between', () => {
    const text = 'Ann Lee was asked by host Tom Ray, who likes Lee but has long dismissed the story, “Now, are you not tired of it?”';
    expect(speakersIn(text)).toEqual(['Tom Ray']);
  });

  it('are those of whoever shouts them in a clause before the answer', () => {
    const text = 'Ann Lee rose. When someone in the audience shouted, “Cruise,” Lee joked, in an accent, “Amen, brother! Come on up!”';
    expect(speakersIn(text)).toEqual(['someone in the audience', 'Ann Lee']);
  });

  it('are not those of whom a letter is sent to', () => {
    const text =
      'They sent a letter on Monday to town leaders opposing the plan.\n\n“The plan is late and should expire in May,” they wrote.';
    expect(speakersIn(text)).toEqual([null]);
  });
});

describe('words of nobody in the article', () => {
  it.each([
    'After the news, the “Herrings” star Ann Lee posted a note.',
    'Relatives are to have a “clear right to object”, giving them time to say no.',
  ])('are what something is called: %s', (text) => {
    expect(speakersIn(text).filter((name) => name !== null)).toEqual([]);
  });

  it('are a writer’s whose book others pass on', () => {
    const text =
      'Experts on trade have been passing on a page from the memoirs of a former Dutch codebreaker who wrote about the “creative” use of tea.';
    expect(speakersIn(text)).toEqual(['former Dutch codebreaker']);
  });

  it('are those of a saying', () => {
    const text = 'Ann Lee found that newcomers reflect fears. “One day we will all wake up and speak Dutch,” is one common saying here.';
    expect(speakersIn(text)).toEqual([null]);
  });

  it('and of headlines', () => {
    expect(speakersIn('At the end of April, Ann Lee earned “is it over?” headlines when staff left.')).toEqual([]);
  });
});

describe('a headline', () => {
  it('that begins with who speaks gives him its words', () => {
    const text = 'Tom Ray: Lee Asking Sam Rowe To Check Facts ‘Reeks of Fear’\n\nAnn Lee has asked Sam Rowe to check facts. Tom Ray sang.';
    expect(speakersIn(text)).toEqual(['Tom Ray']);
  });

  it('gives nobody the words that another calls his remarks', () => {
    const text = 'Ann Lee Says Rivals Hacked Party, Calls Tom Ray’s Remarks ‘Troubling’\n\nAnn Lee sang. Tom Ray did too.';
    expect(speakersIn(text)).not.toContain('Tom Ray');
  });
});

describe('a verb with words before it', () => {
  it.each([
    ['an aside behind “what”', 'Tom Ray guarded them in what Ann Lee, treasurer of the club, called “hand-to-hand combat.”', 'Ann Lee'],
    ['“all she could do was”', 'Ann Lee saw Mr. Ray talking on the news, and all she could do was shout “Yes!” at the TV.', 'Ann Lee'],
    ['a paper’s piece', 'Ann Lee belittled it, calling it a slip that was reported in a “hit piece” by The Marlford Times.', 'Ann Lee'],
  ])('has its subject: %s', (_, text, name) => expect(speakersIn(text)).toEqual([name]));

  it('has its subject behind a time within a report', () => {
    const text =
      'Ann Lee said that for decades some critics had been predicting an end, but this would not happen.\n\n“That is because this town, which is home to half of us, remains the best.”';
    expect(speakersIn(text)).toEqual(['Ann Lee']);
  });

  it('tells nothing where it says what should be done', () => {
    const text =
      'Nordlys Hale issued a statement about letters, which included staff members suggesting someone should question his faith.\n\n“On behalf of everyone, we offer a deep apology to him for it.”';
    expect(speakersIn(text)).not.toContain('staff members');
  });
});

it('is a term where the reporter tells who calls it so: “as they call it”', () => {
  expect(extract('The “long quiet” as they call it is hard on everybody. Ann Lee said so.').quotes).toEqual([]);
});

it.each(['note', 'statement'])('whoever puts out a %s speaks in it', (paper) => {
  expect(extract(`The union put out a ${paper} that said: “We have had a letter.”`).quotes[0]?.speaker?.name).toBe('union');
});
