import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';

const venueOf = (sentence: string): string | null | undefined => extract(`The plan is late. ${sentence}`).quotes[0]?.venue;

describe('where something was said', () => {
  it.each([
    ['Ann Marsh told the BBC: “We will not leave.”', 'the BBC'],
    ['Ann Marsh told CNN’s Tom Reddy: “We will not leave.”', 'CNN’s Tom Reddy'],
    ['Ann Marsh told BBC Radio 4’s Today programme: “We will not leave.”', 'BBC Radio 4’s Today programme'],
    ['Ann Marsh told Le Figaro: “We will not leave.”', 'Le Figaro'],
    ['Ann Marsh told reporters in Brussels: “We will not leave.”', 'reporters in Brussels'],
    ['Ann Marsh told MPs: “We will not leave.”', 'MPs'],
    ['Ann Marsh warned a campaign rally in Ohio: “We will not leave.”', 'a campaign rally in Ohio'],
    ['Speaking to the Marl Gazette, Ann Marsh said: “We will not leave.”', 'the Marl Gazette'],
    ['Ann Marsh said at the inquest: “We will not leave.”', 'the inquest'],
    ['Ann Marsh said in a video statement: “We will not leave.”', 'a video statement'],
    ['Ann Marsh tweeted: “We will not leave.”', 'Twitter'],
  ])('is read from: %s', (sentence, venue) => expect(venueOf(sentence)).toBe(venue));

  it.each([
    'Ann Marsh told Tom Reddy: “We will not leave.”',
    'Ann Marsh told her mother: “We will not leave.”',
    'Ann Marsh said of the statement: “We will not leave.”',
    'Ann Marsh said: “We will not leave.”',
  ])('is not known from: %s', (sentence) => expect(venueOf(sentence)).toBeNull());
});
