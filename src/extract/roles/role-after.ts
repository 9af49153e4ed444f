import { TITLES } from '../lexicon/people-words.ts';
import { ABSTRACT, HOLDING, isRoleNoun, isTrade, NO_ROLE } from '../lexicon/role-words.ts';
import type { NameRun } from '../names/names.ts';
import { holderBeside } from '../phrases/asides.ts';
import { tailOfChain } from '../phrases/chunks.ts';
import { isRelated } from '../phrases/related.ts';
import type { Reading } from '../reading.ts';
import { isDash } from '../text/sentence-openings.ts';
import { belonging } from './belonging.ts';
import { isHeaded, isOneOfPeople, isPastBefore, pastState, standsBehindSubject } from './headed-phrases.ts';
import { lacksComma } from './lacks-comma.ts';
import { partInCourt } from './part-in-court.ts';
import { endOfRole } from './role-end.ts';
import { behindDeed } from './title-words.ts';

/** Takes a role as it is printed; a weak one counts only where nothing better is stated. */
export type RoleSink = (raw: string, weak: boolean) => void;

/** More words than any reporter puts between "who" and the last office in its clause. */
const MAX_CLAUSE = 26;
const BRACKET = 8;
/** "until the end of last year" has no more words. */
const MAX_TIME = 8;
const INDEFINITE = /^(?:a|an)$/;
const NUMERAL = /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})$/;
/** "who has a stake" tells no part. */
const BEING = /^(?:is|was|are|were|be|been|being|'s|'re)$/;
/** "leading in the polls", "running for office", "running second" */
const CONTEST = /^(?:led|leads|leading|runs|ran|running)$/;
/** Adverbs that say when somebody is something, not whether or how. */
const IN_TIME = /^(?:now|also|currently|then|still|already|once|later|previously|formerly|today|again|soon|long|himself|herself)$/;
/** What somebody is for a night, or in what happened to him. */
const OF_A_DAY = /^(?:star|guest|victim|winner|witness|champion|friend|colleague|rival|opponent)$/;
const DEEMED =
  /^(?:seen|viewed|regarded|described|perceived|treated|portrayed|cast|hailed|painted|depicted|dismissed|considered|presented|himself|herself|praised|derided|mocked)$/;
/** "resigned as captain", "stepped down last night as captain" */
const LEAVES = /^(?:resign(?:s|ed)|quits?|retire[sd]|step(?:s|ped)|st(?:ands|ood)|took|takes|return(?:s|ed))$/;
const MAX_LEAVING = 5;
/** "Ann Lee - a film": the short one joins as often as it sets apart. */
const setsApart = (text: string | undefined): boolean => text !== '-' && isDash(text);

/** Finds what follows a name: an aside, a bracket, "who is …", "is now …", or where somebody belongs ("of the Sierra Club"). */
export function rolesAfter(reading: Reading, run: NameRun, found: RoleSink): void {
  const { tokens } = reading;
  // "Ms Ray — like Mr Lee, a supporter of the plan —" tells of Ms Ray.
  if (/^(?:like|unlike)$/.test(tokens[run.from - 1]?.lower ?? '') && /^(?:sign|none)$/.test(tokens[run.from - 2]?.tag ?? 'none')) return;
  let next = run.to;
  // A party and place in brackets: "Ann Lee (D-Ohio), a member of the panel".
  if (tokens[next]?.text === '(') {
    const close = tokens.slice(next + 1, next + BRACKET).findIndex((token) => token.text === ')');
    if (close >= 0) next += close + 2;
  }
  next = pastState(reading, next);
  const place = belonging(reading, next);
  if (place !== null) {
    // "Ann Lee of Ohio, the panel's oldest member"
    const after = isAside(reading, place.to) ? aside(reading, place.to + 1, found) : false;
    if (!after) found(place.text, true);
    return;
  }
  if (isAside(reading, next)) {
    if (aside(reading, next + 1, found)) return;
    const apart = belonging(reading, next + 1);
    if (apart !== null) found(apart.text, true);
  } else if (tokens[next]?.lower === 'who') clause(reading, next, found);
  // "Ms Lee served as mayor and is now a judge": the same words without "who".
  else if (/^serve[sd]$/.test(tokens[next]?.lower ?? '')) clause(reading, next - 1, found);
  // "Perhaps Ms Lee is the mayor"
  else if (!/^(?:maybe|perhaps|if|whether|unless)$/.test(tokens[run.from - 1]?.lower ?? '')) copula(reading, next, found);
  if (tokens[next]?.tag === 'verb' || LEAVES.test(tokens[next]?.lower ?? '')) actingAs(reading, next, found);
}

