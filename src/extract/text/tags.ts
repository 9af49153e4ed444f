import { BODY_NOUNS, KNOWN_BODIES, PLACES } from '../lexicon/bodies.ts';
import { type Cue, cueOf } from '../lexicon/cues.ts';
import { ADVERBS, MONTHS, OPENERS, WEEKDAYS } from '../lexicon/function-words.ts';
import type { VerbForm } from '../lexicon/inflect.ts';
import { nationOf } from '../lexicon/nations.ts';
import { isOutlet } from '../lexicon/outlets.ts';
import { isPeopleNoun, isPersonNoun, TITLES } from '../lexicon/people-words.ts';
import { commonVerb } from '../lexicon/verbs.ts';
import { words } from '../lexicon/words.ts';
import { isAccusedOf, isMadeByThis, isMadeToDo, pointing, pointsAt } from './beside-that.ts';
import { isDayBehind } from './day-behind.ts';
import { isDowningStreet } from './downing-street.ts';
import { headlinesOf } from './headlines.ts';
import { isLetter, startsSentence } from './sentence-openings.ts';
import { isShareIndex } from './share-indexes.ts';
import { isCalledFirst, isShortSurname } from './short-surnames.ts';
import { isTimely } from './timely.ts';
import type { Token, Untagged } from './tokens.ts';
import { type Draft, endsQuotation, plain, plainForm, sForm } from './verb-or-noun.ts';
import { ATTRIBUTES, isCommon, isDuty, isListed, isStateOf, opensAsPlural, type Tag } from './word-classes.ts';

export interface Tagged extends Token {
  readonly tag: Tag;
  /** Set for verbs. */
  readonly form: VerbForm | null;
  readonly cue: Cue | null;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const WORDY = /^(?:[\p{L}\p{N}]|@.)/u;
/** Signs of ASCII other than "@" are told by their code. */
const isWordy = ({ text }: Token): boolean => {
  const code = text.charCodeAt(0);
  return isLetter(code) || isDigit(code) || ((code > 127 || code === 64) && WORDY.test(text));
};
/** What follows a time of day. */
const ZONE = /^(?:GMT|BST|UTC|CES?T|EES?T|E[SD]?T|C[SD]T|P[SD]?T|M[SD]T|IST|JST|HKT|SGT|AE[SD]T|AW?ST|NZ[SD]T)$/;
const IRREGULAR_NOUN_FORMS = new Set<VerbForm>(['base', 's']);

const APOSTROPHE = 39;

/** "some demands": a noun. */
const PLURAL = /^(?:some|many|most|both|several|few|all)$/;
/** Determiners that may stand for a person or people. */
const STAND_INS = /^(?:another|one|some|many|most|both|several|few|all|each|neither)$/;

const TENS = /^(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-[a-z]+)?$/;

/** What nobody owns: a verb behind "of Ann Lee's". */
const NEVER_OWNED = /^(?:said|says|told|tells|added|adds|insisted|recalled|wrote|claimed|described|called)$/;

/** Words that stand before a noun: after them a word that looks like a verb is none. */
const COUNTED = /^(?:two|three|four|five|six|seven|eight|nine|ten)$/;
const PARENT = /^(?:grand)?(?:mother|father|mum|mom|dad|parent)$/;
const NOUN_AHEAD = new Set<Tag>(['determiner', 'owner', 'genitive', 'preposition', 'number']);

/** Writes its tag into every token, in one pass from left to right, by what the document's own small words show of openers; `titled` spans are set in capitals. */
export function tag(tokens: readonly Untagged[], titled: ReadonlySet<number>): readonly Tagged[] {
  const headlines = headlinesOf(tokens, titled);
  const surnames = new Set<string>();
  const lowerSeen = new Set<string>();
  const namedInside = new Set<string>();
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (token === undefined || token.span >= 0 || !isWordy(token)) continue;
    if (!token.capital) {
      lowerSeen.add(token.lower);
      continue;
    }
    const headline = headlines.has(token.paragraph);
    if (i > 0 && !headline && !startsSentence(tokens, i)) namedInside.add(token.text);
    const first = tokens[i - 1];
    // "Donald Calls It Off", "Backs Ryan With Ease": in a headline any word looks like a surname.
    if (headline && (token.known.cue !== undefined || token.known.verb !== undefined || token.known.closed !== null)) continue;
    if (first?.capital === true && first.end + 1 === token.start && first.known.gender !== null) {
      if (!isDayBehind(tokens, i)) surnames.add(token.text);
    } else if (!headline && isCalledFirst(tokens, i)) surnames.add(token.text);
  }
  const weighed = (i: number, token: Token): Draft => {
    if (token.capital && surnames.has(token.text)) return plain('name');
    const headline = headlines.has(token.paragraph);
    return draft(tokens, tokens, i, token, headline || startsSentence(tokens, i), lowerSeen, namedInside, headline);
  };
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (token === undefined) break;
    const found = (token.capital ? undefined : token.known.settled) ?? weighed(i, token);
    token.tag = found.tag;
    token.form = found.form;
    token.cue = found.cue;
  }
  return tokens;
}

