import { genderOfFirstName } from '../lexicon/first-names.ts';
import { TITLES } from '../lexicon/people-words.ts';
import type { Reading } from '../reading.ts';
import type { Sentence } from '../text/sentences.ts';
import { headOfChain } from './chunks.ts';
import type { Mention } from './mentions.ts';
import { namedBehindParticiple } from './named-behind.ts';
import { isRelated } from './related.ts';
import { ofSeveral } from './several.ts';

/** Longer asides do not occur; the bound keeps the search linear. */
const MAX_ASIDE = 45;

const TITLED = /^(?:of|on|in|from|at|'s|’s)$/;
const NUMERAL = /^(?:three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|\d{1,2})$/;
/** What stands for one of those just counted. */
const STANDS_IN = /^(?:another|second|third|fourth|fifth|sixth)$/;
/** Offices whose holders an article names beside them. */
const HIGH = /^(?:president|premier|chancellor|king|queen|minister|secretary|vice-president)$/;
const AT_END = /^(?:there|here|then)$/;
const LOCATING = /^(?:in|at|near|from|across|outside|inside)$/;

/**
 * Whether the name beside "a spokeswoman for the yard" is the yard's: nothing shows it to be somebody's, and what stands in between is
 * neither many nor has a name of its own ("for the rebels", "for Nordlys").
 */
export function namesTheBody(reading: Reading, description: Mention, { run, chunk, to }: Mention): boolean {
  if (chunk <= description.chunk + 1 || run === null || run.nameFrom > run.from) return false;
  const between = reading.mentions[chunk - 1];
  // "One ally of the mayor, Ann Lee, said": the mayor is called so.
  // "Aides to the mayor, Ann Lee, said"
  const many = description.sort === 'people' && reading.tokens[to]?.text === ',' && reading.tokens[to + 1]?.tag === 'verb';
  if (many && between?.sort === 'person' && between.definite) return true;
  // "An adviser to the Spanish president, Ann Lee, said": no telling; an adviser, in any case.
  if (!description.definite && between?.sort === 'person' && between.definite && HIGH.test(between.head ?? '')) return true;
  const one = !description.definite && /^(?:one|another)$/.test(reading.tokens[description.from]?.lower ?? '');
  if (one && between?.sort === 'person' && between.definite) return true;
  if (!description.unnamed) return false;
  if (between?.sort === 'people' || between?.kind === 'name') return false;
  return genderOfFirstName(reading.tokens[run.nameFrom]?.lower ?? '') === null;
}

/** The chunk that names the person when a description and a name stand side by side between commas. */
function named(reading: Reading, description: number, name: number): Mention | null {
  const [a, b] = [reading.mentions[description], reading.mentions[name]];
  if (!a || !b) return a ?? null;
  const person = b.run !== null && b.kind === 'name' && reading.cast.ofRun.get(b.run)?.kind === 'person';
  // "A spokeswoman for the yard, Nordlys Marine, said": the yard is called so.
  const body = namesTheBody(reading, a, b);
  // "The leader of the Transport (TW) Union, Ann Lee, said": a name beside the name of a body is no other name of it.
  const led = a.kind === 'name' && a.run !== null && reading.cast.ofRun.get(a.run)?.kind === 'organisation';
  // "A third, Nordlys Air, said": the name is whose turn it is.
  const stands = a.kind === 'nominal' && !a.definite && a.to - a.from <= 2 && STANDS_IN.test(a.head ?? '') && b.kind === 'name';
  return stands || ((a.kind === 'nominal' || led) && person && !body) ? b : a;
}

/** Whether the chunk is nothing but a number. */
const isAge = ({ chunks, tokens }: Reading, at: number): boolean => {
  const chunk = chunks[at];
  return chunk !== undefined && chunk.to - chunk.from === 1 && tokens[chunk.from]?.tag === 'number';
};

/** Climbs from "the mayor of Lima" in "Ann Lee, the mayor of Lima, Ohio" to the name before the comma. */
export function climb(reading: Reading, sentence: Sentence, from: number): number {
  let at = from;
  for (let steps = 0; steps < 4; steps += 1) {
    const chunk = reading.chunks[at];
    if (!chunk) return at;
    // "Ann Lee, from the institute, added": the aside may hang on a preposition.
    const comma = reading.tokens[chunk.from - 1]?.tag === 'preposition' ? chunk.from - 2 : chunk.from - 1;
    if (comma - 1 < sentence.from || reading.tokens[comma]?.text !== ',') return at;
    const before = reading.chunkTo.get(comma);
    if (before === undefined) return at;
    const [outer, inner] = [reading.mentions[headOfChain(reading.tokens, reading.chunks, before)], reading.mentions[at]];
    if (!outer || !inner) return at;
    // "Speaking to the BBC, the mayor's lawyer, Ann Lee, said": what hangs on a preposition is nobody's apposition.
    const link = reading.tokens[outer.from - 1];
    // "Asked about it, the mayor's deputy, Ann Lee, said"
    if (outer.kind === 'pronoun' && (outer.pronoun === 'it' || link?.tag === 'preposition' || link?.tag === 'verb')) return at;
    // "criticised by Ann Lee, a scientist, who": told of her in passing.
    const passing = link?.lower === 'by' && /^an?$/.test(reading.tokens[chunk.from]?.lower ?? '');
    // "A statement by Ann Lee, Spokesperson, Ministry of Health, said": she.
    const paper = /^(?:by|from)$/.test(link?.lower ?? '') ? reading.mentions[outer.chunk - 1] : undefined;
    const signed = paper?.sort === 'document' && paper.to === outer.from - 1;
    if (outer.kind === 'name' && link !== undefined && !passing && !signed && /^(?:to|at|with|in|on|from|by|for|about)$/.test(link.lower))
      return at;
    const place =
      inner.kind === 'name' &&
      ((inner.run === null ? undefined : reading.cast.ofRun.get(inner.run)?.kind) ?? 'organisation') === 'organisation';
    const age = isAge(reading, at);
    const linked = comma === chunk.from - 2;
    // "Ann Lee, 67, a nurse in Leeds": between the two stands an age.
    const aged = isAge(reading, outer.chunk);
    // "… the White House, former ambassador Ann Lee, who": a body is nobody's ambassador.
    const body = outer.kind === 'name' && outer.run !== null && reading.cast.ofRun.get(outer.run)?.kind === 'organisation';
    if (body && inner.kind === 'nominal' && TITLES.has(inner.head ?? '')) return at;
    if (
      !(outer.kind === 'name' || outer.sort === 'person' || (linked && outer.sort !== 'thing') || aged) ||
      !(inner.kind === 'nominal' || place || age || linked)
    )
      return at;
    at = outer.chunk;
  }
  return at;
}

/** The chunk before a bracket that closes right before token `p`: "Ann Lee (D-Ohio), a member". */
function beforeBracket(reading: Reading, p: number): number | undefined {
  if (reading.tokens[p - 1]?.text !== ')') return undefined;
  for (let i = p - 2; i > p - 12 && i > 0; i -= 1) if (reading.tokens[i]?.text === '(') return reading.chunkTo.get(i);
  return undefined;
}

/** The chunk before a work or body that is named in marks: "Ann Lee of “Have no fear”, a charity". */
function beforeTitle(reading: Reading, p: number): number | undefined {
  const [quote, link] = [reading.tokens[p - 1], reading.tokens[p - 2]];
  return quote?.tag === 'quote' && link?.tag === 'preposition' && /^(?:of|from|at|behind)$/.test(link.lower)
    ? reading.chunkTo.get(p - 2)
    : undefined;
}

/** "the author of “Old roads,”", "the show, “Old Roads,”": the quotation at `p` is the title of something. */
function isTitle({ tokens, text, spans }: Reading, p: number): boolean {
  const span = spans[tokens[p]?.span ?? -1];
  return TITLED.test(tokens[p - 1]?.lower ?? '') || (span !== undefined && !/\b\p{Ll}{4}/u.test(text.slice(span.start, span.end)));
}

const isPerson = ({ cast }: Reading, { run }: Mention): boolean => run !== null && cast.ofRun.get(run)?.kind === 'person';

const OPENS_CLAUSE = /^(?:after|before|as|since|until)$/;

/** Whether the phrase is what a verb that reports nothing governs, by itself or through a preposition. */
function isGoverned(reading: Reading, mention: Mention): boolean {
  const { tokens } = reading;
  let at = mention.from - 1;
  const link = tokens[at]?.tag === 'preposition' ? tokens[at] : undefined;
  if (link !== undefined) at -= 1;
  while (tokens[at]?.tag === 'adverb') at -= 1;
  const verb = tokens[at];
  // "Mr Ray left |after| Ann Lee, a nurse, told him": a clause begins, where the verb has its subject right before it.
  if (OPENS_CLAUSE.test(link?.lower ?? '') && verb?.form === 'past') {
    const doer = reading.mentions[reading.chunkTo.get(at) ?? -1];
    if (doer !== undefined && doer.kind !== 'nominal') return false;
  }
  return verb?.tag === 'auxiliary' || (verb?.tag === 'verb' && verb.cue === null);
}

/**
 * "Asked whether he trusted Mr Ray, the mayor's deputy, |Ann Lee|, said": whoever is named between the last two commas, where whoever
 * stands before her office is the object of a verb; null for anything else. `ending` is the chunk of the office.
 */
export function holderBeside(reading: Reading, ending: number, j: number): Mention | null {
  const { tokens, chunks, mentions } = reading;
  const name = mentions[reading.chunkTo.get(j) ?? -1];
  const last = mentions[ending];
  if (name?.kind !== 'name' || last === undefined || name.from !== last.to + 1 || !isPerson(reading, name)) return null;
  const office = mentions[headOfChain(tokens, chunks, ending)];
  if (office?.kind !== 'nominal' || office.sort !== 'person' || !office.definite || tokens[office.from - 1]?.text !== ',') return null;
  // "Ann Lee, the mother of the victim, Tom Ray, said"
  if (isRelated(office.head) || (last !== office && (last.sort === 'person' || isPerson(reading, last)))) return null;
  const before = reading.chunkTo.get(office.from - 1);
  const outer = before === undefined ? undefined : mentions[headOfChain(tokens, chunks, before)];
  if (outer?.kind !== 'name') return null;
  // "Responding to the mayor, |Tom Ray|, his deputy, Ann Lee, said"
  const apart = tokens[outer.from - 1]?.text === ',' ? reading.chunkTo.get(outer.from - 1) : undefined;
  const start = apart === undefined ? 0 : headOfChain(tokens, chunks, apart);
  const beside = apart !== undefined && mentions.slice(start, apart + 1).some(({ kind, sort }) => kind === 'nominal' && sort === 'person');
  const whole = (beside ? mentions[start] : undefined) ?? outer;
  return /^(?:verb|preposition|to|subordinator)$/.test(tokens[whole.from - 1]?.tag ?? '') ? name : null;
}

/**
 * "Opening the session Lead Member for Roads, |Ann Lee|, said": whoever is named between the last two commas, where a participle opens the
 * sentence and her office follows its object without a comma.
 */
function openerBeside(reading: Reading, { from }: Sentence, office: Mention, j: number): Mention | null {
  const { tokens } = reading;
  if (tokens[from]?.form !== 'ing' || office.kind !== 'nominal' || office.from !== from + 1) return null;
  const name = reading.mentions[reading.chunkTo.get(j) ?? -1];
  if (name?.kind !== 'name' || !isPerson(reading, name) || tokens[name.from - 1]?.text !== ',') return null;
  const set = tokens.slice(office.from, name.from).findIndex(({ tag }) => tag === 'name');
  return set > 1 ? name : null;
}

/** "An official, |speaking of| the mayor, Ann Lee, said", "Tom Ray, |standing next to| the mayor, Ann Lee, said": the phrase at `from` belongs to the aside. */
function hangsOnParticiple({ tokens }: Reading, from: number): boolean {
  let at = from - 1;
  if (!/^(?:preposition|to)$/.test(tokens[at]?.tag ?? '')) return false;
  while (from - at < 4 && /^(?:preposition|to|adverb|word)$/.test(tokens[at]?.tag ?? '')) at -= 1;
  return tokens[at]?.tag === 'verb' && tokens[at]?.form !== 's' && tokens[at - 1]?.text === ',';
}

/** "|The councillors|, led by Ann Lee (D-Ohio) wrote": who is led, for the name in front of the bracket; null where nobody is. */
function ledBy({ tokens, chunks, mentions, chunkTo }: Reading, { from }: Mention): Mention | null {
  if (tokens[from - 1]?.lower !== 'by' || tokens[from - 2]?.tag !== 'verb' || tokens[from - 3]?.text !== ',') return null;
  const whole = mentions[headOfChain(tokens, chunks, chunkTo.get(from - 3) ?? -1)];
  return whole !== undefined && (whole.kind === 'name' || whole.sort !== 'thing') ? whole : null;
}

/** The subject set off by an aside that ends at the sign at `j`, or, where `end` is given, would end there with it. */
export function beforeAside(reading: Reading, sentence: Sentence, j: number, end?: string): Mention | null {
  const { tokens } = reading;
  if (tokens[j]?.text === ',' && tokens[j - 1]?.text === ')') {
    const bracketed = beforeAside(reading, sentence, j - 1);
    if (bracketed !== null) return bracketed;
  }
  const sign = end ?? (tokens[j]?.tag === 'quote' ? ',' : (tokens[j]?.text ?? ''));
  const opener = sign === ')' ? /^\($/ : sign === ',' ? /^,$/ : /^(?:[-–—―]|--)$/;
  for (let p = j - 1; p > sentence.from && p > j - MAX_ASIDE; p -= 1) {
    const token = tokens[p];
    if (!token) return null;
    if (token.tag === 'quote' && sign !== ')') {
      // "Ann Lee, the author of “Old Roads,” about the town, said": a title, no words of hers.
      if (/[,.?!]/.test(token.closing) && !(token.closing === ',' && isTitle(reading, p))) return null;
    }
    if (!opener.test(token.text)) continue;
    // "A boy of nine, whose reply was printed, wrote"
    const aged = NUMERAL.test(tokens[p - 1]?.lower ?? '') && tokens[p - 2]?.lower === 'of' ? reading.chunkTo.get(p - 2) : undefined;
    // "the clerk |there|, Ann Lee, said"
    const behind = AT_END.test(tokens[p - 1]?.lower ?? '') ? p - 1 : p;
    const ending = reading.chunkTo.get(behind) ?? beforeBracket(reading, p) ?? beforeTitle(reading, p) ?? aged;
    // "Two men left. One, Tom Ray, said"
    // "One of them, Tom Ray, said"
    const many = tokens[p - 1]?.lower === 'them' && tokens[p - 3]?.lower === 'one';
    const one =
      ending === undefined && (tokens[p - 1]?.lower === 'one' || many) ? reading.mentions[reading.chunkFrom.get(p + 1) ?? -1] : undefined;
    if (one?.kind === 'name') return one;
    if (ending === undefined) continue;
    const content = tokens[p + 1];
    // "When I asked Ms Ray, he looked up, frowned and said": a clause of its own.
    const said = tokens[p + 2]?.cue?.class === 'say' && p + 3 === j;
    if (content?.tag === 'pronoun' && !said) return null;
    // "whose hometown, Miami, is projected to …, argues": what begins with a verb of its own is no aside.
    if (content && (/^(?:conjunction|that|auxiliary|modal)$/.test(content.tag) || content.form === 's')) continue;
    const holder = sign === ',' ? holderBeside(reading, ending, j) : null;
    if (holder !== null) return holder;
    const several = ofSeveral(reading, ending);
    const head = several?.chunk ?? climb(reading, sentence, headOfChain(tokens, reading.chunks, ending));
    const first = reading.mentions[head];
    if (!first) return null;
    // "A passenger stranded in Bergen, the electrician Ann Lee, told": the name, not the town.
    const beside = sign === ',' && first.kind === 'name' && !isPerson(reading, first) ? reading.chunkTo.get(j) : undefined;
    const person = beside === undefined ? undefined : reading.mentions[beside];
    if (person?.kind === 'name' && person.definite && person.from === p + 1 && isPerson(reading, person)) return person;
    if (tokens[first.from - 1]?.lower === 'whose') continue;
    const doer = sign === ',' ? namedBehindParticiple(reading, first, p, j) : null;
    if (doer !== null) return doer;
    // "Ann Lee, who is a teacher in Dover, Kent, said", "Ann Lee, who worked for Tom Ray, the mayor, said": part of another clause.
    // "There was Ann Lee, who, after a row, said": the verb is that of "who".
    const own = content?.tag === 'relative' && tokens[p + 2]?.text === ',';
    // "guarded what Ann Lee, the treasurer, called": a clause of hers.
    const clause = tokens[first.from]?.lower === 'what';
    if (sign === ',' && !own && !clause && isGoverned(reading, first)) {
      const opener = openerBeside(reading, sentence, first, j);
      if (opener !== null) return opener;
      continue;
    }
    if (sign === ')') return ledBy(reading, first) ?? first;
    // "Mr Ray, who made her stay on as deputy leader – for a year – scolded": what hangs on "as" is nobody's subject.
    if (sign !== ',' && tokens[first.from - 1]?.lower === 'as') {
      const outer = beforeAside(reading, sentence, p, ',');
      if (outer !== null) return outer;
    }
    // "former ambassador to the US Ann Lee, who retired, said": the name ends what she was.
    const last = reading.mentions[ending];
    const spilled =
      first.kind === 'nominal' &&
      first.sort === 'person' &&
      !isRelated(first.head) &&
      last?.kind === 'name' &&
      last.run !== null &&
      last.run.nameFrom > last.from &&
      tokens[last.from]?.tag !== 'determiner';
    if (spilled && last.run !== null && reading.cast.ofRun.get(last.run)?.kind === 'person') return last;
    const inner = reading.chunkFrom.get(p + 1);
    // "One professor, she said, wrote"
    if (said) return first;
    const whole = inner !== undefined && first.kind !== 'pronoun' && reading.chunks[inner]?.to !== undefined;
    // "Ann Lee, who lives in the capital, Dover, said": what is explained there is a place or a thing.
    if (whole && first.sort !== 'person' && first.sort !== 'people' && tokens[first.from - 1]?.tag === 'preposition') continue;
    // "Ann Lee, speaking in Dover, Kent, said": a name that hangs on "in" is nobody's subject.
    if (first.kind === 'name' && !clause && LOCATING.test(tokens[first.from - 1]?.lower ?? '')) continue;
    if (sign === ',' && first.kind === 'nominal' && hangsOnParticiple(reading, first.from)) continue;
    // "A diplomat, asked about Ann Lee, the mayor, said"
    if (first.kind === 'name' && tokens[first.from - 1]?.lower === 'about' && tokens[first.from - 2]?.tag === 'verb') continue;
    return whole ? named(reading, head, inner) : first;
  }
  return null;
}
