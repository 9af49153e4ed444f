import { createCorpus } from '../../src/search/create-corpus.ts';
import { article, day, office, quote, speaker } from './corpus-fixture.ts';

/** People, bodies and words as articles bring them in: some voices go by an ordinary word, and names are alike. */
export const typedCorpus = createCorpus({
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
    quote('vote/5', 'Edda Solberg', 'I was born at night but not last night, and our arguments this year are the same.', {
      role: 'Culture Secretary',
    }),
    quote('vote/6', 'Edda Solberg', 'A decision about the museum is what I decided it is.', { role: 'former Culture Secretary' }),
    quote('vote/7', 'Edda Solberg', 'The decision is what it is, museum or no museum.'),
    quote('vote/8', 'Harald Quist', 'The cheating Lindqvist is spending a fortune on posters.'),
    quote('vote/9', 'Otto Clarke', 'Ferries were sailed, and miners shaped this coast.'),
    quote('vote/4', 'Nora Whitcombe', 'I left the guy and kept the boat, as any guy would.'),
  ].map((each) => ({ ...each, saidOn: day('2016-05-20') })),
  speakers: [
    ...[
      'Tom Clarke',
      'Helen Kasic',
      'Monika Bergfeld',
      'Richard Vigurie',
      'Astrid Lindqvist',
      'Guy Ferrand',
      'Nora Whitcombe',
      'Edda Solberg',
      'Harald Quist',
      'Otto Clarke',
    ].map((name) => speaker(name)),
    speaker('Ines Aalto', { offices: [office('Secretary of Culture', 'gb', '2020..', ['Culture Secretary', 'CS'])] }),
    ...['state', 'Facebook', 'party'].map((name) => speaker(name, { kind: 'organisation' })),
  ],
  topics: [],
});

/** What is found for words that were typed on 21 November 2026. */
export const asked = (words: string) => typedCorpus.search({ words, today: Temporal.PlainDate.from('2026-11-21') });

/** The first utterance that is found; undefined where none is. */
export const first = (words: string): string | undefined => asked(words).hits[0]?.utterance.id;
