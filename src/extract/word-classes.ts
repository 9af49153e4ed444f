import { BODY_NOUNS, DOCUMENT_NOUNS } from './lexicon/bodies.ts';
import { cueOf } from './lexicon/cues.ts';
import { genderOfFirstName } from './lexicon/first-names.ts';
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
} from './lexicon/function-words.ts';
import { isPeopleNoun, isPersonNoun, TITLES } from './lexicon/people-words.ts';
import { commonVerb } from './lexicon/verbs.ts';
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

/** What a lower-case word is when nothing around it is known. */
export function byLexicon(lower: string): Tag | null {
  if (lower === "'s") return 'genitive';
  if (lower === 'to') return 'to';
  if (lower === 'that') return 'that';
  if (lower === 'not' || lower === "n't" || lower === 'never') return 'not';
  if (POSSESSIVES.has(lower)) return 'owner';
  if (lower === 'who' || lower === 'which' || lower === 'whose' || lower === 'whom') return 'relative';
  if (PRONOUNS.has(lower)) return 'pronoun';
  if (OBJECT_PRONOUNS.has(lower)) return 'object';
  if (DETERMINERS.has(lower)) return 'determiner';
  if (AUXILIARIES.has(lower) || /n't$/.test(lower)) return 'auxiliary';
  if (MODALS.has(lower)) return 'modal';
  if (CONJUNCTIONS.has(lower)) return 'conjunction';
  if (PREPOSITIONS.has(lower)) return 'preposition';
  if (SUBORDINATORS.has(lower)) return 'subordinator';
  if (
    ADVERBS.has(lower) ||
    (lower.length > 4 &&
      lower.endsWith('ly') &&
      !/^(?:family|ally|reply|supply|apply|rally|daily|italy|july|elderly|assembly|monopoly)$/.test(lower))
  )
    return 'adverb';
  return null;
}

/** Verbs whose s-form is never a noun. */
export const NEVER_NOUNS = new Set(['says', 'adds', 'tells', 'writes', 'thinks', 'speaks', 'argues', 'insists', 'explains']);
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

/** A word that is no name by its ending, or because it is known as another. */
export const isCommon = (token: Token, lowerSeen: ReadonlySet<string>): boolean =>
  isListed(token, lowerSeen) ||
  (/(?:ing|tion|ment|ness|ity|ers|ed|ism|ship|ists|ions)$/.test(token.lower) && genderOfFirstName(token.lower) === null);

/** A word that the lists, or the article's own small letters, show to be no name. */
export function isListed(token: Token, lowerSeen: ReadonlySet<string>): boolean {
  const { lower } = token;
  return (
    OPENERS.has(lower) ||
    lowerSeen.has(lower) ||
    byLexicon(lower) !== null ||
    isPersonNoun(lower) ||
    isPeopleNoun(lower) ||
    cueOf(lower) !== undefined ||
    commonVerb(lower) !== undefined ||
    TITLES.has(lower) ||
    BODY_NOUNS.has(lower) ||
    DOCUMENT_NOUNS.has(lower)
  );
}
