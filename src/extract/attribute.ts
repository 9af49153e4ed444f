import { endsWithQuote, isPersonal, isTurn, tailOnly } from './dialogue.ts';
import { openDiscourse } from './discourse.ts';
import type { Entity } from './entities.ts';
import {
  isFronted,
  isInPassing,
  isJoined,
  isLeft,
  isOver,
  isRetold,
  lastSpeech,
  passedOn,
  passedOnIn,
  relayOf,
} from './frame-relations.ts';
import { type Frame, type Framed, framesOf } from './frames.ts';
import { inferGenders } from './genders.ts';
import type { Place } from './holders.ts';
import { openLabels } from './labels.ts';
import type { Mention } from './mentions.ts';
import { openNotice } from './notice.ts';
import type { Office } from './offices.ts';
import { prominenceIn } from './prominence.ts';
import type { Reading } from './reading.ts';
import { reportAround } from './report-around.ts';
import { learnRoles } from './roles.ts';
import { ENOUGH, scoreFrame } from './score-frames.ts';
import { introducedIn, isCutOff, isFloating, namesSomebody } from './sentence-shapes.ts';
import type { Sentence } from './sentences.ts';
import { findSignatures } from './signatures.ts';
import { openIdentifier } from './speakers.ts';
import { type Shape, shapeOf } from './speech.ts';
import { namesEntity, namesIn } from './spoken-names.ts';
import type { Identified } from './voices.ts';

/** How a quotation got its speaker. */
export type Basis = 'sentence' | 'continues' | 'same-paragraph' | 'led-in' | 'label' | 'signed' | 'repeats' | 'next-paragraph' | 'none';

/** One span between marks with everything that was found out about it. */
export interface Attributed {
  readonly span: number;
  readonly sentence: number;
  readonly shape: Shape;
  readonly frame: Frame | null;
  readonly score: number;
  readonly basis: Basis;
  readonly mention: Mention | null;
  readonly who: Identified | null;
  /** The span before it with which it forms one utterance. */
  readonly joins: number | null;
  /** It is a whole sentence, or several, by itself. */
  readonly floating: boolean;
  readonly relay: Mention | null;
}

/** A speaker less sure than this is not taken up by the pronouns after him. */
const LEAST_TAKEN_UP = 0.5;

/** So many sentences after somebody's words were passed on, in the same paragraph, they still are. */
const MAX_PASSING = 2;

/** What a clause inside somebody's report loses once the report goes on without it. */
const OVER = 2.5;

/** What a verb between two dashes loses for words outside them. */
const IN_PASSING = 3;

const NOBODY: ReadonlyMap<string, string> = new Map();
/** The score of words that follow a sentence about somebody that has no verb of speech: "Ms Ray was unmoved. “…”". */
const UNSAID = 2;

/** What "quoted" loses where it tells what somebody said. */
const RETOLD = 5;

interface Line {
  readonly framed: Framed;
  readonly sentence: Sentence;
  readonly index: number;
}

const isSomebody = ({ kind, sort }: Mention): boolean => kind === 'nominal' && sort === 'person';

