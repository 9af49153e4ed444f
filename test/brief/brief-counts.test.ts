import { describe, expect, it } from 'vitest';
import { articlesReply } from '../../src/brief/article-reply.ts';
import { topicBrief, wordsBrief } from '../../src/brief/brief-reply.ts';
import { createCorpus } from '../../src/search/create-corpus.ts';
import { english } from '../../src/texts/english.ts';
import { plainText } from '../support/in-english.ts';
import { newsParts, PACT, type Telling } from '../support/news.ts';

const today = Temporal.PlainDate.from('2026-11-21');
const telling = (id: string, title: string, said: readonly string[], more: Partial<Telling> = {}): Telling => ({
  id,
  on: '2026-11-14',
  title,
  summary: `Of ${id}.`,
  quotes: said.map((words) => ['Ann Arbor', words]),
  ...more,
});
const listed = async (words: string, tellings: readonly Telling[]): Promise<string> =>
  plainText(await articlesReply({ words, today }, createCorpus(newsParts(tellings)), 1, english));

describe('what a brief counts', () => {
  const tellings = [
    telling('quay', 'The lantern of Portbury', ['We keep that lantern lit in all weathers.', 'There was no wind at all that night.']),
    telling('fair', 'A fair at the river', ['A lantern in every boat is what we asked for.', 'The boats were ready long before noon.']),
    telling('ward', 'Who pays for lanterns', ['Nobody has asked the ward for a penny of it.']),
    telling('other', 'Roses', ['My garden needs water and patience.']),
  ];

  it('are the articles and the quotes that its own commands list', async () => {
    const brief = plainText(await wordsBrief({ words: 'lantern', today }, createCorpus(newsParts(tellings)), english));
    expect(brief).toContain('3 articles, found by lantern; 2 quotes on it.');
    const articles = await listed('lantern', tellings);
    expect(articles).toContain('3 articles for “lantern”. The last one only mentions it, or has it in a quote.');
    expect(articles).toMatch(/lantern of Portbury[\s\S]*A fair at the river/);
    expect(articles).not.toContain('Roses');
  });

  it('within the dates that are asked for', async () => {
    const late = telling('late', 'Lamps', ['That lantern was lit at last.'], { on: '2026-11-20' });
    expect(await listed('lantern since 18 Nov 2026', [...tellings, late])).toContain('1 article for “lantern since 18 Nov 2026”.');
  });

  it('of a topic are what only mentions it too', async () => {
    const garden: Telling = { id: 'x', on: '2026-11-14', title: 'Roses', summary: 'The garrison sent some.', rest: { topics: [] } };
    const held = [telling('pact', 'Pact and ferry', ['The pact keeps its ferry.']), garden];
    const brief = plainText(topicBrief({ topic: PACT, wrote: 'pact', today }, createCorpus(newsParts(held)), english));
    expect(brief).toContain('1 article only mentions it. Type /articles The Northern Pact');
    expect(await listed(PACT.title, held)).toContain('2 articles for “The Northern Pact”. The last one only mentions it');
  });
});
