import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { speakersIn } from '../support/speakers-in.ts';

describe('whoever runs a show or a team is not', () => {
  it('the star of it', () => {
    expect(speakersIn('Director Jo Hill said Ann Lee was “a joy to work with”. The star added: “I loved it.”')).toEqual(['Jo Hill', null]);
  });

  it('a player of it, nor the “he” behind him', () => {
    const text =
      'Leeds boss Tom Ray has defended Sam Rowe after the red card. Rowe was sent off for a foul on Jo Hill. “It was never a red,” Ray said. The defender apologised to Hill. “I am sorry,” he said.';
    expect(speakersIn(text)).toEqual(['Tom Ray', 'Sam Rowe']);
  });
});

describe('a description of what somebody does', () => {
  it.each([
    ['Singer Ann Lee', 'star'],
    ['Actor Ann Lee', 'actress'],
    ['Novelist Ann Lee', 'Nobel laureate'],
    ['Nordlys founder Ann Lee', 'billionaire'],
  ])('takes up who has just spoken: %s, the %s', (introduced, noun) => {
    expect(speakersIn(`“It is late,” said ${introduced}. “We are late,” the ${noun} said.`)).toEqual(['Ann Lee', 'Ann Lee']);
  });

  it('of wealth is nobody else than who owns something', () => {
    const text = 'Nordlys boss Tom Ray criticised Ann Lee. Lee had ruled that his pay was too high. “I will appeal,” the billionaire said.';
    expect(speakersIn(text)).not.toContain('Ann Lee');
  });

  it.each(['24-year-old Scot', 'Kiwi', 'Londoner', '45-year-old Spaniard'])('by where somebody is from is no name: the %s', (noun) => {
    expect(speakersIn(`“It is late,” said manager Ann Lee. “We are late,” the ${noun} said.`)).toEqual(['Ann Lee', 'Ann Lee']);
  });

  it('knows who has played for a country as a person', () => {
    const [quote] = extract('“It is late today,” the former England international said.').quotes;
    expect(quote?.speaker?.kind).not.toBe('organisation');
  });
});

describe('a firm', () => {
  it.each(['Keller, Rowe and Partners', 'Keller, Rowe & Co', 'Keller, Rowe, Hale and Sons'])(
    'is called after all its founders: %s',
    (firm) => {
      expect(speakersIn(`${firm} said it was “a little late”.`)).toEqual([firm]);
    },
  );

  it('with a founder after her first name is not one', () => {
    expect(speakersIn('Ann Keller, Rowe and Partners’ director, said it was “a little late”.')).toEqual(['Ann Keller']);
  });

  it.each(['Ray Motors', 'Ray Foods', 'Ray Technologies'])('is nobody, though it begins with a first name: %s', (firm) => {
    const [quote] = extract(`${firm} said it was “a little late today”.`).quotes;
    expect(quote?.speaker).toMatchObject({ name: firm, kind: 'organisation' });
  });

  it('that says so in its name is no regulator', () => {
    const text = 'Nordlys Group said it was “surprised”. The regulator said the firm had “misled customers”.';
    expect(speakersIn(text)).toEqual(['Nordlys Group', 'regulator']);
  });
});

describe('a club', () => {
  it('that takes the verb of several is nobody', () => {
    const text = 'Chelsea have appointed Tom Ray as manager. “I am thrilled,” the Spaniard said.';
    expect(speakersIn(text)).toEqual(['Tom Ray']);
  });

  it('is no club where somebody bears the name in full', () => {
    expect(speakersIn('Chelsea Ray and Tom Hill are late. Chelsea striker Jo Orr left. “It is late,” Chelsea said.')).toEqual([
      'Chelsea Ray',
    ]);
  });
});

describe('the regulator', () => {
  it.each(['regulator', 'watchdog'])('without a name is an “it” that goes on, and the firm that it fined is not: the %s', (noun) => {
    expect(speakersIn(`The ${noun} fined Nordlys Group in May. It said the firm was “a little late”.`)).not.toContain('Nordlys Group');
    expect(speakersIn(`The ${noun} fined Nordlys Group. “It is late,” the ${noun} said. “We are late,” it added.`)).toEqual([noun, noun]);
  });

  it('is somebody where the article says who', () => {
    expect(speakersIn('The regulator, Ann Lee, left. “It is late,” the regulator said.')).toEqual(['Ann Lee']);
  });
});

describe('a name that passes for somebody’s', () => {
  it.each([
    ['ends as those of firms do', 'Pell Brothers said it was “late”.', 'Pell Brothers'],
    ['ends so behind a first name', 'Rand Bulk Water said it was “late”.', 'Rand Bulk Water'],
    ['begins with what it sees to', '“It is late,” Biosecurity Marland said.', 'Biosecurity Marland'],
    ['is an “it” that acts', 'While Ferrant says it has turned a “corner”, the port says nothing.', 'Ferrant'],
  ])('is a body where it %s', (_, text, name) => {
    expect(extract(text).quotes.map(({ speaker }) => [speaker?.name, speaker?.kind])).toEqual([[name, 'organisation']]);
  });

  it.each([
    'Ann Lee came. Lee said it had lost “its way”.',
    'Mr Lee said it had lost “its way”.',
    'Lee, 41, said it had lost “its way”.',
    'Lee said it was “late”.',
  ])('is a person where nothing shows a body: %s', (text) => {
    expect(extract(text).quotes.map(({ speaker }) => speaker?.kind)).toEqual(['person']);
  });
});

it('a club that is called by its last word in several is nobody', () => {
  const text =
    'Marlford Reds right wing Lukas Orr and a goalie fight for the puck.\n\nIt was the Reds’ third loss. Let’s begin with Jean-Paul Orso.\n\nThe Reds netminder stopped 33 shots. Even so, he was in no mood to laugh.\n\n“I got a piece of it,” he said.';
  expect(extract(text).quotes.map(({ speaker }) => speaker?.name)).not.toEqual(['Marlford Reds']);
  expect(extract('Hatty Rivers lives here. The Rivers family is late. “We are glad,” Rivers said.').quotes[0]?.speaker?.name).toBe(
    'Hatty Rivers',
  );
});
