import { expect, it } from 'vitest';
import { quoteReply } from '../../src/brief/quote-reply.ts';
import { createCorpus } from '../../src/search/create-corpus.ts';
import { english } from '../../src/texts/english.ts';
import { article, quote, speaker } from '../support/corpus-fixture.ts';

const corpus = createCorpus({
  articles: [article('mill', '2016-04-10', {})],
  quotes: [
    quote('mill/1', 'Otto Clarke', 'The Harbour Board has lost its mind.'),
    quote('mill/2', 'Edda Solberg', 'Ask the Harbour Board, not Otto Clarke.', { role: 'Mill Warden' }),
    quote('mill/3', 'Harbour Board', 'We regret the delay.'),
    quote('mill/4', 'Otto Clarke', 'The Mill Warden sleeps late.'),
  ],
  speakers: [speaker('Otto Clarke'), speaker('Edda Solberg'), speaker('Harbour Board', { kind: 'organisation' })],
  topics: [],
});
const offered = (words: string): readonly string[] =>
  quoteReply({ words }, corpus.search({ words }), corpus, 1, english)
    .blocks.flatMap((block) => (block.kind === 'actions' ? block.actions : []))
    .flatMap((action) => (action.kind === 'run' ? [`${action.label}: ${action.run}`] : []));

it('a body, or an office that articles print, also offers what others say of it', () => {
  expect(offered('harbour board')).toContain('About harbour board (2): /quote about harbour board');
  expect(offered('mill warden')).toContain('About mill warden (1): /quote about mill warden');
});

it('a person does not, nor does a question about something', () => {
  for (const words of ['otto clarke', 'harbour board on delay', 'about harbour board', 'late'])
    expect(offered(words).join(), words).not.toContain('About');
});
