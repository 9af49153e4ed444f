import { describe, expect, it } from 'vitest';
import { affiliationAt } from '../../src/extract/offices/affiliations.ts';
import { speakersIn } from '../support/speakers-in.ts';

const said = (who: string): string => `“This is a promise that we mean to keep,” ${who} said.`;

describe('party and state behind a name', () => {
  it.each([
    [' (R-Ohio), who', 'Ohio Republican'],
    [' (R) met', 'Republican'],
    [', D-Calif., met', 'California Democrat'],
    [', R-Ohio said', 'Ohio Republican'],
    [', D-N.Y.\n', 'New York Democrat'],
    [', a judge', null],
  ])('are read from “%s”', (behind, affiliation) => {
    expect(affiliationAt(`Ann Lee${behind}`, 'Ann Lee'.length)).toBe(affiliation);
  });
});

describe('whoever is described by an office and a party', () => {
  it.each([
    ['the only governor, whatever his party', 'Gov. Tom Ray signed a ban.', 'the Republican governor', 'Tom Ray'],
    ['the only one, by his terms', 'Ohio Gov. Tom Ray signed a ban.', 'the two-term governor', 'Tom Ray'],
    ['one of two, by his party', 'Gov. Tom Ray (R) met Gov. Ann Lee (D).', 'the Republican governor', 'Tom Ray'],
    [
      'one of two senators, by her party',
      'Sen. Ann Lee, D-Calif., met Sen. Tom Ray, R-Ohio, on Monday.',
      'the Democratic senator',
      'Ann Lee',
    ],
    ['one of two senators, by his state', 'Sen. Ann Lee, D-Calif., met Sen. Tom Ray, R-Ohio, on Monday.', 'the Ohio senator', 'Tom Ray'],
    [
      'the one senator, not the congressman',
      'Sen. Ann Lee (R-Maine) wrote a bill, and Rep. Tom Ray (R-Ohio) sat beside her.',
      'the senator',
      'Ann Lee',
    ],
  ])('is %s', (_, before, who, name) => {
    expect(speakersIn(`${before}\n\n${said(who)}`)).toEqual([name]);
  });

  it.each([
    ['a governor by “the Republican senator”', 'Sen. Ann Lee vetoed it. Gov. Tom Ray objected.', 'the Republican senator', 'Tom Ray'],
    ['the nearer of two governors', 'Gov. Tom Ray met Gov. Ann Lee.', 'the Republican governor', 'Ann Lee'],
    ['somebody of the other party', 'Sen. Ann Lee, a Democrat, objected.', 'the Republican senator', 'Ann Lee'],
    ['the leader of another party', 'NDP Leader Ann Lee asked for an inquiry.', 'the Conservative leader', 'Ann Lee'],
  ])('is never %s', (_, before, who, name) => {
    expect(speakersIn(`${before}\n\n${said(who)}`)).not.toContain(name);
  });

  it('may speak of himself', () => {
    const text =
      'Former Texas Gov. Tom Ray backed Sen. Ed Cole. Cole thanked him.\n\n“Ann Lee and Tom Ray are skilled governors,” the Texan said.';
    expect(speakersIn(text)).not.toContain('Ed Cole');
  });
});

describe('an office with a name and where it is from behind it', () => {
  const after = (who: string): readonly (string | null)[] =>
    speakersIn(
      `Neil Hale spoke first. “A quick vote is best,” he said.\n\n${who} bristled at the plan.\n\n“They would dredge a harbour,” he said.`,
    );
  it.each([
    'The chairman, Tom Ray of Ohio,',
    'The chairman, Tom Ray (R-Ohio),',
    'The chairman, Rep. Tom Ray,',
    'The committee chairman, Rep. Tom Ray, R-Ohio,',
  ])('is of nobody else: %s', (who) => {
    expect(after(who).at(-1)).toBe('Tom Ray');
  });

  it('is not of whoever comes next in a list', () => {
    const text = 'The governor, Sen. Tom Ray, and the mayor bristled at the plan.\n\n“They would dredge a harbour,” the governor said.';
    expect(speakersIn(text)).not.toContain('Tom Ray');
  });
});
