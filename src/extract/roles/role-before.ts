import { TITLES } from '../lexicon/people-words.ts';
import { isRoleNoun, isTrade, oneOfTitle } from '../lexicon/role-words.ts';
import type { NameRun } from '../names/names.ts';
import { isOfAnotherSeat } from '../offices/addresses.ts';
import { followsBareOffice, isMatter } from '../offices/portfolios.ts';
import { addRole, tidyRole } from '../offices/stated-role.ts';
import type { Entity } from '../people/entities.ts';
import { type Chunk, headOfChain } from '../phrases/chunks.ts';
import { isRelated } from '../phrases/related.ts';
import type { Reading } from '../reading.ts';
import { behindDeed, holdsOffice, isFirstLady, ONCE, opensPhrase, opensRelative, pastOpening, startOfWord } from './title-words.ts';

/** Nobody lists more names, with the states in brackets, after one title. */
const MAX_BESIDE = 12;
/** A time that somebody spends in an office, or does something in it. */
const IN_OFFICE =
  /^(?:day|days|morning|week|weeks|month|months|year|years|time|term|spell|speech|address|interview|appearance|visit|trip|act|statement|decade)$/;
/** What opens a sentence before an office, capitalised like a participle. */
const STANDING_IN = /^(?:acting|interim|outgoing|incoming|retired|disgraced|suspended)$/;

/** "Chief of the General Staff| General": the rank of whoever is. */
const RANK_BEHIND = /(\bchief of (?:the )?(?:\p{L}+ )?staff) .+$/iu;

