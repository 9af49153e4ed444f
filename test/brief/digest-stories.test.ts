import { describe, expect, it } from 'vitest';
import { checkBlockKit } from '../support/block-kit.ts';
import { editionOf } from '../support/compose.ts';
import { checkDiscord } from '../support/discord-rules.ts';
import { plainText, renderDiscord, renderSlack } from '../support/in-english.ts';
import type { Telling } from '../support/news.ts';

const NOUNS = 'anchor barley copper dyeing engine ferry granite hamper island jetty kelp lumber'.split(' ');
/** Events that share nothing but the topic. */
const events = (count: number, on: string): readonly Telling[] =>
  NOUNS.slice(0, count).map((noun, at) => ({
    id: `${on}-${noun}`,
    on,
    title: `Pact and ${noun}`,
    summary: `Something ${noun} ${noun}ed the ${noun}ers.`,
    quotes: [[at % 2 === 0 ? 'Ann Arbor' : 'Bea Briton', `This pact has always had a ${noun} and a second ${noun} beside it.`]],
  }));
/** One event as each outlet writes it for itself. */
const OWN_WORDS: Readonly<Record<string, string>> = {
  courier: 'The garrison of Marl has packed its barracks and marches to Averil under Colonel Quist, to the sorrow of its bakers.',
  ledger: 'Colonel Quist leads the garrison out of Marl. In Averil a new barracks waits, and nobody there has been asked.',
  mirror: 'Marl without its garrison: the barracks stand empty since Colonel Quist took the road to Averil this morning.',
};
const same = (id: string, on: string, more: Partial<Telling> = {}): Telling => ({
  id,
  on,
  title: 'Garrison of Marl moves out',
  summary: OWN_WORDS[id] ?? 'The garrison of Marl goes to Averil.',
  quotes: [['Ann Arbor', 'The garrison has done what the pact had asked of it on Marl.']],
  ...more,
});

