import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { speakersIn } from '../support/speakers-in.ts';

describe('a description of somebody of the other gender', () => {
  it.each(['grandson', 'stepfather', 'ex-husband', 'groom', 'monk', 'duke', 'barman', 'brother-in-law', 'schoolboy', 'landlord'])(
    'is not a woman: the %s',
    (noun) => {
      expect(speakersIn(`Ann Keller spoke to the press. “It was late,” the ${noun} said.`)).not.toContain('Ann Keller');
    },
  );

  it.each(['granddaughter', 'stepmother', 'ex-wife', 'bride', 'nun', 'duchess', 'waitress', 'sister-in-law', 'schoolgirl', 'landlady'])(
    'is not a man: the %s',
    (noun) => {
      expect(speakersIn(`Tom Keller spoke to the press. “It was late,” the ${noun} said.`)).not.toContain('Tom Keller');
    },
  );
});

it('does not take an ambassador "to" somewhere for somebody with another trade', () => {
  const text = 'Ann Keller, the ambassador to France, met allies. Ms Keller spoke. “It was late,” the accountant said.';
  expect(speakersIn(text)).toEqual(['accountant']);
});

describe('a form of address before a name', () => {
  it.each(['Atty.', 'Msgr.', 'Monsignor', 'Ald.', 'Amb.', 'Fr.', 'Brig. Gen.', 'Air Chief Marshal Sir', 'Sqn Ldr', 'Maulana'])(
    'is no part of it: %s',
    (title) => {
      expect(speakersIn(`The plan was late. “We are going to do it now,” said ${title} Zadeo Iriart, as the rain fell.`)).toEqual([
        'Zadeo Iriart',
      ]);
    },
  );

  it('is no part of it after it: MLA', () => {
    const text = 'Ann Keller MLA said it was “late again”. Tom Ray left. Ms Keller said it was “no good”.';
    expect(extract(text).quotes.map(({ speaker }) => [speaker?.name, speaker?.role])).toEqual([
      ['Ann Keller', 'MLA'],
      ['Ann Keller', 'MLA'],
    ]);
  });
});

describe('a dash of any length', () => {
  it.each(['–', '—', '―', '--'])('sets an office apart: %s', (dash) => {
    const [quote] = extract(`Ann Keller ${dash} the mayor of Hull ${dash} said it was “late again”.`).quotes;
    expect([quote?.speaker?.name, quote?.speaker?.role]).toEqual(['Ann Keller', 'mayor of Hull']);
  });

  it.each(['-', '–', '—', '―', '--'])('stands before who signs: %s', (dash) => {
    expect(speakersIn(`“We were late again and nobody told us why.”\n${dash} Ann Keller, 43`)).toEqual(['Ann Keller']);
  });
});

it('knows a firm by what it does, whichever of the words for it', () => {
  for (const noun of ['distributor', 'sponsor', 'publisher', 'supplier']) {
    const [quote] = extract(`Nordlys, the ${noun}, said it was “late again”.`).quotes;
    expect([noun, quote?.speaker?.name, quote?.speaker?.kind]).toEqual([noun, 'Nordlys', 'organisation']);
  }
});

it('finds a name behind whatever hangs on the description before it', () => {
  expect(speakersIn('“We were late again,” said a campaigner against the road, Ann Lee.')).toEqual(['Ann Lee']);
});

it('gives nobody the line below the one that he signs', () => {
  const text =
    '“We were late again and nobody told us why.” — Ann Keller\n“No double minority wants a man who speaks like that of us.\n“And I am one of them.” — Tom Ray';
  expect(speakersIn(text)).toEqual(['Ann Keller', 'Tom Ray']);
});
