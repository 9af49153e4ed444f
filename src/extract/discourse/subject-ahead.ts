import { words } from '../lexicon/words.ts';
import { tailOfChain } from '../phrases/chunks.ts';
import type { Mention } from '../phrases/mentions.ts';
import type { Reading } from '../reading.ts';
import { isDash } from '../text/sentence-openings.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Tagged } from '../text/tags.ts';
import { genderOfPronoun } from './discourse.ts';

/** Whom a pronoun in the phrase or clause that opens a sentence looks ahead to. */
export interface Ahead {
  readonly mention: Mention;
  /** Else it may as well be whoever was spoken of before: "After |he| called it “…”, Al Orr left." */
  readonly sure: boolean;
}

/** In tokens: no opening is longer, and no aside behind a name. */
const MAX_OPENING = 60;
const MAX_ASIDE = 25;
/** What may open a phrase about what another said or planned: "Under what |he| called a deal, Al Orr is out". */
const SOURCES = words('under per unlike like');
/** Whoever is asked or told answers somebody. */
const ASKED = words('asked pressed questioned challenged quizzed told grilled confronted quoted');
/** Of two such clauses, the second says what somebody does in spite of the first. */
const CONCEDING = words('although though while whilst');
/** Behind these stands whoever the opening is not about: "In a letter |to| Tom Ray". */
const BESIDE = words('to with alongside against beside');
const FINITE = words('verb auxiliary modal');
/** What begins a clause that may open a sentence. */
const CLAUSES = words('after before since as while when until once because');
/** "A week after he left", "An hour later" */
const LENGTHS = words('moment second minute hour day week month year moments seconds minutes hours days weeks months years');
/** A verb that no list has, behind a name. */
const UNLISTED = /^(?:\p{Ll}+ed|quit|shut|shed|slid|bade|sped)$/u;
/** The pronouns that may look ahead, and their kin as objects. */
const OBJECTS: ReadonlyMap<string, string> = new Map([
  ['he', 'him'],
  ['she', 'her'],
  ['it', 'it'],
  ['they', 'them'],
]);
/** What joins a pronoun to the words before it. */
type Link = 'what' | 'relative' | 'clause' | 'saying' | 'own';

/**
 * The subject of the main clause, where `mention` is a pronoun of the opening before it that may mean the same: "In what |he| called “…”, Al Orr
 * resigned"; null where it stands elsewhere, and where the subject is a pronoun itself or cannot be meant.
 */
export function subjectAhead(reading: Reading, mention: Mention, sentence: Sentence | undefined): Ahead | null {
  if (sentence === undefined || !OBJECTS.has(mention.pronoun ?? '') || mention.from - sentence.from > MAX_OPENING) return null;
  const opener = openerOf(reading, sentence, mention);
  if (opener === null) return null;
  // "When he described it, |he| said": the main clause.
  const first = linkOf(reading.tokens, mention.from, opener) === null ? mention.from : firstOfKind(reading.tokens, opener, mention);
  const link = reading.tokens[opener]?.lower === 'according' ? null : linkOf(reading.tokens, first, opener);
  if (link === null || anotherActs(reading, opener, mention)) return null;
  const subject = mainSubject(reading, sentence, mention);
  if (subject === null || (link === 'clause' && hasObject(reading.tokens, mention))) return null;
  return {
    mention: subject.mention,
    sure:
      subject.alone === (mention.pronoun !== 'they' || subject.mention.kind !== 'name') &&
      isSure(reading.tokens, { opener, link, mention, subject }),
  };
}

