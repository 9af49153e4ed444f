import { DOCUMENT_NOUNS } from '../lexicon/bodies.ts';
import { SPEECH_NOUNS } from '../lexicon/cues.ts';
import { BE } from '../lexicon/function-words.ts';
import type { Reading } from '../reading.ts';
import { isOutcry } from './accords.ts';
import type { Frame, Framed } from './frames.ts';
import { isLedByMain } from './led-by-main.ts';

/** Verbs that put words to what somebody has said. */
/** More than any lead. */
const NEVER = 8;
/** What leaves a frame behind any other that fits, and most quotations open where none does. */
const LEFT_OPEN = 6;
/** What leaves it behind one that fits nearly as well. */
const UNLIKELY = 3;

/** What many do together. */
const CHANTING = /^(?:chant|shout|yell|scream|sing|jeer|boo|cheer|roar|holler)$/;
/** What is done while others call out. */
const SPEAKING = /^(?:speak|talk|walk|arrive|enter|leave|address)$/;
const WHILE = /^(?:as|while|when|after|before|until)$/;
const WHERE = /^(?:where|which|whom|as|while)$/;
const NAMING = /^(?:call|label|brand|dub|deem|term|pronounce|describe)$/;
const ABOUT = /^(?:on|regarding|about|re|concerning)$/;
/** In tokens, with its owner: "called Ms Ray's claim of |a|". */
const LONG_OWNED = 10;

/**
 * What a frame loses for the quotation at the token `q` by the construction in which the two stand, where reporters give the words to somebody
 * else or to nobody; 0 for most.
 */
export function unfit(reading: Reading, framed: Framed, frame: Frame, q: number): number {
  if (
    isHeadline(reading, q) ||
    isOfShow(reading, q) ||
    isHeard(reading, frame, q) ||
    isMeanwhile(reading, frame, q) ||
    isRead(reading, frame, q) ||
    isTopic(reading, frame, q) ||
    isAskers(framed, frame) ||
    isJudgedClause(reading, frame, q) ||
    isLedByMain(reading, framed, frame, q)
  )
    return NEVER;
  if (isOthersChant(reading, framed, frame, q) || isDoing(reading, frame, q) || isToCome(reading, frame) || isResult(reading, frame, q))
    return LEFT_OPEN;
  if (
    isCalledSo(reading, frame, q) ||
    isAskedFor(reading, frame, q) ||
    isImagined(reading, frame) ||
    isCharge(reading, frame) ||
    isSaidToBe(reading, frame, q)
  )
    return LEFT_OPEN;
  if (isOverNoun(reading, frame, q) || isAside(reading, framed, frame, q) || isUnderLabel(reading, framed, frame, q)) return UNLIKELY;
  return 0;
}

/** "Ms Ray earned “is it over?” headlines": the words are those of the papers. */
const isHeadline = ({ tokens }: Reading, q: number): boolean => /^headlines?$/.test(tokens[q + 1]?.lower ?? '');

/** In tokens: "accused of letting down the old by trying". */
const CHARGE = 16;
const CHARGED = /^(?:(?:accused|suspected) of|charged with|(?:critici[sz]ed|blamed|attacked|mocked|slammed|condemned|ridiculed) for)$/;

/** "Ms Ray has been accused of trying to “buy” votes": the words are her accuser's, whatever she is said to have done. */
function isCharge({ tokens }: Reading, { kind, how, cue }: Frame): boolean {
  if (how !== 'shared' || (kind !== 'bare' && kind !== 'think')) return false;
  for (let at = cue - 1; at > Math.max(0, cue - CHARGE); at -= 1) {
    const { tag, text, lower } = tokens[at] ?? {};
    if (tag === 'sign' || tag === 'that' || tag === 'auxiliary' || text === ',') return false;
    if ((lower === 'of' || lower === 'with' || lower === 'for') && CHARGED.test(`${tokens[at - 1]?.lower} ${lower}`))
      return BE.has(tokens[at - 2]?.lower ?? '');
  }
  return false;
}

