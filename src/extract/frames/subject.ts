import { PLAIN_REPORTS } from '../lexicon/cues.ts';
import { adverbialBefore, isIssued } from '../phrases/adverbials.ts';
import { beforeAside, climb, namesTheBody } from '../phrases/asides.ts';
import { tailOfChain } from '../phrases/chunks.ts';
import { type Mention, pronounOf } from '../phrases/mentions.ts';
import { blamedAt, participleSubject } from '../phrases/participles.ts';
import { endingAt, nameUnder, oneOfThem, oneOfThose } from '../phrases/phrase-ending.ts';
import { antecedentOf, bearerBefore, bearerOfTwo, bracketBefore, paperSeenBy } from '../phrases/relatives.ts';
import type { Reading } from '../reading.ts';
import { isDash } from '../text/sentence-openings.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Tagged } from '../text/tags.ts';
import { beforeComma } from './before-comma.ts';
import { CAUSING, isMadeTo, startOfTwo } from './caused.ts';

/** Whose verb it is, and how that was found. */
export interface Subject {
  readonly mention: Mention;
  readonly how: 'before' | 'after' | 'aside' | 'relative' | 'shared';
}

const SKIPPED = new Set(['adverb', 'auxiliary', 'modal', 'not']);
/** Verbs of speech that name whom somebody speaks to. */
const ADDRESSES = /^(?:ask|tell|warn|remind|advise|assure)$/;
const PARTICLE = /^(?:on|out|up|back|off|in)$/;

/** The noun phrase after an inverted verb: "said Ann Lee, the mayor". */
export function after(reading: Reading, i: number): Mention | null {
  let at = i + 1;
  while (reading.tokens[at]?.tag === 'adverb') at += 1;
  const index = reading.chunkFrom.get(at);
  if (index === undefined) return oneOfThose(reading, at);
  const mention = reading.mentions[index];
  if (!mention || mention.kind === 'name' || mention.kind === 'pronoun') return mention ?? null;
  const under = mention.sort === 'person' ? nameUnder(reading, index) : null;
  if (under !== null) return under;
  const end = reading.chunks[tailOfChain(reading.tokens, reading.chunks, index)]?.to ?? at;
  // "said former Governor and party chairman Ann Lee": the name comes after the second office.
  const joined = reading.tokens[end]?.lower === 'and' ? reading.chunkFrom.get(end + 1) : undefined;
  const holder = joined === undefined ? undefined : reading.mentions[joined];
  if (mention.sort === 'person' && holder?.kind === 'name' && holder.run !== null && holder.run.nameFrom > holder.from) return holder;
  const apposed = reading.tokens[end]?.text === ',' ? reading.chunkFrom.get(end + 1) : undefined;
  const second = apposed === undefined ? undefined : reading.mentions[apposed];
  // "said a spokeswoman for the builder, Nordlys Hale": the builder's name.
  if (second?.kind !== 'name' || second.run === null || namesTheBody(reading, mention, second)) return mention;
  const person = reading.cast.ofRun.get(second.run)?.kind === 'person';
  return (mention.sort === 'person' && (person || (mention.definite && !mention.unnamed))) ||
    (mention.sort === 'thing' && mention.definite && person)
    ? second
    : mention;
}

/** "with its president, Ann Lee, urging …": she urges, not the bank. */
function companion(reading: Reading, sentence: Sentence, j: number): Subject | null {
  // "with Ann Lee — who has called for more — urging the town"
  const set = beforeAside(reading, sentence, j);
  if (set?.kind === 'name' && reading.tokens[set.from - 1]?.lower === 'with') return { mention: set, how: 'aside' };
  const index = reading.tokens[j]?.text === ',' ? reading.chunkTo.get(j) : undefined;
  const chunk = index === undefined ? undefined : reading.chunks[index];
  const mention = index === undefined ? undefined : reading.mentions[index];
  if (!chunk || mention?.kind !== 'name' || reading.tokens[chunk.from - 1]?.text !== ',') return null;
  const before = reading.chunkTo.get(chunk.from - 1);
  const office = before === undefined ? undefined : reading.mentions[before];
  return office?.sort === 'person' && reading.tokens[office.from - 1]?.lower === 'with' ? { mention, how: 'aside' } : null;
}

/**
 * Whether what follows "said" at `i` may be its subject: something is reported before it, in marks or not, and the clause ends after
 * it. In "Ann Lee, an expert, said Mr Ray had failed" nothing is, and it goes on.
 */