const isAside = (reading: Reading, at: number): boolean => reading.tokens[at]?.text === ',' || setsApart(reading.tokens[at]?.text);

/** What stands between commas after a name; whether it tells a role. */
function aside(reading: Reading, from: number, found: RoleSink): boolean {
  const { tokens } = reading;
  let at = from;
  // An age comes first: "Ann Lee, 45, a teacher", "Ann Lee, 45, who teaches".
  if (tokens[at]?.tag === 'number' && /^[,)]$/.test(tokens[at + 1]?.text ?? '')) at += 2;
  const first = tokens[at];
  if (first?.lower === 'who') return clause(reading, at, found);
  const party = partInCourt(reading, at);
  if (party !== null) {
    found(party, false);
    return true;
  }
  if (first && /ing$/.test(first.lower) && HOLDING.has(first.lower)) return holding(reading, at, found) !== null;
  const told: string[] = [];
  const end = apposition(reading, at, true, (raw) => told.push(raw));
  if (end === null || isOfNext(reading, end)) return false;
  for (const raw of told) found(raw, false);
  const who = tokens[end]?.lower === 'who' ? end : isAside(reading, end) && tokens[end + 1]?.lower === 'who' ? end + 1 : null;
  if (who !== null) clause(reading, who, found);
  return true;
}

/** "Responding to Ann Lee, |the mayor|, Tom Ray, said": the office that ends at the token `end` is that of whoever is named behind it. */
function isOfNext(reading: Reading, end: number): boolean {
  const name = reading.tokens[end]?.text === ',' ? reading.mentions[reading.chunkFrom.get(end + 1) ?? -1] : undefined;
  const ending = reading.chunkTo.get(end);
  if (name?.kind !== 'name' || ending === undefined || reading.tokens[name.to]?.text !== ',') return false;
  return holderBeside(reading, ending, name.to) !== null;
}

/** "who is the head of the agency", "who runs the clinic and is now a member of the board". */
function clause(reading: Reading, who: number, found: RoleSink): boolean {
  const { tokens } = reading;
  let any = false;
  const limit = who + MAX_CLAUSE;
  for (let i = who; i < limit; i += 1) {
    const token = tokens[i];
    if (!token || (i > who && (token.tag === 'sign' || token.tag === 'quote' || token.tag === 'relative'))) break;
    if (i > who && token.lower !== 'and') continue;
    const end = predicate(reading, i === who ? pastTime(reading, who + 1) : i + 1, found);
    if (end === null) continue;
    any = true;
    i = Math.max(i, end - 1);
  }
  return any;
}

/** Where the verb of "who |until last year was" stands. */
function pastTime(reading: Reading, from: number): number {
  const { tokens } = reading;
  if (!/^(?:until|till|since|for|from|in|by)$/.test(tokens[from]?.lower ?? '')) return from;
  const be = tokens.slice(from, from + MAX_TIME).findIndex(({ tag }) => tag === 'auxiliary' || tag === 'verb' || tag === 'sign');
  return be < 0 ? from : from + be;
}

/** "is the head of …", "served as mayor", "heads the agency": the token after it, or null. */
function predicate(reading: Reading, from: number, found: RoleSink): number | null {
  const { tokens } = reading;
  let at = from;
  let be = false;
  for (let token = tokens[at]; token?.tag === 'auxiliary' || token?.tag === 'adverb'; token = tokens[at]) {
    be ||= token.tag === 'auxiliary' && BEING.test(token.lower);
    at += 1;
  }
  const verb = tokens[at];
  if (!verb) return null;
  if (verb.lower === 'as' && !be) {
    // "who as a captain was the king's physician"
    const index = reading.chunkFrom.get(at + 1);
    const last = index === undefined ? undefined : reading.chunks[tailOfChain(tokens, reading.chunks, index)];
    const [first, final] = [tokens[at + 1], last === undefined ? undefined : tokens[last.to - 1]];
    if (last !== undefined && first !== undefined && final !== undefined && tokens[last.to]?.tag === 'auxiliary') {
      found(reading.text.slice(first.start, final.end), false);
      return predicate(reading, last.to, found) ?? last.to;
    }
    return apposition(reading, at + 1, false, (raw) => found(raw, false));
  }
  if (/^(?:serv(?:es|ed|ing)|work(?:s|ed)|act(?:s|ed))$/.test(verb.lower) && tokens[at + 1]?.lower === 'as')
    return apposition(reading, at + 2, false, (raw) => found(raw, false));
  if (/^(?:became|elected|appointed|named)$/.test(verb.lower)) return apposition(reading, at + 1, false, (raw) => found(raw, false));
  if (HOLDING.has(verb.lower) && (!be || /ing$/.test(verb.lower))) return holding(reading, at, found);
  return be ? apposition(reading, at, false, (raw) => found(raw, false)) : null;
}

