import { describe, expect, it } from 'vitest';
import { cleanArticle } from '../../src/extract/article/clean.ts';
import { readMetadata } from '../../src/extract/article/metadata.ts';
import { extract } from '../../src/extract/extract.ts';
import { speakersIn } from '../support/speakers-in.ts';

/** The words of a text that are kept out as terms. */
const termsIn = (text: string): readonly string[] => extract(text).terms.map(({ start, end }) => text.slice(start, end));

describe('names of local pages', () => {
  it.each([
    [
      'a rank behind the name of a service',
      'Coast Guard Norland Commodore Ted Ray told skippers to stay ashore. “It is a mean sea,” Commodore Ray said.',
      ['Ted Ray'],
    ],
    [
      'what somebody is coroner of is nobody',
      'CORONER Ann Ray has heard it all.\nShe is the senior coroner of Mid and South Marland.\nThe 59-year-old said: “You never forget that.”',
      ['Ann Ray'],
    ],
    [
      'what councillors sit for is nobody',
      'Cllr Bernard Ray, one of two Green councillors for Stroud Green called the cabinet deaf.\nHe added: “They threw the letters away.”',
      ['Bernard Ray'],
    ],
    [
      'a doctor of a team',
      'Denise said: “We’d been away.”\nThe rescue deputy leader, Team Doctor Helen Ray, said soil was high.\n“The fear was real,” she said.',
      ['Denise', 'Helen Ray'],
    ],
    [
      'whoever is told by an office and a rank',
      'Denise Wood said: “We’d been away.”\nThe club secretary, Captain Helen Ray, said soil was high.\n“The fear was real,” she said.',
      ['Denise Wood', 'Helen Ray'],
    ],
    [
      'what calls somebody is no “it”',
      'Tom Ray told ITV he had tipped the bag. He saw it was a frog, and called his daughter, who reportedly "screamed the house down".',
      ['Tom Ray'],
    ],
  ])('%s', (_, text, names) => {
    expect(speakersIn(text)).toEqual(names);
  });

  it('has a figure in the name of a firm', () => {
    expect(extract('Nordlys24 said: “We are sorry.”').quotes[0]?.speaker?.kind).toBe('organisation');
  });
});

describe('the head of a local page', () => {
  it.each([
    [
      'behind two labels',
      'News\n\nActions\n\nTown honors couple lost in the flood\n\nNeighbors came to the river on Friday to lay flowers.\n\nMore are to come.',
    ],
    [
      'behind what is left of a day',
      'Mon, Sep\n11 New Articles\n\nTown honors couple lost in the flood\n\nNeighbors came to the river on Friday to lay flowers.\n\nMore are to come.',
    ],
    [
      'behind an agency',
      'By Bang\n\nTown honors couple lost in the flood\n\nNeighbors came to the river on Friday to lay flowers.\n\nMore are to come.',
    ],
  ])('has its headline %s', (_, text) => {
    expect(readMetadata(text, cleanArticle(text)).title).toBe('Town honors couple lost in the flood');
  });
});

describe('somebody without a name', () => {
  it.each([
    [
      'is not whoever tells her something',
      'A mum split the internet.\nOnline, she wrote how often she goes to the café.\nA cook told her that her boy was too loud.\nShe wrote: “My boy hardly speaks.”',
      ['mum'],
    ],
    [
      'may speak after telling somebody something',
      'Tom Ray visits the store.\nA cashier told him that he could not eat. “He is five,” she said.',
      ['cashier'],
    ],
  ])('%s', (_, text, names) => {
    expect(speakersIn(text)).toEqual(names);
  });
});

describe('roles of local pages', () => {
  it.each([
    [
      'begin behind whoever reads something out',
      'In a letter read in court by police Mr Ray\'s sister Ann Wood said: "She was gentle."',
      "Mr Ray's sister",
    ],
    ['end before a rank', '“It is late,” said Hull Area Commander Lt. Mark Ray.', 'Hull Area Commander'],
    ['are ranks in small letters', 'Ds Peter Ray, of Hexby CID, said: "It is late."', 'Ds'],
    ['are ranks behind many', 'In reply to the anger of the traders DC Vanitha spoke. "They are trying," she said.', 'DC'],
    [
      'are trades in capitals',
      '“It is late,” said Ann Lee, Chief Forecaster for the Hexby Weather Centre.',
      'Chief Forecaster for the Hexby Weather Centre',
    ],
    [
      'are none of a picture',
      'Image caption Tom Ray\'s mother Ann said she was "heartbroken"\nAnn said: "It is dark."',
      "Tom Ray's mother",
    ],
  ])('%s', (_, text, role) => {
    expect(extract(text).quotes[0]?.speaker?.role).toBe(role);
  });
});

describe('lines of local pages', () => {
  it('goes on past a list of what is read most', () => {
    expect(speakersIn('Nordlys24 said: “We are sorry for it.”\nMost read in Travel\n“All passengers have been told by us.”')).toEqual([
      'Nordlys24',
      'Nordlys24',
    ]);
  });

  it('reads words that open with a single mark and close with a double one', () => {
    expect(speakersIn('At the meeting Cllr Ann Lee said: ‘I’m on my ninth letter.” Tom Ray said: “It is late.”')).toEqual([
      'Ann Lee',
      'Tom Ray',
    ]);
  });

  it('has nobody speak for a keyword in capitals', () => {
    expect(
      speakersIn('FLOODED: A shop was “lucky to be left standing” after rain.\nTom Ray called the shop “lucky to be left standing”.'),
    ).toEqual(['Tom Ray', 'Tom Ray']);
  });

  it('has bodies speak before a colon all the same', () => {
    expect(speakersIn('NATO: The alliance is “ready”.')).toEqual(['NATO']);
  });

  it('goes on after what many have said in passing', () => {
    const text =
      'Ann Wood, of Hexby, said the council faced a revolt.\nMs Wood called the levy "mean".\nSeveral shopkeepers have also spoken of a strike.\n"We want to mend the street. We are going to win."';
    expect(speakersIn(text)).toEqual(['Ann Wood', 'Ann Wood']);
  });
});

describe('words in marks that nobody said', () => {
  it.each([
    ['a pseudonym', 'Night cashier ‘Mina’ says she was knocked to the floor.\n“I was scared,” said Mina.', ['Mina']],
    [
      'a long title',
      'They had run a petition entitled ‘Hexby wind farm: who gets the money?’. It was signed by many.',
      ['Hexby wind farm: who gets the money?'],
    ],
    [
      'a body called into being',
      'Clerks are naming a "tree care working group" which will sit for a year, according to clerk Ann Lee.',
      ['tree care working group'],
    ],
  ])('%s', (_, text, terms) => {
    expect(termsIn(text)).toEqual(terms);
  });

  it('keeps what somebody calls a thing that was set up', () => {
    expect(speakersIn('Ann Lee said the council had set up a “useless talking shop”.')).toEqual(['Ann Lee']);
  });
});
