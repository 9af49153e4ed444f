import { beginningDistance, beginsWithin1 } from './alignment.ts';
import { createBestRows } from './best-rows.ts';
import { COMPLETED_KINDS, createCompletableNames } from './completable-names.ts';
import { fitOf, MAX_COMPLETIONS, type SuggestOptions, typedTerms } from './completer.ts';
import type { Suggestion } from './corpus.ts';
import type { Letters } from './packed-strings.ts';
import type { QuoteTable } from './quote-table.ts';

/** Fewer letters are near the beginning of everything; a second typo needs a long beginning to be told from another word. */
const MIN_MISTYPED = 5;
const MIN_TWICE_MISTYPED = 8;
/** Beginnings with two typos are found by trying every name, which stops being a moment here. */
const MAX_TRIED = 600;
/** Above any number of quotes, so that a better fit wins. */
const FIT_WORTH = 1e10;
/** Worse than any fit. */
const NO_FIT = 3;

/** Completions for what is being typed, best first. */
export type NameCompleter = (prefix: string, options?: SuggestOptions) => readonly Suggestion[];

/**
 * Completes speakers, roles, topics and outlets as the small completer does, but finds them by their words instead of
 * trying each: a keystroke costs what it fits. Knows what the table holds when it is made, and learns what was added since
 * at each call.
 */
export function createNameCompleter(table: QuoteTable): NameCompleter {
  const names = createCompletableNames(table);
  names.learn();
  /** How well each item fits what is typed, and which do at all; forgotten after every call. */
  let fits = new Uint8Array(0);
  let fitting: number[] = [];

  const note = (item: number, fit: number): void => {
    const before = fits[item] ?? NO_FIT;
    if (before === NO_FIT) fitting.push(item);
    if (fit < before) fits[item] = fit;
  };

  /** What begins nearly so is looked for where there is room for it, since all else comes before it. */
  function findFitting(typed: readonly string[], hasRoom: () => boolean): void {
    const asked = { words: typed, whole: typed.join(' ') };
    const longest = typed.reduce((a, b) => (b.length > a.length ? b : a), '');
    names.startingWith(longest, (form, first) => {
      const item = names.item(form);
      if (fits[item] === 0 || !names.isLive(form)) return;
      if (typed.length === 1) note(item, first ? 0 : 1);
      else {
        const words = names.words(form);
        const found = fitOf(asked, { words, whole: words.join(' ') });
        if (found !== null) note(item, found);
      }
    });
    const together = typed.join('');
    if (together.length < MIN_MISTYPED || !hasRoom()) return;
    names.mistyped(together, (form) => tryForm(form, (rest) => beginsWithin1(together, rest)));
    if (fitting.length > 0 || together.length < MIN_TWICE_MISTYPED || names.items > MAX_TRIED) return;
    for (let form = 0; form < names.forms; form++) tryForm(form, (rest) => beginningDistance(together, rest, 2) <= 2);
  }

  function tryForm(form: number, isNear: (rest: Letters) => boolean): void {
    const item = names.item(form);
    if (fits[item] !== NO_FIT || !names.isLive(form)) return;
    if (names.someEnd(form, isNear)) note(item, 2);
  }

  return (prefix, { kind, limit = MAX_COMPLETIONS } = {}) => {
    names.learn();
    const typed = typedTerms(prefix);
    if (typed.length === 0 && prefix.trim() !== '') return [];
    const { kind: place, label } = names;
    const wanted = kind === undefined ? -1 : COMPLETED_KINDS.indexOf(kind);
    const most = Math.max(0, Math.min(limit, MAX_COMPLETIONS));
    const best = createBestRows(most, (a, b) => place(a) - place(b) || (label(a) < label(b) ? -1 : label(a) > label(b) ? 1 : 0));
    const isOffered = (item: number): boolean => (wanted < 0 || place(item) === wanted) && names.weight(item) > 0;
    const offer = (item: number, worth: number): void => {
      if (isOffered(item)) best.offer(item, names.weight(item) + FIT_WORTH * worth);
    };
    if (typed.length === 0) {
      // An empty box shows people first, then by use.
      for (let item = 0; item < names.items; item++) offer(item, -place(item));
    } else {
      if (fits.length < names.items) fits = new Uint8Array(names.items + (names.items >>> 3)).fill(NO_FIT);
      findFitting(typed, () => fitting.filter(isOffered).length < most);
      for (const item of fitting) {
        offer(item, -(fits[item] ?? NO_FIT));
        fits[item] = NO_FIT;
      }
      fitting = [];
    }
    return best.rows().map(({ row }): Suggestion => {
      return { kind: COMPLETED_KINDS[place(row)] ?? 'outlet', label: label(row), value: label(row) };
    });
  };
}
