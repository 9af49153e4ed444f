import { BODY_NOUNS, DOCUMENT_NOUNS } from '../lexicon/bodies.ts';
import { type Cue, cueOf, SPEECH_NOUNS } from '../lexicon/cues.ts';
import { isDemonym } from '../lexicon/demonyms.ts';
import type { VerbForm } from '../lexicon/inflect.ts';
import { isPeopleNoun, isPersonNoun, TITLES } from '../lexicon/people-words.ts';
import { commonVerb } from '../lexicon/verbs.ts';
import type { Token } from './tokens.ts';
import { ALWAYS_VERBS, byLexicon, NEVER_NOUNS, type Tag } from './word-classes.ts';

/** What a word was found to be. */
export interface Draft {
  readonly tag: Tag;
  /** Set for verbs. */
  readonly form: VerbForm | null;
  readonly cue: Cue | null;
}

/** One object for each tag, since most words are no verbs. */
const PLAIN = new Map<Tag, Draft>();
const WORD: Draft = { tag: 'word', form: null, cue: null };

/** A word that is no verb. */
export function plain(kind: Tag): Draft {
  if (kind === 'word') return WORD;
  const known = PLAIN.get(kind);
  if (known !== undefined) return known;
  const made: Draft = { tag: kind, form: null, cue: null };
  PLAIN.set(kind, made);
  return made;
}

/** Verbs whose past is their plain form. */
const SAME_PAST = /^(?:cut|put|set|hit|shut|let|quit|cost|hurt|split|spread|cast|shed|upset|read|beat)$/;
/** "cut the budget", "cut short" */
const takesObject = (following: Token | undefined, lower: string): boolean =>
  following !== undefined &&
  // "Ann Lee beat Tom Ray"
  ((following.capital && /^(?:beat|hit|quit|hurt|upset)$/.test(lower)) ||
    following.lower === 'short' ||
    /^(?:determiner|owner|object|adverb)$/.test(byLexicon(following.lower) ?? ''));

/** In words; no name has more. */
const LONG_NAME = 6;

/** A word that may be a verb, and what stands before it; `verb` is the tag that it has if it is one. */
export interface Doubtful {
  readonly tokens: readonly Token[];
  readonly drafts: readonly Draft[];
  readonly i: number;
  readonly before: Draft;
  readonly verb: Draft;
}

/** "heard Ann Lee |shout|": whether the name before `i` is that of somebody whom another hears or sees. */
function isWitnessedBefore(tokens: readonly Token[], drafts: readonly Draft[], i: number): boolean {
  let at = i - 1;
  while (drafts[at]?.tag === 'name' && i - at < LONG_NAME) at -= 1;
  return (
    drafts[at]?.tag === 'verb' && /^(?:heard|hears|hearing|saw|sees|seen|watched|watches|watching|let|made)$/.test(tokens[at]?.lower ?? '')
  );
}

/** "Ann Lee and Tom Ray |note|": whether "and" and a name stand before `i`; not "and called the Danish |note|". */
function isJoinedName(tokens: readonly Token[], drafts: readonly Draft[], i: number): boolean {
  let at = i - 1;
  while (drafts[at]?.tag === 'name' && i - at < LONG_NAME) at -= 1;
  if (drafts[at]?.tag === 'determiner' && tokens[at - 1]?.lower === 'and') return !isDemonym(tokens[i - 1]?.text ?? '');
  return tokens[at]?.lower === 'and';
}

