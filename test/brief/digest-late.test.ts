import { describe, expect, it } from 'vitest';
import { composeDigest } from '../../src/brief/digest.ts';
import type { Article } from '../../src/model/article.ts';
import type { UtteranceId } from '../../src/model/ids.ts';
import { createCorpus } from '../../src/search/create-corpus.ts';
import { english } from '../../src/texts/english.ts';
import { createRandom } from '../bench/random.ts';
import { editionOf } from '../support/compose.ts';
import { plainText } from '../support/in-english.ts';
import { newsParts, PACT, type Telling } from '../support/news.ts';

const at = (iso: string): number => Temporal.Instant.from(iso).epochMilliseconds;

/** An event that shares nothing with another but the topic. */
const event = (noun: string, on: string | null, arrived: string | null, more: Partial<Telling> = {}): Telling => ({
  id: `e-${noun}`,
  on,
  title: `Pact and ${noun}`,
  summary: `Something ${noun} ${noun}ed the ${noun}ers.`,
  quotes: [['Ann Arbor', `This pact has always had a ${noun} and a second ${noun} beside it.`]],
  rest: arrived === null ? {} : { arrivedAt: at(arrived) },
  ...more,
});
/** Friday's edition after Thursday's. */
const FRIDAY = ['2026-11-19', '2026-11-20'] as const;
const ruleOf = (made: ReturnType<typeof editionOf>, noun: string): string =>
  made.receipt.articles.find(({ title }) => title.endsWith(noun))?.rule ?? '';

describe('an article that arrives after its day', () => {
  it('is new in the next edition, whose head says so and whose receipt names the rule', () => {
    const made = editionOf(
      [
        event('anchor', '2026-11-19', '2026-11-19T10:00:00Z'),
        event('barley', '2026-11-17', '2026-11-19T15:00:00Z'),
        event('copper', '2026-11-17', '2026-11-20T07:30:00Z'),
        event('dyeing', '2026-11-16', '2026-11-19T12:00:00Z'),
      ],
      FRIDAY,
    );
    expect(made.text).toContain(
      'Covers Thu 19 Nov 08:00 to Fri 20 Nov 08:00, London time, and 2 articles from Tue 17 Nov and 1 from Mon 16 Nov that arrived since.',
    );
    expect(made.text).toContain('4 articles considered, 4 new');
    expect(ruleOf(made, 'barley')).toContain('it arrived since the edition before, at most 7 days late.');
    expect(ruleOf(made, 'anchor')).not.toContain('arrived');
  });

  it('is not new when it was held already, was told, is older than a week, or when nobody knows when it came', () => {
    const made = (tellings: readonly Telling[], had: readonly string[] = []) =>
      editionOf(tellings, FRIDAY, { had: new Set(had as UtteranceId[]) });
    const heldBefore = made([event('anchor', '2026-11-17', '2026-11-18T15:00:00Z')]);
    expect(heldBefore.text).toContain('Nothing new since Thu 19 Nov 2026');
    const late = event('barley', '2026-11-17', '2026-11-19T15:00:00Z');
    expect(made([late]).utterances).toContain('told:e-barley');
    expect(made([late], ['told:e-barley']).receipt.fresh).toBe(0);
    const old = made([event('copper', '2026-11-11', '2026-11-19T15:00:00Z'), event('ferry', '2026-11-20', null)]);
    expect(ruleOf(old, 'copper')).toBe(
      'It arrived since the edition before, but appeared more than 7 days before the time that this edition covers.',
    );
    expect(made([event('dyeing', '2026-11-17', null)]).receipt.fresh).toBe(0);
    expect(made([event('engine', '2026-11', '2026-11-19T15:00:00Z')]).receipt.fresh).toBe(0);
  });

  it('is found by the command behind “more stories”', () => {
    const nouns = ['anchor', 'barley', 'copper', 'dyeing', 'engine', 'ferry', 'granite'];
    const made = editionOf(
      nouns.map((noun) => event(noun, '2026-11-17', '2026-11-19T15:00:00Z')),
      FRIDAY,
    );
    expect(made.reply.blocks).toContainEqual({
      kind: 'more',
      text: 'And 2 more stories.',
      run: '/articles The Northern Pact since 2026-11-17',
    });
  });

  it('of many days is said as a span', () => {
    const made = editionOf(
      ['13', '14', '16', '18'].map((day) => event(`noun${day}`, `2026-11-${day}`, '2026-11-19T15:00:00Z')),
      FRIDAY,
    );
    expect(made.text).toContain(', and 4 articles from Fri 13 Nov to Wed 18 Nov that arrived since.');
  });

  it('does not wait for a first edition to have missed it', () => {
    const made = editionOf(
      [event('anchor', '2026-11-19', '2026-11-19T10:00:00Z'), event('barley', '2026-11-11', '2026-11-19T15:00:00Z')],
      FRIDAY,
      { from: null },
    );
    expect(made.text).not.toContain('arrived since');
    expect(made.receipt.fresh).toBe(1);
  });
});

