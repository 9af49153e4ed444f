import type { Frame } from '../frames/frames.ts';
import { TELLING } from '../lexicon/cues.ts';
import { nationOf } from '../lexicon/nations.ts';
import { isOutlet } from '../lexicon/outlets.ts';
import { headOfChain } from '../phrases/chunks.ts';
import type { Mention } from '../phrases/mentions.ts';
import type { Reading } from '../reading.ts';
import type { Sentence } from '../text/sentences.ts';
import { isBesideVerb } from './beside-verb.ts';
import { isAudience, isGiven, isPlatform, isPointer, isSeat, occasionIn } from './occasions.ts';
import { PLACED_BY, tailOf, titleAt, venueText } from './venue-phrase.ts';

/** Outlets whose names a reader would not take for a surname, in small letters; those of one word that are no firm's stand in `lexicon/outlets.ts`. */
const MEDIA =
  /^(?:the )?(?:le figaro|le monde|libération|der spiegel|die welt|die zeit|bild|el país|el mundo|la repubblica|la stampa|corriere della sera|ukrainska pravda|al jazeera|al arabiya|newsnight|newstalk|time|haaretz|kommersant|nikkei|asahi shimbun|the economist|economist|spectator|atlantic|hill|week|times radio|talkradio|fox|sky|channel 4|channel 5|channel 4 news)$/;
/** Who is warned or asked is not whom it was told. */
const TOLD = /^(?:tell|inform|notify|speak|talk)$/;

/** Where or to whom something was said, as far as the sentence of its verb tells. */
export const venueOf = (reading: Reading, frame: Frame, sentence: Sentence): string | null =>
  toldWhom(reading, frame) ?? spokenTo(reading, frame, sentence) ?? occasion(reading, frame, sentence) ?? tweeted(reading, frame);

/** "told The Sunday Times": the outlet after the verb. */
function toldWhom(reading: Reading, { cue }: Frame): string | null {
  const lemma = reading.tokens[cue]?.cue?.lemma ?? '';
  return TELLING.has(lemma) ? audience(reading, cue + 1, lemma) : null;
}

/** "speaking to the BBC, she said", "Ms Ray, talking to reporters in Brussels, called" */
function spokenTo(reading: Reading, frame: Frame, sentence: Sentence): string | null {
  const { tokens } = reading;
  for (let i = sentence.from; i + 2 < sentence.to; i += 1) {
    if (!/^(?:speaking|talking)$/.test(tokens[i]?.lower ?? '') || !/^(?:to|with)$/.test(tokens[i + 1]?.lower ?? '')) continue;
    const before = tokens[i - 1];
    const comma = before?.text === ',' ? i - 1 : i;
    if (/^(?:auxiliary|adverb)$/.test(before?.tag ?? '') || !isBesideVerb(reading, frame, sentence, i > frame.cue ? comma : i)) continue;
    return audience(reading, i + 2, 'speak');
  }
  return null;
}

/** The phrase that begins at a token, where it names an outlet, or those who sit and hear, or people and the place where they are; null where it is anybody else. */
function audience(reading: Reading, at: number, lemma: string): string | null {
  const index = reading.chunkFrom.get(at);
  const mention = index === undefined ? undefined : reading.mentions[index];
  if (index === undefined || !mention) return null;
  const last = reading.tokens[mention.to - 1];
  // "the press", not "the Marlford Press"
  if (isAudience(last?.lower ?? '') && last?.capital === false) return gathered(reading, index, mention);
  if (mention.kind === 'name') return named(reading, mention, lemma);
  if (mention.kind !== 'nominal') return null;
  const head = mention.head !== null && isSeat(mention.head) ? mention.to - 1 : occasionIn(reading.tokens, mention);
  return head < 0 ? null : described(reading, index, head);
}

/** "reporters in Marlford", "a crowd of supporters at the harbour": people, and where. */
function gathered(reading: Reading, index: number, mention: Mention): string | null {
  const tail = tailOf(reading, index, mention.to, PLACED_BY);
  const { tokens, chunks } = reading;
  const placed = chunks.slice(index + 1, tail + 1).some((chunk) => PLACED_BY.has(tokens[chunk.from - 1]?.lower ?? ''));
  return placed ? venueText(reading, mention.from, chunks[tail]?.to ?? mention.to) : null;
}

