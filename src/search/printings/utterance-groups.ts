import type { Article } from '../../model/article.ts';
import type { ArticleId, QuoteId, UtteranceId } from '../../model/ids.ts';
import type { Quote } from '../../model/quote.ts';
import type { Utterance } from '../../model/utterance.ts';
import type { TermReader } from '../tables/read-terms.ts';
import { createGramTable } from './gram-table.ts';
import { groupPrintings, utteranceOf } from './group-printings.ts';
import { createPrintingReader, gramsOf, mayBePartOf, type Printing } from './printing.ts';

export interface UtteranceChange {
  /** Utterances that are no more, or are another object now. */
  readonly gone: readonly Utterance[];
  readonly made: readonly Utterance[];
}

/** The utterances of quotes that come and go. */
export interface UtteranceGroups {
  /**
   * Takes quotes out and in, and says which utterances that changes; the others stay the objects that they were. A quote that has changed
   * goes and comes, as does one whose article has. Every step is short; nothing else may be asked before the last.
   */
  change(gone: Iterable<Quote>, come: Iterable<Quote>, articles: ReadonlyMap<ArticleId, Article>): Generator<void, UtteranceChange>;
  /** Files every run of words of what is held, in short steps, half a second for a hundred thousand quotes, so that the first `sharing` need not. */
  file(): Generator<void, void>;
  /** The other quotes that may have five words in a row in common with this one; perhaps some that came or went since. */
  sharing(quote: Quote): readonly Quote[];
}

/** Quotes in one step, about a millisecond's work. */
const STEP = 50;

/**
 * An empty set of utterances: the same words, or words contained in fuller ones, by the same speaker (an unattributed printing
 * fits any). Words of fewer than four count as the same only when they are equal and printed by different articles; these, and others that tell
 * little, only by the same speaker within some days. The order in which quotes come changes nothing. Only quotes that may be parts of each other decide about each other, so a change is worked out
 * from those that hang together with it: it costs its own size, whatever is held (the first one
 * after everything came at once: half a second for a hundred thousand quotes), and comes to the same as grouping everything anew.
 */