/** "call", "report": whether the plain form at `i` is a verb. */
export function plainForm({ tokens, drafts, i, before, verb }: Doubtful): Draft {
  const lower = tokens[i]?.lower ?? '';
  const following = tokens[i + 1];
  const { cue } = verb;
  if (before.tag === 'to' || before.tag === 'modal' || before.tag === 'not' || before.tag === 'pronoun' || before.tag === 'relative')
    return tokens[i - 1]?.lower === 'whose' ? plain('word') : verb;
  // "all she could do was shout"
  if (/^(?:is|was)$/.test(tokens[i - 1]?.lower ?? '') && /^(?:do|does|did)$/.test(tokens[i - 2]?.lower ?? '')) return verb;
  if (before.tag === 'auxiliary' && /^(?:do|does|did|don't|doesn't|didn't)$/.test(tokens[i - 1]?.lower ?? '')) return verb;
  if (before.tag === 'adverb')
    return ['modal', 'to', 'pronoun', 'not', 'word'].includes(drafts[i - 2]?.tag ?? '') || drafts[i - 2]?.tag === 'name'
      ? verb
      : plain('word');
  if (before.tag === 'conjunction' && drafts.slice(Math.max(0, i - 12), i).some((d) => d.tag === 'verb' && d.form === 'base')) return verb;
  // "made the man knock on her window and |say| “…”"
  if (before.tag === 'conjunction' && lower === 'say' && (following === undefined || following.span >= 0 || following.text === ':'))
    return verb;
  // "groups that call themselves"
  if (before.tag === 'that' && cue !== null && /[^s]s$/.test(tokens[i - 2]?.lower ?? '') && drafts[i - 2]?.tag === 'word') return verb;
  const noun = tokens[i - 1]?.lower ?? '';
  const joined = before.tag === 'name' && isJoinedName(tokens, drafts, i);
  if ((joined || (before.tag === 'name' && isDemonym((tokens[i - 1]?.text ?? '').replace(/s$/, '')) && noun.endsWith('s'))) && cue !== null)
    return verb;
  // "A police report described him"
  const attribute = noun === 'police' && DOCUMENT_NOUNS.has(lower) && (cueOf(following?.lower ?? '') ?? null) !== null;
  if (before.tag === 'word' && !attribute && (isPeopleNoun(noun) || (noun.endsWith('s') && !noun.endsWith('ss'))) && cue !== null)
    return verb;
  if ((before.tag === 'word' || before.tag === 'name' || before.tag === 'number' || before.tag === 'sign') && ALWAYS_VERBS.has(lower))
    return verb;
  if (before.tag === 'name' && (cue?.class === 'say' || cue?.class === 'judge') && isWitnessedBefore(tokens, drafts, i)) return verb;
  // "Ann Lee cut short a visit": the past of some verbs is their plain form.
  if (before.tag === 'name' && SAME_PAST.test(lower) && drafts[i - 2]?.tag !== 'determiner' && takesObject(following, lower))
    return { ...verb, form: 'past' };
  // "A mum split the internet"
  if (before.tag === 'word' && SAME_PAST.test(lower) && isPersonNoun(noun) && takesObject(following, lower))
    return { ...verb, form: 'past' };
  // "says" and "said" have no plural here: a name before a base form is seldom its subject, unless two are joined.
  return plain('word');
}

/** What happens somewhere, and what somebody does. */
const EVENTS = /^(?:protests|strikes|attacks|marches|clashes|riots|raids|votes|talks|floods)$/;

/** What somebody states: "the Herald states |that|". */
const STATED = /^(?:that|the|a|an|it|its|he|his|she|her|they|their|there|in|on|:)$/;

const SERVICES = /^(?:armed|security|special|defen[cs]e|peacekeeping|coalition|government|rebel|allied|occupation|police)$/;

/** What a country has many of. */
const TROOPS = /^(?:forces|troops|sanctions|tariffs|strikes|interests|claims|demands|aims)$/;

/** Whether the word at `i` is what somebody is, and his name or a comma comes next. */
function isOffice(tokens: readonly Token[], i: number): boolean {
  const [word, next] = [tokens[i], tokens[i + 1]];
  if (word === undefined || word.capital || !(isPersonNoun(word.lower) || TITLES.has(word.lower))) return false;
  return next === undefined || /^[,.]$/.test(next.text) || next.capital;
}

/** Whether the word for a nation at `at` stands alone: neither "the |Pole|" nor "Ann |French|". */
const isOfNation = (tokens: readonly Token[], drafts: readonly Draft[], at: number): boolean =>
  isDemonym(tokens[at]?.text ?? '') && !/^(?:determiner|name)$/.test(drafts[at - 1]?.tag ?? '');

/** "calls", "reports": whether the form with an s at `i` is a verb. */
export function sForm({ tokens, drafts, i, before, verb }: Doubtful): Draft {
  const lower = tokens[i]?.lower ?? '';
  const following = tokens[i + 1];
  const afterNoun = before.tag === 'name' || before.tag === 'word';
  // "slammed trolls who": an object, no verb.
  // "would face calls": so does a plain form.
  // "faced calls to resign"
  const called = SPEECH_NOUNS.has(lower) && /^(?:from|for|to|that|of|over)$/.test(following?.lower ?? '');
  const governed = before.tag === 'verb' && (tokens[i + 1]?.lower === 'who' || before.form === 'base' || isPeopleNoun(lower) || called);
  if (before.tag === 'to' || before.tag === 'modal' || governed) return plain('word');
  // "“work-related” emails": without a stop inside the marks they belong to the noun.
  if (before.tag === 'quote' && !NEVER_NOUNS.has(lower) && !/[,.!?…—-]/.test(tokens[i - 1]?.closing ?? '')) return plain('word');
  // "22 Lee emails"
  if (before.tag === 'name' && /^\d{1,3}$/.test(tokens[i - 2]?.text ?? '') && !NEVER_NOUNS.has(lower)) return plain('word');
  // "the EU sanctions envoy, Ann Lee": an office, in which nobody does anything.
  if (before.tag === 'name' && drafts[i - 2]?.tag === 'determiner' && !NEVER_NOUNS.has(lower) && isOffice(tokens, i + 1))
    return plain('word');
  // "Georgia protests: “…”": the event that the words are about.
  if (before.tag === 'name' && following?.text === ':' && EVENTS.test(lower)) return plain('word');
  // "a commander of US forces in Europe": what is a country's.
  if (
    before.tag === 'name' &&
    drafts[i - 2]?.tag === 'preposition' &&
    TROOPS.test(lower) &&
    /^(?:in|on|at|from)$/.test(following?.lower ?? '')
  )
    return plain('word');
  // "said Polish bases in the north were": what a nation has, where no article makes one of its people of the word.
  if (before.tag === 'name' && verb.cue === null && isOfNation(tokens, drafts, i - 1) && !NEVER_NOUNS.has(lower)) return plain('word');
  // "to rally |the Baltic states|, telling"
  if (lower === 'states' && before.tag === 'name' && drafts[i - 2]?.tag === 'determiner' && !STATED.test(following?.lower ?? ''))
    return plain('word');
  // "the armed forces association"
  if (lower === 'forces' && SERVICES.test(tokens[i - 1]?.lower ?? '')) return plain('word');
  if (afterNoun) {
    const next = tokens[i + 1];
    const nextKnown = next ? byLexicon(next.lower) : null;
    const subject = tokens[i - 1]?.lower ?? '';
    // "party rules permit": between a noun and a plain verb it is a plural.
    if (!NEVER_NOUNS.has(lower) && next !== undefined && commonVerb(next.lower) === 'base' && cueOf(next.lower) === undefined)
      return plain('word');
    const agent =
      before.tag === 'name' || isPersonNoun(subject) || BODY_NOUNS.has(subject) || DOCUMENT_NOUNS.has(subject) || TITLES.has(subject);
    if (
      !agent &&
      !NEVER_NOUNS.has(lower) &&
      (nextKnown === 'preposition' || nextKnown === 'conjunction' || (next !== undefined && /^[,.;]$/.test(next.text)))
    )
      return plain('word');
    if (before.tag === 'name' && drafts[i - 2]?.tag === 'preposition' && next !== undefined && /^(?:as|about|against|by)$/.test(next.lower))
      return plain('word');
    return nextKnown === 'auxiliary' || nextKnown === 'modal' || (next?.lower === 'of' && !NEVER_NOUNS.has(lower)) ? plain('word') : verb;
  }
  // "posted that reports of closures were false"
  if (before.tag === 'that' && following?.lower === 'of' && !NEVER_NOUNS.has(lower)) return plain('word');
  // "left the club and |claims| the board", not "rumours and |claims| the board denied"
  const clause = /^(?:determiner|pronoun|that)$/.test(following === undefined ? '' : (byLexicon(following.lower) ?? ''));
  if (before.tag === 'conjunction' && verb.cue?.class === 'say' && clause && !/s$/.test(tokens[i - 2]?.lower ?? 's')) return verb;
  // "took over in May and |says|"
  return before.tag === 'conjunction' &&
    !NEVER_NOUNS.has(lower) &&
    !drafts.slice(Math.max(0, i - 25), i).some((d) => d.tag === 'verb' && d.form === 's')
    ? plain('word')
    : verb;
}

/** In tokens: "Hexby mayor Ann Lee". */
const MAX_TAIL = 6;

/** "“Nobody Can Stop Me,” Ann Lee |Declares|", "‘Stop The Fires’ – Actor Tom Ray |Pleads| With Youths": whether names alone part a word from the quotation before it. */
export function endsQuotation(drafts: readonly Draft[], tokens: readonly Token[], i: number): boolean {
  let at = i - 1;
  while (at > i - MAX_TAIL && drafts[at]?.tag === 'name') at -= 1;
  if (at === i - 1) return false;
  if (drafts[at]?.tag === 'sign' && /^[,–—-]$/.test(tokens[at]?.text ?? '')) at -= 1;
  return drafts[at]?.tag === 'quote' && tokens[at]?.paragraph === tokens[i]?.paragraph;
}
