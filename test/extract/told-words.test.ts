import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { speakersIn } from '../support/speakers-in.ts';

const OPENING = 'Anna Field, the mayor, met Peter Rowe, a councillor, in Portbury on Monday.\n\n';
const speakersAfterOpening = (sentence: string): readonly (string | null)[] => speakersIn(OPENING + sentence);

describe('words that somebody else tells', () => {
  it.each([
    ['Field quoted Rowe as saying: "Of course we will."', 'Peter Rowe'],
    ['"Of course we will," Field recalled Rowe saying.', 'Peter Rowe'],
    ['Rowe heard from Field that the plan was "late".', 'Anna Field'],
    ['Field retweeted a post by Rowe that said "tired".', 'Peter Rowe'],
    ['Field pushed what Rowe calls a "mad" plan.', 'Peter Rowe'],
    ['Rowe was told by Field that he was "late".', 'Anna Field'],
    ['Field apologised for calling Rowe "mad".', 'Anna Field'],
    ['Two officials said Field had called the plan "mad".', 'Anna Field'],
    ['The Gazette quoted Field as calling it "a joke".', 'Anna Field'],
    ['Field read out an email from Rowe: "It is a joke."', 'Peter Rowe'],
    ['Rowe is, in Field’s phrase, "a joke".', 'Anna Field'],
    ['Field recalled that her father used to say "Never trust a joke".', 'father'],
    ['"He is late," said Field of Rowe.', 'Anna Field'],
    ['The plan, which Rowe calls "mad", is Field’s.', 'Peter Rowe'],
  ])('are those of whoever said them: %s', (sentence, name) => expect(speakersAfterOpening(sentence)).toEqual([name]));

  it('keep who tells them', () => {
    const [quote] = extract(`${OPENING}Field quoted Rowe as saying: "Of course we will."`).quotes;
    expect(quote?.relay).toBe('Field');
  });

  it('are two people’s where one asks and the other answers', () => {
    expect(speakersAfterOpening('When Rowe asked "Why now?", Field answered: "Why not?"')).toEqual(['Peter Rowe', 'Anna Field']);
    expect(speakersAfterOpening('After Rowe said that it might do better as a "less bold" plan, Field said: "No."')).toEqual([
      'Peter Rowe',
      'Anna Field',
    ]);
  });

  it('stay one person’s where a colon goes on after “said”', () =>
    expect(speakersAfterOpening('"We will pay," Field said: "We always have."')).toEqual(['Anna Field']));

  it.each([
    ['Field changed her story after a statement was shown to be false, stating that it was "late".', 'Anna Field'],
    ['Rowe made clear that the meeting was private, saying it was "late".', 'Peter Rowe'],
  ])('are not the thing’s in whose clause a participle stands: %s', (sentence, name) =>
    expect(speakersAfterOpening(sentence)).toEqual([name]),
  );

  it('are the last speaker’s where he is seen from another side', () =>
    expect(speakersAfterOpening('"We pay," Rowe said of Tom Marsh.\n\n"We always did," said the man who rose from the docks.')).toEqual([
      'Peter Rowe',
      'Peter Rowe',
    ]));
});
