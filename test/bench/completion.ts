import { parseArgs } from 'node:util';
import { completeOption } from '../../src/command/complete.ts';
import { createRegistry } from '../../src/command/registry.ts';
import { createCorpus } from '../../src/search/create-corpus.ts';
import { commands, ROOT } from '../support/commands.ts';
import { speaker } from '../support/corpus-fixture.ts';
import { openDiscordSession } from '../support/discord-session.ts';
import { createRecordingHandler } from '../support/recording-handler.ts';
import { inventNews } from './digest-corpus.ts';
import { createRandom } from './random.ts';

/** Articles that come to about this many quotes: three for two. */
const QUOTES_PER_ARTICLE = 1.5;
const SPEAKERS = 5_000;
const OUTLETS = 500;
const KEYS = 1_500;
/** People who type at the same time. */
const AT_ONCE = 4;

/**
 * Measures how long a person waits for Discord's completion of a name, a topic, an outlet or a question: from the moment at which our
 * double sends the key stroke until it has the choices, through the real client, with `--size` quotes (100,000 by default).
 */
export async function completionBench(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { size: { type: 'string', default: '100000' } } });
  const news = inventNews(Math.round(Number(values.size) / QUOTES_PER_ARTICLE)).parts;
  const random = createRandom(SPEAKERS);
  const speakers = Array.from({ length: SPEAKERS }, (_, at) => speaker(nameAt(at)));
  const corpus = createCorpus({
    ...news,
    speakers,
    articles: news.articles.map((article) => ({ ...article, outlet: `${article.outlet} of ${nameAt(random(OUTLETS)).split(' ')[1]}` })),
    quotes: news.quotes.map((quote) => ({
      ...quote,
      attribution: { kind: 'speaker', speaker: speaker(nameAt(random(SPEAKERS))).id, settledBy: null },
    })),
  });
  const registry = createRegistry(commands, ROOT);
  const own: number[] = [];
  const session = await openDiscordSession({
    handler: {
      ...createRecordingHandler(),
      suggest: (command, subcommand, option, typed) => {
        const begun = performance.now();
        const found = completeOption(registry, corpus, { command, subcommand, option, typed });
        own.push(performance.now() - begun);
        return found;
      },
    },
  });
  const { rest } = session.double;
  const strokes = Array.from({ length: KEYS }, () => strokeAt(random, news.articles[random(news.articles.length)]?.outlet ?? ''));
  const waits: number[] = [];
  let empty = 0;
  for (let at = 0; at < strokes.length; at += AT_ONCE) {
    const before = rest.choices.length;
    const group = strokes.slice(at, at + AT_ONCE);
    const begun = performance.now();
    for (const [option, typed] of group) session.double.types('quote', option, typed);
    for (let got = before; got < before + group.length; ) {
      await new Promise((resolve) => setImmediate(resolve));
      for (; got < rest.choices.length; got += 1) waits.push(performance.now() - begun);
    }
    empty += rest.choices.slice(before).filter((choices) => choices.length === 0).length;
  }
  await session.close();
  console.log(
    `${corpus.quotes.length} quotes, ${SPEAKERS} speakers; ${waits.length} key strokes, ${AT_ONCE} at once, ${empty} without a choice`,
  );
  console.log(`acknowledged after ${percentiles(waits)}; of that our own work ${percentiles(own)}`);
}

const FIRST = 'Ann Ben Cleo Dov Ela Finn Gus Hope Ian Jo Kit Lea Max Nia Oz Pia Quin Rob Sue Tom'.split(' ');
const ENDS = 'son ford ley ton berg man wick stone field worth'.split(' ');
const SYLLABLES = 'bar del fen gor hal ker lam mor nor pel ras sel tor val wen'.split(' ');
const nameAt = (at: number): string => {
  const [one, two] = [SYLLABLES[at % 15] ?? '', SYLLABLES[Math.floor(at / 15) % 15] ?? ''];
  const last = `${one}${two}${ENDS[Math.floor(at / 225) % 10]}`;
  return `${FIRST[(at * 7 + Math.floor(at / 2250)) % 20]} ${last.slice(0, 1).toUpperCase()}${last.slice(1)}`;
};

/** What somebody has typed of a name, an outlet, a topic or a question; one in four with a slip. */
function strokeAt(random: (below: number) => number, outlet: string): readonly [option: string, typed: string] {
  const name = nameAt(random(SPEAKERS));
  const [option, whole] = (
    [
      ['speaker', name],
      ['outlet', outlet],
      ['topic', 'northern pact'],
      ['words', `${name} on the pact`],
    ] as const
  )[random(4)] ?? ['speaker', name];
  const typed = whole.slice(0, 1 + random(whole.length));
  const slip = random(typed.length);
  return [option, random(4) === 0 && typed.length > 3 ? typed.slice(0, slip) + typed.slice(slip + 1) : typed];
}

function percentiles(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
  return `${at(0.5)} ms (median), ${at(0.99)} ms (99 %), ${at(1)} ms at most`;
}
