import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { speakersIn } from '../support/speakers-in.ts';

describe('the words of somebody in the reporter’s sentence', () => {
  it('are his who is named at its end, whatever they stand in', () => {
    expect(speakersIn('The end of the ferry signals “the beginning of the end” for the island, said Tom Brandt, its mayor.')).toEqual([
      'Tom Brandt',
    ]);
    expect(speakersIn('The harbour office made a “mistake” in its count of the boats, Anna Keller has said.')).toEqual(['Anna Keller']);
  });

  it('are his who puts them to something with “as”, by whatever verb', () => {
    expect(speakersIn('Anna Keller welcomed the new bridge over the river as a “breakthrough”.')).toEqual(['Anna Keller']);
    expect(speakersIn('For years, Tom Brandt has positioned himself as an “honest broker” among the farmers.')).toEqual(['Tom Brandt']);
  });

  it('are theirs in whose words they are, and per whom they are', () => {
    expect(speakersIn('The bridge was, in the words of Anna Keller, “a heap of rust” from the first day.')).toEqual(['Anna Keller']);
  });

  it('are theirs who are led to say them', () => {
    expect(speakersIn('That prompted Tom Brandt to make a joke about boats and call the plan “very flexible”.')).toEqual(['Tom Brandt']);
  });

  it('are the owner’s of a contention, with “of” as well', () => {
    expect(
      speakersIn('The letters support the contention of the former mayor Anna Keller that the bridge was subject to “over-inspection”.'),
    ).toEqual(['Anna Keller']);
  });

  it('are the owner’s of a claim, though another goes on after them', () => {
    const text =
      'Anna Keller blamed the press for making much of Tom Brandt’s claim that the mayor “sank the ferry,” saying they were wrong.';
    expect(speakersIn(text)).toEqual(['Tom Brandt']);
  });

  it('are not the paper’s in which they stood', () => {
    const text =
      'Anna Keller left the party this week, publishing an essay in The Elmford Herald hammering its “unsuitability for office”.';
    expect(speakersIn(text)).toEqual(['Anna Keller']);
  });

  it('are the second one’s where two reports are joined', () => {
    const text = 'Both issued a statement, with Keller saying she was “very encouraged” and Brandt calling it a “great meeting”.';
    expect(speakersIn(text)).toEqual(['Keller', 'Brandt']);
  });

  it('are his according to whom it is, whoever would say them', () => {
    const text = 'Tom Brandt will go to the debate because, according to Anna Keller, the voters would call him a “chicken” if he did not.';
    expect(speakersIn(text)).toEqual(['Anna Keller']);
  });

  it('are an utterance of their own in a clause of “who”, and the mention reaches as far', () => {
    const text = '“Prices are up a little,” said Anna Keller of the harbour office, who noted that the trade had once “cratered”.';
    const { quotes } = extract(text);
    expect(quotes).toHaveLength(2);
    const mention = quotes[1]?.mention;
    expect(mention && text.slice(mention.start, mention.end)).toBe('Anna Keller of the harbour office, who');
  });
});