/** "Ms Lee is now the head of the agency": an office is stated for good, anything else counts only for want of a better. */
function copula(reading: Reading, from: number, found: RoleSink): void {
  const { tokens } = reading;
  const verb = tokens[from];
  if (verb === undefined || !/^(?:is|was|became)$/.test(verb.lower)) return;
  let at = from + 1;
  let now = verb.lower === 'became';
  while (tokens[at]?.tag === 'adverb') {
    // "is not the mayor", "was clearly the star": no office, or somebody's opinion.
    if (!IN_TIME.test(tokens[at]?.lower ?? '')) return;
    now ||= tokens[at]?.lower === 'now';
    at += 1;
  }
  now ||= verb.lower === 'is' && tokens[at]?.lower === 'the';
  const index = reading.chunkFrom.get(at);
  const head = index === undefined ? null : (reading.mentions[index]?.head ?? null);
  const mention = index === undefined ? undefined : reading.mentions[index];
  // "was the first candidate to speak of it", "was the guest of honour" on one day
  if (head === null || mention === undefined || OF_A_DAY.test(head) || /^(?:first|last|only)$/.test(tokens[at + 1]?.lower ?? '')) return;
  if (TITLES.has(head)) apposition(reading, at, false, (raw) => found(raw, !now));
}

/**
 * "Ms Lee visited Dover as the country's leader": what somebody does something as, where nobody else comes in before it and no verb of
 * judging says that it is somebody's opinion.
 */
function actingAs(reading: Reading, from: number, found: RoleSink): void {
  const { tokens } = reading;
  for (let at = from; at < from + MAX_CLAUSE; at += 1) {
    const token = tokens[at];
    if (!token || token.tag === 'sign' || token.tag === 'quote' || token.tag === 'object' || token.cue !== null) return;
    const run = at > from ? reading.runTo.get(at) : undefined;
    if (run !== undefined && reading.cast.ofRun.get(run)?.kind === 'person') return;
    if (token.lower !== 'as' || at === from) continue;
    // "hopes to be seen as the rightful leader"
    if (DEEMED.test(tokens[at - 1]?.lower ?? '')) return;
    const mention = reading.mentions[reading.chunkFrom.get(at + 1) ?? -1];
    const owned = mention !== undefined && tokens.slice(mention.from, mention.to).some(({ tag }) => tag === 'genitive');
    const leaves = LEAVES.test(tokens[from]?.lower ?? '') && at - from <= MAX_LEAVING;
    if (mention?.kind === 'nominal' && (mention.definite || owned || leaves) && TITLES.has(mention.head ?? ''))
      apposition(reading, at + 1, false, (raw) => found(raw, true));
    return;
  }
}

/** What is said of somebody by a pronoun at the token index `at`: "She works as a nurse", "A farmer, he grew maize". */
export function rolesOfPronoun(reading: Reading, at: number, found: RoleSink): void {
  const { tokens } = reading;
  const verb = tokens[at + 1];
  if (verb && /^(?:works?|worked|serves|served)$/.test(verb.lower) && tokens[at + 2]?.lower === 'as')
    apposition(reading, at + 3, false, (raw) => found(raw, true));
  else copula(reading, at + 1, found);
  actingAs(reading, at + 1, found);
  const before = tokens[at - 1]?.text === ',' ? reading.chunkTo.get(at - 1) : undefined;
  const chunk = before === undefined ? undefined : reading.chunks[before];
  const opening = chunk === undefined ? undefined : tokens[chunk.from];
  if (!chunk || opening?.tag !== 'determiner' || !opening.capital || !isHeaded(reading, before ?? -1)) return;
  apposition(reading, chunk.from, true, (raw) => found(raw, true));
}

