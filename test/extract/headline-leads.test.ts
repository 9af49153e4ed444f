import { describe, expect, it } from 'vitest';
import { speakersIn } from '../support/speakers-in.ts';

describe('a headline that begins with words in marks', () => {
  it.each([
    [
      'a verb in capitals behind the name',
      'News\n\n“Nobody Can Stop Me,” Ann Lee Declares\n\nAnn Lee, a rapper, was arrested in May.',
      'Ann Lee',
    ],
    ['words in capitals and a dash', '‘Stop The Fires’ – Actor Tom Ray Pleads With Youths\n\nActor Tom Ray has spoken.', 'Tom Ray'],
    ['words that need no verb of speech', '“Nobody asked us” - Mayor Tom Ray reacts to the sale\n\nTom Ray is sad.', 'Tom Ray'],
    ['what somebody speaks on', '‘I’d be lost without him’ – Ann Lee on her first year as mayor\n\nAnn Lee is happy.', 'Ann Lee'],
    ['somebody unnamed', '“We were never asked” – one of the nurses blames the board\n\nThe nurse has spoken.', 'one of the nurses'],
  ])('has them from whoever follows: %s', (_, text, name) => {
    expect(speakersIn(text)[0]).toBe(name);
  });

  it.each([
    ['a job is no post', '‘I’d be lost without him’ – Marlford’s empty post\n\nThe club has no manager.'],
    ['of whom others speak', '‘A gentle giant’ – Tom Ray on trial\n\nTom Ray is on trial.'],
  ])('has nobody’s where nobody speaks in it: %s', (_, text) => {
    expect(speakersIn(text)).toEqual([]);
  });
});

describe('one of several', () => {
  it.each([
    ['“We were left to drown and then told to swim,” one of the sacked nurses told the Echo.', 'one of the sacked nurses'],
    ['“We were left to drown and then told to swim,” one of the selectors said.', 'one of the selectors'],
    ['One of the nurses said: “We were left to drown.”', 'One of the nurses'],
    ['One of the officers at the scene told him to “step back”.', 'One of the officers'],
    ['One of the residents, Ann Lee, said it was “a shame”.', 'Ann Lee'],
    ['The wife of one of the victims said: “He was a good man.”', 'wife'],
  ])('speaks before the verb as after it: %s', (text, name) => {
    expect(speakersIn(text)).toEqual([name]);
  });
});

it.each(['singer', 'actor', 'actress', 'star'])('“…,” %s Ann Lee said: a trade, not whoever is known for a work', (trade) => {
  expect(speakersIn(`“We turned up late,” ${trade} Ann Lee told the Echo in May.`)).toEqual(['Ann Lee']);
});

describe('a headline’s description with the noun of the lead’s', () => {
  it.each([
    ['star', 'The baking star says she’s ‘gutted’', 'Cake Wars star Ann Lee has admitted it – her rivals Tom Ray and Jo Orr have left.'],
    ['farmer', 'Flood farmer says rain ‘ruined’ her', 'Dairy farmer Ann Lee lost sixty cows on Friday. Her neighbour Tom Ray helped.'],
  ])('is the one whom the lead names: %s', (_, headline, lead) => expect(speakersIn(`${headline}\n\n${lead}`)).toEqual(['Ann Lee']));

  it.each([
    ['two have that trade', 'Singer says tour is ‘a joke’', 'Folk singer Ann Lee met indie singer Tom Ray on Friday over the tour.'],
    ['it is an office', 'Union leader says strike is ‘a last resort’', 'Labour leader Ann Lee told Tom Ray that the strike must end.'],
  ])('is open where %s', (_, headline, lead) => expect(speakersIn(`${headline}\n\n${lead}`)).toEqual([null]));
});