/** Where the opening begins in which a pronoun stands, past "But" and "Later,"; null where the main clause has begun before it. */
function openerOf({ tokens, chunkFrom, mentions }: Reading, { from }: Sentence, { from: at }: Mention): number | null {
  let opener = -1;
  let begins = true;
  for (let i = from; i < at; i += 1) {
    const token = tokens[i];
    if (token === undefined || token.text === ':' || token.text === ';') return null;
    if (token.text === ',') begins = true;
    if (!begins || /^(?:sign|conjunction|adverb|date|not)$/.test(token.tag)) continue;
    begins = false;
    const chunk = chunkFrom.get(i);
    const phrase = chunk === undefined ? undefined : mentions[chunk];
    const behind = tokens[phrase?.to ?? i + 1];
    if (LENGTHS.has(phrase?.head ?? '') && phrase !== undefined) {
      i = phrase.to - 1;
      begins = true;
    } else if (isOpener(token)) opener = opener < 0 ? i : opener;
    else if (phrase !== undefined && FINITE.has(behind?.tag ?? '')) return null;
    // "Furious at what she called", "A critic of what he calls"
    else if (opener < 0 && (behind?.tag === 'preposition' || behind?.tag === 'to') && isDescribing(phrase)) opener = phrase?.to ?? i + 1;
    else if (opener < 0) return null;
  }
  return opener < 0 ? null : opener;
}

const isOpener = ({ tag, form, lower }: Tagged): boolean =>
  tag === 'preposition' ||
  tag === 'subordinator' ||
  tag === 'to' ||
  lower === 'having' ||
  (tag === 'verb' && (form === 'ing' || form === 'past' || form === 'participle'));

/** "A critic", "Long a friend"; an adjective is no phrase, or looks like a name where it opens the sentence. */
const isDescribing = (phrase: Mention | undefined): boolean =>
  phrase === undefined || (phrase.to - phrase.from === 1 && phrase.kind !== 'pronoun') || (phrase.sort === 'person' && !phrase.definite);

/** The first pronoun of the opening that is the same word as `mention`, by its token. */
function firstOfKind(tokens: Reading['tokens'], opener: number, mention: Mention): number {
  for (let i = opener; i < mention.from; i += 1) if (tokens[i]?.tag === 'pronoun' && tokens[i]?.lower === mention.pronoun) return i;
  return mention.from;
}

/** How the pronoun at `at` hangs on the opening; null where it may be the subject of the main clause: "In Hull |he| called it". */
function linkOf(tokens: Reading['tokens'], at: number, opener: number): Link | null {
  const before = tokens[at - 1];
  if (before?.tag === 'sign' || before?.tag === 'conjunction') return null;
  if (tokens[at]?.tag === 'owner') return 'own';
  if (before?.lower === 'what') return 'what';
  if (before?.tag === 'relative' || before?.tag === 'that' || before?.lower === 'where') return 'relative';
  if (before?.tag === 'subordinator' || CLAUSES.has(before?.lower ?? '')) return 'clause';
  if (before?.tag === 'verb' && (before.form === 'ing' || at - 1 === opener)) return 'saying';
  // "In an email she called “…”,"
  return before?.tag === 'word' && tokens[at + 1]?.cue?.class === 'judge' && tokens[at + 2]?.tag === 'quote' ? 'relative' : null;
}

/** Whether somebody else acts in the opening before the pronoun, or is the source of what it tells: "After |Tom Ray| was sacked for what he called". */
function anotherActs({ tokens, runTo, cast, chunks, mentions }: Reading, opener: number, mention: Mention): boolean {
  const gender = genderOfPronoun(mention.pronoun ?? '');
  for (let to = opener + 1; to < mention.from; to += 1) {
    const run = runTo.get(to);
    const entity = run === undefined ? undefined : cast.ofRun.get(run);
    if (run === undefined || entity === undefined || (gender === null) === (entity.kind === 'person')) continue;
    if (gender !== null && entity.gender !== null && entity.gender !== gender) continue;
    const [before, after] = [tokens[run.from - 1], tokens[run.to]];
    const beside = BESIDE.has(before?.lower ?? '') || (before?.tag === 'verb' && before.form === 'ing');
    if (!beside || after?.tag === 'genitive' || FINITE.has(after?.tag ?? '')) return true;
  }
  for (let chunk = mention.chunk - 1; (chunks[chunk]?.from ?? -1) >= opener; chunk -= 1) {
    const one = mentions[chunk];
    const fits = gender === null ? one?.sort === 'body' : one?.sort === 'person' && (one.gender === null || one.gender === gender);
    if (one?.kind === 'nominal' && fits && FINITE.has(tokens[one.to]?.tag ?? '')) return true;
  }
  return false;
}

