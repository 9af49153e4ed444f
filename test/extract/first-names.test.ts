import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { genderOfFirstName } from '../../src/extract/lexicon/first-names.ts';
import { speakersIn } from '../support/speakers-in.ts';

describe('what a first name shows', () => {
  it('is a man, a woman, or only that somebody is meant', () => {
    expect(genderOfFirstName('siobhan')).toBe('f');
    expect(genderOfFirstName('kiprono')).toBe('m');
    expect(genderOfFirstName('kiran')).toBe('?');
    expect(genderOfFirstName('harbour')).toBeNull();
    expect(genderOfFirstName('maría')).toBe('f');
  });

  it('tells whom a pronoun means, in whatever country', () => {
    const text = (woman: string, man: string): string =>
      `${woman} Keller spoke at the harbour. ${man} Brandt, who came late, stood beside the gate.\n\n“The bridge is quite safe,” she said.`;
    for (const [woman, man] of [
      ['Wanjiku', 'Otieno'],
      ['Sigurbjörg', 'Bjarni'],
      ['Grażyna', 'Zbigniew'],
      ['Corinne', 'Darrell'],
      ['Meenakshi', 'Atul'],
      ['Marwa', 'Youssef'],
    ] as const)
      expect(speakersIn(text(woman, man)), woman).toEqual([`${woman} Keller`]);
  });

  it('does not stand before a small word of a surname and end there', () => {
    const said = (name: string): readonly (string | null)[] => speakersIn(`${name}, a pilot, said the bridge was “quite safe and sound”.`);
    for (const name of [
      'Kiprono arap Quell',
      'Njoki wa Gathoni',
      'Bram ter Haar',
      'Bárður á Heyggi',
      'Maja af Quist',
      'Jordi Casadevall i Roig',
      'Bronwen ferch Owain',
      'Noor bint Rashid',
    ])
      expect(said(name), name).toEqual([name]);
  });
});

describe('a surname with a Dutch article', () => {
  it('is whole, also by itself', () => {
    const said = '“The bridge is quite safe,”';
    expect(speakersIn(`Sophie in 't Velde left on Monday. ${said} she said.`)).toEqual(["Sophie in 't Velde"]);
    expect(speakersIn(`${said} said Jan van ’t Hoff.`)).toEqual(['Jan van ’t Hoff']);
  });
});

describe('what stands before a sentence', () => {
  it('is the time of day in a live report', () => {
    const text =
      '10.20 Asked about the storm, the mayor of Hexby, Anna Keller, told them it was “quite safe and sound”.\n\n10.25am Spectators said it was “a ghost of a town”.\n\n10.31 The Harbour Office’s chief forecaster, Tom Quill, said: “We are not out of it.”';
    expect(speakersIn(text)).toEqual(['Anna Keller', 'Spectators', 'Tom Quill']);
    expect(extract(text).quotes.at(-1)?.speaker?.role).toBe('Harbour Office’s chief forecaster');
    expect(extract(text).quotes[1]?.speaker?.kind).not.toBe('person');
  });

  it('is where the news is from', () => {
    for (const dateline of ['PARIS —', 'NAIROBI, Kenya —', 'DAR ES SALAAM, Aug 9 (Agency) -']) {
      const [quote] = extract(`${dateline} Farmers tipped hay on the quay and said there was “more where that came from”.`).quotes;
      expect(quote?.speaker, dateline).toMatchObject({ name: 'Farmers', kind: 'group' });
    }
  });
});

describe('an office before a name', () => {
  it('may begin with a party', () => {
    const [quote] = extract('“They will have heard that,” said the Labour MP Tjarle Rosser.').quotes;
    expect(quote?.speaker).toEqual({ name: 'Tjarle Rosser', kind: 'person', role: 'Labour MP' });
  });

  it('may be one “-in-chief”', () => {
    const [quote] = extract('“They will have heard that,” said Beekeeper-in-chief Dudley Orme.').quotes;
    expect(quote?.speaker?.name).toBe('Dudley Orme');
  });
});
