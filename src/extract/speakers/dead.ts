import { SPEECH_NOUNS } from '../lexicon/cues.ts';
import { words } from '../lexicon/words.ts';
import type { Entity } from '../people/entities.ts';
import type { Reading } from '../reading.ts';
import { kinKind } from './kinship.ts';

/** What is left of somebody, or was done to him. */
const REMAINS = /^(?:body|remains|death|murder|killing|funeral|assassination|manslaughter|corpse|suicide)$/;
/** "Tom Ray's |death|": not his body, which the living have as well. */
const DEATH = /^(?:death|murder|killing|funeral|assassination|manslaughter|suicide)$/;
const KILLED = /^(?:killed|murdered|assassinated|drowned|executed|beheaded)$/;
const DIED = /^(?:died|perished)$/;
/** "shot |dead|", "found |dead|", "stabbed to |death|" */
const TO_DEATH = /^(?:dead|death)$/;
/** In tokens: a comma, an age, an auxiliary. Who died long ago is told so with a "who". */
const REACH = 7;

const known = new WeakMap<Reading, ReadonlyMap<Entity, number>>();

/** The people who, as the article tells, are dead, each with the token at which it is told first; looked for once. */
export function deadAmong(reading: Reading): ReadonlyMap<Entity, number> {
  const dead = known.get(reading) ?? deadIn(reading);
  known.set(reading, dead);
  return dead;
}

function deadIn(reading: Reading): ReadonlyMap<Entity, number> {
  const { tokens, runs, cast } = reading;
  const found = new Map<Entity, number>();
  for (const run of runs) {
    const entity = cast.ofRun.get(run);
    if (entity?.kind !== 'person' || found.has(entity)) continue;
    const owned = tokens[run.to]?.tag === 'genitive' ? tokens[run.to + 1] : undefined;
    const of = tokens[run.from - 1]?.lower === 'of' ? tokens[run.from - 2] : undefined;
    const told =
      DEATH.test(owned?.lower ?? '') || REMAINS.test(of?.lower ?? '') || isLost(reading, run.nameFrom) || diesAfter(reading, run.to);
    if (told) found.set(entity, run.from);
  }
  // Whoever speaks in the article was alive for it.
  for (const run of found.size === 0 ? [] : runs) {
    const entity = cast.ofRun.get(run);
    if (entity !== undefined && found.has(entity) && speaksAt(reading, run.from, run.to)) found.delete(entity);
  }
  return found;
}

/** "Tom Ray had said", "said Tom Ray", "Tom Ray's comments" */
function speaksAt({ tokens }: Reading, from: number, to: number): boolean {
  // "Tom Ray was shot", "was told": another's doing.
  const passive = /^(?:was|were|been)$/.test(tokens[to]?.lower ?? '');
  const verb = !passive && /^(?:auxiliary|adverb)$/.test(tokens[to]?.tag ?? '') ? tokens[to + 1] : tokens[to];
  return (
    verb?.cue?.class === 'say' ||
    tokens[from - 1]?.cue?.lemma === 'say' ||
    (tokens[to]?.tag === 'genitive' && SPEECH_NOUNS.has(tokens[to + 1]?.lower ?? ''))
  );
}

/** "lost her son |Tom|", "lost her son, |Tom|": kin of whoever lost them. */
function isLost({ tokens }: Reading, from: number): boolean {
  const at = tokens[from - 1]?.text === ',' ? from - 2 : from - 1;
  return tokens[at - 1]?.tag === 'owner' && tokens[at - 2]?.lower === 'lost' && kinKind(tokens[at]?.lower ?? '') !== null;
}

/** What stands between a name and its verb, and the signs that end it there. */
const PASSED = words('sign number adverb date');
const CLOSING = words('. ; :');

/** Whether the verb of the phrase that ends at `to` tells of somebody's death: "Tom Ray, 19, was found dead". */
export function diesAfter({ tokens }: Reading, to: number): boolean {
  let passive = false;
  for (let at = to; at < to + REACH; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.paragraph !== tokens[to - 1]?.paragraph) return false;
    if (DIED.test(token.lower)) return true;
    if (token.tag === 'auxiliary') passive ||= /^(?:was|were|been)$/.test(token.lower);
    else if (token.tag === 'verb')
      return (
        passive && (KILLED.test(token.lower) || TO_DEATH.test(tokens[at + 1]?.lower ?? '') || TO_DEATH.test(tokens[at + 2]?.lower ?? ''))
      );
    else if (!PASSED.has(token.tag) || CLOSING.has(token.text)) return false;
  }
  return false;
}
