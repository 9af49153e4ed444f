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

it('a body is followed by what others say of it, unless only its own words are asked for', () => {
  const said = (words: string) => corpus.search({ words }).hits.map(({ utterance }) => utterance.id);
  expect(said('harbour board')).toEqual(['mill/3', 'mill/1', 'mill/2']);
  expect(said('harbour board says')).toEqual(['mill/3']);
  expect(plainText(quoteReply({ words: 'harbour board' }, corpus.search({ words: 'harbour board' }), corpus, 1, english))).toContain(
    'The last 2 speak of Harbour Board; others said them.',
  );
});

it('an office that articles print also offers what others say of it', () => {
  expect(offered('mill warden')).toContain('About mill warden (2): /quote about mill warden');
});

it('a person or a body does not, nor does a question about something', () => {
  for (const words of [
    'otto clarke',
    'harbour board',
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
