import { expect, it } from 'vitest';
import { quoteReply } from '../../src/brief/quote-reply.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { createCorpus } from '../../src/search/create-corpus.ts';
import { english } from '../../src/texts/english.ts';
import { article, day, quote, speaker } from '../support/corpus-fixture.ts';
import { plainText } from '../support/in-english.ts';

const SAID: readonly (readonly [by: string, date: string, role: string | null, words: string])[] = [
  ['Ann Lee', '2016-02-01', 'US President', 'Guns are too easy to buy'],
  ['Ann Lee', '2016-05-01', null, 'The harbour is open'],
  ['Ann Lee', '2016-08-01', 'President', 'The vote is yours'],
  ['Brother Leo', '2016-03-05', 'Pope', 'Build bridges and no walls'],
  ['Ida Pope', '2016-03-04', 'deputy adviser', 'A call with reporters'],
];
const corpus = createCorpus({
  articles: SAID.map(([, date], i) => article(`n${i}`, date)),
  quotes: SAID.map(([by, date, role, words], i) => quote(`n${i}/q`, by, words, { role, saidOn: day(date) })),
  speakers: ['Ann Lee', 'Brother Leo', 'Ida Pope'].map((name) => speaker(name)),
  topics: [],
});
const asked = (words: string): Reply => quoteReply({ words }, corpus.search({ words }), corpus, 1, english);
const runsOf = (reply: Reply): readonly string[] =>
  reply.blocks
    .flatMap((block) => (block.kind === 'actions' ? block.actions : []))
    .flatMap((action) => (action.kind === 'run' ? [action.run] : []));

it('says of how many quotes only other articles print the office', () => {
  expect(plainText(asked('us president'))).toContain(
    'Found by the office or description of whoever speaks. For 1 of them only other articles of that time print it.',
  );
});

it('offers whose family name is the office', () => {
  expect(plainText(asked('pope'))).toContain('Build bridges');
  expect(plainText(asked('pope'))).not.toContain('A call');
  expect(runsOf(asked('pope'))).toContain('/quote speaker:"Ida Pope"');
});
