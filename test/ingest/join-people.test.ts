import { describe, expect, it } from 'vitest';
import { peopleJoiner } from '../../src/ingest/join-people.ts';
import type { CorpusParts } from '../../src/model/corpus-parts.ts';
import { speakerId } from '../../src/model/ids.ts';
import type { Speaker } from '../../src/model/speaker.ts';
import { article, office, quote, speaker } from '../support/corpus-fixture.ts';

/** Article, day, name and role of one quote each. */
type Printed = readonly (readonly [day: string | null, name: string, role: string | null])[];

function parts(printed: Printed, reviewed: readonly Speaker[] = []): CorpusParts {
  const known = new Set(reviewed.map(({ name }) => name));
  const names = [...new Set(printed.map(([, name]) => name))].filter((name) => !known.has(name));
  return {
    articles: printed.map(([day], at) => article(`a${at}`, day)),
    quotes: printed.map(([, name, role], at) => quote(`a${at}/q1`, name, `words ${at}`, { role })),
    speakers: [...reviewed, ...names.map((name) => speaker(name))],
    topics: [],
  };
}

function run(joining: ReturnType<typeof peopleJoiner>, given: CorpusParts): CorpusParts {
  const steps = joining(given);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

const joined = (printed: Printed, reviewed: readonly Speaker[] = []): CorpusParts =>
  run(peopleJoiner(new Set(reviewed.map(({ id }) => id))), parts(printed, reviewed));

/** Whose the quotes are, in order. */
const voices = ({ quotes, speakers }: CorpusParts): readonly (string | undefined)[] =>
  quotes.map(({ attribution }) =>
    attribution.kind === 'speaker' ? speakers.find(({ id }) => id === attribution.speaker)?.name : attribution.kind,
  );

describe('several names of one person', () => {
  it.each<[string, Printed, readonly string[]]>([
    [
      'with and without a middle initial, in one office',
      [
        ['2016-05-01', 'Ann Lee', 'FBI Director'],
        ['2016-05-02', 'Ann Lee', null],
        ['2016-06-01', 'Ann B. Lee', 'F.B.I. director'],
      ],
      ['Ann Lee', 'Ann Lee', 'Ann Lee'],
    ],
    [
      'short and in full, with a suffix',
      [
        ['2016-05-01', 'Joe Ray', 'Vice President'],
        ['2016-05-02', 'Joe Ray', 'Vice President'],
        ['2016-05-02', 'Joseph R. Ray Jr.', 'Vice President'],
      ],
      ['Joe Ray', 'Joe Ray', 'Joe Ray'],
    ],
    [
      'by the family name alone, in an office that a country has once',
      [
        ['2016-05-01', 'Tom Ray', 'US President'],
        ['2016-11-02', 'Ray', 'President'],
      ],
      ['Tom Ray', 'Tom Ray'],
    ],
    [
      'by the family name alone, in an office with what it is over',
      [
        ['2016-05-01', 'Tom Ray', 'director of the Marl Institute'],
        ['2016-11-02', 'Ray', 'Marl director'],
      ],
      ['Tom Ray', 'Tom Ray'],
    ],
  ])('are one speaker: %s', (_, printed, names) => expect(voices(joined(printed))).toEqual(names));

  it.each<[string, Printed]>([
    [
      'another initial',
      [
        ['2016-05-01', 'Ann B. Lee', 'FBI Director'],
        ['2016-05-01', 'Ann C. Lee', 'FBI Director'],
      ],
    ],
    [
      'another office',
      [
        ['2016-05-01', 'Robert Lee', 'retired letter carrier'],
        ['2016-05-01', 'Bob Lee', 'professor at Marl University'],
      ],
    ],
    [
      'a description that anybody may have',
      [
        ['2016-05-01', 'Robert Lee', 'professor'],
        ['2016-05-01', 'Robert A. Lee', 'professor'],
      ],
    ],
    [
      'the vice president and the president',
      [
        ['2016-05-01', 'Joe Lee', 'Vice President'],
        ['2016-05-01', 'Joseph Lee', 'President'],
      ],
    ],
    [
      'the president of another country',
      [
        ['2016-05-01', 'Jo Lee', 'French President'],
        ['2016-05-01', 'Joseph Lee', 'US President'],
      ],
    ],
    [
      'father and son, a generation apart',
      [
        ['1990-05-01', 'Tom Ray', 'President'],
        ['2004-05-01', 'Tom W. Ray', 'President'],
      ],
    ],
    [
      'two former presidents',
      [
        ['2016-05-01', 'Tom Ray', 'former President'],
        ['2016-05-01', 'Tom W. Ray', 'former President'],
      ],
    ],
    [
      'a son who has no office',
      [
        ['2016-05-01', 'Don Ray', 'President'],
        ['2016-05-01', 'Don Ray Jr.', null],
      ],
    ],
    [
      'a state senator and a senator',
      [
        ['2016-05-01', 'Tom Lee', 'state Sen.'],
        ['2016-05-01', 'Thomas Lee', 'Sen.'],
      ],
    ],
    [
      'a family name alone without an office',
      [
        ['2016-05-01', 'Ted Ray', 'Sen.'],
        ['2016-05-01', 'Ray', null],
      ],
    ],
    [
      'a family name alone with a title that many have',
      [
        ['2016-05-01', 'Ted Ray', 'Sen.'],
        ['2016-05-01', 'Ray', 'Sen.'],
      ],
    ],
    [
      'a family name alone years later',
      [
        ['2016-05-01', 'Tom Ray', 'President'],
        ['2019-05-01', 'Ray', 'President'],
      ],
    ],
    [
      'a family name alone without a day',
      [
        ['2016-05-01', 'Tom Ray', 'President'],
        [null, 'Ray', 'President'],
      ],
    ],
    [
      'a family name alone that two may have',
      [
        ['2016-05-01', 'Tom Ray', 'President'],
        ['2016-05-01', 'Ann Ray', 'President'],
        ['2016-06-01', 'Ray', 'President'],
      ],
    ],
  ])('stay apart: %s', (_, printed) => expect(voices(joined(printed))).toEqual(printed.map(([, name]) => name)));

  it('stay apart where a third name may be either of two others', () => {
    const printed: Printed = [
      ['2016-05-01', 'Ann B. Lee', 'FBI Director'],
      ['2016-05-01', 'Ann Lee', 'FBI Director'],
      ['2016-05-01', 'Ann C. Lee', 'FBI Director'],
    ];
    expect(voices(joined(printed))).toEqual(['Ann B. Lee', 'Ann Lee', 'Ann C. Lee']);
  });

  it('keep what each article prints, and lead to the one speaker', () => {
    const { quotes, speakers } = joined([
      ['2016-05-01', 'Ann Lee', 'FBI Director'],
      ['2016-05-01', 'Ann Lee', 'FBI Director'],
      ['2016-06-01', 'Ann B. Lee', 'FBI Director'],
      ['2016-07-01', 'Lee', 'FBI Director'],
    ]);
    expect(quotes.map(({ attribution }) => (attribution.kind === 'speaker' ? attribution.printedAs : null))).toEqual([
      undefined,
      undefined,
      'Ann B. Lee',
      'Lee',
    ]);
    // Another Lee may be asked for by the family name.
    expect(speakers).toEqual([{ ...speaker('Ann Lee'), aliases: ['Ann B. Lee'], otherIds: [speakerId('ann-b-lee'), speakerId('lee')] }]);
  });

  it('keep a family name alone for the articles that do not tell whose it is', () => {
    const { quotes, speakers } = joined([
      ['2016-05-01', 'Tom Ray', 'President'],
      ['2016-05-02', 'Ray', 'President'],
      ['2016-05-03', 'Ray', null],
    ]);
    expect(voices({ articles: [], quotes, speakers, topics: [] })).toEqual(['Tom Ray', 'Tom Ray', 'Ray']);
  });

  it('are under the record that a person wrote, by an office on record', () => {
    const reviewed = speaker('Joseph Ray', { offices: [office('Vice President', 'us', '2009-01..2017-01')] });
    const printed: Printed = [
      ['2016-05-01', 'Joe Ray', 'Vice President'],
      ['2016-05-01', 'Joe Ray', null],
      ['2016-05-02', 'Ray', 'Vice President'],
    ];
    expect(voices(joined(printed, [reviewed]))).toEqual(['Joseph Ray', 'Joseph Ray', 'Joseph Ray']);
  });

  it('never make one of two records that a person wrote', () => {
    const reviewed = ['Joseph Ray', 'Joe Ray'].map((name) => speaker(name, { offices: [office('Mayor of Marl', 'us', '2009..')] }));
    const printed: Printed = [
      ['2016-05-01', 'Joe Ray', 'Mayor of Marl'],
      ['2016-05-01', 'Joseph Ray', 'Mayor of Marl'],
    ];
    expect(voices(joined(printed, reviewed))).toEqual(['Joe Ray', 'Joseph Ray']);
  });

  it('gives the same objects for the same objects, and takes a name back with what made it certain', () => {
    const joining = peopleJoiner(new Set());
    const given = parts([
      ['2016-05-01', 'Ann Lee', 'FBI Director'],
      ['2016-06-01', 'Ann B. Lee', 'FBI Director'],
    ]);
    const first = run(joining, given);
    const again = run(joining, given);
    expect(again.quotes.every((each, at) => each === first.quotes[at])).toBe(true);
    expect(again.speakers.every((each, at) => each === first.speakers[at])).toBe(true);
    const [kept, changed] = given.quotes;
    if (kept === undefined || changed === undefined) throw new Error('two quotes are given');
    const without = { ...given, quotes: [kept, { ...changed, role: null }] };
    expect(voices(run(joining, without))).toEqual(['Ann Lee', 'Ann B. Lee']);
  });

  it('hands parts on as they are where nobody has two names', () => {
    const given = parts([
      ['2016-05-01', 'Ann Lee', 'FBI Director'],
      ['2016-06-01', 'Tom Ray', 'FBI Director'],
    ]);
    expect(run(peopleJoiner(new Set()), given)).toBe(given);
  });
});
