import type { Speaker } from '../../model/speaker.ts';
import type { ExtractedSpeaker } from '../extraction.ts';
import { HOLDING, isRoleNoun } from '../lexicon/role-words.ts';
import { headOf } from './stated-role.ts';

/**
 * The one role to show a reader. The engine strings together up to three that the article gives somebody; this is the first of
 * them that stands in the text, an office of `people` before a description, and any office before a form of address. Null for an anonymous source or a group, whose description is its name.
 */
export function printedRole(speaker: ExtractedSpeaker | null, text: string, people: readonly Speaker[] = []): string | null {
  const role = speaker === null || speaker.kind === 'anonymous' || speaker.role === speaker.name ? null : speaker.role;
  if (role === null) return null;
  // A role that the text breaks over two lines stands in it all the same.
  const lines = text.includes(role) ? text : text.replace(/\s+/g, ' ');
  const whole = lines.toLowerCase();
  // "Sens. Ann Lee and Tom Ray" prints each one's "Sen."
  const printed = role
    .split(', ')
    .filter((part) => whole.includes(part.toLowerCase().replace(/\.$/, '')))
    .map(asNoun)
    .filter((part) => part !== null);
  const offices = new Set(people.flatMap((person) => person.offices.flatMap(({ title, aliases }) => [title, ...aliases])).map(fold));
  const shown =
    printed.find((part) => offices.has(fold(part))) ?? (asNoun(role) === role && lines.includes(role) ? role : (fullest(printed) ?? null));
  return shown === null ? null : shown.replace(ADDRESS_BEHIND, '$1');
}

/** "House Agriculture Chairman |Rep.|": the form of address that stands between an office and a name. */
const ADDRESS_BEHIND =
  /^(.{1,80}\b(?:chair|chair(?:wo)?man|chairperson|leader|whip|speaker|secretary|member)) (?:u\.s\. )?(?:reps?|sens?)\.?$/iu;

/** What somebody is who does so now, or did it once for good. */
const DOERS: Readonly<Record<string, string>> = {
  heads: 'head',
  leads: 'leader',
  chairs: 'chair',
  owns: 'owner',
  manages: 'manager',
  directs: 'director',
  edits: 'editor',
  coaches: 'coach',
  hosts: 'host',
  founded: 'founder',
  'co-founded': 'co-founder',
};

/** "heads the clinic in Hull" as "head of the clinic in Hull"; null for what is said with another verb ("once ran the clinic"), which no card can show beside a name. */
function asNoun(part: string): string | null {
  const [verb = '', ...rest] = part.split(' ');
  const adjective =
    verb.endsWith('ing') && (verb === 'leading' ? !/^(?:the|an?|his|her|its)$/.test(rest[0] ?? '') : isRoleNoun(headOf(part)));
  if (!HOLDING.has(verb) || rest.length === 0 || adjective) return part;
  // "works in a shop as a sales manager"
  const as = verb === 'works' ? / as an? (.+)$/.exec(part) : null;
  if (as !== null) return as[1] ?? null;
  const noun = DOERS[verb];
  return noun === undefined || /^(?:for|with|at|in|over|on)$/.test(rest[0] ?? '') ? null : `${noun} of ${rest.join(' ')}`;
}

/** Before a name they say little of what somebody does. */
const ADDRESS =
  /^(?:reps?|sens?|gen|col|capt|lt|maj|adm|sgt|dr|prof|cllr|coun|revd?|senator|representative|congress(?:wo)?man|colonel|general|captain|major|admiral|professor|councill?or)\.?$/i;
const OFFICE =
  /\b(?:chair\p{L}*|leader|head|chief|director|secretary|minister|ambassador|envoy|commander|spokes\p{L}+|president|governor|mayor|whip|speaker|chancellor|commissioner|vicar|rector|curate|chaplain|priest|dean|canon|archdeacon|bishop|pastor)\b/iu;

/** "Rep., chairman of the panel": of a form of address and an office the office, else what comes first. */
function fullest([first, ...others]: readonly string[]): string | undefined {
  const office = first !== undefined && ADDRESS.test(first) ? others.find((part) => OFFICE.test(part)) : undefined;
  return office ?? first;
}

const fold = (words: string): string => words.toLowerCase().replaceAll('’', "'").replace(/^the /, '');
