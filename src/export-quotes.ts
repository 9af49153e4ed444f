import { createApp } from './app.ts';
import { noQuoteReply } from './brief/no-quote-reply.ts';
import { understood } from './brief/understood.ts';
import { bar } from './cli-bar.ts';
import { type CliSurroundings, configOf } from './cli-surroundings.ts';
import { parseDate } from './command/date.ts';
import { explain } from './command/failure.ts';
import { todayOf } from './command/today.ts';
import { counted } from './counted.ts';
import { exportHead, exportUtterance } from './export-format.ts';
import { type ExportFormat, formatOfFile } from './export-format-names.ts';
import { silentLogger } from './log.ts';
import { systemClock } from './model/clock.ts';
import { AttacheError } from './model/errors.ts';
import type { PartialDate } from './model/partial-date.ts';
import type { Utterance } from './model/utterance.ts';
import { quoteDisputes } from './quote-disputes.ts';
import { plainText } from './reply/plain.ts';
import type { Corpus, QuoteQuery } from './search/corpus.ts';
import { newestUtteranceFirst } from './search/printings/utterances.ts';
import type { Texts } from './texts/texts.ts';
import { VERSION } from './version.ts';
import { refuseTaken, writeWhole } from './write-whole.ts';

/** How `export` was called. */
export interface ExportFlags {
  readonly format?: ExportFormat;
  readonly speaker?: string;
  readonly topic?: string;
  readonly outlet?: string;
  readonly since?: string;
  readonly until?: string;
  readonly out?: string;
}

/** Characters that are written at once. */
const WRITTEN_AT_ONCE = 65_536;

/**
 * Writes the quotes that the question finds, all for none, where the flags say; false when Ctrl-C ended it, after which no file is left.
 * Throws an AttacheError where something is in the way.
 */
export async function exportQuotes(words: string, flags: ExportFlags, around: CliSurroundings): Promise<boolean> {
  const { out } = flags;
  const { progress } = around;
  if (out !== undefined) refuseTaken(out);
  const format = flags.format ?? (out === undefined ? null : formatOfFile(out)) ?? 'jsonl';
  const config = configOf(around);
  progress?.('Reading what is held …');
  const app = await createApp({ config, clock: systemClock, log: silentLogger, version: VERSION });
  try {
    const { corpus, texts } = app;
    const problems = app.health().problems;
    const query = queryOf(words, flags, todayOf({ clock: systemClock, zone: config.zone }), texts);
    const { utterances, said } = find(query, corpus, texts);
    progress?.('Comparing names …');
    const disputes = quoteDisputes(
      corpus,
      utterances.flatMap(({ quotes }) => quotes),
    );
    progress?.('');
    for (const sentence of [...problems, ...said]) around.complain(sentence);
    const scene = { corpus, disputes, texts };
    const parts = piecesOf(format, titleOf(query), utterances, scene, (done) => {
      if (out !== undefined) progress?.(bar(done, utterances.length, 'quotes'));
    });
    if (out === undefined) for (const part of parts) await around.write(part);
    else if (!(await writeUnlessStopped(out, parts, around))) return false;
    progress?.('');
    if (disputes.size > 0) around.complain(`${counted(disputes.size, 'printing is', 'printings are')} disputed, and marked so.`);
    if (out !== undefined) around.complain(`Wrote ${counted(utterances.length, 'quote')} to ${out}.`);
    return true;
  } finally {
    progress?.('');
    await app.close();
  }
}

async function writeUnlessStopped(
  out: string,
  parts: Iterable<string>,
  { onInterrupt, progress, complain }: CliSurroundings,
): Promise<boolean> {
  const stop = new AbortController();
  const heed = onInterrupt(() => stop.abort());
  try {
    const whole = await writeWhole(out, parts, stop.signal);
    progress?.('');
    if (!whole) complain(`Stopped: nothing was written to ${out}.`);
    return whole;
  } finally {
    heed();
  }
}

function queryOf(words: string, flags: ExportFlags, today: Temporal.PlainDate, texts: Texts): QuoteQuery {
  const dateOf = (option: 'since' | 'until'): Readonly<Record<string, PartialDate>> => {
    const wrote = flags[option];
    if (wrote === undefined) return {};
    const date = parseDate(wrote, today);
    if (date === null) throw new AttacheError('bad-config', explain({ code: 'not-a-date', option, wrote }, texts));
    return { [option]: date };
  };
  const { speaker, topic, outlet } = flags;
  return {
    words,
    ...(speaker === undefined ? {} : { speaker }),
    ...(topic === undefined ? {} : { topic }),
    ...(outlet === undefined ? {} : { outlet }),
    ...dateOf('since'),
    ...dateOf('until'),
    today,
  };
}

/** What the question finds, newest first, and what is to be said of how it was read. */
function find(
  query: QuoteQuery,
  corpus: Corpus,
  texts: Texts,
): { readonly utterances: readonly Utterance[]; readonly said: readonly string[] } {
  if (query.words === '' && Object.keys(query).length === 2)
    return {
      utterances: corpus.utterances,
      said: corpus.utterances.length === 0 ? ['No quote is held yet: npm run attache -- ingest PATH reads articles.'] : [],
    };
  const answer = corpus.search(query);
  if (answer.hits.length === 0) return { utterances: [], said: [plainText(noQuoteReply(query, answer, corpus, texts), texts)] };
  const reading = understood(answer.understood, query, answer.hits.length, texts);
  return {
    utterances: answer.hits.map(({ utterance }) => utterance).toSorted(newestUtteranceFirst),
    said: reading === null ? [] : [reading],
  };
}

const titleOf = ({ words, speaker, topic, outlet, since, until }: QuoteQuery): string =>
  [
    'Quotes',
    words,
    speaker,
    topic,
    outlet,
    since === undefined ? undefined : `since ${since}`,
    until === undefined ? undefined : `until ${until}`,
  ]
    .filter((part) => part !== undefined && part !== '')
    .join(', ')
    .replace(/[\\`*_[\]<>#~|&]/g, '\\$&');

/** The whole file in pieces of some size, so that a large export needs no more memory than a small one. */
function* piecesOf(
  format: ExportFormat,
  title: string,
  utterances: readonly Utterance[],
  scene: Parameters<typeof exportUtterance>[2],
  progress: (done: number) => void,
): Generator<string> {
  let piece = exportHead(format, title);
  for (const [at, utterance] of utterances.entries()) {
    piece += exportUtterance(format, utterance, scene);
    if (piece.length < WRITTEN_AT_ONCE) continue;
    yield piece;
    progress(at + 1);
    piece = '';
  }
  if (piece !== '') yield piece;
}
