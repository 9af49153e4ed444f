import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { parsePartialDate } from '../../src/model/partial-date.ts';

/** Published on a Wednesday. */
const saidOn = (sentence: string): string | null | undefined =>
  extract(`The plan is late. ${sentence}`, { published: parsePartialDate('2024-06-05') }).quotes[0]?.saidOn;

describe('the day on which something was said', () => {
  it.each([
    ['Ann Marsh said on Monday: “We will not leave.”', '2024-06-03'],
    ['Ann Marsh told the Gazette in Marlford late Monday night: “We will not leave.”', '2024-06-03'],
    ['On Monday, Ann Marsh, who was ill, said: “We will not leave.”', '2024-06-03'],
    ['Speaking in Marlford on Monday, Ann Marsh said: “We will not leave.”', '2024-06-03'],
    ['“We will not leave,” Ann Marsh said in a statement Monday.', '2024-06-03'],
    ['Ann Marsh gave up on Monday, saying: “We will not leave.”', '2024-06-03'],
    ['At a Monday rally in Marlford, Ann Marsh said: “We will not leave.”', '2024-06-03'],
    ['“We will not leave,” Ann Marsh said during Monday’s conference call.', '2024-06-03'],
    ['Ann Marsh dismissed her part in Saturday’s debate, saying Monday: “We will not leave.”', '2024-06-03'],
    ['Ann Marsh said on Friday, March 8: “We will not leave.”', '2024-03-08'],
    ['In an email of her own on 12 May 2021, Ann Marsh wrote: “We will not leave.”', '2021-05-12'],
    ['Ann Marsh pledged Monday to end “the late mess”.', '2024-06-03'],
    ['When asked on Monday, Ann Marsh said: “We will not leave.”', '2024-06-03'],
    ['Ann Marsh said on Nov. 9: “We will not leave.”', '2023-11-09'],
  ])('is read from: %s', (sentence, day) => expect(saidOn(sentence)).toBe(day));

  it.each([
    // What the day names is spoken about.
    'Ann Marsh noted the May 11 attacks, and “a late mess”.',
    'Ann Marsh, nominee for the Nov. 8 election, later said: “We will not leave.”',
    'Ann Marsh called Monday’s ruling “a late mess”.',
    'Ann Marsh called his remarks on Monday “a late mess”.',
    'Ann Marsh told the council that the vote on Monday was “a late mess”.',
    'Ann Marsh said the vote on Monday was “a late mess”.',
    'If Tom Reddy came on May 14, Ann Marsh said, “we will not leave”.',
    'The state votes on June 3. Still, Ann Marsh said: “We will not leave.”',
    // Of a span, or a paper, or a showing, one day is not that of speaking.
    'The office reported “2,521 late messes” in the city between May 1 and May 18.',
    'Ann Marsh said in an interview airing Monday: “We will not leave.”',
    'Ann Marsh said in an interview published on Monday: “We will not leave.”',
    'Ann Marsh said by Monday: “We will not leave.”',
    // Another such day than the last, or one to come.
    'Ann Marsh told the Gazette on Super Tuesday: “We will not leave.”',
    'Ann Marsh said last Monday: “We will not leave.”',
    'Ann Marsh, on July 4, said: “We will not leave.”',
    // The day is that of another verb.
    'Tom Reddy left on Monday, Ann Marsh said, “a late mess”.',
    'Ann Marsh, who was in Marlford on Monday as it burned, said: “We will not leave.”',
    'Tom Reddy resigned on Monday. Ann Marsh said: “We will not leave.”',
    'Today, the Gazette calls it “the late mess”.',
    'Ann Marsh told NORTH TODAY: “We will not leave.”',
  ])('is not known from: %s', (sentence) => expect(saidOn(sentence)).toBeNull());
});
