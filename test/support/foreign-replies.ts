import type { Form } from '../../src/command/form.ts';
import {
  type Action,
  actions,
  fields,
  heading,
  link,
  list,
  more,
  note,
  paragraph,
  privately,
  publicly,
  type QuoteBlock,
  type Reply,
  strong,
} from '../../src/reply/reply.ts';

const QUOTE: QuoteBlock = {
  kind: 'quote',
  segments: ['Мы останемся', 'и мы вернёмся'],
  partial: true,
  speaker: 'Анна Орлова',
  role: 'министр обороны',
  said: '12.02.2025',
  venue: 'Вестник',
  context: 'Она говорила о мостах.',
  caveats: ['Передано по телефону.'],
  sources: [{ outlet: 'Вестник', date: '13.02.2025', url: 'https://example.org/1' }],
};
/** Nothing of it is known but the words. */
const BARE: QuoteBlock = {
  ...QUOTE,
  segments: ['Да'],
  partial: false,
  speaker: ' ',
  role: null,
  said: null,
  venue: null,
  context: null,
  caveats: [],
  sources: [{ outlet: '', date: '', url: null }],
};

const picture = (alt: string, url = 'https://example.org/1.png') => ({ kind: 'image', url, alt }) as const;

/** One action of each kind. */
const acting = (label: string): readonly Action[] => [
  { kind: 'run', label, run: '/quote союз', primary: true },
  { kind: 'share', label, run: '/quote мосты' },
  { kind: 'discuss', label, run: '/brief мосты' },
  { kind: 'form', label, run: '/quote снег' },
  { kind: 'visit', label, url: 'https://example.org/2' },
  {
    kind: 'menu',
    name: 'outlet',
    label,
    run: '/quote зима',
    choices: Array.from({ length: 120 }, (_, at) => ({ label: at === 0 ? '' : `№ ${at}`, adds: at === 0 ? '' : `outlet:"${at}"` })),
  },
];

/** Replies whose every word is in other letters than those of English: whatever is read in Latin letters came from somewhere else. */
export const FOREIGN_REPLIES: Readonly<Record<string, Reply>> = {
  'with one block of each kind': privately(
    heading('Заголовок'),
    paragraph('Слово ', strong('за'), ' словом, ', link('здесь', 'https://example.org/3')),
    QUOTE,
    BARE,
    list(['раз', 'два'], true),
    fields([
      ['Имя', 'Анна'],
      ['Пусто', ''],
      ['Долго'.repeat(60), 'Очень '.repeat(300)],
    ]),
    picture('Мост'),
    note('Мелко'),
    more('Ещё семь', '/quote союз page:2'),
    more('', '/quote союз page:3'),
    actions(...acting('Дальше')),
  ),
  'whose pictures and controls have no label': privately(
    picture(''),
    picture('', 'javascript:1'),
    picture('Мост '.repeat(500)),
    actions(...acting('')),
  ),
  'that begins with a quote': publicly(QUOTE, BARE),
  'of buttons alone': privately(actions(...acting('Дальше'))),
  'without a word': privately(),
  'of many parts': publicly(heading('Много'), ...Array.from({ length: 60 }, () => [QUOTE, paragraph('Слово '.repeat(200))]).flat()),
  'with a quote of many parts': publicly({ ...QUOTE, segments: ['Слово за словом. '.repeat(1500)] }),
  'with a name too long for its place': publicly({ ...QUOTE, speaker: 'Анна '.repeat(100) }),
};

/** A form with a field of each kind. */
export const FOREIGN_FORM: Form = {
  line: '/quote',
  command: 'quote',
  subcommand: null,
  title: 'Вопрос',
  fields: (['text', 'suggest', 'choice'] as const).map((kind) => ({
    name: kind,
    kind,
    label: 'Слова',
    hint: 'Что угодно',
    required: false,
    choices: kind === 'choice' ? ['да', 'нет'] : [],
    value: '',
    maxLength: 100,
  })),
};
