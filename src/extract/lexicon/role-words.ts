import { isPeopleNoun, isPersonNoun, TITLES } from './people-words.ts';
import { words } from './words.ts';

/** Endings of words for people by their trade. */
const TRADE = /(?:er|or|ist|man|woman|ant|ian|eur|ee)$/;

const NO_TRADE =
  /(?:letter|number|order|offer|computer|matter|paper|power|river|tower|weather|answer|dinner|corner|border|quarter|chapter|shoulder|finger|floor|door|error|factor|sector|motor|knee|coffee|tree|degree|fee|guarantee|(?:^|check|short|black|white|waiting-)list|twist|plant|restaurant|elephant|grant|warrant|server|render|consider|remember|wonder|remainder|centrist|important|significant|brilliant|reluctant|wherever|whenever|whatever|whoever|however|never|^see|foresee|agree|^flee|^free|three)$/;

/** Adjectives, comparatives among them, that end like trades. */
const ADJECTIVE =
  /^(?:eager|bitter|sober|proper|tender|clever|slender|other|another|older|elder|younger|bigger|richer|poorer|higher|lower|better|greater|later|earlier|stronger|weaker|closer|taller|shorter|smaller|larger|faster|slower|longer|harder|easier|major|minor|junior|senior|prior|inferior|superior|former|latter|upper|inner|outer|popular|constant|distant|instant|pregnant|defiant|giant|elegant|arrogant|dominant|relevant|reluctant)$/;

/** Whether an unknown noun that speaks is somebody by its trade. */
export const isTrade = (lower: string): boolean => TRADE.test(lower) && !NO_TRADE.test(lower) && !ADJECTIVE.test(lower);

/** Whether the word names an office, a trade or another part that a person has. */
export const isRoleNoun = (lower: string): boolean =>
  TITLES.has(lower) ||
  isPersonNoun(lower) ||
  isPeopleNoun(lower) ||
  (lower.includes('-') && lower.split('-').some((part) => TITLES.has(part)));

/** Verbs that by their object tell what somebody does: "who runs the clinic". */
export const HOLDING = words(`heads headed leads led runs ran chairs chaired founded co-founded directs directed manages managed owns owned
 teaches taught studies studied researches represents represented edits edited oversees oversaw coaches coached covers covered advises advised
 treats treated hosts hosted helped helps presided commands commanded leading representing defending prosecuting chairing heading running directing
 coordinates coordinated organises organised organizes organized specialises specialised specializes specialized works worked practises practices
 helms helmed captains captained anchors anchored produces produced`);

/** Nouns of an aside that speaks of a time or a deed, not of the person before it. */
export const NO_ROLE =
  words(`day week month year time moment move decision sign claim result fact thing point question step reference lot bit
 number place hour minute decade century while case issue subject matter stance position charge statement comment view process suggestion percent`);

/** Nouns that an institution has which people belong to, so that "at" tells where somebody works and not where somebody was. */
const EMPLOYERS =
  words(`university institute institution college school academy faculty museum gallery observatory laboratory lab hospital clinic centre center
 foundation council society bank firm company group magazine review journal times post`);

/** Whether "at" before these words tells where somebody works. */
export const employs = (phrase: readonly string[]): boolean => phrase.some((word) => EMPLOYERS.has(word));

/** Endings of nouns for what happens or is the case: nobody's part. */
export const ABSTRACT = /(?:tion|sion|ment|ness|ity|ship|ance|ence|ism)s?$/;

/** The titles that news puts once before several names, with what each of them is. */
const SHARED: Readonly<Record<string, string>> = { sens: 'Sen.', reps: 'Rep.', govs: 'Gov.', drs: 'Dr.', profs: 'Prof.', gens: 'Gen.' };

/** "Sens.", "Senators", "co-authors": what one of them is; null for words that are not several. */
export function oneOfTitle(words: string): string | null {
  const at = words.lastIndexOf(' ') + 1;
  const last = words.slice(at);
  const lower = last.toLowerCase().replace(/\.$/, '');
  const short = SHARED[lower];
  if (short !== undefined) return words.slice(0, at) + short;
  if (!isPeopleNoun(lower) || isPersonNoun(lower)) return null;
  const one = lower.endsWith('men') ? `${last.slice(0, -2)}an` : lower.endsWith('ies') ? `${last.slice(0, -3)}y` : last.replace(/s$/, '');
  return one === last ? null : words.slice(0, at) + one;
}
