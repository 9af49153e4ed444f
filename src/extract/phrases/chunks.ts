import { words } from '../lexicon/words.ts';
import type { NameRun } from '../names/names.ts';
import { matterOfOffice } from '../offices/portfolios.ts';
import { Places } from '../text/places.ts';
import { isStamp } from '../text/sentence-openings.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Tagged } from '../text/tags.ts';

/** A noun phrase without its "of …": token indices, `to` exclusive. */
export interface Chunk {
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
}

const INSIDE = new Set(['word', 'name', 'number', 'genitive']);
/** Prepositions that hang a phrase on the noun before it: "a spokesman for the group". */
const HANGING = new Set([
  'of',
  'for',
  'from',
  'at',
  'in',
  'with',
  'on',
  'to',
  'behind',
  'near',
  'inside',
  'outside',
  'against',
  'about',
  'within',
  'between',
  'as',
  'like',
]);

/** Adjectives that follow the noun that they belong to. */
const POSTPOSED = words('familiar close briefed aware present involved privy loyal sympathetic opposed based working responsible');

const SPAN_OF_TIME = /^(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|times)$/;

/** Papers that find something, whoever wrote them. */
const FINDING = /^(?:report|study|paper|survey|poll|analysis|audit|review|inquiry|investigation|assessment)$/;

const isPostposed = (tokens: readonly Tagged[], at: number): boolean =>
  (tokens[at + 1]?.tag === 'preposition' || tokens[at + 1]?.tag === 'to') && POSTPOSED.has(tokens[at]?.lower ?? '');

/** The noun phrases of every sentence, in order and disjoint. */
export function chunksOf(tokens: readonly Tagged[], sentences: readonly Sentence[], runs: readonly NameRun[]): readonly Chunk[] {
  const runAt = new Places<NameRun>(tokens.length);
  for (const run of runs) runAt.put(run.from, run);
  const chunks: Chunk[] = [];
  for (const [index, sentence] of sentences.entries()) {
    let i = sentence.from;
    while (i < sentence.to) {
      const to = endOfChunk(tokens, sentence, runAt, i);
      if (to > i) chunks.push({ from: i, to, sentence: index });
      i = Math.max(to, i + 1);
    }
  }
  return chunks;
}

function endOfChunk(tokens: readonly Tagged[], sentence: Sentence, runAt: Places<NameRun>, from: number): number {
  const first = tokens[from];
  if (!first) return from;
  if (first.tag === 'pronoun') return from + 1;
  if (first.tag !== 'determiner' && first.tag !== 'owner' && first.tag !== 'word' && first.tag !== 'name' && first.tag !== 'number')
    return from;
  if (
    (first.tag === 'number' && isStamp(tokens, from)) ||
    (isPostposed(tokens, from) && /^(?:word|name)$/.test(tokens[from - 1]?.tag ?? ''))
  )
    return from;
  let to = from;
  let filled = false;
  while (to < sentence.to) {
    const token = tokens[to];
    if (!token) break;
    const run = runAt.get(to);
    if (run) {
      if (to > from && tokens[to - 1]?.tag === 'name') return to;
      // "On Monday 2016 Mr Smith": a number stands apart from the name after it.
      if (to > from && tokens[to - 1]?.tag === 'number' && /^\d{4}$/.test(tokens[to - 1]?.text ?? '')) return to;
      to = Math.min(run.to, sentence.to);
      filled = true;
      continue;
    }
    // "a person familiar with the matter": the adjective begins what hangs on the noun.
    if (filled && isPostposed(tokens, to)) break;
    // "published by Xinhua |40 minutes| earlier"
    if (token.tag === 'number' && tokens[to - 1]?.tag === 'name' && to > from && SPAN_OF_TIME.test(tokens[to + 1]?.lower ?? '')) break;
    if (INSIDE.has(token.tag)) {
      filled = true;
      to += 1;
      continue;
    }
    // "the work |and pensions secretary|"
    const matters = filled ? matterOfOffice(tokens, to) : 0;
    if (matters > 0 && !tokens.slice(to, to + matters).some((_, k) => runAt.has(to + k))) {
      to += matters;
      continue;
    }
    const next = tokens[to + 1];
    if (
      token.text === '(' &&
      filled &&
      tokens[to + 2]?.text === ')' &&
      runAt.has(to + 1) &&
      (tokens[to + 3]?.tag === 'word' || tokens[to + 3]?.tag === 'name')
    ) {
      to += 3;
      continue;
    }
    // "the newly found list", "a Wednesday editorial", "a May 2019 letter"
    const dated = token.tag === 'date' && next?.tag === 'number' && tokens[to + 2]?.tag === 'word';
    if (
      !filled &&
      to > from &&
      (token.tag === 'adverb' || token.tag === 'date') &&
      (next?.tag === 'word' || next?.tag === 'name' || dated)
    ) {
      to += 1;
      continue;
    }
    // "the ward's only doctor"
    if (token.lower === 'only' && tokens[to - 1]?.tag === 'genitive' && next?.tag === 'word') {
      to += 1;
      continue;
    }
    if ((token.tag === 'determiner' || token.tag === 'owner') && !filled && (to === from || tokens[to - 1]?.tag === 'determiner')) {
      to += 1;
      continue;
    }
    break;
  }
  return filled
    ? to
    : tokens[from]?.tag === 'determiner' &&
        (/^(?:this|that|these|those|some|many|both|others?|another|all)$/.test(first.lower) ||
          (/^(?:one|most|several|few)$/.test(first.lower) &&
            (tokens[from + 1]?.tag === 'verb' || (tokens[from - 1]?.cue?.class === 'say' && tokens[from + 1]?.tag === 'sign'))))
      ? Math.max(to, from + 1)
      : from;
}

