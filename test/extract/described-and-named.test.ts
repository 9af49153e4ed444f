import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { speakersIn } from '../support/speakers-in.ts';

describe('somebody who is described first and named later', () => {
  it.each([
    [
      'a sentence that goes on about them',
      'A teenager told his friends he would be “ten minutes, tops” before he went into a flooded quarry.\n\nCallum Reddy, 17, got into difficulty at Pennock.',
      ['Callum Reddy'],
    ],
    [
      'a sentence that tells what they say',
      'A hill farmer says he is “at the end of the rope” after his ewes were killed.\n\nIestyn Rowlands found the animals at first light. “It was all over,” he said.',
      ['Iestyn Rowlands', 'Iestyn Rowlands'],
    ],
    [
      'the head of something',
      'The head of a village primary has accused inspectors of treating her school like “a spreadsheet with a roof on”.\n\n“They knew that,” said the head, Philippa Onslow.',
      ['Philippa Onslow', 'Philippa Onslow'],
    ],
  ])('is named from the start by %s', (_, text, speakers) => expect(speakersIn(text)).toEqual(speakers));

  it.each([
    [
      'their ages differ',
      'A teenager said he was “ten minutes, tops” from the bank.\n\nTom Reddy, 54, pulled him out of the water at Pennock.',
      ['teenager'],
    ],
    [
      'the one named only speaks, and is something else',
      'A teenager said he had been “lucky” to be seen at all in the dark.\n\nTom Reddy, headteacher at his school, said: “We are relieved.”',
      ['teenager', 'Tom Reddy'],
    ],
    [
      'two may be meant',
      'A plumber has told a roofer that he is “a menace to the trade” and more.\n\nTom Reddy left the yard at noon.',
      ['plumber'],
    ],
    [
      'the one named has a rank',
      'A farmer said he was “at the end of the rope” after the raid.\n\nSgt Tom Reddy went to the farm at noon.',
      ['farmer'],
    ],
    [
      'the one named has that office elsewhere',
      'Britain’s defence secretary has vowed to “do more than ever before” now.\n\nPete Halloran, the US defence secretary, told allies to spend more.',
      ['Britain’s defence secretary'],
    ],
    [
      'the one named leads something else',
      'A union leader has said the offer is “an insult to all of us”.\n\nTom Reddy, leader of Marl Council, said it was “fair”.',
      ['union leader', 'Tom Reddy'],
    ],
    [
      'the one named runs another firm',
      'The boss of Anglesmere Water said bills were “too low for the work”.\n\nTom Reddy, chief executive of Kelder Power, disagreed. “Ours are not,” he said.',
      ['boss of Anglesmere Water', 'Tom Reddy'],
    ],
    [
      'the one named is a child',
      'A teacher said she was “proud of every one” of the pupils.\n\nOlivia Reddy, 12, swam the lake in May.',
      ['teacher'],
    ],
    [
      'the one named opposes an office',
      'The prime minister has said she will “never surrender to that”.\n\nTom Reddy, the opposition leader, left early.',
      [null],
    ],
    [
      'a judge opens the article',
      'A judge has said that a robbery was “wicked beyond words” and cruel.\n\nTom Reddy, 34, took a phone from a child.',
      ['judge'],
    ],
  ])('stays described where %s', (_, text, speakers) => expect(speakersIn(text)).toEqual(speakers));
});

