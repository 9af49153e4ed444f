import { BODY_NOUNS, DOCUMENT_NOUNS } from '../lexicon/bodies.ts';
import {
  ADVERBS,
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  MODALS,
  OBJECT_PRONOUNS,
  OPENERS,
  POSSESSIVES,
  PREPOSITIONS,
  PRONOUNS,
  SUBORDINATORS,
} from '../lexicon/function-words.ts';
import { isListedPersonNoun, isPeopleNoun, isPersonNoun, TITLES } from '../lexicon/people-words.ts';
import { words } from '../lexicon/words.ts';
import type { Token } from './tokens.ts';

/** Coarse part of speech. `genitive` is the possessive 's, `owner` is his/her/their, `name` a capitalised word that is no opener. */
export type Tag =
  | 'quote'
  | 'sign'
  | 'determiner'
  | 'owner'
  | 'pronoun'
  | 'object'
  | 'genitive'
  | 'preposition'
  | 'that'
  | 'subordinator'
  | 'relative'
  | 'conjunction'
  | 'auxiliary'
  | 'modal'
  | 'not'
  | 'adverb'
  | 'verb'
  | 'to'
  | 'date'
  | 'number'
  | 'name'
  | 'word';

/** The words of closed classes, in small letters. */
export const CLOSED = new Map<string, Tag>();
// Earlier classes win, so the last is put in first.
const classes: readonly (readonly [Tag, Iterable<string>])[] = [
  ['genitive', ["'s"]],
  ['to', ['to']],
  ['that', ['that']],
  ['not', ['not', "n't", 'never']],
  ['owner', POSSESSIVES],
  ['relative', ['who', 'which', 'whose', 'whom']],
  ['pronoun', PRONOUNS],
  ['object', OBJECT_PRONOUNS],
  ['determiner', DETERMINERS],
  ['auxiliary', AUXILIARIES],
  ['modal', MODALS],
  ['conjunction', CONJUNCTIONS],
  ['preposition', PREPOSITIONS],
  ['subordinator', SUBORDINATORS],
  ['adverb', ADVERBS],
];
for (const [kind, list] of classes.toReversed()) for (const word of list) CLOSED.set(word, kind);
const [LETTER_T, LETTER_Y] = [116, 121];
const NO_ADVERBS = words('family ally reply supply apply rally daily italy july elderly assembly monopoly');

/** What a lower-case word is when nothing around it is known. */
export function byLexicon(lower: string): Tag | null {
  const known = CLOSED.get(lower);
  if (known !== undefined) return known;
  // Most words end with neither letter.
  const last = lower.charCodeAt(lower.length - 1);
  if (last === LETTER_T && lower.endsWith("n't")) return 'auxiliary';
  return last === LETTER_Y && lower.length > 4 && lower.endsWith('ly') && !NO_ADVERBS.has(lower) ? 'adverb' : null;
}

/** Verbs whose s-form is never a noun. */
export const NEVER_NOUNS = new Set([
  'says',
  'adds',
  'tells',
  'writes',
  'thinks',
  'speaks',
  'argues',
  'insists',
  'explains',
  'reads',
  'asks',
  'warns',
  'concludes',
  'continues',
  'recalls',
  'describes',
  'believes',
  'declares',
  'admits',
  'suggests',
  'predicts',
]);
/** Verbs whose base form after a noun is never a noun. */
export const ALWAYS_VERBS = new Set([
  'say',
  'believe',
  'argue',
  'insist',
  'describe',
  'tell',
  'write',
  'accuse',
  'criticize',
  'criticise',
  'acknowledge',
  'contend',
  'admit',
  'allege',
]);
/** Past participles that stand before a noun as its attribute. */
export const ATTRIBUTES = new Set([
  'retired',
  'disgraced',
  'ousted',
  'embattled',
  'beleaguered',
  'acclaimed',
  'renowned',
  'elected',
  'convicted',
  'leading',
  'outgoing',
  'incoming',
  'disgruntled',
]);

/** What somebody in an office does, before its noun: "managing director", "chief operating officer". */
const DUTY = words(
  `ranking acting supervising negotiating managing operating presiding commanding visiting marketing investigating prosecuting planning nursing engineering consulting contributing founding governing training purchasing reigning casting banking housing shipping mining farming trading publishing advertising broadcasting lending policing cleaning building hiring boxing swimming cycling rowing sailing skating gaming betting polling ruling sporting teaching catering fishing hunting parking recording manufacturing accounting counselling counseling`,
);

/** Whether a word may be such a participle. */
export const isDutyWord = (lower: string): boolean => DUTY.has(lower);

/** Whether a participle belongs to the office after it and is no verb. */
export const isDuty = (lower: string, next: Token | undefined): boolean =>
  lower.length > 5 && DUTY.has(lower) && next !== undefined && (TITLES.has(next.lower) || isPersonNoun(next.lower));

/** How people are, before the noun for them: "missing toddler", "a grieving mother". */
const STATE = words(
  `missing grieving ailing dying sitting serving visiting reigning surviving striking ageing aging opposing rising drowning starving struggling
 loving living remaining returning travelling traveling practising practicing protesting warring aspiring expecting`,
);
export const isStateOf = (lower: string, next: Token | undefined): boolean =>
  STATE.has(lower) && next !== undefined && (TITLES.has(next.lower) || isPersonNoun(next.lower) || isPeopleNoun(next.lower));

/** A word that is no name by its ending, or because it is known as another. */
export const isCommon = (token: Token, lowerSeen: ReadonlySet<string>): boolean =>
  isListed(token, lowerSeen) || (token.known.gender === null && /(?:ing|tion|ment|ness|ity|ers|ed|ism|ship|ists|ions)$/.test(token.lower));

/** "Suparman said": a name, where no list has the trade; those mostly end in an s of their own, "yachtsman". */
const NAME_IN_MAN = /(?:[^s]|ss)man$/;

/** A word that the lists, or the article's own small letters, show to be no name. */
export function isListed(token: Token, lowerSeen: ReadonlySet<string>): boolean {
  const { lower, known } = token;
  return (
    OPENERS.has(lower) ||
    lowerSeen.has(lower) ||
    known.closed !== null ||
    known.cue !== undefined ||
    known.verb !== undefined ||
    (isPersonNoun(lower) && (isListedPersonNoun(lower) || !NAME_IN_MAN.test(lower))) ||
    isPeopleNoun(lower) ||
    TITLES.has(lower) ||
    BODY_NOUNS.has(lower) ||
    DOCUMENT_NOUNS.has(lower)
  );
}

/** Not "Paris", "Ross", "Marcus" or "Cross"; three letters before the s at least. */
const PLURAL = /[a-z-]{3}[^\Waiosu]s$/;

/**
 * "Spectators said", "Hundreds marched": a plural that opens a sentence, with a small word after it, and is no name inside any
 * (`named`). "Citizens for Clean Rivers" goes on as the name of a body.
 */
export function opensAsPlural(tokens: readonly Token[], i: number, named: ReadonlySet<string>): boolean {
  const [token, next, after] = [tokens[i], tokens[i + 1], tokens[i + 2]];
  if (token === undefined || next === undefined || next.capital || !/^\p{L}/u.test(next.text)) return false;
  if (/^(?:for|of|against)$/.test(next.lower) && after?.capital === true) return false;
  // "Waters believes": a plural would believe.
  if (next.known.cue?.form === 's') return false;
  const known = named.has(token.text) || named.has(token.text.slice(0, -1)) || token.known.gender !== null;
  return PLURAL.test(token.lower) && !known;
}
