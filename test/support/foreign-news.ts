import type { CorpusParts } from '../../src/model/corpus-parts.ts';
import { articleId, type SpeakerId, speakerId, topicId } from '../../src/model/ids.ts';
import type { Quote } from '../../src/model/quote.ts';
import type { Office, Side, Speaker } from '../../src/model/speaker.ts';
import { article, day, quote } from './corpus-fixture.ts';

const office = (title: string, country: string, from: string, to: string | null): Office => ({
  title,
  body: null,
  aliases: [],
  country,
  from: day(from),
  to: to === null ? null : day(to),
});

const person = (id: string, name: string, side: Side, rest: Partial<Speaker> = {}): Speaker => ({
  id: speakerId(id),
  kind: 'person',
  name,
  aliases: [],
  country: null,
  side,
  offices: [],
  ...rest,
});

export const by = (id: string, settledBy: string | null = null): Pick<Quote, 'attribution'> => ({
  attribution: { kind: 'speaker', speaker: speakerId(id) as SpeakerId, settledBy: settledBy === null ? null : articleId(settledBy) },
});

const BRIDGES = 'берег камень река ветер зима весна город'.split(' ');

/**
 * Articles in which no name, quote, outlet or headline has a Latin letter: what a reply over them says in Latin letters, the bot says.
 * Somebody is quoted often, two have one surname, one is only named; there are two wordings of one quote, an unnamed outlet, an
 * undated article, an anonymous source, words of nobody, and both sides of the Atlantic.
 */
export const FOREIGN_NEWS: CorpusParts = {
  speakers: [
    person('anna', 'Анна Орлова', 'us', {
      aliases: ['Госпожа Орлова'],
      country: 'US',
      offices: [office('Министр обороны', 'US', '2025-01-20', null), office('Посол', 'US', '2019-01-01', '2022-01-01')],
    }),
    person('boris', 'Борис Соколов', 'uk', { country: 'GB', offices: [office('Министр обороны', 'GB', '2019-07-24', '2023-08-31')] }),
    person('vera', 'Вера Соколова', 'eu', { aliases: ['Соколов В'] }),
    person('gleb', 'Глеб Соколов', 'eu'),
    person('dina', 'Дина Молчанова', 'eu'),
  ],
  topics: [
    {
      id: topicId('transatlantic-relations'),
      title: 'Союз и мосты',
      aliases: ['мосты'],
      description: 'О мостах между берегами.',
      terms: ['союз', 'мост', 'мосты', 'мостов', 'берег'].map((text) => ({ text, weight: 3 })),
      people: [speakerId('anna')],
    },
    {
      id: topicId('trade'),
      title: 'Торговля',
      aliases: [],
      description: 'О пошлинах.',
      terms: [{ text: 'пошлина', weight: 3 }],
      people: [],
    },
  ],
  articles: [
    ...BRIDGES.map((noun, at) =>
      article(`a${at}`, `2026-11-${14 + at}`, {
        title: `Союз строит мост: ${noun}`,
        outlet: at % 2 === 0 ? 'Вестник' : 'Газета',
        author: at === 0 ? 'Пётр Писатель' : null,
        topics: [topicId('transatlantic-relations')],
        summary: { text: `Союз и мост через реку: ${noun}.`, origin: at % 2 === 0 ? 'editor' : 'extract' },
        language: 'ru',
      }),
    ),
    article('copy', '2026-11-14', {
      title: 'Союз строит мост: берег',
      outlet: 'Хроника',
      via: 'Вестник',
      summary: { text: 'Союз и мост через реку: берег.', origin: 'editor' },
      topics: [topicId('transatlantic-relations')],
      language: 'ru',
    }),
    article('old', '2020-01-12', {
      title: 'Пошлина растёт',
      outlet: 'Газета',
      topics: [topicId('trade')],
      summary: { text: 'Пошлина.', origin: 'editor' },
    }),
    {
      ...article('unnamed', '2020-02', { title: 'Без имени', outlet: null, summary: { text: 'Заметка.', origin: 'editor' } }),
      published: { date: day('2020-02'), basis: 'inferred', note: null },
    },
    article('undated', null, { title: 'Без числа', outlet: 'Хроника', url: null, summary: { text: 'Заметка.', origin: 'editor' } }),
  ],
  quotes: [
    ...BRIDGES.map((noun, at) =>
      quote(`a${at}/q1`, null, `Наш союз держит этот мост, и ${noun} помнит каждого строителя моста.`, {
        ...by(at % 2 === 0 ? 'anna' : 'boris'),
        role: 'министр',
        mention: 'министр',
        cue: 'сказала',
        venue: at === 1 ? 'речь на площади' : null,
        saidOn: at === 2 ? null : day(`2026-11-${13 + at}`),
        context: at === 0 ? `«Наш союз держит этот мост, и ${noun} помнит каждого строителя моста», сказала она.` : 'На совещании.',
        relay: at === 3 ? 'Помощник' : null,
        verified: at === 0 ? 'exact' : at === 1 ? 'near' : 'unchecked',
        confidence: at === 0 ? 1 : at === 1 ? 0.9 : at === 2 ? 0.75 : 0.5,
      }),
    ),
    quote('copy/q1', null, 'Наш союз держит этот мост, и берег помнит каждого строителя моста.', by('anna', 'a0')),
    quote('a0/q2', 'anonymous: дипломат из столицы', 'Без союза мост упадёт завтра утром, и никто его не поднимет.'),
    quote('a1/q2', null, 'Мост без берегов никому не нужен, говорят в союзе каждый год.'),
    quote('a2/q2', null, 'Вера сильнее камня, и наш союз это знает лучше всех на свете.', by('vera')),
    quote('old/q1', null, 'Пошлина никому не поможет, и мы это видели много раз.', { ...by('boris'), saidOn: day('2020-01-10') }),
    quote('old/q2', null, 'Глубокая река', { ...by('gleb'), kind: 'partial' }),
    quote('unnamed/q1', null, 'Пошлина никому не поможет, и мы это видели.', by('boris', 'old')),
    quote('undated/q1', null, 'Никто не помнит, когда это сказано про снег.', by('vera')),
  ],
};