describe('somebody who is named first and described later', () => {
  it.each([
    [
      'a trade',
      'There was support from Rakesh Pillai, who lives two streets away. “People pay good money to live here,” the accountant posted.',
      ['Rakesh Pillai'],
    ],
    [
      'an age and a trade',
      'Passenger Shanice Boateng filmed it. “There was an old lady in tears,” the 22-year-old nursing student said.',
      ['Shanice Boateng'],
    ],
    [
      'what he was before he retired',
      'Oluwaseun Pell, 61, called it “a disgrace to this town”.\n\n“They washed her hair every day,” the retired bus driver said.',
      ['Oluwaseun Pell', 'Oluwaseun Pell'],
    ],
    [
      'a trade in the paragraph after',
      'Sgt Aaron Pugh described it as “a mean crime against a lady”.\n\n“These medals are engraved. They are no good to anyone,” the officer said.',
      ['Aaron Pugh', 'Aaron Pugh'],
    ],
    [
      'another form of “spokesperson”',
      'Ann Lee, a Foreign Office spokeswoman, said it was “good”.\n\n“We share it,” the spokesperson said. “We do,” the spokesman said.',
      ['Ann Lee', 'Ann Lee', 'Ann Lee'],
    ],
  ])('is known by %s', (_, text, speakers) => expect(speakersIn(text)).toEqual(speakers));

  it.each([
    ['two are named beside', 'Ann Marsh drove Tom Reddy home. “It was raining hard that night,” the accountant said.', ['accountant']],
    [
      'the article has told of another of that trade',
      'An accountant saw the crash. Tom Reddy ran to help. “It was raining hard that night,” the accountant said.',
      ['accountant'],
    ],
    [
      'the one named has another trade',
      'Ann Marsh, a nurse, was attacked outside a bank. “She was screaming for help,” the cashier said.',
      ['cashier'],
    ],
    [
      'somebody of that trade has done something before',
      'Ann Marsh lost the ring in a drain. The plumber helped her. “I have seen worse than that,” the plumber said.',
      ['plumber'],
    ],
    ['somebody of the scene speaks', 'Tom Reddy was jailed for life at Leeds. “It was a wicked thing to do,” the judge said.', ['judge']],
    [
      'the ages differ',
      'Tom Reddy, 51, filmed it. “There was an old lady in tears on the platform,” the 22-year-old student said.',
      ['22-year-old student'],
    ],
  ])('is not where %s', (_, text, speakers) => expect(speakersIn(text)).toEqual(speakers));
});

describe('a body that “it” takes up', () => {
  it.each(['Brightwater', 'Tesda', 'Homelight', 'Chester Zoo', 'Consumer Focus'])('is known as one: %s', (name) => {
    const { quotes } = extract(
      `WEST — A fire broke out in Marl on Monday.\n\n${name} said it was “deeply sorry” for the delay.\n\n“We will learn from this,” it said.`,
    );
    expect(quotes.map(({ speaker }) => [speaker?.name, speaker?.kind])).toEqual([
      [name, 'organisation'],
      [name, 'organisation'],
    ]);
  });

  it('is not a place where something was, nor somebody whom “he” takes up', () => {
    expect(speakersIn('A fire broke out in Marl on Monday. “We will learn from this by June,” it said.')).toEqual([null]);
    expect(extract('Okonkwo said it was “a disgrace”. “I am leaving,” he said.').quotes[1]?.speaker).toMatchObject({
      name: 'Okonkwo',
      kind: 'person',
    });
  });
});

describe('a form of address', () => {
  it.each(['Mx', 'Pc', 'Wpc', 'the Right Rev', 'the Very Rev', 'Revd', 'the Right Revd', 'Rt Hon', 'Tan Sri', 'Pfc.', 'Spc.', 'Datuk'])(
    'is no part of a name: %s',
    (title) =>
      expect(speakersIn(`A fire broke out on Monday. “It was deeply sad for us,” said ${title} Marian Tasker.`)).toEqual(['Marian Tasker']),
  );
});

