import type { CommandWords } from './command-words.ts';
import { digestWords } from './digest-words.ts';
import { quoteWords } from './quote-words.ts';

/** What is longer is no question. */
const MAX_LENGTH = 1000;

const GREETING = /^(?:hi|hello|hey|dear|ok|okay|good (?:morning|afternoon|evening))(?:\s+there)?(?:\s+attach[eé])?(?:[\s,:!]+|$)/i;
const NAME = /^attach[eé]\s*[,:!]+\s*/i;
const ASKING =
  /^(?:(?:please|kindly|pls)\b[\s,]*|(?:can|could|would|will) (?:you|i|we)(?: please)?\s+(?=\S)|(?:i|we)(?: would|['’]d)? (?:want|need|like)(?: to (?:see|read|know|have|get))?\s+(?=\S))+/i;
const SHOWING = /^(?:(?:show|give|get|find|fetch|list)(?: me| us)?|search(?: for)?|look (?:up|for))\s+(?=\S)/i;
const THANKS = /[\s,]*\b(?:please|pls|thanks|thank you|cheers)[.!]*$/i;
const ENDING = /(?:[?!\s]|(?<=[a-z]{3})\.)+$/i;

const HELP =
  /^(?:\?|help(?: me)?|commands|what (?:can|do) (?:you|i|we) (?:do|ask|type|know)(?: you)?|how (?:do|does|can) (?:you|this|it|i|we)\b.*(?:work|use|ask).*)$/i;
const WHO_ARE_YOU = /^(?:who|what) (?:are you|is this)$/i;
const HOW_TO = /^how (?:do|can|does|should) (?:i|we|you|one)\b.*?\b(digest|quote|brief|article|speaker)s?\b/i;
/** "How do I add articles", "import my own documents": what only whoever runs the bot can do, as the help of the articles says. */
const ADDING =
  /^(?:how (?:do|can|does|should) (?:i|we|you|one)\s+)?(?:add|import|upload|ingest|load|feed)\b(?:\s+(?!(?:about|by|from|on)\b)\w+){0,4}?\s+(?:articles?|sources?|documents?|files?|texts?|news|pieces)(?:\s+(?:of (?:my|our) own|to (?:it|this|you)|here|in))?$/i;
const HELP_WITH = /^help\s+(?:me\s+)?(?:(?:with|on|about|for)\s+)?\/?([a-z]+)$/i;
const STATUS = /^(?:are you (?:ok|okay|up|there|alive|awake|working)|how are you|what do you (?:have|hold))$/i;

const BRIEF: readonly RegExp[] = [
  /^brief(?:ing)?\s+(?:me\s+|us\s+)?(?:(?:on|about|of)\s+)?(.+)$/i,
  /^(?:update|fill|catch|bring)\s+(?:me|us)\s+(?:in\s+|up\s+(?:to date\s+|to speed\s+)?)?(?:on|about|with)\s+(.+)$/i,
  /^tell\s+(?:me|us)\s+(?:more\s+|all\s+)?about\s+(.+)$/i,
  /^what(?:['’]?s| is| are| has)?\s+(?:new|happening|happened|going on|the latest|the news|the state of play|the situation|up)\s+(?:on|about|with|in|at|over|to)\s+(.+)$/i,
  /^(?:(?:a|an|the)\s+)?(?:summary|overview|briefing|brief|background|summarise|summarize|latest)\s+(?:(?:of|on|about|for)\s+)?(.+)$/i,
  /^(?:(?:the|any|some)\s+)?news\s+(?:of|on|about|from)\s+(.+)$/i,
  /^what (?:do|can) you (?:know|tell (?:me|us)) (?:of|on|about)\s+(.+)$/i,
];
/** "Brief me", and no word about what. */
const NOBODY_ELSE = /^(?:me|us)$/i;
const TOPICS = /^(?:(?:what|which|all|the|your)\s+)*topics\b.*$/i;
const WHO_AFTER = /^(?:tell (?:me|us) |do you know )?who\s+(?:the\s+)?(.+?)\s+(?:is|was)(\s+in\s+\d{4})?$/i;
const WHO = /^who(?:['’]s|\s+(?:is|was|are|were))\s+(?:the\s+)?(.+)$/i;
const ON_RECORD = /^(?:(?:on record|quoted|there|held|in (?:there|it))\b.*|all (?:of )?the speakers|speakers)$/i;
const ON_RECORD_ABOUT = /^(?:on record|quoted|heard)\s+(?:about|on)\s+(.+)$/i;
const SPEAKING = /\b(?:saying|talking|speaking|quoted|calling|warning|asking)\b/i;
const SPEAKERS = /^(?:who do you (?:have|know|hold|quote)|(?:which|what|all|how many) (?:people|speakers|persons).*|(?:the )?speakers)$/i;
const ARTICLES =
  /^(?:(?:what|which|any|the|all|your|some|latest|recent|how many)\s+)*(?:articles|sources|pieces|outlets|newspapers)\b\s*(?:(?:do you|have you|are)\s+(?:have|got|hold|there)\s*)?(?:(?:about|on|(?:that\s+)?mention(?:s|ing)?|with)\s+)?(.*)$/i;

/**
 * What was written to the bot in plain words, as a command line: the commands' own names first ("quote hegseth on nato"),
 * then a few forms of question ("what has Healey said about spending?", "brief me on Ukraine", "who is SACEUR", "schedule a
 * digest …"), and anything else is looked for. One line that starts with a slash, whatever was written.
 */
export function plainWords(written: string, words: CommandWords): string {
  const typed = written.slice(0, MAX_LENGTH).replace(/\s+/g, ' ').trim();
  if (typed.startsWith('/')) return typed;
  const root = `/${words.root.name}`;
  const has = (name: string): boolean => words.commands.includes(name);
  const asked = bare(typed);
  if (asked === '' || HELP.test(asked) || WHO_ARE_YOU.test(asked)) return `${root} help`;
  const withHelp = ADDING.test(asked) ? 'articles' : ((HELP_WITH.exec(asked) ?? HOW_TO.exec(asked))?.[1]?.toLowerCase() ?? '');
  const helped = [withHelp, `${withHelp}s`].find(has);
  if (helped !== undefined) return `${root} help ${helped}`;
  const alone = asked.toLowerCase().replace(/[.,:;]+$/, '');
  if (words.root.subcommands.includes(alone)) return `${root} ${alone}`;
  if (STATUS.test(asked) && words.root.subcommands.includes('status')) return `${root} status`;

  const digest = has('digest') ? digestWords(asked) : null;
  const [first = '', ...rest] = asked.split(' ');
  const name = first.toLowerCase().replace(/[:,.!?]+$/, '');
  if (name === 'digest' && digest !== null && !/^digest$/i.test(asked)) return `/digest ${digest}`;
  if (name === 'articles' && has(name)) return lineOf(name, ARTICLES.exec(asked)?.[1] ?? rest.join(' '));
  if (name === 'brief' && has(name)) return lineOf(name, BRIEF[0]?.exec([name, ...rest].join(' '))?.[1]?.replace(NOBODY_ELSE, '') ?? '');
  if (name === 'quote' && has(name)) return lineOf(name, rest.join(' ').replace(/^(?:me|us)\s+(?:(?:something|anything)\s+)?/i, ''));
  if (has(name)) return lineOf(name, rest.join(' '));
  if (digest !== null) return `/digest ${digest}`;
  return otherForms(asked, has) ?? lineOf(words.otherwise, asked);
}

/** The forms of question that belong to one command; null for none of them. */
function otherForms(asked: string, has: (name: string) => boolean): string | null {
  if (has('speakers')) {
    const who = WHO.exec(asked)?.[1];
    const matter = ON_RECORD_ABOUT.exec(who ?? '')?.[1];
    if (matter !== undefined && has('quote')) return lineOf('quote', `about ${matter}`);
    if (SPEAKERS.test(asked) || (who !== undefined && ON_RECORD.test(who))) return '/speakers';
    if (who !== undefined && !SPEAKING.test(who)) return lineOf('speakers', who);
    const [, after, then = ''] = WHO_AFTER.exec(asked) ?? [];
    if (after !== undefined && !SPEAKING.test(after)) return lineOf('speakers', `${after}${then}`);
  }
  const articles = has('articles') ? ARTICLES.exec(asked) : null;
  if (articles !== null) return lineOf('articles', articles[1] ?? '');
  const quotes = has('quote') ? quoteWords(asked) : null;
  if (quotes !== null) return lineOf('quote', quotes);
  if (has('brief') && TOPICS.test(asked)) return '/brief';
  const about = has('brief') ? BRIEF.map((form) => form.exec(asked)?.[1]).find((found) => found !== undefined) : undefined;
  return about === undefined ? null : lineOf('brief', about);
}

/** Without what is only polite. */
function bare(typed: string): string {
  const kind = typed
    .replace(GREETING, '')
    .replace(NAME, '')
    .replace(ENDING, '')
    .replace(THANKS, '')
    .replace(ENDING, '')
    .replace(ASKING, '');
  const shown = kind.replace(SHOWING, '');
  // "List digests" and "show the digest" are about the digest, and "find" alone is a word to look for.
  return /\bdigests?\b/i.test(kind) ? kind.trim() : shown.trim();
}

const lineOf = (name: string, rest: string): string => `/${name} ${rest}`.trim();