describe('the stories of a digest', () => {
  it('are told once, by every outlet that has them, with what is copied said to be', () => {
    const made = editionOf(
      [same('courier', '2026-11-20'), same('ledger', '2026-11-20'), same('mirror', '2026-11-20', { summary: OWN_WORDS.ledger ?? '' })],
      ['2026-11-19', '2026-11-20'],
    );
    expect(made.text.match(/Garrison of Marl moves out/g)).toHaveLength(1);
    expect(made.text).toContain(
      'Also: Ledger (https://example.org/ledger), 20 Nov 2026; Mirror (https://example.org/mirror), 20 Nov 2026 (the same report). 3 outlets, 2 of them independent.',
    );
    expect(made.receipt.articles.map(({ fate }) => fate)).toEqual(['shown', 'merged', 'merged']);
    expect(made.receipt.articles.filter(({ rule }) => rule.includes('The same event as “Garrison of Marl moves out”.'))).toHaveLength(2);
    expect(made.quotes).toHaveLength(1);
  });

  it('are capped, and the rest is offered by a command and named in the receipt', () => {
    const made = editionOf(events(9, '2026-11-20'), ['2026-11-19', '2026-11-20']);
    const shown = made.receipt.articles.filter(({ fate }) => fate === 'shown');
    expect(shown).toHaveLength(5);
    expect(made.reply.blocks).toContainEqual({
      kind: 'more',
      text: 'And 4 more stories.',
      run: '/articles The Northern Pact since 2026-11-19',
    });
    const left = made.receipt.articles.filter(({ fate }) => fate === 'left-out');
    expect(left.map(({ rule }) => rule)).toEqual([6, 7, 8, 9].map((rank) => expect.stringContaining(`New, but story ${rank} by rank`)));
    for (const { title } of shown) expect(made.text).toContain(title);
    for (const { title } of left) expect(made.text).not.toContain(title);
  });

  it('rank what more independent outlets tell before what one tells', () => {
    const one: Telling = {
      id: 'alone',
      on: '2026-11-20',
      title: 'Garrison of Tarn sings',
      summary: 'In Tarn the choir of the garrison sang for widows.',
    };
    const made = editionOf(
      [one, same('courier', '2026-11-20'), same('ledger', '2026-11-20'), same('mirror', '2026-11-20')],
      ['2026-11-19', '2026-11-20'],
    );
    expect(made.receipt.articles[0]).toMatchObject({ title: 'Garrison of Marl moves out', fate: 'shown' });
    expect(made.receipt.articles[0]?.rule).toMatch(
      /^Story 1 of 2: relevance [\d.]+ of 4, novelty 3 of 3, outlets 1\.3 of 2, recency 1 of 1\.$/,
    );
    expect(made.receipt.articles.at(-1)).toMatchObject({ title: 'Garrison of Tarn sings', fate: 'shown' });
    expect(made.text.indexOf('Garrison of Marl')).toBeLessThan(made.text.indexOf('Garrison of Tarn'));
  });

  it('are not told again the next morning, though their day lies in both windows', () => {
    const today = events(2, '2026-11-20');
    const first = editionOf(today, ['2026-11-19', '2026-11-20']);
    const had = new Set(first.utterances);
    const next = editionOf([...today, ...events(3, '2026-11-20').slice(2)], ['2026-11-20', '2026-11-21'], { had });
    expect(next.text).not.toContain('anchor');
    expect(next.text).toContain('Pact and copper');
    expect(next.receipt.articles.find(({ title }) => title === 'Pact and anchor')?.rule).toBe('This channel was told of it before.');
  });

  it('that go on are told again by what is new, with the earlier articles named as such', () => {
    const first = editionOf([same('courier', '2026-11-20')], ['2026-11-19', '2026-11-20']);
    const next = editionOf([same('courier', '2026-11-20'), same('ledger', '2026-11-21')], ['2026-11-20', '2026-11-21'], {
      had: new Set(first.utterances),
    });
    expect(next.text).toContain('Colonel Quist leads');
    expect(next.text).not.toContain('sorrow of its bakers');
    expect(next.text).toContain('Earlier: Courier (https://example.org/courier), 20 Nov 2026. 2 outlets, each in its own words.');
    expect(next.quotes).toEqual([]);
    // Half the points for what goes on, and none of its quotes is left.
    expect(next.receipt.articles[0]?.rule).toContain('novelty 0 of 3');
  });

  describe('of which the channel was told, and that come again as a copy', () => {
    const first = editionOf([same('courier', '2026-11-20')], ['2026-11-19', '2026-11-20']);
    const had = new Set(first.utterances);
    const copy = (id: string, more: Partial<Telling> = {}): Telling =>
      same(id, '2026-11-21', { summary: OWN_WORDS.courier ?? '', title: `Garrison of Marl moves: ${id}`, ...more });
    const nextOf = (tellings: readonly Telling[], more = {}) =>
      editionOf([same('courier', '2026-11-20'), ...tellings], ['2026-11-20', '2026-11-21'], { had, ...more });

    it('are no news, whoever prints it under whichever headline, and the receipt says why', () => {
      for (const outlet of ['courier', 'Evening Reprint']) {
        const { text, receipt } = nextOf([copy('again', { outlet })]);
        expect(text).not.toContain('sorrow of its bakers');
        expect(receipt).toMatchObject({ fresh: 0 });
        expect(receipt.articles.find(({ article }) => article === 'again')).toMatchObject({
          fate: 'left-out',
          rule: 'It says again what this channel was told by another article, and nothing else.',
        });
      }
      expect(() => nextOf([copy('again')], { whenEmpty: 'silence' })).toThrow('nothing new');
    });

    it('are no news either where it has a date before theirs and arrived late', () => {
      const late = copy('again', { on: '2026-11-19', rest: { arrivedAt: Date.parse('2026-11-20T20:00:00Z') } });
      expect(() => nextOf([late], { whenEmpty: 'silence' })).toThrow('nothing new');
    });

    it('are told again where it has a new sentence, or a quote that the channel has not had', () => {
      const goesOn = `${OWN_WORDS.courier} Averil has shut its gates, and the colonel waits outside them in the rain tonight.`;
      expect(nextOf([copy('again', { summary: goesOn })], { whenEmpty: 'silence' }).text).toContain('Averil has shut its gates');
      const quotes: Telling['quotes'] = [['Bea Briton', 'Nobody in Averil has asked for a second garrison of this pact.']];
      expect(nextOf([copy('again', { quotes })], { whenEmpty: 'silence' }).quotes).toEqual([expect.stringContaining('Nobody in Averil')]);
    });

    it('stand beside what goes on, and are not new the morning after', () => {
      const goesOn = same('ledger', '2026-11-21');
      const next = nextOf([copy('again', { outlet: 'Evening Reprint' }), goesOn]);
      expect(next.text).toContain('Colonel Quist leads');
      expect(next.text).toContain('Also: Evening Reprint (https://example.org/again), 21 Nov 2026. Earlier: Courier');
      const later = [same('courier', '2026-11-20'), copy('again', { outlet: 'Evening Reprint' }), goesOn];
      expect(() =>
        editionOf(later, ['2026-11-21', '2026-11-22'], { had: new Set([...had, ...next.utterances]), whenEmpty: 'silence' }),
      ).toThrow('nothing new');
    });

    it('are told once where both came on the same day', () => {
      const both = editionOf([same('courier', '2026-11-20'), copy('again', { on: '2026-11-20' })], ['2026-11-19', '2026-11-20']);
      expect(both.receipt.articles.map(({ fate }) => fate)).toEqual(['shown', 'merged']);
    });
  });

  it('prefer, for telling, an outlet that can be named', () => {
    const made = editionOf(
      [
        same('nobody', '2026-11-20', { outlet: null, title: 'Garrison of Marl moves, pact says, garrison gone' }),
        same('ledger', '2026-11-20'),
      ],
      ['2026-11-19', '2026-11-20'],
    );
    expect(made.receipt.articles.map(({ article, fate }) => `${article} ${fate}`)).toEqual(['ledger shown', 'nobody merged']);
  });

  it('leave out what only mentions the topic, and say by how much', () => {
    const made = editionOf(
      [
        ...events(1, '2026-11-20'),
        { id: 'garden', on: '2026-11-20', title: 'A garden show', summary: 'Roses, and a pact of gardeners.', rest: { topics: [] } },
      ],
      ['2026-11-19', '2026-11-20'],
    );
    expect(made.text).not.toContain('garden');
    expect(made.receipt).toMatchObject({ considered: 2, about: 1, fresh: 1 });
    expect(made.text).toContain('1 article considered, 1 new, from 1 outlet; newest 20 Nov 2026. 1 more only mentions it.');
    expect(made.receipt.articles.at(-1)).toMatchObject({
      title: 'A garden show',
      terms: [{ term: 'pact', weight: 2 }],
      rule: 'Only mentions the topic: relevance 2, more than 10 is needed.',
    });
  });

  it('are told from the archive by their quotes, and the receipt says so of the rest', () => {
    const old = [
      ...events(3, '2026-11-02'),
      { id: 'mute', on: '2026-11-03', title: 'A pact, a pact', summary: 'The garrison of the pact.' },
    ];
    const { receipt } = editionOf(old, ['2026-11-19', '2026-11-20']);
    expect(receipt.articles.find(({ article }) => article === 'mute')).toMatchObject({
      fate: 'left-out',
      rule: 'From the archive a story is told with a quote that is shown, and none of its quotes is.',
    });
  });

  it('claim nothing of an archive that is not on the topic, or in which nobody is quoted on it', () => {
    const mention: Telling = {
      id: 'garden',
      on: '2026-11-02',
      title: 'A garden show',
      summary: 'Roses, and a pact of gardeners.',
      rest: { topics: [] },
    };
    const span = ['2026-11-19', '2026-11-20'] as const;
    const empty = editionOf([mention], span).text;
    expect(empty).toContain('and nothing on The Northern Pact in the archive.');
    expect(empty).toContain('No article is about it; 1 only mentions it.');
    const quoteless = editionOf([...events(1, '2026-11-02').map((told) => ({ ...told, quotes: [] }))], span).text;
    expect(quoteless).toContain('and the archive has no quote on The Northern Pact.');
    for (const text of [empty, quoteless]) expect(text).not.toContain('this channel has had');
  });

  it('fit what the platforms take on the fullest day, with nothing lost and nobody woken', () => {
    const long = (noun: string): string =>
      `${noun} <!channel> @everyone *bold* [x](http://y) `.repeat(3) +
      `${noun}s and ${noun}ers went on about the pact for hours. `.repeat(20);
    const tellings = NOUNS.flatMap((noun) =>
      Array.from(
        { length: 12 },
        (_, n): Telling => ({
          id: `${noun}-${n}`,
          on: '2026-11-20',
          outlet: `The ${noun} ${n} @here`,
          title: `Pact and ${noun} ${'very '.repeat(30)}long`,
          summary: long(noun),
          quotes: [
            [n % 2 === 0 ? 'Ann Arbor' : 'Bea Briton', `The pact has a ${noun}. ${`A ${noun} of ${n} is a ${noun} too. `.repeat(40)}`],
          ],
        }),
      ),
    );
    const { reply, fingerprint } = editionOf(tellings, ['2026-11-19', '2026-11-20']);
    const [slack, discord] = [renderSlack(reply).payloads, renderDiscord(reply).payloads];
    expect(slack.flatMap((payload) => checkBlockKit(payload))).toEqual([]);
    expect(discord.flatMap((payload) => checkDiscord(payload))).toEqual([]);
    expect(JSON.stringify(slack.at(-1))).toContain(`Edition ${fingerprint}`);
    expect(JSON.stringify(discord.at(-1))).toContain(`Edition ${fingerprint}`);
    expect(plainText(reply)).toMatch(/ and 5 more\. 12 outlets, one and the same report\./);
    expect(plainText(reply)).toContain('And 7 more stories.');
  });
});
