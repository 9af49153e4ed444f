import { isDemonym } from '../lexicon/demonyms.ts';
import { PARTICLES } from '../lexicon/particles.ts';
import { isPeopleNoun, isPersonNoun } from '../lexicon/people-words.ts';
import { isRoleNoun } from '../lexicon/role-words.ts';
import type { Entity } from '../people/entities.ts';
import { remembered } from '../text/remembered.ts';
import { nations } from './nations.ts';
import { isMatter } from './portfolios.ts';

const MAX_ROLE = 160;
/** "Van der", in letters: no longer particles stand before a name. */
const MAX_PARTICLES = 12;
const MAX_ROLES = 8;
/** A role that is put together from what the article says in several places has no more parts than this. */
const MAX_PARTS = 3;
const LEADING = /^(?:(?:the|a|an|his|her|its|their|our|both|one(?!\s+of\b)|another|some|that|this)\s+)+/i;
/** How somebody is for the moment, before what he is: "angry |Col." */
const MOOD =
  /^(?:visibly )?(?:(?:angry|furious|irate|irritated|emotional|tearful|jubilant|delighted|defiant|worried|exhausted|weary|frustrated|outraged|stunned) |(?:Angry|Furious|Irate|Emotional|Tearful|Jubilant|Delighted|Worried|Exhausted|Weary|Frustrated|Outraged|Stunned) (?=\p{Ll}))/u;
const EMPTY =
  /^(?:mr|mrs|ms|miss|sir|dr|lord|lady|dame|prof|professor|baroness|even|while|when|but|and|as|like|only|with|wherever|rival|rivals|(?:chief|main|primary) rival|running mate|best friend|man|woman|person|colleague|opponent|critic|friend|fellow|both|all|elder|younger|former|longtime|major|\d+-year-old|others?|(?:\S+ )?counterpart)\.?$/i;

const OF_ANOTHER = /\s(?:Mr|Mrs|Ms|Messrs)\.?$/;
/** What nobody is yet, or what somebody else is. */
const NOT_YET = /^(?:next|only|other|many) /i;
/** The party alone says less than any office. */
const PARTY = /^(?:Democrat|Republican|Conservative|Liberal|Labour|Tory|Independent|Libertarian)$/;
/** "53 percent to 39 percent", "20-30": what a poll says of somebody. */
const FIGURES = /^[\d–-]+$|^\d.*\b(?:percent|per cent|million|points|votes|seats)\b/;

