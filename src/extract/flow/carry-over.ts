import { genderOfPronoun } from '../discourse/discourse.ts';
import { broughtIn, newcomersIn } from '../discourse/newcomers.ts';
import { namesEntity } from '../discourse/spoken-names.ts';
import { labelled } from '../frames/caption-labels.ts';
import { lastSpeech } from '../frames/frame-relations.ts';
import type { Frame } from '../frames/frames.ts';
import type { Mention } from '../phrases/mentions.ts';
import type { Reading } from '../reading.ts';
import type { Identifier } from '../speakers/speakers.ts';
import type { Identified } from '../speakers/voices.ts';
import { type Attributed, SCORES } from '../speech/attributed.ts';
import { endsWithQuote, isPersonal, isTurn, tailOnly } from './dialogue.ts';
import { type Line, placeIn } from './lines.ts';
import { introducedIn, isCutOff, isSentenced, movedIn } from './sentence-shapes.ts';
import { isListening, isSilent } from './silences.ts';
import { mayBeTold, viewIn } from './views.ts';

/** No heading has more words. */
const HEADING = 8;

/** A quotation that its own sentence gives to nobody. */
export interface Unattributed {
  readonly reading: Reading;
  readonly identifier: Identifier;
  /** The quotation as it is when nobody is found. */
  readonly none: Attributed;
  readonly line: Line;
  /** The sentence before its own. */
  readonly before: Line;
  /** All quotations before it, in their order. */
  readonly all: readonly Attributed[];
}

const isSomebody = ({ kind, sort }: Mention): boolean => kind === 'nominal' && sort === 'person';

/** A quotation that is a sentence by itself: led in by a colon, following on in its paragraph, or in the next one. */
export const carryOver = (quoted: Unattributed): Attributed =>
  ledIn(quoted) ?? followsOn(quoted) ?? resumes(quoted) ?? viewed(quoted) ?? afterReport(quoted) ?? unsaid(quoted) ?? quoted.none;

const isSameParagraph = ({ line, before }: Unattributed): boolean => before.sentence.paragraph === line.sentence.paragraph;

/** Who somebody of the sentence before is, to whoever reads this one. */
const identify = ({ identifier, line, before }: Unattributed, mention: Mention): Identified | null =>
  identifier.identify(mention, { ...placeIn(before, mention.from), spoken: line.spoken });

/** "Ms Ray put it so: / “…”" */
function ledIn(quoted: Unattributed): Attributed | null {
  const { reading, none, before } = quoted;
  if (reading.tokens[before.sentence.to - 1]?.text !== ':') return null;
  const lead = lastSpeech(reading, before.framed);
  const mention = lead?.mention ?? before.framed.main ?? labelled(reading, before.sentence, before.sentence.to - 1);
  if (mention === null) return null;
  return { ...none, frame: lead, score: SCORES.ledIn, basis: 'led-in', mention, who: identify(quoted, mention) };
}

/** "“…,” said Ms Ray. “…”": the sentence before holds a quotation of hers. */
function followsOn(quoted: Unattributed): Attributed | null {
  const { reading, none, line, before, all } = quoted;
  const previous = all.at(-1);
  const same = isSameParagraph(quoted);
  if (previous === undefined || previous.sentence !== line.index - 1 || previous.basis === 'none' || previous.who === null) return null;
  if (!same && !previous.floating && !endsWithQuote(reading, before.sentence, previous) && !previous.shape.stopped) return null;
  if (same && isJoinedBy(reading, before, previous)) return none;
  // "“…” — Ann Lee": who signs a line signs that line.
  if (!same && previous.frame?.kind === 'dash') return none;
  if (!same && isTurn(reading, all, previous, none)) return { ...none, score: SCORES.turn, basis: 'next-paragraph' };
  // "‘We told them so’", a heading between two paragraphs.
  if (!same && !none.shape.stopped && none.shape.words <= HEADING) return none;
  // "“…,” Mr Ray said. / “In your head, Mr Ray?”": whoever he speaks with.
  const called = previous.who.entity;
  if (!same && called !== null && !called.described && namesEntity(line.spoken(), called)) return none;
  // "Ms Ray said the bank had promised “…”. “…”": hers, who tells of it.
  if (same && isWithinReport(quoted, previous)) return null;
  const direct = previous.shape.capital && (previous.shape.words >= 5 || previous.frame?.kind === 'say');
  if (!same && (!direct || isPersonal(reading, none.span, previous.who))) return null;
  const joins = same && tailOnly(reading, before.sentence, previous) ? previous.span : null;
  return {
    ...none,
    frame: joins === null ? null : previous.frame,
    score: same ? SCORES.sameParagraph : SCORES.nextParagraph,
    basis: same ? 'same-paragraph' : 'next-paragraph',
    mention: previous.mention,
    who: previous.who,
    joins,
  };
}

