import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { speakersIn } from '../support/speakers-in.ts';

/** Two are named in the sentence, and either might have said it. */
describe('of two who are named, the words are those of', () => {
  it.each([
    ['whoever is heard to call him so', 'Tom Rayburn wept as he heard Judge Ann Keller call him “a menace to us all”.', ['Ann Keller']],
    [
      'whoever called him so, not whoever weeps',
      'Jailed by Judge Ann Keller, who called him “a menace to us all”, Tom Rayburn wept.',
      ['Ann Keller'],
    ],
    ['whoever is his, though nameless', 'Tom Rayburn’s mother told the inquest he was “a troubled man”.', ['Tom Rayburn’s mother']],
    ['whoever is heard', 'Ann Keller heard Tom Rayburn shout: “It is late.”', ['Tom Rayburn']],
    ['whoever wrote the message', 'Ann Keller shared a message from Tom Rayburn, which said: “It is late.”', ['Tom Rayburn']],
    ['whoever is attacked for saying it', 'Ann Keller attacked Tom Rayburn for saying it was “a great day”.', ['Tom Rayburn']],
    ['the critic who calls it so', 'Ann Keller criticised Tom Rayburn for ending the talks as “a bully”.', ['Ann Keller']],
    ['whoever called her so', 'Ann Keller apologised after Tom Rayburn called her “a thug and a bully”.', ['Tom Rayburn']],
    ['whose view it is', 'Tom Rayburn won.\n\nFor Ann Keller, it was “a disgrace”.', ['Ann Keller']],
    ['whoever calls it so in passing', 'Ms Keller, who has called Tom Rayburn’s plan “a disgrace”, backed her own party.', ['Keller']],
    ['whoever tells of the shout', 'PC Ann Keller said Tom Rayburn shouted and “went for the door”.', ['Ann Keller']],
    ['each after a semicolon', 'Ann Keller called it “late”; Tom Rayburn, “a disgrace”.', ['Ann Keller', 'Tom Rayburn']],
    [
      'each with a verb of his own',
      'Ann Keller said it was “late”, a view shared by Tom Rayburn, who called it “a disgrace”.',
      ['Ann Keller', 'Tom Rayburn'],
    ],
  ])('%s: %s', (_, text, names) => {
    expect(speakersIn(text)).toEqual(names);
  });
});

it('takes no participle that opens a sentence for a first name', () => {
  expect(speakersIn('Sentencing Tom Rayburn, the judge said: “You are a danger.”')).toEqual(['judge']);
  expect(extract('Sentencing Tom Rayburn to life, Ann Keller said: “Go.”').quotes[0]?.speaker?.name).toBe('Ann Keller');
});

describe('somebody who is dead', () => {
  it('is nobody whom a later “he” says words of', () => {
    expect(speakersIn('The body of Tom Rayburn, 19, was found by a walker. “I was shaking,” he said.')).toEqual([null]);
    expect(speakersIn('Tom Rayburn was killed by Alex Grant in May. “He was my friend,” he said.')).not.toContain('Tom Rayburn');
  });

  it('is still quoted by name', () => {
    expect(speakersIn('Tom Rayburn was found dead in May. “I am tired,” Rayburn had said. “Go,” he told friends.')).toEqual([
      'Tom Rayburn',
      'Tom Rayburn',
    ]);
  });
});

describe('a man called after his nation', () => {
  it.each([
    ['Frenchman Tom Rayburn beat Spaniard Alex Grant. “He is late,” said the Frenchman.', 'Tom Rayburn'],
    ['Frenchman Tom Rayburn beat Spaniard Alex Grant. “He is late,” said the Spaniard.', 'Alex Grant'],
    ['Irishman Tom Rayburn beat Englishman Peter Grant. “He is late,” said the Irishman.', 'Tom Rayburn'],
  ])('is the one of that nation: %s', (text, name) => {
    expect(speakersIn(text)).toEqual([name]);
  });
});

describe('words that a verb leads to', () => {
  it.each([
    ['A friend of Ann Keller’s said: “She is late.”', 'friend of Ann Keller’s'],
    ['Tom Rayburn said it was “fine”. Peter Grant, he said, “should go”.', 'Tom Rayburn'],
  ])('have their speaker: %s', (text, name) => {
    expect(speakersIn(text).at(-1)).toBe(name);
  });

  it('are kept where nobody knows whose they are', () => {
    expect(extract('Another wrote on his page: “It is late.”').quotes).toHaveLength(1);
    expect(extract('Somebody had painted on the wall: “Not here.”').quotes).toHaveLength(1);
  });
});

describe('words before or between the verb and whoever says them', () => {
  it.each([
    ['A plan called “a disgrace” by Ann Keller was dropped by Tom Rayburn.', 'Ann Keller'],
    ['Tom Rayburn backed a plan condemned as “a disgrace” by Ann Keller.', 'Ann Keller'],
    ['“It is much too late for that,” he was told by Ann Keller.', 'Ann Keller'],
    ['“It is late,” ran the reply from Ann Keller.', 'Ann Keller'],
    ['Ann Keller thinks that Tom Rayburn’s plan is “a disgrace”.', 'Ann Keller'],
    ['• Ann Keller, mayor of Hexby: “It is late.”', 'Ann Keller'],
    ['Ann Keller (@annk): “It is late.”', 'Ann Keller'],
  ])('are his: %s', (text, name) => {
    expect(speakersIn(text)).toEqual([name]);
  });
});

it.each(['“We will pay it back,” the pair said.', 'The couple added: “We will pay it back.”'])(
  'knows the two who spoke together: %s',
  (second) => {
    const both = 'Ann Keller and Tom Rayburn';
    expect(speakersIn(`“We are sorry,” Ann Keller and Tom Rayburn said. ${second}`)).toEqual([both, both]);
  },
);
