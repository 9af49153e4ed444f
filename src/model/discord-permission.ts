/** A permission that the bot needs in a channel, by Discord's own code. */
export type DiscordPermission = 'ViewChannel' | 'EmbedLinks' | 'ReadMessageHistory' | 'SendMessages' | 'SendMessagesInThreads';