export function createUtteranceGroups(read?: TermReader): UtteranceGroups {
  const printingOf = createPrintingReader(read);
  const printings: (Printing | null)[] = [];
  const utterances: (Utterance | null)[] = [];
  const rowOf = new Map<QuoteId, number>();
  /** Rows by every run of words that they hold, and by the first of them. */
  let holding = createGramTable();
  const opening = createGramTable();
  /** Rows below this are in `holding`. Many that come at once find each other by how they open; what comes later needs the rest. */
  let held = 0;
  /** For each row that has any, those of which it may be a part or that may be parts of it. */
  const neighbours = new Map<number, Set<number>>();

  /** Returns the rows that hung together with it. */
  function remove(row: number): Iterable<number> {
    const printing = printings[row] ?? null;
    if (printing === null) return [];
    const grams = gramsOf(printing);
    for (const gram of grams) holding.remove(gram, row);
    if (grams[0] !== undefined) opening.remove(grams[0], row);
    const near = neighbours.get(row) ?? [];
    neighbours.delete(row);
    for (const other of near) neighbours.get(other)?.delete(row);
    rowOf.delete(printing.quote.id);
    printings[row] = null;
    utterances[row] = null;
    return near;
  }

  function link(a: number, b: number): void {
    for (const [row, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const near = neighbours.get(row);
      if (near === undefined) neighbours.set(row, new Set([other]));
      else near.add(other);
    }
  }

  /** Gives a quote a row under which it can be found by how it opens. */
  function open(quote: Quote): number {
    const known = rowOf.get(quote.id);
    if (known !== undefined) remove(known);
    const [row, printing] = [printings.length, printingOf(quote)];
    const [first] = gramsOf(printing);
    if (first !== undefined) opening.add(first, row);
    printings.push(printing);
    utterances.push(null);
    rowOf.set(quote.id, row);
    return row;
  }

  function hold(row: number): void {
    const printing = printings[row] ?? null;
    if (printing !== null) for (const gram of gramsOf(printing)) holding.add(gram, row);
  }

  /** Files the runs of words of every row that is not filed yet. Somebody else may go on with it between two steps. */
  function* fileAll(): Generator<void, void> {
    // Room for all at once: growing would be a pause.
    if (held === 0) holding = createGramTable(printings.reduce((sum, printing) => sum + (printing?.count ?? 0), 0));
    while (held < printings.length) {
      hold(held++);
      if (held % STEP === 0) yield;
    }
  }

  /** Links a row with those that may be parts of it. */
  function linkParts(row: number): void {
    const whole = printings[row] ?? null;
    if (whole === null) return;
    for (const gram of gramsOf(whole)) {
      opening.visit(gram, (other) => {
        const part = printings[other] ?? null;
        if (other !== row && part !== null && mayBePartOf(part, whole)) link(row, other);
      });
    }
  }

  /** Links a row with those of which it may be a part. */
  function linkWholes(row: number): void {
    const part = printings[row] ?? null;
    const first = part === null ? undefined : gramsOf(part)[0];
    if (part === null || first === undefined) return;
    holding.visit(first, (other) => {
      const whole = printings[other] ?? null;
      if (whole !== null && mayBePartOf(part, whole)) link(row, other);
    });
  }

  /** All rows that hang together with this one, itself included. */
  function around(start: number, done: Set<number>): readonly number[] {
    const rows = [start];
    done.add(start);
    for (let next = 0; next < rows.length; next++) {
      for (const other of neighbours.get(rows[next] ?? start) ?? []) {
        if (done.has(other)) continue;
        done.add(other);
        rows.push(other);
      }
    }
    return rows;
  }

  return {
    *change(gone, come, articles) {
      const before = new Map<UtteranceId, Utterance>();
      const note = (row: number): void => {
        const utterance = utterances[row] ?? null;
        if (utterance !== null) before.set(utterance.id, utterance);
      };
      const made: Utterance[] = [];
      const touched: number[] = [];
      const came = new Set<number>();
      let work = 0;
      const isFirst = printings.length === 0;
      for (const filing = fileAll(); !filing.next().done; ) yield;
      for (const quote of gone) {
        const row = rowOf.get(quote.id);
        if (row === undefined) continue;
        note(row);
        touched.push(...remove(row));
        if (++work % STEP === 0) yield;
      }
      for (const quote of come) {
        const row = open(quote);
        came.add(row);
        touched.push(row);
        if (!isFirst) {
          linkWholes(row);
          linkParts(row);
          hold(row);
          held = row + 1;
        }
        if (++work % STEP === 0) yield;
      }
      for (let row = 0; isFirst && row < printings.length; row++) {
        linkParts(row);
        if (row % STEP === 0) yield;
      }
      const done = new Set<number>();
      for (const start of touched) {
        if (done.has(start) || printings[start] == null) continue;
        const rows = around(start, done);
        rows.forEach(note);
        for (const members of groupPrintings(
          rows.flatMap((row) => printings[row] ?? []),
          articles,
        )) {
          const grouped = utteranceOf(members, articles);
          const known = before.get(grouped.id);
          const own = members.flatMap(({ quote }) => rowOf.get(quote.id) ?? []);
          const same = known !== undefined && isSame(known, grouped) && !own.some((row) => came.has(row));
          if (same) before.delete(grouped.id);
          else made.push(grouped);
          for (const row of own) utterances[row] = same ? known : grouped;
        }
        work += rows.length;
        if (work >= STEP) {
          work = 0;
          yield;
        }
      }
      return { gone: [...before.values()], made };
    },
    file: fileAll,
    sharing(quote) {
      for (const filing = fileAll(); !filing.next().done; );
      const own = rowOf.get(quote.id);
      const last = new Map<number, number>();
      const shared = new Set<number>();
      gramsOf(printingOf(quote)).forEach((gram, at) => {
        holding.visit(gram, (row) => {
          // Two runs of four, one after the other, are five words.
          if (row !== own && last.get(row) === at - 1) shared.add(row);
          last.set(row, at);
        });
      });
      return [...shared].flatMap((row) => printings[row]?.quote ?? []);
    },
  };
}

const isSame = (a: Utterance, b: Utterance): boolean =>
  a.date === b.date && a.quotes.length === b.quotes.length && a.quotes.every((quote, at) => quote === b.quotes[at]);