/** Finds for every span who said it, reading the article once from top to bottom. */
export function attribute(reading: Reading, offices: (words: string) => Office | null): readonly Attributed[] {
  const { tokens, sentences, spans, text } = reading;
  learnRoles(reading);
  inferGenders(reading);
  const discourse = openDiscourse();
  const identifier = openIdentifier(reading, discourse, offices);
  const notice = openNotice(reading, discourse, identifier);
  const labelOf = openLabels(reading, discourse);
  const signatures = findSignatures(reading);
  const result: Attributed[] = [];
  let before: Line | null = null;
  let passing: { readonly entity: Entity; readonly relay: Mention; readonly index: number; readonly paragraph: number } | null = null;
  let chunkAt = 0;
  for (const [index, sentence] of sentences.entries()) {
    const framed = framesOf(reading, sentence);
    const prominence = prominenceIn(reading, sentence, framed);
    const place = (token: number): Place => ({ token, sentence: index, paragraph: sentence.paragraph });
    let names: ReadonlyMap<string, string> | null = null;
    const spoken = (): ReadonlyMap<string, string> => {
      names ??= namesIn(reading, sentence);
      return names;
    };
    for (; chunkAt < reading.chunks.length && reading.chunks[chunkAt]?.sentence === index; chunkAt += 1) {
      const mention = reading.mentions[chunkAt];
      if (mention) notice(mention, prominence(chunkAt), spoken);
    }
    for (let q = sentence.from; q < sentence.to; q += 1) {
      const span = tokens[q]?.span ?? -1;
      if (span < 0) continue;
      const made = attributeSpan(span, q, index, sentence, framed, spoken);
      result.push(made);
      if (made.who === null && made.floating && made.shape.words >= 6) discourse.interrupt(q);
      if (made.who !== null && made.who.sure < LEAST_TAKEN_UP) discourse.interrupt(q);
      else if (made.who?.entity && made.score !== UNSAID) {
        discourse.note(made.who.entity, place(q), 'speaker');
        // "Ann said that Ms Ray had called her “…”. She added": Ann.
        const run = made.frame?.embedded === true ? made.relay?.run : null;
        const teller = run === null || run === undefined ? undefined : reading.cast.ofRun.get(run);
        if (teller?.kind === 'person') discourse.note(teller, place(q), 'speaker');
      }
    }
    before = { framed, sentence, index };
    const told = passedOnIn(reading, framed);
    const entity = told?.speaker.run == null ? undefined : reading.cast.ofRun.get(told.speaker.run);
    if (told !== null && entity !== undefined) passing = { entity, relay: told.relay, index, paragraph: sentence.paragraph };
  }
  return result;

  function attributeSpan(
    span: number,
    q: number,
    index: number,
    sentence: Sentence,
    framed: Framed,
    spoken: () => ReadonlyMap<string, string>,
  ): Attributed {
    const place: Place = { token: q, sentence: index, paragraph: sentence.paragraph, spoken };
    const shape = shapeOf(reading, span, q);
    const own = spans[span];
    const previous = result.at(-1) ?? null;
    const base = { span, sentence: index, shape, floating: isFloating(reading, sentence), relay: null };
    const label = labelOf(span, place);
    if (label !== null) return { ...base, frame: null, score: 7, basis: 'label', mention: null, who: label, joins: null };
    if (own?.label !== undefined) return { ...base, frame: null, score: 0, basis: 'none', mention: null, who: null, joins: null };
    const begun = own?.continues && previous?.span === span - 1 ? previous : null;
    const ends = own !== undefined && /[,?!.…—-]["'’”)\]]*$/.test(text.slice(Math.max(own.start, own.end - 3), own.end));
    let best: Frame | null = null;
    let top = Number.NEGATIVE_INFINITY;
    for (const frame of framed.frames) {
      if (frame.kind === 'bare' && shape.capital && shape.words >= 4 && q === sentence.from && frame.from !== q + 1) continue;
      const fit = scoreFrame(reading, frame, q, ends);
      // What follows only lowers it.
      if (fit <= top) continue;
      const score =
        fit -
        (passedOn(reading, framed, frame, q) ? 4 : 0) -
        (isOver(framed, frame, q) || isLeft(framed, frame, q) ? OVER : 0) -
        (isInPassing(framed, frame, q) ? IN_PASSING : 0) -
        (isFronted(reading, framed, frame, q) ? OVER : 0) -
        (isJoined(reading, framed, frame, q) ? OVER : 0) -
        (isRetold(framed, frame) ? RETOLD : 0);
      if (score > top) [best, top] = [frame, score];
    }
    // Words that run over paragraphs are the speaker's whom the first names; the last may name him first.
    if (begun !== null && (begun.basis === 'sentence' || begun.basis === 'led-in' || best === null || top < ENOUGH)) {
      const { frame, score, mention, who } = begun;
      return { ...base, frame, score, basis: 'continues', mention, who, joins: begun.span };
    }
    if (best !== null && top >= ENOUGH) {
      best = reportAround(identifier, framed, best, place) ?? best;
      const who = identifier.identify(best.mention, { ...place, token: best.mention.from });
      // "“…,” said Ms Ray, who noted that it was “…”": the clause of "who" is a report of its own.
      const same =
        begun !== null ||
        (previous?.sentence === index &&
          previous.mention?.from === best.mention.from &&
          (best.how !== 'relative' || previous.frame?.cue === best.cue));
      const relay = relayOf(reading, framed, best) ?? relayBefore(best, who, index, sentence);
      return {
        ...base,
        frame: best,
        score: top,
        basis: 'sentence',
        mention: best.mention,
        who,
        joins: same ? (previous?.span ?? null) : null,
        relay,
      };
    }
    const none: Attributed = { ...base, frame: null, score: 0, basis: 'none', mention: null, who: null, joins: null };
    const signature = base.floating ? signatures.get(index) : undefined;
    if (signature !== undefined && (signature.described || before === null || lastSpeech(reading, before.framed) === null)) {
      const { mention } = signature;
      const who = identifier.identify(mention, { ...place, token: mention.from });
      return { ...none, score: 6.5, basis: 'signed', mention, who };
    }
    const opensSentence = q === sentence.from && shape.capital && shape.words >= 4;
    // "Calling it “…”, Ms Ray of the council told": a participle goes on with the one before only where nobody new is named.
    const orphan = framed.orphan && !namesSomebody(reading, sentence, q);
    const same = before?.sentence.paragraph === sentence.paragraph;
    if (before === null) return none;
    if (base.floating || orphan || (opensSentence && same)) return carry(none, previous, index, sentence, place, before);
    // "“It is hers,” said Ms Ray. That makes it “a thing of great value.”": in a sentence with nobody in it she goes on.
    const goesOn = same && shape.words >= 4 && tokens[q - 1]?.text !== ':' && lastSpeech(reading, framed) === null;
    if (!goesOn || framed.frames.some(({ mention }) => mention.sort !== 'thing' && mention.pronoun !== 'it')) return none;
    return { ...carry(none, previous, index, sentence, place, before), joins: null };
  }

  /** Who passed on the words of `who` in the sentences before, where he is only "he" since. */
  function relayBefore(frame: Frame, who: Identified | null, index: number, sentence: Sentence): Mention | null {
    if (passing === null || frame.mention.kind !== 'pronoun' || passing.paragraph !== sentence.paragraph) return null;
    return index - passing.index <= MAX_PASSING && who?.entity === passing.entity ? passing.relay : null;
  }

  /** A quotation that is a sentence by itself: led in by a colon, following on in its paragraph, or in the next one. */
  function carry(none: Attributed, previous: Attributed | null, index: number, sentence: Sentence, place: Place, line: Line): Attributed {
    const same = line.sentence.paragraph === sentence.paragraph;
    const lastToken = tokens[line.sentence.to - 1];
    if (lastToken?.text === ':') {
      const lead = lastSpeech(reading, line.framed) ?? null;
      const mention = lead?.mention ?? line.framed.main;
      if (mention)
        return {
          ...none,
          frame: lead,
          score: 6,
          basis: 'led-in',
          mention,
          who: identifier.identify(mention, { ...place, token: mention.from, sentence: line.index, paragraph: line.sentence.paragraph }),
        };
    }
    const quoted = previous !== null && previous.sentence === index - 1 && previous.basis !== 'none';
    if (
      quoted &&
      previous.who !== null &&
      (same || previous.floating || endsWithQuote(reading, line.sentence, previous) || previous.shape.stopped)
    ) {
      // "“…” — Ann Lee": who signs a line signs that line.
      if (!same && previous.frame?.kind === 'dash') return none;
      if (!same && isTurn(reading, result, previous, none)) return { ...none, score: 3, basis: 'next-paragraph' };
      const direct = previous.shape.capital && (previous.shape.words >= 5 || previous.frame?.kind === 'say');
      const joins = same && tailOnly(reading, line.sentence, previous) ? previous.span : null;
      if (same || (direct && !isPersonal(reading, none.span, previous.who)))
        return {
          ...none,
          frame: joins === null ? null : previous.frame,
          score: same ? 5 : 4,
          basis: same ? 'same-paragraph' : 'next-paragraph',
          mention: previous.mention,
          who: previous.who,
          joins,
        };
    }
    if (
      same &&
      previous !== null &&
      previous.sentence === index - 2 &&
      previous.who !== null &&
      previous.basis !== 'none' &&
      spans[previous.span]?.paragraph === sentence.paragraph &&
      lastSpeech(reading, line.framed) === null &&
      none.shape.words >= 6
    ) {
      const main = line.framed.main;
      // "His companion was less impressed. “…”"
      // "Her son Tom was 17. “…”": hers or, one cannot know, his.
      if (main !== null && reading.tokens[main.from]?.tag === 'owner' && main.kind === 'name') return none;
      if (main === null || !(main.kind === 'name' || isSomebody(main)))
        return { ...none, score: 4, basis: 'next-paragraph', who: previous.who };
    }
    const lead = lastSpeech(reading, line.framed);
    if (lead !== null && (same || lead.kind === 'say' || lead.kind === 'accord')) {
      const mention = lead.mention;
      const who = identifier.identify(mention, { ...place, token: mention.from, sentence: line.index, paragraph: line.sentence.paragraph });
      if (!same && isPersonal(reading, none.span, who)) return none;
      return { ...none, frame: lead, score: same ? 4 : 3, basis: same ? 'same-paragraph' : 'next-paragraph', mention, who };
    }
    const main = introducedIn(reading, line.sentence) ?? line.framed.main;
    if (
      same &&
      none.floating &&
      main !== null &&
      (main.kind === 'name' || isSomebody(main) || main.pronoun === 'he' || main.pronoun === 'she')
    ) {
      const who = identifier.identify(main, { ...place, token: main.from, sentence: line.index, paragraph: line.sentence.paragraph });
      // "He was interrupted. “Tom, is it yes or no?”"
      if (who?.entity && (isCutOff(reading, line.sentence) || namesEntity(place.spoken?.() ?? NOBODY, who.entity))) return none;
      return { ...none, score: UNSAID, basis: 'same-paragraph', mention: main, who };
    }
    return none;
  }
}
