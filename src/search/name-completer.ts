import { beginningDistance } from './alignment.ts';
import { createAlphabet } from './alphabet.ts';
import { createBestRows } from './best-rows.ts';
import { fitOf, MAX_COMPLETIONS, type SuggestOptions, typedTerms } from './completer.ts';
import type { Suggestion } from './corpus.ts';
import { createDeleteTable, FILED_LETTERS } from './delete-table.ts';
import type { Entity } from './entity-table.ts';
import { termsOf } from './fold.ts';
import type { QuoteTable } from './quote-table.ts';
import { createStringTable } from './string-table.ts';

/** Something that can be completed: its forms as words, and the entities whose quotes it has. */
interface Item {
  readonly suggestion: Suggestion;
  /** Each with the entities that give it: one that lost all its quotes lends no alias. */
  readonly forms: { readonly words: readonly string[]; readonly entities: number[] }[];
  readonly entities: number[];
}

const KINDS: readonly Suggestion['kind'][] = ['speaker', 'office', 'topic', 'outlet'];
/** Fewer letters are near the beginning of everything; a second typo needs a long beginning to be told from another word. */
const MIN_MISTYPED = 5;
const MIN_TWICE_MISTYPED = 8;
const MIN_FILED = MIN_MISTYPED - 1;
/** Beginnings with two typos are found by trying every name, which stops being a moment here. */
const MAX_TRIED = 600;
/** Above any number of quotes, so that a better fit wins. */
const FIT_WORTH = 1e10;

/**
 * Completes speakers, roles, topics and outlets as the small completer does, but finds them by their words instead of
 * trying each: a keystroke costs what it fits. Learns what was added to the table at each call.
 */
export function createNameCompleter(table: QuoteTable): (prefix: string, options?: SuggestOptions) => readonly Suggestion[] {
  const items: Item[] = [];
  const byKey = new Map<string, number>();
  const words = createStringTable();
  /** For each word, twice the number of each item that has it, plus one where a form begins with it. */
  const withWord: number[][] = [];
  const alphabet = createAlphabet(words);
  const mistyped = createDeleteTable();
  let learned = 0;

  const isLive = (entity: number): boolean => table.entities.counts.get(entity) > 0;
  const liveForms = (at: number): readonly (readonly string[])[] =>
    (items[at]?.forms ?? []).filter(({ entities }) => entities.some(isLive)).map(({ words: form }) => form);

  function learn(): void {
    for (; learned < table.entities.size; learned++) {
      const entity = table.entities.at(learned);
      if (entity === undefined) continue;
      for (const { suggestion, forms } of suggestionsOf(entity)) {
        const key = `${suggestion.kind} ${suggestion.value}`;
        let at = byKey.get(key);
        if (at === undefined) {
          at = items.push({ suggestion, forms: [], entities: [] }) - 1;
          byKey.set(key, at);
        }
        items[at]?.entities.push(learned);
        for (const form of forms) learnForm(at, form, learned);
      }
    }
  }

  function learnForm(at: number, form: readonly string[], entity: number): void {
    const forms = items[at]?.forms ?? [];
    const known = forms.find(({ words: other }) => other.join(' ') === form.join(' '));
    known?.entities.push(entity);
    if (form.length === 0 || known !== undefined) return;
    forms.push({ words: form, entities: [entity] });
    form.forEach((word, i) => {
      let id = words.find(word);
      if (id < 0) {
        id = words.push(word);
        withWord.push([]);
        alphabet.add(id);
      }
      withWord[id]?.push(at * 2 + (i === 0 ? 1 : 0));
      const rest = form.slice(i).join('');
      for (let letters = MIN_FILED; letters <= Math.min(FILED_LETTERS, rest.length); letters++) mistyped.add(rest, letters, 1, at);
    });
  }

  return (prefix, { kind, limit = MAX_COMPLETIONS } = {}) => {
    learn();
    const typed = typedTerms(prefix);
    if (typed.length === 0 && prefix.trim() !== '') return [];
    const empty = typed.length === 0;
    const place = (at: number): number => KINDS.indexOf(items[at]?.suggestion.kind ?? 'outlet');
    const weightOf = (at: number): number => (items[at]?.entities ?? []).reduce((sum, id) => sum + table.entities.counts.get(id), 0);
    const label = (at: number): string => items[at]?.suggestion.label ?? '';
    const best = createBestRows(
      Math.max(0, Math.min(limit, MAX_COMPLETIONS)),
      (a, b) => place(a) - place(b) || (label(a) < label(b) ? -1 : label(a) > label(b) ? 1 : 0),
    );
    const offer = (at: number, fit: number): void => {
      const item = items[at];
      if (item === undefined || (kind !== undefined && item.suggestion.kind !== kind)) return;
      const weight = weightOf(at);
      // An empty box shows people first, then by use.
      if (weight > 0) best.offer(at, weight + FIT_WORTH * (empty ? -place(at) : -fit));
    };
    if (empty) for (const at of items.keys()) offer(at, 0);
    else for (const [at, fit] of fitting(typed)) offer(at, fit);
    return best.rows().flatMap(({ row }) => items[row]?.suggestion ?? []);
  };

  function fitting(typed: readonly string[]): ReadonlyMap<number, number> {
    const fits = new Map<number, number>();
    const note = (at: number, fit: number): void => {
      if (fit < (fits.get(at) ?? Number.POSITIVE_INFINITY)) fits.set(at, fit);
    };
    const longest = typed.reduce((a, b) => (b.length > a.length ? b : a), '');
    alphabet.startingWith(longest, (id) => {
      for (const entry of withWord[id] ?? []) {
        const at = entry >>> 1;
        if (typed.length === 1 && items[at]?.entities.every(isLive) === true) note(at, 1 - (entry & 1));
        else if (!fits.has(at)) {
          for (const form of liveForms(at)) {
            const fit = fitOf(typed, form);
            if (fit === 0 || fit === 1) note(at, fit);
          }
        }
      }
    });
    const together = typed.join('');
    if (together.length < MIN_MISTYPED) return fits;
    const near = (at: number, max: number): void => {
      if (fits.has(at)) return;
      if (liveForms(at).some((form) => form.some((_, i) => beginningDistance(together, form.slice(i).join(''), max) <= max)))
        fits.set(at, 2);
    };
    mistyped.visit(together, Math.min(together.length, FILED_LETTERS - 1), 1, (at) => near(at, 1));
    if (fits.size === 0 && together.length >= MIN_TWICE_MISTYPED && items.length <= MAX_TRIED) for (const at of items.keys()) near(at, 2);
    return fits;
  }
}

function suggestionsOf({ kind, names }: Entity): readonly { readonly suggestion: Suggestion; readonly forms: string[][] }[] {
  const formOf = (at: number): string[] => [...termsOf(names[at] ?? '')];
  const one = (shown: Suggestion['kind'], name: string, forms: string[][]) =>
    name === '' ? [] : [{ suggestion: { kind: shown, label: name, value: name }, forms }];
  switch (kind) {
    case 'speaker':
      return one(
        'speaker',
        names[0] ?? '',
        names.map((_, at) => formOf(at)),
      );
    case 'role':
      return one('office', names[0] ?? '', [formOf(0)]);
    case 'topics':
      return names.flatMap((name, at) => one('topic', name, [formOf(at)]));
    case 'outlet':
      return one('outlet', names[0] ?? '', [formOf(0)]);
    default:
      return kind satisfies never;
  }
}
