import { expect, it } from 'vitest';
import { citationReply } from '../../src/brief/quote-citation.ts';
import { detailReply } from '../../src/brief/quote-detail.ts';
import { quoteReply } from '../../src/brief/quote-reply.ts';
import { quoteDisputes } from '../../src/quote-disputes.ts';
import { createCorpus } from '../../src/search/create-corpus.ts';
import { english } from '../../src/texts/english.ts';
import { article, quote, speaker } from '../support/corpus-fixture.ts';
import { plainText } from '../support/in-english.ts';

const WORDS = 'The ferry will not sail again until somebody pays for it.';
const corpus = createCorpus(
  {
    articles: [article('a', '2026-01-01'), article('b', '2026-01-02')],
    quotes: [quote('a/q1', 'Ann Marsh', WORDS), quote('b/q1', 'Otto Lind', WORDS)],
    speakers: ['Ann Marsh', 'Otto Lind'].map((name) => speaker(name)),
    topics: [],
  },
  { disputes: quoteDisputes },
);

it('words that another article gives to somebody else say so in the list, in details and in a citation', () => {
  const query = { words: 'Ann Marsh' };
  const said = 'Disputed: another article gives these words to Otto Lind.';
  expect(plainText(quoteReply(query, corpus.search(query), corpus, 1, english))).toContain(said);
  const [utterance] = corpus.utterancesBy(speaker('Ann Marsh').id);
  if (utterance === undefined) throw new Error('nothing by Ann Marsh');
  expect(plainText(detailReply(utterance, corpus, null, english))).toContain(said);
  const accessed = Temporal.PlainDate.from('2026-01-03');
  expect(plainText(citationReply({ utterance, id: 'a/q1', style: 'ap', accessed }, corpus, english))).toContain(said);
});

it('that a printing names nobody is said of that printing, where another one names the speaker', () => {
  const fuller = quote('a/q1', null, `${WORDS} Nobody has paid so far.`);
  const held = createCorpus({
    articles: [article('a', '2026-01-01', { outlet: 'Marlford Post' }), article('b', '2026-01-02')],
    quotes: [fuller, quote('b/q1', 'Otto Lind', WORDS)],
    speakers: [speaker('Otto Lind')],
    topics: [],
  });
  const query = { words: 'Otto Lind' };
  const said = plainText(quoteReply(query, held.search(query), held, 1, english));
  expect(said).toContain('Marlford Post does not say whose words these are.');
  expect(said).not.toContain('The article does not say');
});
