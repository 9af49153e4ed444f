import { PREPOSITIONS } from '../lexicon/function-words.ts';
import { TITLES } from '../lexicon/people-words.ts';
import { isRoleNoun } from '../lexicon/role-words.ts';
import { tailOfChain } from '../phrases/chunks.ts';
import type { Reading } from '../reading.ts';
import type { Tagged } from '../text/tags.ts';

/** Where a role ends: the token after it, and the place in the text. */
export interface RoleEnd {
  readonly to: number;
  readonly end: number;
}

/** What may follow the last word of a noun phrase without a space: "Marford|.com", "A.F.K.|-C.I.O.", "the D.C.|-based Institute". */
const GLUED = /^(?:\.(?:com|org|net|co|gov|edu|uk|us|tv|io)\b|-(?=[\p{L}\p{N}])[\p{L}\p{N}.-]*[\p{L}\p{N}])+/u;
/** Characters looked at behind a role for what is glued to it. */
const MAX_GLUED = 40;
/** A title has no more words: "Let the Sea Rule". */
const MAX_TITLE_WORDS = 8;
const ADJECTIVAL = /(?:[ai]c|al|ive|ous|ary|est)$/;

/**
 * The end of the role that a noun phrase tells which ends before the token `to`, where the phrase goes on in words that no phrase takes in:
 * "editor of Marford|.com", "author of Let| the Sea Rule", "president of the Marford 2016| Boat Committee", "head of harbour| and traffic studies".
 */
export function endOfRole(reading: Reading, to: number): RoleEnd {
  const { tokens, text } = reading;
  const end = tokens[to - 1]?.end ?? 0;
  const glued = GLUED.exec(text.slice(end, end + MAX_GLUED))?.[0] ?? '';
  if (glued !== '') {
    let next = to;
    while ((tokens[next]?.start ?? Number.POSITIVE_INFINITY) < end + glued.length) next += 1;
    // "the D.C.-based| Arab Institute"
    // "the A.F.K.-C.I.O.": the last point belongs to the letters.
    const point = /\.\p{Lu}$/u.test(glued) && text[end + glued.length] === '.' ? 1 : 0;
    const more = glued.endsWith('based') ? ofNext(reading, next) : null;
    return more === null ? { to: next, end: end + glued.length + point } : at(tokens, more);
  }
  const more =
    titleOn(tokens, to) ??
    yearOn(reading, to) ??
    calledOn(reading, to) ??
    seemingVerbOn(tokens, to) ??
    craftOn(reading, to) ??
    pairOn(reading, to);
  return at(tokens, more ?? to);
}

const at = (tokens: readonly Tagged[], to: number): RoleEnd => ({ to, end: tokens[to - 1]?.end ?? 0 });

/** Whether nothing but a space stands between the tokens before and at `to`. */
const goesOn = (tokens: readonly Tagged[], to: number): boolean => {
  const gap = (tokens[to]?.start ?? 0) - (tokens[to - 1]?.end ?? 0);
  return gap === 1 && tokens[to]?.paragraph === tokens[to - 1]?.paragraph;
};

/** The end of the phrase that begins at the token `from` without an article and names no person; null where none does. */
function ofNext({ tokens, chunks, chunkFrom, mentions, cast }: Reading, from: number): number | null {
  const index = chunkFrom.get(from);
  const mention = index === undefined ? undefined : mentions[index];
  if (index === undefined || mention === undefined || !/^(?:name|word)$/.test(tokens[from]?.tag ?? '')) return null;
  if (mention.run !== null && cast.ofRun.get(mention.run)?.kind === 'person') return null;
  return chunks[tailOfChain(tokens, chunks, index)]?.to ?? null;
}

/** "president of Save| the River", "author of Let| the Sea Rule": a title that is an order. */
function titleOn(tokens: readonly Tagged[], to: number): number | null {
  const [link, verb, the, next] = [tokens[to - 2], tokens[to - 1], tokens[to], tokens[to + 1]];
  if (!verb?.capital || the?.text !== 'the' || !next?.capital || !/^(?:of|for|at|with)$/.test(link?.lower ?? '')) return null;
  let end = to + 1;
  while (end < to + MAX_TITLE_WORDS && goesOn(tokens, end) && tokens[end]?.capital) end += 1;
  return end;
}

