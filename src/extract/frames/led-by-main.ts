import { DOCUMENT_NOUNS } from '../lexicon/bodies.ts';
import { SPEECH_NOUNS } from '../lexicon/cues.ts';
import { isPersonNoun } from '../lexicon/people-words.ts';
import { isTrade } from '../lexicon/role-words.ts';
import { words } from '../lexicon/words.ts';
import type { Mention } from '../phrases/mentions.ts';
import type { Reading } from '../reading.ts';
import type { Frame, Framed } from './frames.ts';
import { FRONTED } from './opening-verbs.ts';

/** Verbs of the sentence's own subject after which somebody else's words are told: "Ms Lee remembers what Mr Ray said: “…”". */
const PASSES_ON = words('recall remember repeat quote cite hear know describe read recite recount relate echo misquote paraphrase');
/** Verbs of speech that have no clause with "that" behind them. */
const ONLY_OF = words('speak talk discuss weigh praise');
const NAMING = words('call label brand dub deem term describe');
/** Verbs that report as well without an object: "what Mr Ray said: “…”". */
const TELLS = words('say tell ask answer reply shout yell add whisper');
/** What may govern "the songs that Mr Ray wrote", and no clause with "that": "told |of| the songs that". */
const GOVERNS = words('of about over with for behind');
/** What opens a clause in which something only goes on: "smiled |when| Mr Ray arrived". */
const OPENS = words('when as after before while since because until once where how why whether if');
/** What has a clause behind it that is no relative one: "the news that Mr Ray resigned". */
const ABOUT = words('on to about against of over for at after');
/** What somebody has or makes, and does not say. */
const MADE = words('plan proposal decision policy rule');

/**
 * Whether `frame` stands in a clause inside the sentence of somebody else, whose words come after its colon: "Ann Lee spoke of the songs that |Tom Ray
 * has written|: “…”", "Ann Lee was proud of what |Tom Ray had done|: “…”". `q` is the token of the words.
 */
export function isLedByMain(reading: Reading, framed: Framed, frame: Frame, q: number): boolean {
  const { tokens } = reading;
  if (tokens[q - 1]?.text !== ':' || frame.cue >= q) return false;
  if (frame.kind === 'noun') return isOfMatter(reading, framed, frame, q);
  if (isOfThing(reading, framed, frame) || isOverAhead(reading, framed, frame) || isWhatWasTold(reading, frame)) return true;
  const lead = leadBefore(reading, framed, frame);
  if (/^(?:i|we)$/.test(frame.mention.pronoun ?? '') || PASSES_ON.has(lead?.lemma ?? '')) return false;
  const { kind, how, lemma, mention } = frame;
  const idle = kind === 'bare' || (kind === 'think' && !/^(?:think|believe|feel)$/.test(lemma));
  const what = tokens[mention.from - 1]?.lower === 'what' || tokens[mention.from]?.lower === 'what';
  // "Its founder despairs of what |he has done|: “…”"
  if (lead === null) return idle && how === 'before' && what;
  if (how === 'relative') return idle;
  if (how !== 'before') return false;
  const link = tokens[mention.from - 1]?.lower ?? '';
  if (what) return !NAMING.has(lemma) && !(kind === 'say' && TELLS.has(lemma));
  if (idle && (OPENS.has(link) || link === 'who' || (link === 'that' && lead.kind !== 'say'))) return true;
  // "Ann Lee believes |Tom Ray deserves| a year: “…”"
  if (idle && lead.kind === 'think' && mention.from === lead.cue + 1) return true;
  return kind !== 'judge' && hasObjectAhead(reading, lead, frame);
}

/** The verb of the sentence's own subject, somebody else than whom `frame` is about and before him; null where there is none. */
function leadBefore({ tokens }: Reading, { frames, main }: Framed, { mention }: Frame): Pick<Frame, 'kind' | 'lemma' | 'cue'> | null {
  if (main === null || main.from >= mention.from || !isSomebody(main)) return null;
  const own = frames.find(
    (other) => other.mention.from === main.from && !other.embedded && other.cue < mention.to && other.how !== 'relative',
  );
  if (own !== undefined) return own;
  // "Ann Lee |was asked| about the songs"
  const done = tokens[main.to]?.tag === 'auxiliary' ? tokens[main.to + 1] : undefined;
  return done?.tag === 'verb' ? { kind: done.cue?.class ?? 'bare', lemma: done.cue?.lemma ?? '', cue: main.to + 1 } : null;
}

