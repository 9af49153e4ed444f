import { words } from '../lexicon/words.ts';
import type { Mention } from '../phrases/mentions.ts';
import { openingOf } from '../phrases/phrase-ending.ts';
import type { Reading } from '../reading.ts';
import type { Tagged } from '../text/tags.ts';
import type { Frame, Framed } from './frames.ts';
import { nounGiven } from './given-words.ts';
import { isFromOthers, namedWriter } from './papers.ts';

/** What a report gains inside another that holds the words with it: more than the outer one has for its plain verb. */
const HELD = 1.8;
/** The same for a body or a paper, which is a speaker less readily. */
const HELD_BY_BODY = 4.4;
/** "said Mr Ray was wrong to call it “…”": the same for what somebody is said to have been wrong to do. */
const HELD_AS_DEED = 3;
const DEED =
  /^(?:wrong|right|unfair|unwise|foolish|brave|rude|mistaken|unkind|disrespectful|irresponsible|reckless|naive|harsh|cruel|stupid|correct|justified|entitled|unwilling|ashamed|sorry)$/;
/** What a report loses inside another where it holds the words no more, or is denied. */
const LET_GO = 4;

/** Verbs that have what somebody was told behind them. */
const TELLS = words(
  'tell promise assure reassure warn insist admit write advise inform pledge vow swear claim state concede acknowledge argue boast threaten say',
);
/** Verbs of those that have an infinitive as well. */
const OFFERS = /^(?:promise|pledge|vow|swear|threaten)$/;
/** Verbs that have somebody and what he is to do. */
const ORDERS = /^(?:tell|advise|warn|urge|order|instruct|beg|ask|command)$/;
/** "told her to |keep “quiet”|": in tokens. */
const MAX_ORDER = 2;
/** "told |the truth| “for once”", "told |itself|": nobody is told anything. */
const TRUTH = /^(?:truth|lies?|story|stories|tales?|.*sel(?:f|ves))$/;
const NAMES = /^(?:call|label|brand|dub|describe)$/;
/** "dismissed |the plan as| “…”", not "dismissed staff in a “…” way" */
const NAMES_AS = /^(?:dismiss|liken|denounce|deride|mock|compare)$/;
/** "spoke |of| the firm |as| “…”" */
const SPEAKS_OF = /^(?:speak|talk|refer)$/;
/** "said that at the time ministers", "told the inquiry that officials": in tokens, between the verb of the outer report and the inner subject. */
const MAX_HEARER = 8;
/** "called their daughter's death |“…”|": in tokens. */
const MAX_OBJECT = 9;
/** No clause that holds words is longer, in tokens; the bound keeps any text linear. */
const MAX_CLAUSE = 60;
/** "had |repeatedly| promised": in tokens. */
const MAX_HELPERS = 4;
const YEAR = /^(?:19|20)\d\d$/;
const FINITE = /^(?:verb|auxiliary|modal)$/;
/** A verb that has a subject of its own: no "in |writing|". */
const isTensed = ({ tag, form }: Tagged): boolean => FINITE.test(tag) && form !== 'ing';
/** What begins a clause that whoever tells the whole goes on with. */
const ASIDE = /^(?:before|after|when|while|although|though|whereas|but|until|once)$/;

/**
 * What the report `frame` gains or loses because it stands in somebody's report: "Ann Lee said Nordlys had promised that it would stay “…”" has
 * the words of Nordlys, “Ann Lee said Nordlys had not told them that it was “…”" has hers. `q` is the token of the quotation.
 */
export function heldReport(reading: Reading, framed: Framed, frame: Frame, q: number): number {
  if (frame.cue >= q || q - frame.cue > MAX_CLAUSE || (frame.kind !== 'say' && frame.kind !== 'judge')) return 0;
  const between = reading.tokens.slice(frame.cue + 1, q);
  if (isBesidePoint(reading, framed, frame) && goesOnBehind(between)) return -LET_GO;
  if (frame.how === 'relative') return isPapers(reading, framed, frame, between) ? HELD : 0;
  if ((frame.kind === 'judge' || frame.lemma === 'describe') && isDeed(reading.tokens, frame))
    return isBehindReport(framed, frame) ? HELD_AS_DEED : 0;
  // "Tom Ray claimed |Ann Lee, once head of sales, described|": past what she is as well.
  if ((frame.how !== 'before' && frame.how !== 'aside') || frame.mention.kind === 'pronoun') return 0;
  if (outerOf(reading, framed, frame) === null) return 0;
  if (frame.kind === 'say' && (isSaidNotTo(reading.tokens, frame) || isOverBefore(reading, frame, between))) return -LET_GO;
  if (frame.mention.sort === 'thing' || isUnreal(reading.tokens, frame) || !holds(reading, frame, between)) return 0;
  return isBodyLike(frame.mention) ? HELD_BY_BODY : HELD;
}

