import type { Entity } from './entities.ts';
import { DEMONYM } from './lexicon/bodies.ts';
import type { Form } from './name-forms.ts';
import type { Tagged } from './tags.ts';

/** Single names that stand after "in" or "at" too often to be people. */
export function placesAmong(tokens: readonly Tagged[], forms: readonly Form[]): ReadonlySet<string> {
  const counts = new Map<string, [number, number]>();
  for (const form of forms) {
    if (form.sort !== 'single') continue;
    const count = counts.get(form.text) ?? [0, 0];
    if (/^(?:in|at|near|across)$/.test(tokens[form.run.from - 1]?.lower ?? '')) count[0] += 1;
    count[1] += 1;
    counts.set(form.text, count);
  }
  return new Set([...counts].filter(([, [located, all]]) => located * 3 >= all).map(([text]) => text));
}

/** What a name of one word denotes that nobody bears in full. */
export function kindOfSingle(form: Form, places: ReadonlySet<string>): Entity['kind'] {
  if (form.sort === 'person') return 'person';
  if (form.sort === 'body') return 'organisation';
  if (/(?:ans|eans|ns|is|ese|ats|ers|ists|ish)$/.test(form.parts[0] ?? '') && DEMONYM.test(form.text.replace(/s$/, ''))) return 'group';
  return places.has(form.text) && form.run.honorific === null && form.run.nameFrom === form.run.from ? 'organisation' : 'person';
}
