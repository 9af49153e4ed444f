import { quoted } from './words.ts';

/** What was typed, cut to what a sentence can carry. */
const shown = (wrote: string): string => quoted(wrote, 40);
const meant = (nearest: string | null): string => (nearest === null ? '' : ` Did you mean ${nearest}?`);

/** Why a command could not be run as it was given. Names of commands and options as they are typed. */
export const failures = {
  empty: 'Type a command; /attache help lists them.',
  unknownCommand: (wrote: string, nearest: string | null): string =>
    `There is no command ${shown(wrote)}.${meant(nearest === null ? null : `/${nearest}`)}`,
  missingSubcommand: (command: string): string => `/${command} needs to know what to do.`,
  unknownSubcommand: (command: string, wrote: string, nearest: string | null): string =>
    `/${command} does not know ${shown(wrote)}.${meant(nearest)}`,
  missing: (option: string): string => `The option ${option} is missing.`,
  noValue: (option: string): string => `Nothing stands after ${option}: in that line.`,
  tooLong: (option: string, maxLength: number): string => `The option ${option} is too long; ${maxLength} characters at most.`,
  notANumber: (option: string, wrote: string): string => `The option ${option} must be a whole number, not ${shown(wrote)}.`,
  outOfRange: (option: string, min: number, max: number): string => `The option ${option} must be between ${min} and ${max}.`,
  notADate: (option: string, wrote: string): string =>
    `The option ${option} must be a date such as 2025-02-13, 2025-02, 2025 or “13 Feb 2025”, not ${shown(wrote)}.`,
  notAChoice: (option: string, wrote: string, choices: readonly string[]): string =>
    `The option ${option} must be one of ${choices.join(', ')}, not ${shown(wrote)}.`,
  unknownOption: (wrote: string, nearest: string): string => `There is no option ${shown(`${wrote}:`)}.${meant(`${nearest}:`)}`,
  /** Other commands have it. */
  foreignOption: (wrote: string): string => `This command has no option ${shown(`${wrote}:`)}.`,
  tooManyWords: (wrote: string): string => `I do not know what to do with ${shown(wrote)}.`,
  notATime: (wrote: string): string => `${quoted(wrote)} is not a time that I can read: write date and time.`,
  inMarks: (option: string, wrote: string, line: string): string =>
    `I read only ${shown(wrote)} as the ${option}, and do not know it. A name of several words stands in quotation marks: ${line}`,
  twice: (option: string): string => `The option ${option} was given twice.`,
  /** A command in a list: how it is typed, and what it does. */
  command: (line: string, summary: string): string => `${line}: ${summary}`,
  tooFast: (questions: number, seconds: number): string => `You asked ${questions} questions in a few seconds; try again in ${seconds} s.`,
  nothingInMessage:
    'That message names nobody whom I quote, no topic that I hold, and none of its rarer words was said by anybody on record.',
  storeAway: (reference: string): string =>
    `I cannot reach my database just now. Quotes can be asked meanwhile; try this again in a minute, or tell whoever runs me: reference ${reference}.`,
  storeNewer: (reference: string): string =>
    `My database was written by a newer version of me, so I leave it alone. Quotes can be asked meanwhile; please tell whoever runs me: reference ${reference}.`,
  broken: (reference: string): string =>
    `Something went wrong on my side; nothing was changed. Please tell whoever runs me: reference ${reference}.`,
};
