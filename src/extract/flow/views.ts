import { genderOfPronoun } from '../discourse/discourse.ts';
import { lastSpeech } from '../frames/frame-relations.ts';
import type { Frame } from '../frames/frames.ts';
import type { Entity } from '../people/entities.ts';
import type { Mention } from '../phrases/mentions.ts';
import type { Reading } from '../reading.ts';
import type { Line } from './lines.ts';

/** What somebody does who has a view of what another says or does. */
const STANCE =
  /^(?:doubt|hope|want|wish|fear|worr|lov|hat(?:e|ing)|prefer|suspect|regret|mourn|bristl|bridl|balk|cring|despair|long(?:s|ed)|yearn|dream|sympathi|welcom|resent|dread|insist|believ|think|thought|felt|feel|expect|suppos|imagin)/;
/** What somebody knows, which may be what another said: "remembers what he told her". */
const MEMORY = /^(?:remember|know|knew|understand|understood|look(?:s|ed)? back)/;
const PHRASE =
  /^(?:sees?|saw|views?|viewed) (?:it|this|that|things|the \w+) (?:differently|otherwise|another way|in a different|less|more)|^(?:takes?|took) (?:an? |the )?(?:\w+ ){0,2}(?:view|line|issue|exception|umbrage|offence|offense|pride|comfort|heart)\b|^(?:has|have|had) (?:no|few|little|some|serious|grave|deep|many|his|her|their|an?|every)? ?(?:own )?(?:\w+ )?(?:regrets?|doubts?|time|sympathy|illusions?|qualms?|reservations?|misgivings?|fears?|concerns|complaints|patience|hesitation|theory|view|take|memories)\b|^(?:begs?|begged) to differ|^(?:shrug|brush|laugh|wav|batt?)(?:s|es|ed|ged|hed|gs) (?:(?:it|this|that|them|him|her) )?(?:off|aside|away)\b|^(?:makes?|made) no (?:apolog|secret|bones)|^(?:puts?) (?:it|this|that|the \w+) down to\b|^(?:stands?|stood) by\b|^(?:does|did|do)(?: not|n['’]t) (?:think|believe|regret|want|accept|buy|like|share|see|mind|agree|hesitate|hold back)\b|^(?:cannot|can['’]t|could not|couldn['’]t) (?:believe|understand|forgive|forget|wait|hide|see|resist|imagine)\b|^(?:will|would) have none of it|^looks? forward to|^(?:is|was)(?: not|n['’]t) holding (?:his|her|their) breath|^likes? (?!to\b)/;
