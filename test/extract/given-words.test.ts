import { describe, expect, it } from 'vitest';
import { speakersIn } from '../support/speakers-in.ts';

describe('words that a noun stands for', () => {
  it.each([
    'Tom Ray was talking a day after Ann Lee laid down a demand for the watchdog to “grow up” in its dealings with her.',
    'Tom Ray was speaking hours after Ann Lee made a plea for the council to “stop the nonsense”.',
    'Tom Ray was speaking two days after Ann Lee, his successor, gave an assurance that taxes would “not rise by a penny”.',
    'Tom Ray commented a week after Ann Lee launched a tirade against “lazy judges”.',
    'Tom Ray replied hours after Ann Lee made a plea for the club to “show some guts”.',
    'Tom Ray was responding to a call by Ann Lee for the club to “show some guts”.',
    'Tom Ray said Ann Lee had made a threat to “burn the place down”.',
    'Ann Lee levelled a charge that Tom Ray was “unfit for office”.',
    'Ann Lee sent a message to Tom Ray that he should “wake up”.',
    'A plea to Tom Ray from Ann Lee to “put children first” was ignored.',
    'A demand that Tom Ray “put up or shut up” was made by Ann Lee on Sunday.',
    'A promise was made by Ann Lee to Tom Ray that his job was “safe as houses”.',
    'An accusation of “betrayal” was levelled at Tom Ray by Ann Lee.',
    'Tom Ray was speaking hours after Ann Lee called for the firm to be “broken up”.',
    'Tom Ray left after Ann Lee, a nurse, described him as “evil personified”.',
    'Tom Ray was handed an ultimatum by Ann Lee to “pay up or get out”.',
    'Tom Ray was speaking a day after Ann Lee’s claim that he had “lost the dressing room”.',
    'Tom Ray was touring the port as Ann Lee gave MPs a warning that the border was “wide open”.',
    'Tom Ray has denied a claim, made by Ann Lee, that he was “a puppet”.',
    'Tom Ray has denied an allegation Ann Lee made that he was “a puppet”.',
    'Tom Ray laughed off a jibe by Ann Lee that he was “a puppet”.',
    'Tom Ray echoed a warning from Ann Lee that the vote was “bought and paid for”.',
    'Tom Ray hit back at a claim by Ann Lee that he was “all mouth”.',
    'Tom Ray issued a denial after Ann Lee’s claim that he was “on the take”.',
    'A message to Tom Ray from Ann Lee said he was “a legend”.',
  ])('are hers who gives them: %s', (text) => expect(speakersIn(text)).toEqual(['Ann Lee']));

  it.each([
    'Responding to a warning from Ann Lee that the firm was “on the brink”, Tom Ray called it “nonsense”.',
    'After Ann Lee’s verdict that the show was “dead on its feet”, Tom Ray hit back: “She has never watched it.”',
    'A plea from Ann Lee for ministers to “do something” was rejected by Tom Ray, who called it “gesture politics”.',
    'Hours after Ann Lee issued a demand that he “go now”, Tom Ray told supporters: “I am going nowhere.”',
  ])('are hers before another answers: %s', (text) => expect(speakersIn(text)).toEqual(['Ann Lee', 'Tom Ray']));

  it.each([
    'Tom Ray said the plan was “a mess” hours after Ann Lee issued a plea for the party to “get behind it”.',
    '“It is a mess,” Tom Ray said a day after Ann Lee made a promise to “sort it out”.',
  ])('are hers in a time clause behind what another says: %s', (text) => expect(speakersIn(text)).toEqual(['Tom Ray', 'Ann Lee']));

  it.each([
    'Tom Ray said a day after Ann Lee made a plea for calm that the protests were “vital”.',
    'Tom Ray spoke hours after Ann Lee made her plea, calling it “a sad stunt”.',
    'Tom Ray was speaking after Ann Lee took over the club, and promised “a new dawn”.',
    'Tom Ray said Ann Lee had made a statement that was “riddled with errors”.',
    'Tom Ray said Ann Lee had issued a warning to the council which was “a bit late”.',
    'Tom Ray said Ann Lee had given them no assurance that it would be “safe for ever”.',
    'Tom Ray said Ann Lee should make a promise to “never again” raise the fees.',
    'Tom Ray gave the interview a day after Ann Lee resigned, and said she was “a busted flush”.',
    'Tom Ray issued a warning after Ann Lee’s speech that the party was “finished”.',
    'Tom Ray called a plea from Ann Lee for calm “laughable”.',
    'Tom Ray’s response to Ann Lee’s warning was that she was “a bore”.',
    'Ann Lee has demanded an apology from Tom Ray for calling her “a bore”.',
    'Tom Ray responded to a claim by Ann Lee that he was lazy with a blunt message: “Look in the mirror.”',
  ])('are not hers where another goes on: %s', (text) => expect(speakersIn(text)).toEqual(['Tom Ray']));

  it('are nobody’s where they are only sought or a thing sends them', () => {
    expect(speakersIn('Tom Ray sought an assurance from Ann Lee that it would “never happen again”.')).not.toContain('Ann Lee');
    expect(speakersIn('There were claims that Ann Lee was “unfit for office”.')).not.toContain('Ann Lee');
    expect(speakersIn('Ann Lee said it sends a clear message that the “elites” need not obey.')).not.toContain('it');
  });
});

describe('a clause without "that"', () => {
  it.each([
    'The shop owners also claimed Ann Lee, once head of sales, spoke of the link between the two firms as “friendly fire”.',
    'Tom Ray claimed Ann Lee, once head of sales, described the link between the two firms as “friendly fire”.',
    'Tom Ray claimed Ann Lee, who ran the sales team, described the link between the firms as “friendly fire”.',
    'Tom Ray told the hearing Ann Lee spoke of older staff as “dead wood”.',
    'Tom Ray insisted Ann Lee, the leader, had promised him the job was “his for life”.',
    'Tom Ray told me Ann Lee, his former boss, called him “a bully”.',
    'Tom Ray told me Ann Lee had spoken of older staff as “dead wood”.',
    'The lawsuit claims Ann Lee, then head of sales, described older workers as “fossils”.',
  ])('has the words of whoever speaks in it: %s', (text) => expect(speakersIn(text)).toEqual(['Ann Lee']));

  it.each([
    'Tom Ray told me Ann Lee, his former boss, was “a nightmare”.',
    'Tom Ray claims Ann Lee, once head of sales, treated staff as “slaves”.',
    'Tom Ray claimed Ann Lee, a former nurse, promised too much and delivered “next to nothing”.',
  ])('has the words of whoever tells it where nobody speaks in it: %s', (text) => expect(speakersIn(text)).toEqual(['Tom Ray']));
});
