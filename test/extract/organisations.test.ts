import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';

const voicesIn = (text: string): readonly string[] =>
  extract(text).quotes.map(({ speaker }) => (speaker === null ? '-' : `${speaker.name}, ${speaker.kind}`));

describe('the first words of a body’s name', () => {
  it.each([
    ['Copper Star Cooperative lost a silo. Copper Star said on Sunday that it was “sorry”.', 'Copper Star Cooperative'],
    ['Blue Heron Energy lost a line. Blue Heron said it was “sorry”.', 'Blue Heron Energy'],
    ['Sable River Housing Association evicted her. Sable River said it was “sorry”.', 'Sable River Housing Association'],
  ])('are the body: %s', (text, name) => {
    expect(voicesIn(text)).toEqual([`${name}, organisation`]);
  });

  it.each([
    ['Quen Rowe Energy lost a line. Quen Rowe said he was “sorry”.', 'Quen Rowe, person'],
    ['Quen Rowe Energy lost a line. Mr Quen Rowe said it was “sad”.', 'Quen Rowe, person'],
    ['Quen Rowe Energy lost a line. Quen Rowe said it was “sad”. Rowe left.', 'Quen Rowe, person'],
    ['Ann Rowe Energy lost a line. Ann Rowe said it was “sad”.', 'Ann Rowe, person'],
  ])('are somebody where that shows: %s', (text, voice) => {
    expect(voicesIn(text)).toEqual([voice]);
  });
});

describe('a body by its number or its turn', () => {
  it.each([
    [
      'Local 40 of the dockers’ union, which represents the men, said its members were “tired.”',
      'Local 40 of the dockers’ union, organisation',
    ],
    ['Two airlines were asked. A third, Nordlys Air, said that it “looks at everything.”', 'Nordlys Air, organisation'],
    ['Three banks were asked. One, Nordlys, said it “did not speak of clients”.', 'Nordlys, organisation'],
    ['Two men were asked. One, Nordlys, said it “did not matter”.', 'Nordlys, person'],
    ['The ruling Bread and Dignity Party was asked. “It is a lie,” the party said.', 'Bread and Dignity Party, organisation'],
    ['The band, Velvet Harrow, said it was “done with touring”.', 'Velvet Harrow, organisation'],
    ['The Hexby Male Voice Choir was asked. “We are glad,” the choir said.', 'Hexby Male Voice Choir, organisation'],
  ])('speaks: %s', (text, voice) => {
    expect(voicesIn(text)).toEqual([voice]);
  });
});

describe('the title of a work before its year', () => {
  it.each([
    'The result was The Silver Herrings’ Choir (1956). Listeners complained. The critic of the New Echo declared it “a bore”.',
    'The first record was Harbour Lights (1974). Listeners complained. The critic of the New Echo called it “a bore”.',
  ])('is nobody: %s', (text) => {
    expect(voicesIn(text)).toEqual(['critic of the New Echo, anonymous']);
  });
});

describe('a paper pointed at', () => {
  it('speaks', () => {
    expect(voicesIn('It came out in May. That report, by the Bread Office, found the trade was “one cold week away”.')).toEqual([
      'report, document',
    ]);
  });
});

describe('what a clause has as its object', () => {
  it('does not speak for those it is about', () => {
    expect(voicesIn('Families trapped when a dam broke its walls have said they had “no help”.')).toEqual([
      'Families, group',
    ]);
  });
});
