import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';

const QUOTE = '“The bridge will open before the end of the summer,” ';

/** The role of whoever says the last quotation of an invented text. */
const roleIn = (text: string): string | null | undefined => extract(text).quotes.at(-1)?.speaker?.role;

describe('words before a name that are no role', () => {
  it.each([
    ['The federal judge Marsh was speaking of is from Hull.', 'of a clause that tells which judge is meant'],
    ['Tom Ray was the old colleague Helen Marsh hoped to have.', 'of a clause behind a form of “be”'],
    ['It came after a long address Marsh gave in Hull.', 'of a clause about a speech'],
    ['They weakened whatever power Marsh had.', 'of a clause with “whatever”'],
    ['The Twitter account Marsh shared was closed.', 'of a thing'],
    ['Many listeners alike see Marsh as late.', 'of those who see'],
    ['Wherever Helen Marsh goes, it rains.', 'of a place'],
  ])('%s (%s)', (sentence) => {
    expect(roleIn(`Helen Marsh spoke on Monday. ${sentence} ${QUOTE}Marsh said.`)).toBeNull();
  });

  it.each([['Dover’s young mayor rebuffs Marsh on ferry plan'], ['Republican presidential Helen Marsh']])(
    'nor is a headline with a verb: %s',
    (headline) => {
      expect(roleIn(`${headline}\n\nHelen Marsh spoke on Monday. ${QUOTE}Marsh said.`)).toBeNull();
    },
  );

  it.each([
    ['Marsh beat rival Tom Ray in Hull on Saturday.', null],
    ['US president Marsh ousts security adviser Ray', 'security adviser'],
    ['Boats ready as Ray, Marsh wage harbour warfare', null],
    ['Ray, Marsh lead; vote too early', null],
    ['Tom Ray, husband expecting twins', null],
    ['As with Tom Ray, some of these newcomers’ best hours were late.', null],
  ])('nor what somebody else does: %s', (headline, role) => {
    expect(roleIn(`${headline}\n\nTom Ray left. Ann Marsh came. ${QUOTE}Tom Ray said.`)).toBe(role);
  });

  it('are told from an office', () => {
    expect(roleIn(`${QUOTE}the actor Helen Marsh said.`)).toBe('actor');
    expect(roleIn(`Tom Ray said the actor Helen Marsh was late. ${QUOTE}Helen Marsh said.`)).toBe('actor');
  });
});

describe('an office before a name begins', () => {
  it.each([
    ['TEN HURT IN DOVER FIRE Dutch President Helen Marsh', 'Dutch President'],
    ['Doubts lead Sens. Helen Marsh and Tom Ray', 'Sen.'],
    ['The other candidates Sen. Helen Marsh (R-Ohio) and Tom Ray', 'Sen.'],
    ['It trails fellow Sen. Helen Marsh, who', 'Sen.'],
    ['Joe Ray via Getty ImagesDutch President Helen Marsh', 'Dutch President'],
    ['The plan does not surprise Liberal pollster Helen Marsh, who', 'Liberal pollster'],
    ['Rain is the last thing state Representative Helen Marsh wants. She', 'state Representative'],
    ['Member of Parliament (MP) Helen Marsh', 'Member of Parliament (MP)'],
    ['The page was set up by Marford.com writer Helen Marsh, who', 'Marford.com writer'],
    ['They gave the prize to this year’s entertainer, Helen Marsh, who', 'entertainer'],
  ])('where it does: %s', (opening, role) => {
    expect(roleIn(`${opening} spoke on Monday. ${QUOTE}Helen Marsh said.`)).toBe(role);
  });

  it('and ends before what is near', () => {
    expect(roleIn(`Helen Marsh spoke. She works as a clerk nearby so she walks. ${QUOTE}she said.`)).toBe('clerk');
  });
});

it.each(['In a letter to nurses Ann Lee said it was “late”.', 'Speaking to chief executives Ann Lee said it was “late”.'])(
  'somebody is none of those whom he tells: %s',
  (text) => expect(extract(text).quotes[0]?.speaker).toEqual({ name: 'Ann Lee', kind: 'person', role: null }),
);

it.each([
  ['An angry Col. Tom Ray told the panel it was “late”.', 'Col.'],
  ['A tearful mayor Tom Ray said it was “late”.', 'mayor'],
])('how somebody is for the moment is no part of what he is: %s', (text, role) => {
  expect(extract(text).quotes[0]?.speaker?.role).toBe(role);
});
