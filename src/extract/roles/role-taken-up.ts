import { isOnlooker } from '../lexicon/onlookers.ts';
import { TITLES } from '../lexicon/people-words.ts';
import { isTrade } from '../lexicon/role-words.ts';
import type { NameRun } from '../names/names.ts';
import { elsewhereThan, otherNationThan } from '../offices/nations.ts';
import { headOf } from '../offices/stated-role.ts';
import { hasAnotherTrade, isMember, opposed } from '../offices/varied-heads.ts';
import type { Entity } from '../people/entities.ts';
import { MOST_NAMED } from '../people/most-named.ts';
import { tailOfChain } from '../phrases/chunks.ts';
import type { Mention } from '../phrases/mentions.ts';
import type { Reading } from '../reading.ts';

/** Words for those who speak for others, are one of many, or have a part without being named. */
const NAMELESS =
  /^(?:residents?|villager|local|supporter|fan|passenger|shopper|tenant|voter|worker|employee|volunteer|protester|runner|spokes\p{L}+|manager|coach|driver|clerk|foreman|owner|neighbo?ur|host|presenter|interviewer|editor|author|writer|mother|father)$/u;
const FORMER = /^the (?:former|ex|late|new|next|first|second|other|latter|same)\b/i;
const MAX_SENTENCES = 400;
/** "The Northern Ireland MP", in tokens. */
const MAX_MEMBER = 4;

/**
 * "Ann Lee has defended the plan. ¶ The transport minister said": British news takes up whoever opens a paragraph by the office in the next one.
 * Calls `found` with the person and the office as printed, where the article tells of nobody else who may hold it. Linear time.
 */
export function rolesTakenUp(reading: Reading, found: (entity: Entity, raw: string, at: number) => void): void {
  const { sentences, tokens } = reading;
  let opened = -1;
  let before: readonly [number, number] = [0, 0];
  for (const { from, to, paragraph } of sentences.slice(0, MAX_SENTENCES)) {
    if (paragraph === opened) {
      before = [before[0], to];
      continue;
    }
    const [there, until] = before;
    [opened, before] = [paragraph, [from, to]];
    if (tokens[from]?.lower !== 'the' || there === until) continue;
    const office = officeAt(reading, from);
    const run = office === null ? null : spokenOf(reading, there, until);
    const entity = run === null ? undefined : reading.cast.ofRun.get(run);
    if (office !== null && entity !== undefined && fitsOffice(reading, entity, office)) found(entity, office.text, from);
  }
}

interface Told {
  readonly mention: Mention;
  readonly text: string;
}

/** The office or trade at the head of a sentence, with what belongs to it, where a verb follows. */
function officeAt(reading: Reading, from: number): Told | null {
  const { tokens, chunks, mentions, chunkFrom, text } = reading;
  const index = chunkFrom.get(from);
  const mention = index === undefined ? undefined : mentions[index];
  const head = mention?.head ?? '';
  if (index === undefined || mention?.kind !== 'nominal' || mention.sort !== 'person' || mention.unnamed || mention.to - from < 3)
    return null;
  // "The firm's finance director" is brought in by it.
  if (tokens.slice(from, mention.to).some(({ tag }) => tag === 'genitive')) return null;
  if (isOnlooker(head) || NAMELESS.test(head) || !(TITLES.has(head) || isTrade(head) || isMember(head))) return null;
  const end = chunks[tailOfChain(tokens, chunks, index)]?.to ?? mention.to;
  const [first, last, next] = [tokens[from], tokens[end - 1], tokens[end]];
  const said = first && last ? text.slice(first.start, last.end) : '';
  // "The dominant Democrat in the race" is a judgement, "The Ohio Democrat" none.
  if (isMember(head) && end - from > MAX_MEMBER) return null;
  return /^(?:verb|auxiliary|modal|adverb)$/.test(next?.tag ?? '') && !FORMER.test(said) ? { mention, text: said } : null;
}

/** Who opens a paragraph where nobody else is named of whom the article does not tell the office, or who is new and alone in it. */
function spokenOf({ runs, cast }: Reading, from: number, to: number): NameRun | null {
  let [opening, alone, doubtful]: [NameRun | null, NameRun | null, number] = [null, null, 0];
  const here = new Set<Entity>();
  for (const run of runs) {
    if (run.from < from || run.to > to) continue;
    const entity = cast.ofRun.get(run);
    if (entity?.kind !== 'person') continue;
    if (run.from === from || run.nameFrom === from) opening = run;
    if (!here.has(entity) && isSomebodyElse(entity)) doubtful += 1;
    here.add(entity);
    alone ??= run;
  }
  const one = alone === null ? undefined : cast.ofRun.get(alone);
  // "Green Ministers", "Las Vegas Strip": capitals that nothing shows to be somebody.
  if (here.size === 1 && one?.first === alone?.from && one?.gender != null) return alone;
  return doubtful <= 1 ? opening : null;
}

/** Whether an office may be of somebody named beside: not of whom the article tells the office, nor of a single word, which is mostly a place. */
const isSomebodyElse = ({ parts, full, gender, roles }: Entity): boolean =>
  !roles.some(({ weak }) => !weak) && (parts.length > 1 || full > 0 || gender !== null);

/** Whether nothing in the article speaks against somebody's holding an office, and nobody else in it may. */
function fitsOffice({ mentions, cast }: Reading, entity: Entity, { mention, text }: Told): boolean {
  const head = mention.head ?? '';
  if (entity.full === 0 || (mention.gender !== null && entity.gender !== null && mention.gender !== entity.gender)) return false;
  const [isElsewhere, isOtherNation] = [elsewhereThan(text), otherNationThan(text)];
  const strong = entity.roles.filter(({ weak }) => !weak);
  if (strong.length > 0) return false;
  if (
    entity.roles.some(
      (role) => opposed(text, role.text) || isElsewhere(role.text) || isOtherNation(role.text) || hasAnotherTrade(head, role.text),
    )
  )
    return false;
  if (cast.entities.slice(0, MOST_NAMED).some((one) => one.roles.some((role) => headOf(role.text) === head))) return false;
  return !mentions.slice(0, mention.chunk).some((one) => one.kind === 'nominal' && (one.head === head || one.head === `${head}s`));
}
