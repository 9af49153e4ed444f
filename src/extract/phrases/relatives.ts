import type { Reading } from '../reading.ts';
import type { Tagged } from '../text/tags.ts';
import { headOfChain } from './chunks.ts';
import type { Mention } from './mentions.ts';

/** Verbs of a paper alone. */
const BEGINS = /^(?:began|begins|reads?|ran|runs|opens|opened|ends|ended)$/;

/** Verbs of a paper for whoever receives it. */
const ADDRESSES = /^(?:tell|inform|warn|advise|notify)$/;

/** What is done with words of others. */
const RECEIVED =
  /^(?:re-?tweet(?:s|ed)|re-?post(?:s|ed)|(?:open|receiv|unfurl|wav|display|lik|endors|discover|spott)ed|h[eo]lds?|carr(?:ies|ied)|found|finds|saw|sees|wore|wears|has|had|bore|bears|kept|keeps|got)$/;

const HANDED = /^(?:sent|handed|given|shown|passed|e-?mailed|texted|forwarded)$/;

/** Whether a paper is one that somebody has received: "|received| a text", "was |sent| a text". What it says is not that one's own. */
export function isReceived(tokens: Reading['tokens'], { from }: Mention): boolean {
  const verb = tokens[from - 1]?.lower ?? '';
  return RECEIVED.test(verb) || (HANDED.test(verb) && /^(?:was|were|been|being)$/.test(tokens[from - 2]?.lower ?? ''));
}

const isPerson = (cast: Reading['cast'], { run }: Mention): boolean => run !== null && cast.ofRun.get(run)?.kind === 'person';

/**
 * For whom or what `word` ("who", "which", "that") stands before `verb`: the phrase `whole`, the part of it that ends with the chunk at
 * `ending`, or null where the clause goes on with the speaker before. `alone`: there is none.
 */
export function antecedentOf(
  { tokens, mentions, chunkTo, cast }: Reading,
  word: Tagged,
  verb: Tagged,
  whole: Mention | null,
  ending: number,
  alone: boolean,
): Mention | null {
  const body = mentions[ending];
  // "learned of the plan from a message that began “…”"
  if (word.tag === 'that' && body !== whole && body?.sort === 'document' && BEGINS.test(verb.lower)) return body;
  // "kept a letter that told him he was “…”": not his own.
  if (word.tag === 'that' && body?.sort === 'document' && ADDRESSES.test(verb.cue?.lemma ?? '')) return body;
  // "Ann Lee of the Press Union, which has accused": not she.
  if (
    word.lower === 'which' &&
    whole?.kind === 'name' &&
    body?.kind === 'name' &&
    body !== whole &&
    isPerson(cast, whole) &&
    !isPerson(cast, body)
  )
    return body;
  // "It was Ann Lee, not Tom Ray, who called it": she.
  const other =
    whole !== null && word.lower === 'who' && tokens[whole.from - 1]?.tag === 'not' ? mentions[chunkTo.get(whole.from - 2) ?? -1] : null;
  if (other?.kind === 'name' && /^(?:,|and)$/.test(tokens[other.to]?.lower ?? tokens[other.to]?.text ?? '')) return other;
  if (whole === null || (whole.sort !== 'document' && whole.sort !== 'thing')) return whole;
  // "retweeted a post that said", "has a tattoo that reads": not his own.
  const own = verb.cue?.class !== 'say' && !BEGINS.test(verb.lower);
  if (!own && word.lower !== 'who' && isReceived(tokens, whole))
    // "got an email from Ms Ray that said": hers.
    return body?.kind === 'name' && tokens[body.from - 1]?.lower === 'from' ? body : whole;
  const last = mentions[ending];
  // "a lecture from the president, who": only somebody is "who".
  if (word.lower === 'who') return last && last !== whole && (last.kind === 'name' || last.sort !== 'thing') ? last : alone ? whole : null;
  // "posted it under a headline that said “…”": what hangs on a preposition speaks for itself.
  const link = tokens[whole.from - 1];
  // "put out a note that said"
  const put = /^(?:out|up)$/.test(link?.lower ?? '') && /^(?:put|puts|putting|sent|sends|gave)$/.test(tokens[whole.from - 2]?.lower ?? '');
  if (link?.tag === 'preposition' && !put && link.lower !== 'in' && verb.cue?.class === 'say') return whole;
  // "shared a message from Ms Ray, which said": hers.
  if (word.lower === 'which' && verb.cue?.class === 'say' && last?.kind === 'name' && tokens[last.from - 1]?.lower === 'from') return last;
  // "drew a rebuke from China, which accused them": China's.
  const accuses = verb.cue?.class === 'say' || verb.cue?.class === 'judge';
  if (word.lower === 'which' && accuses && whole.sort === 'thing' && last?.kind === 'name' && tokens[last.from - 1]?.lower === 'from')
    return last;
  // "the assessment, which says"
  if (word.tag === 'relative' && verb.form === 's' && verb.cue?.class === 'say') return whole;
  // "issued a statement which read": what a paper says is said by whoever issued it.
  return word.tag === 'that' || (whole.sort === 'document' && !alone) ? null : whole;
}

