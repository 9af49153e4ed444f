import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { printedRole } from '../../src/extract/offices/printed-role.ts';

const shown = (text: string): string | null => printedRole(extract(text).quotes[0]?.speaker ?? null, text);

describe('the role that is shown', () => {
  it.each([
    ['The chairman of the House Defence Committee, Rep. Bill Yost, said it was “late”.', 'chairman of the House Defence Committee'],
    ['“It is late,” said the chairman of the panel, Senator Bill Yost.', 'chairman of the panel'],
    ['Sen. Tom Brandt of Ohio said it was “late”.', 'Sen.'],
    ['Sen. Tom Brandt, a fisherman, said it was “late”.', 'Sen.'],
    ['“It is late,” said House Farm Chairman Rep. Bill Yost.', 'House Farm Chairman'],
    ['“It is late,” said Senate Majority Leader Sen. Bill Yost.', 'Senate Majority Leader'],
    ['Mayor Tom Brandt, chairman of the club, said it was “late”.', 'Mayor'],
  ])('is an office before a form of address: %s', (text, role) => {
    expect(shown(text)).toBe(role);
  });

  it.each([
    ['“It is late,” said Bill Yost, who heads the Harbour Clinic in Hull.', 'head of the Harbour Clinic in Hull'],
    ['“It is late,” said Bill Yost, who edits a weekly paper.', 'editor of a weekly paper'],
    ['“It is late,” said Bill Yost, who co-founded the boat club.', 'co-founder of the boat club'],
    ['“It is late,” said Bill Yost, who teaches history at a school in Leeds.', null],
    ['“It is late,” said Bill Yost, who ran the port for three years.', null],
    ['“It is late,” said Bill Yost, defending the council.', null],
    ['“It is late,” said Bill Yost, a leading advocate for river safety.', 'leading advocate for river safety'],
    ['“It is late,” said Bill Yost, who works in a shop as a sales manager.', 'sales manager'],
  ])('is what somebody is, not what he does: %s', (text, role) => {
    expect(shown(text)).toBe(role);
  });

  it('is that of whoever leads several', () => {
    expect(shown('The leader of the rebels, Bill Yost, said it was “late”.')).toBe('leader of the rebels');
    expect(shown('Rep. Hunter’s chief of staff, Joe Kasp, said it was “late”.')).toBe('Rep. Hunter’s chief of staff');
  });

  it('is whole where a line ends within it', () => {
    const text =
      '“It is late for all of us here,” said Bill Yost, the head of a boat\nclub in Hull, who left soon after that and was not\nseen again.';
    expect(shown(text)).toBe('head of a boat club in Hull');
  });

  it('is none of a group that is only described', () => {
    expect(shown('Many marchers said it was “late”.')).toBeNull();
  });
});

it('shows what a minister of religion does before how he is addressed', () => {
  expect(shown('The Vicar of Marlford, the Revd Ann Lee, said it was “a shame”.')).toBe('Vicar of Marlford');
  expect(shown('The Rector of Lockham, the Rev Ann Lee, said it was “a shame”.')).toBe('Rector of Lockham');
});
