import { composeDigest, type Digest, type DigestInput } from '../../src/brief/digest.ts';
import type { Article } from '../../src/model/article.ts';
import { topicId } from '../../src/model/ids.ts';
import type { Quote } from '../../src/model/quote.ts';
import type { Speaker } from '../../src/model/speaker.ts';
import type { Corpus } from '../../src/search/corpus.ts';
import { createCorpus } from '../../src/search/create-corpus.ts';
import type { Texts } from '../../src/texts/texts.ts';
import { article, quote, speaker } from './corpus-fixture.ts';
import { by, FOREIGN_NEWS } from './foreign-news.ts';

const BRIDGES = topicId('transatlantic-relations');

/** An event that shares nothing with another but the topic. `said`: who, as an id of FOREIGN_NEWS or `roza`, whose side nobody knows, says something about it. */
export interface ForeignEvent {
  readonly noun: string;
  /** `YYYY-MM-DD` or less; null is without a date. */
  readonly on: string | null;
  /** The instant at which it was ingested; absent for a reviewed record. */
  readonly arrived?: string;
  readonly said?: readonly (string | null)[];
  readonly quotes?: Partial<Quote>;
  readonly outlet?: string | null;
  /** Several articles of one event have different ones. */
  readonly id?: string;
  /** False: it only mentions the topic. */
  readonly about?: boolean;
  readonly rest?: Partial<Article>;
}

/** Of whom nothing is known but the name. */
const OF_NO_SIDE: Speaker = { ...speaker('roza'), name: 'Роза Новая' };

/** A corpus of these events, without a Latin letter in what is read. */
export const foreignCorpus = (events: readonly ForeignEvent[]): Corpus =>
  createCorpus({
    ...FOREIGN_NEWS,
    speakers: [...FOREIGN_NEWS.speakers, OF_NO_SIDE],
    articles: events.map(({ noun, on, arrived, outlet = `Вестник ${noun}`, id = noun, about = true, rest }) =>
      article(ID(id), on, {
        title: about ? `Мост и ${noun}` : `Про ${noun}`,
        outlet,
        summary: { text: about ? wordsOf(noun, 'а') : `Союз и ${noun}.`, origin: 'editor' },
        topics: about ? [BRIDGES] : [],
        language: 'ru',
        ...(arrived === undefined ? {} : { arrivedAt: Temporal.Instant.from(arrived).epochMilliseconds }),
        ...rest,
      }),
    ),
    quotes: events.flatMap(({ noun, id = noun, said = ['anna'], quotes }) =>
      said.map((who, at) => {
        return quote(`${ID(id)}/q${at + 1}`, null, `Мост: ${wordsOf(noun, VOWELS[at % VOWELS.length] ?? '')}`, {
          ...(who === null ? {} : by(who)),
          ...quotes,
        });
      }),
    ),
  });

const VOWELS = ['о', 'у', 'ы', 'э', 'ю', 'я'];

/** A sentence that has no word in common with that of another noun or vowel. */
const wordsOf = (noun: string, vowel: string): string =>
  `${['н', 'ст', 'вк', 'р', 'л', 'з', 'дн', 'пр'].map((ending) => `${noun}${vowel}${ending}${vowel}`).join(' ')}.`;

/** Ids are of Latin letters. */
const ID = (noun: string): string => `x${[...noun].map((letter) => letter.codePointAt(0)?.toString(36)).join('')}`;

/** The edition of Friday, 20 November 2026, 08:00 in London, since Thursday's, from these events. */
export function foreignEdition(events: readonly ForeignEvent[], texts: Texts, more: Partial<DigestInput> = {}): Digest {
  const corpus = foreignCorpus(events);
  const topic = corpus.topic(BRIDGES);
  if (topic === undefined) throw new Error('the topic is not there');
  return composeDigest(
    {
      corpus,
      topic,
      slot: Temporal.Instant.from('2026-11-20T08:00:00Z'),
      from: Temporal.Instant.from('2026-11-19T08:00:00Z'),
      had: new Set(),
      zone: 'Europe/London',
      whenEmpty: 'archive',
      lateBy: null,
      ...more,
    },
    texts,
  );
}