const SHOWN = /^(?:stars?|actors?|actress|singer|creator|franchise|sitcom|soap)$/;

/** "the “Herrings” star posted": a work with a capital, and who is known for it; "“It is late,” singer Ann Lee said" ends in a sign of speech. */
function isOfShow({ tokens, spans, text }: Reading, q: number): boolean {
  const span =
    SHOWN.test(tokens[q + 1]?.lower ?? '') && !/[,!?…]/.test(tokens[q]?.closing ?? '') ? spans[tokens[q]?.span ?? -1] : undefined;
  return span !== undefined && /^\W*\p{Lu}/u.test(text.slice(span.start, span.start + 4));
}

/** "The crowd chanted “…” as he spoke": what he does meanwhile is no report of it. */
const isMeanwhile = ({ tokens }: Reading, { lemma, mention, from }: Frame, q: number): boolean =>
  from > q && SPEAKING.test(lemma) && WHILE.test(tokens[mention.from - 1]?.lower ?? '');

/** "men in shirts that read “…”", "a sign on the road, which reads “…”": nobody reads so, but whoever wrote a letter that does. */
const isRead = ({ tokens }: Reading, { lemma, cue, mention, how }: Frame, q: number): boolean =>
  lemma === 'read' &&
  cue < q &&
  /^(?:that|which)$/.test(tokens[cue - 1]?.lower ?? '') &&
  /^(?:person|people)$/.test(mention.sort) &&
  (how === 'shared' || (how === 'relative' && mention.to < cue - 1 && !isPaper(tokens, mention.to, cue)));

/** Whether a paper is named between two tokens. */
function isPaper(tokens: Reading['tokens'], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (DOCUMENT_NOUNS.has(tokens[at]?.lower ?? '')) return true;
  return false;
}

/** "On Ms Ray's plan: “…”": what the words are about. */
function isTopic({ tokens }: Reading, { kind, mention, cue }: Frame, q: number): boolean {
  if (kind !== 'noun' || cue !== q - 2 || tokens[q - 1]?.text !== ':') return false;
  const before = tokens[mention.from - 1];
  const first = tokens[mention.from - 2];
  return before !== undefined && ABOUT.test(before.lower) && first?.paragraph !== before.paragraph;
}

/** In tokens: "where |more than| 50 protesters". */
const MAX_NUMBER = 3;

/** "Ms Ray spoke in the square, where a crowd had gathered, chanting “…”": the crowd chants, whoever the sentence is about. */
function isOthersChant({ tokens }: Reading, framed: Framed, frame: Frame, q: number): boolean {
  const last = framed.frames.findLast(({ cue }) => cue < q);
  if (last === undefined || last.how !== 'shared' || tokens[last.cue]?.form !== 'ing' || !CHANTING.test(last.lemma)) return false;
  return framed.frames.some(
    (other) =>
      other.mention.sort === 'people' &&
      other.mention.from > frame.mention.to &&
      other.cue < last.cue &&
      tokens.slice(Math.max(0, other.mention.from - MAX_NUMBER), other.mention.from).some(({ lower }) => WHERE.test(lower)),
  );
}

/** "She took it everywhere she went, “sending letters”": words for what she did, which somebody else has found. */
function isDoing({ tokens, spans, text }: Reading, { kind, cue }: Frame, q: number): boolean {
  if ((kind !== 'think' && kind !== 'bare') || cue > q || tokens[q - 1]?.text !== ',') return false;
  const span = spans[tokens[q]?.span ?? -1];
  return span !== undefined && /^\W*\p{Ll}+ing\b/u.test(text.slice(span.start, span.start + 24));
}

/** "called Ms Ray's claim of “…” over it “…”": the first is her claim, and what it is called comes second. */
function isOverNoun({ tokens }: Reading, { kind, lemma, cue, how }: Frame, q: number): boolean {
  if (kind !== 'judge' || how === 'agent' || !NAMING.test(lemma) || cue > q || q - cue > LONG_OWNED) return false;
  let noun = q - 1;
  while (noun > cue && !(tokens[noun]?.tag === 'word' && SPEECH_NOUNS.has(tokens[noun]?.lower ?? ''))) noun -= 1;
  if (noun === cue || !/^(?:of|that)$/.test(tokens[noun + 1]?.lower ?? '')) return false;
  for (let at = q + 1; at < q + LONG_OWNED; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.tag === 'verb' || token.tag === 'sign') return false;
    if (token.tag === 'quote') return true;
  }
  return false;
}

