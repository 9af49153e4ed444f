import { describe, expect, it } from 'vitest';
import { createCorpus } from '../../src/search/create-corpus.ts';
import { article, day, quote, speaker } from '../support/corpus-fixture.ts';

/** People, bodies and words as articles bring them in: some voices go by an ordinary word, and names are alike. */
const corpus = createCorpus({
  articles: [
    article('ferry', '2016-03-05', { title: 'Ferry strike leaves Marlow stranded', outlet: 'The Harbour Post' }),
    article('mill', '2016-04-10', { title: 'Mill owner defends the closure', outlet: 'The Daily Ledger' }),
    article('vote', '2016-05-20', { title: 'The council votes', outlet: 'The Daily Ledger' }),
  ],
  quotes: [
    quote('ferry/1', 'Tom Clarke', 'It is all I can afford, and the harbour needs a bridge.'),
    quote('ferry/2', 'state', 'no record of the request was located in the harbour'),
    quote('ferry/3', 'Helen Kasic', 'We have the best beaches in the state, and everybody knows it.'),
    quote('mill/1', 'Facebook', 'We remove whatever praises violence.'),
    quote('mill/2', 'Monika Bergfeld', 'Nobody on our site may praise terrorists.', { role: 'head of policy at Facebook' }),
    quote('mill/3', 'party', 'a fair and open process'),
    quote('mill/4', null, 'The party will run an honest campaign in every state, and the state will pay.'),
    quote('vote/1', 'Richard Vigurie', 'Lindqvist could win the election in a landslide.'),
    quote('vote/2', 'Astrid Lindqvist', 'I never wanted to win anything.'),
    quote('vote/3', 'Guy Ferrand', 'The council has waited long enough.'),
    quote('vote/4', 'Nora Whitcombe', 'I left the guy and kept the boat, as any guy would.'),
  ].map((each) => ({ ...each, saidOn: day('2016-05-20') })),
  speakers: [
    ...['Tom Clarke', 'Helen Kasic', 'Monika Bergfeld', 'Richard Vigurie', 'Astrid Lindqvist', 'Guy Ferrand', 'Nora Whitcombe'].map(
      (name) => speaker(name),
    ),
    ...['state', 'Facebook', 'party'].map((name) => speaker(name, { kind: 'organisation' })),
  ],
  topics: [],
});
const asked = (words: string) => corpus.search({ words, today: Temporal.PlainDate.from('2026-11-21') });
const first = (words: string): string | undefined => asked(words).hits[0]?.utterance.id;

describe('voices that go by an ordinary word', () => {
  it('are words among other words', () => {
    expect(first('best in the state')).toBe('ferry/3');
    expect(first('honest campaign of the party')).toBe('mill/4');
    expect(first('kept the boat left the guy')).toBe('vote/4');
  });

  it('are asked for by their name alone, or where the question says that they speak', () => {
    expect(first('state')).toBe('ferry/2');
    expect(first('party')).toBe('mill/3');
    expect(first('what did the party say')).toBe('mill/3');
    expect(first('guy')).toBe('vote/3');
  });

  it('are a body that is spoken of, where it says nothing like it itself', () => {
    expect(first('facebook praises violence')).toBe('mill/1');
    expect(first('facebook head of policy terrorists')).toBe('mill/2');
  });
});

describe('mistyped names', () => {
  it('are found beside a given name, though they are words', () => {
    expect(asked('tom clark afford')).toMatchObject({ understood: { speaker: { kind: 'fuzzy', wrote: 'tom clark' } } });
    expect(first('tom clark afford')).toBe('ferry/1');
  });

  it('are found beside somebody’s name that is typed right and spoken of', () => {
    expect(first('viguri lindqvist landslide')).toBe('vote/1');
    expect(first('lindqvist win anything')).toBe('vote/2');
  });
});
