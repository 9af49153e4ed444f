import { splitTopic } from './split-topic.ts';

const MAKE = /^(?:schedule|post|send|set up|create|make|start|add|give us|we want)\s+(.*?)\bdigests?\b[\s,:]*(.*)$/i;
const SUBSCRIBE = /^(?:subscribe(?:\s+(?:me|us|this channel))?\s+to|follow)\s+(.+)$/i;
/** Nothing is posted out of turn; what would be can be seen. */
const NOW = /^(?:post|send|show|give)\b.*\bdigests?\b.*\b(?:now|right away)$/i;
const CHANGE = /^(pause|resume|unpause|restart|remove|stop|delete|cancel)\s+(?:the|this|our|my|that)?\s*digests?\b\s*(\S*)$/i;
const LIST =
  /^(?:(?:list|show|what|which)\b.*\bdigests\b.*|(?:when|what time)\s+(?:is|does|will|comes)\b.*\bdigests?\b.*|(?:the )?next digest|(?:is|are|does|do) (?:the|our|this|that|my) digests?\b.*|status of (?:the |our )?digests?)$/i;
/** Which of several is said by pressing its button. */
const ALL = /^(?:(?:pause|resume|remove|stop|delete|cancel|end)\s+(?:all|every|each)\b.*\bdigests?|unsubscribe\b.*)$/i;
const WHY =
  /^(?:why\b.*\b(?:digest|edition|post|posted|story|stories)\b.*|(?:what was (?:in|on) )?(?:the |our |this channel['’]s )?(?:last|previous) (?:digest|edition))$/i;
const NEWS = /^(?:what(?:['’]?s| is) new|(?:the|any|today['’]?s|latest|what) news|anything new|news)(?: today)?$/i;
const PREVIEW =
  /^(?:(?:show|give|preview|see|read)\s+)?(?:me\s+|us\s+)?(?:(?:a|the|today[’']?s|our|this|latest)\s+)*(?:preview\s+of\s+)?(?:(?:a|the)\s+)?digest(?:\s+preview)?(?:\s+(?:on|about|for|of)\s+(.+))?$/i;

const STATE: Readonly<Record<string, string>> = {
  pause: 'pause',
  stop: 'pause',
  resume: 'resume',
  unpause: 'resume',
  restart: 'resume',
  remove: 'remove',
  delete: 'remove',
  cancel: 'remove',
};

/** Words of a sentence that say how often. */
const OFTEN = /\b(daily|weekday|weekdays|weekly|weekend|weekends)\b/i;
const HERE = /\b(?:here|in here|(?:in|to|into)\s+(?:this|the)\s+channel|(?:for|to)\s+(?:us|me|everyone))\b/gi;

/** What follows /digest where a sentence asks for one: "schedule a digest about Ukraine every weekday at 8:00". Null for anything else. */
export function digestWords(typed: string): string | null {
  const change = CHANGE.exec(typed);
  if (change !== null) return `${STATE[change[1]?.toLowerCase() ?? ''] ?? 'list'} ${change[2] ?? ''}`.trim();
  const subscribed = SUBSCRIBE.exec(typed);
  if (subscribed !== null) return scheduleWords('', `about ${subscribed[1] ?? ''}`);
  if (NOW.test(typed)) return 'preview';
  const made = MAKE.exec(typed);
  if (made !== null) return scheduleWords(made[1] ?? '', made[2] ?? '');
  if (WHY.test(typed)) return 'why';
  if (ALL.test(typed) || LIST.test(typed)) return 'list';
  if (NEWS.test(typed)) return 'preview';
  const preview = PREVIEW.exec(typed);
  if (preview === null) return null;
  return preview[1] === undefined ? 'preview' : `preview topic:${phrase(preview[1])}`;
}

function scheduleWords(before: string, after: string): string {
  const often = OFTEN.exec(before)?.[1] ?? '';
  const rest = after.replace(HERE, ' ').replace(/\s+/g, ' ').trim();
  const { topic, when } = splitTopic(rest.replace(/^(?:on|about|of|for)\s+(?=\D)/i, ''));
  const isOwn = /^(?:on|about|of|for)\s/i.test(rest);
  // Without a time in it, what follows "about" is a topic, and the time is still to be said.
  const meant = topic ?? (isOwn && !/\d|noon|midnight|daily|week|every/i.test(when) ? when : null);
  const about = meant?.replace(/\s*\b(?:at|on|every|each)$/i, '').trim() ?? '';
  const at = meant === when ? '' : when.replace(/^at\s+/i, '');
  return ['schedule', about === '' ? '' : phrase(about), often, at].filter((part) => part !== '').join(' ');
}

const phrase = (words: string): string => `"${words.replaceAll('"', '').trim()}"`;
