import type { Mention } from '../phrases/mentions.ts';
import { openingOf } from '../phrases/phrase-ending.ts';
import type { Reading } from '../reading.ts';
import type { Tagged } from '../text/tags.ts';
import type { Frame, Framed } from './frames.ts';
import { GIVEN_NOUNS } from './given-words.ts';
import { goesOnBehind, holds } from './held-reports.ts';
import { putsAs } from './score-frames.ts';

/** What begins a clause that tells when or why the main one happens. */
const OPENS = /^(?:before|after|as|while|when|since|because|once|until)$/;
/** Verbs of speech that have no clause of their own: "was talking hours after". */
const IDLE = /^(?:speak|talk|write|comment|respond|reply|answer|react|begin|address|interview|laugh|shrug)$/;
/** "described |the link between the two firms as| “…”": in tokens. */
const LONG_AS = 10;
/** No time clause that holds words is longer, in tokens; the bound keeps any text linear. */
const FARTHEST = 60;

/**
 * "Tom Ray was speaking hours after Ann Lee made a plea for the council to “…”": whether the words at the token `q` are in what somebody says in
 * a time clause behind `frame`, whose own clause is over.
 */
export function isInTimeClause(reading: Reading, { frames }: Framed, frame: Frame, q: number): boolean {
  if (frame.cue >= q || (frame.kind !== 'say' && frame.kind !== 'judge')) return false;
  const idle = IDLE.test(frame.lemma);
  return frames.some((other) => {
    if (other.kind === 'noun')
      return q - other.cue <= FARTHEST && (idle || standsInTime(reading, other, frame)) && isOfOther(reading, other, frame, q);
    if (other.cue >= q || q - other.cue > FARTHEST || other.mention.from <= frame.cue || other.mention.kind === 'pronoun') return false;
    if ((other.kind !== 'say' && other.kind !== 'judge') || (other.how !== 'before' && other.how !== 'aside')) return false;
    const link = openingOf(reading, other.mention) - 1;
    return OPENS.test(reading.tokens[link]?.lower ?? '') && isOverAt(reading, frame, link) && says(reading, other, q);
  });
}

/** Whether the words at `q` are what `other` says, and not what somebody does as well: ", and called it “…”". */
function says(reading: Reading, other: Frame, q: number): boolean {
  const between = reading.tokens.slice(other.cue + 1, q);
  // "called |for| it to be “…”", "asked |whether| he was “…”"
  const link = between[0]?.lower ?? '';
  if (/^(?:for|on)$/.test(link) && other.lemma === 'call') return between.some(({ tag }) => tag === 'to') && !between.some(endsPhrase);
  if (/^(?:if|whether)$/.test(link) && other.kind === 'say') return !between.some(endsPhrase);
  if (other.kind === 'judge' && putsAs(reading, q)) return between.length <= LONG_AS && !between.some(endsClause);
  return holds(reading, other, between);
}

/** "issued a denial |after a claim| by Ann Lee": whether the noun of `other` stands behind a word of time, and the verb of `frame` has an object before it. */
function standsInTime({ tokens }: Reading, { cue, mention }: Frame, frame: Frame): boolean {
  let link = Math.min(cue, mention.from) - 1;
  while (link > frame.cue && /^(?:determiner|word|name|adverb)$/.test(tokens[link]?.tag ?? '')) link -= 1;
  return link > frame.cue + 1 && /^(?:after|before|following)$/.test(tokens[link]?.lower ?? '') && tokens[link - 1]?.tag === 'word';
}

/** "was speaking after |Ann Lee's claim that| he had “…”": whether the clause of another's noun of speech holds the words at `q`. */
function isOfOther({ tokens }: Reading, other: Frame, frame: Frame, q: number): boolean {
  // "Ann Lee's |speech| that": no noun with a clause of its own.
  if (
    other.cue >= q ||
    other.cue < frame.cue ||
    !GIVEN_NOUNS.has(tokens[other.cue]?.lower ?? '') ||
    other.mention.from < frame.mention.to ||
    other.mention.kind === 'pronoun'
  )
    return false;
  const clause = tokens.slice(Math.max(other.cue + 1, other.mention.to), q);
  if (clause[0]?.tag !== 'that' && !/^(?:for|to)$/.test(clause[0]?.lower ?? '')) return false;
  return !clause.some(({ tag }) => /^(?:sign|quote|conjunction|relative)$/.test(tag)) && !goesOnBehind(clause);
}

const endsPhrase = ({ tag }: Tagged): boolean => /^(?:sign|quote|conjunction|that|relative)$/.test(tag);

const endsClause = ({ tag }: Tagged): boolean => /^(?:sign|quote|conjunction|verb|auxiliary|modal|that|relative)$/.test(tag);

/** Whether the verb of `frame` needs no clause behind the time clause that begins at `link`: it has one, or words in marks before it, or can have none. */
function isOverAt({ tokens, chunks, sentences }: Reading, frame: Frame, link: number): boolean {
  if (IDLE.test(frame.lemma)) return true;
  const between = tokens.slice(frame.cue + 1, link);
  if (between.some(({ tag }) => tag === 'quote' || tag === 'that' || tag === 'auxiliary' || tag === 'modal' || tag === 'verb')) return true;
  const from = sentenceFrom(chunks, sentences, frame.mention);
  return tokens.slice(from, frame.from).some(({ tag }) => tag === 'quote');
}

const sentenceFrom = (chunks: Reading['chunks'], sentences: Reading['sentences'], { chunk, from }: Mention): number =>
  sentences[chunks[chunk]?.sentence ?? -1]?.from ?? from;