/** "Mr Ray was wrong |to call| her": whether the verb is what it was wrong, or brave, to do. */
const isDeed = (tokens: readonly Tagged[], { how, cue }: Frame): boolean =>
  how === 'shared' && tokens[cue - 1]?.tag === 'to' && DEED.test(tokens[cue - 2]?.lower ?? '') && tokens[cue - 3]?.tag === 'auxiliary';

/** Whether somebody else says so: a report whose verb stands right before whoever is meant. */
const isBehindReport = ({ frames }: Framed, { mention }: Frame): boolean =>
  mention.kind !== 'pronoun' &&
  frames.some(
    ({ kind, how, cue, mention: other }) =>
      kind === 'say' && how === 'before' && other !== mention && cue < mention.from && mention.from - cue <= MAX_HEARER,
  );

const isBodyLike = ({ kind, sort }: Mention): boolean => kind === 'nominal' && (sort === 'body' || sort === 'document');

/** Whether `frame` only tells, in somebody's report, of whom or when that is said: "said the lawyers |who had told| them", "said |when they told| her". */
function isBesidePoint({ tokens, mentions, chunkTo }: Reading, { frames }: Framed, { how, mention, kind }: Frame): boolean {
  if (kind !== 'say' || !frames.some((other) => other.kind === 'say' && other.how === 'before' && other.cue < mention.from)) return false;
  if (how === 'relative') return tokens[mention.to]?.tag === 'relative';
  const link = tokens[mention.from - 1];
  // "said |the day that| they told her"
  const noun = link?.tag === 'that' ? mentions[chunkTo.get(mention.from - 1) ?? -1] : undefined;
  return how === 'before' && (/^(?:when|after|before|while|once|since)$/.test(link?.lower ?? '') || noun?.sort === 'thing');
}

/** "told her |that he was| ill |were| “…”": whether more verbs stand there than clauses begin, so that the last is of the report around it. */
export function goesOnBehind(between: readonly Tagged[]): boolean {
  const verbs = between.filter(
    (token, at) => isTensed(token) && between[at - 1]?.tag !== 'to' && !/^(?:auxiliary|modal|not|adverb)$/.test(between[at - 1]?.tag ?? ''),
  ).length;
  return verbs > Math.max(1, between.filter(({ tag }) => /^(?:that|relative|subordinator|conjunction)$/.test(tag)).length);
}

/** The report in whose clause `frame` stands: the verb right before its subject, past whoever hears it and "that". */
function outerOf(reading: Reading, { frames }: Framed, frame: Frame): Frame | null {
  const { tokens, mentions, chunkTo } = reading;
  const from = openingOf(reading, frame.mention);
  const outer = frames.findLast(({ kind, cue }) => kind === 'say' && cue < from && from - cue <= MAX_HEARER);
  if (outer === undefined) return null;
  const link = untimed(tokens.slice(outer.cue + 1, from));
  // "told |me| Ann Lee had"
  const hearer = link.length === 1 && link[0]?.tag === 'object' && outer.lemma === 'tell';
  if (link.length > 0 && !hearer && link.at(-1)?.tag !== 'that' && !/^(?:why|how)$/.test(link.at(-1)?.lower ?? '')) return null;
  // "said |the claim| that the firm": no report of hers.
  if (link.length > 1 && mentions[chunkTo.get(outer.cue + link.length) ?? -1]?.sort === 'thing') return null;
  return link.slice(0, -1).some(({ tag }) => FINITE.test(tag) || tag === 'sign' || tag === 'quote' || tag === 'that') ? null : outer;
}

/** "that |in 2012| the trust": the words without a time that the clause opens with. */
function untimed(link: readonly Tagged[]): readonly Tagged[] {
  const that = link.findIndex(({ tag }) => tag === 'that');
  return that >= 0 && isDated(link.slice(that + 1)) ? link.slice(0, that + 1) : link;
}

/** Whether these words are a date behind its preposition: "in 2012", "on Monday". */
const isDated = (opening: readonly Tagged[]): boolean =>
  opening[0]?.tag === 'preposition' && opening.slice(1).every(({ tag, lower }) => tag === 'date' || YEAR.test(lower));

/** The words between the subject and its verb. */
const helpers = (tokens: readonly Tagged[], { mention, cue }: Frame): readonly Tagged[] =>
  tokens.slice(Math.max(mention.to, cue - MAX_HELPERS), cue);

