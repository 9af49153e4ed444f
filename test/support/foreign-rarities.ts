import type { CorpusParts } from '../../src/model/corpus-parts.ts';
import { speakerId, topicId } from '../../src/model/ids.ts';
import type { Topic } from '../../src/model/topic.ts';
import { article, quote } from './corpus-fixture.ts';
import { by, FOREIGN_NEWS } from './foreign-news.ts';

const topic = (id: string, title: string, word: string): Topic => ({
  id: topicId(id),
  title,
  aliases: [],
  description: '',
  terms: [{ text: word, weight: 3 }],
  people: [],
});

const FAMILIES = 'Аров Беров Вгоров Гдалов Дежин Ежков Жзарин Зимин Иклев Кламов Лменов Мнасов Нопов Орпин Прасов Рстанов'.split(' ');
const MANY = Array.from({ length: 45 }, (_, at) => `слово${at}`).join(' ');

/** The news of FOREIGN_NEWS with what is rare in it: many people, topics of which hardly anything is held, a quote whose article is gone. */
export const FOREIGN_RARITIES: CorpusParts = {
  speakers: [
    ...FOREIGN_NEWS.speakers,
    ...FAMILIES.map((name, at) => ({
      ...(FOREIGN_NEWS.speakers.at(-1) as CorpusParts['speakers'][number]),
      id: speakerId(`person-${at}`),
      name: `Иван ${name}`,
    })),
    ...[
      { id: 'fisher', name: 'Рыбаков' },
      { id: 'olga', name: 'Ольга Рыбаков' },
    ].map(({ id, name }) => ({
      ...(FOREIGN_NEWS.speakers.at(-1) as CorpusParts['speakers'][number]),
      id: speakerId(id),
      name,
    })),
    { ...(FOREIGN_NEWS.speakers.at(-1) as CorpusParts['speakers'][number]), id: speakerId('guild'), kind: 'organisation', name: 'Гильдия' },
  ],
  topics: [
    ...FOREIGN_NEWS.topics,
    topic('winter', 'Зима', 'зима'),
    topic('fleet', 'Флот', 'флот'),
    topic('lighthouse', 'Маяк', 'маяк'),
    topic('snow', 'Снегопад', 'снегопад'),
  ],
  articles: [
    ...FOREIGN_NEWS.articles,
    article('many', '2024-05-05', { title: 'Все говорят', outlet: 'Вестник', summary: { text: 'Все говорят.', origin: 'editor' } }),
    article('more', '2024-05-06', { title: 'Ещё говорят', outlet: 'Газета', summary: { text: 'Ещё говорят.', origin: 'editor' } }),
    article('ships', '2024-06-06', {
      title: 'Флот уходит в море',
      outlet: 'Газета',
      summary: { text: 'Флот идёт на юг.', origin: 'editor' },
      topics: [topicId('fleet')],
    }),
    article('later', '2024-08-08', { title: 'Вечер', outlet: 'Газета', summary: { text: 'Тихий вечер.', origin: 'editor' } }),
    article('weather', '2024-07-07', {
      title: 'Про погоду',
      outlet: 'Газета',
      summary: { text: 'Дождь, туман и один маяк.', origin: 'editor' },
    }),
  ],
  quotes: [
    ...FOREIGN_NEWS.quotes,
    ...FAMILIES.map((_, at) => quote(`many/q${at + 1}`, null, `Каждый скажет своё слово под номером ${at}, а я моё.`, by(`person-${at}`))),
    quote('many/q30', null, 'Молчанова знает это дело лучше всех нас.', by('boris')),
    quote('many/q31', null, 'Снова холодно.', { ...by('gleb'), role: 'представитель ведомства' }),
    quote('more/q51', null, 'Ветер стих к вечеру.', by('gleb')),
    quote('later/q50', null, 'Утром будет ясно.', { ...by('gleb'), role: 'представитель ведомства' }),
    quote('many/q32', null, 'Соколов помнит дорогу домой через лес.', by('anna')),
    quote('many/q40', null, `Начало у речи простое и ясное, как вода в реке весной: ${MANY}.`, {
      ...by('vera'),
      venue: 'The Times',
    }),
    quote('more/q40', null, 'Начало у речи простое и ясное, как вода в реке весной', { ...by('vera'), venue: 'The Times' }),
    quote('many/q33', null, 'Рыба ждёт того, кто рано встаёт.', by('fisher')),
    quote('many/q34', null, 'Лодка стоит у берега третий день.', by('olga')),
    quote('many/q35', null, 'Мы сожалеем о задержке.', by('guild')),
    quote('many/q36', null, 'Гильдия потеряла голову.', by('fisher')),
    quote('many/q37', null, 'Анна Орлова построит причал.', by('boris')),
    quote('many/q38', null, 'Новый теплоход пришёл.', by('boris')),
    quote('many/q39', null, 'Старый тепло ход ушёл.', by('gleb')),
    quote('many/q41', null, 'Паром больше никогда отсюда не выйдет.', by('boris')),
    quote('more/q1', null, 'Паром больше никогда отсюда не выйдет.', by('gleb')),
    quote('many/q42', null, 'Паромы стоят пустыми у берега с прошлой осени до весны.'),
    quote('more/q2', null, 'стоят пустыми у берега с прошлой осени', by('anna')),
    quote('gone/q1', null, 'Этого уже никто не прочтёт нигде.', by('vera')),
  ],
};
