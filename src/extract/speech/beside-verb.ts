import type { Frame } from '../frames/frames.ts';
import { TELLING } from '../lexicon/cues.ts';
import type { Reading } from '../reading.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Tagged } from '../text/tags.ts';
import { titleAt } from './venue-phrase.ts';

/** What was done to a paper or to whoever speaks: these verbs open no clause ("in a letter sent on Friday", "Asked on Friday,"). */
const NO_CLAUSE =
  /^(?:asked|pressed|questioned|interviewed|released|issued|posted|taped|recorded|filmed|dated|sent|delivered|filed|held|hosted|based)$/;
/** What hangs on these says when or about what something else was, not when it was said. */
const ELSEWHERE =
  /^(?:about|over|against|after|before|following|since|until|till|by|regarding|concerning|amid|despite|ahead|as|like|than|because|between)$/;
const HARD_STOP = /^[;:]$/;
const NOMINAL = new Set(['determiner', 'owner', 'name', 'word', 'number', 'pronoun', 'object']);

const hasTense = ({ tag, form, lower }: Tagged): boolean =>
  tag === 'auxiliary' || tag === 'modal' || (tag === 'verb' && form !== 'ing' && !NO_CLAUSE.test(lower));

const opensClause = ({ tag }: Tagged): boolean => tag === 'that' || tag === 'relative' || tag === 'subordinator';

/**
 * Whether a phrase of place or time that begins at the token `i` goes with the frame's verb, not with what was said or with another verb of
 * its sentence: "On Friday, Ms Lee said", "Ms Lee told the paper in Marlford on Friday", not "Ms Lee said the vote on Friday".
 */
export function isBesideVerb(reading: Reading, frame: Frame, sentence: Sentence, i: number): boolean {
  if (i < sentence.from || i >= sentence.to) return false;
  if (i > frame.cue) return followsOn(reading, frame, i);
  return opensSentence(reading, frame, sentence, i) || (leadsTo(reading, frame, i) && opens(reading, frame, sentence, i));
}

/** Words in marks that are no title of a programme. */
const isQuoted = (reading: Reading, k: number): boolean => reading.tokens[k]?.tag === 'quote' && titleAt(reading, k) === null;

/** "At a rally Ms Lee turned on Mr Ray, |calling| him", "On Friday she met him and |said|": another verb of the same subject leads on to it. */
const goesOn = (tokens: readonly Tagged[], { cue, how }: Frame): boolean =>
  how === 'shared' || (tokens[cue]?.form === 'ing' && tokens[cue - 1]?.text === ',');

/** Nothing between the phrase and the verb has a verb of its own, but for what stands between commas: "On Friday Ms Lee, who was ill, said". */
function leadsTo(reading: Reading, frame: Frame, i: number): boolean {
  const { tokens } = reading;
  const { cue } = frame;
  if (tokens[cue - 1]?.tag === 'to') return false;
  const participle = goesOn(tokens, frame);
  let group = cue;
  while (/^(?:auxiliary|modal|adverb|not)$/.test(tokens[group - 1]?.tag ?? '')) group -= 1;
  for (let k = i; k < group; k += 1) {
    const token = tokens[k];
    if (!token || isQuoted(reading, k) || HARD_STOP.test(token.text)) return false;
    if (token.tag === 'relative' && tokens[k - 1]?.text === ',') {
      while (k < group && tokens[k + 1]?.text !== ',') k += 1;
      if (k >= group) return false;
      continue;
    }
    if (opensClause(token) || token.tag === 'modal' || (hasTense(token) && !participle)) return false;
  }
  return true;
}

/** "At a debate that Mr Ray had left, Ms Lee said": what opens the sentence goes with its subject behind the comma. */
function opensSentence({ tokens }: Reading, frame: Frame, sentence: Sentence, i: number): boolean {
  const { mention, cue, how, embedded } = frame;
  if (embedded || mention.from <= i || mention.from >= cue || tokens[mention.from - 1]?.text !== ',') return false;
  if (tokens[i]?.tag !== 'preposition' || !/^(?:before|shared)$/.test(how)) return false;
  const opening = tokens.slice(sentence.from, i).every(({ tag, text }) => tag === 'adverb' || tag === 'conjunction' || text === ',');
  const between = tokens.slice(mention.to, cue);
  return opening && (goesOn(tokens, frame) || !between.some((token) => opensClause(token) || token.tag === 'verb'));
}

/** Nothing before the phrase has a verb to which it would belong: "Ms Lee left on Friday, Mr Ray said". A participle goes on with that verb: "Ms Lee left on Friday, saying". */
function opens(reading: Reading, { cue, how, mention }: Frame, sentence: Sentence, i: number): boolean {
  const { tokens } = reading;
  const participle = tokens[cue]?.form === 'ing';
  // "when Ms Lee on Friday said": what stands between the two is looked at.
  const first = mention.from >= sentence.from && mention.to <= i && !participle ? mention.to : sentence.from;
  for (let k = i - 1; k >= first; k -= 1) {
    const token = tokens[k];
    if (!token || isQuoted(reading, k) || token.tag === 'that' || HARD_STOP.test(token.text)) return true;
    if (token.tag === 'conjunction' && !participle) return true;
    if (token.tag === 'relative' && how === 'relative') return true;
    // "When asked on Friday, Ms Lee said"
    if (token.tag === 'subordinator' && NO_CLAUSE.test(tokens[k + 1]?.lower ?? '')) return true;
    if (token.tag === 'relative' || token.tag === 'subordinator' || token.tag === 'modal') return false;
    if (hasTense(token) && !participle) return false;
  }
  return true;
}

/** Nothing but whoever was told, and other phrases of place and time, stands between the verb and the phrase. */
function followsOn(reading: Reading, { cue, lemma, mention }: Frame, i: number): boolean {
  const { tokens, chunkFrom } = reading;
  const after = mention.from > cue;
  let objects = TELLING.has(lemma) ? 1 : 0;
  for (let k = after ? mention.to : cue + 1; k < i; k += 1) {
    const [before, token, next] = [tokens[k - 1], tokens[k], tokens[k + 1]];
    if (!token || isQuoted(reading, k) || HARD_STOP.test(token.text) || opensClause(token) || hasTense(token)) return false;
    if (token.tag === 'verb' && !NO_CLAUSE.test(token.lower) && before?.tag !== 'preposition') return false;
    if (token.tag === 'to' && next?.tag === 'verb') return false;
    if (token.tag === 'preposition' && (ELSEWHERE.test(token.lower) || (token.lower === 'of' && k === cue + 1))) return false;
    if (token.tag === 'conjunction' && !(token.lower === 'and' && NOMINAL.has(next?.tag ?? ''))) return false;
    if (token.text === ',' && !after && !/^(?:name|date|preposition)$/.test(next?.tag ?? '')) return false;
    if (!NOMINAL.has(token.tag) || (!chunkFrom.has(k) && token.tag !== 'object')) continue;
    const governed =
      before?.tag === 'preposition' || before?.tag === 'to' || before?.text === ',' || before?.text === '(' || before?.tag === 'date';
    if (governed || before?.tag === 'conjunction') continue;
    objects -= 1;
    if (objects < 0) return false;
  }
  return true;
}