/** "had |not| told them", "|never| promised" */
const isSaidNotTo = (tokens: readonly Tagged[], frame: Frame): boolean =>
  helpers(tokens, frame).some(({ tag, lower }) => tag === 'not' || lower === 'never' || lower.endsWith("n't") || lower.endsWith('n’t'));

/** "|would| promise", "had failed |to| tell": what is not told yet. */
const isUnreal = (tokens: readonly Tagged[], frame: Frame): boolean =>
  helpers(tokens, frame).some(({ tag }) => tag === 'modal' || tag === 'to');

/** Whether what `frame` says is over before the words, so that whoever tells the whole goes on. */
function isOverBefore(reading: Reading, { cue, lemma }: Frame, between: readonly Tagged[]): boolean {
  // "told “a pack of lies”", "told the truth “for once”"
  if (lemma === 'tell' && (between.length === 0 || between.slice(0, 2).some(({ lower }) => TRUTH.test(lower)))) return true;
  // "told her so in a meeting |she called| “…”"
  if (between.at(-1)?.cue?.class === 'judge' && between.at(-2)?.tag === 'pronoun') return true;
  // "…, |but| it was “…”", "… |when| it was “…”"
  if (between.some(({ lower, tag }) => ASIDE.test(lower) && tag !== 'word')) return true;
  // "told them |to leave|": no clause of its own.
  const clause = between.findIndex(({ tag, lower }, at) => (FINITE.test(tag) && between[at - 1]?.tag !== 'to') || lower === 'that');
  // "told her of the fire |and she| “…”"
  const goesOn = between.findIndex(({ tag }, at) => tag === 'conjunction' && between[at + 1]?.tag === 'pronoun');
  if (goesOn >= 0 && (clause < 0 || clause > goesOn)) return true;
  // "told her about a man |who was| “…”"
  if (clause > 0 && between[clause - 1]?.tag === 'relative' && TELLS.has(lemma)) return true;
  if (clause < 0 || between[clause]?.lower !== 'that') return false;
  // "promised |so| much that people were “…”"
  if (between.slice(0, clause).some(({ lower }) => lower === 'so')) return true;
  // "admitted |a mistake that was| “…”": what is told of the mistake.
  const noun = reading.mentions[reading.chunkTo.get(cue + 1 + clause) ?? -1];
  return /^(?:thing|document)$/.test(noun?.sort ?? '') && FINITE.test(between[clause + 1]?.tag ?? '');
}

/** "told staff |and| residents that", "that roads |and| schools would": no clause goes on there. */
const joinsTwo = (between: readonly Tagged[], at: number): boolean =>
  between[at]?.lower === 'and' &&
  !between.slice(0, at).some(isTensed) &&
  /^(?:word|name|determiner|owner)$/.test(between[at + 1]?.tag ?? '');

/** Whether the words stand in what `frame` says, and nothing ends its clause before them. */
export function holds(reading: Reading, frame: Frame, between: readonly Tagged[]): boolean {
  if (between.some(({ tag }, at) => tag === 'sign' || tag === 'quote' || (tag === 'conjunction' && !joinsTwo(between, at)))) return false;
  if (SPEAKS_OF.test(frame.lemma)) return isSpokenOf(between) && isNaming(between);
  if (frame.kind === 'judge' || frame.lemma === 'describe')
    return (NAMES.test(frame.lemma) || (NAMES_AS.test(frame.lemma) && endsWithAs(between))) && isNaming(between);
  const noun = nounGiven(reading.tokens, frame.cue);
  if (noun > 0) return isOfNoun(reading.tokens, noun, frame.cue + 1 + between.length);
  if (!TELLS.has(frame.lemma)) return false;
  if (OFFERS.test(frame.lemma) && (between.length === 0 || between[0]?.tag === 'to')) return true;
  // "advised her to “sit tight”"
  const to = between.findIndex(({ tag }) => tag === 'to');
  if (ORDERS.test(frame.lemma) && to > 0 && between.length - to <= MAX_ORDER && !between.slice(0, to).some(isTensed)) return true;
  const object = reading.mentions[reading.chunkFrom.get(frame.cue + 1) ?? -1];
  const that = between.findIndex(({ tag, lower }) => tag === 'that' || lower === 'that');
  // "promised a plan that the town wanted": what is told of the plan.
  if (that >= 0)
    return (
      !(object !== undefined && object.sort === 'thing' && object.to <= frame.cue + 1 + that) &&
      !FINITE.test(between[that + 1]?.tag ?? '') &&
      !between.slice(0, that).some((token) => isTensed(token) || token.tag === 'relative')
    );
  // "told passengers the flight was"
  const verb = between.findIndex(({ tag }) => FINITE.test(tag));
  return verb > 0 && !between.slice(0, verb).some(({ tag }) => tag === 'relative' || tag === 'to');
}

