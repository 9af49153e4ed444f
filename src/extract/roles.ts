import { affiliationAt } from './affiliations.ts';
import { headOfChain } from './chunks.ts';
import type { Entity } from './entities.ts';
import { isDemonym } from './lexicon/demonyms.ts';
import { isPeopleNoun, isPersonNoun } from './lexicon/people-words.ts';
import { isRoleNoun, isTrade, oneOfTitle } from './lexicon/role-words.ts';
import { commonVerb } from './lexicon/verbs.ts';
import { type NameRun, RANK } from './names.ts';
import { nations } from './nations.ts';
import type { Reading } from './reading.ts';
import { rolesAfter, rolesOfPronoun } from './role-after.ts';
import { rolesOfDelayed } from './role-delayed.ts';
import { rolesForNames } from './role-varied.ts';

const MAX_ROLE = 160;
const MAX_ROLES = 8;
/** Nobody lists more names, with the states in brackets, after one title. */
const MAX_BESIDE = 12;
/** A role that is put together from what the article says in several places has no more parts than this. */
const MAX_PARTS = 3;
const LEADING = /^(?:(?:the|a|an|his|her|its|their|our|both|one(?!\s+of\b)|another|some|that|this)\s+)+/i;
const EMPTY =
  /^(?:mr|mrs|ms|miss|sir|dr|lord|lady|dame|prof|professor|baroness|even|while|when|but|and|as|like|only|with|rival|rivals|colleague|opponent|critic|friend|fellow|both|all|elder|younger|\d+-year-old|others?|(?:\S+ )?counterpart)\.?$/i;

/** What opens a sentence before an office, capitalised like a participle. */
const STANDING_IN = /^(?:acting|interim|outgoing|incoming|retired|disgraced|suspended)$/;
const OF_ANOTHER = /\s(?:Mr|Mrs|Ms|Messrs)\.?$/;
/** "53 percent to 39 percent", "20-30": what a poll says of somebody. */
/** The party alone says less than any office. */
const PARTY = /^(?:Democrat|Republican|Conservative|Liberal|Labour|Tory|Independent|Libertarian)$/;
const FIGURES = /^[\d–-]+$|^\d.*\b(?:percent|per cent|million|points|votes|seats)\b/;

/** Words that stand before nothing but an office or a part: "former television personality Ann Lee". */
const FORMER = /^(?:former|ex|then|longtime|onetime|retired|veteran)$/;

