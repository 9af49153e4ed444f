import { PLACES } from '../lexicon/bodies.ts';
import { TITLES } from '../lexicon/people-words.ts';
import { commonVerb } from '../lexicon/verbs.ts';
import { isMatter, sitsForPlace } from '../offices/portfolios.ts';
import type { Reading } from '../reading.ts';
import type { Sentence } from '../text/sentences.ts';
import { climb } from './asides.ts';
import { headOfChain } from './chunks.ts';
import { isLedMatter } from './led-matter.ts';
import type { Mention } from './mentions.ts';
import { beforeWork } from './named-behind.ts';
import { isRelated } from './related.ts';
import { bracketBefore } from './relatives.ts';
import { ofSeveral } from './several.ts';
import { suspectBefore } from './suspects.ts';

/** What is done with a letter that goes "to" somebody: "a memo leaked to the paper". */
const SENT =
  /^(?:sent|leaked|addressed|submitted|shown|given|presented|delivered|emailed|e-mailed|circulated|passed|provided|supplied|distributed|written|posted|handed|forwarded|copied|faxed)$/;

/** "Chairman of the Joint Chiefs of Staff Ann Lee": no office has more parts. */
const MAX_UNDER = 3;

const NUMBERED = /^(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+)$/;

/** Ranks that a holder of an office has besides it: "Chief of Defence Staff General Ann Lee". */
const RANKS =
  /^(?:general|gen|lieutenant|lt|major|maj|colonel|col|captain|capt|commander|cmdr|admiral|adm|marshal|brigadier|brig|sergeant|sgt|inspector|superintendent|supt|judge|justice)$/;

/** What ambassadors and secretaries are sent "to": "US Ambassador to the United Nations", "Chief Secretary to the Treasury". */
const isPost = (lower: string): boolean =>
  PLACES.has(lower) || /^(?:united|european|treasury|un|eu|nato|holy|vatican|admiralty|african|council|un|world)$/.test(lower);

const isSomebody = (reading: Reading, run: Mention['run']): boolean => run !== null && reading.cast.ofRun.get(run)?.kind === 'person';

/** "the former secretary of state Ann Lee", "United States Senator from Ohio Ann Lee": a name at the end of a description that runs through "of". */
function nameInside(reading: Reading, index: number, head: number): Mention | null {
  const { tokens, mentions } = reading;
  const mention = mentions[index];
  const first = mention === undefined ? undefined : tokens[mention.from];
  if (mention?.kind !== 'name' || mention.run === null || mention.run.nameFrom <= mention.from) return null;
  const link = tokens[mention.from - 1]?.lower;
  // "the mother of schoolgirl Ann Lee", "the widow of the soldier Ann Lee": somebody else.
  // "the campaign manager of Senator Ann Lee": the office beside her name is hers.
  const beside = tokens[mention.run.nameFrom - 1];
  if (mention.run.nameFrom > mention.from && TITLES.has(beside?.lower ?? '') && !RANKS.test(beside?.lower ?? '')) return null;
  // "Labour spokeswoman on health Ann Lee"
  // "Minister for the Arts Ann Lee"
  const matter = tokens[first?.lower === 'the' ? mention.from + 1 : mention.from]?.lower ?? '';
  const sees = /^(?:on|for)$/.test(link ?? '') && head === index - 1 && isMatter(matter);
  const speaks =
    (sees && /^(?:spokes(?:man|woman|person)|speaker|lead|minister|secretary|advis[eo]r)$/.test(mentions[head]?.head ?? '')) ||
    (link === 'for' && head === index - 1 && isLedMatter(reading, mentions[head], mention.from, mention.run.nameFrom));
  // "Labour MP for Marlford Ann Lee"
  const sits = link === 'for' && head === index - 1 && sitsForPlace(mentions[head]?.head ?? '');
  if ((speaks || sits) && reading.cast.ofRun.get(mention.run)?.kind === 'person') return mention;
  if (isRelated(mentions[index - 1]?.head) || isRelated(mentions[head]?.head)) return null;
  const office = mentions[head]?.kind === 'nominal' && mentions[head]?.sort === 'person';
  const person = reading.cast.ofRun.get(mention.run)?.kind === 'person';
  // "an official from the administration of President Ann Lee": what is hers is no office of hers.
  const before = mentions[index - 1];
  if (link === 'of' && first?.tag === 'word' && before?.sort === 'person') return mention;
  if (!office || !person) return null;
  // "Chairman of the Joint Chiefs of |Staff Ann Lee|": nobody in between.
  const whole = mentions
    .slice(head + 1, index)
    .every(({ kind, sort, run }) => (kind === 'name' ? !isSomebody(reading, run) : sort !== 'person'));
  return whole && (link === 'of' || (head === index - 1 && (link === 'from' || (link === 'to' && isPost(matter))))) ? mention : null;
}

