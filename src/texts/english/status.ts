import { bare, count } from './words.ts';

/** How things stand, the page of a workspace, and what the console says first. */
export const status = {
  /** The name of the bot with its version. */
  title: (version: string): string => `Attaché ${version}`,
  holds: 'Holds',
  data: 'Data',
  revision: (revision: number | string): string => `revision ${revision}`,
  connected: 'Connected',
  terminalOnly: 'terminal only',
  platforms: (all: readonly { readonly name: string; readonly state: string }[]): string =>
    all.map(({ name, state }) => `${name}: ${bare(state)}`).join('; '),
  store: 'Store',
  nextDigest: 'Next digest',
  nextUnknown: 'unknown while the store cannot be reached',
  nextElsewhere: 'ask in a channel: each has its own',
  noneScheduled: 'none; /digest schedule sets one up',
  next: (topic: string, moment: string): string => `${topic}, ${moment}`,
  runningSince: 'Running since',
  now: 'Now',
  suspended: (digests: number): string => `${count(digests, 'digest')} suspended, and tried again at most once a day:`,
  /** `why`: what is wrong and what to do about it; null where that is not known. */
  suspendedDigest: (id: string, topic: string, why: string | null): string => `${id}, ${topic}: ${why ?? 'suspended'}`,
  problems: (problems: number): string => `${count(problems, 'data problem')}; the rest is in use:`,
  noDigestYet: 'No digest is scheduled in your channels. In a channel, type /digest schedule weekdays 08:00',
  moreChannels: (channels: number): string => `${count(channels, 'more channel')} of yours have digests; type /digest list there.`,
  latestDigest: 'Latest digest',
  /** `title` is null where it is not known any more. */
  edition: (title: string | null, moment: string): string => `${title ?? 'Digest'}, ${moment}`,
  told: (title: string, outlet: string): string => `${title} (${outlet})`,
  andMore: (left: number): string => `and ${left} more`,
  whyThese: 'Why these',
  greetingNext: (next: string): string => `Next digest: ${next}.`,
  notConnected: 'Slack and Discord are not connected: copy .env.example to .env, and run npm run attache -- doctor for the next step.',
  howToType: 'Type /quote Hegseth, /brief nato, /attache help; Tab completes, exit leaves.',
};