/** Whether the sentence before has its words in the report of somebody whose own report holds it: a person by name. */
function isWithinReport({ reading, before }: Unattributed, { frame }: Attributed): boolean {
  if (frame === null || !frame.embedded || frame.how !== 'before') return false;
  const lead = lastSpeech(reading, before.framed);
  if (lead === null || lead.embedded || lead.kind !== 'say' || lead.cue >= frame.mention.from || lead.mention.kind !== 'name') return false;
  return lead.mention.run !== null && reading.cast.ofRun.get(lead.mention.run)?.kind === 'person';
}

/** "“…,” said Ms Ray, and Mr Lee agreed. “…”": either of the two. */
function isJoinedBy({ tokens }: Reading, { framed }: Line, { frame }: Attributed): boolean {
  if (frame === null) return false;
  return framed.frames.some(
    ({ kind, how, embedded, cue, mention }) =>
      kind === 'say' &&
      how === 'before' &&
      !embedded &&
      cue > frame.cue &&
      mention.kind === 'name' &&
      mention.chunk !== frame.mention.chunk &&
      /^(?:and|but)$/.test(tokens[mention.from - 1]?.lower ?? '') &&
      tokens[mention.from - 2]?.tag !== 'name',
  );
}

/** "“…,” said Ms Ray. It was late. “…”": the sentence between is about nobody. */
function resumes(quoted: Unattributed): Attributed | null {
  const { reading, none, line, before, all } = quoted;
  const previous = all.at(-1);
  if (!isSameParagraph(quoted) || previous === undefined || previous.sentence !== line.index - 2) return null;
  if (previous.who === null || previous.basis === 'none' || none.shape.words < 6) return null;
  if (reading.spans[previous.span]?.paragraph !== line.sentence.paragraph || lastSpeech(reading, before.framed) !== null) return null;
  const { main } = before.framed;
  // "“…,” said Ms Ray. He remembers it well. “…”"
  if (main !== null && isOther(main, previous.who)) return null;
  // "Her son Tom was 17. “…”": hers or, one cannot know, his.
  if (main !== null && reading.tokens[main.from]?.tag === 'owner' && main.kind === 'name') return none;
  // "His companion was less impressed. “…”"
  if (main !== null && (main.kind === 'name' || isSomebody(main))) return null;
  if (main !== null && mayCallOut(reading, main)) return none;
  // "Help came from Ann Lee, a farmer. “…”": she was not there before.
  if (main?.pronoun !== 'he' && main?.pronoun !== 'she' && newcomersIn(reading, before.sentence).length > 0) return null;
  return { ...none, score: SCORES.resumed, basis: 'next-paragraph', who: previous.who };
}

/** "he" of a woman, "she" of a man. */
const isOther = ({ pronoun }: Mention, { entity }: Identified): boolean => {
  const gender = pronoun === null ? null : genderOfPronoun(pronoun);
  return gender !== null && entity?.gender != null && entity.gender !== gender;
};

/** "Neighbours are furious. “…”", "A note hung on the door. “…”": words that may be theirs; her own parents' she may tell. */
function mayCallOut({ tokens }: Reading, { kind, sort, from }: Mention): boolean {
  if (kind !== 'nominal') return false;
  return sort === 'document' || (sort === 'people' && tokens[from]?.tag !== 'owner');
}

/** In sentences: so soon after somebody's words he may go on. */
const STILL_SPEAKING = 3;

/** "Ms Ray doubts that he can do it. / “…”": hers whose view the sentence before tells, also in the paragraph before. */
function viewed(quoted: Unattributed): Attributed | null {
  const { reading, none, line, before, all } = quoted;
  const view = none.floating && !isMute(quoted) ? viewIn(reading, before) : null;
  if (view === null || isAskedAbout(quoted)) return null;
  if (view === 'either') return none;
  const { mention } = view;
  const who = identify(quoted, mention);
  const entity = who?.entity ?? null;
  if (entity === null) return null;
  if (namesEntity(line.spoken(), entity) || quoted.identifier.isNoMore(entity, placeIn(line, line.sentence.from))) return null;
  if (mayBeTold(reading, none.span, entity, before)) return none;
  // "“…,” said the coach. Ms Ray hopes to play. / “…”": hers or the coach's.
  const previous = all.at(-1);
  const other = previous !== undefined && line.index - previous.sentence <= STILL_SPEAKING && previous.who?.entity !== entity;
  if (view.wish && other && !isSameParagraph(quoted)) return none;
  return { ...none, score: SCORES.unsaid, basis: isSameParagraph(quoted) ? 'same-paragraph' : 'next-paragraph', mention, who };
}

