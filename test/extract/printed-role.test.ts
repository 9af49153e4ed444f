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
    ['Mayor Tom Brandt, chairman of the club, said it was “late”.', 'Mayor'],
  ])('is an office before a form of address: %s', (text, role) => {
    expect(shown(text)).toBe(role);
  });

  it('is that of whoever leads several', () => {
    expect(shown('The leader of the rebels, Bill Yost, said it was “late”.')).toBe('leader of the rebels');
    expect(shown('Rep. Hunter’s chief of staff, Joe Kasp, said it was “late”.')).toBe('Rep. Hunter’s chief of staff');
  });
});
