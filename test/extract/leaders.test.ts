import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { speakersIn } from '../support/speakers-in.ts';

describe('“the Russian leader”', () => {
  it.each([
    'Tom Ray flew to Alaska to meet the Russian president, Ivan Orlov. The Russian leader said they were “neighbours”.',
    'Tom Ray, the US president, flew to Alaska to meet Ivan Orlov, his Russian counterpart. The Russian leader said they were “neighbours”.',
    'Tom Ray, the US president, flew to Alaska to meet Ivan Orlov. The Russian leader said they were “neighbours”.',
  ])('is the one of two who leads that nation: %s', (text) => {
    expect(speakersIn(text)).toEqual(['Ivan Orlov']);
  });

  it('is no envoy', () => {
    expect(speakersIn('Al Katz, Tom Ray’s envoy, met Ivan Orlov in Alaska. The Russian leader called it “a basis”.')).not.toEqual([
      'Al Katz',
    ]);
  });
});

describe('whoever had an office', () => {
  it.each([
    'Tom Ray succeeded Ann Lee as prime minister in May. The former prime minister said the party had “lost its soul”.',
    'Tom Ray, who replaced Ann Lee as defence secretary last month, was in Oslo. The former defence secretary called the cuts “madness”.',
    'Tom Ray took over from Ann Lee as mayor of Marlford. The former mayor called the cuts “madness”.',
  ])('is not who has it: %s', (text) => {
    expect(speakersIn(text)).toEqual(['Ann Lee']);
  });

  it('is left open where only the holder is known', () => {
    expect(
      speakersIn('Ann Lee lost to Tom Ray in May. The former president said it was “a dark day”. Tom Ray, the president, slept.'),
    ).toEqual([null]);
  });
});

describe('“the French president”', () => {
  it('is not the president of a league', () => {
    expect(
      speakersIn('Tom Ray, the Rowing League’s president, told the town that Al Orr should go. The French president said he would “stay”.'),
    ).not.toEqual(['Tom Ray']);
  });
});

describe('the top diplomat', () => {
  const met = 'Polish Foreign Minister Ann Lee met Danish Prime Minister Tom Ray in Marlford.\n\n';
  it.each([
    [`${met}“We spoke,” Poland’s top diplomat said.`, 'Ann Lee'],
    [`${met}“We spoke,” the top Polish diplomat said.`, 'Ann Lee'],
    ['EU foreign policy chief Ann Lee met Danish Foreign Minister Tom Ray.\n\n“We spoke,” the bloc’s top diplomat said.', 'Ann Lee'],
    ['EU foreign policy chief Ann Lee met Danish Foreign Minister Tom Ray.\n\n“We spoke,” Denmark’s top diplomat said.', 'Tom Ray'],
    [`${met}“We spoke,” a top diplomat said.`, 'top diplomat'],
    [`${met}“We spoke,” Poland’s top diplomat in Hexby said.`, 'Poland’s top diplomat in Hexby'],
  ])('sees to what is abroad: %s', (text, name) => {
    expect(extract(text).quotes[0]?.speaker?.name).toBe(name);
  });
});

describe('“the minister”', () => {
  it.each(['Transport Secretary', 'Home Secretary', 'Culture Secretary', 'Transport Minister'])(
    'may be a member of the cabinet: %s',
    (office) => {
      expect(speakersIn(`${office} Ann Lee said the night was “bad”.\n\nThe minister told the Echo: “We were let down.”`)).toEqual([
        'Ann Lee',
        'Ann Lee',
      ]);
    },
  );

  it('is no general secretary, and no prime minister', () => {
    expect(speakersIn('The union’s general secretary Ann Lee spoke. The minister said: “We are late.”')).toEqual([null]);
    expect(speakersIn('Culture Secretary Ann Lee spoke. Prime Minister Tom Ray was there. The minister said: “We are late.”')).toEqual([
      null,
    ]);
  });
});
