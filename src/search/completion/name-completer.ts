import { americanForms } from '../../model/spelling.ts';
import type { Suggestion } from '../corpus.ts';
import { createBestRows } from '../ranking/best-rows.ts';
import { beginningDistance, beginsWithin1 } from '../tables/alignment.ts';
import type { Letters } from '../tables/packed-strings.ts';
import type { QuoteTable } from '../tables/quote-table.ts';
import { foldWord, termsOf, tokenizeQuery } from '../words/fold.ts';
import { isHonorific } from '../words/question-words.ts';
import { COMPLETED_KINDS, createCompletableNames } from './completable-names.ts';
import { bitsIn, fitOf, letterBits, MAX_COMPLETIONS, type SuggestOptions, typedTerms } from './completer.ts';

/** Fewer letters are near the beginning of everything; a second typo needs a long beginning to be told from another word. */
const MIN_MISTYPED = 5;
const MIN_TWICE_MISTYPED = 8;
/** Beginnings with two typos are found by trying every name that holds nearly all the letters, which stops being a moment here. */
const MAX_TRIED = 10_000;
/** Shorter beginnings of several words without gaps are in too many names. */
const MIN_JOINED = 4;
/** Where only what stands after a form of address fits, and it is nobody's name. */
const BESIDE_ADDRESS = 2;
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

  /** What begins so, or of which words do; a British beginning also in its American forms. */
  function findBegun({ typed, forms, addressed }: Prefix): void {
    const longest = typed.reduce((a, b) => (b.length > a.length ? b : a), '');
    noteBegun(typed, longest, addressed);
    for (const form of forms) noteBegun([...typed.slice(0, -1), form], form, addressed);
  }

  function noteBegun(typed: readonly string[], key: string, addressed: boolean): void {
    const asked = { words: typed, whole: typed.join(' ') };
    names.startingWith(key, (form, leads) => {
      const item = names.item(form);
      if (fits[item] === 0 || !names.isLive(form)) return;
      // "president tr" is a person; "Trade" is none.
      const least = addressed && names.kind(item) > 0 ? BESIDE_ADDRESS : 0;
      if (typed.length === 1) note(item, Math.max(least, leads ? 0 : 1));
      else {
        const words = names.words(form);
        const found = fitOf(asked, { words, whole: words.join(' ') });
        if (found !== null) note(item, Math.max(least, found));
      }
    });
  }

  /** What is written without gaps, and what begins nearly so, where there is room for it: all else comes before it. */
  function findNear(typed: readonly string[], hasRoom: () => boolean): void {
    const together = typed.join('');
    if (together.length < MIN_JOINED || !hasRoom()) return;
    const isNear = together.length < MIN_MISTYPED ? beginsExactly : beginsWithin1;
    names.mistyped(together, (form) => {
      const before = fits[names.item(form)] ?? NO_FIT;
      tryForm(form, 2, (rest) => isNear(together, rest));
      if (before > 1 && fits[names.item(form)] === 2) tryForm(form, 1, (rest) => beginsExactly(together, rest));
    });
    if (fitting.length > 0 || together.length < MIN_TWICE_MISTYPED || !isFew()) return;
    const wanted = letterBits(together);
    for (let form = 0; form < names.forms; form++)
      if (bitsIn(wanted & ~names.letters(form)) <= 2) tryForm(form, 2, (rest) => beginningDistance(together, rest, 2) <= 2);
  }

  /** Whether so few items have quotes that each may be tried. */
  function isFew(): boolean {
    let live = 0;
    for (let item = 0; item < names.items && live <= MAX_TRIED; item++) if (names.weight(item) > 0) live += 1;
    return live <= MAX_TRIED;
  }

  function tryForm(form: number, fit: number, isNear: (rest: Letters) => boolean): void {
    const item = names.item(form);
    if ((fits[item] ?? NO_FIT) <= fit || !names.isLive(form)) return;
    if (names.someEnd(form, isNear)) note(item, fit);
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
      for (const way of waysToRead(prefix)) findBegun(way);
      findNear(typed, () => fitting.filter(isOffered).length < most);
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

/** One way to read what is being typed. */
interface Prefix {
  readonly typed: readonly string[];
  /** What the last word may be in American spelling. */
  readonly forms: readonly string[];
  /** A form of address stood before it, and is left out. */
  readonly addressed: boolean;
}

/** What is typed, with and without a form of address, and a name whose family name is typed first: "hegseth, pe". */
function waysToRead(prefix: string): readonly Prefix[] {
  const tokens = tokenizeQuery(prefix);
  const typed = typedTerms(prefix);
  const whole = tokens.map(({ term }) => term);
  const last = foldWord(tokens.at(-1)?.raw ?? '');
  const { beginnings, words } = last.length < MIN_JOINED - 1 ? { beginnings: [], words: [] } : americanForms(last);
  const forms = [...new Set([last, ...beginnings, ...words])].filter((form) => form !== whole.at(-1) && form !== '');
  const addressed = typed.length < whole.length && whole.slice(0, -typed.length).some(isHonorific);
  const [family = '', given = ''] = prefix.split(',').map((part) => termsOf(part).join(' '));
  return [
    ...(addressed ? [{ typed: whole, forms, addressed: false }] : []),
    { typed, forms, addressed },
    ...(given === '' || family === '' ? [] : [{ typed: `${given} ${family}`.split(' '), forms: [], addressed: false }]),
  ];
}

function beginsExactly(typed: string, rest: Letters): boolean {
  for (let at = 0; at < typed.length; at++) if (typed.charCodeAt(at) !== rest.charCodeAt(at)) return false;
  return true;
}
