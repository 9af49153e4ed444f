import { answers } from './english/answers.ts';
import { articles } from './english/articles.ts';
import { briefs } from './english/briefs.ts';
import { buttons } from './english/buttons.ts';
import { chat } from './english/chat.ts';
import { citations } from './english/citations.ts';
import { commands } from './english/commands.ts';
import { controls } from './english/controls.ts';
import { dates } from './english/dates.ts';
import { deliveries } from './english/deliveries.ts';
import { details } from './english/details.ts';
import { digests } from './english/digests.ts';
import { discord } from './english/discord.ts';
import { failures } from './english/failures.ts';
import { forms } from './english/forms.ts';
import { help } from './english/help.ts';
import { holdings } from './english/holdings.ts';
import { nothing } from './english/nothing.ts';
import { posts } from './english/posts.ts';
import { quotes } from './english/quotes.ts';
import { receipts } from './english/receipts.ts';
import { recurrences } from './english/recurrences.ts';
import { replies } from './english/replies.ts';
import { rules } from './english/rules.ts';
import { schedules } from './english/schedules.ts';
import { slack } from './english/slack.ts';
import { sources } from './english/sources.ts';
import { speakers } from './english/speakers.ts';
import { status } from './english/status.ts';
import { stories } from './english/stories.ts';
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
  answers,
  nothing,
  speakers,
  articles,
  briefs,
  status,
  commands,
  help,
  forms,
  failures,
  understood,
  details,
  citations,
  digests,
  stories,
  rules,
  receipts,
  schedules,
  recurrences,
  deliveries,
  buttons,
  chat,
  controls,
  replies,
  posts,
  slack,
  discord,
  terminal,
};
