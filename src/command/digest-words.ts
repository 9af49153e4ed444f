import { DAYS_PATTERN } from '../model/day-words.ts';
import { splitTopic } from './split-topic.ts';

const MAKE = /^(?:schedule|post|send|set up|create|make|start|add|give us|we want)\s+(.*?)\bdigests?\b[\s,:]*(.*)$/i;
const SUBSCRIBE = /^(?:subscribe(?:\s+(?:me|us|this channel))?\s+to|follow)\s+(.+)$/i;
/** Nothing is posted out of turn; what would be can be seen. */
const NOW = /^(?:post|send|show|give)\b(.*)\bdigests?\b(.*)\b(?:now|right away)$/i;
const CHANGE = /^(pause|resume|unpause|restart|remove|stop|delete|cancel)\s+(.*?)\bdigests?\b\s*(.*)$/i;
const LIST =
  /^(?:(?:list|show|what|which)\b.*\bdigests\b.*|(?:when|what time)\s+(?:is|does|will|comes)\b.*\bdigests?\b.*|(?:the )?next digest|(?:is|are|does|do) (?:the|our|this|that|my) digests?\b.*|status of (?:the |our )?digests?)$/i;
/** Which of several is said by pressing its button. */
const ALL = /^(?:(?:pause|resume|remove|stop|delete|cancel|end)\s+(?:all|every|each)\b.*\bdigests?|unsubscribe\b.*)$/i;
const WHY =
  /^(?:why\b.*\b(?:digest|edition|post|posted|story|stories)\b.*|(?:what was (?:in|on) )?(?:the |our |this channel['’]s )?(?:last|previous) (?:digest|edition))$/i;
const NEWS = /^(?:what(?:['’]?s| is) new|(?:the|any|today['’]?s|latest|what) news|anything new|news)(?: today)?$/i;
const PREVIEW =
  /^(?:(?:show|give|preview|see|read)\s+)?(?:me\s+|us\s+)?(?:(?:a|the|today[’']?s|our|this|latest)\s+)*(?:preview\s+of\s+)?(?:(?:a|the)\s+)?digest(?:\s+preview)?(?:\s+(?:on|about|for|of)\s+(.+))?$/i;
/** "Show the Ukraine digest": what stands before the word is its topic. */
const PREVIEW_OF = /^(?:show|give|preview|see|read)\s+(.+?)\s+digest(?:\s+preview)?$/i;

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
const OFTEN = new RegExp(`\\b(?:daily|weekdays?|weekly|weekends?|monthly|hourly|fortnightly|${DAYS_PATTERN})\\b`, 'iu');
const HERE = /\b(?:here|in here|(?:in|to|into)\s+(?:this|the)\s+channel|(?:for|to)\s+(?:us|me|everyone))\b/gi;
const ABOUT = /^(?:on|about|of|for)\s+/i;
/** What may stand before "digest" and says nothing of what it is about. */
const NO_TOPIC =
  /^(?:(?:the|an?|this|that|our|my|your|me|us|new|another|regular|short|quick|automatic|scheduled|latest|current|next|press|news|media|posting|sending)(?:\s+|$))+/i;
/** A sentence that speaks of a digest in another way. */
const NO_NAME = /\b(?:what|who|why|how|when|which|is|are|was|were|did|does|from|in|into|to|with|said|not)\b/i;

/** What is left of the words before "digest" without articles and the words for how often: its topic, or nothing. */
function topicBefore(words: string): string {
  const left = words
    .replace(HERE, ' ')
    .replace(OFTEN, ' ')
    .replace(/['’]s\s*$/i, '')
    .replace(/\s+/g, ' ')
    .trim();
  return left.replace(NO_TOPIC, '').trim();
}

/** What follows /digest where a sentence asks for one: "schedule a digest about Ukraine every weekday at 8:00". Null for anything else. */
export function digestWords(typed: string): string | null {
  if (ALL.test(typed)) return 'list';
  const change = CHANGE.exec(typed);
  const changed = change === null ? null : changeWords(change[1] ?? '', change[2] ?? '', change[3] ?? '');
  if (changed !== null) return changed;
  const subscribed = SUBSCRIBE.exec(typed);
  if (subscribed !== null) return scheduleWords('', `about ${subscribed[1] ?? ''}`);
  const now = NOW.exec(typed);
  if (now !== null) return previewWords(topicAfter(now[2] ?? '') || topicBefore(now[1] ?? ''));
  const made = MAKE.exec(typed);
  if (made !== null) return scheduleWords(made[1] ?? '', made[2] ?? '');
  if (WHY.test(typed)) return 'why';
  if (LIST.test(typed)) return 'list';
  if (NEWS.test(typed)) return 'preview';
  const preview = PREVIEW.exec(typed);
  if (preview !== null) return previewWords(preview[1] ?? '');
  const shown = PREVIEW_OF.exec(typed)?.[1];
  return shown === undefined || NO_NAME.test(shown) ? null : previewWords(topicBefore(shown));
}

const topicAfter = (words: string): string => (ABOUT.test(words.trim()) ? words.trim().replace(ABOUT, '').trim() : '');

const previewWords = (topic: string): string => (topic === '' ? 'preview' : `preview topic:${phrase(topic)}`);

/** A digest is changed by its id behind the word, or by its topic on either side. Null where something else is asked for. */
function changeWords(verb: string, before: string, after: string): string | null {
  const rest = after
    .replace(HERE, ' ')
    .replace(/\b(?:for now|now|today)\s*$/i, '')
    .trim();
  if (NO_NAME.test(before) || (/\s/.test(rest) && !ABOUT.test(rest))) return null;
  const topic = topicAfter(rest) || topicBefore(before);
  const id = ABOUT.test(`${rest} `) ? '' : rest;
  return `${STATE[verb.toLowerCase()] ?? 'list'} ${id || (topic === '' ? '' : phrase(topic))}`.trim();
}

function scheduleWords(before: string, after: string): string {
  const often = OFTEN.exec(before)?.[0] ?? '';
  const rest = after.replace(HERE, ' ').replace(/\s+/g, ' ').trim();
  const { topic, when } = splitTopic(rest.replace(/^(?:on|about|of|for)\s+(?=\D)/i, ''));
  // Without a time in it, what follows "about" is a topic, and the time is still to be said.
  const meant = topic ?? (ABOUT.test(rest) && !/\d|noon|midnight|daily|week|every/i.test(when) && !OFTEN.test(when) ? when : null);
  const about = meant?.replace(/\s*\b(?:at|on|for|from|every|each)$/i, '').trim() || topicBefore(before);
  const at = meant === when ? '' : when.replace(/^at\s+/i, '');
  return ['schedule', about === '' ? '' : phrase(about), often, at].filter((part) => part !== '').join(' ');
}

const phrase = (words: string): string => `"${words.replaceAll('"', '').trim()}"`;
