import path from 'node:path';
import { parseArgs } from 'node:util';
import { quoteReply } from '../../src/brief/quote-reply.ts';
import { loadDataFolder } from '../../src/ingest/data-files.ts';
import type { CorpusParts } from '../../src/model/corpus-parts.ts';
import type { Corpus, QuoteQuery } from '../../src/search/corpus.ts';
import { createCorpus } from '../../src/search/create-corpus.ts';
import { english } from '../../src/texts/english.ts';
import { MIXES, OUTLETS_AND_DATES, SECOND_THOUGHTS } from '../search/real-questions/filters-and-mixes.ts';
import { NAMES, OFFICES } from '../search/real-questions/names-and-offices.ts';
import { NOTHING, TOPICS, WORDS } from '../search/real-questions/words-and-topics.ts';
import { inventArticles } from '../support/invented-store.ts';
import { ROOT } from '../support/process.ts';
import { inventQueries, inventQuotes } from './search-corpus.ts';

/** What a process that answers others as well may stand still for, at most; milliseconds. */
const LIMIT = 50;
const TODAY = Temporal.PlainDate.from('2026-11-21');
/** Every so many invented quotes one is by somebody real, and every so many articles one is filed under a real topic. */
const REAL_SPEAKER = 20;
const REAL_TOPIC = 3;
/** Real words in an invented quote: otherwise a real question would meet the real quotes only. */
const REAL_WORDS = 6;

const KINDS: Readonly<Record<string, readonly { readonly ask: string }[]>> = {
  names: NAMES,
  offices: OFFICES,
  words: WORDS,
  topics: TOPICS,
  'outlets and dates': OUTLETS_AND_DATES,
  mixes: MIXES,
  'second thoughts': SECOND_THOUGHTS,
  nothing: NOTHING,
};

/**
 * Measures how long one question keeps the process busy, from the words to the whole reply with its menus, for each kind of question in
 * `test/search/real-questions` and for invented ones, over `--size` invented quotes (100,000 by default) beside the real ones. The first
 * question of a snapshot is told apart. `--rounds`: how often each is asked. `--slowest`: how many of the slowest are named.
 */
export async function questionsBench(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      size: { type: 'string', default: '100000' },
      rounds: { type: 'string', default: '3' },
      slowest: { type: 'string', default: '5' },
    },
  });
  const size = Number(values.size);
  const { parts } = await loadDataFolder(path.join(ROOT, 'data'));
  const [built, corpus] = timed(() => createCorpus(mixed(parts, size)));
  console.log(
    `questions: ${corpus.utterances.length} quotes, built in ${(built / 1000).toFixed(1)} s; milliseconds of processor time, p50 / p99 / longest`,
  );
  const [first] = timed(() => answer({ words: 'hegsteh on nato', today: TODAY }, corpus));
  console.log(`  the first question: ${first.toFixed(1)}`);
  const asked: { readonly took: number; readonly words: string }[] = [];
  const measure = (name: string, questions: readonly QuoteQuery[]): void => {
    const own: number[] = [];
    for (let round = 0; round < Number(values.rounds); round += 1) {
      for (const query of questions) {
        const [took] = timed(() => answer(query, corpus));
        own.push(took);
        asked.push({ took, words: JSON.stringify({ ...query, today: undefined }) });
      }
    }
    console.log(`  ${name}: ${shown(own)}`);
  };
  for (const [name, questions] of Object.entries(KINDS))
    measure(
      name,
      questions.map(({ ask }) => ({ words: ask, today: TODAY })),
    );
  measure(
    'invented',
    inventQueries(inventQuotes(size)).map(({ words }) => ({ words, today: TODAY })),
  );
  measure('filters alone', filtersAlone(parts));
  const all = asked.map(({ took }) => took);
  console.log(`  all: ${shown(all)}${percentile(all, 0.99) <= LIMIT ? '' : ` (p99 over ${LIMIT})`}`);
  const slowest = asked.toSorted((a, b) => b.took - a.took).slice(0, Number(values.slowest));
  for (const { took, words } of slowest) console.log(`  slow: ${took.toFixed(1)} ${words}`);
}

const answer = (query: QuoteQuery, corpus: Corpus): unknown => quoteReply(query, corpus.search(query), corpus, 1, english);

/** What menus and links ask: a filter, and no words or few. */
function filtersAlone({ topics, speakers }: CorpusParts): readonly QuoteQuery[] {
  return [
    ...topics.map(({ id }) => ({ words: '', topic: id, today: TODAY })),
    ...speakers
      .slice(0, 10)
      .flatMap(({ name }) => topics.slice(0, 3).map(({ id }) => ({ words: '', speaker: name, topic: id, today: TODAY }))),
    ...['Morning Wire', 'City Ledger', 'The Times'].map((outlet) => ({ words: '', outlet, today: TODAY })),
    ...['Morning Wire', 'The Times'].map((outlet) => ({ words: 'nato', outlet, today: TODAY })),
  ];
}

/** The real records with invented ones beside them, in which real people, topics and words occur. */
function mixed(real: CorpusParts, size: number): CorpusParts {
  const invented = inventArticles(size);
  const said = real.quotes.flatMap((quote) => quote.segments.join(' ').split(' '));
  const speakers = new Map(invented.flatMap((each) => each.speakers.map((speaker) => [speaker.id, speaker])));
  let at = 0;
  const quotes = invented.flatMap((each) =>
    each.quotes.map(({ quote }) => {
      at += 1;
      const from = (at * 31) % said.length;
      const segments = [`${quote.segments.join(' ')} ${said.slice(from, from + REAL_WORDS).join(' ')}`] as const;
      const someone = at % REAL_SPEAKER === 0 ? real.speakers[(at / REAL_SPEAKER) % real.speakers.length] : undefined;
      return someone === undefined
        ? { ...quote, segments }
        : { ...quote, segments, attribution: { kind: 'speaker', speaker: someone.id, settledBy: null } as const };
    }),
  );
  const articles = invented.map(({ article }, place) => {
    const topic = place % REAL_TOPIC === 0 ? real.topics[(place / REAL_TOPIC) % real.topics.length] : undefined;
    return topic === undefined ? article : { ...article, topics: [topic.id] };
  });
  return {
    articles: [...real.articles, ...articles],
    quotes: [...real.quotes, ...quotes],
    speakers: [...real.speakers, ...speakers.values()],
    topics: real.topics,
  };
}

const percentile = (waits: readonly number[], share: number): number =>
  waits.toSorted((a, b) => a - b)[Math.min(waits.length - 1, Math.floor(waits.length * share))] ?? Number.NaN;
const shown = (waits: readonly number[]): string => [0.5, 0.99, 1].map((share) => percentile(waits, share).toFixed(1)).join(' / ');

/** Milliseconds of this thread's processor time, since what else runs on the machine says nothing of a question. */
function timed<Result>(act: () => Result): readonly [number, Result] {
  const begun = process.threadCpuUsage();
  const result = act();
  const { user, system } = process.threadCpuUsage(begun);
  return [(user + system) / 1000, result];
}