/** "heads the agency in London", with the verb. */
function holding(reading: Reading, at: number, found: RoleSink): number | null {
  const { tokens, chunks, text } = reading;
  if (CONTEST.test(tokens[at]?.lower ?? '') && /^(?:in|on|by|for|to|with|at|against|second|third|first)$/.test(tokens[at + 1]?.lower ?? ''))
    return null;
  const object = /^(?:for|with|at|in|over|on)$/.test(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1;
  const index = reading.chunkFrom.get(object);
  if (index === undefined || reading.mentions[index]?.kind === 'pronoun') return null;
  const last = chunks[tailOfChain(tokens, chunks, index)];
  const [first, final] = [tokens[at], last === undefined ? undefined : tokens[last.to - 1]];
  if (!first || !final || !last) return null;
  // What somebody once did is no office: "who led the appeal".
  const { to, end } = endOfRole(reading, last.to);
  found(text.slice(first.start, end), /(?:ed|led|ran|taught|oversaw)$/.test(first.lower));
  return to;
}

/** "the head of the agency", "one of the founders": the token after the description, or null where it is none of a person. */
function apposition(reading: Reading, from: number, apart: boolean, found: (raw: string) => void): number | null {
  const { tokens, chunks, text } = reading;
  let start = from;
  while (tokens[start]?.tag === 'adverb') start += 1;
  // "a “political animal” and founder of the club"
  if (tokens[start]?.tag === 'determiner' && tokens[start + 1]?.tag === 'quote' && tokens[start + 2]?.lower === 'and') start += 3;
  // "one of the engineers"
  const several = tokens[start]?.lower === 'one' && tokens[start + 1]?.lower === 'of' && isOneOfPeople(reading, start + 2);
  const noun = several ? start + 2 : isPastBefore(tokens[start]) ? start + 1 : start;
  const index = reading.chunkFrom.get(noun);
  const mention = index === undefined ? undefined : reading.mentions[index];
  if (index === undefined || mention === undefined || mention.kind === 'pronoun') return null;
  const within = tokens.slice(mention.from, mention.to);
  const head = mention.head ?? '';
  const opening = tokens[several ? start : noun];
  if (mention.kind === 'name') {
    // "the Director-General of the agency" looks like a name; "President Ann Lee" is one.
    const run = mention.run;
    const of = within.findIndex((token) => token.lower === 'of' || token.lower === 'for');
    const chief = of > 0 ? within[of - 1] : within.at(-1);
    if (run === null || run.nameFrom > run.from || run.honorific !== null || !chief || !isRoleNoun(chief.lower)) return null;
    if (of < 0 && opening?.tag !== 'determiner' && !/^(?:of|for|at)$/.test(tokens[mention.to]?.lower ?? '')) return null;
  } else {
    const trade = (opening?.tag === 'determiner' || opening?.tag === 'word') && isTrade(head);
    const some =
      apart &&
      INDEFINITE.test(opening?.lower ?? '') &&
      mention.sort === 'thing' &&
      within.at(-1)?.capital === false &&
      !NO_ROLE.has(head) &&
      !ABSTRACT.test(head) &&
      tokens[mention.to]?.form !== 'past';
    if (mention.sort !== 'person' && !within.some((token) => isRoleNoun(token.lower)) && !(apart && trade) && !several && !some)
      return null;
  }
  // "Ann Lee, husband expecting twins"
  if (opening?.tag === 'word' && isRelated(head) && tokens[mention.to]?.form === 'ing') return null;
  // "Ray, Marsh lead; vote too early"
  if (tokens[mention.to]?.tag === 'auxiliary' || behindDeed(reading, mention.from, mention.to) >= 0) return null;
  let last = chunks[tailOfChain(tokens, chunks, index)]?.to ?? mention.to;
  // "head of policy and one of the founders of the group"
  for (let steps = 0; steps < 3 && (tokens[last]?.lower === 'and' || tokens[last]?.lower === 'of'); steps += 1) {
    const next = reading.chunkFrom.get(last + 1);
    // "a historian and runs the club": no second part.
    if (next === undefined || tokens[chunks[next]?.to ?? 0]?.tag === 'verb' || HOLDING.has(tokens[last + 1]?.lower ?? '')) break;
    last = chunks[tailOfChain(tokens, chunks, next)]?.to ?? last;
  }
  // "a mother of three"
  if (tokens[last]?.lower === 'of' && NUMERAL.test(tokens[last + 1]?.lower ?? '')) last += 2;
  const [first, final, closing] = [tokens[start], tokens[last - 1], tokens[last]];
  if (!first || !final || closing?.tag === 'auxiliary' || (closing?.tag === 'quote' && !isHeaded(reading, index))) return null;
  // "Ann Lee, a friend said, …" tells of nobody's part; "Ann Lee, head of policy said" only lacks a comma.
  const says = closing?.tag === 'verb' && closing.form !== 'ing' && closing.cue?.class === 'say';
  // "Ann Lee, MP for Hull said", "Ann Lee, a spokesman for the port said: “…”"
  const bare =
    opening?.tag === 'word' ||
    (opening?.tag === 'name' && (TITLES.has(opening.lower) || (mention.kind === 'nominal' && standsBehindSubject(reading, from))));
  const speaks = last > mention.to && (tokens[last + 1]?.text === ':' || tokens[last + 1]?.tag === 'quote');
  if (says && (mention.sort !== 'person' || !(bare || speaks || lacksComma(reading, from, last)))) return null;
  const { to, end } = endOfRole(reading, last);
  found(text.slice(first.start, end));
  return to;
}
