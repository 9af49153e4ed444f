import { tailOfChain } from './chunks.ts';
import type { Entity } from './entities.ts';
import { isPeopleNoun, isPersonNoun, TITLES } from './lexicon/people-words.ts';
import type { NameRun } from './names.ts';
import { nations } from './nations.ts';
import type { Reading } from './reading.ts';

const MAX_ROLE = 160;
const MAX_ROLES = 8;
/** A role that is put together from what the article says in several places has no more parts than this. */
const MAX_PARTS = 3;
const LEADING = /^(?:(?:the|a|an|his|her|its|their|our|both|one|another|some|that|this)\s+)+/i;
const EMPTY =
  /^(?:mr|mrs|ms|miss|sir|dr|lord|lady|dame|prof|professor|baroness|even|while|when|but|and|as|like|only|with|rival|rivals|colleague|opponent|critic|friend|fellow|\d+-year-old|others?|(?:\S+ )?counterpart)\.?$/i;
const TRADE = /(?:er|or|ist|man|woman|ant|ian|eur|ee)$/;

/** A role as the article states it, without its article and with its white space made plain; null when nothing is left. */
export function tidyRole(raw: string): string | null {
  const role = raw
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/g, '')
    .replace(LEADING, '')
    .trim();
  return role.length < 2 || role.length > MAX_ROLE || EMPTY.test(role) ? null : role;
}

const isRoleNoun = (lower: string): boolean =>
  TITLES.has(lower) ||
  isPersonNoun(lower) ||
  isPeopleNoun(lower) ||
  (lower.includes('-') && lower.split('-').some((part) => TITLES.has(part)));

/** Adds a role to an entity, unless it is empty or the entity has enough of them. */
export function addRole(entity: Entity, raw: string, at: number, weak = false): void {
  const role = tidyRole(raw);
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
    beforeName(reading, entity, chunk.from, run);
    if (run.to !== chunk.to) continue;
    afterName(reading, entity, run);
    apposedBefore(reading, entity, index, run.nameFrom);
  }
}

/** "Labour MP Ann Lee", "the city's mayor Ann Lee". */
function beforeName(reading: Reading, entity: Entity, chunkFrom: number, run: NameRun): void {
  const { tokens, text } = reading;
  const at = run.nameFrom;
  let from = chunkFrom;
  if (at <= from) return;
  const words = tokens.slice(from, at).filter((token) => token.tag === 'name' || token.tag === 'word');
  if (!words.some((token) => isRoleNoun(token.lower) || (token.tag === 'word' && TRADE.test(token.lower)))) return;
  while (from < at && (tokens[from]?.tag === 'determiner' || tokens[from]?.tag === 'owner')) from += 1;
  addRole(entity, text.slice(tokens[from]?.start ?? 0, tokens[at]?.start), at);
}

/** What follows a name: an aside, a bracket, "who is …", or where somebody belongs ("of the Sierra Club"). */
function afterName(reading: Reading, entity: Entity, run: NameRun): void {
  const { tokens } = reading;
  const at = run.nameFrom;
  let next = run.to;
  // A party and place in brackets: "Ann Lee (D-Ohio), a member of the panel".
  if (tokens[next]?.text === '(') for (let i = next + 1; i < next + 8; i += 1) if (tokens[i]?.text === ')') next = i + 1;
  const sign = tokens[next];
  if (sign?.text === ',' || sign?.text === '—' || sign?.text === '–') {
    const who = tokens[next + 1]?.lower === 'who' ? next + 1 : null;
    if (who !== null) relative(reading, entity, who, at);
    else if (!apposedAfter(reading, entity, next + 1, at)) belongs(reading, entity, next + 1, at);
  } else if (sign?.lower === 'who') relative(reading, entity, next, at);
  else belongs(reading, entity, next, at);
}

/** "who is the head of the agency". */
function relative(reading: Reading, entity: Entity, who: number, at: number): void {
  const verb = reading.tokens[who + 1];
  if (verb?.tag === 'auxiliary') apposedAfter(reading, entity, who + 2, at);
  else if (verb?.lower === 'served' && reading.tokens[who + 2]?.lower === 'as') apposedAfter(reading, entity, who + 3, at);
}

/** "of the trade union Unison", "from the Resolution Foundation": better than nothing. */
function belongs(reading: Reading, entity: Entity, from: number, at: number): void {
  const { tokens, chunks, text } = reading;
  if (!/^(?:of|from|at)$/.test(tokens[from]?.lower ?? '')) return;
  const index = reading.chunkFrom.get(from + 1);
  const last = index === undefined ? undefined : chunks[tailOfChain(tokens, chunks, index)];
  const [first, final] = [tokens[from], last === undefined ? undefined : tokens[last.to - 1]];
  if (first && final && tokens.slice(from, last?.to).some((token) => token.capital))
    addRole(entity, text.slice(first.start, final.end), at, true);
}

/** "Ann Lee, the head of the agency,": the description after the name. Whether there was one. */
function apposedAfter(reading: Reading, entity: Entity, from: number, at: number): boolean {
  const { tokens, chunks, text } = reading;
  let start = from;
  // An age comes first: "Ann Lee, 45, a teacher".
  if (tokens[start]?.tag === 'number' && /^[,)]$/.test(tokens[start + 1]?.text ?? '')) start += 2;
  while (tokens[start]?.tag === 'adverb') start += 1;
  const index = reading.chunkFrom.get(start);
  const mention = index === undefined ? undefined : reading.mentions[index];
  if (index === undefined || mention === undefined || mention.kind !== 'nominal') return false;
  const within = tokens.slice(mention.from, mention.to);
  const headed =
    mention.sort === 'person' ||
    within.some((token) => isRoleNoun(token.lower)) ||
    ((tokens[start]?.tag === 'determiner' || tokens[start]?.tag === 'word') && TRADE.test(mention.head ?? ''));
  if (!headed || tokens[mention.to]?.tag === 'auxiliary') return false;
  let last = chunks[tailOfChain(tokens, chunks, index)]?.to ?? mention.to;
  // "head of policy and one of the founders of the group"
  for (let steps = 0; steps < 3 && (tokens[last]?.lower === 'and' || tokens[last]?.lower === 'of'); steps += 1) {
    const next = reading.chunkFrom.get(last + 1);
    if (next === undefined || tokens[chunks[next]?.to ?? 0]?.tag === 'verb') break;
    last = chunks[tailOfChain(tokens, chunks, next)]?.to ?? last;
  }
  const [first, final, closing] = [tokens[start], tokens[last - 1], tokens[last]];
  if (
    !first ||
    !final ||
    closing?.tag === 'auxiliary' ||
    (closing?.tag === 'verb' && closing.form !== 'ing' && closing.cue?.class === 'say')
  )
    return false;
  addRole(entity, text.slice(first.start, final.end), at);
  return true;
}

/** "The head of the agency, Ann Lee,": the description before the name. */
function apposedBefore(reading: Reading, entity: Entity, index: number, at: number): void {
  const { tokens, chunks, mentions, text } = reading;
  const chunk = chunks[index];
  if (!chunk || tokens[chunk.from - 1]?.text !== ',') return;
  if (tokens[chunk.to]?.tag !== 'sign') return;
  let ending = reading.chunkTo.get(chunk.from - 1);
  for (let steps = 0; steps < 5 && ending !== undefined; steps += 1) {
    const [candidate, part] = [mentions[ending], chunks[ending]];
    if (!candidate || !part || candidate.kind === 'pronoun') return;
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
