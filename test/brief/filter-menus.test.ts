import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filterMenus } from '../../src/brief/filter-menus.ts';
import { settledWords } from '../../src/brief/settled-question.ts';
import { chosenLine } from '../../src/reply/buttons.ts';
import type { Menu, Reply } from '../../src/reply/reply.ts';
import { createCorpus } from '../../src/search/create-corpus.ts';
import { datesInWords } from '../../src/search/dates/dates-in-words.ts';
import { english } from '../../src/texts/english.ts';
import * as filters from '../search/real-questions/filters-and-mixes.ts';
import * as names from '../search/real-questions/names-and-offices.ts';
import * as words from '../search/real-questions/words-and-topics.ts';
import { article, quote, speaker } from '../support/corpus-fixture.ts';
import { plainText, renderDiscord } from '../support/in-english.ts';
import { createManualClock } from '../support/manual-clock.ts';
import { openRealApp } from '../support/real-app.ts';

let app: Awaited<ReturnType<typeof openRealApp>>;
beforeAll(async () => {
  app = await openRealApp(createManualClock('2026-11-21T10:00:00Z'));
});
afterAll(() => app.close());

const menusIn = (reply: Reply): readonly Menu[] =>
  reply.blocks.flatMap((block) => (block.kind === 'actions' ? block.actions.filter((action) => action.kind === 'menu') : []));
const filtersOf = async (line: string): Promise<readonly Menu[]> => menusIn(await app.ask(line)).filter(({ name }) => name !== 'details');
const menu = async (line: string, name: string): Promise<Menu> => {
  const found = (await filtersOf(line)).find((each) => each.name === name);
  if (found === undefined) throw new Error(`no menu ${name} for ${line}`);
  return found;
};
const countIn = (label: string): number => Number(/\((\d+)\)$/.exec(label)?.[1]);
const found = async (line: string): Promise<number> => Number(/^(\d+) quotes?/.exec(plainText(await app.ask(line)))?.[1] ?? 0);

