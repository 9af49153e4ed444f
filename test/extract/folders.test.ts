import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const ENGINE = path.resolve(import.meta.dirname, '../../src/extract');

/** The list of DESIGN.md, lowest first. */
const folders = [
  ...(
    /takes values only from those before it:([^;]*?), and\nlast the files/.exec(
      readFileSync(path.join(ENGINE, 'DESIGN.md'), 'utf8'),
    )?.[1] ?? ''
  ).matchAll(/`(\w+)`/g),
].map(([, name = '']) => name);

/** How high a file lies: the place of its folder in the list; those of the engine's own folder lie above all. */
const heightOf = (file: string): number => (file.includes('/') ? folders.indexOf(path.posix.dirname(file)) : folders.length);

const files = readdirSync(ENGINE, { recursive: true, encoding: 'utf8' })
  .map((name) => name.split(path.sep).join('/'))
  .filter((name) => name.endsWith('.ts'));

/** What each file of the engine takes from others of it, types left aside. */
const taken = files.flatMap((from) =>
  [...readFileSync(path.join(ENGINE, from), 'utf8').matchAll(/^(?:import|export) (?!type\b)[^;]*?from '(\.[^']+)'/gm)]
    .map(([, to = '']) => ({ from, to: path.posix.join(path.posix.dirname(from), to) }))
    .filter(({ to }) => !to.startsWith('..')),
);

describe('the folders of the engine', () => {
  it('are those of the list in DESIGN.md', () => {
    const found = new Set(files.filter((file) => file.includes('/')).map((file) => path.posix.dirname(file)));
    expect([...found].toSorted()).toEqual(folders.toSorted());
    expect(taken.length).toBeGreaterThan(200);
  });

  it('take values only from those before them', () => {
    const wrong = taken.filter(({ from, to }) => path.posix.dirname(from) !== path.posix.dirname(to) && heightOf(to) >= heightOf(from));
    expect(wrong.map(({ from, to }) => `${from} takes ${to}`)).toEqual([]);
  });
});