const isSomebody = ({ kind, sort, pronoun }: Mention): boolean =>
  kind === 'name' || pronoun === 'he' || pronoun === 'she' || (kind === 'nominal' && sort === 'person');

/** Whether what the verb of `frame` is done to stands before its clause: "the songs |that Tom Ray wrote|", "the deal |Tom Ray struck|". What is made of words may be told by it. */
function hasObjectAhead(reading: Reading, lead: Pick<Frame, 'kind' | 'lemma'>, { mention, cue, lemma }: Frame): boolean {
  const { tokens, mentions, chunkTo } = reading;
  if (/^(?:object|pronoun)$/.test(tokens[cue + 1]?.tag ?? '')) return false;
  if (isThingAhead(reading, mention)) return !TELLS.has(lemma);
  const that = /^(?:that|which)$/.test(tokens[mention.from - 1]?.lower ?? '');
  const whole = that ? mentions[chunkTo.get(mention.from - 1) ?? -1] : undefined;
  if (whole === undefined || whole.sort !== 'thing' || !isThing(tokens[whole.to - 1]?.lower ?? '')) return false;
  const clausal = (lead.kind === 'say' && !ONLY_OF.has(lead.lemma)) || lead.kind === 'think';
  return !clausal || GOVERNS.has(tokens[whole.from - 1]?.lower ?? '');
}

const isThing = (noun: string): boolean => !SPEECH_NOUNS.has(noun) && !DOCUMENT_NOUNS.has(noun) && !isPersonNoun(noun) && !isTrade(noun);

/** "Ann Lee's verdict on |Tom Ray's plan|: “…”", "Ann Lee is no friend of |Tom Ray's plan|: “…”": what the words are about. */
function isOfMatter(reading: Reading, framed: Framed, frame: Frame, q: number): boolean {
  const { tokens } = reading;
  const { mention, cue } = frame;
  if (cue !== q - 2) return false;
  if (MADE.has(tokens[cue]?.lower ?? '') && leadBefore(reading, framed, frame) !== null) return true;
  const about = ABOUT.has(tokens[mention.from - 1]?.lower ?? '');
  return about && framed.frames.some((other) => other.kind === 'noun' && other.cue === mention.from - 2);
}

/** "|the deal Tom Ray| struck": whether a thing, its determiner and the name of who does something to it stand in one phrase. */
function isThingAhead({ tokens }: Reading, { kind, run, from }: Mention): boolean {
  const name = run?.nameFrom ?? 0;
  if (kind !== 'name' || tokens[from]?.tag !== 'determiner' || name <= from + 1) return false;
  const noun = tokens[name - 1];
  return noun?.tag === 'word' && isThing(noun.lower);
}

/** "|The song Ann Lee wrote| still moves Tom Ray: “…”": whether the sentence is about a thing, and `frame` tells what somebody or it does. */
const isOfThing = (reading: Reading, { frames }: Framed, { mention }: Frame): boolean =>
  isThingAhead(reading, mention) &&
  frames.some(({ mention: { from }, how, cue }) => {
    const before = reading.tokens[cue - 1];
    const own = how === 'shared' && from === mention.from && cue > mention.to && reading.tokens[cue]?.form !== 'ing';
    return own && before?.tag !== 'conjunction' && before?.tag !== 'to' && before?.text !== ',';
  });

/** "When |Tom Ray asked| what came next, Ann Lee shrugged: “…”": whether the clause of `frame` is over where that of somebody else begins. */
const isOverAhead = ({ tokens }: Reading, { frames, main }: Framed, { mention, cue }: Frame): boolean =>
  main !== null &&
  main.from > cue &&
  FRONTED.has(tokens[mention.from - 1]?.lower ?? '') &&
  tokens[main.from - 1]?.text === ',' &&
  isSomebody(main) &&
  frames.some((other) => other.how === 'before' && other.mention.from === main.from);

/** "Ann Lee was told |by Nordlys| that her train will go: “…”": whether whoever told her has told it before the colon. */
const isWhatWasTold = ({ tokens }: Reading, { how, mention }: Frame): boolean =>
  how === 'agent' && /^(?:that|if|whether)$/.test(tokens[mention.to]?.lower ?? '');
