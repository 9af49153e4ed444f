import type { Article } from '../../src/model/article.ts';
import type { CorpusParts } from '../../src/model/corpus-parts.ts';
import type { ArticleId } from '../../src/model/ids.ts';
import type { Quote } from '../../src/model/quote.ts';
import type { Topic } from '../../src/model/topic.ts';
import { article, quote } from '../support/corpus-fixture.ts';
import { PACT, VOICES } from '../support/news.ts';
import { createRandom } from './random.ts';

/** Invented news with the truth about it: which articles tell of one event, and which of these copy another. */
export interface InventedNews {
  readonly parts: CorpusParts;
  readonly topic: Topic;
  readonly event: ReadonlyMap<ArticleId, number>;
  readonly first: Temporal.PlainDate;
  readonly days: number;
}

const OUTLETS = 'Courier Ledger Gazette Herald Mirror Sentinel Beacon Tribune Observer Chronicle Mercury Standard Recorder Argus'.split(
  ' ',
);
const SYLLABLES =
  'ba ber co dan del er fa gor ha hin ja ka kel la lor ma mer na nor o pas qui ra ros sa sten ta tor u val wen yor zi'.split(' ');

const wordAt = (at: number): string => {
  let [rest, word] = [at, ''];
  do {
    word += SYLLABLES[rest % SYLLABLES.length] ?? '';
    rest = Math.floor(rest / SYLLABLES.length);
  } while (rest > 0);
  return word;
};
const vocabulary = (size: number, from: number, ending = ''): readonly string[] =>
  Array.from({ length: size }, (_, at) => `${wordAt(from + at * 7)}${ending}`);
const named = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

const PEOPLE = vocabulary(400, 2_000, 'son').map(named);
const PLACES = vocabulary(300, 9_000, 'ford').map(named);
const THINGS = vocabulary(150, 20_000);
const VERBS = vocabulary(120, 30_000);
const DETAILS = vocabulary(1_500, 40_000);

/** `size` articles over a year: events of one to six outlets, each telling in its own words but for a fifth that are copied; one in three about the pact. */
export function inventNews(size: number): InventedNews {
  const random = createRandom(size);
  const pick = (from: readonly string[]): string => from[random(from.length)] ?? '';
  const some = (from: readonly string[], n: number): readonly string[] => Array.from({ length: n }, () => pick(from));
  const first = Temporal.PlainDate.from('2026-01-01');
  const days = 365;
  const articles: Article[] = [];
  const quotes: Quote[] = [];
  const event = new Map<ArticleId, number>();
  let [day, who, where] = [0, '', ''];
  for (let at = 0; articles.length < size; at += 1) {
    // One event in four is another one of the same person on the day after, half of them at the same place.
    const again = random(4) === 0;
    day = again ? Math.min(days - 1, day + 1) : random(days);
    const pact = random(3) === 0 ? ' of the Northern Pact' : '';
    who = again ? who : pick(PEOPLE);
    where = again && random(2) === 0 ? where : pick(PLACES);
    const what = pick(THINGS);
    const [other, details] = [pick(PEOPLE), some(DETAILS, 8)];
    const tell = (): Pick<Article, 'title' | 'summary'> => ({
      title:
        [`${who} ${pick(VERBS)} ${what} in ${where}`, `In ${where}, ${pick(VERBS)} of the ${what}`, `${pick(DETAILS)} ${what} for ${who}`][
          random(3)
        ] ?? '',
      summary: {
        text: `At ${where} the ${what}${pact} ${pick(VERBS)} ${some(details, 4).join(' and ')}, said ${who}. Later ${other} ${some(VERBS, 2).join(' ')} ${some(DETAILS, 8).join(' ')}.`,
        origin: 'editor',
      },
    });
    const said = `We will ${pick(VERBS)} the ${what} for ${details.slice(0, 5).join(' and ')} again.`;
    const speaker = VOICES[random(VOICES.length)]?.name ?? '';
    const from = random(OUTLETS.length);
    let telling = tell();
    for (let n = 0; n < 1 + Math.min(random(6), random(6)) && articles.length < size; n += 1) {
      if (n === 0 || random(5) > 0) telling = tell();
      const made = article(`e${at}-${n}`, first.add({ days: Math.min(days - 1, day + random(2)) }).toString(), {
        ...telling,
        outlet: OUTLETS[(from + n) % OUTLETS.length] ?? null,
        topics: pact === '' ? [] : [PACT.id],
      });
      articles.push(made);
      event.set(made.id, at);
      if (random(2) === 0) quotes.push(quote(`${made.id}/q1`, speaker, said));
      quotes.push(quote(`${made.id}/q2`, VOICES[random(VOICES.length)]?.name ?? '', `The pact needs ${some(DETAILS, 7).join(' ')}.`));
    }
  }
  return { parts: { articles, quotes, speakers: VOICES, topics: [PACT] }, topic: PACT, event, first, days };
}
