import { describe, expect, it } from 'vitest';
import { topicBrief, wordsBrief } from '../../src/brief/brief-reply.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { createCorpus } from '../../src/search/create-corpus.ts';
import { english } from '../../src/texts/english.ts';
import { editionOf } from '../support/compose.ts';
import { speaker } from '../support/corpus-fixture.ts';
import { plainText } from '../support/in-english.ts';
import { newsParts, PACT, type Telling } from '../support/news.ts';

const today = Temporal.PlainDate.from('2026-11-21');
const NOUNS = 'anchor barley copper dyeing engine ferry'.split(' ');
const tellings: readonly Telling[] = NOUNS.map((noun, at) => ({
  id: noun,
  on: `2026-11-${14 + at}`,
  title: `Pact and ${noun}`,
  summary: `Something ${noun} ${noun}ed the ${noun}ers.`,
  quotes: [
    [
      at % 2 === 0 ? 'Ann Arbor' : 'Bea Briton',
      `This pact keeps its ${noun}ing and its ${noun}ers from ${noun}dom, ${noun}ly and ${noun}wise.`,
    ],
    ['Emil Europa', `No ${noun}ism for the pact: not ${noun}ship, ${noun}hood, ${noun}ful or ${noun}less.`],
  ],
}));
const corpus = createCorpus(newsParts(tellings));
const quotesOf = ({ blocks }: Reply): readonly string[] =>
  blocks.flatMap((block) => (block.kind === 'quote' ? [block.segments.join(' ')] : []));
const brief = (words: string, held = corpus): Promise<Reply> => wordsBrief({ words, today }, held, english);

describe('a brief on a topic', () => {
  it('shows the quotes that a digest over the same articles shows, the pair first', () => {
    const digest = editionOf(tellings, ['2026-11-13', '2026-11-21']);
    const reply = topicBrief({ topic: PACT, wrote: 'The Northern Pact', today }, corpus, english);
    expect(quotesOf(reply)).toEqual(digest.quotes);
    expect(digest.quotes.length).toBe(5);
    expect(plainText(reply)).toContain('Across the Atlantic, on one story:');
  });

  it('tells one story once, with its outlets, and offers those for which there is no room', () => {
    const twice: readonly Telling[] = [
      ...tellings,
      { ...(tellings[5] ?? { id: '', on: null, title: '', summary: '' }), id: 'copy', outlet: 'Ledger' },
    ];
    const text = plainText(topicBrief({ topic: PACT, wrote: 'pact', today }, createCorpus(newsParts(twice)), english));
    expect(text.match(/Pact and ferry/g)).toHaveLength(1);
    expect(text).toContain('2 outlets, each in its own words.');
    expect(text).toContain('And 2 more stories. Type /articles The Northern Pact');
  });

  it('leaves out what has not appeared yet', () => {
    const text = plainText(topicBrief({ topic: PACT, wrote: 'pact', today: Temporal.PlainDate.from('2026-11-15') }, corpus, english));
    expect(text).toContain('Pact and barley');
    expect(text).not.toMatch(/copper|ferry/);
  });

  it('takes from what only mentions it no quote that has just one of its everyday words, and does not count it as found', () => {
    const garden: Telling = {
      id: 'x',
      on: '2026-11-14',
      title: 'A garden show',
      summary: 'There were roses.',
      quotes: [['Gus Grove', 'My garrison of roses wants water and time from all of us.']],
      rest: { topics: [] },
    };
    const text = plainText(
      topicBrief({ topic: PACT, wrote: 'pact', today }, createCorpus(newsParts([...tellings.slice(0, 1), garden])), english),
    );
    expect(text).not.toContain('garrison of roses');
    expect(text).toContain('1 article, found by pact; 2 quotes on it.');
  });

  it('says what only mentions it, and nothing more where nothing does', () => {
    const mentioning = (more: readonly Telling[]) =>
      createCorpus(
        newsParts([
          { id: 'x', on: '2026-11-14', title: 'A garden show', summary: 'The garrison sent roses.', rest: { topics: [] } },
          ...more,
        ]),
      );
    const only = plainText(topicBrief({ topic: PACT, wrote: 'pact', today }, mentioning([]), english));
    expect(only).toContain('No article held is about The Northern Pact; one mentions it:');
    expect(only).toContain('A garden show');
    expect(plainText(topicBrief({ topic: PACT, wrote: 'pact', today }, mentioning(tellings.slice(0, 1)), english))).toContain(
      '1 article only mentions it. Type /articles',
    );
    const none = createCorpus({ ...newsParts([]), topics: [PACT] });
    expect(plainText(topicBrief({ topic: PACT, wrote: 'pact', today }, none, english))).toContain(
      'No article held is about The Northern Pact.',
    );
  });
});

