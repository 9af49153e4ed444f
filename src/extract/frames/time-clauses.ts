import type { Mention } from '../phrases/mentions.ts';
import { openingOf } from '../phrases/phrase-ending.ts';
import type { Reading } from '../reading.ts';
import type { Tagged } from '../text/tags.ts';
import type { Frame, Framed } from './frames.ts';
import { holds } from './held-reports.ts';
import { putsAs } from './score-frames.ts';

/** What begins a clause that tells when or why the main one happens. */
const OPENS = /^(?:before|after|as|while|when|since|because|once|until)$/;
/** Verbs of speech that have no clause of their own: "was talking hours after". */
const IDLE = /^(?:speak|talk|write|comment|respond|reply|answer|react|begin|address|interview)$/;
/** "described |the link between the two firms as| “…”": in tokens. */
const LONG_AS = 10;

/**
 * "Tom Ray was speaking hours after Ann Lee made a plea for the council to “…”": whether the words at the token `q` are in what somebody says in
 * a time clause behind `frame`, whose own clause is over.
 */
export function isInTimeClause(reading: Reading, { frames }: Framed, frame: Frame, q: number): boolean {
  if (frame.cue >= q || (frame.kind !== 'say' && frame.kind !== 'judge')) return false;
  return frames.some((other) => {
    if (other.cue >= q || other.mention.from <= frame.cue || other.mention.kind === 'pronoun') return false;
    if ((other.kind !== 'say' && other.kind !== 'judge') || (other.how !== 'before' && other.how !== 'aside')) return false;
    const link = openingOf(reading, other.mention) - 1;
    return OPENS.test(reading.tokens[link]?.lower ?? '') && isOverAt(reading, frame, link) && says(reading, other, q);
  });
}

/** Whether the words at `q` are what `other` says, and not what somebody does as well: ", and called it “…”". */
function says(reading: Reading, other: Frame, q: number): boolean {
  const between = reading.tokens.slice(other.cue + 1, q);
  if (other.kind === 'judge' && putsAs(reading, q)) return between.length <= LONG_AS && !between.some(endsClause);
  return holds(reading, other, between);
}

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
