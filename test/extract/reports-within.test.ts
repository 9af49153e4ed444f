import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { speakersIn } from '../support/speakers-in.ts';

describe('what somebody tells of the words of others', () => {
  it.each([
    ['ministers', 'Sir Tom Ray said ministers had assured his committee in January that a draft was “weeks, not months” away.'],
    ['Nordlys', 'Ann Lee said Nordlys had promised in 2015 that the school would be kept open “for the foreseeable future”.'],
    ['trust', 'Ann Lee said that in 2012 the trust had promised that the ward would stay open “for good”.'],
    ['Tom Ray', 'Ann Lee said that Tom Ray assured the committee that the plan was “fully costed”.'],
    ['firm', 'Ann Lee claimed the firm had warned staff that anyone who spoke would be “dealt with”.'],
    ['firm', 'Ann Lee claimed that the firm had called her “a liability”.'],
    ['firm', 'Ann Lee said the firm had told staff and residents that the smell was “harmless”.'],
    ['company', 'Ann Lee said the company had assured them the smell was ‘harmless’ and would go away.'],
    ['police', 'Ann Lee said police had advised her to “sit tight”.'],
    ['board', 'Ann Lee said she had been promised by the board that the pool would stay open “come what may”.'],
    ['union', 'Tom Ray said the union had vowed to “fight every closure”.'],
    ['report', 'Ann Lee said a report had described the ward as “unsafe”.'],
    ['agency', 'Ann Lee said the agency had written to her, saying: “Your claim is closed.”'],
  ])('is %s’s: %s', (name, text) => expect(speakersIn(text)).toEqual([name]));

  it.each([
    ['letter', 'Tom Ray, her husband, said they were later sent a letter which called their daughter’s death “one of those sad things”.'],
    ['letter', 'Ann Lee said she had received a letter that described the fire as “regrettable”.'],
    ['memo', 'Ann Lee recalled a memo that read: “Nobody leaves before six.”'],
    ['Tom Ray', 'Ann Lee said she received a letter from Tom Ray which described the fire as “regrettable”.'],
    ['Ann Lee', 'Ann Lee said she had sent a letter that described the fire as “regrettable”.'],
    ['Ann Lee', 'Ann Lee said she received a letter, describing it as “regrettable”.'],
  ])('is %s’s where a paper tells it: %s', (name, text) => expect(speakersIn(text)).toEqual([name]));

  it.each([
    ['board', 'Ann Lee reminded the board that it had promised that the school would be kept open “for the foreseeable future.”'],
    ['Tom Ray', 'Ann Lee reminded Tom Ray that he had promised that the pool would reopen “by Christmas”.'],
    ['Ann Lee', 'Ann Lee reminded the board that it had a duty that was “sacred”.'],
  ])('is %s’s where somebody is reminded of it: %s', (name, text) => expect(speakersIn(text)).toEqual([name]));

  it.each([
    'had promised a plan, and called it “late”.',
    'had promised a plan that was “weeks, not months” away.',
    'had promised so much that people were “fed up with it”.',
    'had promised too much, “as it always does”.',
    'had warned of floods for years, but “nobody listened”.',
    'had told her about the fire before she had “taken her coat off”.',
    'had told her about the fire and she “fell to the floor”.',
    'had told workers to leave in a way that was “brutal”.',
    'had not told residents that the water was “poison”.',
    'never promised that the school would be kept “open for good”.',
    'would promise that the sky was “green” if it won votes.',
    'had told the truth “for once”.',
    'had told her about a man who was “larger than life”.',
    'had told “lie after lie”.',
    'had claimed “a fortune” from the state.',
    'confirmed that the river was “dying”.',
  ])('is her own where the clause does not hold it: Ann Lee said the board %s', (rest) =>
    expect(speakersIn(`Ann Lee said the board ${rest}`)).toEqual(['Ann Lee']),
  );

  it.each([
    'the lawyers who had told the court that he was ill were “a disgrace”.',
    'when the council told her that the road would close she was “devastated”.',
    'the day that doctors told her that she was well was “the best of her life”.',
    'the claim that the firm had promised jobs was “nonsense”.',
    'the firm had told her that the job was hers in a meeting she called “a farce”.',
  ])('is her own where such a clause only says of whom she speaks, or when: Ann Lee said %s', (rest) =>
    expect(speakersIn(`Ann Lee said ${rest}`)).toEqual(['Ann Lee']),
  );

  it('is told by her, and she goes on', () => {
    const told = 'Ann Lee said ministers had promised that it would be “weeks, not months”.';
    expect(extract(told).quotes.map(({ relay }) => relay)).toEqual(['Ann Lee']);
    expect(speakersIn(`${told} “It is a scandal and nobody will say so.”`)).toEqual(['ministers', 'Ann Lee']);
    expect(speakersIn(`${told} “It is a scandal,” she said.`)).toEqual(['ministers', 'Ann Lee']);
  });
});
