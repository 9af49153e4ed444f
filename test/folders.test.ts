import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = path.resolve(import.meta.dirname, '../src');

/** The parts that are too large for one folder, each with a list of its own folders in its DESIGN.md. */
describe.each(['extract', 'search'])('the folders of src/%s', (part) => {
  const root = path.join(SRC, part);
  /** The list of DESIGN.md, lowest first. */
  const list = /takes values only from those before it:([^;]*?), and\s+last the files/.exec(
    readFileSync(path.join(root, 'DESIGN.md'), 'utf8'),
  );
  const folders = [...(list?.[1] ?? '').matchAll(/`(\w+)`/g)].map(([, name = '']) => name);

  /** How high a file lies: the place of its folder in the list; the files beside DESIGN.md lie above all. */
  const heightOf = (file: string): number => (file.includes('/') ? folders.indexOf(path.posix.dirname(file)) : folders.length);

  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => name.endsWith('.ts'));

  /** What each file takes from other files of the part, types left aside. */
  const taken = files.flatMap((from) =>
    [...readFileSync(path.join(root, from), 'utf8').matchAll(/^(?:import|export) (?!type\b)[^;]*?from '(\.[^']+)'/gm)]
      .map(([, to = '']) => ({ from, to: path.posix.join(path.posix.dirname(from), to) }))
      .filter(({ to }) => !to.startsWith('..')),
  );

  it('are those of the list in its DESIGN.md', () => {
    const found = new Set(files.filter((file) => file.includes('/')).map((file) => path.posix.dirname(file)));
    expect([...found].toSorted()).toEqual(folders.toSorted());
    expect(taken.length).toBeGreaterThan(200);
  });

  it('take values only from those before them', () => {
    const wrong = taken.filter(({ from, to }) => path.posix.dirname(from) !== path.posix.dirname(to) && heightOf(to) >= heightOf(from));
    expect(wrong.map(({ from, to }) => `${from} takes ${to}`)).toEqual([]);
  });
});
