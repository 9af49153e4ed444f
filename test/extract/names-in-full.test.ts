import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { speakersIn } from '../support/speakers-in.ts';

describe('a name', () => {
  it.each(['Keshab Raj Thapaliya', 'Sehrish Anwar Malik', 'Zulfiqar Ali Jatoi', 'Chokri Ben Amor'])(
    'begins with a given name that no list has: %s',
    (name) => {
      expect(speakersIn(`“They are using a bulldozer to remove a poster,” said the group’s director, ${name}.`)).toEqual([name]);
      expect(speakersIn(`It was late. Information Technology Minister ${name} said it was “late again”.`)).toEqual([name]);
    },
  );

  it.each([
    ['Vermont Bernie Hill', 'Bernie Hill'],
    ['Supervisor Elaine Hill', 'Elaine Hill'],
    ['Sous-chef Amara Hill', 'Amara Hill'],
  ])('does not begin with a place or a trade: %s', (printed, name) => {
    expect(speakersIn(`It was late. ${printed} said it was “no good at all”.`)).toEqual([name]);
  });

  it.each([
    'Minister for Tourism and Civil Aviation',
    'Minister for Agriculture, Forestry and Fisheries',
    'Secretary of State for Business, Energy and Industrial Strategy',
  ])('follows all that a minister sees to: %s', (office) => {
    expect(speakersIn(`It was late. ${office} Zadeo Iriart told parliament he would “spare nobody”.`)).toEqual(['Zadeo Iriart']);
  });

  it.each([
    'Ministry of Agriculture, Forestry and Fisheries',
    'Department for Business, Energy and Industrial Strategy',
    'All India Staff Association',
    'Selat Jaya Lines',
    'Charter of Rights and Freedoms',
  ])('of a body is whole: the %s', (name) => {
    expect(speakersIn(`It was late. The ${name} called the ruling “extremely regrettable”.`)).toEqual([name]);
  });

  it('of a month is somebody’s before a surname', () => {
    expect(speakersIn('It was late. Jun Watanabe said it was “no good at all”.')).toEqual(['Jun Watanabe']);
  });
});

describe('a name between commas', () => {
  it.each([
    [
      'a mayor of somewhere nearby',
      'The mayor of nearby Acarí, Dionisia Hill, said her town was “practically on the floor”.',
      'Dionisia Hill',
    ],
    [
      'somebody stranded somewhere',
      'A passenger stranded in Bergen, the Polish electrician Marek Hill, told reporters he had slept “between two shops”.',
      'Marek Hill',
    ],
    ['a spokesman for many', 'A spokesman for the rebels, Gatluak Riek, called the denial “an insult to the dead”.', 'Gatluak Riek'],
    [
      'a spokeswoman with a rank',
      'A spokeswoman for the fire service, Lieutenant Zadea Iriart, described it as “mostly lettuce”.',
      'Zadea Iriart',
    ],
    [
      'a spokeswoman for a body, which is called so',
      'A spokeswoman for the yard, Nordlys Marine, said it was “late again”.',
      'spokeswoman for the yard',
    ],
    [
      'who criticises something in passing',
      'It was criticised by Hernán Quispe Lazo, a seismologist at the university in Lima, who said “the sea does not read bulletins”.',
      'Hernán Quispe Lazo',
    ],
    [
      'one of those before',
      'Gary Mumby left. One of them, Tom Watts, described opening it. “You could see the teeth,” he said.',
      'Tom Watts',
    ],
    [
      'a chain of shops',
      'The company Velox said it would look again. A Polish bakery chain, Złoty Kłos, stepped in. “We will pay for her javelins and her cake,” it announced.',
      'Złoty Kłos',
    ],
  ])('is that of %s', (_, text, name) => {
    expect(speakersIn(text)).toEqual([name]);
  });
});

