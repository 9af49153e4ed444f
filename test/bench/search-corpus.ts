import type { IndexedQuote } from '../../src/search/index.ts';

/** What is typed, and which quotes are right. */
export interface AskedFor {
  readonly words: string;
  readonly isRight: (id: string) => boolean;
}

const SYLLABLES =
  'ba ber co dan del er fa gor ha hin ja ka kel la lor ma mer na nor o pas qui ra ros sa sten ta tor u val wen yor zi'.split(' ');
const ENDINGS = ['son', 'ton', 'berg', 'ley', 'man', 'field', 'ska', 'wicz', 'sen', 'ez'];
const POSTS = ['Defence Minister', 'Foreign Minister', 'Finance Minister', 'Ambassador', 'Governor'];
const PLACES = ['Norland', 'Estmark', 'Sudania', 'Westria', 'Highmoor', 'Lowmere', 'Oldport', 'Newhaven'];
const TOPICS = ['trade', 'energy', 'defence', 'health', 'education', 'human rights', 'border security', 'fisheries'];
const OUTLETS = ['Morning Wire', 'City Ledger', 'The Courier', 'Evening Post'];

/** The same numbers for the same seed, on every machine. */
function createRandom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const wordOf = (at: number, ending = ''): string => {
  let [rest, word] = [at, ''];
  do {
    word += SYLLABLES[rest % SYLLABLES.length] ?? '';
    rest = Math.floor(rest / SYLLABLES.length);
  } while (rest > 0);
  return word + ending;
};
const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

/** Invented quotes: a few people are quoted often and most rarely, and words likewise. Nobody in them is real. */
export function inventQuotes(size: number): readonly IndexedQuote[] {
  const random = createRandom(size);
  const people = Math.max(20, Math.min(40_000, Math.floor(size / 4)));
  const seldom = (below: number): number => Math.floor(below ** (random(1_000_000) / 1_000_000)) - 1;
  return Array.from({ length: size }, (_, at): IndexedQuote => {
    const who = Math.max(0, seldom(people));
    const text = Array.from({ length: 12 + random(22) }, () => wordOf(Math.max(0, seldom(60_000)))).join(' ');
    return {
      id: `q${at}`,
      speaker: `${capital(wordOf(7 + (who % 900)))} ${capital(wordOf(1_200 + who * 3, ENDINGS[who % ENDINGS.length]))}`,
      aliases: [],
      role: `${POSTS[who % POSTS.length]} of ${PLACES[(who * 7) % PLACES.length]}`,
      text,
      topics: [TOPICS[who % TOPICS.length] ?? '', TOPICS[random(TOPICS.length)] ?? ''],
      outlet: OUTLETS[random(OUTLETS.length)] ?? '',
      date: `20${15 + random(11)}-0${1 + random(9)}-1${random(10)}`,
    };
  });
}

/** Questions with known answers: surnames, surnames with a typo, beginnings of surnames, words of a text in order, and a surname with a topic. */
export function inventQueries(quotes: readonly IndexedQuote[]): readonly AskedFor[] {
  const random = createRandom(quotes.length + 1);
  const byId = new Map(quotes.map((quote) => [quote.id, quote]));
  const surnames = new Set(quotes.map(({ speaker }) => surnameOf(speaker)));
  return Array.from({ length: 60 }, () => quotes[random(quotes.length)]).flatMap((quote): readonly AskedFor[] => {
    if (quote === undefined) return [];
    const surname = surnameOf(quote.speaker);
    const at = 2 + random(Math.max(1, surname.length - 3));
    const typo = surname.slice(0, at) + (surname[at + 1] ?? '') + (surname[at] ?? '') + surname.slice(at + 2);
    const whose = (id: string): string => surnameOf(byId.get(id)?.speaker ?? '');
    const words = quote.text
      .split(' ')
      .filter((word) => word.length > 4)
      .slice(2, 6);
    const [topic = ''] = quote.topics;
    return [
      { words: surname, isRight: (id) => whose(id) === surname },
      ...(surnames.has(typo) ? [] : [{ words: typo, isRight: (id: string) => whose(id) === surname }]),
      {
        words: surname.slice(0, 4),
        isRight: (id) =>
          (byId.get(id)?.speaker ?? '')
            .toLowerCase()
            .split(' ')
            .some((word) => word.startsWith(surname.slice(0, 4))),
      },
      ...(words.length < 3
        ? []
        : [{ words: words.join(' '), isRight: (id: string) => words.every((word) => byId.get(id)?.text.split(' ').includes(word)) }]),
      { words: `${surname} ${topic}`, isRight: (id) => whose(id) === surname && byId.get(id)?.topics.includes(topic) === true },
    ];
  });
}

const surnameOf = (speaker: string): string => (speaker.split(' ').at(-1) ?? '').toLowerCase();
