import { type Discourse, genderOfPronoun, openDiscourse } from '../discourse/discourse.ts';
import { openNotice, tellsNothing } from '../discourse/notice.ts';
import { prominenceIn } from '../discourse/prominence.ts';
import { bestFrame } from '../frames/best-frame.ts';
import { lastSpeech, passedOnIn, relayOf } from '../frames/frame-relations.ts';
import type { Frame } from '../frames/frames.ts';
import type { Office } from '../offices/offices.ts';
import type { Entity } from '../people/entities.ts';
import { inferGenders } from '../people/genders.ts';
import type { Mention } from '../phrases/mentions.ts';
import type { Reading } from '../reading.ts';
import { learnRoles } from '../roles/roles.ts';
import { openLabels } from '../speakers/labels.ts';
import { type Identifier, openIdentifier } from '../speakers/speakers.ts';
import type { Identified } from '../speakers/voices.ts';
import { type Attributed, SCORES } from '../speech/attributed.ts';
import { type Shape, shapeOf } from '../speech/speech.ts';
import { carryOver } from './carry-over.ts';
import { chargedBy } from './charged-by.ts';
import { asksAt } from './dialogue.ts';
import { signedBehind } from './end-signatures.ts';
import { type Line, openLine, placeIn } from './lines.ts';
import { goesOnWith } from './one-utterance.ts';
import { quotedAhead } from './quoted-ahead.ts';
import { reportAround } from './report-around.ts';
import { saidAfter } from './said-after.ts';
import { isCalledBack, isFloating, namesSomebody } from './sentence-shapes.ts';
import { findSignatures } from './signatures.ts';

/** A speaker less sure than this is not taken up by the pronouns after him. */
const LEAST_TAKEN_UP = 0.5;

/** A pronoun as sure as that tells the gender of whoever is described. */
const SURE_OF_GENDER = 0.7;

/** So many sentences after somebody's words were passed on, in the same paragraph, they still are. */
const MAX_PASSING = 2;

/** Fewer words with a capital are a name or a title as often as a sentence. */
const LEAST_SENTENCE = 4;

/** So many words of somebody unknown make the reader forget who spoke before. */
const LEAST_INTERRUPTION = 6;

/** What hecklers do. */
const SHOUTS = /^(?:shout|yell|scream|bellow|holler|heckle|jeer|boo)$/;

/** Somebody whose words another passed on, and where. */
interface Passing {
  readonly entity: Entity;
  readonly relay: Mention;
  readonly line: Line;
}

/** What finds speakers, the same for all quotations of an article. */
interface Finders {
  readonly reading: Reading;
  readonly identifier: Identifier;
  readonly labelOf: ReturnType<typeof openLabels>;
  readonly signatures: ReturnType<typeof findSignatures>;
}

/** A quotation, and what was read before it. */
interface Asked {
  /** The token that stands for it. */
  readonly q: number;
  readonly line: Line;
  readonly before: Line | null;
  readonly passing: Passing | null;
  /** All quotations before it, in their order. */
  readonly all: readonly Attributed[];
}

/** An article, and who bears an office by what is known beforehand. */
interface Article {
  readonly reading: Reading;
  readonly offices: (words: string) => Office | null;
}

/** Finds for every span who said it, reading each article once from top to bottom. Articles go step by step, side by side, as they are read. */
export function attributeAll(articles: readonly Article[]): readonly (readonly Attributed[])[] {
  for (const { reading } of articles) learnRoles(reading);
  for (const { reading } of articles) inferGenders(reading);
  return articles
    .map((one) => ({ ...one, lines: one.reading.sentences.map((sentence, index) => openLine(one.reading, sentence, index)) }))
    .map(attributeLines);
}

