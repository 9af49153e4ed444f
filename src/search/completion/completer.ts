import type { Suggestion } from '../corpus.ts';
import { beginningDistance } from '../tables/alignment.ts';
import { termsOf, tokenizeQuery } from '../words/fold.ts';
import { isHonorific } from '../words/question-words.ts';

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

/** Words, and all of them with gaps between. */
interface Typed {
  readonly words: readonly string[];
  readonly whole: string;
}

/** A form, taken apart when it is put, so that a key stroke does not. */
interface Form extends Typed {
  /** From each word on without gaps, and which letters that holds. */
  readonly ends: readonly { readonly text: string; readonly letters: number }[];
}

interface Entry {
  readonly completion: Completion;
  readonly forms: readonly Form[];
  readonly aliases: readonly Form[];
}

/** An empty set of completions. */
export function createCompleter(): Completer {
  const entries = new Map<string, Entry>();
  const takenApart = (forms: readonly string[]): readonly Form[] =>
    [...new Set(forms.map((form) => termsOf(form).join(' ')))].map((whole) => {
      const words = whole.split(' ');
      const texts = words.map((_, at) => words.slice(at).join(''));
      return { whole, words, ends: texts.map((text) => ({ text, letters: letterBits(text) })) };
    });

  const complete: Completer['complete'] = (prefix, options = {}) => {
    const words = typedTerms(prefix);
    const typed = { words, whole: words.join(' ') };
    // Something that holds no letter or digit fits nothing; only an empty box fits everything.
    if (words.length === 0 && prefix.trim() !== '') return [];
    const limit = Math.max(0, Math.min(options.limit ?? MAX_COMPLETIONS, MAX_COMPLETIONS));
    const found: { readonly completion: Completion; readonly fit: Fit }[] = [];
    const others: Entry[] = [];
    for (const entry of entries.values()) {
      const { completion, forms, aliases } = entry;
      if (options.kind !== undefined && completion.kind !== options.kind) continue;
      const fit = bestFit(typed, forms) ?? (bestFit(typed, aliases) === null ? null : 1);
      if (fit === null) others.push(entry);
      else found.push({ completion, fit });
    }
    // What begins nearly so comes last, and is looked for where there is room for it.
    if (found.length < limit) {
      const isNear = nearness(words.join(''));
      for (const { completion, forms, aliases } of others)
        if (forms.some(isNear) || aliases.some(isNear)) found.push({ completion, fit: 2 });
    }
    return found
      .sort((a, b) => a.fit - b.fit || byUse(words.length === 0, a.completion, b.completion))
      .slice(0, limit)
      .map(({ completion: { kind, label, value } }) => ({ kind, label, value }));
  };
  return {
    put: (key, completion) =>
      void entries.set(key, {
        completion,
        forms: takenApart([completion.label, ...completion.forms]),
        aliases: takenApart(completion.aliases),
      }),
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

function bestFit(typed: Typed, forms: readonly Form[]): 0 | 1 | null {
  let best: 0 | 1 | null = null;
  for (const form of forms) {
    const fit = fitOf(typed, form);
    if (fit === 0) return fit;
    best = fit ?? best;
  }
  return best;
}

/** How well what is typed fits one form: 0 where it begins so, 1 where words of it do in that order, null otherwise. */
export function fitOf(typed: Typed, { whole, words }: Typed): 0 | 1 | null {
  if (whole.startsWith(typed.whole)) return 0;
  let next = 0;
  for (const word of words) if (next < typed.words.length && word.startsWith(typed.words[next] ?? '')) next += 1;
  return next === typed.words.length ? 1 : null;
}

/** Whether a form begins nearly so, from any of its words on. */
function nearness(together: string): (form: Form) => boolean {
  const max = together.length < MIN_MISTYPED ? 0 : together.length < MIN_TWICE_MISTYPED ? 1 : 2;
  const letters = letterBits(together);
  // Every letter that is not in it at all is a typo of its own, which is quickly seen.
  return ({ ends }) =>
    max > 0 && ends.some((end) => bitsIn(letters & ~end.letters) <= max && beginningDistance(together, end.text, max) <= max);
}

/** The letters of a text as bits; those that are not a to z share six. */
export function letterBits(text: string): number {
  let bits = 0;
  for (let at = 0; at < text.length; at += 1) {
    const place = text.charCodeAt(at) - 97;
    bits |= 1 << (place >= 0 && place < 26 ? place : 26 + (Math.abs(place) % 6));
  }
  return bits;
}

/** How many bits are set. */
export function bitsIn(mask: number): number {
  let rest = mask;
  let count = 0;
  for (; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
