import type { Article } from '../../src/model/article.ts';
import type { CorpusParts } from '../../src/model/corpus-parts.ts';
import { articleId, quoteId, speakerId, topicId } from '../../src/model/ids.ts';
import { type PartialDate, parsePartialDate } from '../../src/model/partial-date.ts';
import type { Attribution, Quote } from '../../src/model/quote.ts';
import type { Office, Speaker } from '../../src/model/speaker.ts';
import type { Topic } from '../../src/model/topic.ts';

/** The date, or a RangeError: a fixture with a wrong date is a wrong test. */
export function day(raw: string): PartialDate {
  const date = parsePartialDate(raw);
  if (date === null) throw new RangeError(`no date: ${raw}`);
  return date;
}

/** An office; `term` is "from..to", or "from.." while it is held. */
export function office(title: string, country: string, term: string, aliases: readonly string[] = [], body: string | null = null): Office {
  const [from = '', to = ''] = term.split('..');
  return { title, body, aliases, country, from: day(from), to: to === '' ? null : day(to) };
}

export const speaker = (name: string, rest: Partial<Omit<Speaker, 'id' | 'name'>> = {}): Speaker => ({
  id: speakerId(
    name
      .toLowerCase()
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(/[^a-z]+/g, '-')
      .replace(/-$/, ''),
  ),
  kind: 'person',
  name,
  aliases: [],
  country: null,
  side: 'other',
  offices: [],
  ...rest,
});

export const article = (id: string, published: string | null, rest: Partial<Omit<Article, 'id' | 'published'>> = {}): Article => ({
  id: articleId(id),
  title: `The title of ${id}`,
  outlet: 'The Daily Ledger',
  via: null,
  author: null,
  published: published === null ? null : { date: day(published), basis: 'printed', note: null },
  url: `https://example.org/${id}`,
  language: 'en',
  summary: { text: 'A summary.', origin: 'editor' },
  topics: [],
  ...rest,
});

/** A quote with the id `article/q`; `by` is a speaker's name, "anonymous: a description", or null for nobody known. */
export function quote(id: string, by: string | null, words: string, rest: Partial<Omit<Quote, 'id' | 'article'>> = {}): Quote {
  return {
    id: quoteId(id),
    article: articleId(id.split('/')[0] ?? ''),
    kind: 'direct',
    segments: [words],
    attribution: attributed(by),
    role: null,
    mention: null,
    cue: null,
    venue: null,
    relay: null,
    saidOn: null,
    context: null,
    confidence: 1,
    verified: 'unchecked',
    ...rest,
  };
}

function attributed(by: string | null): Attribution {
  if (by === null) return { kind: 'unattributed' };
  if (by.startsWith('anonymous: ')) return { kind: 'anonymous', description: by.slice('anonymous: '.length) };
  return { kind: 'speaker', speaker: speaker(by).id, settledBy: null };
}

const topic = (
  id: string,
  title: string,
  aliases: readonly string[],
  terms: Readonly<Record<string, number>>,
  people: readonly string[] = [],
): Topic => ({
  id: topicId(id),
  title,
  aliases,
  description: `About ${title}.`,
  terms: Object.entries(terms).map(([text, weight]) => ({ text, weight })),
  people: people.map((name) => speaker(name).id),
});

const UK_DEFENCE = ['UK Defence Secretary', 'British Defence Secretary', 'Secretary of State for Defence'];

/** Invented people in offices that exist, so that who held what, and when, can be asked. */
export const PEOPLE: readonly Speaker[] = [
  speaker('Carl Brandt', {
    aliases: ['Mr Brandt'],
    country: 'US',
    side: 'us',
    offices: [office('Defense Secretary', 'US', '2025-01-25..', ['the Pentagon chief', 'Secretary of Defense'], 'Department of Defense')],
  }),
  speaker('Walter Stokes', {
    country: 'US',
    side: 'us',
    offices: [office('Defense Secretary', 'US', '2019-07-23..2020-11-09', ['the Pentagon chief'], 'Department of Defense')],
  }),
  speaker('Owen Hartley', { country: 'GB', side: 'uk', offices: [office('Defence Secretary', 'GB', '2024-07-05..', UK_DEFENCE)] }),
  speaker('Rowan Ellis', { country: 'GB', side: 'uk', offices: [office('Defence Secretary', 'GB', '2019-07-24..2023-08-31', UK_DEFENCE)] }),
  speaker('Malcolm Fenwick', {
    aliases: ['Sir Malcolm Fenwick'],
    country: 'GB',
    side: 'uk',
    offices: [office('Defence Secretary', 'GB', '2014-07-15..2017-11-01', UK_DEFENCE)],
  }),
  speaker('Barnaby Jensen', {
    aliases: ['Barney Jensen'],
    country: 'GB',
    side: 'uk',
    offices: [
      office('Foreign Secretary', 'GB', '2016-07-13..2018-07-09'),
      office('Prime Minister', 'GB', '2019-07-24..2022-09-06', ['UK Prime Minister']),
    ],
  }),
  speaker('Astrid Jensen', { country: 'DK', side: 'eu' }),
  speaker('Helena May', { aliases: ['Mrs May'], country: 'GB', side: 'uk' }),
  speaker('Oleksiy Zarudny', { aliases: ['Oleksiy Zarudnyy', 'Sarudnyj'], country: 'UA', side: 'ukraine' }),
  speaker('Ylva von der Mühlen', { country: 'DE', side: 'eu' }),
  speaker('North Sea Pact', { kind: 'organisation', aliases: ['NSP'] }),
];