function mayInvert(reading: Reading, sentence: Sentence, i: number, inverted: Mention): boolean {
  const { tokens } = reading;
  // "“Why?” the prosecutor, Ann Lee, asked Tom Ray.": whom she asks.
  if (ADDRESSES.test(tokens[i]?.cue?.lemma ?? '')) return false;
  for (let k = i - 1; k >= sentence.from; k -= 1) if (tokens[k]?.tag === 'quote') return true;
  const next = tokens[inverted.to];
  // "Ann Lee, a nurse, asked Tom Ray, a vet: “…”"
  for (let k = inverted.to; k < sentence.to; k += 1) if (tokens[k]?.text === ':' && tokens[k + 1]?.tag === 'quote') return false;
  return next === undefined || inverted.to >= sentence.to || /^[.,;—–(-]/.test(next.text) || next.tag === 'relative';
}

/** "|, the mayor, had": no aside after a name has more tokens. */
const MAX_ASIDE = 30;
const ASKING = /^(?:whether|if|why|how|what|when|where|who|about|to|for)$/;

/**
 * Whether whoever stands behind the verb at `i` has a verb of his own or is asked something, past an aside or at the end of one: "Ann
 * Lee, a nurse, said |Mr Ray|, the mayor, had failed", "… said the mayor, |Tom Ray|, had", "… asked |Mr Ray|, the mayor, whether".
 */
function hasItsOwn({ tokens }: Reading, sentence: Sentence, i: number, inverted: Mention): boolean {
  if (tokens[inverted.to]?.text !== ',') return false;
  const asks = tokens[i]?.cue?.lemma === 'ask';
  // "warned Mr Ray, the mayor, that"
  const tells = tokens[i]?.cue?.lemma !== 'say';
  let commas = 0;
  for (let k = inverted.to; k < Math.min(sentence.to, inverted.to + MAX_ASIDE) && commas < 2; k += 1) {
    if (tokens[k]?.tag === 'quote' || /^[;:–—]$/.test(tokens[k]?.text ?? '')) return false;
    if (tokens[k]?.text !== ',') continue;
    commas += 1;
    const next = tokens[tokens[k + 1]?.tag === 'adverb' ? k + 2 : k + 1];
    if (next?.tag === 'auxiliary' || next?.tag === 'modal' || (tells && next?.tag === 'that') || (asks && ASKING.test(next?.lower ?? '')))
      return true;
    if (commas === 2 && next?.tag === 'verb' && /^(?:past|s)$/.test(next.form ?? '')) return true;
  }
  return false;
}

/** In tokens: "who when asked for the secret of a long marriage |replied|". */
const MAX_ASKED = 14;

/** "Ann Lee, |who| when asked for her secret replied": the relative to which the verb at `i` belongs over an aside without commas; null for none. */
function behindWhenAsked(tokens: readonly Tagged[], from: number, i: number): number | null {
  if (tokens[i]?.cue?.class !== 'say') return null;
  // "The cook charged with it in the kitchen |where she slept| told officers"
  const worked = tokens[i - 1]?.tag === 'verb' && tokens[i - 1]?.form === 'past' && tokens[i - 2]?.tag === 'pronoun';
  if (worked && tokens[i]?.form === 'past' && tokens[i - 3]?.lower === 'where' && i - 4 > from) return i - 4;
  for (let k = i - 2; k > Math.max(from, i - MAX_ASKED); k -= 1) {
    const { tag, text } = tokens[k] ?? {};
    if (tag === 'sign' || tag === 'quote' || text === ',') return null;
    if (
      tokens[k]?.lower === 'when' &&
      tokens[k - 1]?.tag === 'relative' &&
      /^(?:asked|pressed|questioned)$/.test(tokens[k + 1]?.lower ?? '')
    )
      return k - 1;
  }
  return null;
}

/**
 * Whose verb stands at `i`. `current` is the subject of the clause before, which coordinated verbs, infinitives and
 * participles share.
 */
export function subjectOf(reading: Reading, sentence: Sentence, i: number, current: Mention | null): Subject | null {
  const { tokens } = reading;
  const verb = tokens[i];
  if (!verb) return null;
  let j = behindWhenAsked(tokens, sentence.from, i) ?? i - 1;
  let infinitive = false;
  /** "is promising" has a subject of its own, ", promising" goes on with another's. */
  let progressive = false;
  for (; j >= sentence.from; j -= 1) {
    const token = tokens[j];
    if (!token) return null;
    if (token.tag === 'auxiliary') progressive = true;
    // "The paper itself concludes", "Somebody behind him shouted"
    if (
      (token.tag === 'object' || (token.lower === 'it' && tokens[j - 1]?.tag === 'preposition')) &&
      j < i &&
      (/sel(?:f|ves)$/.test(token.lower) ||
        /^(?:behind|beside|beneath|under|underneath|near|around|opposite|above|below)$/.test(tokens[j - 1]?.lower ?? ''))
    ) {
      if (!/sel(?:f|ves)$/.test(token.lower)) j -= 1;
      continue;
    }
    if (
      SKIPPED.has(token.tag) ||
      token.tag === 'date' ||
      (token.tag === 'number' && (/^\d{4}$/.test(token.text) || tokens[j - 1]?.tag === 'date'))
    )
      continue;
    const dated = tokens[j + 1];
    if (token.tag === 'preposition' && j + 1 < i && dated && (dated.tag === 'date' || dated.tag === 'number')) continue;
    const aside = adverbialBefore(reading, sentence, j + 1);
    if (aside !== null) {
      j = aside;
      continue;
    }
    if (token.tag === 'to') infinitive = true;
    else if (isIssued(reading, j)) continue;
    else if (token.tag === 'verb' && (infinitive || tokens[j + 1]?.tag === 'verb')) {
      // "kept asking", "began telling"
      if (j === i - 1) progressive = true;
    } else if (infinitive && token.tag === 'preposition' && PARTICLE.test(token.lower) && tokens[j - 1]?.tag === 'verb') continue;
    else break;
  }
  const shared = current === null ? null : ({ mention: current, how: 'shared' } as const);
  const quoted = tokens[i - 1]?.tag === 'quote' || (tokens[i - 1]?.text === ',' && tokens[i - 2]?.tag === 'quote');
  const right = (): Subject | null => {
    const plain = verb.cue !== null && PLAIN_REPORTS.has(verb.cue.lemma) && verb.cue.lemma !== 'tell';
    const mention = plain || (quoted && (verb.form === 'past' || verb.form === 's')) ? after(reading, i) : null;
    // Right after a quotation any verb may stand for "said" ("beamed Ann Lee"), but only before a name.
    // ("“…,” begins a message", "“…,” exhorted her sister, Ann Lee") A verb of speech takes whoever or whatever may speak.
    // "The merger, long called “…,” sent Tide up"
    const q = tokens[i - 1]?.tag === 'quote' ? i - 1 : i - 2;
    if (quoted && !plain && q - 1 > sentence.from && tokens[q - 1]?.lower === 'as') return null;
    // "“no fewer than eight” contested hearings": where nothing ends the quotation, what follows is no report.
    const stopped = tokens[i - 1]?.text === ',' || /[,.?!…—–-]/.test(tokens[i - 1]?.closing ?? '');
    const speaks = stopped && verb.cue?.class === 'say' && mention?.kind === 'nominal' && mention.sort !== 'thing';
    if (!plain && mention?.kind !== 'name' && !speaks) return null;
    const next = mention === null ? undefined : tokens[mention.to];
    if (mention === null) return null;
    // "asks officials to look": whom it asks.
    const objects = !quoted || (mention.sort === 'people' && !mention.definite);
    if (verb.cue?.lemma === 'ask' && objects && /^(?:to|for|if|whether|about|why|how|what|when)$/.test(next?.lower ?? '')) return null;
    // "Ann Lee, who calls it “…”, said Mr Ray was late": he was late, and she says so.
    const finite = next?.tag === 'auxiliary' || next?.tag === 'modal';
    if (quoted && finite && tokens[i - 1]?.text === ',') return null;
    if (quoted) return { mention, how: 'after' };
    if (next?.tag === 'verb' || next?.tag === 'auxiliary' || next?.tag === 'modal') return null;
    return { mention, how: 'after' };
  };
  const token = tokens[j];
  const some = token === undefined ? null : oneOfThem(reading, j);
  if (some !== null) return { mention: some, how: 'before' };
  const participle = verb.form === 'ing' && !progressive;
  if (j < sentence.from || !token) return verb.form === 'ing' ? shared : right();
  if (infinitive && !(token.tag === 'relative')) {
    const to = tokens.slice(j + 1, i).findIndex((t) => t.tag === 'to');
    // "That led Ms Ray to call it": who is made to do something does it.
    const made = to === 0 && reading.chunkTo.has(j + 1) ? endingAt(reading, sentence, j + 1) : null;
    // "At a news conference to announce it" says what that was for.
    const governor = made === null ? undefined : tokens[startOfTwo(reading, made) - 1];
    const isFor = governor?.tag === 'preposition' && governor.lower !== 'for';
    const only = (at: number): boolean => tokens[at]?.lower === 'for' && tokens[at - 1]?.lower === 'only';
    if (made !== null && made.sort !== 'thing' && only(made.from - 1)) return { mention: made, how: 'shared' };
    if (made !== null && made.sort !== 'thing' && !isFor && (shared === null || isMadeTo(governor, verb)))
      return { mention: made, how: 'before' };
    // "which led her to declare it", "only for him to reply"
    const whom = to === 0 && (only(j - 1) || CAUSING.test(tokens[j - 1]?.lower ?? '')) ? pronounOf(token, j) : null;
    if (whom !== null) return { mention: whom, how: only(j - 1) ? 'shared' : 'before' };
    if (to === 0 || reading.chunkTo.has(j + 1) === false) return shared;
    const mention = endingAt(reading, sentence, j + 1);
    return mention === null ? shared : { mention, how: 'before' };
  }
  if (reading.chunkTo.has(j + 1)) {
    const mention = endingAt(reading, sentence, j + 1, i);
    if (participle) {
      const own = participleSubject(reading, reading.chunkTo.get(j + 1) ?? -1, mention, shared === null);
      return own === null ? shared : { mention: own, how: 'before' };
    }
    if (mention === null) return shared;
    // "“…,” the statement said on Monday, …" is plain; "yesterday said Mr Smith" needs the words after it.
    return { mention, how: 'before' };
  }
  switch (token.tag) {
    case 'that': {
      // "a group that calls itself “…”"
      const whole = participle ? null : endingAt(reading, sentence, j);
      const mention = antecedentOf(reading, token, verb, whole, reading.chunkTo.get(j) ?? -1, shared === null);
      if (mention !== null) return { mention, how: 'relative' };
      return verb.form === 'ing' ? shared : (right() ?? shared);
    }
    case 'conjunction':
    case 'subordinator':
    case 'preposition': {
      const blamed = participle && (token.lower === 'for' || token.lower === 'of') ? blamedAt(reading, j) : null;
      if (blamed !== null) return { mention: blamed, how: 'before' };
      return verb.form === 'ing' || token.tag === 'conjunction' ? shared : (right() ?? shared);
    }
    case 'relative': {
      // "supporters, some of whom sang"
      const some = tokens[j - 1]?.lower === 'of' && tokens[j - 3]?.text === ',';
      const set = tokens[j - 1]?.text === ',' || isDash(tokens[j - 1]?.text);
      // "Cllr Ann Lee (Ind), who said"
      const bracket = set && tokens[j - 2]?.text === ')' ? bracketBefore(tokens, sentence.from, j - 2) : -1;
      const at = some ? j - 3 : bracket > 0 ? bracket : set ? j - 1 : j;
      const paper = token.lower === 'which' && set ? paperSeenBy(reading, at) : null;
      if (paper !== null) return { mention: paper, how: 'relative' };
      const ending = endingAt(reading, sentence, at);
      // "criticised by Ann Lee, a scientist, who said": she.
      const named =
        ending?.kind === 'nominal' && ending.sort === 'person' ? reading.mentions[climb(reading, sentence, ending.chunk)] : undefined;
      const whole = named?.kind === 'name' ? named : (bearerOfTwo(reading, ending) ?? bearerBefore(reading, ending) ?? ending);
      const mention = antecedentOf(reading, token, verb, whole, reading.chunkTo.get(at) ?? -1, shared === null);
      // "She read the memoirs of a codebreaker who wrote": whoever that is, it is not she.
      const beside = mention === null && at === j && token.lower === 'who' ? reading.mentions[reading.chunkTo.get(j) ?? -1] : undefined;
      if (beside !== undefined && shared !== null && beside.chunk !== shared.mention.chunk) return { mention: beside, how: 'relative' };
      return mention === null ? shared : { mention, how: 'relative' };
    }
    case 'quote': {
      // "Ann Lee, star of the town's “Old Road,” thanked Mr Ray": the title ends what is said of her in passing.
      const titled = token.closing === ',' && /^(?:of|on|in|from|at|'s)$/.test(tokens[j - 1]?.lower ?? '');
      const mention = titled ? beforeAside(reading, sentence, j) : null;
      if (mention?.kind === 'name') return { mention, how: 'aside' };
      // "“…,” saying the city embodied …": a participle right after a quotation is never inverted.
      return participle ? shared : (right() ?? shared);
    }
    case 'sign': {
      if (participle) return companion(reading, sentence, j) ?? shared;
      const inverted = right();
      if (!/^[,)—–―-]/.test(token.text)) return inverted ?? shared;
      const mention = beforeAside(reading, sentence, j) ?? beforeComma(reading, sentence, j, i);
      const goesOn = mention !== null && mention.sort !== 'thing' && inverted !== null && hasItsOwn(reading, sentence, i, inverted.mention);
      if (mention !== null && (inverted?.mention.kind !== 'name' || goesOn || !mayInvert(reading, sentence, i, inverted.mention)))
        return { mention, how: 'aside' };
      return inverted ?? shared;
    }
    default:
      return shared;
  }
}
