import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { extract, extractAll } from '../../src/extract/extract.ts';
import { readArticles } from '../../src/extract/read-article.ts';
import { articleJson } from '../../src/extract-json.ts';
import { ROOT } from '../support/process.ts';
import { moveSpans, swapNames, TRANSFORMS } from './extract-transforms.ts';

const GOLD = path.join(ROOT, '..', 'shared', 'gold');
const SETS = ['polnear', 'news'] as const;
const SPEED_ROUNDS = 24;
/** Rounds that are not counted: the code is compiled while it runs. */
const WARMING = 6;

type Row = Readonly<Record<string, number | null>>;
type Report = Readonly<Record<string, Row>>;

interface Target {
  readonly row: string;
  readonly column: string;
  readonly least?: number;
  readonly most?: number;
}

/** What the engine has to reach on articles that it has not been developed on. */
const TARGETS: Readonly<Record<(typeof SETS)[number], readonly Target[]>> = {
  polnear: [
    { row: 'detection', column: 'f1 %', least: 97 },
    { row: 'detection', column: 'not-speech kept out %', least: 60 },
    { row: 'direct', column: 'mention right %', least: 96 },
    { row: 'partial', column: 'mention right %', least: 88 },
    { row: 'all', column: 'mention right %', least: 93 },
    { row: 'all', column: 'speaker right %', least: 90 },
    { row: 'all', column: 'wrong among named %', most: 4 },
    { row: 'all', column: 'role right %', least: 90 },
  ],
  news: [
    { row: 'all', column: 'speaker right %', least: 93 },
    { row: 'all', column: 'wrong among named %', most: 2 },
    { row: 'detection', column: 'split utterances kept whole %', least: 97 },
    { row: 'all', column: 'role right %', least: 90 },
  ],
};

interface GoldArticle {
  readonly id: string;
  readonly text: string;
}

const readLines = (file: string): readonly string[] => readFileSync(file, 'utf8').split('\n').filter(Boolean);
const parse = (line: string): GoldArticle => JSON.parse(line) as GoldArticle;

type Answer = (line: string) => object;
const ours: Answer = (line) => {
  const { id, text } = parse(line);
  return { id, ...extract(text) };
};

interface GoldUtterance {
  readonly kind: string;
  readonly segments: readonly (readonly [number, number])[];
  readonly mentions: readonly (readonly [number, number])[];
  readonly speaker?: string | null;
  readonly speaker_kind?: string;
  readonly role?: string | null;
}

/** What the gold itself answers: no engine gets more of the scorer than that, which passes over forms of address ("Sen."). */
const theirs: Answer = (line) => {
  const { id, utterances } = JSON.parse(line) as { readonly id: string; readonly utterances: readonly GoldUtterance[] };
  const range = ([start, end]: readonly [number, number]): object => ({ start, end });
  const quotes = utterances.map(({ kind, segments, mentions, speaker, speaker_kind, role }) => ({
    kind,
    segments: segments.map(range),
    speaker: speaker == null || speaker_kind === 'none' ? null : { name: speaker, kind: speaker_kind, role: role ?? null },
    mention: mentions[0] === undefined ? null : range(mentions[0]),
  }));
  return { id, quotes };
};

/** Scores answers for some gold articles (as JSON lines) with the scorer that belongs to the gold. */
function score(folder: string, gold: readonly string[], answer: Answer = ours): Report {
  const [goldFile, predictions] = [path.join(folder, 'gold.jsonl'), path.join(folder, 'predictions.jsonl')];
  writeFileSync(goldFile, gold.join('\n'));
  writeFileSync(predictions, gold.map((line) => JSON.stringify(answer(line))).join('\n'));
  const scorer = path.join(GOLD, 'score.mjs');
  return JSON.parse(
    execFileSync(process.execPath, [scorer, '--gold', goldFile, '--pred', predictions, '--json'], { encoding: 'utf8' }),
  ) as Report;
}