/**
 * "Ann Lee reminded the board that it had promised …": the frame with the board for its "it", which can be nobody else where somebody is
 * reminded of what was said. The frame as it is wherever the pronoun may stand for another.
 */
export function withReminded(reading: Reading, framed: Framed, frame: Frame, q: number): Frame {
  const { pronoun, from } = frame.mention;
  if (
    pronoun === null ||
    q - frame.cue > MAX_CLAUSE ||
    !frame.embedded ||
    frame.how !== 'before' ||
    !TELLS.has(frame.lemma) ||
    reading.tokens[from - 1]?.tag !== 'that'
  )
    return frame;
  const outer = framed.frames.findLast(({ lemma, cue }) => lemma === 'remind' && cue < from && from - cue <= MAX_HEARER);
  const told = outer === undefined ? undefined : reading.mentions[reading.chunkFrom.get(outer.cue + 1) ?? -1];
  return told !== undefined && told.to === from - 1 && agrees(reading, told, pronoun) ? { ...frame, mention: told } : frame;
}

/** Whether a phrase may be "it", "they", "he" or "she" in the clause behind it. */
function agrees({ cast }: Reading, { kind, sort, run, gender }: Mention, pronoun: string): boolean {
  const entity = kind === 'name' && run !== null ? cast.ofRun.get(run) : undefined;
  const person = entity === undefined ? sort === 'person' : entity.kind === 'person';
  if (pronoun === 'it') return entity === undefined ? sort === 'body' : entity.kind !== 'person';
  if (pronoun === 'they') return sort === 'people' || (entity === undefined ? sort === 'body' : entity.kind === 'organisation');
  const shown = entity?.gender ?? gender;
  return person && (shown === null || shown === genderOf(pronoun));
}

const genderOf = (pronoun: string): string | null => (pronoun === 'he' ? 'm' : pronoun === 'she' ? 'f' : null);

/** "|of| the plan |as|", "|to| staff |as|" */
const isSpokenOf = (between: readonly Tagged[]): boolean => /^(?:of|to|about)$/.test(between[0]?.lower ?? '') && endsWithAs(between);

/** "the plan |as|", "the plan |as a|", "the office |to|": what leads to what something is said to be. */
const endsWithAs = (between: readonly Tagged[]): boolean =>
  /^(?:as|to|with)$/.test(between.at(between.at(-1)?.tag === 'determiner' ? -2 : -1)?.lower ?? '');

/** "had made |a threat| to “…”", "made |the claim| that it was": whether the words at `q` are what the noun stands for, and not told of it: "a claim that was “…”". */
const isOfNoun = (tokens: readonly Tagged[], noun: number, q: number): boolean =>
  !(tokens[noun + 1]?.tag === 'that' && FINITE.test(tokens[noun + 2]?.tag ?? '')) &&
  !tokens.slice(noun + 1, q).some(({ tag }, at, all) => tag === 'relative' || (tag === 'that' && FINITE.test(all[at + 1]?.tag ?? '')));

/** "called |their daughter's death| “…”": an object alone. */
const isNaming = (between: readonly Tagged[]): boolean =>
  between.length > 0 &&
  between.length <= MAX_OBJECT &&
  !between.some(({ tag }) => FINITE.test(tag) || tag === 'that' || tag === 'relative');

/** "said she had received a letter that described it as “…”": the words of a paper that somebody else wrote, or of whoever it is from. */
const isPapers = (reading: Reading, { frames }: Framed, frame: Frame, between: readonly Tagged[]): boolean => {
  if (!/^(?:that|which)$/.test(reading.tokens[frame.cue - 1]?.lower ?? '')) return false;
  if (!(NAMES.test(frame.lemma) && isNaming(between)) && !(between.length === 1 && between[0]?.text === ':')) return false;
  const { mentions, chunkTo } = reading;
  const before = mentions[chunkTo.get(frame.mention.from - 1) ?? -1];
  const paper = before !== undefined && namedWriter(reading, before) === frame.mention ? before : frame.mention;
  return (
    paper.sort === 'document' &&
    isFromOthers(reading, paper, frame.cue) &&
    frames.some(({ kind, cue }) => kind === 'say' && cue < paper.from)
  );
};