/** "Getty Images|Mayor": a credit that the page lost the break after. */
const GLUED_CREDIT = /^.*\b(?:Images|Photos?|Reuters|Press|REUTERS|PRESS|AFP|AP)(?=\p{Lu}\p{Ll})/u;
/** "this |year's host", "the last thing |Mayor": the time before an office is no part of it. */
const TIME_BEFORE = /^(?:(?:year|month|week|night|thing|way)['’]s|(?:last|only) (?:thing|time|way|year|week|month)|year|month|thing|way) /;

/** "read to the jury by the clerk |Miss Lee's father|": a form of address begins the name of somebody else. */
const READ_OUT_BY = /^\p{Ll}[\p{L} ]*?(?<!\b(?:of|to|for|in|at|and)) (?=(?:Mr|Mrs|Miss|Ms|Mx) \p{Lu}[\p{L}’'-]* ?(?:['’]s|(?<=s)['’]) )/u;
/** "Hull |Area Commander| Lt.": a rank behind an office says less. */
const RANK_BEHIND = /^(.*\b(?:commander|chief|director|superintendent|manager|officer)) (?:lt|capt|sgt|cpl|col|maj|cmdr|det)\.?$/i;

/** A role as the article states it, without its article and with its white space made plain; null when nothing is left. */
export const tidyRole = remembered((raw): string | null => {
  const role = raw
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/g, '')
    // "Labour's" before a name
    .replace(/(?<!\bSt\.? )(?<![\p{L}.])(\p{Lu}[\p{L}.]*)['’]s$/u, '$1')
    .replace(GLUED_CREDIT, '')
    .replace(LEADING, '')
    .replace(MOOD, '')
    .replace(TIME_BEFORE, '')
    .replace(READ_OUT_BY, '')
    .replace(RANK_BEHIND, '$1')
    // "a clerk nearby", and a genitive whose noun stands in marks: "star of television's “Harbour”"
    .replace(/ (?:nearby|(?:of|on|in) \p{L}+['’]s?)$/u, '')
    .trim();
  // "some of these newcomers'": what is left of several.
  if (/^of /i.test(role) && !/^\W*of /i.test(raw)) return null;
  // "A spokeswoman for Mr." before a name describes somebody who stands before it.
  if (role.length < 2 || role.length > MAX_ROLE || EMPTY.test(role) || OF_ANOTHER.test(role) || FIGURES.test(role) || NOT_YET.test(role))
    return null;
  // "Von der Leyen" at the head of a sentence: a part of the name.
  const words = role.length <= MAX_PARTICLES ? role.toLowerCase().split(' ') : [];
  if (words.length > 0 && words.every((word) => PARTICLES.has(word))) return null;
  // "GOV." in a transcript
  return /^\p{Lu}{4,}$|^\p{Lu}{3,}\.$/u.test(role) && isRoleNoun(role.toLowerCase().replace('.', ''))
    ? role[0] + role.slice(1).toLowerCase()
    : role;
});

/** Adds a role to an entity, unless it is empty, of several people, or the entity has enough of them. */
export function addRole(entity: Entity, raw: string, at: number, weak = false): void {
  // A description that runs on into the name that it describes ends before it.
  const role = tidyRole(raw.endsWith(` ${entity.name}`) ? raw.slice(0, -entity.name.length) : raw);
  if (role === null || entity.roles.length >= MAX_ROLES) return;
  // "the duchess": the Duchess of Hexby is called so.
  if (entity.parts[1] === 'of' && role.toLowerCase() === entity.parts[0]) return;
  const head = headOf(role);
  const several =
    (isPeopleNoun(head) && !isPersonNoun(head)) || (head.endsWith('s') && isDemonym(head.slice(0, 1).toUpperCase() + head.slice(1, -1)));
  if (several && !/^one of /i.test(role)) return;
  entity.roles.push({ text: role, at, weak: weak || PARTY.test(role) });
}

/** "|Isle of Marl| harbour inspector": an "of" in the name of a place or body before the office. */
const NAMED_WITH_OF = /^(?:isle|bank|university|city|county|borough|port|diocese|college) of (?:the )?\S+ (?=\S)/i;

/** A role without the name of a place or body that has an "of" and stands before the office. */
export const withoutPlace = (role: string): string => (role.includes(' of ') ? role.replace(NAMED_WITH_OF, '') : role);

/** The noun that a role is about: "spokesman" in "the bank's official spokesman for Europe". */
export const headOf = remembered((role): string => {
  const [first = ''] = withoutPlace(role)
    .toLowerCase()
    .split(/,| (?:of|for|at|on|to|in|who|with) /);
  const [one = '', other] = first.split(' and ');
  const head = lastWord(one);
  // "police and crime commissioner"
  return other !== undefined && isMatter(head) ? lastWord(other) : head;
});

const lastWord = (words: string): string => words.split(/\s+/).at(-1) ?? '';

/** What an article states of an entity's office or trade, its parts in the order of the text; null when it states nothing. */
export function roleOf(entity: Entity): string | null {
  const strong = entity.roles.filter((role) => !role.weak);
  const parts: string[] = [];
  for (const { text } of strong.length > 0 ? strong : entity.roles) {
    const lower = text.toLowerCase();
    if (parts.some((part) => part.toLowerCase().includes(lower))) continue;
    const contained = parts.findIndex((part) => lower.includes(part.toLowerCase()));
    // "British Defence Secretary" and "Britain's Defence Secretary" are one office.
    if (contained < 0 && parts.some((part) => headOf(part) === headOf(text) && nations(part) > 0 && nations(text) > 0)) continue;
    if (contained >= 0) parts[contained] = text;
    else if (parts.length < MAX_PARTS) parts.push(text);
  }
  return parts.length === 0 ? null : parts.join(', ');
}
