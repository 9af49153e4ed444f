import type { Entity } from '../people/entities.ts';
import type { Tagged } from '../text/tags.ts';
import { type Form, isAcronym } from './name-forms.ts';
import type { NameRun } from './names.ts';

const areInitials = (letters: string, { parts, gender, roles }: Entity): boolean =>
  parts.length > 2 && gender === null && roles.length === 0 && parts.map((part) => part[0]).join('') === letters;

/** "the Chartered Management Institute (CMI)": from there on the letters name the body. */
export function linkAcronyms(
  tokens: readonly Tagged[],
  forms: readonly Form[],
  ofRun: ReadonlyMap<NameRun, Entity>,
  byLast: Map<string, Entity[]>,
): void {
  for (const [i, form] of forms.entries()) {
    const before = forms[i - 1];
    if (
      form.parts.length !== 1 ||
      !isAcronym(form.text) ||
      !before ||
      tokens[form.run.from - 1]?.text !== '(' ||
      before.run.to !== form.run.from - 1
    )
      continue;
    const entity = ofRun.get(before.run);
    // "Sauveteurs Sans Mer (SSM)": nobody has letters of his own.
    if (entity?.kind === 'person' && areInitials(form.parts[0] ?? '', entity)) entity.kind = 'organisation';
    if (entity?.kind === 'organisation') byLast.set(form.parts[0] ?? '', [entity]);
  }
}

/** "MoD", "DfE": letters of which some are small. */
const MIXED = /^(?=.*\p{Ll})\p{Lu}\p{L}{1,4}\p{Lu}$/u;

/** "the Ministry of Defence … the MoD": letters that are those of a body's whole name, its small words included. */
export function linkMixedLetters(forms: readonly Form[], ofRun: ReadonlyMap<NameRun, Entity>, byLast: Map<string, Entity[]>): void {
  const short = new Set(forms.filter(({ parts, text }) => parts.length === 1 && MIXED.test(text)).map(({ text }) => text));
  if (short.size === 0) return;
  for (const entity of new Set(ofRun.values())) {
    const letters = entity.name
      .split(/[\s-]+/u)
      .map((word) => word[0] ?? '')
      .join('');
    if (entity.kind === 'organisation' && short.has(letters)) byLast.set(letters.toLowerCase(), [entity]);
  }
}
