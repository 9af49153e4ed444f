import type { PartialDate } from '../model/partial-date.ts';
import type { Attributed } from './attribute.ts';
import type { Reading } from './reading.ts';

/** Where and when something was said, as far as its sentence tells. */
export function provenanceOf(
  _reading: Reading,
  _one: Attributed,
  _published: PartialDate | null,
): { readonly venue: string | null; readonly saidOn: PartialDate | null } {
  return { venue: null, saidOn: null };
}