/** A role as the article states it, without its article and with its white space made plain; null when nothing is left. */
export function tidyRole(raw: string): string | null {
  const role = raw
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/g, '')
    // "Labour's" before a name
    .replace(/(\p{Lu}[\p{L}.]*)['’]s$/u, '$1')
    .replace(LEADING, '')
    .trim();
  // "A spokeswoman for Mr." before a name describes somebody who stands before it.
  if (role.length < 2 || role.length > MAX_ROLE || EMPTY.test(role) || OF_ANOTHER.test(role) || FIGURES.test(role)) return null;
  // "GOV." in a transcript
  return /^\p{Lu}{4,}$|^\p{Lu}{3,}\.$/u.test(role) && isRoleNoun(role.toLowerCase().replace('.', ''))
    ? role[0] + role.slice(1).toLowerCase()
    : role;
}

/** Adds a role to an entity, unless it is empty, of several people, or the entity has enough of them. */
export function addRole(entity: Entity, raw: string, at: number, weak = false): void {
  // A description that runs on into the name that it describes ends before it.
  const role = tidyRole(raw.endsWith(` ${entity.name}`) ? raw.slice(0, -entity.name.length) : raw);
  if (role === null || entity.roles.length >= MAX_ROLES) return;
  const head = headOf(role);
  const several =
    (isPeopleNoun(head) && !isPersonNoun(head)) || (head.endsWith('s') && isDemonym(head.slice(0, 1).toUpperCase() + head.slice(1, -1)));
  if (several && !/^one of /i.test(role)) return;
  entity.roles.push({ text: role, at, weak: weak || PARTY.test(role) });
}

/** Learns who holds which office or trade from titles before names and descriptions beside them; adds it to the entities. */
export function learnRoles(reading: Reading): void {
  const { chunks, runs, cast } = reading;
  let index = 0;
  for (const [place, run] of runs.entries()) {
    const entity = cast.ofRun.get(run);
    while (index + 1 < chunks.length && (chunks[index]?.to ?? 0) <= run.from) index += 1;
    const chunk = chunks[index];
    if (entity?.kind !== 'person' || !chunk || run.from < chunk.from || run.to > chunk.to) continue;
    beforeName(reading, entity, index, run, place);
    entity.affiliation ??= affiliationAt(reading.text, reading.tokens[run.to - 1]?.end ?? 0);
    if (run.to !== chunk.to) continue;
    rolesAfter(reading, run, (raw, weak) => addRole(entity, raw, run.nameFrom, weak));
    apposedBefore(reading, entity, index, run.nameFrom);
  }
  rolesForNames(reading, (entity, raw, at) => addRole(entity, raw, at, true));
  rolesOfDelayed(reading, (entity, raw, at) => addRole(entity, raw, at, true));
}

/** Learns from "She works as a nurse" and "A farmer, he grew maize" once it is known whom the pronoun at the token index `at` means. */
export function learnRolesOfPronoun(reading: Reading, entity: Entity, at: number): void {
  if (entity.kind === 'person' && !entity.described) rolesOfPronoun(reading, at, (raw) => addRole(entity, raw, at, true));
}

/** "Labour MP Ann Lee", "the city's mayor Ann Lee", "the senator from Vermont Ann Lee". */
function beforeName(reading: Reading, entity: Entity, index: number, run: NameRun, place: number): void {
  const { tokens, chunks, text, cast } = reading;
  let at = run.nameFrom;
  let from = chunks[index]?.from ?? at;
  // "the curator Dr Ann Lee", "the minister Lord Lee": the office stands before the form of address.
  const address = /^(?:mr|mrs|ms|miss|sir|dr|lord|lady|dame|baroness|rt|hon|fr|rev|reverend|rabbi|canon)$/;
  while (
    at - 1 > from &&
    address.test(tokens[at - 1]?.lower ?? '') &&
    !/^(?:determiner|owner)$/.test(tokens[at - 2]?.tag ?? '') &&
    tokens[at - 1]?.text !== 'MS'
  )
    at -= 1;
  if (at <= from) {
    const open = openBracket(tokens, from);
    const part = open === null ? undefined : chunks[reading.chunkTo.get(open) ?? -1];
    // "Labour MP (Member of Parliament) Ann Lee"
    if (part !== undefined && open !== null && titled(tokens, part.from, open))
      addRole(entity, text.slice(tokens[part.from]?.start ?? 0, tokens[open - 1]?.end), at);
    // "Pathologist Dr Ann Lee": capitals that are no part of the name.
    const title = run.honorific === null ? undefined : chunks[reading.chunkTo.get(from) ?? -1];
    const beside = tokens[from - 1]?.paragraph === tokens[from]?.paragraph;
    if (title !== undefined && beside && titled(tokens, title.from, from))
      addRole(entity, text.slice(tokens[title.from]?.start ?? 0, tokens[from - 1]?.end), at);
    return;
  }
  const head = headOfChain(tokens, chunks, index);
  const described = head !== index && reading.mentions[head]?.sort === 'person' && reading.mentions[head]?.kind === 'nominal';
  // "chief of staff Ann Lee"
  const joined = described && tokens[from - 1]?.lower === 'of' && tokens[from]?.tag === 'word';
  if (joined || !titled(tokens, from, at)) {
    // In "a narrator in the Lee advertisement" the name only marks a thing.
    if (run.to !== chunks[index]?.to) return;
    if (tokens.slice(from, at).some((token) => token.tag === 'genitive')) {
      const owner = tokens[at - 1]?.tag === 'genitive' ? reading.runTo.get(at - 1) : undefined;
      const body = owner === undefined ? undefined : cast.ofRun.get(owner);
      // "the union's Ann Lee" belongs to it.
      if (body?.kind === 'organisation' && !body.place) addRole(entity, body.name, at, true);
      return;
    }
    if (!described) return;
    from = chunks[head]?.from ?? from;
  }
  while (from < at && (tokens[from]?.tag === 'determiner' || tokens[from]?.tag === 'owner')) from += 1;
  const modifies = run.to !== chunks[index]?.to && tokens[run.to]?.tag !== 'genitive';
  // "a longtime Lee critic": what stands before the name describes the critic.
  if (modifies && tokens[at - 1]?.capital === false) return;
  if (run.to === chunks[index]?.to) from = officeBefore(reading, from);
  from = pastOpening(tokens, from, at);
  const printed = tidyRole(text.slice(tokens[from]?.start ?? 0, tokens[at]?.start));
  if (printed === null) return;
  const one = oneOfTitle(printed);
  addRole(entity, one ?? printed, at);
  if (one !== null) for (const other of namedBeside(reading, place)) addRole(other, one, at);
}

/** Where a bracket opens that closes right before the token index `at`; null where none does. */
function openBracket(tokens: Reading['tokens'], at: number): number | null {
  if (tokens[at - 1]?.text !== ')') return null;
  for (let i = at - 2; i > at - 9 && i > 0; i -= 1) if (tokens[i]?.text === '(') return i;
  return null;
}

/** "Sens. Ann Lee (D-Ohio), Tom Ray and Quen Orr": those who share the title of the first. */
function namedBeside({ tokens, runs, cast }: Reading, first: number): readonly Entity[] {
  const found: Entity[] = [];
  let end = runs[first]?.to ?? 0;
  for (const run of runs.slice(first + 1, first + MAX_BESIDE)) {
    const between = tokens
      .slice(end, Math.min(run.from, end + MAX_BESIDE))
      .map(({ text }) => text)
      .join(' ');
    const entity = cast.ofRun.get(run);
    // The state in a bracket is a name as well.
    if (entity === undefined && between.startsWith('(')) continue;
    if (entity?.kind !== 'person' || !/^(?:\([^)]*\) ?)?(?:, ?)?(?:and)?$/.test(between)) return found;
    found.push(entity);
    end = run.to;
  }
  return found;
}

