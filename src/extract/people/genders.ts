import { genderOfFirstName } from '../lexicon/first-names.ts';
import { isTrading } from '../lexicon/outlets.ts';
import { FEMALE, MALE } from '../lexicon/people-words.ts';
import type { NameRun } from '../names/names.ts';
import { headOf } from '../offices/stated-role.ts';
import type { Reading } from '../reading.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Tagged } from '../text/tags.ts';
import type { Entity, Gender } from './entities.ts';
import { landmarksAmong } from './landmarks.ts';
import { type BodyEvidence, mayBeABodys, saidToBeBodies } from './said-to-be-bodies.ts';
import { takenUpAsBodies } from './taken-up.ts';

/** Without "him": in "Ms Lee told him" he is somebody else. */
const SHOWN: ReadonlyMap<string, keyof Votes> = new Map([
  ...['he', 'his', 'himself'].map((word) => [word, 'm'] as const),
  ...['she', 'her', 'herself'].map((word) => [word, 'f'] as const),
  ...['its', 'itself'].map((word) => [word, 'its'] as const),
]);
/** Whether a word opens with a letter of those, which few words do: H, I or S. */
const mayShow = (lower: string): boolean => {
  const code = lower.charCodeAt(0);
  return code === 104 || code === 105 || code === 115;
};
/** Words for men that news uses of women too. */
const EITHER = /^(?:chairman|spokesman|councilman|fisherman|actor)$/;
/** With fewer pronouns that agree, the gender stays open. */
const ENOUGH_VOTES = 2;
const AGREEING = 0.8;
/** So often in full, and never shorter. */
const ALWAYS_FULL = 3;

/** "Ann Lee had married |Tom Ray": in tokens. */
const COUPLE = 6;

/** How many sentences take the name up by a pronoun of either gender, or by "its". */
interface Votes {
  m: number;
  f: number;
  its: number;
}

/** Whether an "it" speaks in a sentence that names nobody else. */
function saysIt({ tokens, runTo }: Reading, { from, to }: Sentence): boolean {
  let found = false;
  for (let i = from; i < to; i += 1) {
    if (runTo.has(i + 1)) return false;
    if (tokens[i]?.lower === 'it' && tokens[i + 1]?.cue?.class === 'say' && tokens[i - 1]?.cue == null) found = true;
  }
  return found;
}

/** What an "it" of its own does, and the "it" of "it was late" does not: "it had |signed|". */
const DOES =
  /^(?:spent|signed|bought|sold|hired|agreed|met|paid|raised|invested|received|launched|reached|begun|started|stopped|completed|finished|fired|suspended|dismissed|turned|contacted|notified|apologised|apologized|offered|recalled|restored|withdrawn|removed|tested|lost|shipped|produced|cooperated|complied|filed|appealed|closed|opened|cut|added|asked|told|sent|given|changed|improved|reviewed|identified|found|discovered|decided|acted|followed|published|issued|worked|made|put)$/;

