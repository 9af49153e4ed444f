import { isPeopleNoun, isPersonNoun, TITLES } from './people-words.ts';
import { words } from './words.ts';

/** Endings of words for people by their trade. */
export const TRADE = /(?:er|or|ist|man|woman|ant|ian|eur|ee)$/;

const NO_TRADE =
  /(?:letter|number|order|offer|computer|matter|paper|power|river|tower|weather|answer|dinner|corner|border|quarter|chapter|shoulder|finger|floor|door|error|factor|sector|motor|knee|coffee|tree|degree|fee|guarantee|list|twist|plant|restaurant|elephant|grant|warrant)$/;

/** Whether an unknown noun that speaks is somebody by its trade. */
export const isTrade = (lower: string): boolean => TRADE.test(lower) && !NO_TRADE.test(lower);

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
 coordinates coordinated organises organised organizes organized specialises specialised specializes specialized works worked practises practices`);

/** Nouns of an aside that speaks of a time or a deed, not of the person before it. */
export const NO_ROLE =
  words(`day week month year time moment move decision sign claim result fact thing point question step reference lot bit
 number place hour minute decade century while case issue subject matter stance position charge statement comment view process`);