describe('who is silent, in a brief', () => {
  it('is nobody who speaks of it in an article that only mentions it', () => {
    const european = tellings.slice(0, 1).map((telling): Telling => ({ ...telling, quotes: telling.quotes?.slice(1) ?? [] }));
    const garden: Telling = {
      id: 'x',
      on: '2026-11-14',
      title: 'A garden show',
      summary: 'There were roses.',
      quotes: [
        ['Ann Arbor', 'No rose of mine has anything to do with the pact or with its garrison.'],
        ['Gus Grove', 'Roses want water and time and a little patience from all of us.'],
      ],
      rest: { topics: [] },
    };
    const text = (held: readonly Telling[]): string =>
      plainText(topicBrief({ topic: PACT, wrote: 'pact', today }, createCorpus(newsParts(held)), english));
    expect(text(european)).toContain('Washington is silent on this');
    const heard = text([...european, garden]);
    expect(heard).toContain('No rose of mine');
    expect(heard).not.toMatch(/silent|patience|on one story/);
    expect(heard).toContain('Across the Atlantic, on pact:');
    expect(text([...european, { ...garden, on: '2026-11-23' }])).toContain('Washington is silent on this');
  });
});

describe('what a brief says twice', () => {
  const told = (more: Partial<Telling>): string =>
    plainText(
      topicBrief(
        { topic: PACT, wrote: 'pact', today },
        createCorpus(newsParts([{ id: 'x', on: '2026-11-14', title: 'Pact in “peril”', summary: 'Something else.', ...more }])),
        english,
      ),
    );

  it('is no summary that only repeats the title, and no role that is the name', () => {
    expect(told({}).match(/peril/g)).toHaveLength(1);
    expect(told({ summary: 'Pact in "peril".' }).match(/peril/g)).toHaveLength(1);
    const crowd = told({
      quotes: [['anonymous: many reporters', 'The pact is older than all of us together.', { role: 'Many reporters' }]],
    });
    expect(crowd.match(/Many reporters/g)).toHaveLength(1);
  });
});

describe('a brief on words', () => {
  it('misses no side that does not speak of them', async () => {
    const harbour: Telling = {
      id: 'harbour',
      on: '2026-11-14',
      title: 'The lighthouse fee of Portbury',
      summary: 'The lighthouse fee rises.',
      quotes: [['Ann Arbor', 'We will look after the lighthouse and its fee by ourselves.']],
    };
    const text = plainText(await brief('lighthouse fee', createCorpus(newsParts([...tellings, harbour]))));
    expect(text).toContain('We will look after the lighthouse');
    expect(text).not.toMatch(/silent|European/);
  });

  it('is one on the topic that they make', async () => {
    const reply = await brief('pact copper');
    expect(plainText(reply)).toContain('1 article, found by copper and pact');
    expect(quotesOf(reply)).toHaveLength(2);
    const runs = reply.blocks.flatMap((block) =>
      block.kind === 'actions' ? block.actions.flatMap((action) => ('run' in action ? [action.run] : [])) : [],
    );
    expect(runs).toEqual(expect.arrayContaining(['/quote pact copper', '/brief pact copper']));
  });

  it('is one on a body that they name, and not only what that body says itself', async () => {
    const news = newsParts([
      {
        id: 'guild',
        on: '2026-11-20',
        title: 'The Marl Guild closes its doors',
        summary: 'The Marl Guild, which owns the quay, closed.',
        quotes: [
          ['Ann Arbor', 'The Marl Guild has never paid for anything on this quay.'],
          ['Marl Guild', 'the province of herrings', { kind: 'partial' }],
        ],
      },
    ]);
    const guild = speaker('Marl Guild', { kind: 'organisation' });
    const reply = await brief('Marl Guild', createCorpus({ ...news, speakers: [...news.speakers, guild] }));
    expect(quotesOf(reply)[0]).toBe('The Marl Guild has never paid for anything on this quay.');
  });

  it('shows whole sentences of whom they name before fragments', async () => {
    const news = newsParts([
      {
        id: 'old',
        on: '2026-11-10',
        title: 'Quays',
        summary: 'Quays.',
        quotes: [['Ann Arbor', 'The quay is open to whoever has a boat and a rope.']],
      },
      { id: 'new', on: '2026-11-20', title: 'Ann Arbor', summary: 'She spoke.', quotes: [['Ann Arbor', 'beautiful', { kind: 'partial' }]] },
    ]);
    expect(quotesOf(await brief('Ann Arbor', createCorpus(news)))).toEqual([
      'The quay is open to whoever has a boat and a rope.',
      'beautiful',
    ]);
  });

  it('is what a question finds where they name a person or a time, are mistyped, or where no article has them all', async () => {
    expect(quotesOf(await brief('Ann Arbor')).every((words) => words.startsWith('This pact'))).toBe(true);
    expect(plainText(await brief('pact since 18 Nov 2026'))).not.toContain('anchor');
    expect(plainText(await brief('coperly'))).toContain('“coperly” was read as “copperly”.');
    expect(plainText(await brief('xyzzy'))).toContain('No quote matches “xyzzy”.');
  });
});