/** "last |year Marsh's founder", "defeat |Republican": a time or a verb that stands before an office and is no part of it. */
function pastOpening(tokens: Reading['tokens'], from: number, at: number): number {
  const first = tokens[from];
  if (first === undefined || from + 1 >= at || first.capital || tokens[from - 1]?.tag === 'determiner') return from;
  const infinitive = /^(?:to|modal)$/.test(tokens[from - 1]?.tag ?? '') && commonVerb(first.lower) === 'base';
  return infinitive || /^(?:year|month|week|night|time|thing|what)$/.test(first.lower) ? from + 1 : from;
}

/** Where an office begins that goes on at the token index `from`: "Acting |chief constable", "Founder and |director". */
function officeBefore(reading: Reading, from: number): number {
  const { tokens, mentions, chunkTo } = reading;
  if (STANDING_IN.test(tokens[from - 1]?.lower ?? '') && tokens[from - 1]?.paragraph === tokens[from]?.paragraph) return from - 1;
  const first = tokens[from - 1]?.lower === 'and' ? mentions[chunkTo.get(from - 1) ?? -1] : undefined;
  if (first?.kind !== 'nominal' || first.sort !== 'person' || first.run !== null || tokens[from]?.tag === 'determiner') return from;
  const former = tokens.slice(first.from, first.to).findIndex(({ text }) => FORMER.test(text));
  const opening = tokens[first.from]?.tag;
  return first.from + (former > 0 ? former : opening === 'determiner' || opening === 'owner' ? 1 : 0);
}

/** Whether the words before a name hold an office or trade; among capitals, as in a headline, it stands right before the name. */
function titled(tokens: Reading['tokens'], from: number, at: number): boolean {
  const words = tokens.slice(from, at).filter((token) => token.tag === 'name' || token.tag === 'word');
  const found = words.findLastIndex(
    (token, k) =>
      isRoleNoun(token.lower) ||
      RANK.test(token.text) ||
      (token.text === 'Con' && words[k - 1]?.lower === 'det') ||
      (k === 0 && opensClause(tokens, from) && isTrade(token.lower)) ||
      (token.tag === 'word' && (!token.capital || k === 0) && isTrade(token.lower)),
  );
  if (words.some((token) => FORMER.test(token.text)) && words.at(-1)?.capital === false) return true;
  if (found < 0) return false;
  const after = words[found + 1];
  // "Some Republicans promote Ms Lee"
  if (
    after?.capital === false &&
    (commonVerb(after.lower) !== undefined || /^(?:Republicans|Democrats|Conservatives|Tories)$/.test(words[found]?.text ?? ''))
  )
    return false;
  return after?.capital !== true || after.start !== (words[found]?.end ?? 0) + 1;
}

const opensClause = (tokens: Reading['tokens'], at: number): boolean =>
  tokens[at - 1]?.paragraph !== tokens[at]?.paragraph || /^(?:sign|quote)$/.test(tokens[at - 1]?.tag ?? '');

/** "The head of the agency, Ann Lee,": the description before the name. */
function apposedBefore(reading: Reading, entity: Entity, index: number, at: number): void {
  const { tokens, chunks, mentions, text } = reading;
  const chunk = chunks[index];
  if (!chunk || tokens[chunk.from - 1]?.text !== ',') return;
  // "Their solicitor, Hattie Crump of Ryder Crump, said"
  if (tokens[chunk.to]?.tag !== 'sign' && !/^(?:of|from|at)$/.test(tokens[chunk.to]?.lower ?? '')) return;
  let ending = reading.chunkTo.get(chunk.from - 1);
  for (let steps = 0; steps < 5 && ending !== undefined; steps += 1) {
    const [candidate, part] = [mentions[ending], chunks[ending]];
    if (!candidate || !part || candidate.kind === 'pronoun') return;
    // "His Labour shadow, Ann Lee, said"
    const own = steps === 0 && opensClause(tokens, part.from) && tokens[part.from]?.tag === 'owner' && candidate.sort === 'thing';
    if (own && tokens[chunk.to]?.text === ',')
      addRole(entity, text.slice(tokens[part.from]?.start ?? 0, tokens[part.to - 1]?.end), at, true);
    if (candidate.kind === 'nominal' && (candidate.sort === 'person' || candidate.sort === 'people')) {
      const [first, last] = [tokens[part.from], tokens[chunk.from - 2]];
      if (candidate.sort === 'person' && first && last) addRole(entity, text.slice(first.start, last.end), at);
      return;
    }
    if (!/^(?:of|for|at|from|in|on|with)$/.test(tokens[part.from - 1]?.lower ?? '')) return;
    ending = reading.chunkTo.get(part.from - 1);
  }
}

/** The noun that a role is about: "spokesman" in "the bank's official spokesman for Europe". */
export const headOf = (role: string): string =>
  role
    .toLowerCase()
    .split(/,| (?:of|for|at|on|to|in|who|with|and) /)[0]
    ?.split(/\s+/)
    .at(-1) ?? '';

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
