import type { NameRun } from '../names/names.ts';
import type { Entity } from '../people/entities.ts';
import type { Reading } from '../reading.ts';
import type { Tagged } from '../text/tags.ts';

/** The parts of a trial, by the words for them. */
const PARTS: Readonly<Record<string, string>> = {
  witness: 'witness',
  defendant: 'defendant',
  accused: 'defendant',
  claimant: 'claimant',
  plaintiff: 'claimant',
  complainant: 'claimant',
  prosecutor: 'prosecutor',
  barrister: 'barrister',
};

const CRIME =
  /^(?:murder|manslaughter|rape|fraud|assault|theft|robbery|arson|perjury|bribery|conspiracy|corruption|causing|assaulting|stealing|charges?|wrongdoing|killing|murdering)$/;
const SKIPPED = /^(?:auxiliary|modal|adverb|not)$/;
/** In tokens: no aside between a name and its verb is longer, and the bound keeps any text linear. */
const MAX_ASIDE = 14;
/** Sentences looked back over for whom "he" stands for. */
const FAR = 60;

const known = new WeakMap<Reading, ReadonlyMap<string, ReadonlySet<Entity>>>();

/**
 * Who has the part of a trial that a noun names ("the witness", "the defendant"): those of whom the article says that they testified,
 * are charged or sue. Null for a noun of no such part; looked for once.
 */
export function inCourt(reading: Reading, noun: string): ReadonlySet<Entity> | null {
  const part = PARTS[noun];
  if (part === undefined) return null;
  const parts = known.get(reading) ?? partsIn(reading);
  known.set(reading, parts);
  return parts.get(part) ?? new Set();
}

function partsIn(reading: Reading): ReadonlyMap<string, ReadonlySet<Entity>> {
  const { tokens, sentences } = reading;
  const found = new Map<string, Set<Entity>>();
  for (const [index, { from, to }] of sentences.entries())
    for (let at = from; at < to; at += 1) {
      const part = partAt(tokens, at);
      if (part === null) continue;
      const opens = tokens[at + 1]?.text === ',' && at === from;
      const people = part === 'called' || opens ? peopleFrom(reading, at + (opens ? 2 : 1)) : subjectsOf(reading, index, at);
      // Whoever prosecutes is a barrister as well.
      const keys = part === 'called' ? ['witness'] : part === 'prosecutor' ? [part, 'barrister'] : [part];
      for (const key of keys) for (const entity of people) found.set(key, (found.get(key) ?? new Set()).add(entity));
    }
  return found;
}

/** The part that the subject of the verb at a token index has; 'called' where its object is a witness. */
function partAt(tokens: readonly Tagged[], at: number): string | null {
  const [next, second] = [tokens[at + 1]?.lower ?? '', tokens[at + 2]?.lower ?? ''];
  switch (tokens[at]?.lower) {
    case 'testified':
    case 'testifies':
      return 'witness';
    case 'took':
    case 'takes':
      return next === 'the' && (second === 'stand' || second === 'witness') ? 'witness' : null;
    case 'gave':
    case 'gives':
      return next === 'evidence' ? 'witness' : null;
    case 'called':
      return /^(?:prosecution|prosecutors|defence|defense|state)$/.test(tokens[at - 1]?.lower ?? '') ? 'called' : null;
    case 'charged':
      return next === 'with' && /^(?:is|are|was|were|been)$/.test(tokens[at - 1]?.lower ?? '') ? 'defendant' : null;
    case 'pleaded':
    case 'pleads':
      return next === 'guilty' || (next === 'not' && second === 'guilty') ? 'defendant' : null;
    case 'on':
      return next === 'trial' && /^(?:is|are|was|were|goes|went|stands|stood)$/.test(tokens[at - 1]?.lower ?? '') ? 'defendant' : null;
    case 'denies':
    case 'denied':
    case 'admits':
    case 'admitted':
      return CRIME.test(next) || CRIME.test(second) ? 'defendant' : null;
    case 'prosecuting':
    case 'defending':
    case 'mitigating': {
      // "Tom Ray, |prosecuting|, said", "|Defending|, Tom Ray said"
      const apart =
        tokens[at + 1]?.text === ',' &&
        (tokens[at - 1]?.text === ',' || tokens[at - 1]?.paragraph !== tokens[at]?.paragraph || /^[.!?]$/.test(tokens[at - 1]?.text ?? ''));
      return apart ? (tokens[at]?.lower === 'prosecuting' ? 'prosecutor' : 'barrister') : null;
    }
    case 'sued':
    case 'sues':
    case 'suing':
      return 'claimant';
    default:
      return null;
  }
}