describe('an article without a date', () => {
  it('is told once, when it arrives, with its date said to be unknown', () => {
    const tellings = [event('anchor', null, '2026-11-19T15:00:00Z')];
    const made = editionOf(tellings, FRIDAY);
    expect(made.text).toContain('London time, and 1 article without a date that arrived since.');
    expect(made.text).toContain('Pact and anchor (https://example.org/e-anchor): E-anchor, date unknown');
    expect(ruleOf(made, 'anchor')).toContain('It has no date, but it arrived since the edition before.');
    expect(editionOf(tellings, ['2026-11-20', '2026-11-21'], { had: new Set(made.utterances) }).receipt.fresh).toBe(0);
    expect(editionOf(tellings, ['2026-11-20', '2026-11-21']).receipt.fresh).toBe(0);
  });

  it('is an archive and no news where more than ten arrive together', () => {
    const folder = (size: number) =>
      editionOf(
        Array.from({ length: size }, (_, n) => event(`noun${n}`, null, '2026-11-19T15:00:00Z')),
        FRIDAY,
      );
    expect(folder(10).receipt.fresh).toBe(10);
    expect(folder(11).receipt.fresh).toBe(0);
    expect(ruleOf(folder(11), 'noun10')).toBe('It has no date, and came with more than 10 others that have none: an archive, and no news.');
  });
});

describe('an edition of the past', () => {
  it('knows nothing of what arrived after it', () => {
    const before = [event('anchor', '2026-11-20', '2026-11-20T07:00:00Z')];
    const after = [event('barley', '2026-11-20', '2026-11-20T09:00:00Z'), event('copper', null, '2026-11-20T09:00:00Z')];
    const heldAt = Temporal.Instant.from('2026-11-20T08:00:00Z');
    expect(editionOf([...before, ...after], FRIDAY, { heldAt }).text).toBe(editionOf(before, FRIDAY).text);
    expect(editionOf([...before, ...after], FRIDAY).receipt.fresh).toBe(3);
  });

  it('never quotes what appeared after it, though it belongs to a story that had begun', () => {
    const story = (id: string, on: string, words: string): Telling => ({
      id,
      on,
      outlet: id,
      title: 'Garrison of Marl moves out',
      summary: 'The garrison of Marl has packed its barracks and marches to Averil under Colonel Quist.',
      quotes: [['Ann Arbor', words]],
    });
    const made = editionOf(
      [
        story('courier', '2026-11-18', 'The pact has done what the garrison had asked of it.'),
        story('ledger', '2026-11-21', 'Tomorrow this pact will speak of its harbour.'),
      ],
      ['2026-11-19', '2026-11-20'],
    );
    expect(made.quotes).toEqual(['The pact has done what the garrison had asked of it.']);
  });
});

describe('a season of daily digests with articles that come up to five days late', () => {
  const DAYS = 45;
  const first = Temporal.PlainDate.from('2026-03-02');
  const random = createRandom(7);
  /** Two events a day, arriving at any minute of the day they are dated or of one of the five days after it; one in twenty has no date. */
  const tellings = Array.from({ length: DAYS * 2 }, (_, n): Telling => {
    const on = first.add({ days: Math.floor(n / 2) });
    const arrived = on.toZonedDateTime('UTC').add({ hours: 24 * random(6), minutes: random(1440) });
    return event(`noun${n}x`, random(20) === 0 ? null : on.toString(), arrived.toInstant().toString());
  });

  it.each([
    ['each morning', (day: Temporal.PlainDate) => day.dayOfWeek <= 7],
    ['on weekdays', (day: Temporal.PlainDate) => day.dayOfWeek <= 5],
    ['on Mondays and Thursdays', (day: Temporal.PlainDate) => day.dayOfWeek === 1 || day.dayOfWeek === 4],
  ])('%s loses nothing and tells nothing twice', (_, posts) => {
    const had = new Set<UtteranceId>();
    const toldOn = new Map<string, number>();
    const offered = new Set<string>();
    let from: Temporal.Instant | null = null;
    for (let n = 1; n < DAYS + 14; n += 1) {
      const day = first.add({ days: n });
      if (!posts(day)) continue;
      const slot = day.toZonedDateTime({ timeZone: 'Europe/London', plainTime: '08:00' }).toInstant();
      const held = newsParts(tellings.filter(({ rest }) => (rest?.arrivedAt ?? 0) <= slot.epochMilliseconds));
      const input = {
        corpus: createCorpus(held),
        topic: PACT,
        slot,
        from,
        had,
        zone: 'Europe/London',
        whenEmpty: 'archive',
        lateBy: null,
      } as const;
      const made = composeDigest(input, english);
      if (made.kind === 'silence') continue;
      const shown = made.receipt.articles.filter(({ fate }) => fate === 'shown' || fate === 'merged');
      if (made.receipt.fresh > 0) for (const { article } of shown) toldOn.set(article, (toldOn.get(article) ?? 0) + 1);
      for (const { article, rule } of made.receipt.articles) if (rule.startsWith('New, but')) offered.add(article);
      if (offered.size > 0 && made.receipt.fresh > shown.length) expect(plainText(made.reply)).toMatch(/And \d+ more stor/);
      for (const id of made.utterances) had.add(id);
      from = slot;
    }
    const ids = held(tellings).map(({ id }) => id as string);
    expect([...toldOn.values()].filter((times) => times > 1)).toEqual([]);
    // What found no place among an edition's five was offered by its last line.
    expect(ids.filter((id) => !toldOn.has(id) && !offered.has(id))).toEqual([]);
    expect(toldOn.size).toBeGreaterThan(ids.length / 2);
  });
});

const held = (tellings: readonly Telling[]): readonly Article[] => newsParts(tellings).articles;