describe('one of a family', () => {
  it.each([
    [
      'the mother of a son',
      'Keisha Whitaker waited to hear from her 19-year-old son, Jalen, who was at home. “I screamed out loud that night,” his mother said.',
      ['Keisha Whitaker'],
    ],
    [
      'the sister of a brother',
      'Hetty Crabtree came with Hetty’s brother, Will. Mr Crabtree spoke first. “He talked about the damp,” his sister said.',
      ['Hetty Crabtree'],
    ],
    [
      'the brother who was called so',
      'Richard Osman was mourned by his brother, Alastair Osman. “He was a new dad again,” his brother said.',
      ['Alastair Osman'],
    ],
  ])('is known as %s', (_, text, speakers) => expect(speakersIn(text)).toEqual(speakers));

  it('is not known where two may be meant', () =>
    expect(
      speakersIn('Ann Lee came with her son, Tom. Jo Rowe came with her son, Al. “It was dark and cold out there,” his mother said.'),
    ).not.toContain('Ann Lee'));
});

describe('who answers', () => {
  it('is not somebody unnamed who has just spoken', () =>
    expect(
      speakersIn(
        'Ms Okafor, who founded the group, accused ministers of “turning their backs”. A spokesperson said: “We do not recognise that.” She replied that it was “nonsense”.',
      ),
    ).toEqual(['Okafor', 'spokesperson', 'Okafor']));

  it('is not whoever is asked about, and no one by what is asked', () =>
    expect(speakersIn('Tom Reece was pressed on whether he had “misled the house” over ferries on Monday.')).not.toContain('Tom Reece'));
});

describe('what a word is', () => {
  it.each(['airport', 'hospice', 'diocese', 'brewery', 'care home', 'clinic', 'pub'])('takes “the %s said” for a body', (noun) =>
    expect(extract(`A fire broke out.\n\n“We saw nothing of it until the smoke came,” the ${noun} said.`).quotes[0]?.speaker).toMatchObject(
      {
        name: noun,
        kind: 'organisation',
      },
    ),
  );

  it.each(['blacksmith', 'alumna', 'postdoc', 'publican', 'nanny', 'consul'])('takes “the %s said” for a person', (noun) =>
    expect(extract(`A fire broke out.\n\n“We saw nothing of it until the smoke came,” the ${noun} said.`).quotes[0]?.speaker).toMatchObject(
      {
        name: noun,
        kind: 'anonymous',
      },
    ),
  );

  it.each(['ambulancemen', 'yachtswomen', 'lifeboatmen', 'alumni'])('takes “%s said” for people', (noun) =>
    expect(extract(`A fire broke out.\n\n“We saw nothing of it until the smoke came,” ${noun} said.`).quotes[0]?.speaker).toMatchObject({
      name: noun,
      kind: 'group',
    }),
  );

  it.each(['pamphlet', 'foreword', 'podcast', 'subpoena'])('takes “the %s said” for a document', (noun) =>
    expect(extract(`A fire broke out.\n\nThe ${noun} said it had been “nothing short of a miracle”.`).quotes[0]?.speaker).toMatchObject({
      name: noun,
      kind: 'document',
    }),
  );

  it.each([
    'St Anne’s Hospice',
    'Tanner’s Bakery',
    'Marl Residents’ Association',
    'Marl Fire and Rescue',
    'Pell and Partners',
    'Hartley Rovers',
    'Hartley Tigers',
    'Brackley Diocese',
    'Riverside Housing',
    'Citizens Aid',
  ])('reads %s as the name of a body', (name) =>
    expect(extract(`A fire broke out on Monday.\n\n${name} said it was “deeply sorry” for the delay.`).quotes[0]?.speaker).toMatchObject({
      name,
      kind: 'organisation',
    }),
  );

  it('reads a name that begins with a common noun, inside a sentence', () =>
    expect(speakersIn('Campaign group Patients’ Voice described the case as “the tip of a very large iceberg”.')).toEqual([
      'Patients’ Voice',
    ]));

  it.each(['Britain’s Library', 'Ann Lee’s Hospital'])('does not read %s as the name of a body', (name) =>
    expect(extract(`A fire broke out on Monday.\n\n${name} said it was “deeply sorry” for the delay.`).quotes[0]?.speaker?.name).not.toBe(
      name,
    ),
  );
});
