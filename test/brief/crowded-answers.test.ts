import { describe, expect, it } from 'vitest';
import { quoteReply } from '../../src/brief/quote-reply.ts';
import { plainText } from '../../src/reply/plain.ts';
import { createCorpus } from '../../src/search/create-corpus.ts';
import { english } from '../../src/texts/english.ts';
import { article, quote, speaker } from '../support/corpus-fixture.ts';

const OUTLETS = ['The Ledger', 'Harbour Post', 'Evening Star', 'Coast Weekly', 'Mill Gazette', 'Valley Echo'];
const GIVEN = ['Ada', 'Ben', 'Cara', 'Dan', 'Eva', 'Finn'];

/** Six people of one family name; the first is in six papers, most often in the last of them. */
const corpus = createCorpus({
  articles: OUTLETS.flatMap((outlet, at) => Array.from({ length: at + 1 }, (_, i) => article(`a${at}-${i}`, '2016-05-05', { outlet }))),
  quotes: [
    ...OUTLETS.flatMap((_, at) =>
      Array.from({ length: at + 1 }, (_each, i) => quote(`a${at}-${i}/1`, 'Ada Holm', `The harbour opens on day ${at} of month ${i}.`)),
    ),
    ...GIVEN.slice(1).map((name, at) => quote(`a5-0/${at + 2}`, `${name} Holm`, `My boat has number ${at} in this harbour.`)),
  ],
  speakers: GIVEN.map((name) => speaker(`${name} Holm`)),
  topics: [],
});
const answer = (words: string): string => plainText(quoteReply({ words }, corpus.search({ words }), corpus, 1, english), english);

describe('an answer about many people', () => {
  it('counts those of one name who are too many to list, and names the most quoted', () => {
    expect(answer('holm')).toContain('“holm” may be 6 people, most often Ada Holm, Ben Holm and Cara Holm; showing all of them.');
    expect(answer('holm dragons')).toContain('No quote by any of 6 people called “holm” with “dragons”.');
    expect(answer('holm dragons')).not.toContain('showing all');
  });

  it('names only those who said it', () => {
    expect(answer('holm boat number 1')).not.toContain('may be');
    expect(answer('holm boat number 1')).toContain('Cara Holm');
  });

  it('names the outlets that print somebody most, and counts the others', () => {
    expect(answer('ada holm dragons')).toContain('On record: 21 quotes, 5 May 2016, Valley Echo, Mill Gazette, Coast Weekly and 3 more.');
  });
});