/** "Ms Ray said it was late. “…”" */
function afterReport(quoted: Unattributed): Attributed | null {
  const { reading, none, before } = quoted;
  const same = isSameParagraph(quoted);
  const lead = lastSpeech(reading, before.framed);
  if (lead === null || !(same || lead.kind === 'say' || lead.kind === 'accord')) return null;
  if (tellsAnothers(quoted, lead) || isMute(quoted)) return none;
  if (!same && isHearsay(reading, lead)) return pastHearsay(quoted);
  const { mention } = lead;
  const who = identify(quoted, mention);
  if (!same && isPersonal(reading, none.span, who)) return null;
  return {
    ...none,
    frame: lead,
    score: same ? SCORES.reported : SCORES.reportedBefore,
    basis: same ? 'same-paragraph' : 'next-paragraph',
    mention,
    who,
  };
}

/** "Several shopkeepers have also spoken of a strike. / “…”": what is told of many in passing, by whoever was speaking. */
const isHearsay = ({ tokens }: Reading, { mention, cue }: Frame): boolean =>
  mention.sort === 'people' &&
  /^(?:some|many|several|most|other|others)$/.test(tokens[mention.from]?.lower ?? '') &&
  tokens.slice(mention.to, cue).some(({ lower }) => lower === 'have' || lower === "'ve");

/** In sentences, from the last quotation. */
const HEARSAY_REACH = 4;

/** "Ms Ray called it “…”. She wrote to them. Several shopkeepers have spoken of a strike. / “…”": whoever spoke last, where no other name stands in between. */
function pastHearsay({ reading, none, line, before, all }: Unattributed): Attributed {
  const previous = all.at(-1);
  if (previous?.who?.entity?.kind !== 'person' || previous.basis === 'none' || line.index - previous.sentence > HEARSAY_REACH) return none;
  const from = reading.sentences[previous.sentence]?.to ?? 0;
  for (let to = from + 1; to <= before.sentence.to; to += 1) {
    const run = reading.runTo.get(to);
    const entity = run === undefined ? undefined : reading.cast.ofRun.get(run);
    if (entity?.kind === 'person' && entity !== previous.who.entity && (entity.gender !== null || entity.count > 1)) return none;
  }
  return { ...none, score: SCORES.resumed, basis: 'next-paragraph', mention: previous.mention, who: previous.who };
}

/** Where somebody else is the subject, the eyes are those he looks into. */
const mayMove = (main: Mention | null): boolean => main === null || main.sort === 'thing';

/** The one whom a sentence without a verb of speech is about: whom it brings in at its end, or its subject. */
const whoIsThere = (reading: Reading, { sentence, framed: { main } }: Line): Mention | null =>
  introducedIn(reading, sentence) ?? broughtIn(reading, sentence, main) ?? (mayMove(main) ? movedIn(reading, sentence) : null) ?? main;

/** "Mr Ray declined to comment. “…”"; "“…,” said Ms Lee. Mr Ray looked on. “…”": not his. */
function isMute({ reading, line, before, all }: Unattributed): boolean {
  if (isSilent(reading, before.sentence)) return true;
  return all.at(-1)?.sentence === line.index - 2 && isListening(reading, before.sentence);
}

/** "Ms Ray recalled what her mother used to say. “…”": whoever's words they are, not hers without doubt. */
const tellsAnothers = ({ reading, before }: Unattributed, { cue }: Frame): boolean =>
  reading.tokens[cue + 1]?.lower === 'what' && before.framed.frames.some((frame) => frame.cue > cue + 1 && frame.kind === 'say');

/** Whether the sentence before is a question and the words tell of a third person. */
function isAskedAbout({ reading, none, before }: Unattributed): boolean {
  if (reading.tokens[before.sentence.to - 1]?.text !== '?') return false;
  const start = reading.spans[none.span]?.start ?? 0;
  return /^(?:s?he)\b/i.test(reading.text.slice(start, start + 4));
}

/** "Ms Ray was unmoved. “…”" */
function unsaid(quoted: Unattributed): Attributed | null {
  const { reading, none, line, before } = quoted;
  if (!isSameParagraph(quoted) || !none.floating) return null;
  const main = whoIsThere(reading, before);
  if (main === null || !(main.kind === 'name' || isSomebody(main) || main.pronoun === 'he' || main.pronoun === 'she')) return null;
  const who = identify(quoted, main);
  if (isMute(quoted)) return none;
  // "Tom Ray died on Monday. “He was the best of us.”": whoever mourns him.
  if (who?.entity && quoted.identifier.isNoMore(who.entity, placeIn(line, line.sentence.from))) return none;
  // "How is Tom Ray? “He is late.”": whoever is asked about him.
  if (isAskedAbout(quoted)) return none;
  // "Tom Ray was jailed for life. “You are a danger.”": whoever jailed him.
  if (main.kind === 'name' && isSentenced(reading, main)) return none;
  // "He was interrupted. “Tom, is it yes or no?”"
  if (who?.entity && (isCutOff(reading, before.sentence) || namesEntity(line.spoken(), who.entity))) return null;
  return { ...none, score: SCORES.unsaid, basis: 'same-paragraph', mention: main, who };
}
