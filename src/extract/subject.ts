import { adverbialBefore, isIssued } from './adverbials.ts';
import { beforeAside, climb } from './asides.ts';
import { headOfChain } from './chunks.ts';
import { PLAIN } from './lexicon/cues.ts';
import { type Mention, pronounOf } from './mentions.ts';
import { participleSubject } from './participles.ts';
import type { Reading } from './reading.ts';
import { antecedentOf } from './relatives.ts';
import type { Sentence } from './sentences.ts';

/** Whose verb it is, and how that was found. */
export interface Subject {
  readonly mention: Mention;
  readonly how: 'before' | 'after' | 'aside' | 'relative' | 'shared';
}

const SKIPPED = new Set(['adverb', 'auxiliary', 'modal', 'not']);
/** Verbs whose object does what the infinitive after it says. */
const CAUSING =
  /^(?:led|leads|leading|lead|prompted|prompts|prompting|prompt|caused|causing|forced|forcing|spurred|spurring|compelled|compelling|inspired|inspiring|drove|driving|moved|provoked|provoking)$/;
const PARTICLE = /^(?:on|out|up|back|off|in)$/;
/** "the former secretary of state Ann Lee", "United States Senator from Ohio Ann Lee": a name at the end of a description that runs through "of". */
function nameInside(reading: Reading, index: number, head: number): Mention | null {
  const { tokens, mentions } = reading;
  const mention = mentions[index];
  const first = mention === undefined ? undefined : tokens[mention.from];
  if (mention?.kind !== 'name' || mention.run === null || mention.run.nameFrom <= mention.from) return null;
  const link = tokens[mention.from - 1]?.lower;
  const office = mentions[head]?.kind === 'nominal' && mentions[head]?.sort === 'person';
  const person = reading.cast.ofRun.get(mention.run)?.kind === 'person';
  // "an official from the administration of President Ann Lee": what is hers is no office of hers.
  const before = mentions[index - 1];
  if (link === 'of' && first?.tag === 'word' && before?.sort === 'person') return mention;
  return office && person && head === index - 1 && (link === 'of' || link === 'from') ? mention : null;
}

/** "the Member of Parliament (MP) Ann Lee of the party": the person after the bracket. */
function nameAfterBracket(reading: Reading, head: number, ending: number): Mention | null {
  for (let index = head + 1; index <= ending; index += 1) {
    const mention = reading.mentions[index];
    if (mention?.kind === 'name' && mention.run !== null && reading.tokens[mention.from - 1]?.text === ')')
      return reading.cast.ofRun.get(mention.run)?.kind === 'person' ? mention : null;
  }
  return null;
}

/** "Ann Lee, aged 49, Elm Grove said": whose age stands between two names; null where none does. */
function addressed({ tokens, chunkTo, mentions }: Reading, sentence: Sentence, mention: Mention): Mention | null {
  const at = mention.from - 1;
  if (mention.kind !== 'name' || tokens[at]?.text !== ',' || tokens[at - 1]?.tag !== 'number') return null;
  const comma = /^(?:aged?|now)$/.test(tokens[at - 2]?.lower ?? '') ? at - 3 : at - 2;
  const index = tokens[comma]?.text === ',' ? chunkTo.get(comma) : undefined;
  const bearer = index === undefined ? undefined : mentions[index];
  return bearer?.kind === 'name' && bearer.from === sentence.from ? bearer : null;
}

