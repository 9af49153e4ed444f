import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../support/process.ts';
import { FAULTS } from './faults.ts';

/** What the windows, the forgetful platforms and the weeks of the clock changes are called there. */
const OTHER_PARTS = [
  'a process dies in any window of its work',
  'a platform forgets what it has taken',
  'a wall time that is skipped, or comes twice',
];

it('the table of ARCHITECTURE.md gives an outcome to every fault of the chaos, and to nothing that is not tried', () => {
  const text = readFileSync(path.join(ROOT, 'ARCHITECTURE.md'), 'utf8');
  const [, table = ''] = /\| fault \| outcome \|\n\| --- \| --- \|\n((?:\|.*\n)+)/.exec(text) ?? [];
  const rows = [...table.matchAll(/^\| (.+?) \| (.+) \|$/gm)].map(([, fault = '', outcome = '']) => ({ fault, outcome }));
  expect(rows.map(({ fault }) => fault).toSorted()).toEqual([...FAULTS.map(({ name }) => name), ...OTHER_PARTS].toSorted());
  expect(rows.filter(({ outcome }) => outcome.trim() === '')).toEqual([]);
});
