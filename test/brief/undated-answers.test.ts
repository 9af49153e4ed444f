import { describe, expect, it } from 'vitest';
import { noQuoteReply } from '../../src/brief/no-quote-reply.ts';
import { quoteReply } from '../../src/brief/quote-reply.ts';
import type { Reply } from '../../src/reply/reply.ts';
import type { QuoteQuery } from '../../src/search/corpus.ts';
import { createCorpus } from '../../src/search/create-corpus.ts';
import { english } from '../../src/texts/english.ts';
import { article, day, office, quote, speaker } from '../support/corpus-fixture.ts';
import { plainText } from '../support/in-english.ts';

const corpus = createCorpus({
  articles: [article('dated', '2016-03-05'), article('undated', null)],
  quotes: [
    quote('dated/1', 'Astrid Lindqvist', 'The harbour needs a bridge.'),
    quote('undated/1', 'Astrid Lindqvist', 'No bridge was ever built of words.'),
    quote('undated/2', 'Astrid Lindqvist', 'The ferry stays where it is.'),
    quote('undated/3', 'Otto Clarke', 'A bridge is a wall that lies down.'),
  ],
  speakers: [
    speaker('Astrid Lindqvist', { offices: [office('Mayor', 'SE', '2014..2018')] }),
    speaker('Otto Clarke', { offices: [office('Mayor', 'SE', '2018..')] }),
  ],
  topics: [],
});
const reply = (query: QuoteQuery): Reply => {
  const answer = corpus.search(query);
  return answer.hits.length > 0 ? quoteReply(query, answer, corpus, 1, english) : noQuoteReply(query, answer, corpus, english);
};
const asked = (query: QuoteQuery): string => plainText(reply(query));
/** What the button that asks whatever the date would run. */
const anyDate = (query: QuoteQuery): string | undefined =>
  reply(query)
    .blocks.flatMap((block) => (block.kind === 'actions' ? block.actions : []))
    .flatMap((action) => (action.kind === 'run' && action.label.startsWith('Any date (') ? [action.run] : []))[0];
const since = (words: string, year = '2016') => asked({ words, since: day(year) });

describe('an answer to a question with dates', () => {
  it('says how many quotes have none, and asks again without', () => {
    expect(since('lindqvist')).toContain('1 quote for “lindqvist” since 2016. 2 more have no date.');
    expect(anyDate({ words: 'lindqvist', since: day('2016') })).toBe('/quote lindqvist');
    expect(JSON.stringify(reply({ words: 'lindqvist', since: day('2016') }))).toContain('Any date (3)');
    expect(asked({ words: 'bridge in 2016' })).toContain('2 more have no date.');
    expect(asked({ words: 'lindqvist bridge in 2016' })).toContain('1 more has no date.');
    expect(anyDate({ words: 'lindqvist bridge in 2016' })).toBe('/quote lindqvist bridge');
  });

  it('counts for an office only those who held it then', () => {
    expect(asked({ words: 'mayor in 2016' })).toContain('2 more have no date.');
  });

  it('says so where nothing is dated so, before it says what else is held', () => {
    const text = since('lindqvist on ferry', '2017');
    expect(text.split('\n').slice(0, 3).join('\n')).toContain('1 quote that fits otherwise has no date.');
    expect(since('', '2030')).toContain('3 quotes that fit otherwise have no date.');
  });

  it('does not, where no day is meant', () => {
    expect(asked({ words: 'lindqvist', since: day('2017'), until: day('2016') })).not.toContain('no date');
  });

  it('does not, where no date was asked for, or nothing else fits', () => {
    for (const words of ['lindqvist', 'bridge', 'xyzzy']) expect(asked({ words }), words).not.toContain('no date');
    expect(since('harbour')).not.toContain('no date');
  });
});

describe('how much is held', () => {
  it('says how much of it has no date', () => {
    expect(asked({ words: 'xyzzy' })).toContain('I hold 2 articles, 5 Mar 2016 (1 undated), 4 quotes by 2 named speakers.');
    expect(since('lindqvist on ferry', '2017')).toContain('On record: 3 quotes, 5 Mar 2016 (2 undated), The Daily Ledger.');
  });
});