function attributeLines({ reading, offices, lines }: Article & { readonly lines: readonly Line[] }): readonly Attributed[] {
  const { tokens, chunks, mentions } = reading;
  const discourse = openDiscourse();
  const identifier = openIdentifier(reading, discourse, offices);
  const notice = openNotice(reading, discourse, identifier);
  const finders: Finders = { reading, identifier, labelOf: openLabels(reading, discourse), signatures: findSignatures(reading) };
  const all: Attributed[] = [];
  let before: Line | null = null;
  let passing: Passing | null = null;
  let chunkAt = 0;
  for (const line of lines) {
    const { sentence, index } = line;
    let prominence: ReturnType<typeof prominenceIn> | null = null;
    for (; chunkAt < chunks.length && chunks[chunkAt]?.sentence === index; chunkAt += 1) {
      const mention = mentions[chunkAt];
      if (mention === undefined || tellsNothing(reading, mention)) continue;
      prominence ??= prominenceIn(reading, sentence, line.framed);
      notice(mention, prominence(chunkAt), line.spoken);
    }
    for (let q = sentence.from; q < sentence.to; q += 1) {
      const span = tokens[q]?.span ?? -1;
      if (span < 0) continue;
      const made = attributeSpan(finders, span, { q, line, before, passing, all });
      all.push(made);
      remember(reading, discourse, made, placeIn(line, q));
    }
    before = line;
    passing = passingOn(reading, line) ?? passing;
  }
  return all;
}

/** Tells the discourse who spoke. */
function remember(reading: Reading, discourse: Discourse, made: Attributed, place: ReturnType<typeof placeIn>): void {
  if (made.who === null && made.floating && made.shape.words >= LEAST_INTERRUPTION) discourse.interrupt(place.token);
  if (made.who !== null && made.who.sure < LEAST_TAKEN_UP) discourse.interrupt(place.token);
  else if (made.who?.entity && made.score !== SCORES.unsaid) {
    discourse.note(made.who.entity, place, 'speaker');
    learnGender(made);
    if (made.who.entity.described && SHOUTS.test(made.frame?.lemma ?? '')) discourse.shouts(made.who.entity);
    if (asksAt(reading, made.span)) discourse.asks(made.who.entity, place);
    // "Ann said that Ms Ray had called her “…”. She added": Ann.
    const run = made.frame?.embedded === true ? made.relay?.run : null;
    const teller = run === null || run === undefined ? undefined : reading.cast.ofRun.get(run);
    if (teller?.kind === 'person') discourse.note(teller, place, 'speaker');
  }
}

/** "A former officer said … “…,” he says. … She": from then on he is a man, though nothing else tells. */
function learnGender({ mention, who }: Attributed): void {
  const gender = genderOfPronoun(mention?.pronoun ?? '');
  if (gender !== null && who?.entity?.described === true && who.sure > SURE_OF_GENDER) who.entity.gender ??= gender;
}

function passingOn(reading: Reading, line: Line): Passing | null {
  const told = passedOnIn(reading, line.framed);
  const entity = told?.speaker.run == null ? undefined : reading.cast.ofRun.get(told.speaker.run);
  return told === null || entity === undefined ? null : { entity, relay: told.relay, line };
}

function attributeSpan(finders: Finders, span: number, asked: Asked): Attributed {
  const { reading, labelOf } = finders;
  const { q, line, all } = asked;
  const none: Attributed = {
    span,
    sentence: line.index,
    shape: shapeOf(reading, span, q, all.at(-1)?.span === span - 1 ? (all.at(-1)?.shape ?? null) : null),
    frame: null,
    score: SCORES.none,
    basis: 'none',
    mention: null,
    who: null,
    joins: null,
    floating: isFloating(reading, line.sentence),
    relay: null,
  };
  const label = labelOf(span, placeIn(line, q));
  if (label !== null) return { ...none, score: SCORES.label, basis: 'label', who: label };
  if (reading.spans[span]?.label !== undefined) return none;
  return bySentence(finders, asked, none) ?? bySignature(finders, asked, none) ?? bySentenceBefore(finders, asked, none);
}

