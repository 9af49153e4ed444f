import { nations, otherNationThan } from '../offices/nations.ts';
import { headOf } from '../offices/stated-role.ts';
import type { Entity } from '../people/entities.ts';
import { MOST_NAMED } from '../people/most-named.ts';
import type { Reading } from '../reading.ts';

/** Offices and parts that news writes in place of a name that it has just given. */
const STANDS_FOR =
  /^(?:nominee|candidate|contender|hopeful|senator|governor|president|minister|leader|chief|secretary|mayor|chancellor|speaker|billionaire|tycoon|actor|actress|singer|writer|novelist|author|striker|champion)$/;
const MAX_WORDS = 6;
/** Offices of whoever leads a nation, which news puts before the name without the nation. */
const LEADS = /^(?:president|prime minister|premier|chancellor|leader)$/i;
/**
 * "Ms Lee's plan … . The Liberal candidate's voters …": who is meant by an office in place of a name. Only where the last
 * sentence that names anybody names one person, in full at some point, whose office the article has not stated; calls `found` with it.
 */
export function rolesForNames(reading: Reading, found: (entity: Entity, raw: string, at: number) => void): void {
  const { sentences, runs, cast } = reading;
  // Most articles have no such office: who holds which is put together where one is met, before `found` has changed anything.
  let held: ((office: string) => boolean) | null = null;
  const isHeld = (office: string): boolean => {
    held ??= heldBy(cast.entities.slice(0, MOST_NAMED));
    return held(office);
  };
  let next = 0;
  let only: Entity | null = null;
  for (const sentence of sentences) {
    const here: Entity[] = [];
    let acts = Number.POSITIVE_INFINITY;
    for (let run = runs[next]; run !== undefined && run.from < sentence.to; run = runs[next]) {
      const entity = cast.ofRun.get(run);
      if (entity?.kind === 'person' && !here.includes(entity)) here.push(entity);
      // "Ms Lee went on with her attack on the Liberal candidate": somebody else.
      if (entity === only && /^(?:verb|auxiliary|modal|adverb)$/.test(reading.tokens[run.to]?.tag ?? '')) acts = Math.min(acts, run.from);
      next += 1;
    }
    const [first] = here;
    if (
      only !== null &&
      only.parts.length > 1 &&
      only.roles.length === 0 &&
      only.implied === null &&
      (first === undefined || (here.length === 1 && first === only))
    ) {
      const office = officeIn(reading, sentence.from, sentence.to);
      if (office !== null && office.at < acts && !isHeld(office.text)) found(only, office.text, office.at);
    }
    if (here.length === 1 && first !== undefined && first.parts.length > 1 && first.roles.length === 0 && first.implied === null) {
      const owner = ownerIn(reading, sentence.from, sentence.to, first);
      const office = owner === null ? null : officeIn(reading, owner, sentence.to);
      if (office !== null && !isHeld(office.text)) found(first, office.text, office.at);
    }
    if (first !== undefined) only = here.length === 1 ? first : null;
  }
}

/** Opens whether one of these people is already stated to hold an office, so that it stands for nobody else. */
function heldBy(entities: readonly Entity[]): (office: string) => boolean {
  // "Poland's defence minister, Jan Nowak, … the Polish minister": nobody else's, whoever was named last.
  const national = Map.groupBy(
    entities.flatMap((entity) => entity.roles.map(({ text }) => text)).filter((role) => nations(role) > 0),
    headOf,
  );
  const strong = entities.flatMap((entity) => entity.roles.filter(({ weak }) => !weak).map(({ text }) => text));
  const bare = new Set(strong.map(headOf));
  const offices = Map.groupBy(
    strong.map((text) => text.toLowerCase()),
    headOf,
  );
  // "President Lee of Poland … Ms Ray … the Polish leader": no nation stands beside the office of whoever leads one.
  const leads = entities.some((one) => one.roles.some(({ text }) => LEADS.test(text)));
  return (office) => {
    if (leads && LEADS.test(headOf(office)) && nations(office) > 0) return true;
    // "President Lee phoned … the president": whoever was named last.
    if (office.split(' ').length === 2 && bare.has(headOf(office))) return true;
    // "Health Minister Ann Lee said … Tom Ray told them … The health minister": she, and not he.
    const [head, ...portfolio] = office.toLowerCase().split(' ').slice(1).toReversed();
    const stated = (offices.get(head ?? '') ?? []).slice(0, MOST_NAMED);
    if (stated.some((role) => portfolio.some((word) => role.split(' ').includes(word)))) return true;
    const isOtherNation = nations(office) === 0 ? () => true : otherNationThan(office);
    return (national.get(headOf(office)) ?? []).slice(0, MOST_NAMED).some((role) => !isOtherNation(role));
  };
}

/** "Ms Lee's plan may fail if the Liberal candidate …": the token after the name that owns something; null where none does. */
function ownerIn(reading: Reading, from: number, to: number, entity: Entity): number | null {
  for (let at = from + 1; at < to; at += 1) {
    const run = reading.tokens[at]?.tag === 'genitive' ? reading.runTo.get(at) : undefined;
    if (run !== undefined && reading.cast.ofRun.get(run) === entity) return at;
  }
  return null;
}

/** In tokens: "|to describe| her", "|had called| him". */
const MAX_VERB = 3;

/** Whether a verb of speech at `at` is about "him" or "her" alone, whom its subject cannot be. */
function speaksOf(tokens: Reading['tokens'], at: number): boolean {
  for (let verb = at; verb < at + MAX_VERB; verb += 1) {
    const token = tokens[verb];
    if (token?.cue == null) continue;
    const [object, next] = [tokens[verb + 1]?.lower, tokens[verb + 2]?.tag ?? ''];
    return (object === 'him' || object === 'her') && !/^(?:word|name|adverb|number)$/.test(next);
  }
  return false;
}

/** The first "the Liberal candidate" of a sentence that neither stands before a name nor ends at a comma, where a name may follow. */
function officeIn(reading: Reading, from: number, to: number): { readonly text: string; readonly at: number } | null {
  const { tokens, text } = reading;
  for (let i = from; i < to; i += 1) {
    if (tokens[i]?.lower !== 'the') continue;
    let end = i + 1;
    while (
      end < to &&
      end < i + MAX_WORDS &&
      (tokens[end]?.tag === 'name' || tokens[end]?.tag === 'word') &&
      !STANDS_FOR.test(tokens[end]?.lower ?? '')
    )
      end += 1;
    const [opening, head, next] = [tokens[i], tokens[end], tokens[end + 1]];
    if (end < i + 2 || end >= to || !opening || !head || !STANDS_FOR.test(head.lower)) continue;
    if (next?.tag === 'name' || next?.tag === 'word' || next?.text === ',') continue;
    // Whoever was it before is as likely somebody else.
    if (tokens[i + 1]?.lower === 'former') continue;
    // "Ann Lee spoke. |The Home Secretary| called her “…”": another.
    if (speaksOf(tokens, end + 1)) continue;
    return { text: text.slice(opening.start, head.end), at: i };
  }
  return null;
}