const WARNED_OF = /^(?:emergency|weather|flood|storm|tornado|tsunami|fire|bushfire|health|severe|red|amber|stark|official|travel|profit)$/;
/** What a hearing is called by. */
const HEARD =
  /^(?:public|court|senate|house|committee|council|board|disciplinary|sentencing|preliminary|pretrial|pre-trial|bail|tribunal|confirmation|congressional|custody|evidentiary)$/;

const NEARBY = words('nearby neighboring neighbouring');

function draft(
  tokens: readonly Token[],
  drafts: readonly Draft[],
  i: number,
  token: Token,
  opens: boolean,
  lowerSeen: ReadonlySet<string>,
  named: ReadonlySet<string>,
  headline: boolean,
): Draft {
  if (token.span >= 0) return plain('quote');
  // "L/Cpl Ann Lee"
  if (token.text === 'L' && tokens[i + 1]?.text === '/') return plain('word');
  if (token.lower.charCodeAt(0) === APOSTROPHE) {
    if (/^'(?:d|ve|re|m)$/.test(token.lower)) return plain('auxiliary');
    if (token.lower === "'ll") return plain('modal');
  }
  if (!isWordy(token) && token.lower !== "'s") {
    if ((token.text === "'" || token.text === '’') && drafts[i - 1]?.tag !== 'sign' && tokens[i - 1]?.end === token.start)
      return plain('genitive');
    return plain('sign');
  }
  const { lower, known: listed } = token;
  const before = drafts[i - 1];
  if (token.capital && isDowningStreet(token, tokens[i + 1])) return plain('name');
  if ((token.capital || isDigit(lower.charCodeAt(0))) && isShareIndex(tokens, i)) return plain('word');
  // "Lee's been late", "Lee's not going": so does a name before what nobody owns.
  if (lower === "'s" && /^(?:been|not|gonna)$/.test(tokens[i + 1]?.lower ?? '')) return plain('auxiliary');
  // "He's" and "who's" hold a verb, no owner.
  if (
    lower === "'s" &&
    before &&
    (before.tag === 'pronoun' || before.tag === 'relative' || before.tag === 'that' || tokens[i - 1]?.lower === 'there')
  )
    return plain('auxiliary');
  if (lower.length > 4 && lower.includes('ty') && TENS.test(lower)) return plain('number');
  // "the father of |two| said"
  if (tokens[i - 1]?.lower === 'of' && COUNTED.test(lower) && PARENT.test(tokens[i - 2]?.lower ?? '')) {
    const next = tokens[i + 1];
    if (next === undefined || !isWordy(next) || next.known.cue?.form === 'past') return plain('number');
  }
  if (isDigit(lower.charCodeAt(0))) return plain(/year-old$/.test(lower) ? 'word' : 'number');
  if (
    token.capital &&
    ((WEEKDAYS.has(lower) &&
      // "the Marlford Sun"
      !(lower === 'sun' && before?.tag === 'name') &&
      !/^(?:Times|Telegraph|Mirror|Express|Mail|Post|Herald|Independent|Observer|Night|People|Sun|Business|Morning)$/.test(
        tokens[i + 1]?.text ?? '',
      )) ||
      (MONTHS.has(lower) &&
        (lower !== 'may' || before?.tag === 'number' || /^\d/.test(tokens[i + 1]?.text ?? '')) &&
        !(/^(?:june|april|jan|jun|mar|dec|august)$/.test(lower) && tokens[i + 1]?.capital) &&
        !(lower === 'jan' && /^(?:van|de|der|ten|ter)$/.test(tokens[i + 1]?.lower ?? ''))) ||
      (before?.tag === 'number' && ZONE.test(token.text)))
  )
    return plain('date');
  // "the mayor of nearby Hexby": before a place it says no more than an article. "The All India Union"
  if (tokens[i + 1]?.capital === true && NEARBY.has(lower)) return plain('determiner');
  // "the under secretary of defense"
  if (lower === 'under' && tokens[i + 1]?.lower.startsWith('secretar'))
    return plain(token.capital && tokens[i + 1]?.capital ? 'name' : 'word');
  if (token.text === 'All' && before?.tag === 'determiner' && tokens[i + 1]?.capital === true) return plain('name');
  if (before?.tag === 'date' && /^(?:morning|afternoon|evening|night)$/.test(lower)) return plain('date');
  if (token.capital && lower !== 'i') {
    if (!headline && isShortSurname(tokens, i, opens)) return plain('name');
    const after = tokens[i + 1];
    const joins = after?.capital === true && after.start === token.end + 1 && after.lower !== 'i';
    // "Wired called it …"
    if (after?.known.cue !== undefined && (isOutlet(token.text) || KNOWN_BODIES.has(lower))) return plain('name');
    // "Marks & Spencer": both sides of the sign are a name's.
    if (after?.text === '&' && tokens[i + 2]?.capital === true && listed.closed === null) return plain('name');
    // "Barclays closed a branch", not "Reform is late"
    if (opens && lower.endsWith('s') && KNOWN_BODIES.has(lower)) return plain('name');
    if (lower === 'police' && joins && PLACES.has(after?.lower ?? '')) return plain('name');
    const acronym = token.text.length > 1 && token.text === token.text.toUpperCase();
    if (!opens) {
      const known = listed.closed;
      const midTitle =
        before?.tag === 'name' && (known === 'determiner' || known === 'preposition' || (known === 'owner' && after?.capital === true));
      return plain(known !== null && known !== 'adverb' && !acronym && !midTitle && lower !== 'may' && lower !== 'will' ? known : 'name');
    }
    if ((TITLES.has(lower) || BODY_NOUNS.has(lower)) && after?.lower.match(/^(?:of|for)$/) && tokens[i + 2]?.capital) return plain('name');
    if (acronym && !OPENERS.has(lower) && (listed.closed === null || token.text === 'US')) return plain('name');
    const adverb = lower.endsWith('ly') && !ADVERBS.has(lower);
    const closed = (adverb && (named.has(token.text) || listed.gender !== null)) || token.text === 'US' ? null : listed.closed;
    // "Beijing said": a seat of government that looks like a participle.
    if (lower.endsWith('ing') && nationOf(lower, '') !== undefined) return plain('name');
    if (closed === null || lower === 'may' || lower === 'will' || lower === 'long') {
      if (named.has(token.text) && (adverb || joins || !isListed(token, lowerSeen))) return plain('name');
      if (joins && (TITLES.has(lower) || listed.gender !== null)) return plain('name');
      if (!isCommon(token, lowerSeen) && (!headline || listed.gender !== null) && !opensAsPlural(tokens, i, named)) return plain('name');
      // "Sentencing Ann Lee, the judge said"
      const does = lower.endsWith('ing') && after !== undefined && after.known.gender !== null;
      if (joins && !headline && !does && closed === null && !OPENERS.has(lower) && listed.cue === undefined) return plain('name');
    }
  }
  // "That report found", "That council said": no clause begins.
  if (opens && lower === 'that' && pointsAt(tokens[i + 1])) return plain('determiner');
  if (token.text.length < 6 && !token.capital && isTimely(tokens, i)) return plain('adverb');
  const known = isDuty(lower, tokens[i + 1])
    ? 'word'
    : ((lower === 'that' || lower === 'her' ? pointing(tokens, i) : null) ?? listed.closed);
  // "at the back"
  if (lower === 'back' && before?.tag === 'determiner') return plain('word');
  if (known === 'preposition' && before?.tag === 'determiner' && /^(?:outside|inside|above|under|off|down)$/.test(lower))
    return plain('word');
  // "Scotland's first minister"
  if ((lower === 'first' || lower === 'then') && before?.tag === 'genitive') return plain('word');
  // "Welsh first minister"
  if (lower === 'first' && /^(?:minister|secretary|lady|gentleman|sea|officer)$/.test(tokens[i + 1]?.lower ?? '')) return plain('word');
  if (known !== null && !(known === 'adverb' && listed.cue !== undefined)) return plain(known);
  // "“…,” said retired officer Ann Lee": whoever stands after the verb.
  if (before?.tag === 'verb' && drafts[i - 2]?.tag === 'quote' && lower.endsWith('ed')) return plain('word');
  const cue = listed.cue ?? null;
  // "a review she co-wrote"
  const shared = lower.startsWith('co-') ? lower.slice(3) : '';
  const form = cue?.form ?? listed.verb ?? (shared === '' ? null : (cueOf(shared)?.form ?? commonVerb(shared) ?? null));
  if (isMadeToDo(tokens, i)) return { tag: 'verb', form: 'base', cue };
  if (form === null) {
    const looksPast = lower.length > 4 && lower.endsWith('ed') && lower.at(-3) !== 'e';
    // "the recently court-released list"
    const attribute = before?.tag === 'adverb' && /^(?:determiner|owner)$/.test(drafts[i - 2]?.tag ?? '');
    if (looksPast && before && !attribute && !NOUN_AHEAD.has(before.tag)) return { tag: 'verb', form: 'past', cue: null };
    if (
      lower.length > 5 &&
      lower.endsWith('ing') &&
      !lower.endsWith('thing') &&
      before &&
      // "Wedding photographer Ann Lee said"
      !(opens && isPersonNoun(tokens[i + 1]?.lower ?? '') && tokens[i + 2]?.capital === true) &&
      (!NOUN_AHEAD.has(before.tag) || isAccusedOf(tokens, i)) &&
      ((before.tag !== 'word' && before.tag !== 'name') ||
        isPeopleNoun(tokens[i - 1]?.lower ?? '') ||
        isPersonNoun(tokens[i - 1]?.lower ?? ''))
    )
      return { tag: 'verb', form: 'ing', cue: null };
    return plain('word');
  }
  const verb: Draft = { tag: 'verb', form, cue };
  // "Retired brigadier Ann Lee said"
  if (opens && ATTRIBUTES.has(lower) && (TITLES.has(tokens[i + 1]?.lower ?? '') || isPersonNoun(tokens[i + 1]?.lower ?? '')))
    return plain('word');
  if (headline && form === 's' && cue !== null && endsQuotation(drafts, tokens, i)) return verb;
  if (before === undefined || opens)
    return form === 'base' && !token.capital ? plain('word') : IRREGULAR_NOUN_FORMS.has(form) ? plain('word') : verb;
  const following = tokens[i + 1];
  if (form === 'ing') {
    // "the parents of missing toddler Ann Lee"
    if (isStateOf(lower, following)) return plain('word');
    // "an emergency warning was issued"
    if (
      lower === 'warning' &&
      WARNED_OF.test(tokens[i - 1]?.lower ?? '') &&
      !/^(?:that|of|the|people|residents)$/.test(following?.lower ?? '')
    )
      return plain('word');
    // "at a public hearing"
    if (lower === 'hearing' && HEARD.test(tokens[i - 1]?.lower ?? '')) return plain('word');
    // "with one replying: “…”"
    const standsIn =
      STAND_INS.test(tokens[i - 1]?.lower ?? '') &&
      cue?.class === 'say' &&
      // "with one warning voters were late"
      (following?.text === ':' || (following?.span ?? -1) >= 0 || tokens[i - 2]?.lower === 'with');
    return (before.tag === 'determiner' && !standsIn) || before.tag === 'owner' || before.tag === 'genitive' ? plain('word') : verb;
  }
  const figure =
    before.tag === 'number' &&
    (form === 'past' || (form === 's' && cue?.class === 'say' && (drafts[i - 2]?.tag === 'name' || drafts[i - 2]?.tag === 'word')));
  // "Another said: “…”": some determiners stand for somebody.
  const standsIn =
    before.tag === 'determiner' &&
    STAND_INS.test(tokens[i - 1]?.lower ?? '') &&
    (cue?.class === 'say' || cue?.class === 'judge') &&
    (form === 'past' || (form === 's' && !PLURAL.test(tokens[i - 1]?.lower ?? ''))) &&
    (following === undefined ||
      following.span >= 0 ||
      /^[:,.]$/.test(following.text) ||
      /^(?:that|the|he|she|it|they|him|her|them|this)$/.test(following.lower) ||
      lower === 'said' ||
      lower === 'told' ||
      // "Another wrote on his page: “…”"
      (form === 'past' && /^(?:on|in|to|via)$/.test(following.lower)));
  if (standsIn || isMadeByThis(tokens, i)) return verb;
  // "a friend of Ann Lee's said"
  if (before.tag === 'genitive' && NEVER_OWNED.test(lower)) return verb;
  if (NOUN_AHEAD.has(before.tag) && !figure) return plain('word');
  if (figure) return verb;
  if (ATTRIBUTES.has(lower) && (before.tag === 'quote' || before.tag === 'sign')) return plain('word');
  if (form === 'base') return plainForm({ tokens, drafts, i, before, verb });
  if (form === 's') return sForm({ tokens, drafts, i, before, verb });
  return verb;
}