const IS =
  /^(?:is|was|are|remains?|remained|seems?|seemed|sounds?|sounded|feels?|felt)(?: not|n['’]t| never| far from| anything but| less than| more than| so| too| very| less| more| rather| quite| even| just| also| still| \w+ly| all)*(?: as)? (?:convinced|sure|persuaded|impressed|unconvinced|unimpressed|unmoved|unrepentant|unapologetic|unfazed|undeterred|undaunted|sceptical|skeptical|doubtful|dubious|adamant|proud|scathing|blunt|blunter|optimistic|pessimistic|hopeful|confident|certain|angry|furious|livid|incensed|delighted|thrilled|happy|happier|glad|pleased|grateful|thankful|disappointed|relieved|worried|concerned|frustrated|sad|upset|defiant|bullish|wary|cautious|sanguine|philosophical|amused|bemused|baffled|puzzled|shocked|stunned|heartbroken|devastated|dismissive|critical|candid|frank|keen|determined|excited|nervous|afraid|ashamed|sorry|appalled|horrified|surprised|quick to|fed up|having none of|under no illusions?|in no doubt|in no mood|of the (?:view|opinion)|of a different|at odds|no fan|full of praise|generous|kinder|harsher|sharper|sterner|tired of|tired|sick of|aghast|content|envious|jealous)\b/;
/** What gives no clue to a view, though its verb is one. */
const NO_VIEW = /^(?:wanted (?:by|in|for)|(?:known|believed|thought|feared|expected|felt) (?:to|as|dead|for))\b/;
/** What somebody wants to do, of which others tell as well: "Ann Lee hopes to play on Saturday." */
const WISH =
  /^(?:\w+ )?(?:not )?(?:hop|want|wish|long|yearn|dream|expect|prefer|lov|keen|determined|desperate|happy|ready|look)\w*(?: forward| of)? to\b/;
/** Longer tells no more. */
const MOST = 80;

const isSpeech = ({ kind }: Frame): boolean => kind === 'say' || kind === 'judge' || kind === 'accord' || kind === 'noun';

/** Whose view a sentence tells, and whether it is no more than what she wants to do. */
export interface View {
  readonly mention: Mention;
  readonly wish: boolean;
}

/**
 * The one person whose view a sentence is about: "Ann Lee doubts that Tom Ray can do it.", "Ann Lee is having none of it."; 'either' where the words may be what she
 * was told, null where it has no view or two have one.
 */
export function viewIn(reading: Reading, { framed, sentence }: Line): View | 'either' | null {
  const { main, frames } = framed;
  const seen = seenBy(reading, sentence.to);
  if (seen !== null) return { mention: seen, wish: false };
  if (main === null || !isOne(reading, main)) return null;
  const own = frames.find(({ mention, how, embedded }) => mention.from === main.from && !embedded && (how === 'before' || how === 'aside'));
  if (own === undefined || (own.kind !== 'think' && own.kind !== 'bare')) return null;
  const verb = verbOf(reading, own.cue, main.to);
  const end = reading.tokens[sentence.to - 1]?.end ?? 0;
  const start = reading.tokens[verb]?.start ?? end;
  const told = reading.text.slice(start, Math.min(end, start + MOST)).replace(/\s+/g, ' ');
  const remembers = MEMORY.test(told);
  if (NO_VIEW.test(told) || !(remembers || STANCE.test(told) || PHRASE.test(told) || IS.test(told))) return null;
  if (joins(reading, frames, own)) return null;
  // "Ann Lee remembers what Tom Ray told her.": whosever words they are.
  if (remembers && frames.some((other) => other.cue > own.cue && isSpeech(other) && other.mention.from !== main.from)) return 'either';
  const lead = lastSpeech(reading, framed);
  // "Ann Lee is unmoved, Tom Ray said.": his report of her.
  if (lead !== null && (lead.cue < own.cue || !isInside(reading, lead))) return null;
  return { mention: main, wish: WISH.test(told) };
}

/** "That is not how |Ann Lee| sees it.": whose view a sentence that ends at `to` ends with; null for any other. */
function seenBy(reading: Reading, to: number): Mention | null {
  const { tokens, mentions, chunkTo } = reading;
  if (
    !/^(?:it|things|that|this)$/.test(tokens[to - 2]?.lower ?? '') ||
    !/^(?:sees?|saw|remembers?|remembered)$/.test(tokens[to - 3]?.lower ?? '')
  )
    return null;
  const mention = mentions[chunkTo.get(to - 3) ?? -1];
  return mention !== undefined && tokens[mention.from - 1]?.lower === 'how' && isOne(reading, mention) ? mention : null;
}

/** The first of the words that make up the verb at `cue`, behind its subject that ends at `least`: "|is| not convinced", "|was| less than impressed". */
function verbOf({ tokens }: Reading, cue: number, least: number): number {
  let at = cue;
  const beside = /^(?:auxiliary|modal|adverb|verb)$/.test(tokens[least]?.tag ?? '');
  if (beside) at = least;
  else while (at > least && /^(?:auxiliary|modal|adverb|not)$/.test(tokens[at - 1]?.tag ?? '')) at -= 1;
  while (at < cue && tokens[at]?.tag === 'adverb') at += 1;
  return at;
}

/** Whether a phrase is one person: a name alone, "he", "she" or a description. */
function isOne({ tokens, cast }: Reading, { kind, sort, pronoun, run, from, to }: Mention): boolean {
  if (tokens[to]?.lower === 'and' || tokens[from - 1]?.lower === 'and') return false;
  if (kind === 'pronoun') return pronoun === 'he' || pronoun === 'she';
  if (kind === 'nominal') return sort === 'person';
  return run !== null && cast.ofRun.get(run)?.kind === 'person';
}

/** Whether somebody else does something in a clause beside that of `own`: "Ann Lee hopes so, but Tom Ray is wary." */
const joins = ({ tokens }: Reading, frames: readonly Frame[], own: Frame): boolean =>
  frames.some(
    ({ mention, how, cue }) =>
      cue > own.cue &&
      (how === 'before' || how === 'aside') &&
      mention.from > own.mention.to &&
      mention.sort !== 'thing' &&
      /^(?:and|but|while|whereas|;)$/.test(tokens[mention.from - 1]?.lower ?? ''),
  );

/** Whether a report stands in a clause or phrase behind the verb of the sentence: "doubts that |he can brag|", "hates the song |he wrote|", "no fan of |his plan|". */
const isInside = ({ tokens }: Reading, { how, mention }: Frame): boolean =>
  (how === 'before' || how === 'relative') && tokens[mention.from - 1]?.text !== ',';

/** Longer words are looked at by their beginning. */
const LOOKED_AT = 400;

/** Whether the words of a span tell of "him" or "her" who may be nobody else than `entity`: nobody else of that sex stands in the two sentences before them. */
export function mayBeTold(reading: Reading, span: number, { gender, parts }: Entity, { index, sentence }: Line): boolean {
  const { start = 0, end = 0 } = reading.spans[span] ?? {};
  if (gender === null || parts.length === 0) return false;
  const said = reading.text.slice(start, Math.min(end, start + LOOKED_AT));
  if (!(gender === 'f' ? /\b(?:she|hers?)\b/i : /\b(?:he|his|him)\b/i).test(said)) return false;
  for (let at = reading.sentences[index - 1]?.from ?? sentence.from; at < sentence.to; at += 1) {
    const mention = reading.mentions[reading.chunkFrom.get(at) ?? -1];
    if (mention !== undefined && isOtherOne(reading, mention, gender, parts)) return false;
  }
  return true;
}

/** Whether a phrase is somebody of the sex who is not called by the last of `parts`. */
function isOtherOne(
  { cast }: Reading,
  { kind, sort, run, pronoun, gender: shown }: Mention,
  gender: 'm' | 'f',
  parts: Entity['parts'],
): boolean {
  if (kind === 'pronoun') return genderOfPronoun(pronoun ?? '') === gender;
  if (kind === 'nominal' && run === null) return sort === 'person' && (shown === null || shown === gender);
  const entity = run === null ? undefined : cast.ofRun.get(run);
  return entity?.kind === 'person' && entity.parts.at(-1) !== parts.at(-1) && (entity.gender === null || entity.gender === gender);
}