/** "Ms Ray tweeted back that it was odd from a man who promised peace: “…”": after a colon stand the words of whoever the sentence is about. */
const isAside = ({ tokens }: Reading, framed: Framed, frame: Frame, q: number): boolean =>
  frame.how === 'relative' &&
  frame.cue < q - 2 &&
  tokens[q - 1]?.text === ':' &&
  tokens[q - 2]?.tag === 'word' &&
  framed.frames.some(
    (other) =>
      other.kind === 'say' &&
      !other.embedded &&
      (other.how === 'before' || other.how === 'aside') &&
      other.mention.kind === 'name' &&
      other.cue < frame.mention.from,
  );

/** "Ms Ray Says It Is Late, Calls Mr Lee's Remarks “…”": in capitals a verb looks like a noun. */
const isCalledSo = ({ tokens }: Reading, { kind, cue, mention }: Frame, q: number): boolean =>
  kind === 'noun' && cue === q - 1 && /^(?:calls?|brands?|labels?|dubs?)$/.test(tokens[mention.from - 1]?.lower ?? '');

/** "Ms Ray: Lee Asking for Tea “…”": what somebody does in a headline that begins with who speaks. */
const isUnderLabel = ({ tokens }: Reading, { frames }: Framed, { how, cue, mention }: Frame, q: number): boolean =>
  how === 'before' &&
  cue < q &&
  tokens[cue]?.form === 'ing' &&
  tokens[cue - 1]?.tag === 'name' &&
  frames.some((other) => other.kind === 'colon' && other.mention.kind === 'name' && other.cue < mention.from);

/** No question told in passing is longer, in tokens. */
const QUESTION = 30;

/** "When asked whether the “…” was ready, Ms Ray said no", "To a question on the “…”, Ms Ray said": words of the question. */
function isAskedFor({ tokens }: Reading, { from, how, lemma }: Frame, q: number): boolean {
  if (from <= q || how !== 'before') return false;
  for (let at = q - 1; at >= 0 && q - at < QUESTION && tokens[at]?.tag !== 'sign' && tokens[at]?.tag !== 'quote'; at -= 1) {
    const [before, lower] = [tokens[at - 1]?.lower ?? '', tokens[at]?.lower ?? ''];
    if (lower === 'asked') return /^(?:when|if|once)$/.test(before) && lemma !== 'ask';
    if (lower === 'question') return /^(?:a|one|the)$/.test(before) && tokens[at - 2]?.lower === 'to';
  }
  return false;
}

const ASKING = /^(?:ask|press|question|quiz|grill|challenge|interview)$/;

/** "Ms Lee was asked by Mr Ray, who likes her but has dismissed it, “…”": whoever is asked has no part in the clause of "who". */
const isAskers = ({ frames }: Framed, frame: Frame): boolean => {
  if (frame.how !== 'shared') return false;
  const asker = frames.find(({ how, lemma, cue }) => how === 'agent' && ASKING.test(lemma) && cue < frame.cue);
  if (asker === undefined || frame.mention.from > asker.cue) return false;
  return frames.some(({ how, mention, cue }) => how === 'relative' && mention.chunk === asker.mention.chunk && cue < frame.cue);
};

/** "Ms Lee is not going to close it by “…”": no verb of speech. */
const isToCome = ({ tokens }: Reading, { kind, lemma, cue }: Frame): boolean =>
  kind === 'think' && lemma === 'go' && tokens[cue + 1]?.tag === 'to';

/** "They have a “right to object”, giving them time": what comes of it is no report. */
const isResult = ({ tokens }: Reading, { kind, how, cue }: Frame, q: number): boolean =>
  kind === 'think' && how === 'shared' && cue > q && tokens[cue]?.form === 'ing' && tokens[cue - 1]?.text === ',';