/** "a note, |seen by this agency|, which says": the paper, for the token index `at` at which the aside between ends; null for anything else. */
export function paperSeenBy({ tokens, chunks, mentions, chunkTo }: Reading, at: number): Mention | null {
  const agent = mentions[headOfChain(tokens, chunks, chunkTo.get(at) ?? -1)];
  const by = (agent?.from ?? 0) - 1;
  const verb = tokens[by - 1];
  if (tokens[by]?.lower !== 'by' || verb?.tag !== 'verb' || !/^(?:past|participle)$/.test(verb.form ?? '') || tokens[by - 2]?.text !== ',')
    return null;
  const paper = mentions[chunkTo.get(by - 2) ?? -1];
  return paper?.kind === 'nominal' && paper.sort === 'document' ? paper : null;
}

/** "Tom Ray, the Kerry TD and |a cousin of the leader|, who said": the name, where a description behind an "and" is the second said of somebody. */
export function bearerOfTwo({ tokens, mentions, chunks, chunkTo }: Reading, last: Mention | null): Mention | null {
  if (last?.kind !== 'nominal' || last.sort !== 'person' || tokens[last.from - 1]?.lower !== 'and') return null;
  const first = mentions[headOfChain(tokens, chunks, chunkTo.get(last.from - 1) ?? -1)];
  if (first?.kind !== 'nominal' || first.sort !== 'person') {
    // "the Kerry TD"
    const office = first?.run ?? null;
    if (office === null || !office.office) return null;
  }
  const name = tokens[(first?.from ?? 0) - 1]?.text === ',' ? mentions[chunkTo.get((first?.from ?? 0) - 1) ?? -1] : undefined;
  return name?.kind === 'name' ? name : null;
}

/** In tokens: no clause before somebody's name is looked at further back for what it begins with. */
const CLAUSE = 20;

/**
 * "wrote to |Tom Ray|, the transport secretary, who said", "spoke to |Tom Ray|, a vet, who said": the name before a description that ends with
 * "who". In "Speaking to Tom Ray, the mayor, who" the mayor may be who speaks to him.
 */
export function bearerBefore({ tokens, mentions, chunkTo, cast }: Reading, last: Mention | null): Mention | null {
  if (last?.kind !== 'nominal' || last.sort !== 'person' || tokens[last.from - 1]?.text !== ',') return null;
  const name = mentions[chunkTo.get(last.from - 1) ?? -1];
  if (name?.kind !== 'name' || name.run === null || cast.ofRun.get(name.run)?.kind !== 'person') return null;
  if (!/^(?:preposition|to)$/.test(tokens[name.from - 1]?.tag ?? '')) return null;
  let at = name.from - 1;
  while (at > name.from - CLAUSE && at > 0 && tokens[at - 1]?.tag !== 'sign' && tokens[at - 1]?.paragraph === tokens[at]?.paragraph)
    at -= 1;
  const opening = tokens[at];
  return opening?.form === 'ing' || opening?.form === 'participle' || opening?.form === 'past' ? null : name;
}

/** In tokens: "(Lab, Hexby East)". */
const MAX_BRACKET = 10;

/** The token at which the bracket opens that the token at `close` closes: "Ann Lee |(|D-Marl.), who said"; -1 where none of a few words does. */
export function bracketBefore(tokens: readonly Tagged[], from: number, close: number): number {
  for (let at = close - 1; at > Math.max(from, close - MAX_BRACKET); at -= 1) {
    if (tokens[at]?.text === '(') return at;
    if (tokens[at]?.text === ')' || tokens[at]?.tag === 'quote') return -1;
  }
  return -1;
}