/** "After he called |him| a liar": two of one sex. */
function hasObject(tokens: Reading['tokens'], { from, pronoun }: Mention): boolean {
  const object = OBJECTS.get(pronoun ?? '');
  for (let i = from + 1; i < from + MAX_ASIDE && tokens[i] !== undefined && tokens[i]?.tag !== 'quote'; i += 1)
    if (tokens[i]?.text === ',') return false;
    else if (tokens[i]?.lower === object && tokens[i]?.tag === 'object') return true;
  return false;
}

/** A subject, and whether its verb shows that nobody is joined to it. */
interface MainSubject {
  readonly mention: Mention;
  readonly verb: number;
  readonly alone: boolean;
}

/** The subject of the main clause behind the opening in which a pronoun stands; null where it is none whom that pronoun may mean. */
function mainSubject(reading: Reading, { to }: Sentence, mention: Mention): MainSubject | null {
  const { tokens, chunkFrom, mentions } = reading;
  for (let i = mention.to; i < Math.min(to, mention.to + MAX_OPENING); i += 1) {
    const token = tokens[i];
    if (token === undefined || token.text === ':' || token.text === ';') return null;
    const unstopped = token.tag === 'quote' && tokens[i + 1]?.text !== ',' && !/[.!?…]/.test(token.closing ?? '');
    if (token.text !== ',' && token.text !== ')' && !isDash(token.text) && !unstopped) continue;
    let at = i + 1;
    while (tokens[at]?.tag === 'adverb') at += 1;
    const phrase = mentions[chunkFrom.get(at) ?? -1];
    const found = phrase === undefined ? null : (atUnlisted(reading, phrase) ?? subjectAt(reading, phrase, to));
    if (found === null || (unstopped && token.closing !== ',' && found.mention.kind !== 'name')) continue;
    if (isMeant(reading, found.mention, mention)) return found;
    return mention.pronoun === 'it' && isBareName(reading, found.mention) ? { ...found, alone: false } : null;
  }
  return null;
}

/** "|Al Orr| freed the birds", "|Al Orr|'s home burned down": the name in a phrase that is none, or only owns what acts; null for any other. */
function atUnlisted({ tokens, runTo, cast }: Reading, phrase: Mention): MainSubject | null {
  for (let end = phrase.from + 1; end <= phrase.to; end += 1) {
    const run = runTo.get(end);
    // "Al Orr (Con) quit"
    const next = tokens[end]?.text === '(' && tokens[end + 2]?.text === ')' ? tokens[end + 3] : tokens[end];
    if (run === undefined || next === undefined || run.from > phrase.from + 2) continue;
    const owns = next.tag === 'genitive';
    // "Labour's Ann Lee"
    if (owns && cast.ofRun.get(run)?.kind !== 'person') continue;
    if (!owns && (next.tag !== 'word' || !UNLISTED.test(next.text))) continue;
    return {
      mention: { ...phrase, kind: 'name', run, head: null, to: end, end: tokens[end - 1]?.end ?? phrase.end },
      verb: end,
      alone: !owns,
    };
  }
  return null;
}

/** The phrase as a subject with its verb, past an aside or at the name behind the office: "the minister, |Al Orr|, resigned"; null where no verb follows. */
function subjectAt(reading: Reading, phrase: Mention, to: number): MainSubject | null {
  const { tokens, chunks, chunkFrom, mentions } = reading;
  const end = phrase.kind === 'pronoun' ? phrase.to : (chunks[tailOfChain(tokens, chunks, phrase.chunk)]?.to ?? phrase.to);
  const verb = verbAt(tokens, end);
  if (verb !== null) return { mention: phrase, verb, alone: true };
  const next = tokens[end];
  const name =
    next?.text === ',' && phrase.sort === 'person' && phrase.kind === 'nominal' ? mentions[chunkFrom.get(end + 1) ?? -1] : undefined;
  const apposed = name?.kind === 'name' && tokens[name.to]?.text === ',' ? verbAt(tokens, name.to + 1) : null;
  if (name?.kind === 'name' && apposed !== null) return { mention: name, verb: apposed, alone: true };
  if (phrase.kind === 'name' && next?.tag === 'word' && UNLISTED.test(next.text)) return { mention: phrase, verb: end, alone: true };
  if (phrase.kind === 'name' && next?.tag === 'conjunction') return { mention: phrase, verb: end, alone: false };
  if (phrase.kind === 'pronoun' || (next?.text !== ',' && !isDash(next?.text) && next?.text !== '(')) return null;
  for (let i = end + 1; i < Math.min(to, end + MAX_ASIDE); i += 1) {
    const closes = tokens[i]?.text === ',' || tokens[i]?.text === ')' || isDash(tokens[i]?.text);
    const found = closes ? verbAt(tokens, i + 1) : null;
    if (found !== null) return { mention: phrase, verb: found, alone: true };
  }
  return null;
}