describe('the menus of an answer', () => {
  it('offer who speaks in the whole answer, not only on its first page, with everyone first', async () => {
    const { choices, run } = await menu('/quote topic:transatlantic-relations', 'speaker');
    expect(run).toBe('/quote topic:transatlantic-relations');
    expect(choices[0]).toEqual({ label: 'Anyone (52)', adds: '', chosen: true });
    expect(choices.map(({ label }) => label)).toContain('Ben Wallace (8)');
    expect(choices.map(({ adds }) => adds)).toContain('speaker:"Theresa May"');
  });

  it('leave as many quotes as they say, for whatever people ask', { timeout: 60_000 }, async () => {
    const asked = [filters, names, words].flatMap((file) => Object.values(file).flat()).map(({ ask }) => `/quote ${ask}`);
    const lines = [
      '/quote topic:transatlantic-relations',
      '/quote Boris Johnson',
      '/quote since:2016 until:2020',
      '/quote war outlet:times',
      ...asked,
    ];
    let choices = 0;
    for (const line of lines)
      for (const menu of await filtersOf(line))
        for (const { adds, label } of menu.choices) {
          expect(await found(chosenLine(menu.run, adds)), `${line}: ${menu.run} + ${adds}`).toBe(countIn(label));
          choices += 1;
        }
    expect(choices).toBeGreaterThan(200);
  });

  it('are three at most, those that are set among them, so that one message holds them on every platform', async () => {
    expect((await filtersOf('/quote nato')).map(({ name }) => name)).toEqual(['speaker', 'outlet', 'period']);
    expect((await filtersOf('/quote nato topic:transatlantic-relations')).map(({ name }) => name)).toContain('topic');
    for (const line of ['/quote nato', '/quote topic:brexit', '/quote since:2016']) {
      const { payloads } = renderDiscord(await app.ask(line));
      expect(
        payloads.filter(({ components }) => components.length > 0),
        line,
      ).toHaveLength(1);
    }
  });

  it('keep offering the others when one is chosen, without the filter in the line', async () => {
    const { run, choices } = await menu('/quote nato speaker:healey outlet:"The Times"', 'speaker');
    expect(run).toBe('/quote nato outlet:"The Times"');
    expect(choices.filter(({ chosen }) => chosen).map(({ adds }) => adds)).toEqual(['speaker:"John Healey"']);
    expect(choices[0]?.chosen).toBeUndefined();
    expect(choices.length).toBeGreaterThan(2);
  });

  it('are left out where they would change nothing', async () => {
    expect((await filtersOf('/quote Hegseth')).map(({ name }) => name)).not.toContain('speaker');
    expect(await filtersOf('/quote punchy')).toEqual([]);
  });

  it('offer years, or the months of a single year, and a span that was set by hand', async () => {
    const years = await menu('/quote topic:transatlantic-relations', 'period');
    expect(years.choices.slice(1).map(({ adds }) => adds)).toContain('since:2016 until:2016');
    const set = await menu('/quote topic:transatlantic-relations since:2019', 'period');
    expect(set.run).toBe('/quote topic:transatlantic-relations');
    expect(set.choices.find(({ chosen }) => chosen)?.label).toMatch(/^Since 2019 \(\d+\)$/);

    const corpus = createCorpus({
      articles: [article('a', '2025-02-13'), article('b', '2025-03-01')],
      quotes: [quote('a/q1', 'Ann Lee', 'The bridge stands.'), quote('b/q1', 'Ann Lee', 'The bridge falls.')],
      speakers: [speaker('Ann Lee')],
      topics: [],
    });
    const query = { words: 'bridge' };
    const months = filterMenus(query, corpus.search(query), corpus, english).find(({ name }) => name === 'period');
    expect(months?.choices.map(({ label }) => label)).toEqual(['Any time (2)', 'Mar 2025 (1)', 'Feb 2025 (1)']);
  });

  it('have 25 choices at most, the present one among them', () => {
    const people = Array.from(
      { length: 40 },
      (_, index) => `Person ${String.fromCharCode(65 + (index % 26))}${'abcdefgh'.charAt(index / 26)}x`,
    );
    const corpus = createCorpus({
      articles: [article('a', '2025-02-13')],
      quotes: people.map((name, index) => quote(`a/q${index}`, name, `The bridge stands, says number ${index} of us.`)),
      speakers: people.map((name) => speaker(name)),
      topics: [],
    });
    const last = people.at(-1) ?? '';
    const query = { words: 'bridge', speaker: last };
    const [menuOfSpeakers] = filterMenus(query, corpus.search(query), corpus, english);
    expect(menuOfSpeakers?.choices).toHaveLength(25);
    expect(menuOfSpeakers?.choices.find(({ chosen }) => chosen)?.label).toBe(`${last} (1)`);
  });
});

describe('a question with dates that are counted from today', () => {
  it('keeps its span in every line it offers', async () => {
    const clock = createManualClock('2025-02-15T10:00:00Z');
    const then = await openRealApp(clock);
    try {
      const reply = await then.ask('/quote war this month');
      const lines = reply.blocks.flatMap((block) =>
        block.kind === 'actions' ? block.actions.flatMap((action) => ('run' in action ? [action.run] : [])) : [],
      );
      expect(lines.length).toBeGreaterThan(1);
      for (const line of lines) {
        expect(line).not.toContain('this month');
        if (!menusIn(reply).some(({ name, run }) => name === 'period' && run === line)) expect(line).toContain('since:2025-02-01');
      }
    } finally {
      await then.close();
    }
  });

  it('keeps its span where words are all there is', () => {
    const today = Temporal.PlainDate.from('2026-11-21');
    expect(settledWords('trump last week', today)).toBe('trump from 2026-11-09 to 2026-11-15');
    expect(settledWords('since january putin', today)).toBe('putin since 2026-01-01');
    expect(settledWords('putin in 2016', today)).toBe('putin in 2016');
    for (const words of ['trump last week', 'since january putin', 'brexit yesterday', '3 days ago', 'until last month nato'])
      expect(datesInWords(settledWords(words, today), today.add({ days: 3 })).range).toEqual(datesInWords(words, today).range);
  });

  it('keeps words that name a fixed date as typed', async () => {
    const reply = await app.ask('/quote trump in 2016');
    const share = reply.blocks.flatMap((block) => (block.kind === 'actions' ? block.actions.filter(({ kind }) => kind === 'share') : []));
    expect(share).toEqual([{ kind: 'share', label: 'Share to channel', run: '/quote trump in 2016' }]);
  });
});
