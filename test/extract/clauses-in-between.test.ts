import { describe, expect, it } from 'vitest';
import { speakersIn } from '../support/speakers-in.ts';

describe('letters for a body', () => {
  it.each([
    ['The Ministry of Defence was late. The MoD said it was “fine”.', 'Ministry of Defence'],
    ['The Department for Education was late. The DfE said it was “fine”.', 'Department for Education'],
    ['The MoJ said it was “fine”.', 'MoJ'],
  ])('are its whole name where that is printed: %s', (text, name) => {
    expect(speakersIn(text)).toEqual([name]);
  });
});

describe('what stands between a paper and its words', () => {
  it.each([
    ['an aside on who saw it', 'It was set out in a note, seen by this agency, which describes the raid as “a flagrant breach”.', 'note'],
    [
      'those who are told',
      'Mr Keller referred to an email, disclosed in May, in which staff were told to “fill beds first”.',
      'email, disclosed in May',
    ],
    [
      'a clause of somebody else',
      'The parish council objected, and a letter was pinned to the door, warning that it was “for our own”.',
      'letter',
    ],
    ['when it was issued', 'The first flood warning was issued at noon. It told residents: “You are in danger.”', null],
  ])('is not who says them: %s', (_, text, name) => {
    const [speaker] = speakersIn(text);
    if (name === null) expect(speaker).not.toBe('Keller');
    else expect(speaker).toBe(name.split(',')[0]);
  });

  it('leaves a rebuke to the country that it came from', () => {
    const text =
      'Spain and Japan signed a treaty, drawing a rebuke from China, which accused the two of trying to create a “small clique”.';
    expect(speakersIn(text)).toEqual(['China']);
  });

  it('is “it” as the letter of whoever wrote it', () => {
    expect(speakersIn('The letter from Ann Keller was sent to the BBC. It says the film is “a lie”.')).toEqual(['Ann Keller']);
  });
});

describe('two things said of somebody', () => {
  it('belong to whoever is named before them', () => {
    const text = 'Among them was Tom Rayburn, the MP for Hexby and a friend of the mayor, who said that he had “more calls than ever”.';
    expect(speakersIn(text)).toEqual(['Tom Rayburn']);
  });
});

describe('a quotation that stands by itself', () => {
  it('is not of him whom it addresses', () => {
    const text = '“There was a list in my head,” Tom Rayburn said.\n\n“In your head, Mr Rayburn?”\n\n“Yes, ma’am.”';
    expect(speakersIn(text)).toEqual(['Tom Rayburn', null, null]);
  });

  it('between two dashes is a heading, not signed by the next line', () => {
    const text =
      'It was late.\n\n- “Tired of them all” -\n\nTurnout rose to 64 percent.\n\n“I am tired of them all,” said Ann Keller, a nurse.';
    expect(speakersIn(text)).not.toContain('Turnout');
  });
});

describe('a judge without a name', () => {
  it('is the one whom the article names further on', () => {
    const text =
      'He has been jailed by a judge who called him “a thief”.\n\nTom Rayburn pleaded guilty.\n\nJudge Ann Keller said: “You lied.”';
    expect(speakersIn(text)).toEqual(['Ann Keller', 'Ann Keller']);
  });
});

it('a farmer who shrugs before he speaks is the one whom the paragraph before names', () => {
  const text =
    'Tom Rayburn was not asked. “It is late,” he said.\n\nThe 58-year-old dairy farmer shrugged. “They are right to come,” he said.';
  expect(speakersIn(text)).toEqual(['Tom Rayburn', 'Tom Rayburn']);
});

describe('words are those of', () => {
  it.each([
    [
      'an admiral who pauses, not of whoever asked',
      'Admiral Peter Sandow told them it was late. When Mr Keller asked how sure he was, the admiral paused. “Very,” he said.',
      'Peter Sandow',
    ],
    [
      'whoever was served a notice',
      'The Election Commission issued a notice to Tom Rayburn for promising to finish “before the vote”.',
      'Tom Rayburn',
    ],
    [
      'the paper whose name is beside it',
      'The local paper, the Western Clarion, has warned that “charm will not float a boat”.',
      'Western Clarion',
    ],
    [
      'somebody named, who is a teenager',
      'Lewis Gar turned it in. His aunt Sheila Gar was glad. “Yes,” she said.\n\nThe teenager himself was in a hurry. “I have got an exam,” he said.',
      'Lewis Gar',
    ],
    [
      'a councillor past the party in brackets',
      'That did not please Cllr Padraig Keller (FF), who said they had been “fooled from the start”.',
      'Padraig Keller',
    ],
    ['the power firm just named', 'Entwell Power said 1,400 poles were down.\n\n“We ask for patience,” the utility said.', 'Entwell Power'],
    ['a chair with an Irish title', 'Cathaoirleach Noreen Dempsey was late.\n\n“We will go up,” the Cathaoirleach said.', 'Noreen Dempsey'],
  ])('%s', (_, text, name) => {
    expect(speakersIn(text).at(-1)).toBe(name);
  });
});
