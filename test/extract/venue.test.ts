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
    ['Ann Marsh warned a campaign rally in Ohio: “We will not leave.”', 'a campaign rally in Ohio'],
    ['Speaking to the Marl Gazette, Ann Marsh said: “We will not leave.”', 'the Marl Gazette'],
    ['Ann Marsh said at the inquest: “We will not leave.”', 'the inquest'],
    ['Ann Marsh said in a video statement: “We will not leave.”', 'a video statement'],
    ['Ann Marsh tweeted: “We will not leave.”', 'Twitter'],
    ['Ann Marsh told the Marlford Press (MP): “We will not leave.”', 'the Marlford Press'],
    ['Ann Marsh told a crowd of supporters at the harbour: “We will not leave.”', 'a crowd of supporters at the harbour'],
    ['Ann Marsh told a town hall meeting in Marlford: “We will not leave.”', 'a town hall meeting in Marlford'],
    ['“We will not leave,” Ann Marsh wrote on her Facebook page.', 'her Facebook page'],
    ['Ann Marsh called the plan “a late mess” in an interview.', 'an interview'],
    ['Then, in a statement released after the vote, Ann Marsh said: “We will not leave.”', 'a statement'],
    ['At a rally in Marlford, Ann Marsh turned on Tom Reddy, calling him “a late mess”.', 'a rally in Marlford'],
    ['Ann Marsh told reporters in May during a visit to Norway: “We will not leave.”', 'a visit to Norway'],
  ])('is read from: %s', (sentence, venue) => expect(venueOf(sentence)).toBe(venue));

  it.each([
    'Ann Marsh told Tom Reddy: “We will not leave.”',
    'Ann Marsh told her mother: “We will not leave.”',
    'Ann Marsh said of the statement: “We will not leave.”',
    'Ann Marsh said: “We will not leave.”',
    // Those who hear are no place.
    'Ann Marsh told MPs: “We will not leave.”',
    'Ann Marsh told reporters in May: “We will not leave.”',
    'Ann Marsh told reporters on condition of anonymity: “We will not leave.”',
    'Ann Marsh told reporters in English: “We will not leave.”',
    'Ann Marsh told reporters in an effort to calm them: “We will not leave.”',
    'Ann Marsh told the cheering crowd: “We will not leave.”',
    'Ann Marsh told Lomax supporters: “We will not leave.”',
    'Ann Marsh told reporters as she left: “We will not leave.”',
    'Ann Marsh urged her peers to spurn the change, and said: “We will not leave.”',
    // What only points back, or is a bare noun.
    'Ann Marsh said in the interview: “We will not leave.”',
    'Ann Marsh said on the same call: “We will not leave.”',
    'Ann Marsh said on his show: “We will not leave.”',
    'Ann Marsh said in another interview: “We will not leave.”',
    'Ann Marsh said via email: “We will not leave.”',
    'Ann Marsh said on TV: “We will not leave.”',
    // What is spoken about, and where somebody works.
    'Ann Marsh, who kept papers on a private email server, said: “We will not leave.”',
    'Ann Marsh said that he had lost the rally in Ohio, which was “a late mess”.',
    'Ann Marsh, a director at the Marlford Program on Energy, said: “We will not leave.”',
    'Ann Marsh, a contestant on a radio show, said: “We will not leave.”',
    'Tom Reddy left a debate. Warned against bonds, Ann Marsh raised both arms in a show of defiance and said: “We will not leave.”',
  ])('is not known from: %s', (sentence) => expect(venueOf(sentence)).toBeNull());

  it.each([
    ['In an interview on KXB’s “Face the Day,” Ann Marsh said: “We will not leave.”', 'an interview on KXB’s “Face the Day”'],
    ['On KXB’s “Face the Day” on Sunday, Ann Marsh said: “We will not leave.”', 'KXB’s “Face the Day”'],
    ['In an interview on KXB’s *Face the Day*, Ann Marsh said: “We will not leave.”', 'an interview on KXB’s Face the Day'],
    ['In an interview on KXB’s <i>Face the Day</i>, Ann Marsh said: “We will not leave.”', 'an interview on KXB’s Face the Day'],
    ['“We will not leave,” Ann Marsh said in a post on X.', 'a post on X'],
    ['“We will not leave,” Ann Marsh said at a hearing in Marlford on 3 June.', 'a hearing in Marlford'],
    ['“We will not leave,” Ann Marsh told a crowd of about 2,000 people in Marlford.', 'a crowd of about 2,000 people in Marlford'],
    ['Ann Marsh told a rally in Hexby on the eve of the vote: “We will not leave.”', 'a rally in Hexby'],
    ['Ann Marsh told the radio show “Tide Lines”: “We will not leave.”', 'the radio show “Tide Lines”'],
    ['Ann Marsh told CNN in an interview in Marlford: “We will not leave.”', 'CNN'],
    ['Ann Marsh told Marlford’s KXB television station in an interview: “We will not leave.”', 'Marlford’s KXB television station'],
    ['Ann Marsh told CNN’s Face the Day: “We will not leave.”', 'CNN'],
    ['Ann Marsh told CNN on Super Tuesday: “We will not leave.”', 'CNN'],
    ['In a Nordlys interview Marsh declared: “We will not leave.”', 'a Nordlys interview'],
    ['Ann Marsh said in her victory speech late Tuesday: “We will not leave.”', 'her victory speech'],
    ['Ann Marsh said in an interview airing Sunday: “We will not leave.”', 'an interview'],
    ['“We will not leave,” Ann Marsh said in a statement according to The Harbour Gazette.', 'a statement'],
    ['Ann Marsh told a crowd at Baker Mary’s: “We will not leave.”', 'a crowd at Baker Mary’s'],
  ])('is printed whole: %s', (sentence, venue) => expect(venueOf(sentence)).toBe(venue));
});
