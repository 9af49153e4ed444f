import { dates } from './english/dates.ts';
import { words } from './english/words.ts';

/** Everything that a person reads of the bot, in English: one file for each area in the folder beside this one. */
export const english = { words, dates };
