import { composeDigest } from '../../src/brief/digest.ts';
import { clusterStories } from '../../src/brief/stories.ts';
import { makeTopicView } from '../../src/brief/topic-view.ts';
import type { UtteranceId } from '../../src/model/ids.ts';
import { createCorpus } from '../../src/search/create-corpus.ts';
import { english } from '../../src/texts/english.ts';
import { atOnce } from '../support/at-once.ts';
import { agreement } from './agreement.ts';
import { inventNews } from './digest-corpus.ts';

const DEFAULT_SIZE = 10_000;
const CHANNELS = 1_000;
const HOURS_A_DAY = 24;

/** Prints how long a thousand channels' digests of one minute take, the first beside the others, and how well events are told apart. `--size N` sets how many articles. */
export async function digestBench(args: readonly string[]): Promise<void> {
  const at = args.indexOf('--size');
  const size = at < 0 ? DEFAULT_SIZE : Number(args[at + 1]);
  if (!Number.isInteger(size) || size < 100) {
    console.error('--size takes a whole number of articles, 100 at least.');
    process.exitCode = 1;
    return;
  }
  const news = inventNews(size);
  const [corpus, built] = timed(() => createCorpus(news.parts));
  console.log(`${size} articles, ${corpus.utterances.length} utterances; corpus built in ${built.toFixed(0)} ms`);
  const slot = Temporal.Instant.from(`${news.first.add({ days: news.days - 2 })}T08:00:00Z`);
  const compose = (had: ReadonlySet<UtteranceId>, days: number | null): readonly UtteranceId[] => {
    const made = composeDigest(
      {
        corpus,
        topic: news.topic,
        slot,
        from: days === null ? slot : slot.subtract({ hours: HOURS_A_DAY * days }),
        had,
        zone: 'Europe/London',
        whenEmpty: 'archive',
        lateBy: null,
      },
      english,
    );
    return made.kind === 'edition' ? made.utterances : [];
  };
  const before = process.memoryUsage().heapUsed;
  const [had, first] = timed(() => compose(new Set(), 1));
  const held = (process.memoryUsage().heapUsed - before) / 2 ** 20;
  const each: number[] = [];
  const [, all] = timed(() => {
    // Channels differ in what they have had.
    for (let channel = 0; channel < CHANNELS; channel += 1)
      each.push(timed(() => compose(new Set(had.slice(0, channel % (had.length + 1))), 1 + (channel % 3)))[1]);
  });
  each.sort((a, b) => a - b);
  console.log(
    `first digest ${first.toFixed(0)} ms (${held.toFixed(0)} MB kept); ${CHANNELS} channels after it ${all.toFixed(0)} ms, ` +
      `median ${quantile(each, 0.5).toFixed(2)} ms, p99 ${quantile(each, 0.99).toFixed(2)} ms: the first takes ${(first / quantile(each, 0.5)).toFixed(0)} times as long`,
  );
  const archive = Array.from({ length: 20 }, () => timed(() => compose(new Set(), null))[1]).sort((a, b) => a - b);
  console.log(`from the archive: median ${quantile(archive, 0.5).toFixed(2)} ms`);
  const [, again] = timed(() => atOnce(makeTopicView(corpus, news.topic)));
  console.log(`the view of another topic over the same corpus: ${again.toFixed(0)} ms`);
  const steps = makeTopicView(corpus, news.topic);
  const lengths: number[] = [];
  for (let done = false; !done; ) lengths.push(timed(() => (done = steps.next().done === true))[1]);
  lengths.sort((a, b) => a - b);
  console.log(
    `in ${lengths.length} steps, with others served between: p99 ${quantile(lengths, 0.99).toFixed(1)} ms, the longest ${quantile(lengths, 1).toFixed(1)} ms`,
  );
  const [clusters, clustered] = timed(() => atOnce(clusterStories(corpus.articles, corpus)));
  const { precision, recall } = agreement(clusters, news);
  console.log(
    `stories: ${clusters.length} from all ${size} articles in ${clustered.toFixed(0)} ms (${new Set(news.event.values()).size} events); ` +
      `B-cubed precision ${(100 * precision).toFixed(1)} %, recall ${(100 * recall).toFixed(1)} %`,
  );
}

function timed<Value>(run: () => Value): readonly [Value, number] {
  const begun = performance.now();
  const value = run();
  return [value, performance.now() - begun];
}

const quantile = (sorted: readonly number[], share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN;
