import type { Speaker } from '../model/speaker.ts';
import type { Corpus } from '../search/corpus.ts';

/** Speakers by how many quotes are held of them, most first, equals by name; those of whom none is held are left out. */
export interface MostQuoted {
  readonly count: number;
  /** From one place up to another, which is not included. */
  slice(from: number, to: number): readonly Speaker[];
}

const ranked = new WeakMap<Corpus, MostQuoted>();
const byName = new Intl.Collator('en');

/** The most quoted speakers of a snapshot. Most people are quoted once, and are only put in the order of their names when somebody turns to them. */
export function mostQuoted(corpus: Corpus): MostQuoted {
  const known = ranked.get(corpus) ?? rank(corpus);
  ranked.set(corpus, known);
  return known;
}

interface Equals {
  readonly speakers: Speaker[];
  sorted: boolean;
}

function rank(corpus: Corpus): MostQuoted {
  const byQuotes = new Map<number, Equals>();
  let count = 0;
  for (const speaker of corpus.speakers) {
    const quotes = corpus.utterancesBy(speaker.id).length;
    if (quotes === 0) continue;
    const equals = byQuotes.get(quotes);
    if (equals === undefined) byQuotes.set(quotes, { speakers: [speaker], sorted: false });
    else equals.speakers.push(speaker);
    count += 1;
  }
  const groups = [...byQuotes].sort(([a], [b]) => b - a).map(([, equals]) => equals);
  return {
    count,
    slice(from, to) {
      const found: Speaker[] = [];
      let place = 0;
      for (const equals of groups) {
        const end = place + equals.speakers.length;
        if (place >= to) break;
        if (end > from) {
          if (!equals.sorted) equals.speakers.sort((a, b) => byName.compare(a.name, b.name));
          equals.sorted = true;
          found.push(...equals.speakers.slice(Math.max(0, from - place), to - place));
        }
        place = end;
      }
      return found;
    },
  };
}