/** The speaker whom the quotation's own sentence names, or the sentence in which it began paragraphs before. */
function bySentence({ reading, identifier }: Finders, { q, line, passing, all }: Asked, none: Attributed): Attributed | null {
  const previous = all.at(-1) ?? null;
  const begun = reading.spans[none.span]?.continues && previous?.span === none.span - 1 ? previous : null;
  const best = bestFrame(reading, line.framed, { q, ends: endsClause(reading, none.span), opens: opensSentence(line, q, none.shape) });
  // Words that run over paragraphs are the speaker's whom the first names; the last may name him first.
  if (begun !== null && (begun.basis === 'sentence' || begun.basis === 'led-in' || best === null)) {
    const { frame, score, mention, who } = begun;
    return { ...none, frame, score, basis: 'continues', mention, who, joins: begun.span };
  }
  if (best === null) return null;
  const place = placeIn(line, q);
  const frame = reportAround(reading, identifier, line.framed, best.frame, place) ?? best.frame;
  const quoted = quotedAhead(reading, line.sentence, q);
  const mention = quoted ?? frame.mention;
  // "The jury heard it was “…”": from somebody else.
  const court = mention.run !== null && mention.kind === 'name' && reading.cast.ofRun.get(mention.run)?.kind === 'organisation';
  const hears = frame.lemma === 'hear' && (court || (mention.kind === 'nominal' && (mention.sort === 'people' || mention.sort === 'body')));
  const who = hears ? null : identifier.identify(mention, { ...place, token: mention.from });
  const same =
    begun !== null ||
    (previous?.sentence === line.index && previous.mention?.from === mention.from && goesOnWith(reading, previous, frame, q));
  const relay = (quoted === null ? relayOf(reading, line.framed, frame) : frame.mention) ?? relayBefore(passing, frame, who, line);
  return { ...none, frame, score: best.score, basis: 'sentence', mention, who, joins: same ? (previous?.span ?? null) : null, relay };
}

/** The speaker whose name stands by itself on the next line. */
function bySignature({ reading, identifier, signatures }: Finders, { q, line, before }: Asked, none: Attributed): Attributed | null {
  const behind = signedBehind(reading, q) ?? (none.floating ? saidAfter(reading, q) : chargedBy(reading, q));
  const signature = behind !== null ? { mention: behind, described: true } : none.floating ? signatures.get(line.index) : undefined;
  if (signature === undefined) return null;
  if (!signature.described && before !== null && lastSpeech(reading, before.framed) !== null) return null;
  const { mention } = signature;
  const who = identifier.identify(mention, { ...placeIn(line, q), token: mention.from });
  return { ...none, score: SCORES.signed, basis: 'signed', mention, who };
}

/** The speaker whom the sentence before shows, where this one can go on with it. */
function bySentenceBefore({ reading, identifier }: Finders, { q, line, before, all }: Asked, none: Attributed): Attributed {
  if (before === null || isCalledBack(reading, q)) return none;
  const { framed, sentence } = line;
  const carried = (): Attributed => carryOver({ reading, identifier, none, line, before, all });
  // "Calling it “…”, Ms Ray of the council told": a participle goes on with the one before only where nobody new is named.
  const orphan = framed.orphan && !namesSomebody(reading, sentence, q);
  const same = before.sentence.paragraph === sentence.paragraph;
  if (none.floating || orphan || (opensSentence(line, q, none.shape) && same)) return carried();
  // "“It is hers,” said Ms Ray. That makes it “a thing of great value.”": in a sentence with nobody in it she goes on.
  const goesOn = same && none.shape.words >= LEAST_SENTENCE && reading.tokens[q - 1]?.text !== ':' && lastSpeech(reading, framed) === null;
  if (!goesOn || framed.frames.some(({ mention }) => mention.sort !== 'thing' && mention.pronoun !== 'it')) return none;
  return { ...carried(), joins: null };
}

/** Whether a quotation opens its sentence like a sentence of its own. */
const opensSentence = ({ sentence }: Line, q: number, shape: Shape): boolean =>
  q === sentence.from && shape.capital && shape.words >= LEAST_SENTENCE;

/** Whether the words end with a sign that ends a clause. */
function endsClause({ spans, text }: Reading, span: number): boolean {
  const own = spans[span];
  return own !== undefined && /[,?!.…—-]["'’”)\]]*$/.test(text.slice(Math.max(own.start, own.end - 3), own.end));
}

/** Who passed on the words of `who` in the sentences before, where he is only "he" since. */
function relayBefore(passing: Passing | null, frame: Frame, who: Identified | null, line: Line): Mention | null {
  if (passing === null || frame.mention.kind !== 'pronoun' || passing.line.sentence.paragraph !== line.sentence.paragraph) return null;
  return line.index - passing.line.index <= MAX_PASSING && who?.entity === passing.entity ? passing.relay : null;
}