const personOf = ({ cast }: Reading, run: NameRun | undefined): Entity | null => {
  const entity = run === undefined ? undefined : cast.ofRun.get(run);
  return entity?.kind === 'person' ? entity : null;
};

/** Whoever is named from a token index on. */
function peopleFrom({ mentions, chunkFrom, cast }: Reading, at: number): readonly Entity[] {
  const mention = mentions[chunkFrom.get(at) ?? -1];
  const entity = mention?.kind !== 'name' || mention.run === null ? undefined : cast.ofRun.get(mention.run);
  return entity?.kind === 'person' ? [entity] : [];
}

/** Whose verb stands at a token index of a sentence: "Tom Ray, 41, who was |charged|", "Tom Ray and Al Orr are |charged|", "He |testified|". */
function subjectsOf(reading: Reading, sentence: number, verb: number): readonly Entity[] {
  const { tokens, runTo, sentences } = reading;
  let at = verb;
  const from = sentences[sentence]?.from ?? verb;
  while (
    at > from &&
    (SKIPPED.test(tokens[at - 1]?.tag ?? '') || (at < verb && /^(?:goes|went|stands|stood)$/.test(tokens[at - 1]?.lower ?? '')))
  )
    at -= 1;
  if (/^(?:goes|went|stands|stood)$/.test(tokens[at - 1]?.lower ?? '')) at -= 1;
  if (tokens[at - 1]?.lower === 'who') at -= 1;
  if (/^(?:he|she)$/.test(tokens[at - 1]?.lower ?? '')) return lastNamed(reading, sentence);
  let run = runTo.get(at);
  // "Ray, 41, of Elm Road, Hull, |denies"
  const opening = reading.mentions[reading.chunkFrom.get(from) ?? -1];
  if (run === undefined && tokens[at - 1]?.text === ',' && at - from <= MAX_ASIDE && opening?.kind === 'name' && opening.run !== null)
    run = tokens[opening.to]?.text === ',' ? opening.run : undefined;
  // "Tom Ray, 41, a baker from Hull, |testified"
  if (run === undefined && tokens[at - 1]?.text === ',')
    for (let end = at - 1; end > Math.max(from, at - MAX_ASIDE) && run === undefined; end -= 1)
      run = tokens[end]?.text === ',' && personOf(reading, runTo.get(end)) !== null ? runTo.get(end) : undefined;
  const one = personOf(reading, run);
  if (run === undefined || one === null) return [];
  const other = tokens[run.from - 1]?.lower === 'and' ? personOf(reading, runTo.get(run.from - 1)) : null;
  return [one, other, nextAfter(reading, verb, sentences[sentence]?.to ?? verb)].filter((entity) => entity !== null);
}

/** "Tom Ray testified on Monday and |Al Orr| on Tuesday": whoever does the same. */
function nextAfter(reading: Reading, verb: number, end: number): Entity | null {
  const { tokens, chunkFrom, mentions } = reading;
  for (let at = verb + 1; at < Math.min(end, verb + MAX_ASIDE); at += 1) {
    const name = tokens[at]?.lower === 'and' ? mentions[chunkFrom.get(at + 1) ?? -1] : undefined;
    if (name?.kind === 'name' && name.run !== null && tokens[name.to]?.tag === 'preposition') return personOf(reading, name.run);
  }
  return null;
}

/** The one person whom the sentence before names, if it names one alone. */
function lastNamed(reading: Reading, sentence: number): readonly Entity[] {
  const { from, to } = reading.sentences[sentence - 1] ?? { from: 0, to: 0 };
  const people = new Set<Entity>();
  for (let end = Math.max(from, to - FAR) + 1; end <= to; end += 1) {
    const entity = personOf(reading, reading.runTo.get(end));
    if (entity !== null) people.add(entity);
  }
  return people.size === 1 ? [...people] : [];
}
