import { describe, expect, it } from 'vitest';
import { composeDigest, type DigestInput } from '../../src/brief/digest.ts';
import { whyPreviewReply } from '../../src/brief/why-reply.ts';
import { topicId, type UtteranceId } from '../../src/model/ids.ts';
import { createCorpus } from '../../src/search/create-corpus.ts';
import { english } from '../../src/texts/english.ts';
import { plainText } from '../support/in-english.ts';
import { newsParts, PACT, type Telling } from '../support/news.ts';

const ANN = 'Ann Arbor';
const SPEECH: Telling = {
  id: 'speech',
  on: '2026-11-20',
  outlet: 'The Ledger',
  title: 'A speech at the harbour',
  summary: 'Somebody spoke.',
  quotes: [
    [ANN, 'The garrison stays where it is until the spring comes.'],
    [ANN, 'a quiet harbour', { kind: 'partial' }],
    ['Bea Briton', 'Ann Arbor has read the treaty and the rest of us have not.'],
    ['Emil Europa', 'We shall see what the winter brings to all of us.'],
  ],
};
const REPRINT: Telling = {
  ...SPEECH,
  id: 'reprint',
  outlet: 'The Herald',
  title: 'What was said at the harbour',
  quotes: [[ANN, 'The garrison stays where it is until the spring comes.']],
};
const EARLIER: Telling = {
  id: 'earlier',
  on: '2026-11-19',
  title: 'Fees and who pays them',
  summary: 'Ann Arbor on fees.',
  quotes: [[ANN, 'Nobody pays a harbour fee for a ship that never sailed.']],
};
const OLD: Telling = {
  id: 'old',
  on: '2026-03-02',
  title: 'A letter from March',
  summary: 'About the winter.',
  quotes: [
    [ANN, 'March was colder than anybody on the coast remembers it.'],
    ['Gus Grove', 'What Arbor says in March is forgotten in June, always.'],
  ],
};
const ELSEWHERE: Telling = {
  id: 'elsewhere',
  on: '2026-11-20',
  title: 'Other matters',
  summary: 'Ann Arbor was not there.',
  quotes: [['Gus Grove', 'The orchard needs a wall before the deer come down again.']],
};

const compose = (tellings: readonly Telling[], more: Partial<DigestInput> = {}) => {
  const corpus = createCorpus(newsParts(tellings));
  const topic = corpus.topic(topicId('person:ann-arbor'));
  if (topic === undefined) throw new Error('nobody is followed');
  return composeDigest(
    {
      corpus,
      topic,
      slot: Temporal.Instant.from('2026-11-21T08:00:00Z'),
      from: Temporal.Instant.from('2026-11-19T08:00:00Z'),
      had: new Set(),
      zone: 'Europe/London',
      whenEmpty: 'archive',
      lateBy: null,
      ...more,
    },
    english,
  );
};
const edition = (tellings: readonly Telling[], more: Partial<DigestInput> = {}) => {
  const made = compose(tellings, more);
  if (made.kind !== 'edition') throw new Error(made.reason);
  return { ...made, text: plainText(made.reply) };
};
/** The words that are shown, in their order. */
const shown = (tellings: readonly Telling[], more: Partial<DigestInput> = {}): readonly string[] =>
  edition(tellings, more).reply.blocks.flatMap((block) => (block.kind === 'quote' ? [block.segments[0] ?? ''] : []));

const ALL = [OLD, ELSEWHERE, EARLIER, REPRINT, SPEECH];

