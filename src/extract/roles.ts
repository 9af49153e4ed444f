import { affiliationAt } from './affiliations.ts';
import { headOfChain } from './chunks.ts';
import type { Entity } from './entities.ts';
import { isRoleNoun, TRADE } from './lexicon/role-words.ts';
import { type NameRun, RANK } from './names.ts';
import { nations } from './nations.ts';
import type { Reading } from './reading.ts';
import { rolesAfter, rolesOfPronoun } from './role-after.ts';
import { rolesForNames } from './role-varied.ts';

const MAX_ROLE = 160;
const MAX_ROLES = 8;
/** A role that is put together from what the article says in several places has no more parts than this. */
const MAX_PARTS = 3;
const LEADING = /^(?:(?:the|a|an|his|her|its|their|our|both|one(?!\s+of\b)|another|some|that|this)\s+)+/i;
const EMPTY =
  /^(?:mr|mrs|ms|miss|sir|dr|lord|lady|dame|prof|professor|baroness|even|while|when|but|and|as|like|only|with|rival|rivals|colleague|opponent|critic|friend|fellow|\d+-year-old|others?|(?:\S+ )?counterpart)\.?$/i;

/** What opens a sentence before an office, capitalised like a participle. */
const STANDING_IN = /^(?:acting|interim|outgoing|incoming)$/;
const OF_ANOTHER = /\s(?:Mr|Mrs|Ms|Messrs)\.?$/;

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
  return role.length < 2 || role.length > MAX_ROLE || EMPTY.test(role) || OF_ANOTHER.test(role) ? null : role;
}

/** Adds a role to an entity, unless it is empty or the entity has enough of them. */
export function addRole(entity: Entity, raw: string, at: number, weak = false): void {
  // A description that runs on into the name that it describes ends before it.
  const role = tidyRole(raw.endsWith(` ${entity.name}`) ? raw.slice(0, -entity.name.length) : raw);
  if (role !== null && entity.roles.length < MAX_ROLES) entity.roles.push({ text: role, at, weak });
}

/** Learns who holds which office or trade from titles before names and descriptions beside them; adds it to the entities. */
export function learnRoles(reading: Reading): void {
  const { chunks, runs, cast } = reading;
  let index = 0;
  for (const run of runs) {
    const entity = cast.ofRun.get(run);
    while (index + 1 < chunks.length && (chunks[index]?.to ?? 0) <= run.from) index += 1;
    const chunk = chunks[index];
    if (entity?.kind !== 'person' || !chunk || run.from < chunk.from || run.to > chunk.to) continue;
    beforeName(reading, entity, index, run);
    entity.affiliation ??= affiliationAt(reading.text, reading.tokens[run.to - 1]?.end ?? 0);
    if (run.to !== chunk.to) continue;
    rolesAfter(reading, run, (raw, weak) => addRole(entity, raw, run.nameFrom, weak));
    apposedBefore(reading, entity, index, run.nameFrom);
  }
  rolesForNames(reading, (entity, raw, at) => addRole(entity, raw, at, true));
}

/** Learns from "She works as a nurse" and "A farmer, he grew maize" once it is known whom the pronoun at the token index `at` means. */
export function learnRolesOfPronoun(reading: Reading, entity: Entity, at: number): void {
  if (entity.kind === 'person' && !entity.described) rolesOfPronoun(reading, at, (raw) => addRole(entity, raw, at, true));
}

/** "Labour MP Ann Lee", "the city's mayor Ann Lee", "the senator from Vermont Ann Lee". */
function beforeName(reading: Reading, entity: Entity, index: number, run: NameRun): void {
  const { tokens, chunks, text, cast } = reading;
  const at = run.nameFrom;
  let from = chunks[index]?.from ?? at;
  if (at <= from) return;
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
  if (run.to === chunks[index]?.to) from = officeBefore(reading, from);
  addRole(entity, text.slice(tokens[from]?.start ?? 0, tokens[at]?.start), at);
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
      isRoleNoun(token.lower) || RANK.test(token.text) || (token.tag === 'word' && (!token.capital || k === 0) && TRADE.test(token.lower)),
  );
  if (words.some((token) => FORMER.test(token.text)) && words.at(-1)?.capital === false) return true;
  if (found < 0) return false;
  const after = words[found + 1];
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
