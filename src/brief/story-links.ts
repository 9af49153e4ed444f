import { type Features, repeatsOneOf } from './story-features.ts';

/** How much two articles speak for being about one event; links are made of these alone, so they can be explained. */
export interface Link {
  /** Places in the list of features, the smaller first. */
  readonly a: number;
  readonly b: number;
  readonly strength: number;
}

/** Two outlets report one event within these days; what is alike over a longer time is a running subject, not a story. */
const MAX_GAP_DAYS = 3;
/** The same words are still the same news when a weekly prints them. */
const MAX_GAP_DAYS_SAME_WORDS = 7;
/** Likeness (cosine of weighed words) from which two texts tell the same event by themselves. Reports of one event in different words reach 0.3 to 0.5, of two events at one place 0.2. */
const ALIKE = 0.45;
/** With names in common, or a voice, and at most a day between them, less will do: one name, then two. */
const ALIKE_ONE_NAME = 0.4;
const ALIKE_TWO_NAMES = 0.3;
/** Texts that share half of what they say but each have names of their own tell of two events of a kind. */
const ALIKE_OTHER_NAMES = 0.7;
/** One outlet does not report an event twice on different days under different titles: those are two events, or a column. */
const ALIKE_SAME_OUTLET = 0.6;
/** One utterance in common may stand in a survey of the week; then the texts must have something else in common. */
const ALIKE_ONE_UTTERANCE = 0.12;
/** Words in more articles of the same days than this tell apart nothing and would make every pair a candidate. */
const MAX_SHARE = 0.02;
const ALWAYS_LOOKED_AT = 60;
/** Articles or pairs in one step. */
const STEP = 100;

/** Links between articles that tell the same event, strongest first, equal ones by place; in short steps. */
export function* linksBetween(all: readonly Features[]): Generator<void, readonly Link[]> {
  const links: Link[] = [];
  let looked = 0;
  for (const key of yield* candidates(all)) {
    looked += 1;
    if (looked % STEP === 0) yield;
    const [a, b] = [Math.floor(key / all.length), key % all.length];
    const [x, y] = [all[a], all[b]];
    const strength = x === undefined || y === undefined ? 0 : strengthOf(x, y);
    if (strength > 0) links.push({ a, b, strength });
  }
  return links.sort((p, q) => q.strength - p.strength || p.a - q.a || p.b - q.b);
}

/** Above 0 when both tell the same event; more is more certain. */
function strengthOf(x: Features, y: Features): number {
  const shared = sharedUtterances(x, y).length;
  const gap = gapBetween(x, y);
  if (gap === null ? shared < 2 : gap > (shared > 0 ? MAX_GAP_DAYS_SAME_WORDS : MAX_GAP_DAYS)) return 0;
  const likeness = cosine(x.terms, y.terms);
  if (x.outlet !== null && x.outlet === y.outlet)
    return (gap === 0 && likeness >= ALIKE_SAME_OUTLET) || isReprint(x, y, likeness) ? 1 + likeness : 0;
  if (shared >= 2) return 1 + shared + likeness;
  if (shared === 1) return likeness >= ALIKE_ONE_UTTERANCE ? 1 + likeness : 0;
  // Without words in common, a date known only to the month proves nothing.
  if (!isDay(x) || !isDay(y)) return 0;
  return likeness >= neededLikeness(x, y, gap ?? MAX_GAP_DAYS) ? likeness : 0;
}

/** Whether one outlet has put the same text out again, under another address or headline: without quotes it may be a column with a standing text. */
function isReprint(x: Features, y: Features, likeness: number): boolean {
  const shared = sharedUtterances(x, y).length;
  if (shared === 0 || shared < Math.min(x.utterances.length, y.utterances.length) || likeness < ALIKE_SAME_OUTLET) return false;
  return repeatsOneOf(y.article, [x.article]) || repeatsOneOf(x.article, [y.article]);
}

function neededLikeness(x: Features, y: Features, gap: number): number {
  // Both may write a name differently, so those of one are looked for among all words of the other.
  const [few, many] = x.names.size <= y.names.size ? [x, y] : [y, x];
  const shared = [...few.names].filter((name) => many.terms.has(name)).length;
  if (few.names.size > 0 && shared * 2 < few.names.size) return ALIKE_OTHER_NAMES;
  if (gap > 1) return ALIKE;
  return shared >= 2 || shareVoice(x, y) ? ALIKE_TWO_NAMES : shared === 1 ? ALIKE_ONE_NAME : ALIKE;
}

/** Long utterances that both print. */
export const sharedUtterances = (x: Features, y: Features): Features['utterances'] => {
  const theirs = new Set<string>(y.utterances);
  return x.utterances.filter((id) => theirs.has(id));
};

/** The likeness of two texts by their weighed words: 0 nothing in common, 1 the same. */
function cosine(x: Features['terms'], y: Features['terms']): number {
  const [few, many] = x.size <= y.size ? [x, y] : [y, x];
  let sum = 0;
  for (const [term, weight] of few) sum += weight * (many.get(term) ?? 0);
  return sum;
}

const isDay = ({ days }: Features): boolean => days !== null && days.first === days.last;
const shareVoice = (x: Features, y: Features): boolean => [...x.speakers].some((speaker) => y.speakers.has(speaker));

/** Days between the two, 0 where they may be the same day; null when one of them is unknown. */
function gapBetween({ days: x }: Features, { days: y }: Features): number | null {
  return x === null || y === null ? null : Math.max(0, x.first - y.last, y.first - x.last);
}

/** Pairs worth comparing, each as one number: those that share an utterance, and those near in time that share words. */
function* candidates(all: readonly Features[]): Generator<void, ReadonlySet<number>> {
  const pairs = new Set<number>();
  const pair = (a: number, b: number): void => void pairs.add(Math.min(a, b) * all.length + Math.max(a, b));
  const byUtterance = new Map<string, number[]>();
  all.forEach(({ utterances }, at) => {
    for (const id of utterances) {
      const others = byUtterance.get(id) ?? [];
      for (const other of others) pair(other, at);
      byUtterance.set(id, [...others, at]);
    }
  });

  const dated = all.flatMap((each, at) => (each.days !== null && isDay(each) ? [{ at, day: each.days.first, terms: each.terms }] : []));
  dated.sort((p, q) => p.day - q.day || p.at - q.at);
  const holding = new Map<
    string,
    { from: number; readonly all: { readonly at: number; readonly day: number; readonly weight: number }[] }
  >();
  let added = 0;
  for (const { at, day, terms } of dated) {
    added += 1;
    if (added % STEP === 0) yield;
    const sums = new Map<number, number>();
    for (const [term, weight] of terms) {
      const list = holding.get(term) ?? { from: 0, all: [] };
      while (day - (list.all[list.from]?.day ?? day) > MAX_GAP_DAYS) list.from += 1;
      if (list.all.length - list.from <= Math.max(ALWAYS_LOOKED_AT, dated.length * MAX_SHARE))
        for (let i = list.from; i < list.all.length; i += 1) {
          const other = list.all[i];
          if (other !== undefined) sums.set(other.at, (sums.get(other.at) ?? 0) + weight * other.weight);
        }
      list.all.push({ at, day, weight });
      holding.set(term, list);
    }
    // Words that were skipped add little: what is far below the lowest threshold cannot reach it.
    for (const [other, sum] of sums) if (sum >= ALIKE_TWO_NAMES / 2) pair(other, at);
  }
  return pairs;
}