/** Learns from "Labour MP Ann Lee", "the city's mayor Ann Lee", "the senator from Vermont Ann Lee": `run` is the `place`th name, in the chunk at `index`. */
export function beforeName(reading: Reading, entity: Entity, index: number, run: NameRun, place: number): void {
  const { tokens, chunks, text, cast } = reading;
  let at = run.nameFrom;
  let from = chunks[index]?.from ?? at;
  // "the curator Dr Ann Lee", "the minister Lord Lee": the office stands before the form of address.
  while (
    at - 1 > from &&
    isAddress(tokens, at - 1) &&
    !/^(?:determiner|owner)$/.test(tokens[at - 2]?.tag ?? '') &&
    tokens[at - 1]?.text !== 'MS' &&
    !isFirstLady(tokens[at - 2], tokens[at - 1])
  )
    at -= 1;
  if (at <= from || (at === from + 1 && isAddress(tokens, from) && titleBefore(reading, from) !== null)) {
    const open = openBracket(tokens, from);
    const closest = open === null ? undefined : reading.chunkTo.get(open);
    const part = closest === undefined ? undefined : chunks[headOfChain(tokens, chunks, closest)];
    // "Labour MP (Member of Parliament) Ann Lee"
    if (part !== undefined && open !== null && holdsOffice(tokens, part.from, open))
      addRole(entity, text.slice(tokens[part.from]?.start ?? 0, tokens[open - 1]?.end), at);
    // "Pathologist Dr Ann Lee": capitals that are no part of the name.
    const title = run.honorific === null ? null : titleBefore(reading, from);
    if (title !== null) addRole(entity, text.slice(tokens[title.from]?.start ?? 0, tokens[from - 1]?.end), at);
    return;
  }
  const head = headOfChain(tokens, chunks, index);
  const whole = head === index ? undefined : reading.mentions[head];
  // "The mother of schoolgirl Ann Lee": Ann Lee is a schoolgirl.
  const described =
    whole?.sort === 'person' &&
    whole.kind === 'nominal' &&
    (!isRelated(whole.head) || isMatterOf(tokens.slice(from - 1, at)) || followsBareOffice(tokens, from));
  // "chief of staff Ann Lee"
  // "Chairman of the Joint Chiefs of Staff Ann Lee", "Member of Parliament (MP) Ann Lee"
  const joined =
    described &&
    tokens[from - 1]?.lower === 'of' &&
    (tokens[from]?.tag === 'word' ||
      // "Chief of the General Staff General Sir Tom Ray"
      (whole.head === 'chief' && tokens.slice(from, at).some(({ lower }) => lower === 'staff')) ||
      !tokens.slice(from, at).some(({ lower }, k) => TITLES.has(lower) && tokens[from + k - 1]?.text !== '('));
  if (joined || !holdsOffice(tokens, from, at)) {
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
  if (run.to === chunks[index]?.to && opensRelative(tokens, from, at, run.to)) return;
  while (from < at && (tokens[from]?.tag === 'determiner' || tokens[from]?.tag === 'owner')) from += 1;
  const modifies = run.to !== chunks[index]?.to && tokens[run.to]?.tag !== 'genitive';
  // "a longtime Lee critic": what stands before the name describes the critic.
  if (modifies && tokens[at - 1]?.capital === false) return;
  if (run.to === chunks[index]?.to) from = officeBefore(reading, from);
  from = Math.max(pastOpening(tokens, from, at), behindDeed(reading, from, at));
  const printed = tidyRole(text.slice(startOfWord(text, tokens[from]?.start ?? 0), tokens[at]?.start).replace(RANK_BEHIND, '$1'));
  if (printed === null) return;
  const one = oneOfTitle(printed);
  const others = one === null ? [] : namedBeside(reading, place);
  // "In a letter to nurses Ann Lee said": several, and she is none of them.
  if (one !== null && others.length === 0 && isSubjectAlone(reading, at, run.to)) return;
  addRole(entity, one ?? printed, at);
  if (one !== null) for (const other of others) addRole(other, one, at);
}

/** Forms of address, which stand between an office and a name. */
const ADDRESS = /^(?:mr|mrs|ms|miss|sir|dr|lord|lady|dame|baroness|rt|hon|fr|revd?|reverend|rabbi|canon)$/;

/** "the curator |Dr| Ann Lee", "the historian |Professor| Ann Lee", but not "law |professor| Ann Lee". */
function isAddress(tokens: Reading['tokens'], at: number): boolean {
  const [token, before] = [tokens[at], tokens[at - 1]];
  if (ADDRESS.test(token?.lower ?? '')) return true;
  return /^(?:Prof|Professor)$/.test(token?.text ?? '') && (isRoleNoun(before?.lower ?? '') || isTrade(before?.lower ?? ''));
}

/** "|Pathologist| Dr Ann Lee": the noun phrase that ends right before the token index `from` and holds an office; null where none does. */
function titleBefore({ tokens, chunks, chunkTo }: Reading, from: number): Chunk | null {
  const title = chunks[chunkTo.get(from) ?? -1];
  const beside = tokens[from - 1]?.paragraph === tokens[from]?.paragraph;
  // "Christian Rev. Ann Lee" tells her faith.
  const named = isRoleNoun(tokens[from - 1]?.lower ?? '');
  return title !== undefined && beside && named && holdsOffice(tokens, title.from, from) ? title : null;
}

/** "a spokesman |on harbour dues| Ann Lee": whether the words are what somebody speaks about or sees to, not whom he serves. */
const isMatterOf = ([link, ...words]: Reading['tokens']): boolean =>
  words.length > 0 &&
  words.every(
    ({ lower, capital, tag }) =>
      isMatter(lower) || lower === 'and' || (link?.lower === 'on' && tag === 'word' && !capital && !isRoleNoun(lower) && !isTrade(lower)),
  ) &&
  /^(?:on|for)$/.test(link?.lower ?? '');

/** Whether a noun in lower case ends before `at`, and the name behind it, which ends at `to`, has a verb to itself. */
const isSubjectAlone = ({ tokens }: Reading, at: number, to: number): boolean =>
  tokens[at - 1]?.capital === false && /^(?:verb|auxiliary|modal)$/.test(tokens[to]?.tag ?? '');

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

/** Where an office begins that goes on at the token index `from`: "Acting |chief constable", "Founder and |director". */
function officeBefore(reading: Reading, from: number): number {
  const { tokens, mentions, chunkTo } = reading;
  if (STANDING_IN.test(tokens[from - 1]?.lower ?? '') && tokens[from - 1]?.paragraph === tokens[from]?.paragraph) return from - 1;
  // "Police and |Crime Commissioner|"
  const matters = tokens[from - 1]?.lower === 'and' && isMatter(tokens[from]?.lower ?? '') && isMatter(tokens[from - 2]?.lower ?? '');
  if (matters) return from - 2;
  const first = tokens[from - 1]?.lower === 'and' ? mentions[chunkTo.get(from - 1) ?? -1] : undefined;
  if (first?.kind !== 'nominal' || first.sort !== 'person' || first.run !== null || tokens[from]?.tag === 'determiner') return from;
  const former = tokens.slice(first.from, first.to).findIndex(({ text }) => ONCE.test(text));
  const opening = tokens[first.from]?.tag;
  return first.from + (former > 0 ? former : opening === 'determiner' || opening === 'owner' ? 1 : 0);
}

/** "Responding to Ann Lee, |the party leader|, Tom Ray said": an office between two commas, where no comma follows the second name, is hers. */
function isOfNameBefore({ tokens, runTo, cast }: Reading, from: number): boolean {
  const run = tokens[from - 1]?.text === ',' ? runTo.get(from - 1) : undefined;
  return run !== undefined && cast.ofRun.get(run)?.kind === 'person';
}

/** Those who are somewhere, or serve somebody, with "to". */
const SENT =
  /^(?:ambassador|envoy|emissary|nuncio|consul|representative|delegate|observer|advis[eo]r|aide|assistant|counsel|counsell?or|secretary|liaison|commissioner|deputy|successor|heir)$/;

/** "|the ambassador| to Estonia", "|the adviser| to the president": the chunk on which the one at the token index `from` hangs so; null for most. */
function isSentTo({ tokens, chunks, chunkTo, mentions }: Reading, from: number): Chunk | null {
  const index = tokens[from - 1]?.lower === 'to' ? chunkTo.get(from - 1) : undefined;
  const head = index === undefined ? null : (mentions[index]?.head ?? null);
  return index !== undefined && head !== null && SENT.test(head) ? (chunks[index] ?? null) : null;
}

/** "On her first day |as| mayor, Ann Lee cut …": whether the time before "as" at the index `as` is that of an office, which opens the sentence. */
function isTimeInOffice(tokens: Reading['tokens'], as: number): boolean {
  if (!IN_OFFICE.test(tokens[as - 1]?.lower ?? '')) return false;
  for (let at = as - 2; at > as - 6; at -= 1) {
    if (!/^(?:his|her)$/.test(tokens[at]?.lower ?? '')) continue;
    return /^(?:on|in|during|for|throughout)$/.test(tokens[at - 1]?.lower ?? '') && opensPhrase(tokens, at - 1);
  }
  return false;
}

/** "parks", "foreign affairs": whether the chunk at `index` is a thing or people in general, with nothing before it. */
function isBareThing({ tokens, mentions }: Reading, index: number): boolean {
  const mention = mentions[index];
  return mention?.kind === 'nominal' && /^(?:thing|body|document|people)$/.test(mention.sort) && tokens[mention.from]?.tag === 'word';
}

/** Learns from "The head of the agency, Ann Lee,": the description before the name, which begins at the token index `at` in the chunk at `index`. */
export function apposedBefore(reading: Reading, entity: Entity, index: number, at: number): void {
  const { tokens, chunks, mentions, text } = reading;
  const chunk = chunks[index];
  if (!chunk || tokens[chunk.from - 1]?.text !== ',') return;
  // "Their solicitor, Hattie Crump of Ryder Crump, said"
  // "Labour group leader, Cllr Ann Lee said": without the second comma only where the office opens the sentence.
  const open = tokens[chunk.to]?.tag === 'verb';
  const closed = open || tokens[chunk.to]?.tag === 'sign' || /^(?:of|from|at)$/.test(tokens[chunk.to]?.lower ?? '');
  let ending = reading.chunkTo.get(chunk.from - 1);
  for (let steps = 0; steps < 5 && ending !== undefined; steps += 1) {
    const [candidate, part] = [mentions[ending], chunks[ending]];
    if (!candidate || !part || candidate.kind === 'pronoun') return;
    const as =
      tokens[part.from - 1]?.lower === 'as' &&
      tokens[part.from]?.tag === 'word' &&
      (opensPhrase(tokens, part.from - 1) || isTimeInOffice(tokens, part.from - 1));
    // "As mayor of Hull, Ann Lee cut …"
    if (as && candidate.sort === 'person') addRole(entity, text.slice(candidate.start, tokens[chunk.from - 2]?.end), at, true);
    if (as) return;
    // "His Labour shadow, Ann Lee, said"
    const own = closed && steps === 0 && opensPhrase(tokens, part.from) && tokens[part.from]?.tag === 'owner' && candidate.sort === 'thing';
    if (own && tokens[chunk.to]?.text === ',')
      addRole(entity, text.slice(tokens[part.from]?.start ?? 0, tokens[part.to - 1]?.end), at, true);
    // "Harbour Radio's forecaster, Ann Lee,": a trade that no list has.
    const sent = isSentTo(reading, part.from);
    // "The adviser to |the president|, Ann Lee, said": the adviser.
    const subject = sent !== null && (opensPhrase(tokens, sent.from) || tokens[sent.from - 1]?.cue?.class === 'say');
    if (sent !== null && closed && (candidate.kind === 'name' || candidate.sort !== 'person' || subject)) {
      ending = reading.chunkTo.get(sent.to);
      continue;
    }
    // "the chairman of |the panel|, Ann Lee": the panel is many, and she its chairman.
    const outer =
      candidate.sort === 'people' && /^(?:of|for)$/.test(tokens[part.from - 1]?.lower ?? '')
        ? reading.chunkTo.get(part.from - 1)
        : undefined;
    const chair = outer === undefined ? undefined : mentions[outer];
    if (outer !== undefined && chair?.kind === 'nominal' && chair.sort === 'person') {
      ending = outer;
      continue;
    }
    if (isOfAnotherSeat(tokens[chunk.from]?.lower ?? '', candidate.head ?? '')) return;
    const trade = candidate.sort === 'thing' && (candidate.definite || candidate.run !== null) && isTrade(candidate.head ?? '');
    if (candidate.kind === 'nominal' && (candidate.sort === 'person' || candidate.sort === 'people' || trade)) {
      if (open && (!opensPhrase(tokens, part.from) || isOfNameBefore(reading, part.from))) return;
      const [first, last] = [tokens[part.from], tokens[chunk.from - 2]];
      if (closed && candidate.sort !== 'people' && first && last) addRole(entity, text.slice(first.start, last.end), at);
      return;
    }
    // "the director of parks |and recreation|, Ann Lee"
    const pair = tokens[part.from - 1]?.lower === 'and' && isBareThing(reading, ending) && isBareThing(reading, ending - 1);
    if (!pair && !/^(?:of|for|at|from|in|on|with)$/.test(tokens[part.from - 1]?.lower ?? '')) return;
    // "the minister |responsible for| housing, Ann Lee"
    ending = reading.chunkTo.get(tokens[part.from - 2]?.lower === 'responsible' ? part.from - 2 : part.from - 1);
  }
}
