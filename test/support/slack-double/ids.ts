/** Ids of the double's workspace, with nine characters or more, as real ones. */
export const TEAM = 'T0TEAM0001';
export const BOT_USER = 'U0BOTUSER1';
export const BOT = 'B0BOT00001';