/** "Nordlys said it had signed": whether the name that ends at `at` reports of itself as an "it". */
function reportsAsIt(tokens: readonly Tagged[], at: number): boolean {
  if (tokens[at]?.cue?.class !== 'say') return false;
  const it = tokens[at + 1]?.lower === 'that' ? at + 2 : at + 1;
  return tokens[it]?.lower === 'it' && /^(?:has|had|'s|’s)$/.test(tokens[it + 1]?.lower ?? '') && DOES.test(tokens[it + 2]?.lower ?? '');
}

/** What the pronouns near a name tell of its gender, for every person of the article. */
export function votesForGender(reading: Reading): ReadonlyMap<Entity, Votes> {
  const { tokens, sentences, runs, cast } = reading;
  const votes = new Map<Entity, Votes>();
  const vote = (entity: Entity, gender: keyof Votes): void => {
    const known = votes.get(entity) ?? { m: 0, f: 0, its: 0 };
    known[gender] += 1;
    votes.set(entity, known);
  };
  let next = 0;
  let before: { readonly entity: Entity; readonly paragraph: number } | null = null;
  for (const sentence of sentences) {
    const starts = new Map<number, Entity>();
    // "the |Ray| campaign and its new boss": the campaign's.
    const attributive: Entity[] = [];
    for (let run = runs[next]; run !== undefined && run.from < sentence.to; run = runs[next]) {
      const entity = cast.ofRun.get(run);
      if (entity?.kind === 'person' && !run.office) starts.set(run.from, entity);
      if (entity?.kind === 'person' && tokens[run.to]?.tag === 'word') attributive.push(entity);
      if (entity?.kind === 'person' && entity.parts.length === 1 && reportsAsIt(tokens, run.to)) vote(entity, 'its');
      next += 1;
    }
    const told = new Set<keyof Votes>();
    const opening = tokens[sentence.from]?.lower ?? '';
    // "Tom died in 1999. She is survived by": whoever the article is about.
    const outlived = tokens[sentence.from + 2]?.lower === 'survived';
    if (before !== null && before.paragraph === sentence.paragraph && /^(?:he|she|its)$/.test(opening) && !outlived)
      vote(before.entity, opening === 'its' ? 'its' : opening === 'he' ? 'm' : 'f');
    // "Tide said it was sorry. “…,” it said."
    if (before !== null && starts.size === 0 && sentence.paragraph - before.paragraph <= 1 && saysIt(reading, sentence))
      vote(before.entity, 'its');
    let only: Entity | null = null;
    // In a sentence that names nobody no pronoun tells anything.
    const places = [...starts.keys()];
    let named = 0;
    for (let i = places[0] ?? sentence.to; i < sentence.to; i += 1) {
      const entity = places[named] === i ? starts.get(i) : undefined;
      if (entity !== undefined) named += 1;
      if (entity !== undefined && only !== null && entity !== only) break;
      only = entity ?? only;
      if (only === null) continue;
      const lower = tokens[i]?.lower ?? '';
      // "told her": the same, where nothing that is hers follows.
      if (lower === 'her' && !/^(?:word|name|number|adverb)$/.test(tokens[i + 1]?.tag ?? '')) continue;
      const gender = mayShow(lower) ? SHOWN.get(lower) : undefined;
      if (gender === undefined || told.has(gender) || (gender === 'its' && attributive.includes(only))) continue;
      told.add(gender);
      vote(only, gender);
    }
    // "She married Tom Ray": one vote, since he may be a she.
    const [first, second] = starts.keys();
    const [a, b] = starts.values();
    const wife = a?.gender ?? null;
    if (first !== undefined && second !== undefined && a !== undefined && b !== undefined && wife !== null)
      if (tokens[second - 1]?.lower === 'married' && second - first < COUPLE) vote(b, wife === 'f' ? 'm' : 'f');
    const alone = a !== undefined && (starts.size === 1 || new Set(starts.values()).size === 1);
    before = alone ? { entity: a, paragraph: sentence.paragraph } : null;
  }
  return votes;
}

/** Whether something stands before the name that only somebody is, unlike "Hull-based Nordlys". */
const isTitled = (tokens: readonly Tagged[], { from, nameFrom }: NameRun): boolean =>
  nameFrom > from + 1 || (nameFrom > from && !/-(?:based|owned|listed)$/.test(tokens[from]?.lower ?? ''));

/** The gender that a role shows: "the minister's daughter". */
function genderOfRoles(entity: Entity): Gender {
  for (const { text } of entity.roles) {
    const head = headOf(text);
    if (EITHER.test(head)) continue;
    if (MALE.has(head)) return 'm';
    if (FEMALE.has(head)) return 'f';
  }
  return null;
}

/** News calls a person by the surname after the first time; a name that always stands in full is a body's. */
const neverShort = (entity: Entity): boolean =>
  entity.parts.length > 1 && entity.full >= ALWAYS_FULL && entity.full === entity.count && entity.gender === null;

const knownFirst = (entity: Entity): boolean => genderOfFirstName(entity.parts[0] ?? '') !== null;
const NONE: Votes = { m: 0, f: 0, its: 0 };

/** "Nordlys Hale, the utility that serves Hull, … Nordlys": what the article says it is outweighs that it is called shorter. */
const isPlainlyABody = (entity: Entity, evidence: BodyEvidence | undefined, personal: number): boolean =>
  evidence === 'plain' && entity.gender === null && personal === 0 && !knownFirst(entity) && entity.roles.every(mayBeABodys);

/**
 * Gives people whose name does not show it the gender that their roles and the pronouns around their names show. Who has none
 * of them is a body where "its" takes it up, where the article says so, or where it is never called by a surname.
 */
export function inferGenders(reading: Reading): void {
  const votes = votesForGender(reading);
  const bodies = saidToBeBodies(reading);
  const taken = takenUpAsBodies(reading);
  const titled = new Set(
    reading.runs.flatMap((run) => (isTitled(reading.tokens, run) || run.honorific !== null ? [reading.cast.ofRun.get(run)] : [])),
  );
  for (const place of landmarksAmong(reading, (entity) => (votes.get(entity)?.m ?? 0) + (votes.get(entity)?.f ?? 0))) {
    place.kind = 'organisation';
    place.place = true;
  }
  for (const entity of reading.cast.entities) {
    if (entity.kind !== 'person' || entity.gender !== null) continue;
    entity.gender = genderOfRoles(entity);
    const { m, f, its } = votes.get(entity) ?? NONE;
    // Whoever is called by a surname, or said to be something, is somebody.
    const personal = (entity.parts.length > 1 && entity.count > entity.full) || titled.has(entity) || knownFirst(entity);
    const unsaid = m + f === 0 && entity.roles.length === 0 && (neverShort(entity) || its > 0 || taken.has(entity));
    if (isPlainlyABody(entity, bodies.get(entity), m + f) && !titled.has(entity)) entity.kind = 'organisation';
    // "The app's developer, Nordlys, said"
    const trades = entity.parts.length === 1 && entity.roles.length > 0 && entity.roles.every(({ text }) => isTrading(headOf(text)));
    if (entity.gender === null && !personal && (bodies.has(entity) || unsaid || (trades && m + f === 0))) entity.kind = 'organisation';
    if (Math.max(m, f) < AGREEING * (m + f) || m + f === 0) continue;
    entity.leaning = m > f ? 'm' : 'f';
    if (Math.max(m, f) >= ENOUGH_VOTES) entity.gender ??= entity.leaning;
  }
}