/** The noun phrase that ends right before token `at`, or the one before an aside in brackets. */
function endingAt(reading: Reading, sentence: Sentence, at: number, verb = -1): Mention | null {
  const ending = reading.chunkTo.get(at);
  if (ending === undefined) return null;
  const head = headOfChain(reading.tokens, reading.chunks, ending);
  const chunk = reading.chunks[head];
  const mention = reading.mentions[head];
  if (!chunk || !mention) return null;
  const before = reading.tokens[chunk.from - 1];
  const inside =
    nameInside(reading, ending, head) ??
    (ending > head + 1 ? nameInside(reading, head + 1, head) : null) ??
    nameAfterBracket(reading, head, ending);
  if (inside !== null && mention.kind === 'nominal') return inside;
  const participle = before?.tag === 'preposition' || before?.tag === 'to' ? chunk.from - 2 : chunk.from - 1;
  const hanging = reading.tokens[participle];
  if (
    hanging?.tag === 'verb' &&
    (hanging.form === 'ing' || (/^(?:by|for|in|at|on|from)$/.test(before?.lower ?? '') && hanging.form === 'past'))
  ) {
    // "A letter obtained by the paper warns", "Mr Lee speaking to the council called": the outer phrase is the subject.
    const outer = reading.chunkTo.get(reading.tokens[participle - 1]?.tag === 'adverb' ? participle - 1 : participle);
    const head = outer === undefined ? undefined : reading.mentions[headOfChain(reading.tokens, reading.chunks, outer)];
    if (head && (hanging.form === 'ing' || head.kind !== 'pronoun')) return head;
  }
  if (head !== ending && before?.tag === 'preposition' && before.lower !== 'as' && chunk.from - 1 >= sentence.from) {
    // "In an interview with CNN": the chain hangs on a preposition and is nobody's subject, but its last part may be.
    const last = reading.mentions[ending];
    return last?.kind === 'name' || last?.kind === 'pronoun' ? last : null;
  }
  const first = reading.tokens[chunk.from];
  if (
    before?.lower === 'and' &&
    mention.kind === 'nominal' &&
    mention.sort === 'person' &&
    first?.tag !== 'determiner' &&
    first?.tag !== 'owner'
  ) {
    // "The former mayor and current senator", "Ann Lee of the institute and contributor to the paper": one person.
    const joined = reading.chunkTo.get(chunk.from - 1);
    const outer = joined === undefined ? undefined : reading.mentions[headOfChain(reading.tokens, reading.chunks, joined)];
    if (outer && (outer.kind === 'name' || outer.sort === 'person')) return outer;
  }
  const whole = reading.mentions[climb(reading, sentence, head)] ?? mention;
  if (whole !== mention && first?.tag === 'number' && chunk.to - chunk.from === 1) return whole;
  // "Ann Lee, head of the local unit said": the second comma is often left out.
  const opens =
    whole.kind === 'name' && whole.from === sentence.from && whole.run !== null && reading.cast.ofRun.get(whole.run)?.kind === 'person';
  // "Ann Lee, an aide said, is ill": there she is whom the aide speaks of.
  const unbroken = verb >= 0 && !/^(?:,|)$/.test(reading.tokens[verb + 1]?.text ?? '');
  if (opens && mention.kind === 'nominal' && mention.sort === 'person' && (first?.tag === 'word' || unbroken)) return whole;
  return addressed(reading, sentence, mention) ?? mention;
}

