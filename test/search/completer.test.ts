import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prefixDistance } from '../../src/model/edit-distance.ts';
import { type Completion, createCompleter } from '../../src/search/completion/completer.ts';

/** How well something fits, tried word by word as the rule is said: 0 begins so, 1 words of it do, 2 begins nearly so. */
function plainFit(typed: readonly string[], form: string): number {
  const words = form.split(' ');
  if (form.startsWith(typed.join(' '))) return 0;
  let next = 0;
  for (const word of words) if (next < typed.length && word.startsWith(typed[next] ?? '')) next += 1;
  if (next === typed.length) return 1;
  const together = typed.join('');
  const max = together.length < 5 ? 0 : together.length < 8 ? 1 : 2;
  return max > 0 && words.some((_, at) => prefixDistance(together, words.slice(at).join(''), max) <= max) ? 2 : 3;
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'ü', 'я', '7'), minLength: 1, maxLength: 6 });
const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
const completion = fc.record({ label: name, forms: fc.array(name, { maxLength: 2 }), aliases: fc.array(name, { maxLength: 2 }) });

describe('completion', () => {
  it('finds what the rule says and nothing else, the best first', () => {
    fc.assert(
      fc.property(fc.array(completion, { maxLength: 20 }), name, (held, typed) => {
        const completer = createCompleter();
        held.forEach((each, at) => {
          completer.put(String(at), { ...each, kind: 'speaker', value: String(at), weight: 1 } satisfies Completion);
        });
        const plain = (text: string): string => text.replaceAll('ü', 'u');
        const words = plain(typed).split(' ');
        const fits = held.map(({ label, forms, aliases }) => {
          const own = Math.min(...[label, ...forms].map((form) => plainFit(words, plain(form))));
          const other = Math.min(3, ...aliases.map((form) => plainFit(words, plain(form))));
          return Math.min(own, other === 0 ? 1 : other);
        });
        const expected = [0, 1, 2].flatMap((fit) =>
          held
            .flatMap((each, at) => (fits[at] === fit ? [{ label: each.label, value: String(at) }] : []))
            .toSorted((a, b) => (a.label < b.label ? -1 : a.label > b.label ? 1 : 0)),
        );
        expect(completer.complete(typed).map(({ label, value }) => ({ label, value }))).toEqual(expected.slice(0, 25));
        for (const limit of [0, 1, 3])
          expect(completer.complete(typed, { limit }).map(({ value }) => value)).toEqual(
            expected.slice(0, limit).map(({ value }) => value),
          );
      }),
      { numRuns: 500 },
    );
  });
});
