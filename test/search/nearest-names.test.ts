import { describe, expect, it } from 'vitest';
import { createNameIndex } from '../../src/search/directory/names.ts';
import { termsOf } from '../../src/search/words/fold.ts';
import { speaker } from '../support/corpus-fixture.ts';

const NAMES = ["James O'Nelle", 'Colin Strand', 'Justin Kray', 'Rikard Trumbik', 'Bashar al-Anad', 'Vera Lindqvist', 'Sofie Trudell'];
const names = createNameIndex(
  NAMES.map((name) => speaker(name)),
  () => 1,
);
const offered = (name: string): readonly string[] => names.nearest(termsOf(name), 5, true).map((each) => each.name);

describe('names that are offered for one that nobody has', () => {
  it('are near by their family name or as a whole', () => {
    expect(offered('Lindkvisd')).toEqual(['Vera Lindqvist']);
    expect(offered('Wera Lindquisd')).toEqual(['Vera Lindqvist']);
    expect(offered('Justin Trudel')).toEqual(['Sofie Trudell']);
  });

  it('are none that only share a given name, or half of the letters', () => {
    for (const name of ['Celik', 'Justin Hobday', 'Anange', 'Justin Trudwell Hobb']) expect([name, offered(name)]).toEqual([name, []]);
  });
});

it('two slips are not read as a name that is short', () => {
  expect(names.near(['oreilly'])?.found.map(({ speaker: { name } }) => name) ?? []).toEqual([]);
  expect(names.near(['lindkvisd'])?.found.map(({ speaker: { name } }) => name)).toEqual(['Vera Lindqvist']);
});