export const TOPICS: readonly Topic[] = [
  topic('alliance-costs', 'Alliance costs', ['burden'], { burden: 3, 'North Sea Pact': 2, spending: 2, dependent: 1 }, ['Carl Brandt']),
  topic('eastern-trade', 'Eastern trade', ['tariffs'], { tariff: 3, tariffs: 3, port: 1 }),
];

export const ARTICLES: readonly Article[] = [
  article('ledger-2025', '2025-02-13', {
    title: 'Brandt tells the North Sea Pact to pay',
    topics: [topicId('alliance-costs')],
    summary: { text: 'The American minister wants more spending from the pact; Hartley answers.', origin: 'editor' },
  }),
  article('courier-2020', '2020-01', {
    title: 'Ellis looks for other friends',
    outlet: 'Northern Courier',
    via: 'The Evening Star',
    topics: [topicId('alliance-costs')],
    summary: { text: 'The minister fears that America will withdraw from its leadership.', origin: 'editor' },
  }),
  article('ledger-2020', '2020-01-12', { title: 'What Ellis said in full' }),
  article('star-2016', '2016-11-14', {
    title: 'A year of changes',
    outlet: 'The Evening Star',
    topics: [topicId('eastern-trade')],
    summary: { text: 'International trade and the nations that live by it.', origin: 'editor' },
  }),
  article('undated', null, { outlet: null, title: 'Notes without a date' }),
];

export const QUOTES: readonly Quote[] = [
  quote('ledger-2025/q01', 'Carl Brandt', 'European allies must lead from the front and carry the burden of their own defence.', {
    role: 'US Defence Secretary',
    saidOn: day('2025-02-12'),
    venue: 'a speech at the North Sea Pact',
  }),
  quote('ledger-2025/q02', 'Carl Brandt', 'quite unrealistic', {
    kind: 'partial',
    saidOn: day('2025-02-12'),
    context: 'His word for the old borders.',
  }),
  quote('ledger-2025/q03', 'Owen Hartley', 'We know our responsibilities. We are doing more of the heavy lifting.', {
    role: 'British Defence Secretary',
    saidOn: day('2025-02-12'),
  }),
  quote('ledger-2025/q04', 'anonymous: a Whitehall source', 'The deterrence of the organisation has not changed.', { kind: 'partial' }),
  quote('courier-2020/q01', 'Rowan Ellis', 'We stand with the Five Eyes and our European allies where our interests converge.'),
  quote('courier-2020/q02', 'Rowan Ellis', 'I worry if America withdraws from its leadership around the world,'),
  quote(
    'ledger-2020/q01',
    'Rowan Ellis',
    'I worry if America withdraws from its leadership around the world. That would be bad for the world and bad for us.',
  ),
  quote('ledger-2020/q02', null, 'We stand with the Five Eyes [a partnership] and our European allies where our interests converge.'),
  quote('ledger-2020/q03', 'Rowan Ellis', 'The assumptions of 2010 are no longer where we are going to be.'),
  quote('star-2016/q01', 'Malcolm Fenwick', 'Friends that are too dependent spend too little.', { role: 'Defence Secretary' }),
  quote('star-2016/q02', 'Barnaby Jensen', 'The port will not live by tariffs.', { role: 'Foreign Secretary' }),
  quote('star-2016/q03', 'Astrid Jensen', 'Every tariff is paid by somebody.'),
  quote('star-2016/q04', 'Helena May', 'Change is in the air, and we may see more of it.'),
  quote('star-2016/q05', 'Barnaby Jensen', 'Oleksiy Zarudny is a friend of ours.', { kind: 'partial' }),
  quote('undated/q01', 'Owen Hartley', 'Nobody knows when this was said about the front.'),
  quote('undated/q02', 'Ylva von der Mühlen', 'The heavy burden is shared.'),
];

/** A small corpus in which every kind of question has an answer that can be reasoned out. */
export const CORPUS_PARTS: CorpusParts = { articles: ARTICLES, quotes: QUOTES, speakers: PEOPLE, topics: TOPICS };
