import { describe, expect, it } from 'vitest';
import { speakersIn } from '../support/speakers-in.ts';

describe('words that a ministry or an agency passes on', () => {
  it.each([
    'Arash Mohsan told Tom Ray that the claim was “baseless”, the foreign ministry said in a readout.',
    'Arash Mohsan called the claim “baseless”, his spokesman said.',
    'Arash Mohsan called the claim “baseless”, the news agency said on Monday.',
    'Nordlys News reported Arash Mohsan as saying that the claim was “baseless”.',
    '“The claim is baseless,” Nordlys News reported Arash Mohsan as saying.',
  ])('are whose they are: %s', (text) => {
    expect(speakersIn(`It was late that day. ${text}`)).toEqual(['Arash Mohsan']);
  });
});

describe('a bench', () => {
  it.each([
    'A bench of Justices Ravi Manon and Anil Kaper',
    'A bench comprising Justices Ravi Manon and Anil Kaper',
    'A division bench headed by Justice Ravi Manon',
    'The bench',
  ])('speaks for itself: %s', (bench) => {
    expect(speakersIn(`It was late. ${bench} said the law was “fair and just”.`)[0]).toMatch(/^(?:division )?bench/);
  });

  it('is where a judge speaks from', () => {
    expect(speakersIn('Speaking from the bench, Justice Ravi Manon said the law was “fair and just”.')).toEqual(['Ravi Manon']);
  });
});

describe('whoever represents somebody', () => {
  it.each([
    'The lawmaker representing Kano Central, Senator',
    'The lawyer representing the family,',
    'The advocate appearing for the accused,',
  ])('is named behind it: %s', (office) => {
    expect(speakersIn(`It was late. ${office} Ravi Manon, said the man was “on the run”.`)).toEqual(['Ravi Manon']);
  });

  it('is not the victim, who may be named there', () => {
    expect(speakersIn('It was late. The lawyer representing the victim, Ravi Manon, said it was “sad”.')).not.toEqual(['Ravi Manon']);
  });
});

describe('a name of one word or with a mark', () => {
  it('is given as a surname', () => {
    expect(speakersIn('“We will go,” said a Beijing resident surnamed Lixe.')).toEqual(['Lixe']);
  });

  it('begins with a small letter before a mark', () => {
    const text = "It was late. Marie d'Orsel, a teacher, said it was “a farce”. D'Orsel said it was “a lie”.";
    expect(speakersIn(text)).toEqual(["Marie d'Orsel", "Marie d'Orsel"]);
  });

  it('is not that of an office with “general” in it', () => {
    const text = 'It was late. Director-General of Police Ravi Manon said it was “sad”.';
    expect(speakersIn(text)).toEqual(['Ravi Manon']);
  });
});
