import type { PlatformName } from '../../model/schedule.ts';

const NAMES: Readonly<Record<PlatformName, string>> = { slack: 'Slack', discord: 'Discord', terminal: 'The console' };

/** Codes that the bot gives to what went wrong on the way. */
const REASONS: Readonly<Record<string, string>> = {
  'time-out': 'a time-out',
  'broken-connection': 'a broken connection',
  'unreadable-answer': 'an unreadable answer',
  'no-answer': 'no answer',
  'closed-early': 'closed before the greeting',
  'too-many-connections': 'too many connections',
};

const reasonOf = (code: string): string => REASONS[code] ?? code;

/** Why a post, or a look for one, came to nothing, and what helps: sentences for receipts, notices and whoever asked. */
export const posts = {
  stopping: 'The bot is stopping.',
  /** A link, below a private word about a channel. */
  openChannel: 'Open the channel',
  overtaken: 'It waited so long that another process may be posting by now.',
  crowded: 'Too many messages are waiting to be sent.',
  limited: (platform: PlatformName, seconds: number): string => `${NAMES[platform]} allows no more messages here for ${seconds} seconds.`,
  connecting: 'Not connected yet.',
  notConnected: (platform: PlatformName): string => `${NAMES[platform]} is not connected.`,
  ended: (platform: PlatformName): string => `Disconnected from ${NAMES[platform]}.`,
  /** `problem`: sentences of the error, which are in English. */
  tryingAgain: (problem: string, at: string): string => `${problem} It is tried again at ${at}.`,
  notWrittenDown: 'A part of the post arrived, but that could not be written down; the rest was not sent.',
  /** `why`: a code, or a code of ours. */
  unreachable: (platform: PlatformName, why: string): string => `${NAMES[platform]} could not be reached (${reasonOf(why)}).`,
  unclear: (platform: PlatformName, why: string): string =>
    `It is not certain whether ${NAMES[platform]} took the message (${reasonOf(why)}).`,
  unanswered: (platform: PlatformName): string => `${NAMES[platform]} did not answer, or not readably.`,
  refused: (platform: PlatformName, code: string): string => `${NAMES[platform]} did not take the message (${code}).`,
  tooMuchToRead: (messages: number): string =>
    `More than ${messages} messages have been written in the channel since, too many to look through.`,
};
