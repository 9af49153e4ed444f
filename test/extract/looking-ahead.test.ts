import { describe, expect, it } from 'vitest';
import { speakersIn } from '../support/speakers-in.ts';

describe('a pronoun in the opening of a sentence', () => {
  it.each([
    ['In what he called “a leap in the dark”, Al Orr resigned on Tuesday.', 'Al Orr'],
    ['But despite what he described as “a year of chaos,” Mr. Al Orr won the vote.', 'Al Orr'],
    ['On Tuesday, in what he called “a leap in the dark”, the culture secretary, Al Orr, resigned.', 'Al Orr'],
    ['Speaking after what he called “a dreadful night”, Al Orr, who is 54, promised a review.', 'Al Orr'],
    ['Accusing Mr Ray of what he called “treachery”, Al Orr withdrew.', 'Al Orr'],
    ['Although he called it “a bad bargain”, Al Orr voted for it.', 'Al Orr'],
    ['Since he called the vote “a farce” in March, Al Orr has lost two aides.', 'Al Orr'],
    ['While admitting that it would not plug what he called the town’s “leaky morals”, Al Orr faced more questions.', 'Al Orr'],
    ['In an email he called “a plea”, Al Orr asked for time.', 'Al Orr'],
    ['A week after what he called “a smear”, Al Orr (Ind) quit the race.', 'Al Orr'],
    ['Unable to accept what he called “a sham”, Al Orr freed the birds.', 'Al Orr'],
    ['Even as he warned of “a long road ahead”, Al Orr cheered the crowd.', 'Al Orr'],
    ['With what he called “great regret”, Labour’s Al Orr withdrew.', 'Al Orr'],
    ['At a rally where he called the party “a cult”, Al Orr was calm.', 'Al Orr'],
  ])('looks ahead to whoever then acts: %s', (text, speaker) => {
    expect(speakersIn(`Tom Ray, the treasurer, spoke on Monday. ${text}`)).toEqual([speaker]);
  });

  it('looks ahead to a body', () => {
    const text = 'Marlford Council objected. Citing what it described as “weak demand”, Nordlys closed its plant.';
    expect(speakersIn(text)).toEqual(['Nordlys']);
  });

  it('looks ahead to several', () => {
    expect(speakersIn('The bosses left. In what they called “a last resort”, the unions went to court.')).toEqual(['unions']);
    const text = 'The bosses left. In what they called “a last resort”, Ann Lee and Jo Hill went to court.';
    expect(speakersIn(text)).toEqual(['Ann Lee and Jo Hill']);
  });

  it('looks ahead where nobody of that sex has been named', () => {
    expect(speakersIn('Tom Ray was in the chamber. Despite what she called “a year of chaos”, Ann Lee won.')).toEqual(['Ann Lee']);
    expect(speakersIn('Ann Lee won the race. After he said he was “tired”, Al Orr resigned.')).toEqual(['Al Orr']);
  });

  it('looks back where sex, an object, another subject or what comes of it shows so', () => {
    expect(speakersIn('Tom Ray spoke at noon. After he called her “a liar”, Ann Lee sued.')).toEqual(['Tom Ray']);
    expect(speakersIn('Tom Ray spoke at noon. After he called him “a liar”, Al Orr sued.')).toEqual(['Tom Ray']);
    expect(speakersIn('After Tom Ray was sacked over what he called “nothing”, Al Orr resigned.')).toEqual(['Tom Ray']);
    expect(speakersIn('Tom Ray was tried. In what he called “a farce”, the jury took an hour.')).toEqual(['Tom Ray']);
  });

  it('is left open where it may be either', () => {
    expect(speakersIn('Tom Ray spoke. In what he called “a bad hour”, Al Orr’s home burned down.')).toEqual([null]);
    expect(speakersIn('Marlford Council fined it. While it called the fine “absurd”, Nordlys paid.')).toEqual([null]);
    expect(speakersIn('Tom Ray won the race. After he said he was “tired”, Al Orr resigned.')).toEqual([null]);
  });
});

describe('a participle before its subject', () => {
  it.each([
    ['Having once called it “a dog’s breakfast”, Al Orr now backs the plan.', ['Al Orr']],
    ['Having warned that it was “unworkable”, Al Orr has now voted for it.', ['Al Orr']],
    ['Asked whether he was “a coward”, Al Orr left the room.', [null]],
    ['Asked whether he was “a coward”, Al Orr said it was “not that simple”.', [null, 'Al Orr']],
    ['Asked whether he would go, Al Orr laughed. “Ask me again in May.”', ['Al Orr']],
  ])('shows who speaks, unless it is done to them: %s', (text, speakers) => {
    expect(speakersIn(`Tom Ray spoke on Monday. ${text}`)).toEqual(speakers);
  });
});
