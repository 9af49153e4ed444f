import { buttons } from './english/buttons.ts';
import { chat } from './english/chat.ts';
import { citations } from './english/citations.ts';
import { controls } from './english/controls.ts';
import { dates } from './english/dates.ts';
import { details } from './english/details.ts';
import { discord } from './english/discord.ts';
import { holdings } from './english/holdings.ts';
import { posts } from './english/posts.ts';
import { quotes } from './english/quotes.ts';
import { replies } from './english/replies.ts';
import { slack } from './english/slack.ts';
import { sources } from './english/sources.ts';
import { terminal } from './english/terminal.ts';
import { understood } from './english/understood.ts';
import { words } from './english/words.ts';

/** Everything that a person reads of the bot, in English: one file for each area in the folder beside this one. */
export const english = {
  words,
  dates,
  sources,
  holdings,
  quotes,
  understood,
  details,
  citations,
  buttons,
  chat,
  controls,
  replies,
  posts,
  slack,
  discord,
  terminal,
};
