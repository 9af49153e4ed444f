import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { english } from '../../src/texts/english.ts';
import { ROOT } from '../support/process.ts';

/** The texts as paths of names. */
const waysTo = (value: unknown, way: readonly string[] = []): readonly (readonly string[])[] =>
  typeof value !== 'object' || value === null || Array.isArray(value)
    ? [way]
    : Object.entries(value).flatMap(([name, inner]) => waysTo(inner, [...way, name]));

const codeIn = (folder: string): readonly string[] =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.startsWith('texts/'))
    .map((file) => readFileSync(path.join(ROOT, folder, file), 'utf8'));

/** A code of Discord's, or of Slack's: what is said of it is looked up by it. */
const CODE = /^\d+$|_/;

it('no text is left of which no code speaks', () => {
  const spoken = new Set([...codeIn('src'), ...codeIn('commands')].join('\n').match(/[\w-]+/g));
  const unspoken = waysTo(english).filter(([, ...names]) => names.some((name) => !spoken.has(name) && !CODE.test(name)));
  expect(unspoken.map((way) => way.join('.'))).toEqual([]);
});