describe('a digest that follows a person', () => {
  it('has their own new words first, the newest on top, each under the title of its article and once', () => {
    expect(shown(ALL)).toEqual([
      'The garrison stays where it is until the spring comes.',
      'a quiet harbour',
      'Nobody pays a harbour fee for a ship that never sailed.',
      'Ann Arbor has read the treaty and the rest of us have not.',
    ]);
    const { text } = edition(ALL);
    expect(text).toMatch(/^What Ann Arbor says, Sat 21 Nov 2026$/m);
    expect(text.indexOf('A speech at the harbour')).toBeLessThan(text.indexOf('a quiet harbour'));
    expect(text.indexOf('Fees and who pays them')).toBeGreaterThan(text.indexOf('a quiet harbour'));
    expect(text).toContain('Source: The Herald');
  });

  it('puts what others say of them apart, and nothing else that others say', () => {
    const { text, reply } = edition(ALL);
    const headings = reply.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
    expect(headings).toEqual(['What Ann Arbor says, Sat 21 Nov 2026', 'Others on Ann Arbor']);
    expect(text.indexOf('has read the treaty')).toBeGreaterThan(text.indexOf('Others on Ann Arbor'));
    expect(text).not.toContain('orchard');
    expect(text).not.toContain('what the winter brings');
  });

  it('says nothing of the two sides of the Atlantic', () => {
    const { text } = edition(ALL);
    expect(text).not.toMatch(/American|European|Atlantic|Voices/);
    expect(text).toContain('Quotes: Ann Arbor 3, others 1.');
  });

  it('shows nothing twice in a channel, and leaves what another digest told of an article', () => {
    const first = edition(ALL);
    const again = edition(ALL, { had: new Set(first.utterances) });
    expect(again.text).toContain('Nothing new by Ann Arbor since Thu 19 Nov 2026, 08:00 London; from the archive');
    expect(again.text).toContain('March was colder');
    expect(again.text).not.toContain('garrison');
    const told = composeDigest(
      {
        corpus: createCorpus(newsParts(ALL)),
        topic: PACT,
        slot: Temporal.Instant.from('2026-11-21T08:00:00Z'),
        from: Temporal.Instant.from('2026-11-19T08:00:00Z'),
        had: new Set(first.utterances),
        zone: 'Europe/London',
        whenEmpty: 'archive',
        lateBy: null,
      },
      english,
    );
    expect(told.kind === 'edition' ? plainText(told.reply) : '').toContain('Fees and who pays them');
  });

  it('has their new words though another digest of the channel told the article', () => {
    const told = 'told:speech' as UtteranceId;
    expect(shown([SPEECH], { had: new Set([told]) })).toContain('The garrison stays where it is until the spring comes.');
  });

  it('says that nothing is left once, and is silent then, or at once where the schedule wants that', () => {
    const first = edition([OLD]);
    const second = edition([OLD], { had: new Set(first.utterances) });
    expect(second.text).toContain(
      'Nothing new by Ann Arbor since Thu 19 Nov 2026, 08:00 London, and this channel has had what the archive holds.',
    );
    const third = compose([OLD], { had: new Set([...first.utterances, ...second.utterances]) });
    expect(third).toMatchObject({ kind: 'silence', reason: expect.stringContaining('nothing new by Ann Arbor since') });
    expect(compose([OLD], { whenEmpty: 'silence' })).toMatchObject({
      kind: 'silence',
      reason: 'nothing new by Ann Arbor since Thu 19 Nov 2026, 08:00 London',
    });
    expect(edition([ELSEWHERE]).text).toContain('and the archive has no quote by Ann Arbor.');
  });

  it('shows what others newly say of somebody who is silent, and is not silent about that', () => {
    const { text } = edition([{ ...SPEECH, quotes: SPEECH.quotes?.slice(2) ?? [] }]);
    expect(text).toContain('Nothing new by Ann Arbor since Thu 19 Nov 2026, 08:00 London.');
    expect(text).toContain('has read the treaty');
  });

  it('prefers whole sentences where there is no room for all, and says how many are left', () => {
    const many: Telling = {
      ...SPEECH,
      quotes: Array.from({ length: 12 }, (_, at) =>
        at < 4
          ? [ANN, `shred${at}`, { kind: 'partial' as const }]
          : [ANN, `Sentence ${at} of mine is unlike ${'abcdefghijkl'[at]?.repeat(5)} and ${'mnopqrstuvwx'[at]?.repeat(6)} in every way.`],
      ),
    };
    const words = shown([many]);
    expect(words).toHaveLength(8);
    expect(words.filter((each) => each.startsWith('shred'))).toEqual([]);
    const more = edition([many]).reply.blocks.find((block) => block.kind === 'more');
    expect(more).toMatchObject({ run: '/quote speaker:"Ann Arbor" since:2026-11-20' });
    expect(edition([many]).text).toContain('And 4 more new quotes.');
  });

  it('counts all that there was no room for, however much it is', () => {
    const flood: Telling = {
      ...SPEECH,
      quotes: Array.from({ length: 170 }, (_, at) => {
        const name = [...String(at)].map((digit) => 'bcdfghjklm'[Number(digit)]).join('o');
        return [ANN, `${['ka', 'ri', 'tu', 'ne', 'sa', 'vi'].map((end) => `${name}${end}`).join(' ')}.`] as const;
      }),
    };
    expect(edition([flood]).text).toContain('And 162 more new quotes.');
  });

  it('has what came late, and says so', () => {
    const late = { ...OLD, on: '2026-11-17', rest: { arrivedAt: Temporal.Instant.from('2026-11-20T10:00:00Z').epochMilliseconds } };
    const { text } = edition([late]);
    expect(text).toContain('March was colder');
    expect(text).toContain('and 1 article from Tue 17 Nov that arrived since');
    expect(text).not.toContain('archive');
  });

  it('has nothing that was printed, or came, only afterwards', () => {
    const tomorrow = { ...SPEECH, on: '2026-11-22' };
    expect(edition([tomorrow]).text).toContain('the archive has no quote by Ann Arbor');
    const came = { ...SPEECH, rest: { arrivedAt: Temporal.Instant.from('2026-11-21T09:00:00Z').epochMilliseconds } };
    expect(edition([came], { heldAt: Temporal.Instant.from('2026-11-21T08:00:00Z') }).text).toContain(
      'the archive has no quote by Ann Arbor',
    );
  });

  it('does not take somebody of the same family name for the person', () => {
    const other: Telling = {
      id: 'cousin',
      on: '2026-11-20',
      title: 'Arbor builds',
      summary: 'Zoe Arbor builds.',
      quotes: [
        ['Gus Grove', 'Arbor has never built a house that stood for a year.'],
        ['Zoe Arbor', 'My houses stand, and Ann Arbor lives in one of them today.'],
      ],
    };
    const parts = newsParts([SPEECH, other]);
    const zoe = { ...(parts.speakers[0] ?? never()), id: 'zoe-arbor' as never, name: 'Zoe Arbor' };
    const corpus = createCorpus({ ...parts, speakers: [...parts.speakers, zoe] });
    const text = edition([SPEECH], { corpus, topic: corpus.topic(topicId('person:ann-arbor')) ?? never() }).text;
    expect(text).not.toContain('never built a house');
    expect(text).toContain('lives in one of them');
  });

  it('explains each quote and each article', () => {
    const { receipt } = edition(ALL);
    expect(receipt.title).toBe('What Ann Arbor says');
    const rule = (opening: string) => receipt.quotes.find((each) => each.opening.startsWith(opening))?.rule;
    expect(rule('The garrison')).toBe('Words of Ann Arbor, whom this digest follows.');
    expect(rule('Ann Arbor has read')).toBe('Somebody else’s words, which speak of Ann Arbor.');
    expect(rule('March')).toBe('No new article prints it.');
    const fates = receipt.articles.map(({ article, fate, rule: why }) => [article, fate, why]);
    expect(fates).toContainEqual(['speech', 'shown', 'It prints quotes that are shown.']);
    expect(fates).toContainEqual(['elsewhere', 'left-out', 'New, but nothing that it prints is shown.']);
    expect(fates).toContainEqual(['old', 'left-out', 'It appeared before the time that this edition covers.']);
    const name = {
      topic: topicId('person:ann-arbor'),
      at: Temporal.Instant.from('2026-11-21T08:00:00Z'),
      fingerprint: receipt.fingerprint,
    };
    expect(plainText(whyPreviewReply({ receipt, zone: 'Europe/London' }, name, 1, english))).toContain('Why: What Ann Arbor says');
  });

  it('is the same bytes whatever the order of articles', () => {
    expect(JSON.stringify(edition(ALL.toReversed()))).toBe(JSON.stringify(edition(ALL)));
  });
});

function never(): never {
  throw new Error('the fixture is broken');
}