/** Prints what was reached beside what is to be reached, for whatever gold is present, then speed and robustness. */
export async function extractBench(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'attache-extract-'));
  try {
    for (const set of SETS) {
      const file = path.join(GOLD, set, 'dev.jsonl');
      if (!existsSync(file)) {
        console.log(`extract: no gold at ${file}`);
        continue;
      }
      const gold = readLines(file);
      const halves = [gold, gold.filter((_, i) => i % 2 === 0), gold.filter((_, i) => i % 2 === 1)].map((part) => score(folder, part));
      const ofGold = score(folder, gold, theirs);
      console.log(`\nextract, ${set} (${gold.length} articles; all, even, odd)`);
      for (const { row, column, least, most } of TARGETS[set]) {
        const reached = halves.map((report) => report[row]?.[column] ?? null);
        const highest = ofGold[row]?.[column] ?? 100;
        const bar = least === undefined ? `<= ${most}` : `>= ${least}${highest < least ? `; the gold's own answers get ${highest}` : ''}`;
        const met = reached[0] !== null && (least === undefined ? (reached[0] ?? 100) <= (most ?? 0) : (reached[0] ?? 0) >= least);
        console.log(`  ${met ? 'met   ' : 'MISSED'} ${`${row}: ${column}`.padEnd(46)} ${reached.join(' / ').padEnd(22)} (${bar})`);
      }
      robustness(folder, gold, halves[0]);
      speed(gold.map(parse));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The same articles with their marks, line ends or entities changed: what each change costs in points. */
function robustness(folder: string, gold: readonly string[], plain: Report | undefined): void {
  const changes: readonly (readonly [string, (line: string) => string])[] = [
    ...Object.entries(TRANSFORMS).map(([name, transform]) => [name, (line: string) => moveSpans(line, transform)] as const),
    ['surnames swapped', (line) => swapNames(line, 'surnames')],
    ['all names swapped', (line) => swapNames(line, 'all')],
  ];
  for (const [name, change] of changes) {
    const changed = score(folder, gold.map(change));
    const loss = (row: string, column: string): string => ((plain?.[row]?.[column] ?? 0) - (changed[row]?.[column] ?? 0)).toFixed(1);
    console.log(
      `  changed: ${name.padEnd(26)} F1 -${loss('detection', 'f1 %')}  mention -${loss('all', 'mention right %')}  speaker -${loss('all', 'speaker right %')}`,
    );
  }
}

/** So many go side by side where a process reads lines of articles. */
const SIDE_BY_SIDE = 16;

/**
 * Whole rounds over all articles: as `extract --stdin-jsonl` reads them, several side by side; one after the other; and all that a line costs,
 * with its metadata, its summary and its JSON. The ways take turns, so that a machine that does other things slows each alike: the median tells
 * what it gives, the best what the code can do.
 */
function speed(articles: readonly GoldArticle[]): void {
  const words = articles.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0) / articles.length;
  const groups = Array.from({ length: Math.ceil(articles.length / SIDE_BY_SIDE) }, (_, at) =>
    articles.slice(at * SIDE_BY_SIDE, (at + 1) * SIDE_BY_SIDE),
  );
  const ways: Readonly<Record<string, () => void>> = {
    'side by side': () => {
      for (const group of groups) extractAll(group);
    },
    'one after the other': () => {
      for (const { text } of articles) extract(text);
    },
    'whole lines': () => {
      for (const group of groups) for (const [at, reading] of readArticles(group, []).entries()) articleJson(group[at]?.id ?? '', reading);
    },
  };
  const rates = new Map(Object.keys(ways).map((way) => [way, [] as number[]]));
  for (let round = -WARMING; round < SPEED_ROUNDS; round += 1) {
    for (const [way, run] of Object.entries(ways)) {
      const start = performance.now();
      run();
      if (round >= 0) rates.get(way)?.push((1000 * articles.length) / (performance.now() - start));
    }
  }
  for (const [way, found] of rates) {
    found.sort((a, b) => a - b);
    const bar = way === 'side by side' ? ' (>= 400 of ~780)' : '';
    console.log(
      `  speed, ${way}: median ${found[found.length >> 1]?.toFixed(0)} articles/s of ${words.toFixed(0)} words on one core, best of ${SPEED_ROUNDS} rounds ${found.at(-1)?.toFixed(0)}${bar}`,
    );
  }
}
