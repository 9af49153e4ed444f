import { genderOfFirstName } from '../lexicon/first-names.ts';
import { words } from '../lexicon/words.ts';
import type { NameRun } from '../names/names.ts';
import type { Reading } from '../reading.ts';
import { startsSentence } from '../text/sentence-openings.ts';
import type { Tagged } from '../text/tags.ts';
import type { Entity } from './entities.ts';

/** What opens the names of towns, waters and storms, and hardly anybody's: "Santa Belva", "Storm Belva". */
const OPENS = words('st st. ste santa san são sao storm lake castle camp villa great little bar chez planet newton isla ile bad');
/** What opens the name of a water or hill, and is a first name as well: "Glen Orrin". */
const FIRST_NAMES = words('ben glen river rio monte sierra');
/** What ends the name of a road or a stretch of country and is hardly a surname: "Charlotte Street". */
const ENDS = words(
  `road street avenue square island islands isles valley harbour harbor wharf pier quay cliffs heights station cathedral mountain mountains hills gardens
 peninsula reservoir gorge terrace crescent tunnel motorway highway prison jail stadium playground lagoon boulevard junction roundabout estuary
 lighthouse marina promenade parkway plaza firth tower`,
);
/** What ends the name of a place and is a surname as well: "Orrin Hill", "Damian Hill". */
const SURNAMES = words(
  `park hill hall house bridge court farm green cross castle lane point common moor heath mill wood woods field marsh brook ridge dale fell bay creek
 river canyon beach forest falls springs pass reef dam peak pond shoal`,
);

/** Where something is, and what goes there. */
const WHERE = words('in at on near across around round through into along beside outside inside off towards toward over up down past via');
/** Whose company, or whom one tells: "met |Quen Hill|", "with |Quen Hill|". */
const WITH_SOMEBODY = words(
  'with against told tell tells asked met married beat hired named called sacked arrested charged accused thanked praised',
);
/** What a place does as well. */
const OF_A_PLACE =
  /^(?:is|was|are|were|be|being|lies|lay|stands|stood|sits|sat|opens|opened|closes|closed|reopened|overlooks|overlooked|hosts|hosted|has|had|remains|remained|became|fell|will|would|can|could|may|might|flooded|burned|burnt)$/;
const GOES_ON = /^(?:who|whose|himself|herself)$/;

const opensPlace = (parts: readonly string[]): boolean => OPENS.has(parts[0] ?? '');

/** Whether a name may be that of a place by its first or last word. */
const mayBeLandmark = (parts: readonly string[]): boolean =>
  parts.length > 1 &&
  (opensPlace(parts) || FIRST_NAMES.has(parts[0] ?? '') || ENDS.has(parts.at(-1) ?? '') || SURNAMES.has(parts.at(-1) ?? ''));

/** The people of an article whose names may be those of places, each with its runs. */
function suspects({ runs, cast }: Reading): ReadonlyMap<Entity, readonly NameRun[]> {
  const found = new Map<Entity, NameRun[]>();
  for (const run of runs) {
    const entity = cast.ofRun.get(run);
    if (entity?.kind !== 'person' || !mayBeLandmark(entity.parts)) continue;
    const before = found.get(entity);
    if (before === undefined) found.set(entity, [run]);
    else before.push(run);
  }
  return found;
}

const isReport = (token: Tagged | undefined): boolean => token?.cue?.class === 'say' || token?.cue?.class === 'judge';

/** "Ann Lee and |Quen Hill|": whether a name joined to this one is that of somebody whose gender is known. */
function standsBesideSomebody({ tokens, mentions, chunkFrom, runTo, cast }: Reading, { from, to }: NameRun): boolean {
  const before = tokens[from - 1]?.lower === 'and' ? runTo.get(from - 1) : undefined;
  const after = tokens[to]?.lower === 'and' ? mentions[chunkFrom.get(to + 1) ?? -1]?.run : undefined;
  return [before, after].some((run) => {
    const other = run == null ? undefined : cast.ofRun.get(run);
    return other?.kind === 'person' && other.gender !== null && !mayBeLandmark(other.parts);
  });
}

/** Whether what stands around a name shows somebody: a verb of speech, an age, "who", what only somebody does. */
function showsSomebody(reading: Reading, run: NameRun, opens: boolean): boolean {
  const { tokens } = reading;
  const [before, next, second] = [tokens[run.from - 1], tokens[run.to], tokens[run.to + 1]];
  if (run.honorific !== null || run.nameFrom > run.from) return true;
  if (isReport(next) || isReport(before) || WITH_SOMEBODY.has(before?.lower ?? '') || GOES_ON.test(next?.lower ?? '')) return true;
  if (next?.text === ',' && (second?.tag === 'number' || GOES_ON.test(second?.lower ?? ''))) return true;
  const acts = /^(?:verb|auxiliary|modal)$/.test(next?.tag ?? '') && !OF_A_PLACE.test(next?.lower ?? '');
  return (acts && !opens && startsSentence(tokens, run.from)) || standsBesideSomebody(reading, run);
}

/** "the |trip| to Orrin Hill" */
const GOING =
  /^(?:mov(?:e|es|ed|ing)|return(?:s|ed|ing)?|travel(?:s|led|ed|ling|ing)?|drove|driv(?:e|es|en|ing)|walk(?:s|ed|ing)?|flew|fly|flown|head(?:s|ed|ing)|climb(?:s|ed)?|sail(?:s|ed|ing)?|trips?|journeys?|visits?|way|road|back|close|next|home|route|path|bus|train|flights?)$/;

const isLocated = (tokens: readonly Tagged[], { from }: NameRun): boolean => {
  const before = tokens[from - 1]?.lower ?? '';
  return WHERE.has(before) || (before === 'to' && GOING.test(tokens[from - 2]?.lower ?? ''));
};

/**
 * The people of an article who are places: "The trip to Orrin Hill was long. Tom Ray went. “It is cold,” she said." Nobody is called so who
 * is not shown to be somebody by a title, an office, a surname of his own, what he does or a first name; behind a first name "Hill" is a
 * place only where it is always somewhere ("in Victoria Park").
 */
export function landmarksAmong(reading: Reading, votesFor: (entity: Entity) => number): ReadonlySet<Entity> {
  const found = new Set<Entity>();
  for (const [entity, runs] of suspects(reading)) {
    const [first, last] = [entity.parts[0] ?? '', entity.parts.at(-1) ?? ''];
    const opens = opensPlace(entity.parts);
    if (entity.roles.length > 0 || entity.count > entity.full || runs.some((run) => showsSomebody(reading, run, opens))) continue;
    const named = FIRST_NAMES.has(first) || (!opens && !ENDS.has(last) && genderOfFirstName(first) !== null);
    if (!runs.every((run) => isLocated(reading.tokens, run)) && (named || votesFor(entity) > 0)) continue;
    found.add(entity);
  }
  return found;
}