/** "He walked in to chants of “Go!”, the mayor said": whoever tells of a cry has not raised it. */
const isHeard = ({ tokens }: Reading, { from, cue, how }: Frame, q: number): boolean =>
  from > q && (how === 'before' || how === 'after') && isOutcry(tokens, q) && tokens[cue]?.lower !== 'from';

/** "Ms Ray imagined Mr Lee was thinking: “…”": the words are hers. */
const isImagined = ({ tokens }: Reading, { kind, mention }: Frame): boolean =>
  kind === 'think' && /^(?:imagined?|imagines|imagining)$/.test(tokens[mention.from - 1]?.lower ?? '');

/** What something is in the words of people who are not told. */
const SO_CALLED =
  /^(?:called|dubbed|described|known|seen|billed|branded|labelled|labeled|termed|hailed|regarded|viewed|touted|considered|deemed|portrayed|characterised|characterized|perceived)$/;
/** In tokens: "Ms Ray's |great|", "as one of the". */
const NAMED_SO = 6;

/** "Mr Lee left over what has been called his “…”, what is seen as a “…”": the words of others, unless somebody is named behind "by". */
function isSaidToBe({ tokens }: Reading, { cue, how }: Frame, q: number): boolean {
  if (cue >= q || how === 'agent') return false;
  let at = q - 1;
  while (q - at <= NAMED_SO && /^(?:determiner|owner|genitive|name|word|adverb|preposition)$/.test(tokens[at]?.tag ?? '')) at -= 1;
  if (!SO_CALLED.test(tokens[at]?.lower ?? '')) return false;
  let what = at - 1;
  while (at - what <= 4 && /^(?:auxiliary|adverb|modal)$/.test(tokens[what]?.tag ?? '')) what -= 1;
  return what < at - 1 && what > cue && /^(?:what|which)$/.test(tokens[what]?.lower ?? '');
}

/** What somebody does to what others say: "called what …", and with an "as" before the words "dismissed what …". */
const JUDGES =
  /^(?:call|brand|label|dub|deem|term|consider|find|describe|dismiss|denounce|condemn|decry|deride|characteri[sz]e|criticise|criticize|portray|reject|paint|mock|slam|blast|praise|hail|see|view)$/;
const JUDGES_BARE = /^(?:call|brand|label|dub|deem|term|consider|find)$/;
/** In tokens: "what the board and other leaders have". */
const LONG_WHAT = 12;

/** "Ms Ray called what Mr Lee said of it “…”", "said what he had said was “…”": hers who judges what he said. "What he called “…”" is his. */
function isJudgedClause({ tokens }: Reading, { kind, cue, how, mention }: Frame, q: number): boolean {
  if (cue >= q || kind === 'judge' || kind === 'accord' || (how !== 'before' && how !== 'shared')) return false;
  let what = Math.min(cue, mention.to) - 1;
  const last = cue - LONG_WHAT;
  while (what > last && tokens[what]?.lower !== 'what' && !/^(?:verb|sign|quote|that)$/.test(tokens[what]?.tag ?? '')) what -= 1;
  const verb = tokens[what]?.lower === 'what' ? tokens[what - 1] : undefined;
  const lemma = verb?.cue?.lemma ?? '';
  if (kind === 'say' && verb?.cue?.class === 'say' && tokens.slice(cue + 1, q).some(({ lower }) => BE.has(lower))) return true;
  if (verb?.tag !== 'verb' || !JUDGES.test(lemma)) return false;
  for (let at = cue + 1; at < q; at += 1) {
    const tag = tokens[at]?.tag ?? '';
    // "said of |it|"
    if (/^(?:verb|sign|quote|that|auxiliary)$/.test(tag) || (tag === 'pronoun' && tokens[at - 1]?.tag !== 'preposition')) return false;
  }
  return JUDGES_BARE.test(lemma) || tokens[q - 1]?.lower === 'as' || tokens[q - 2]?.lower === 'as';
}