describe('a subject', () => {
  it.each([
    [
      'is the boy, whatever “whose” tells of others',
      'One boy of nine, whose reply the authors have printed on the cover, wrote: “I would have it at the weekend.”',
      ['boy'],
    ],
    [
      'is the scientists, not a place that they looked at',
      'Scientists who looked at 70 nests in Norway and Scotland reported that most of them “were almost certainly dead before”.',
      ['Scientists'],
    ],
    [
      'is the report, not who published it in August',
      'A report published in August by the NGO Small Arms Monitor said it had become “a tactic rather than an accident”.',
      ['report'],
    ],
    [
      'comes after “and” where the verb is left out',
      'It was a judgment that lawyers described as “a landmark” and employers as “a nightmare”.',
      ['lawyers', 'employers'],
    ],
    [
      'is he, not the friend beside him',
      'Kwame has decided. At the end of term, he and his friend Luca agreed to let it go. “We shook hands on it,” he says.',
      ['Kwame'],
    ],
    [
      'is the photographer at weddings',
      'Local photographers said that they had lost. Wedding photographer Noor Fatima, from Multan, tweeted “6 years of work gone behind a wall”.',
      ['Noor Fatima'],
    ],
  ])('%s', (_, text, speakers) => {
    expect(speakersIn(text)).toEqual(speakers);
  });
});

it('gives two who have argued before to “they”', () => {
  const text =
    'Two statisticians from the University of Utrecht, Joost van Rijn and Marieke de Boer, argue that it was too short. “Eight weeks tells us about eight weeks,” they write.';
  expect(speakersIn(text)).toEqual(['Joost van Rijn and Marieke de Boer']);
});

it('does not give words to whoever disagrees with them in the next sentence', () => {
  const text =
    'Luísa Cardim, a director, thinks that they should have a room. "They have been loved for 20 years," she says. "You cannot just tell people that they were not in love." Hugo Cardim disagrees. "It is a crime scene," he says.';
  expect(speakersIn(text)).toEqual(['Luísa Cardim', 'Hugo Cardim']);
});

it.each([
  ['Dr. Anthony Rayburn Jr. called it “odd”. Rayburn Sr. said it was “late”.', ['Anthony Rayburn Jr.', 'Rayburn Sr.']],
  ['Ursula von der Heide called it “odd”. Von der Heide added that it was “bad”.', ['Ursula von der Heide', 'Ursula von der Heide']],
])('neither a father nor a particle is taken for another: %s', (text, names) => {
  const { quotes } = extract(text);
  expect(quotes.map(({ speaker }) => speaker?.name)).toEqual(names);
  expect(quotes.every(({ speaker }) => speaker?.role === null)).toBe(true);
});

it.each([
  ['Ann Daw said the port was shut. “It is late,” she said. Daw left. “It is not safe,” Daw said.', ['Ann Daw', 'Ann Daw']],
  ['Tom Ray and Ann Lord met. “It is late,” Lord said.', ['Ann Lord']],
  ['The leader, Daw Mya Khin, said nothing more. “It is late,” she said.', ['Mya Khin']],
])('a form of address behind a first name is a surname: %s', (text, names) => {
  expect(speakersIn(text)).toEqual(names);
});

it.each([
  ['Deputy manager for Prell Sipho Radeni says: “It is late.”', 'Sipho Radeni', 'Deputy manager for Prell'],
  ['Deputy spokeswoman for Nordlys Ann Lee says: “It is late.”', 'Ann Lee', 'Deputy spokeswoman for Nordlys'],
  ['Chief executive of Nordlys Ann Lee said it was “late”.', 'Ann Lee', 'Chief executive of Nordlys'],
])('an office without an article has a name behind its body: %s', (text, name, role) => {
  expect(extract(text).quotes[0]?.speaker).toEqual({ name, kind: 'person', role });
});

it.each(['A spokesman for Jan Peter Lee said it was “late”.', 'The lawyer for Prell Sipho Radeni said it was “late”.'])(
  'whoever speaks for somebody is not the one named: %s',
  (text) => expect(extract(text).quotes[0]?.speaker?.kind).toBe('anonymous'),
);
