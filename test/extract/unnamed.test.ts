import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { parsePartialDate } from '../../src/model/partial-date.ts';
import { speakersIn } from '../support/speakers-in.ts';

const namesAndKindsIn = (text: string): readonly (readonly [string, string] | null)[] =>
  extract(text).quotes.map(({ speaker }) => (speaker === null ? null : [speaker.name, speaker.kind]));

describe('unnamed speakers', () => {
  it.each([
    ['A person familiar with the matter said she was “quite livid”.', 'person familiar with the matter'],
    ['A source close to the mayor told reporters he was “done for”.', 'source close to the mayor'],
    ['Officials briefed on the talks said they were “a complete mess”.', 'Officials briefed on the talks'],
  ])('keep what is said of them: %s', (text, name) => {
    expect(namesAndKindsIn(text)).toEqual([[name, 'anonymous']]);
  });

  it.each([
    ['According to some on Twitter, it was “a long and costly mistake”.', 'some on Twitter'],
    ['The plan is what former clerks have called “a long and costly mistake”.', 'former clerks'],
  ])('have no more words than describe them, and no fewer: %s', (text, name) => {
    expect(namesAndKindsIn(text).map((speaker) => speaker?.[0])).toEqual([name]);
  });

  it.each(['Proponents of the new bridge', 'Backers of the mayor', 'Environmentalists'])(
    'may be people by what they stand for: %s',
    (name) => {
      expect(namesAndKindsIn(`${name} say it would be “a blessing for all of us”.`)).toEqual([[name, 'group']]);
    },
  );

  it.each([
    ['Nordlys’s secretary general told the summit', 'Nordlys’s secretary general'],
    ['Marlford’s mayor said', 'Marlford’s mayor'],
    ['Yesterday Marlford’s police chief said', 'Marlford’s police chief'],
    ['Yesterday Nordlys’s chief said', 'Nordlys’s chief'],
  ])('have their office in a place or a body of one word: %s', (said, name) => {
    expect(namesAndKindsIn(`${said}: “We will not wait for it.”`)).toEqual([[name, 'anonymous']]);
  });

  it('are left open where a person has them', () => {
    expect(namesAndKindsIn('Yesterday Orr’s chief rival said: “We will not wait for it.”')).toEqual([null]);
  });

  it('may be another of the same sort', () => {
    const text = '“It’s a stitch-up,” one harbour pilot fumed. Another said: “We’re toast.” A third added: “Who cares about it?”';
    expect(namesAndKindsIn(text)).toEqual([
      ['harbour pilot', 'anonymous'],
      ['harbour pilot', 'anonymous'],
      ['harbour pilot', 'anonymous'],
    ]);
  });

  it('stay open where nobody like them was mentioned', () => {
    expect(namesAndKindsIn('The bridge was closed on Monday. Another said: “We’re toast, all of us.”')).toEqual([null]);
  });

  it('are houses and offices by their address', () => {
    const text = 'No 10 said the plan was “not dead at all”. A No 10 source said: “It is over.”';
    expect(namesAndKindsIn(text)).toEqual([
      ['No 10', 'organisation'],
      ['No 10 source', 'anonymous'],
    ]);
  });
});

describe('British names', () => {
  it('keep letters after the name out of it, and ranks before it', () => {
    const text =
      'The judge, Anna Keller QC, told him: “You are a danger.” Det Ch Insp Tom Ito said: “Justice was done.” Keller added: “Go now.”';
    expect(namesAndKindsIn(text).map((speaker) => speaker?.[0])).toEqual(['Anna Keller', 'Tom Ito', 'Anna Keller']);
  });

  it('are no apposition to what hangs on a preposition', () => {
    const text = 'Speaking to the BBC, Ms Keller’s lawyer, Tom Brandt, said his client was “innocent of all charges”.';
    expect(namesAndKindsIn(text).map((speaker) => speaker?.[0])).toEqual(['Tom Brandt']);
  });
});

describe('an office of the record', () => {
  const people = [
    {
      id: 'anna-keller' as never,
      kind: 'person' as const,
      name: 'Anna Keller',
      aliases: ['Keller'],
      country: 'US',
      side: 'us' as const,
      offices: [{ title: 'President', body: null, aliases: [], country: 'US', from: parsePartialDate('2020') as never, to: null }],
    },
  ];
  const who = (text: string, published: string | null): string | undefined =>
    extract(text, { people, ...(published === null ? {} : { published: parsePartialDate(published) }) }).quotes.at(-1)?.speaker?.name;
  const said = 'At a rally the president said: “It is fine.”';

  it('is nobody’s where the article calls somebody else so', () => {
    expect(who(`President Tom Rayburn met French President Luc Morel. ${said}`, '2021-01-02')).not.toBe('Anna Keller');
  });

  it('is nobody’s on a day that is not known, unless the article names who has it', () => {
    expect(who(said, null)).not.toBe('Anna Keller');
    expect(who(`Keller was in Hull. ${said}`, null)).toBe('Anna Keller');
    expect(who(said, '2021-01-02')).toBe('Anna Keller');
  });
});

it('whoever opens the news is named next, though a thing is named in between that sounds like a trade', () => {
  expect(
    speakersIn(
      'A churchwarden has said acts since a shelter was wrecked prove that there are “more givers than takers”.\n\nAnn Lee was walking her dog past the pond when she saw the bench had been kicked to bits.',
    ),
  ).toEqual(['Ann Lee']);
});