/** An outlet or another body by its name, or somebody of it: "CNN's Tom Ray". */
function named(reading: Reading, mention: Mention, lemma: string): string | null {
  const { tokens, cast, runTo } = reading;
  const next = tokens[mention.to];
  if (mention.run === null || next?.tag === 'verb' || next?.tag === 'auxiliary' || next?.tag === 'modal') return null;
  const said = reading.text.slice(mention.start, mention.end).toLowerCase();
  // "talking with Norwegian and Danish officials"
  if (nationOf(said, '') !== undefined) return null;
  const genitive = tokens.slice(mention.from, mention.to).findIndex(({ tag }) => tag === 'genitive');
  const owner = genitive < 1 ? undefined : runTo.get(mention.from + genitive);
  const body = [owner, mention.run].some((run) => run != null && cast.ofRun.get(run)?.kind === 'organisation');
  const last = tokens[mention.to - 1]?.lower ?? '';
  const outlet =
    MEDIA.test(said) || isOutlet(said) || isSeat(last) || isAudience(last) || isPlatform(last) || occasionIn(tokens, mention) >= 0;
  if (!outlet && !(body && TOLD.test(lemma))) return null;
  // "told Nordlys' Face |the Day|": a title cut short.
  const cut = genitive > 0 && next?.tag === 'determiner';
  const bracket = tokens.slice(mention.from, mention.to).findIndex(({ text }) => text === '(');
  const end = bracket > 0 ? mention.from + bracket : mention.to;
  return venueText(reading, mention.from, cut ? mention.from + genitive : end);
}

/** "in an interview with the paper", "on Twitter", "during a visit to Norway": first what stands behind the verb. */
function occasion(reading: Reading, frame: Frame, sentence: Sentence): string | null {
  const { cue } = frame;
  for (let i = cue + 1; i < sentence.to; i += 1) {
    const found = occasionAt(reading, frame, sentence, i);
    if (found !== null) return found;
  }
  for (let i = sentence.from; i < cue; i += 1) {
    const found = occasionAt(reading, frame, sentence, i);
    if (found !== null) return found;
  }
  return null;
}

/** The occasion whose preposition stands at a token, where it goes with the verb. */
function occasionAt(reading: Reading, frame: Frame, sentence: Sentence, i: number): string | null {
  const { tokens, chunks, chunkFrom } = reading;
  const token = tokens[i];
  if (token?.tag !== 'preposition' || !/^(?:in|at|on|during|via)$/.test(token.lower)) return null;
  const index = chunkFrom.get(i + 1);
  const chunk = index === undefined ? undefined : chunks[index];
  if (index === undefined || !chunk) return null;
  const head = occasionIn(tokens, chunk);
  // "on KXB's “Tide Lines”"
  const titled = token.lower === 'on' && tokens[chunk.to - 1]?.tag === 'genitive' && titleAt(reading, chunk.to) !== null;
  if (titled) return isBesideVerb(reading, frame, sentence, i) ? venueText(reading, chunk.from, chunk.to) : null;
  if (head < 0 || isOf(reading, frame, i)) return null;
  return isBesideVerb(reading, frame, sentence, i) || followsWords(reading, frame, i, head) ? described(reading, index, head) : null;
}

/** "called it “a mess” in an interview": what is given out stands behind the words themselves. */
const followsWords = ({ tokens }: Reading, { cue }: Frame, i: number, head: number): boolean =>
  i > cue &&
  tokens[i - 1]?.tag === 'quote' &&
  isGiven(tokens[head]?.lower ?? '') &&
  (/^an?$/.test(tokens[i + 1]?.lower ?? '') || isPlatform(tokens[head]?.lower ?? ''));

/** "Ann Lee, a contestant |on| a radio show, said", "a director |at| Nordlys": what somebody is part of, not where they spoke. */
function isOf(reading: Reading, frame: Frame, i: number): boolean {
  const index = reading.chunkTo.get(i);
  if (index === undefined) return false;
  const mention = reading.mentions[headOfChain(reading.tokens, reading.chunks, index)];
  const before = reading.tokens[(mention?.from ?? 0) - 1];
  if (mention?.kind !== 'nominal') return false;
  const aside = before?.text === ',' && mention.from === frame.mention.to + 1 && i < frame.cue;
  return aside || (mention.sort === 'person' && !/^(?:verb|to|preposition)$/.test(before?.tag ?? ''));
}

/** The words of an occasion whose noun stands at `head`, with what hangs on it; null where it only points back, or is cut off. */
function described(reading: Reading, index: number, head: number): string | null {
  const { tokens, chunks } = reading;
  const chunk = chunks[index];
  if (!chunk) return null;
  const noun = tokens[head]?.lower ?? '';
  const whole = head + 1 >= chunk.to;
  // "a show of defiance", "an interview of Ann Lee"
  const of = tokens[head + 1]?.lower === 'of';
  if (of && noun === 'show') return null;
  const alone = !whole || isPlatform(noun) || (of && isGiven(noun));
  const tail = alone ? index : tailOf(reading, index, head + 1);
  const end = tail === index ? head + 1 : (chunks[tail]?.to ?? head + 1);
  const goesOn = tail > index || titleAt(reading, end) !== null;
  if (isPointer(tokens, chunk.from, head, goesOn) || /^(?:my|our)$/.test(tokens[chunk.from]?.lower ?? '')) return null;
  return venueText(reading, chunk.from, end) ?? (tail > index ? venueText(reading, chunk.from, head + 1) : null);
}

/** "tweeted": the verb names the place. */
const tweeted = ({ tokens }: Reading, { cue }: Frame): string | null => (tokens[cue]?.cue?.lemma === 'tweet' ? 'Twitter' : null);