/** "said |US ambassador to the United Nations Ann Lee|": the name at the end of what begins with the description at the chunk `head`; null where none ends it. */
export function nameUnder(reading: Reading, head: number): Mention | null {
  const { tokens, chunks } = reading;
  for (let index = head + 1; index <= head + MAX_UNDER; index += 1) {
    const [before, next] = [chunks[index - 1], chunks[index]];
    const link = tokens[before?.to ?? -1]?.lower ?? '';
    if (before === undefined || next?.sentence !== before.sentence || next.from !== before.to + 1 || !/^(?:of|to|from|for|on)$/.test(link))
      return null;
    const named = nameInside(reading, index, head);
    if (named !== null) return named;
  }
  return null;
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

/** A name of one word, without a form of address: it may be a place. */
const isPlain = (mention: Mention | undefined): boolean =>
  mention?.kind === 'name' && mention.run !== null && mention.run.honorific === null && mention.run.to - mention.run.from === 1;

/** Whether a phrase opens its sentence, or stands behind the words with which the sentence begins: "“…,” |Ann Lee|, head of Nordlys said". */
const isFirst = ({ tokens }: Reading, { from }: Sentence, phrase: Mention): boolean =>
  phrase.from === from || (phrase.from === from + 1 && tokens[from]?.tag === 'quote');

/** Somebody unnamed of several, by text offsets and token indices. */
const oneOf = (start: number, end: number, from: number, to: number, head: string): Mention => ({
  chunk: -1,
  start,
  end,
  from,
  to,
  kind: 'nominal',
  run: null,
  pronoun: null,
  head,
  sort: 'person',
  definite: false,
  unnamed: true,
  gender: null,
});

/** "“…,” one of them shouted": somebody of those spoken of; null where no such words end with the token at `at`. */
export function oneOfThem({ tokens }: Reading, at: number): Mention | null {
  const [first, last] = [tokens[at - 2], tokens[at]];
  if (last?.lower !== 'them' || tokens[at - 1]?.lower !== 'of' || first?.lower !== 'one') return null;
  return oneOf(first.start, last.end, at - 2, at + 1, 'one');
}

/** "said one of the diplomats": somebody of those spoken of, where such words begin with the token at `at`; null where none do. */
export function oneOfThose({ tokens, chunkFrom, mentions }: Reading, at: number): Mention | null {
  const [first, link] = [tokens[at], tokens[at + 1]];
  const those = first?.lower === 'one' && link?.lower === 'of' ? mentions[chunkFrom.get(at + 2) ?? -1] : undefined;
  if (first === undefined || those?.kind !== 'nominal' || those.sort !== 'people') return null;
  const head = (those.head ?? '').replace(/s$/, '');
  return oneOf(first.start, those.end, at, those.to, head);
}

/**
 * "|One of the officers| on board said": the same where the words for those he is one of are the chunk `head`, and nothing governs him; whoever is
 * named right before, at the head of the sentence or after its words: "|Ann Lee|, one of the founders of Nordlys said".
 */
function oneOfThoseEnding(reading: Reading, { from }: Sentence, head: number): Mention | null {
  const { tokens, chunks, mentions, chunkTo, cast } = reading;
  const at = (chunks[head]?.from ?? 0) - 2;
  const before = tokens[at - 1];
  const one = before?.tag === 'preposition' || before?.tag === 'to' ? null : oneOfThose(reading, at);
  const name = one === null || before?.text !== ',' ? undefined : mentions[chunkTo.get(at - 1) ?? -1];
  if (name === undefined || name.run === null || cast.ofRun.get(name.run)?.kind !== 'person') return one;
  return name.from === from || tokens[name.from - 1]?.tag === 'quote' ? name : one;
}

/** "|One of| the nurses said", "… who was there said": the one of them where `mention` has the others; any other as it is. */
export function oneAmong(reading: Reading, mention: Mention): Mention {
  const at = mention.from - 2;
  const several = mention.kind === 'nominal' && mention.sort === 'people' && reading.tokens[at + 1]?.lower === 'of';
  // "The father of one of the victims": he.
  return several && reading.tokens[at - 1]?.lower !== 'of' ? (oneOfThose(reading, at) ?? mention) : mention;
}

/** The token with which the phrase of a mention begins: "|his deputy, Ms Ray|, had". */
export function openingOf({ tokens, mentions, chunkTo }: Reading, mention: Mention): number {
  // "that |seven in| ten officers"
  if (tokens[mention.from - 1]?.lower === 'in' && NUMBERED.test(tokens[mention.from]?.lower ?? ''))
    return NUMBERED.test(tokens[mention.from - 2]?.lower ?? '') ? mention.from - 2 : mention.from;
  const office = tokens[mention.from - 1]?.text === ',' ? mentions[chunkTo.get(mention.from - 1) ?? -1] : undefined;
  return mention.kind === 'name' && office?.kind === 'nominal' && office.sort === 'person' ? office.from : mention.from;
}

/** "People |trapped when a dam broke| its walls have said": what the clause of "when" has as its object is not what speaks, but they are. */
function beforeClause({ tokens, chunkFrom, mentions }: Reading, sentence: Sentence, { kind, from }: Mention): Mention | null {
  if (kind !== 'nominal' || tokens[from]?.tag !== 'owner' || commonVerb(tokens[from - 1]?.lower ?? '') === undefined) return null;
  let at = from - 2;
  while (at > sentence.from && /^(?:determiner|word|name|owner|adverb)$/.test(tokens[at]?.tag ?? '')) at -= 1;
  if (!/^(?:when|after|as|where|because)$/.test(tokens[at]?.lower ?? '') || at === from - 2) return null;
  const idle = tokens.slice(sentence.from, at).every(({ tag }) => !/^(?:sign|quote|auxiliary|modal|pronoun|that)$/.test(tag));
  const opening = mentions[chunkFrom.get(sentence.from) ?? -1];
  return idle && opening !== undefined && (opening.kind === 'name' || opening.sort === 'people' || opening.sort === 'person')
    ? opening
    : null;
}

/** "|Ann Lee| (D-Ohio) in a note to the bank": whoever is named before the bracket that the token at `close` closes; null where nobody is. */
function beforeBracketed({ tokens, mentions, chunkTo, cast }: Reading, { from }: Sentence, close: number): Mention | null {
  if (tokens[close]?.text !== ')') return null;
  const name = mentions[chunkTo.get(bracketBefore(tokens, from, close)) ?? -1];
  return name?.kind === 'name' && name.run !== null && cast.ofRun.get(name.run)?.kind === 'person' ? name : null;
}

/** The noun phrase that ends right before token `at`, or the one before an aside in brackets. */
export function endingAt(reading: Reading, sentence: Sentence, at: number, verb = -1): Mention | null {
  const ending = reading.chunkTo.get(at);
  if (ending === undefined) return null;
  const head = headOfChain(reading.tokens, reading.chunks, ending);
  const one = oneOfThoseEnding(reading, sentence, head);
  if (one !== null) return one;
  const several = ofSeveral(reading, ending);
  if (several !== null) return several;
  const chunk = reading.chunks[head];
  const mention = reading.mentions[head];
  if (!chunk || !mention) return null;
  const main = beforeClause(reading, sentence, mention);
  if (main !== null) return main;
  const before = reading.tokens[chunk.from - 1];
  // "Ann Lee and not |Tom Ray| said": she.
  const other = before?.tag === 'not' && reading.tokens[chunk.from - 2]?.lower === 'and' ? reading.chunkTo.get(chunk.from - 2) : undefined;
  if (other !== undefined) return reading.mentions[other] ?? null;
  // "The nominee to be |ambassador to Japan| struggled": the nominee.
  const sought = before?.lower === 'be' && reading.tokens[chunk.from - 2]?.tag === 'to' ? reading.chunkTo.get(chunk.from - 2) : undefined;
  const seeker = sought === undefined ? undefined : reading.mentions[headOfChain(reading.tokens, reading.chunks, sought)];
  if (seeker?.kind === 'nominal' && seeker.sort === 'person') return seeker;
  // "The father of one of the victims": he.
  const ofOne = before?.lower === 'of' && reading.tokens[chunk.from - 2]?.lower === 'one' && reading.tokens[chunk.from - 3]?.lower === 'of';
  const whose = ofOne ? reading.mentions[reading.chunkTo.get(chunk.from - 3) ?? -1] : undefined;
  if (whose?.sort === 'person') return whose;
  const inside =
    nameInside(reading, ending, head) ??
    (ending > head + 1 ? nameInside(reading, head + 1, head) : null) ??
    nameAfterBracket(reading, head, ending);
  if (inside !== null && mention.kind === 'nominal') return inside;
  let participle = before?.tag === 'preposition' || before?.tag === 'to' ? chunk.from - 2 : chunk.from - 1;
  // "published in August by the paper"
  const dated = before?.lower === 'by' && /^(?:date|number)$/.test(reading.tokens[participle]?.tag ?? '');
  while (dated && /^(?:date|number|preposition)$/.test(reading.tokens[participle]?.tag ?? '')) participle -= 1;
  const hanging = reading.tokens[participle];
  if (
    hanging?.tag === 'verb' &&
    (hanging.form === 'ing' ||
      (/^(?:past|participle)$/.test(hanging.form ?? '') &&
        (/^(?:by|for|in|at|on|from)$/.test(before?.lower ?? '') || (before?.lower === 'to' && SENT.test(hanging.lower)))))
  ) {
    // "A letter signed by Mr Lee and obtained by the paper warns"
    const joined = reading.tokens[participle - 1]?.lower === 'and' ? endingAt(reading, sentence, participle - 1) : null;
    if (joined?.sort === 'document') return joined;
    // "The woman accused of robbing |a neighbour| told police": she.
    const suspect = hanging.form === 'ing' ? suspectBefore(reading, participle) : null;
    if (suspect !== null) return suspect;
    // "A letter obtained by the paper warns", "Mr Lee speaking to the council called": the outer phrase is the subject.
    const outer = reading.chunkTo.get(reading.tokens[participle - 1]?.tag === 'adverb' ? participle - 1 : participle);
    const head = outer === undefined ? undefined : reading.mentions[headOfChain(reading.tokens, reading.chunks, outer)];
    // "Ann Lee heard from |Tom Ray|, who": a finite verb, so that nobody hangs on it.
    const finite = head?.kind === 'name' && mention.kind === 'name' && hanging.form === 'past' && before?.lower === 'from' && verb < 0;
    if (head && !finite && (hanging.form === 'ing' || head.kind !== 'pronoun')) return head;
  }
  const bracketed =
    before?.tag === 'preposition'
      ? beforeBracketed(reading, sentence, chunk.from - 2)
      : before?.tag === 'quote'
        ? beforeWork(reading, chunk)
        : null;
  if (bracketed !== null) return bracketed;
  if (head !== ending && before?.tag === 'preposition' && before.lower !== 'as' && chunk.from - 1 >= sentence.from) {
    // "In an interview with CNN": the chain hangs on a preposition and is nobody's subject, but its last part may be.
    const last = reading.mentions[ending];
    // "by the bishop of Hexby, who": where he is bishop.
    if (before.lower === 'by' && mention.sort === 'person' && TITLES.has(mention.head ?? '') && isPlain(last)) return mention;
    return last?.kind === 'name' || last?.kind === 'pronoun' ? last : null;
  }
  // "A group of “ghost hunters” from Hexby arrived"
  if (before?.lower === 'from' && before.capital === false && reading.tokens[chunk.from - 2]?.tag === 'quote') return null;
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
  // "Ann Lee, head of the local unit said", "“…,” Ann Lee, the mayor said.": the second comma is often left out.
  const opening = isFirst(reading, sentence, whole) || /[,.?!]/.test(reading.tokens[whole.from - 1]?.closing ?? '');
  const opens = opening && whole.kind === 'name' && whole.run !== null && reading.cast.ofRun.get(whole.run)?.kind === 'person';
  // "Ann Lee, an aide said, is ill": there she is whom the aide speaks of.
  const unbroken = (): boolean => verb >= 0 && !/^(?:,|)$/.test(reading.tokens[verb + 1]?.text ?? '');
  if (opens && mention.kind === 'nominal' && mention.sort === 'person' && (first?.tag === 'word' || first?.tag === 'name' || unbroken()))
    return whole;
  return addressed(reading, sentence, mention) ?? besideAnother(reading, sentence, mention) ?? mention;
}

/** "|Ann Lee| another trader also spoke": who opens the sentence right before what else there is of her kind, without a comma; null for any other phrase. */
function besideAnother({ tokens, mentions, chunkTo, cast }: Reading, sentence: Sentence, { kind, sort, from }: Mention): Mention | null {
  if (kind !== 'nominal' || sort !== 'person' || tokens[from]?.lower !== 'another') return null;
  const name = mentions[chunkTo.get(from) ?? -1];
  const person = name?.kind === 'name' && name.run !== null && cast.ofRun.get(name.run)?.kind === 'person';
  return person && name.from === sentence.from ? name : null;
}