/** The noun phrase after an inverted verb: "said Ann Lee, the mayor". */
export function after(reading: Reading, i: number): Mention | null {
  let at = i + 1;
  while (reading.tokens[at]?.tag === 'adverb') at += 1;
  const index = reading.chunkFrom.get(at);
  if (index === undefined) return null;
  const mention = reading.mentions[index];
  if (!mention || mention.kind === 'name' || mention.kind === 'pronoun') return mention ?? null;
  const chunk = reading.chunks[index];
  let end = chunk?.to ?? at;
  for (
    let next = reading.chunkFrom.get(end + 1), k = 0;
    k < 4 && next !== undefined && /^(?:of|for|at|from|in|with|on|to|behind)$/.test(reading.tokens[end]?.lower ?? '');
    k += 1
  ) {
    end = reading.chunks[next]?.to ?? end;
    next = reading.chunkFrom.get(end + 1);
  }
  // "said former Governor and party chairman Ann Lee": the name comes after the second office.
  const joined = reading.tokens[end]?.lower === 'and' ? reading.chunkFrom.get(end + 1) : undefined;
  const holder = joined === undefined ? undefined : reading.mentions[joined];
  if (mention.sort === 'person' && holder?.kind === 'name' && holder.run !== null && holder.run.nameFrom > holder.from) return holder;
  const apposed = reading.tokens[end]?.text === ',' ? reading.chunkFrom.get(end + 1) : undefined;
  const second = apposed === undefined ? undefined : reading.mentions[apposed];
  if (second?.kind !== 'name' || second.run === null) return mention;
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

/** "“…,” Ann Lee from the union, told": one comma, where two would do; null unless the phrase is a name's and stands right after a quotation. */
function beforeComma({ tokens, chunks, mentions, chunkTo }: Reading, j: number): Mention | null {
  const index = tokens[j]?.text === ',' ? chunkTo.get(j) : undefined;
  const head = index === undefined ? undefined : mentions[headOfChain(tokens, chunks, index)];
  return head?.kind === 'name' && head.chunk !== index && tokens[head.from - 1]?.tag === 'quote' ? head : null;
}

/**
 * Whether what follows "said" at `i` may be its subject: something is reported before it, in marks or not, and the clause ends after
 * it. In "Ann Lee, an expert, said Mr Ray had failed" nothing is, and it goes on.
 */
function mayInvert(reading: Reading, sentence: Sentence, i: number, inverted: Mention): boolean {
  const { tokens } = reading;
  for (let k = i - 1; k >= sentence.from; k -= 1) if (tokens[k]?.tag === 'quote') return true;
  const next = tokens[inverted.to];
  return next === undefined || inverted.to >= sentence.to || /^[.,;—–(-]/.test(next.text) || next.tag === 'relative';
}

/**
 * Whose verb stands at `i`. `current` is the subject of the clause before, which coordinated verbs, infinitives and
 * participles share.
 */
export function subjectOf(reading: Reading, sentence: Sentence, i: number, current: Mention | null): Subject | null {
  const { tokens } = reading;
  const verb = tokens[i];
  if (!verb) return null;
  let j = i - 1;
  let infinitive = false;
  /** "is promising" has a subject of its own, ", promising" goes on with another's. */
  let progressive = false;
  for (; j >= sentence.from; j -= 1) {
    const token = tokens[j];
    if (!token) return null;
    if (token.tag === 'auxiliary') progressive = true;
    // "The paper itself concludes", "Somebody behind him shouted"
    if (
      token.tag === 'object' &&
      j < i &&
      (/sel(?:f|ves)$/.test(token.lower) || /^(?:behind|beside|near|around|opposite|above|below)$/.test(tokens[j - 1]?.lower ?? ''))
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
    const plain = verb.cue !== null && PLAIN.has(verb.cue.lemma) && verb.cue.lemma !== 'tell';
    const mention = plain || (quoted && (verb.form === 'past' || verb.form === 's')) ? after(reading, i) : null;
    // Right after a quotation any verb may stand for "said" ("beamed Ann Lee"), but only before a name.
    // ("“…,” begins a message", "“…,” exhorted her sister, Ann Lee") A verb of speech takes whoever or whatever may speak.
    const speaks = verb.cue?.class === 'say' && mention?.kind === 'nominal' && mention.sort !== 'thing';
    if (!plain && mention?.kind !== 'name' && !speaks) return null;
    const next = mention === null ? undefined : tokens[mention.to];
    if (mention === null) return null;
    if (quoted) return { mention, how: 'after' };
    if (next?.tag === 'verb' || next?.tag === 'auxiliary' || next?.tag === 'modal') return null;
    return { mention, how: 'after' };
  };
  const token = tokens[j];
  const participle = verb.form === 'ing' && !progressive;
  if (j < sentence.from || !token) return verb.form === 'ing' ? shared : right();
  if (infinitive && !(token.tag === 'relative')) {
    const to = tokens.slice(j + 1, i).findIndex((t) => t.tag === 'to');
    // "That led Ms Ray to call it": who is made to do something does it.
    const made = to === 0 && reading.chunkTo.has(j + 1) ? endingAt(reading, sentence, j + 1) : null;
    if (made !== null && made.sort !== 'thing' && (shared === null || CAUSING.test(tokens[made.from - 1]?.lower ?? '')))
      return { mention: made, how: 'before' };
    // "which led her to declare it"
    const whom = to === 0 && CAUSING.test(tokens[j - 1]?.lower ?? '') ? pronounOf(token, j) : null;
    if (whom !== null) return { mention: whom, how: 'before' };
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
    case 'preposition':
      return verb.form === 'ing' || token.tag === 'conjunction' ? shared : (right() ?? shared);
    case 'relative': {
      const at = /^(?:,|—|–|--)$/.test(tokens[j - 1]?.text ?? '') ? j - 1 : j;
      const whole = endingAt(reading, sentence, at);
      const mention = antecedentOf(reading, token, verb, whole, reading.chunkTo.get(at) ?? -1, shared === null);
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
      const mention = beforeAside(reading, sentence, j) ?? beforeComma(reading, j);
      if (mention !== null && (inverted?.mention.kind !== 'name' || !mayInvert(reading, sentence, i, inverted.mention)))
        return { mention, how: 'aside' };
      return inverted ?? shared;
    }
    default:
      return shared;
  }
}
