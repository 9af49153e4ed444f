import { genderOfFirstName } from '../lexicon/first-names.ts';
import type { Form } from '../names/name-forms.ts';
import { startsSentence } from '../text/sentence-openings.ts';
import type { Tagged } from '../text/tags.ts';

/** Who is at a club or a firm, in front of a name: "Marlford |striker| Tom Ray". A singer or a player has a coach and a manager too. */
const AT_CLUB =
  /^(?:boss|striker|midfielder|defender|goalkeeper|keeper|winger|forward|captain|skipper|full-back|left-back|right-back|centre-back|fly-half|scrum-half|ceo|founder|co-founder)$/;
/** What stands in front of the subject of a clause. */
const OPENS = /^(?:that|as|after|when|since|but|while|because|where|and)$/;

/** "|Marlford| have sold their captain", "|Marlford| are late": what takes the verb of several, and is none of two who are joined. */
function takesPlural(tokens: readonly Tagged[], from: number, to: number): boolean {
  const verb = tokens[to]?.lower;
  if (verb !== 'have' && verb !== 'are') return false;
  const before = tokens[from - 1];
  // "Ann Lee and Marlford have"
  if (startsSentence(tokens, from)) return true;
  return OPENS.test(before?.lower ?? '') && (before?.lower !== 'and' || tokens[from - 2]?.text === ',') && tokens[from - 2]?.tag !== 'name';
}

/** "|Marlford| striker Tom Ray": a name in front of a part that somebody named has in a team. */
const hasPlayers = (tokens: readonly Tagged[], to: number): boolean =>
  tokens[to]?.capital === false && AT_CLUB.test(tokens[to]?.lower ?? '') && tokens[to + 1]?.tag === 'name';

const KIN = /^(?:family|families|brothers?|sisters?|siblings?|twins?|couple|boys|girls|children|name|surname|household|home|house)$/;
/** So many names and tokens are looked at. */
const MAX_PLURALS = 200;

/** The last words, in several, by which the article calls a club or a band: "the |Reds|’ defeat", "the |Reds| goalkeeper". */
function calledInPlural(tokens: readonly Tagged[], forms: readonly Form[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { run, parts } of forms) {
    const last = parts[0] ?? '';
    if (parts.length !== 1 || !/[^s]s$/.test(last) || found.size > MAX_PLURALS) continue;
    const next = tokens[run.to]?.lower ?? '';
    if (tokens[run.from - 1]?.lower === 'the' && !KIN.test(next)) found.add(last);
  }
  return found;
}

/** Names that the article treats as several who are one: clubs, bands and firms. None of them stands in somebody's name. */
export function collectivesAmong(tokens: readonly Tagged[], forms: readonly Form[]): ReadonlySet<string> {
  const found = new Set<string>();
  const plurals = calledInPlural(tokens, forms);
  for (const { sort, run, text, parts } of forms) {
    if (sort === 'body' || run.honorific !== null || run.nameFrom > run.from) continue;
    if (parts.length > 1 && genderOfFirstName(parts[0] ?? '') !== null) continue;
    const single = parts.length === 1 && genderOfFirstName(parts[0] ?? '') === null;
    if (takesPlural(tokens, run.from, run.to) || (single && hasPlayers(tokens, run.to))) found.add(text);
    // "Marlford Reds … the Reds’ defeat"
    else if (parts.length > 1 && plurals.has(parts.at(-1) ?? '')) found.add(text);
  }
  if (found.size > 0) for (const { parts, sort } of forms) if (sort === 'person' && parts.length > 1) deleteBorne(found, parts);
  return found;
}

/** Takes out what somebody is called in full: "Chelsea" beside "Chelsea Ray". */
function deleteBorne(found: Set<string>, parts: readonly string[]): void {
  for (const part of [parts[0], parts.at(-1)]) {
    const printed = part === undefined ? '' : part.charAt(0).toUpperCase() + part.slice(1);
    found.delete(printed);
  }
}