const PLAYED = /^(?:roles?|part|parts|turn|performance|performances|debut|cameo|character|work|job|life|days|known)$/;

/** "showed no emotion as |the judge| told him", "toured the port as |Ann Lee| gave": a definite phrase with a verb of speech of its own. */
const opensReport = (tokens: readonly Tagged[], chunk: Chunk): boolean => tellsThere(tokens, chunk) || givesThere(tokens, chunk);

/** Not "her role as |Ann Lee| won". */
const givesThere = (tokens: readonly Tagged[], { from, to }: Chunk): boolean =>
  tokens[from]?.tag === 'name' &&
  tokens[to]?.tag === 'verb' &&
  tokens[to]?.cue != null &&
  /^(?:past|s)$/.test(tokens[to]?.form ?? '') &&
  !PLAYED.test(tokens[from - 2]?.lower ?? '');

const tellsThere = (tokens: readonly Tagged[], { from, to }: Chunk): boolean =>
  (tokens[from]?.tag === 'name' || tokens[from]?.lower === 'the') &&
  tokens[to]?.tag === 'verb' &&
  /^(?:tell|say|ask|warn|call|describe|brand)$/.test(tokens[to]?.cue?.lemma ?? '') &&
  (tokens[to + 1]?.text === ':' || /^(?:object|owner|quote|name|pronoun|that|determiner)$/.test(tokens[to + 1]?.tag ?? ''));

/** The one word between two chunks that joins them, adjectives behind their noun left out, and `adverbs` where they are; null for none or several. */
function onlyLink(tokens: readonly Tagged[], from: number, to: number, adverbs: boolean): Tagged | null {
  let link: Tagged | null = null;
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (token === undefined || (adverbs && token.tag === 'adverb') || POSTPOSED.has(token.lower)) continue;
    if (link !== null) return null;
    link = token;
  }
  return link;
}

/** The first chunk of the chain "the head | of the agency | in London" that ends with the chunk at `index`. */
export function headOfChain(tokens: readonly Tagged[], chunks: readonly Chunk[], index: number): number {
  let at = index;
  for (let steps = 0; steps < 6; steps += 1) {
    const [chunk, before] = [chunks[at], chunks[at - 1]];
    if (!chunk || !before || before.sentence !== chunk.sentence) return at;
    const link = onlyLink(tokens, before.to, chunk.from, true);
    // "A report by the council": what a paper says, whoever wrote it.
    const written = link?.lower === 'by' && FINDING.test(tokens[before.to - 1]?.lower ?? '');
    if (link === null || !(HANGING.has(link.lower) || written) || tokens[before.from]?.tag === 'pronoun') return at;
    // "won applause as he spoke": a clause begins.
    if (link.lower === 'as' && (tokens[chunk.from]?.tag === 'pronoun' || opensReport(tokens, chunk))) return at;
    // "standing next to the mayor"
    if (link.lower === 'to' && tokens[before.to - 1]?.lower === 'next') return at;
    // "called in for what officials described": another.
    if (tokens[chunk.from]?.lower === 'what') return at;
    at -= 1;
  }
  return at;
}

/** The last chunk of the chain that starts with the chunk at `index`: the phrase with all that hangs on it. */
export function tailOfChain(tokens: readonly Tagged[], chunks: readonly Chunk[], index: number): number {
  let at = index;
  for (let steps = 0; steps < 6; steps += 1) {
    const [chunk, next] = [chunks[at], chunks[at + 1]];
    if (!chunk || !next || next.sentence !== chunk.sentence) return at;
    if (!HANGING.has(onlyLink(tokens, chunk.to, next.from, false)?.lower ?? '')) return at;
    at += 1;
  }
  return at;
}
