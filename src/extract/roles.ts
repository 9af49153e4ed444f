import { tailOfChain } from './chunks.ts';
import type { Entity } from './entities.ts';
import { isPeopleNoun, isPersonNoun, TITLES } from './lexicon/people-words.ts';
import type { Reading } from './reading.ts';

const MAX_ROLE = 160;
const LEADING = /^(?:(?:the|a|an|his|her|its|their|our|both|one|another|some|that|this)\s+)+/i;
const EMPTY = /^(?:mr|mrs|ms|miss|sir|dr|lord|lady|dame|prof|professor|baroness|rev|even|while|when|but|and|as|like|only|with)\.?$/i;

/** A role as the article states it, without its article and with its white space made plain; null when nothing is left. */
export function tidyRole(raw: string): string | null {
  const role = raw
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/g, '')
    .replace(LEADING, '')
    .trim();
  return role.length < 2 || role.length > MAX_ROLE || EMPTY.test(role) ? null : role;
}

const isRoleNoun = (lower: string): boolean => TITLES.has(lower) || isPersonNoun(lower) || isPeopleNoun(lower);

/** Learns who holds which office or trade from titles before names and descriptions beside them; adds it to the entities. */
export function learnRoles(reading: Reading): void {
  const { tokens, chunks, mentions, cast, text } = reading;
  for (const [index, mention] of mentions.entries()) {
    if (mention.kind !== 'name' || mention.run === null) continue;
    const entity = cast.ofRun.get(mention.run);
    const [chunk, name] = [chunks[index], tokens[mention.run.nameFrom]];
    if (!entity || entity.kind !== 'person' || !chunk || !name) continue;
    const at = mention.run.nameFrom;
    let from = chunk.from;
    // "Secretary of State for Defence, John Healey" and "head of the agency John Healey" hang together before the name.
    if (at > from) {
      const words = tokens.slice(from, at).filter((token) => token.tag === 'name' || token.tag === 'word');
      if (
        words.some((token) => isRoleNoun(token.lower)) ||
        words.some((token) => token.tag === 'word' && /(?:er|or|ist|man|woman)$/.test(token.lower))
      ) {
        while (from < at && (tokens[from]?.tag === 'determiner' || tokens[from]?.tag === 'owner')) from += 1;
        add(entity, text.slice(tokens[from]?.start ?? 0, name.start), at);
      }
    }
    const sign = tokens[chunk.to];
    if (sign?.text === '(' || sign?.text === ',') apposedAfter(reading, entity, chunk.to + 1, at, sign.text === '(');
    else if (/^(?:who|whose)$/.test(sign?.lower ?? '')) continue;
    apposedBefore(reading, entity, index, at);
  }
}

function add(entity: Entity, raw: string, at: number): void {
  const role = tidyRole(raw);
  if (role !== null && entity.roles.length < 8) entity.roles.push({ text: role, at });
}

/** "Ann Lee, the head of the agency,": the description after the name. */
function apposedAfter(reading: Reading, entity: Entity, from: number, at: number, bracket: boolean): void {
  const { tokens, chunks, text } = reading;
  let start = from;
  // An age comes first: "Ann Lee, 45, a teacher".
  if (tokens[start]?.tag === 'number' && /^[,)]$/.test(tokens[start + 1]?.text ?? '')) start += 2;
  while (tokens[start]?.tag === 'adverb') start += 1;
  const index = reading.chunkFrom.get(start);
  const mention = index === undefined ? undefined : reading.mentions[index];
  if (index === undefined || mention === undefined || mention.kind === 'pronoun' || mention.kind === 'name') {
    if (bracket || mention?.kind !== 'name') return;
    return;
  }
  const headed =
    mention.sort === 'person' ||
    isRoleNoun(mention.head ?? '') ||
    tokens.slice(mention.from, mention.to).some((token) => isRoleNoun(token.lower));
  if (!headed || tokens[mention.to]?.tag === 'verb') return;
  let last = chunks[tailOfChain(tokens, chunks, index)]?.to ?? mention.to;
  // "head of policy and one of the founders of the group"
  for (let steps = 0; steps < 3 && (tokens[last]?.lower === 'and' || tokens[last]?.lower === 'of'); steps += 1) {
    const next = reading.chunkFrom.get(last + 1);
    if (next === undefined || tokens[chunks[next]?.to ?? 0]?.tag === 'verb') break;
    last = chunks[tailOfChain(tokens, chunks, next)]?.to ?? last;
  }
  const [first, final] = [tokens[start], tokens[last - 1]];
  if (!first || !final || tokens[last]?.tag === 'verb' || tokens[last]?.tag === 'auxiliary') return;
  add(entity, text.slice(first.start, final.end), at);
}

/** "The head of the agency, Ann Lee,": the description before the name. */
function apposedBefore(reading: Reading, entity: Entity, index: number, at: number): void {
  const { tokens, chunks, mentions, text } = reading;
  const chunk = chunks[index];
  if (!chunk || tokens[chunk.from - 1]?.text !== ',') return;
  const closes = tokens[chunk.to]?.text;
  if (closes !== ',' && closes !== '.' && tokens[chunk.to]?.tag !== 'sign') return;
  let ending = reading.chunkTo.get(chunk.from - 1);
  for (let steps = 0; steps < 5 && ending !== undefined; steps += 1) {
    const [candidate, part] = [mentions[ending], chunks[ending]];
    if (!candidate || !part || candidate.kind === 'pronoun') return;
    if (candidate.kind === 'nominal' && (candidate.sort === 'person' || candidate.sort === 'people')) {
      const [first, last] = [tokens[part.from], tokens[chunk.from - 2]];
      if (candidate.sort === 'person' && first && last) add(entity, text.slice(first.start, last.end), at);
      return;
    }
    if (!/^(?:of|for|at|from|in|on|with)$/.test(tokens[part.from - 1]?.lower ?? '')) return;
    ending = reading.chunkTo.get(part.from - 1);
  }
}

/** The first role that an article gives to an entity; null when it gives none. */
export const roleOf = (entity: Entity): string | null => {
  const [first] = entity.roles;
  if (!first) return null;
  // A bare rank ("President") is said fuller elsewhere when it is at all.
  const fuller = entity.roles.find(
    (role) => role.text.length > first.text.length && role.text.toLowerCase().includes(first.text.toLowerCase()) && role.text.length < 90,
  );
  return (first.text.split(' ').length === 1 ? fuller?.text : undefined) ?? first.text;
};
