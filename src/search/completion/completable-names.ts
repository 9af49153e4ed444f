import type { Suggestion } from '../corpus.ts';
import { createAlphabet } from '../tables/alphabet.ts';
import { createChains } from '../tables/chains.ts';
import { createDeleteTable, FILED_LETTERS, type File, packDeletes } from '../tables/delete-table.ts';
import type { Entity } from '../tables/entity-table.ts';
import { createInts } from '../tables/ints.ts';
import { createPackedStrings, type Letters } from '../tables/packed-strings.ts';
import type { QuoteTable } from '../tables/quote-table.ts';
import { createStringTable } from '../tables/string-table.ts';
import { letterBits } from './completer.ts';
import { createWordEnds } from './word-ends.ts';

/**
 * What can be completed (items: a speaker, an office, a topic, an outlet) and under which folded names (forms), as lists
 * of numbers: a keystroke may touch every tenth of them.
 */
export interface CompletableNames {
  readonly items: number;
  /** Its kind, as a place in COMPLETED_KINDS. */
  kind(item: number): number;
  label(item: number): string;
  /** How many quotes an item has now. */
  weight(item: number): number;
  /** Learns the entities that were added to the table since. */
  learn(): void;
  /** Forms of which a word begins so, in alphabetical order of the words; `leads` where it is the first word of the form, or the family name of somebody. */
  startingWith(prefix: string, found: (form: number, leads: boolean) => void): void;
  /** Forms that may begin so from one of their words on, but for one typo; some of them several times. They still have to be compared. */
  mistyped(together: string, found: (form: number) => void): void;
  item(form: number): number;
  /** The words of a form. */
  words(form: number): readonly string[];
  /** The letters of a form as bits. */
  letters(form: number): number;
  /** Whether this holds for a form from any of its words on, without gaps. The letters are good until the next call. */
  someEnd(form: number, holds: (rest: Letters) => boolean): boolean;
  /** Whether anything that gives this form has quotes: one that lost them all lends no alias. */
  isLive(form: number): boolean;
  readonly forms: number;
}

/** In the order in which equals are shown. */
export const COMPLETED_KINDS: readonly Suggestion['kind'][] = ['speaker', 'office', 'topic', 'outlet'];
/** Shorter beginnings are near everything. */
const MIN_FILED = 4;

export function createCompletableNames(table: QuoteTable): CompletableNames {
  const labels: string[] = [];
  const kinds = createInts();
  const byKind = COMPLETED_KINDS.map(() => new Map<string, number>());
  const itemEntities = createChains();
  const itemForms = createChains();
  /** The words of each form with a space between them. */
  const forms = createPackedStrings();
  const formItem = createInts();
  const formEntities = createChains();
  const letters = createInts();
  const someEnd = createWordEnds();
  const words = createStringTable();
  /** For each word, twice the number of each form that has it, plus one where it leads. */
  const withWord = createChains();
  const alphabet = createAlphabet(words);
  let filed = createDeleteTable();
  let learned = 0;
  /** Weights as they were at a version of the table, one more than the version. */
  let weights = new Int32Array(0);
  let weighed = new Float64Array(0);

  const hasNone = (entity: number): boolean => table.entities.counts.get(entity) === 0;

  function learnEntity(id: number, entity: Entity): void {
    for (const { kind, value, names } of suggestionsOf(entity)) {
      if (value === '') continue;
      const place = COMPLETED_KINDS.indexOf(kind);
      let item = byKind[place]?.get(value);
      if (item === undefined) {
        item = labels.push(value) - 1;
        kinds.push(place);
        byKind[place]?.set(value, item);
      }
      itemEntities.push(item, id);
      for (const name of names) learnForm(item, name, id);
    }
  }

  function learnForm(item: number, name: string, entity: number): void {
    const own: string[] = [];
    table.readTerms(name, (term) => own.push(table.terms.word(term)));
    const written = own.join(' ');
    let known = -1;
    itemForms.each(item, (form) => {
      if (forms.equals(form, written)) known = form;
      return known < 0;
    });
    if (own.length === 0) return;
    const form = known < 0 ? forms.push(written) : known;
    formEntities.push(form, entity);
    if (known >= 0) return;
    itemForms.push(item, form);
    formItem.push(item);
    letters.push(letterBits(written));
    own.forEach((word, i) => {
      let id = words.find(word);
      if (id < 0) {
        id = words.push(word);
        alphabet.add(id);
      }
      const leads = i === 0 || (i === own.length - 1 && kinds.get(item) === 0);
      withWord.push(id, form * 2 + (leads ? 1 : 0));
    });
  }

  const file = (form: number, add: File): void => {
    const words = forms.at(form);
    for (let from = 0; from >= 0; from = words.indexOf(' ', from + 1)) {
      const rest = words.slice(from).replaceAll(' ', '');
      for (let letters = MIN_FILED; letters <= Math.min(FILED_LETTERS, rest.length); letters++) add(rest, letters, 1, form);
    }
  };

  return {
    get items() {
      return labels.length;
    },
    kind: kinds.get,
    label: (item) => labels[item] ?? '',
    get forms() {
      return forms.length;
    },
    learn() {
      if (learned === table.entities.size) return;
      const [first, before] = [learned === 0, forms.length];
      for (; learned < table.entities.size; learned++) {
        const entity = table.entities.at(learned);
        if (entity !== undefined) learnEntity(learned, entity);
      }
      if (!first) for (let form = before; form < forms.length; form++) file(form, filed.add);
      else {
        const parts = packDeletes(forms.length, (add) => {
          for (let form = 0; form < forms.length; form++) file(form, add);
        });
        filed = createDeleteTable(parts);
        alphabet.toArray();
      }
    },
    weight(item) {
      if (weights.length <= item) {
        weights = new Int32Array(labels.length + (labels.length >>> 3));
        weighed = new Float64Array(weights.length);
      }
      if (weighed[item] !== table.version + 1) {
        let sum = 0;
        itemEntities.each(item, (entity) => {
          sum += table.entities.counts.get(entity);
          return true;
        });
        weights[item] = sum;
        weighed[item] = table.version + 1;
      }
      return weights[item] ?? 0;
    },
    startingWith(prefix, found) {
      alphabet.startingWith(prefix, (id) => {
        withWord.each(id, (entry) => {
          found(entry >>> 1, (entry & 1) === 1);
          return true;
        });
      });
    },
    mistyped(together, found) {
      filed.visit(together, Math.min(together.length, FILED_LETTERS - 1), 1, found);
    },
    item: formItem.get,
    letters: letters.get,
    words: (form) => forms.at(form).split(' '),
    someEnd: (form, holds) => someEnd(forms.lettersOf(form), holds),
    isLive: (form) => table.idle === 0 || !formEntities.each(form, hasNone),
  };
}

interface Named {
  readonly kind: Suggestion['kind'];
  readonly value: string;
  readonly names: readonly string[];
}

function suggestionsOf({ kind, names }: Entity): readonly Named[] {
  switch (kind) {
    case 'speaker':
      return [{ kind: 'speaker', value: names[0] ?? '', names }];
    case 'role':
      return [{ kind: 'office', value: names[0] ?? '', names }];
    case 'topics':
      return names.map((name) => ({ kind: 'topic', value: name, names: [name] }));
    case 'outlet':
      return [{ kind: 'outlet', value: names[0] ?? '', names }];
    default:
      return kind satisfies never;
  }
}