/** "the Marford 2016| Boat Committee", "Tom Ray's 2004| Liberal campaign", "the Ohio| ABLE harbour council", "the oldest| city-owned station" */
function yearOn(reading: Reading, to: number): number | null {
  const { tokens } = reading;
  const [last, next] = [tokens[to - 1], tokens[to]];
  if (last === undefined || next === undefined || !goesOn(tokens, to)) return null;
  if (/^\d{4}$/.test(last.text)) return ofNext(reading, to);
  if (/[a-z]est$/.test(last.lower) && next.lower.includes('-')) return ofNext(reading, to + 1);
  const more = last.tag === 'name' && next.tag === 'name' ? ofNext(reading, to) : null;
  return more !== null && tokens[more - 1]?.capital === false ? more : null;
}

/** "organiser of a group| called Friends of Rain" */
function calledOn(reading: Reading, to: number): number | null {
  const { tokens } = reading;
  return /^(?:called|named)$/.test(tokens[to]?.lower ?? '') && tokens[to + 1]?.capital ? ofNext(reading, to + 1) : null;
}

/** Nouns that are verbs elsewhere and end no clause here: a sign, a preposition or "and" follows. */
const isSeemingVerb = (tokens: readonly Tagged[], at: number, forms: RegExp): boolean => {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (
    token?.tag !== 'verb' ||
    (token.cue?.class === 'say' && (token.form !== 'ing' || !/^[.,;]$/.test(next?.text ?? ''))) ||
    !forms.test(token.form ?? '')
  )
    return false;
  return next === undefined || next.tag === 'sign' || next.tag === 'relative' || next.lower === 'and' || PREPOSITIONS.has(next.lower);
};

/** "expert on coastal| messaging", "strategist for electric| causes", "director of city| campaigns and …" */
function seemingVerbOn(tokens: readonly Tagged[], to: number): number | null {
  const last = tokens[to - 1];
  if (last?.capital !== false || !PREPOSITIONS.has(tokens[to - 2]?.lower ?? '') || !goesOn(tokens, to)) return null;
  const forms = ADJECTIVAL.test(last.lower) ? /^(?:ing|s)$/ : tokens[to + 1]?.lower === 'and' ? /^s$/ : null;
  return forms !== null && isSeemingVerb(tokens, to, forms) ? to + 1 : null;
}

/** "a creative| sailing professor" */
function craftOn(reading: Reading, to: number): number | null {
  const { tokens } = reading;
  if (tokens[to]?.form !== 'ing' || isRoleNoun(tokens[to - 1]?.lower ?? '') || !goesOn(tokens, to) || !goesOn(tokens, to + 1)) return null;
  const end = ofNext(reading, to + 1);
  const head = tokens[(reading.chunks[reading.chunkFrom.get(to + 1) ?? -1]?.to ?? 0) - 1];
  return head !== undefined && TITLES.has(head.lower) ? end : null;
}

/** "harbour| and water policy studies", "a sailing| and harbour trades council", "two shipping| and consulting firms" */
function pairOn(reading: Reading, to: number): number | null {
  const { tokens, chunks, chunkFrom } = reading;
  if (tokens[to]?.lower !== 'and') return null;
  const index = chunkFrom.get(to + 1);
  const chunk = index === undefined ? undefined : chunks[index];
  // "shipping and consulting firms"
  if (chunk === undefined) {
    const joined = /ing$/.test(tokens[to - 1]?.lower ?? '') && tokens[to + 1]?.form === 'ing';
    if (!joined) return null;
    return isSeemingVerb(tokens, to + 2, /^s$/) ? to + 3 : ofNext(reading, to + 2);
  }
  if (!/^(?:name|word)$/.test(tokens[chunk.from]?.tag ?? '') || tokens[chunk.from]?.capital) return null;
  if (isSeemingVerb(tokens, chunk.to, /^s$/)) return chunk.to + 1;
  const verb = tokens[chunk.to];
  return verb?.tag === 'verb' && verb.form === 's' && tokens[chunk.to + 1]?.tag === 'word' ? ofNext(reading, chunk.to + 1) : null;
}
