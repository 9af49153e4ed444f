import type { DiscordPermission } from '../../model/discord-permission.ts';
import { listed } from './words.ts';

/** As Discord's settings call them. */
const PERMISSIONS: Readonly<Record<DiscordPermission, string>> = {
  ViewChannel: 'View Channel',
  EmbedLinks: 'Embed Links',
  ReadMessageHistory: 'Read Message History',
  SendMessages: 'Send Messages',
  SendMessagesInThreads: 'Send Messages in Threads',
};

const ELSEWHERE = 'Schedule the digest in another channel.';
const OR_ELSEWHERE = 'or schedule the digest in a channel.';
const NOT_HERE = 'Discord lets nobody post in this kind of channel';

/** What Discord refuses in a channel, a server or to a person, by its own codes: what is wrong, and what helps, where anything does. */
const refusals = {
  10003: { reason: 'Discord knows no such channel; it may have been deleted (10003).', remedy: ELSEWHERE },
  10004: {
    reason: 'Discord knows no such server, or the bot is no longer in it (10004).',
    remedy: 'Add the bot to the server again.',
  },
  50001: { reason: 'The bot may not see the channel (50001).', remedy: 'Give the bot View Channel and Send Messages there.' },
  50013: {
    reason: 'The bot lacks a permission in the channel (50013).',
    remedy: 'Give the bot Send Messages (in a thread: Send Messages in Threads) and Embed Links there, and end its time-out if it has one.',
  },
  50007: { reason: 'The person takes no messages from the bot (50007).', remedy: null },
  50278: { reason: 'The person shares no server with the bot (50278).', remedy: null },
  50008: { reason: `${NOT_HERE} (50008).`, remedy: ELSEWHERE },
  50024: { reason: `${NOT_HERE} (50024).`, remedy: ELSEWHERE },
  50083: { reason: 'The thread is archived (50083).', remedy: `Reopen it, ${OR_ELSEWHERE}` },
  160005: { reason: 'The thread is locked (160005).', remedy: `Unlock it, ${OR_ELSEWHERE}` },
  200000: {
    reason: 'The server’s AutoMod blocked the message (200000).',
    remedy: 'Exempt the bot’s role in the server’s AutoMod settings.',
  },
  240000: { reason: 'Discord blocked a link in the message as harmful (240000).', remedy: null },
};

/** The same where a thread was to be opened. */
const threadRefusals = {
  10008: { reason: 'The message is gone.', remedy: 'Discuss it in the channel.' },
  50001: { reason: 'I may not see this channel.', remedy: 'Add me to the server and give me View Channel here.' },
  50013: {
    reason: 'I may not open threads here.',
    remedy: 'Give me Create Public Threads and Send Messages in Threads in this channel.',
  },
  50024: { reason: 'Discord has no threads here.', remedy: 'Discuss it right here.' },
  160006: {
    reason: 'This server has as many open threads as Discord allows.',
    remedy: 'Close some, or discuss it in the channel.',
  },
};

/** How the connection to Discord stands; `shard`: the number of one among several, or null. */
const connection = {
  notYet: 'Not connected to Discord yet.',
  silent: (shard: number | null): string => `Nothing heard from Discord for some minutes${onShard(shard)}.`,
  reconnecting: 'Reconnecting to Discord.',
  /** `reconnecting`: of the shards; `quiet`: since when, in UTC, one of them has said nothing. */
  ready: (shards: number, reconnecting: number, quiet: { readonly since: string; readonly shard: number | null } | null): string =>
    [
      shards === 1 ? 'Connected to Discord.' : `Connected to Discord with ${shards} shards.`,
      reconnecting === 0 ? '' : `Reconnecting ${reconnecting} of them.`,
      quiet === null ? '' : `Silent since ${quiet.since} UTC${onShard(quiet.shard)}.`,
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
  ended: 'Disconnected from Discord.',
  notListening: 'Not listening for Discord yet.',
  listening: (port: number): string => `Listening for Discord on port ${port}.`,
  listeningUnknown: (port: number): string =>
    `Listening for Discord on port ${port}. Discord does not know the address yet: enter it as Interactions Endpoint URL.`,
  noLongerListening: 'No longer listening for Discord.',
};

const onShard = (shard: number | null): string => (shard === null ? '' : ` on shard ${shard}`);

/** What people read of the bot in Discord alone. */
export const discord = {
  refusals,
  threadRefusals,
  givePermissions: (missing: readonly DiscordPermission[]): string =>
    `Give the bot ${listed(missing.map((permission) => PERMISSIONS[permission]))} there.`,
  notAllowed: (code: number): string => `Discord does not let the bot post in this channel (${code}).`,
  notAllowedRemedy: 'Check the bot’s permissions there, or schedule the digest in another channel.',
  unreadable: 'Discord could not read the message (50035).',
  tokenRevoked: 'Discord no longer accepts the bot token.',
  tokenRemedy: 'Reset the token on the application’s Bot page, put the new one into DISCORD_TOKEN and start the bot again.',
  notDiscord: 'The channel is not on Discord.',
  noHistory:
    'Discord shows the bot nothing of what was written in the channel; give it Read Message History there, so that it can see whether a digest arrived.',
  /** How the small print of a post calls it, before its reference; no digits. */
  post: 'Post',
  /** The number of a message among several. */
  part: (number: number, of: number): string => `(${number}/${of})`,
  connecting: 'I am still connecting to Discord. Please press again in a moment.',
  postedBelow: 'Posted below.',
  onlyYou: 'I may not write in this channel, so only you see this.',
  mayNotShare: 'I may not write in this channel, so this cannot be shared here.',
  notShared: 'Discord did not take the message for this channel, or not all of it. Please look before you share it again.',
  tooLongToShare:
    'This is too long to share here: in a server that has not added me Discord lets me send five messages. Ask for less, or add me.',
  noMore: 'There is more, but in a server that has not added me Discord lets me send no more messages. Ask for less, or add me.',
  noEmbeds: 'I may not show my answers in this channel. Give me Embed Links here, or ask with /quote.',
  formTooLate: 'I could not open the form in time. Please press again.',
  noThreadsHere: 'Only a message in a channel of a server that has added me can be discussed in a thread. Share it first.',
  /** The name of a thread whose message has no words. */
  discussion: 'Discussion',
  threadUnclear: 'It is not certain whether Discord opened a thread. Please look before you press again.',
  /** Sentences about a thread, with what stands before the link to it, on it and after it. */
  discussedAlready: { before: 'It is being discussed already: see ', link: 'the thread', after: '.' },
  threadOpened: { before: 'Opened ', link: 'the thread', after: '.' },
  threadMute: { before: 'Opened ', link: 'the thread', after: ', but could not say anything there.' },
  connection,
};
