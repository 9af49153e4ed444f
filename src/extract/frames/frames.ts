import { type CueClass, SPEECH_NOUNS } from '../lexicon/cues.ts';
import { words } from '../lexicon/words.ts';
import { isIssued } from '../phrases/adverbials.ts';
import { headOfChain } from '../phrases/chunks.ts';
import type { Mention } from '../phrases/mentions.ts';
import { isWitnessed } from '../phrases/participles.ts';
import { oneAmong, openingOf } from '../phrases/phrase-ending.ts';
import type { Reading } from '../reading.ts';
import type { Sentence } from '../text/sentences.ts';
import { accordAt, critics, VIEWS } from './accords.ts';
import { actsBeside, doerBehind, saidOnPurpose, senderBehind } from './back-to-main.ts';
import { asidesOf, firstOfTwo, isPosted, isProgressive, isUnheard, isWithin } from './clause-shapes.ts';
import { colonFrames } from './colon-frames.ts';
import { hasPlainObject, outOfClause } from './contact-clauses.ts';
import { hangs } from './hanging.ts';
import { isEmbedded, wholeBefore } from './inside-reports.ts';
import { isQuotersAgain, joinedVerb, nobody, thinkerBehind } from './joined-verbs.ts';
import { madeToSay } from './made-to-say.ts';
import { awaitsSubject, behindVerb, FRONTED } from './opening-verbs.ts';
import { ownerOf } from './owners.ts';
import { paperSpeaker } from './papers.ts';
import { agentOf, isCalledBy, isPassive } from './passives.ts';
import { saysOnReaching } from './reached.ts';
import { remarkOf } from './remarks.ts';
import { setPhrase } from './set-phrases.ts';
import { after, type Subject, subjectOf } from './subject.ts';
import { toldSpeaker } from './told-speakers.ts';

/** How a frame was made: by a cue verb, or in one of the other ways that news ties words to somebody. */
export type FrameKind = CueClass | 'accord' | 'noun' | 'colon' | 'dash' | 'bare';

/** Somebody and the words that make him a speaker. Token indices. */
export interface Frame {
  readonly kind: FrameKind;
  readonly cue: number;
  readonly lemma: string;
  readonly mention: Mention;
  readonly how: 'before' | 'after' | 'aside' | 'relative' | 'shared' | 'agent' | 'told';
  /** From the first to the last token of mention and cue together. */
  readonly from: number;
  readonly to: number;
  /** Its clause is itself what somebody else says. */
  readonly embedded: boolean;
}

export interface Framed {
  readonly frames: readonly Frame[];
  /** Subject of the first whole clause of the sentence. */
  readonly main: Mention | null;
  /** The sentence begins with a participle of speech and has no subject of its own ("Adding: …"). */
  readonly orphan: boolean;
  /** Token ranges between two dashes: what is said in passing. */
  readonly asides: readonly (readonly [number, number])[];
}

/** "put it up for sale": no way of saying. */
const PLACED = /^(?:up|down|out|off|on|away|back|together|into|onto|through|to|behind)$/;

/** What may report or stand beside words in marks, by its tag, and the words that may lead to whose words they are: all others are passed by. */
const REPORTING = words('quote sign word verb auxiliary modal');
const LEADING = words('according from for to per in whom as');

