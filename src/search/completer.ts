import { prefixDistance } from '../model/edit-distance.ts';
import type { Suggestion } from './corpus.ts';
import { termsOf, tokenizeQuery } from './fold.ts';
import { isHonorific } from './question-words.ts';

/** Something that can be completed, under every form in which it may be typed. */
export interface Completion extends Suggestion {
  readonly forms: readonly string[];
  /** Forms under which it is found as well, after everything whose own name fits as well: "Huawei" of the topic Intelligence sharing. */
  readonly aliases: readonly string[];
  /** How much is held under it; more comes first. */
  readonly weight: number;
}

export interface SuggestOptions {
  readonly kind?: Suggestion['kind'];
  readonly limit?: number;
}

/** Discord shows 25 choices; nobody reads more anywhere else. */
export const MAX_COMPLETIONS = 25;

/** Fewer letters are near the beginning of everything; a second typo needs a long beginning to be told from another word. */
const MIN_MISTYPED = 5;
const MIN_TWICE_MISTYPED = 8;

const KIND_ORDER: readonly Suggestion['kind'][] = ['speaker', 'office', 'topic', 'outlet'];

/** From best to worst: it begins so, one of its words does, it begins nearly so. */
type Fit = 0 | 1 | 2;

/** Completions under keys. */
export interface Completer {
  /** Adds a completion, or puts it in the place of the one with its key. */
  put(key: string, completion: Completion): void;
  remove(key: string): void;
  /** What fits what is being typed: best fit first, then what is held most of, then by label. Nothing typed fits everything. */
  complete(prefix: string, options?: SuggestOptions): readonly Suggestion[];
}

interface Entry {
  readonly completion: Completion;
  readonly forms: readonly (readonly string[])[];
  readonly aliases: readonly (readonly string[])[];
}

/** An empty set of completions. */
export function createCompleter(): Completer {
  const entries = new Map<string, Entry>();
  const wordsOf = (forms: readonly string[]): Entry['forms'] =>
    [...new Set(forms.map((form) => termsOf(form).join(' ')))].map((form) => form.split(' '));

  const complete: Completer['complete'] = (prefix, options = {}) => {
    const typed = typedTerms(prefix);
    // Something that holds no letter or digit fits nothing; only an empty box fits everything.
    if (typed.length === 0 && prefix.trim() !== '') return [];
    const limit = Math.max(0, Math.min(options.limit ?? MAX_COMPLETIONS, MAX_COMPLETIONS));
    return [...entries.values()]
      .flatMap(({ completion, forms, aliases }) => {
        if (options.kind !== undefined && completion.kind !== options.kind) return [];
        const own = bestFit(typed, forms);
        const fit = own === 0 ? own : best(own, behind(bestFit(typed, aliases)));
        return fit === null ? [] : [{ completion, fit }];
      })
      .sort((a, b) => a.fit - b.fit || byUse(typed.length === 0, a.completion, b.completion))
      .slice(0, limit)
      .map(({ completion: { kind, label, value } }) => ({ kind, label, value }));
  };
  return {
    put: (key, completion) =>
      void entries.set(key, { completion, forms: wordsOf([completion.label, ...completion.forms]), aliases: wordsOf(completion.aliases) }),
    remove: (key) => void entries.delete(key),
    complete,
  };
}

function byUse(emptyBox: boolean, a: Completion, b: Completion): number {
  const kinds = KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind);
  const weights = b.weight - a.weight;
  // Where nothing is held, nothing will be found; else people come first, since quotes of a person and under a topic do not compare.
  const held = emptyBox ? 0 : Number(b.weight > 0) - Number(a.weight > 0);
  return held || kinds || weights || (a.label < b.label ? -1 : a.label > b.label ? 1 : 0);
}

/** The words that are being typed. "mr heg", "the pent": what stands before a name does not count. */
export const typedTerms = (prefix: string): readonly string[] => withoutAddress(tokenizeQuery(prefix).map((token) => token.term));

function withoutAddress(terms: readonly string[]): readonly string[] {
  const first = terms.findIndex((term) => !isHonorific(term) && term !== 'the');
  return first <= 0 ? terms : terms.slice(first);
}

/** An alias that begins so is as good as a word of the name that does. */
const behind = (fit: Fit | null): Fit | null => (fit === 0 ? 1 : fit);

function best(a: Fit | null, b: Fit | null): Fit | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

function bestFit(typed: readonly string[], forms: readonly (readonly string[])[]): Fit | null {
  return forms.reduce<Fit | null>((found, form) => best(found, fitOf(typed, form)), null);
}

/** How well what is typed fits the words of one form; null when it does not. */
export function fitOf(typed: readonly string[], form: readonly string[]): Fit | null {
  const begun = typed.join(' ');
  if (form.join(' ').startsWith(begun)) return 0;
  let next = 0;
  for (const word of form) if (next < typed.length && word.startsWith(typed[next] ?? '')) next += 1;
  if (next === typed.length) return 1;
  const together = typed.join('');
  const max = together.length < MIN_MISTYPED ? 0 : together.length < MIN_TWICE_MISTYPED ? 1 : 2;
  const near = max > 0 && form.some((_, i) => prefixDistance(together, form.slice(i).join(''), max) <= max);
  return near ? 2 : null;
}
