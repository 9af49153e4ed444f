import { expect, it } from 'vitest';
import { noQuoteReply } from '../../src/brief/no-quote-reply.ts';
import { quoteReply } from '../../src/brief/quote-reply.ts';
import { speakerId } from '../../src/model/ids.ts';
import { createCorpus } from '../../src/search/create-corpus.ts';
import { english } from '../../src/texts/english.ts';
import { article, quote, speaker } from '../support/corpus-fixture.ts';
import { plainText } from '../support/in-english.ts';

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
  expect(offered('mill warden')).toContain('About mill warden (2): /quote about mill warden');
});

it('a person does not, nor does a question about something', () => {
  for (const words of [
    'otto clarke',
    'harbour board on delay',
    'about harbour board',
    'late',
    'what did the mill warden say',
    'harbour board says',
  ])
    expect(offered(words).join(), words).not.toContain('About');
});

it('bodies of one name are not told apart by it', () => {
  const guild = speaker('Guild', { kind: 'organisation' });
  const other = { ...guild, id: speakerId('guild-two') };
  const held = createCorpus({
    articles: [article('mill', '2016-04-10', {})],
    quotes: [
      quote('mill/1', 'Guild', 'We regret the delay.'),
      { ...quote('mill/2', null, 'We paid for it all.'), attribution: { kind: 'speaker', speaker: other.id, settledBy: null } },
    ],
    speakers: [guild, other],
    topics: [],
  });
  const query = { words: 'guild on xyzzy' };
  expect(plainText(noQuoteReply(query, held.search(query), held, english))).toMatch(/^No quote by Guild with “xyzzy”\./);
  expect(plainText(quoteReply({ words: 'guild' }, held.search({ words: 'guild' }), held, 1, english))).toMatch(/^2 quotes for “guild”\.\n/);
});