/** All frames of a sentence, in the order of their cues. */
export function framesOf(reading: Reading, sentence: Sentence): Framed {
  const { tokens } = reading;
  const frames: Frame[] = [];
  let current: Mention | null = null;
  let main: Mention | null = null;
  /** Subject of the last verb of speech: what is added after a comma or an "and" is his too. */
  let speaking: Mention | null = null;
  /** Subject of a relative clause whose verb came last: "who accused … and said" goes on with it. */
  let related: Mention | null = null;
  /** The verb whose subject `current` is. */
  let currentVerb = -1;
  /** The verb of that clause, where it reports nothing: "who stole" has an object, "who says" a clause. */
  let relatedVerb = -1;
  const before = (mention: Mention): string => tokens[mention.from - 1]?.lower ?? '';
  const asides = asidesOf(reading, sentence);
  /** What the sentence goes on with after the aside. */
  let outside: readonly [Mention | null, Mention | null] = [null, null];
  let waiting: { at: number; kind: FrameKind; lemma: string }[] = [];
  const push = (kind: FrameKind, cue: number, lemma: string, phrase: Mention, how: Frame['how']): void => {
    const mention = how === 'relative' || kind === 'bare' ? phrase : oneAmong(reading, phrase);
    const near = how === 'shared' || how === 'agent' ? cue : Math.min(cue, firstOfTwo(reading, sentence, mention));
    const teller = how === 'told' ? frames.findLast((frame) => frame.cue === openingOf(reading, mention) - 1) : undefined;
    frames.push({
      kind,
      cue,
      lemma,
      mention,
      how,
      embedded: (how === 'before' || how === 'aside' || how === 'told') && isEmbedded(reading, sentence, mention),
      from: teller?.from ?? near,
      to: Math.max(cue + 1, how === 'after' ? mention.to : 0),
    });
  };
  for (let i = sentence.from; i < sentence.to; i += 1) {
    const token = tokens[i];
    if (!token) break;
    if (!REPORTING.has(token.tag) && !LEADING.has(token.lower)) continue;
    // "It calls the unit, which treated 900 patients, as “…” and recommends": the clause of "which" is over.
    if (token.tag === 'quote' && tokens[i - 1]?.lower === 'as' && tokens[i - 2]?.text === ',') related = null;
    if (asides.length > 0 && token.tag === 'sign') {
      if (asides.some(([from]) => from === i)) outside = [current, speaking];
      if (asides.some(([, to]) => to === i)) [current, speaking] = outside;
    }
    const source = accordAt(tokens, i);
    if (source >= 0) {
      const mention = after(reading, source);
      if (mention) push('accord', i, 'according', mention, 'after');
      continue;
    }
    const critic = critics(reading, i);
    if (critic !== null) push('judge', i, 'criticise', critic, 'after');
    // "Ann Lee, for whom it was “…”"
    if (token.lower === 'whom' && tokens[i - 1]?.lower === 'for' && tokens[i - 2]?.text === ',') {
      const index = reading.chunkTo.get(i - 2);
      const mention = index === undefined ? undefined : reading.mentions[headOfChain(tokens, reading.chunks, index)];
      if (mention && mention.sort !== 'thing') push('accord', i, 'for', mention, 'relative');
    }
    // "Ms Lee described it as “…” and Mr Ray as “…”"
    const like = token.lower === 'as' && tokens[i + 1]?.tag === 'quote' ? reading.chunkTo.get(i) : undefined;
    const second = like === undefined ? undefined : reading.mentions[like];
    const model = frames.at(-1);
    if (
      second !== undefined &&
      model !== undefined &&
      tokens[second.from - 1]?.lower === 'and' &&
      tokens[second.from - 2]?.tag === 'quote' &&
      tokens[second.from - 3]?.lower === 'as'
    )
      push('judge', i, model.lemma, second, 'before');
    // "Ms Lee called it “…”; Mr Ray, “…”"
    const again = token.tag === 'quote' && tokens[i - 1]?.text === ',' ? reading.mentions[reading.chunkTo.get(i - 1) ?? -1] : undefined;
    if (model !== undefined && again?.kind === 'name' && tokens[again.from - 1]?.text === ';')
      push(model.kind, i - 1, model.lemma, again, 'before');
    const remark = remarkOf(reading, i);
    if (remark !== null) push('judge', i - 2, token.lower, remark, 'after');
    else if (token.tag === 'word' && SPEECH_NOUNS.has(token.lower)) {
      const owner = ownerOf(reading, sentence, i);
      // "in Ms Ray's view": as good as "according to Ms Ray".
      const inView = owner !== null && VIEWS.test(token.lower) && tokens[owner.from - 1]?.lower === 'in';
      if (owner) push(inView ? 'accord' : 'noun', i, token.lower, owner, 'before');
    }
    const carrier = token.tag === 'auxiliary' || token.tag === 'modal';
    if (token.tag !== 'verb' && !carrier) continue;
    // "was quickly hailed": the verb comes after the adverb.
    const carried = tokens[i + 1]?.tag === 'adverb' ? tokens[i + 2] : tokens[i + 1];
    if (carrier && (carried?.tag === 'verb' || carried?.tag === 'auxiliary')) continue;
    // "who said when asked about it"
    if (token.cue?.lemma === 'ask' && token.form === 'past' && /^(?:when|if|once)$/.test(tokens[i - 1]?.lower ?? '')) continue;
    const passive = !carrier && isPassive(tokens, i);
    const by = token.cue !== null && (passive || tokens[i + 1]?.lower === 'by' || isCalledBy(tokens, i));
    const agent = by ? agentOf(reading, sentence, i) : null;
    // "Mr Lee said by telephone": no agent.
    if (token.cue !== null && (passive || (agent !== null && agent.sort !== 'thing')) && token.form !== 'ing') {
      const quoted = token.cue.lemma === 'quote' || token.cue.lemma === 'cite';
      // "was quoted as saying by the paper": the words are the patient's.
      const cited = quoted && (agent === null || tokens[i + 1]?.lower === 'as' || tokens[agent.to]?.lower === 'as');
      if (agent && !cited) push(token.cue.class === 'think' ? 'bare' : token.cue.class, i, token.cue.lemma, agent, 'agent');
      const patient = subjectOf(reading, sentence, i, current);
      if (patient) {
        if (cited) {
          push('say', i, token.cue.lemma, patient.mention, patient.how);
          speaking = patient.mention;
        }
        current = patient.mention;
        main ??= patient.mention;
      }
      continue;
    }
    const told = toldSpeaker(reading, sentence, i);
    if (told !== null) {
      push('say', i, token.cue?.lemma ?? token.lower, told, 'told');
      continue;
    }
    const paper = paperSpeaker(reading, sentence, i);
    if (paper !== null) {
      push(token.cue?.class ?? 'say', i, token.cue?.lemma ?? token.lower, paper, 'relative');
      continue;
    }
    const joined = tokens[i - 1]?.tag === 'conjunction' || (tokens[i - 1]?.tag === 'adverb' && tokens[i - 2]?.tag === 'conjunction');
    const whose = joined ? joinedVerb(reading, frames, i, speaking, current) : null;
    if (whose === 'either' && current !== null) {
      push('say', i, token.cue?.lemma ?? token.lower, nobody(current), 'shared');
      continue;
    }
    // "that Ms Ray gasped and said": two verbs side by side have one subject.
    // "confirmed that a letter had been sent but said": a letter that is sent says nothing.
    const beside =
      joined &&
      current !== null &&
      currentVerb >= 0 &&
      currentVerb === (tokens[i - 1]?.tag === 'conjunction' ? i - 2 : i - 3) &&
      (current.sort !== 'document' || !isPassive(tokens, currentVerb)) &&
      whose !== 'teller';
    // "is said to have told members that no plan had been made and to have asked for “…”": whoever told them.
    const opening =
      token.form === 'participle' || token.form === 'past' ? tokens[i - 1]?.lower === 'have' && tokens[i - 2]?.tag === 'to' : false;
    const toldAgain = opening && tokens[i - 3]?.tag === 'conjunction' && speaking !== null && current?.sort !== 'person';
    // "Ms Ray said an aide called her and told her": nobody tells herself.
    const another =
      whose === 'doer' ||
      (joined &&
        whose !== 'teller' &&
        current !== null &&
        current !== speaking &&
        current.sort === 'person' &&
        isEmbedded(reading, sentence, current) &&
        !(current.kind === 'name' && tokens[current.from]?.tag === 'determiner') &&
        tokens[i + 1]?.tag === 'object');
    const shares =
      (joined && related !== null) ||
      (speaking !== null && ((token.cue !== null && token.form === 'ing' && !isPosted(reading, current, speaking)) || joined));
    // "Ms Ray changed her story after a statement was shown to be false, stating that": Ms Ray.
    // "She saw it was late, and called her son": no "it" calls him.
    const apart = joined && tokens[i - 2]?.text === ',' && (current?.pronoun === 'it' || actsBeside(reading, main, current));
    const resumes =
      (apart || (token.form === 'ing' && tokens[i - 1]?.text === ',' && current?.sort !== 'person')) && main?.sort === 'person';
    const inLetter = saysOnReaching(reading, i, currentVerb, current, speaking);
    const doer = doerBehind(reading, frames, i, current) ?? senderBehind(reading, i, current, currentVerb);
    const goesOn =
      doer !== null
        ? doer
        : inLetter
          ? current
          : joined && related !== null && !isQuotersAgain(reading, frames, i)
            ? related
            : toldAgain || (shares && !beside && !another)
              ? speaking
              : resumes
                ? main
                : ((joined ? thinkerBehind(reading, frames, i, current) : null) ?? current);
    const own = madeToSay(reading, sentence, i) ?? subjectOf(reading, sentence, i, goesOn);
    const found = outOfClause(reading, sentence, i, saidOnPurpose(reading, frames, i, own));
    // "A man who stole from a widow told the police": the object of the clause of "who" is nobody's subject.
    // "An official who was there, speaking on condition of anonymity, told"
    const behind: boolean = related !== null && token.cue?.class === 'say' && token.form === 'past' && tokens[i - 1]?.text === ',';
    const subject: Subject | null =
      found === null && behind && related !== null
        ? { mention: related, how: 'aside' }
        : related !== null &&
            found?.how === 'before' &&
            token.cue?.class === 'say' &&
            (isWithin(reading, relatedVerb, i) || hangs(reading, found.mention) || tokens[found.mention.from - 1]?.lower === 'whose')
          ? { mention: related, how: 'before' }
          : found;
    const put = token.cue?.lemma === 'put' && tokens[i + 1]?.lower === 'it' && !PLACED.test(tokens[i + 2]?.lower ?? '');
    // "went on about", "went on: “…”"
    const on = token.cue?.lemma === 'go' && tokens[i + 1]?.lower === 'on' && /^(?:about|:|,)$/.test(tokens[i + 2]?.lower ?? '');
    const unheard = !passive && isUnheard(tokens, i);
    const set = setPhrase(tokens, i);
    const kind: FrameKind = set !== null ? set : put || on || unheard ? 'say' : (token.cue?.class ?? 'bare');
    const lemma = token.cue?.lemma ?? token.lower;
    if (subject === null) {
      // "Opening it Ann Lee, said |that| selling the hall was": whoever said so stands before it.
      const own = kind === 'say' && /^(?:that|pronoun)$/.test(tokens[i + 1]?.tag ?? '') && token.form === 'past';
      if (awaitsSubject(tokens, sentence, i) || (waiting.length > 0 && !own)) waiting.push({ at: i, kind, lemma });
      continue;
    }
    if (subject.how === 'before' && isIssued(reading, i)) continue;
    // "She was one of the experts consulted by the authors and recalls": the participle has no subject of its own.
    if (kind === 'bare' && token.form === 'past' && !passive && tokens[i + 1]?.lower === 'by' && current !== null) continue;
    push(kind, i, lemma, subject.mention, subject.how);
    if (subject.how === 'relative') {
      related = subject.mention;
      relatedVerb = hasPlainObject(token) ? i : -1;
    } else if (subject.how !== 'shared') related = wholeBefore(reading, subject.mention);
    if (joined && shares && related === null) current = subject.mention;
    // "used the interview to indicate that he will go and thank …": whoever indicates goes on.
    if (subject.how === 'shared' && kind === 'say') speaking ??= subject.mention;
    // "doubted the pace at which it would be filled, and called": what is done to it there.
    const done = passive && main !== null && subject.mention.pronoun === 'it' && tokens[subject.mention.from - 1]?.tag === 'relative';
    if (done || subject.how === 'shared' || subject.how === 'relative') continue;
    if (token.form === 'ing' && !isProgressive(reading, i)) {
      // "with Ann Lee taking to Twitter to call it": what comes after it is hers too.
      if (isWitnessed(reading, subject.mention) || before(subject.mention) === 'with') speaking = current = subject.mention;
      continue;
    }
    // "When I asked Ms Ray, she smiled and said": the clause of "when" is over.
    // "With voters calling for it, Ms Ray went on telling them": so is that of "with".
    if (speaking !== null && (FRONTED.has(before(speaking)) || before(speaking) === 'with') && before(subject.mention) === ',')
      speaking = null;
    current = subject.mention;
    currentVerb = i;
    const embedded = isEmbedded(reading, sentence, subject.mention);
    if ((kind === 'say' || kind === 'judge') && !(embedded && speaking !== null)) speaking = current;
    const fronted = FRONTED.has(before(subject.mention));
    if (main === null && !embedded) {
      // "While Ms Ray, speaking for the council, set out": a participle inside the clause of "while" is part of it.
      const from = fronted ? subject.mention.to : 0;
      for (const one of waiting)
        if (one.at > from) push(one.kind, one.at, one.lemma, behindVerb(tokens, sentence, one.at, current), 'shared');
      waiting = fronted ? waiting.filter(({ at }) => at <= from) : [];
      if (!fronted) main = current;
    }
  }
  frames.push(...colonFrames(reading, sentence));
  return { frames, main, orphan: main === null && frames.length === 0 && waiting.some(({ kind }) => kind === 'say'), asides };
}
