import { americanSpelling } from '../../model/spelling.ts';

/** A singular in `-es` or `-s` has three letters at least: "ines" is no plural of "in", nor "ans" of "an". */
const MIN_SINGULAR = 3;

/** Plural and singular in their regular forms. */
export const inflections = (term: string): readonly string[] => regularForms(term).filter((form) => form.length >= MIN_SINGULAR);

function regularForms(term: string): readonly string[] {
  if (term.length < 3) return [];
  if (term.endsWith('ies')) return [`${term.slice(0, -3)}y`];
  if (term.endsWith('es')) return [term.slice(0, -1), term.slice(0, -2)];
  if (term.endsWith('s')) return term.endsWith('ss') ? [`${term}es`] : [term.slice(0, -1)];
  return [`${term}s`, /[sxz]$|[cs]h$/.test(term) ? `${term}es` : '', term.endsWith('y') ? `${term.slice(0, -1)}ies` : '']
    .filter((form) => form !== '')
    .map(americanSpelling);
}
