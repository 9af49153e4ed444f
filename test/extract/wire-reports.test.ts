import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';

const speakerOf = (text: string, at = 0): string | null => extract(text).quotes[at]?.speaker?.name ?? null;

describe('a town in capitals and a colon at the head of a story', () => {
  it.each([
    ['MARLFORD: The mayor promised a “quick end” to the quarrel over the river.', 'mayor'],
    ['MARLFORD: Tom Ray promised a “quick end” to the quarrel over the river.', 'Tom Ray'],
    ['LOWER HEXBY: Boats are kept in port for a “quick end” to the quarrel, the foreign ministry said on Monday.', 'foreign ministry'],
  ])('says nothing: %s', (text, name) => {
    expect(speakerOf(text)).toBe(name);
  });

  it('is a label before words in marks', () => {
    expect(speakerOf('NORDLYS: “The bridge is safe and will stay open for good.”')).toBe('NORDLYS');
  });
});

describe('an office that the article gives to somebody', () => {
  it.each([
    ['Health Minister Ann Lee', 'health minister'],
    ['Foreign Minister Ann Lee', 'foreign affairs minister'],
    ['Marlford council leader Ann Lee', 'council leader'],
    ['Ann Lee, the defence secretary,', 'defence secretary'],
  ])('is not taken for what the last speaker is: %s, “the %s”', (named, called) => {
    const text = `It rained.\n\n${named} went to Hexby.\n\n“We knew,” Tom Ray told reporters.\n\nThe ${called} said it was “early days for her”.`;
    const [first, second] = extract(text).quotes;
    expect(first?.speaker).toMatchObject({ name: 'Tom Ray', role: null });
    expect(second?.speaker?.name).toBe('Ann Lee');
  });
});

describe('one of several', () => {
  it.each([
    ['“We saw the boats,” one of the officers said.', 'one of the officers'],
    ['“We saw the boats,” one of the men in the ferry told the Echo.', 'one of the men'],
    ['On Monday in Hexby, one of the officers said it was “late for boats”.', 'one of the officers'],
    ['Tom Ray met one of the farmers who said it was “late for boats”.', 'one of the farmers'],
    ['“We saw the boats,” one of the women, Ann Lee, said.', 'Ann Lee'],
    ['Ann Lee, one of the founders of Nordlys said: “We saw the boats.”', 'Ann Lee'],
    ['The father of one of the sailors said it was “late for boats”.', 'father'],
  ])('is somebody: %s', (text, name) => {
    expect(speakerOf(text)).toBe(name);
  });
});

describe('what a nation has', () => {
  it.each([
    ['Ann Lee said Polish bases in the north were “concrete ghosts”.', 'Ann Lee'],
    ['Tom Ray wept when Ann Lee said Polish camps near the lake were “concrete ghosts”.', 'Ann Lee'],
  ])('does nothing: %s', (text, name) => {
    expect(speakerOf(text)).toBe(name);
  });
});

describe('whoever puts his name to it', () => {
  it.each([
    ['A statement by Ann Lee, Spokesperson, Ministry of Health, said: “We are sad.”', 'Ann Lee'],
    ['A statement by Nordlys, a charity, said it was “late for all of us”.', 'Nordlys'],
    ['Many ask how Ann Lee, who was dismissed by Tom Ray for “having a big mouth”, according to Mark Hall, went on.', 'Mark Hall'],
    ['Ann Lee was criticised by Tom Ray for “having a big mouth”.', 'Tom Ray'],
  ])('says so: %s', (text, name) => {
    expect(speakerOf(text)).toBe(name);
  });
});

describe('what somebody objects to', () => {
  it.each([
    ['Ann Lee protested Tom Ray’s assertion that the lake was “as full as ever”.', 'Tom Ray'],
    ['Ann Lee wrote posts that contested the ministry’s claim that the lake was “as full as ever”.', 'ministry'],
    ['Ann Lee rejected the Danish view and called the Danish note “a piece of theatre”.', 'Ann Lee'],
    ['Ann Lee doubted the pace at which it would be filled, and called the note “a piece of theatre”.', 'Ann Lee'],
  ])('leaves everybody his own words: %s', (text, name) => {
    expect(speakerOf(text)).toBe(name);
  });
});

it('a head of delegation is somebody, whatever his name', () => {
  const [quote] = extract('“We will stop,” said Somali head of delegation Abdi Warsame Hassan.').quotes;
  expect(quote?.speaker).toMatchObject({ name: 'Abdi Warsame Hassan', kind: 'person', role: 'Somali head of delegation' });
  expect(extract('“We will stop,” said the charity Abdi Warsame.').quotes[0]?.speaker?.kind).toBe('organisation');
});

describe('offices of those who are sent', () => {
  it.each([
    'UN Envoy for Yemen',
    'British Special Envoy for Cyprus',
    'Special Envoy to Syria',
    'UN Coordinator for Sudan',
    'UN Special Rapporteur',
  ])('stand before a name: %s', (role) => {
    expect(extract(`${role} Tom Ray said it was “late for us all”.`).quotes[0]?.speaker).toMatchObject({ name: 'Tom Ray', role });
  });
});

it.each(['General Council', 'Coastguard Ministry', 'Admiral Group'])('a body is called by the whole of its name: the %s', (name) => {
  expect(speakerOf(`The ${name} said it was “late for us all”.`)).toBe(name);
  expect(speakerOf('General Lee said it was “late for us all”.')).toBe('Lee');
});

describe('the bloc', () => {
  it.each([
    ['The European Union met on Monday. The bloc said it was “late for us all”.', 'European Union'],
    ['ECOWAS met on Monday. “We are sad,” the bloc said.', 'ECOWAS'],
    ['“We watch,” the Harbour Bureau said.\n\nThe bloc condemned what it called “an attempted coup”.', 'bloc'],
  ])('is the body that can be one: %s', (text, name) => {
    expect(extract(text).quotes.at(-1)?.speaker?.name).toBe(name);
  });
});

describe('what something is said to be, nobody knows by whom', () => {
  it.each([
    'Tom Ray scolded Ann Lee over what is being called a “walkout on the waters”.',
    'Tom Ray scolded the board over what is being seen as Ms Lee’s “walkout on the waters”.',
    'Tom Ray left after what was billed as a “walkout on the waters”.',
    'The text was posted on a blog before parts of it were “stamped” by the two governments.',
  ])('is nobody’s speech: %s', (text) => {
    expect(extract(text).quotes.filter(({ speaker }) => speaker !== null)).toEqual([]);
  });

  it('is whose it is where the article says so', () => {
    expect(speakerOf('Tom Ray scolded Ann Lee over what Bill Orr has called a “walkout on the waters”.')).toBe('Bill Orr');
    expect(speakerOf('Tom Ray scolded Ann Lee over what he called a “walkout on the waters”.')).toBe('Tom Ray');
  });
});