/** The finite verb that begins at a token, past adverbs; null where none does. */
function verbAt(tokens: Reading['tokens'], from: number): number | null {
  let at = from;
  while (tokens[at]?.tag === 'adverb') at += 1;
  const token = tokens[at];
  if (token === undefined || token.form === 'ing') return null;
  return FINITE.has(token.tag) || (token.tag === 'word' && UNLISTED.test(token.text)) ? at : null;
}

/** Whether the subject of the main clause can be whoever the pronoun means. */
function isMeant({ tokens, cast }: Reading, subject: Mention, { pronoun }: Mention): boolean {
  const gender = genderOfPronoun(pronoun ?? '');
  if (subject.kind === 'pronoun') return false;
  if (subject.kind === 'nominal') {
    if (tokens[subject.from]?.lower !== 'the' || subject.run !== null) return false;
    if (pronoun === 'they') return subject.sort === 'people';
    return gender === null ? subject.sort === 'body' : subject.sort === 'person' && (subject.gender === null || subject.gender === gender);
  }
  const entity = subject.run === null ? undefined : cast.ofRun.get(subject.run);
  if (pronoun === 'they') return entity?.kind === 'person' && tokens[subject.to]?.lower === 'and';
  if (gender === null || entity?.kind !== 'person') return gender === null && entity?.kind === 'organisation';
  return entity.gender === null ? entity.leaning === null || entity.leaning === gender : entity.gender === gender;
}

/** "Nordlys paid": a name of one word that nothing shows to be somebody's or a body's. */
function isBareName({ cast }: Reading, { run }: Mention): boolean {
  const entity = run === null ? undefined : cast.ofRun.get(run);
  return entity?.kind === 'person' && entity.parts.length === 1 && entity.gender === null && entity.roles.length === 0;
}

/** All that was found of an opening. */
interface Opening {
  readonly opener: number;
  readonly link: Link;
  readonly mention: Mention;
  readonly subject: MainSubject;
}

/** Whether the pronoun can be nobody else's: what somebody calls “…” is what the one calls so who then acts. */
function isSure(tokens: Reading['tokens'], { opener, link, mention, subject: { verb } }: Opening): boolean {
  const [first, main] = [tokens[opener], tokens[verb]];
  const object = OBJECTS.get(mention.pronoun ?? '');
  if (main?.lower === 'would' || SOURCES.has(first?.lower ?? '') || ASKED.has(first?.lower ?? '')) return false;
  // "In what he called “…”, Judge Orr jailed |him|"
  if (tokens.slice(verb + 1, verb + 4).some(({ lower, tag }) => lower === object && tag === 'object')) return false;
  if (link === 'own') return first?.lower === 'in' && tokens[mention.from - 1] === first;
  if (link !== 'clause') return true;
  // "Since he called it “…”, Al Orr has lost", "Before he called it “…”, Al Orr had"
  if (first?.lower === 'since') return /^ha(?:s|ve)$/.test(main?.lower ?? '');
  if (first?.lower === 'before') return main?.lower === 'had';
  if (first?.lower === 'as') return tokens[opener - 1]?.lower === 'even';
  if (!CONCEDING.has(first?.lower ?? '') && !CONCEDING.has(tokens[mention.from - 1]?.lower ?? '')) return false;
  // "While he called it “…”, Al Orr said it was “…”": two views.
  const reports = main?.cue?.class === 'judge' || main?.cue?.class === 'say';
  return !(
    reports && tokens.slice(verb + 1, verb + MAX_ASIDE).some(({ tag, paragraph }) => tag === 'quote' && paragraph === main.paragraph)
  );
}
