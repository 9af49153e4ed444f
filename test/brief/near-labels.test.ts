import { describe, expect, it } from 'vitest';
import { articlesReply } from '../../src/brief/article-reply.ts';
import { quoteReply } from '../../src/brief/quote-reply.ts';
import { createCorpus } from '../../src/search/create-corpus.ts';
import { english } from '../../src/texts/english.ts';
import { plainText } from '../support/in-english.ts';
import { newsParts } from '../support/news.ts';

const OUTLETS = ['Nordlys', 'Hexby Times', 'Marl-Post', 'Quay', 'The Ferryman', 'The Northern Courier'];
const corpus = createCorpus(
  newsParts(
    OUTLETS.map((outlet, at) => ({
      id: `a${at}`,
      on: '2026-11-14',
      title: `Pact ${at}`,
      summary: `It was the day ${at}.`,
      outlet,
      quotes: [['Ann Arbor', `The pact number ${at} keeps its ferries from the quay ${at}.`]],
    })),
  ),
);
const today = Temporal.PlainDate.from('2026-11-21');
const ofQuotes = (outlet: string): string => {
  const query = { words: 'pact', outlet };
  return plainText(quoteReply(query, corpus.search(query), corpus, 1, english));
};

describe('an outlet that nothing is called', () => {
  it('is answered with what is most like it first, and with how many more there are', async () => {
    expect(ofQuotes('Marling')).toContain('No outlet is called “Marling”. Closest: Marl-Post; there are 5 more.');
    const articles = await articlesReply({ words: '', outlet: 'courier north', today }, corpus, 1, english);
    expect(plainText(articles)).toContain('Closest: The Northern Courier; there are 5 more.');
  });

  it('is answered with some of what there is where nothing is like it', () => {
    expect(ofQuotes('zzz')).toMatch(/There are: (?:[^,]+, ){3}.+ and 2 more\./);
    const topic = { words: 'pact', topic: 'zzz' };
    expect(plainText(quoteReply(topic, corpus.search(topic), corpus, 1, english))).toMatch(/No topic is called “zzz”\. There are: /);
  });
});
