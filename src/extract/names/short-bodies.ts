import { genderOfFirstName } from '../lexicon/first-names.ts';
import { words } from '../lexicon/words.ts';
import type { Tagged } from '../text/tags.ts';
import { type Form, isPlace } from './name-forms.ts';

/** What news leaves off the names of firms and associations; never what follows the name of a town ("San Rey Police") or of a founder ("Quen Rowe Trust"). */
const LEFT_OFF =
  words(`cooperative co-operative association federation energy technologies technology systems partners capital holdings pharmaceuticals motors petroleum
 oil gas steel foods brands entertainment pictures records group inc ltd plc llc corp corporation company industries airlines airways bancorp care homes housing insurance logistics
 software solutions telecom therapeutics biosciences aerospace brewing mining farms dairy properties power electric water networks ventures`);
const LOCATED = /^(?:in|at|near|across|around|inside|outside|from|to|of|for|through|over)$/;
/** No aside about somebody that shows the gender is longer, in tokens. */
const NEAR = 14;
const PERSONAL = /^(?:he|she|his|her|him|himself|herself|who|whose)$/;

/** "Blue Heron" of "Blue Heron Energy"; an empty text where what is left may be anybody's name, or no name at all. */
function shortened({ parts, text }: Form): string {
  let end = parts.length;
  while (end > 0 && LEFT_OFF.has(parts[end - 1] ?? '')) end -= 1;
  const own = parts.slice(0, end);
  if (
    end < 2 ||
    end === parts.length ||
    genderOfFirstName(own[0] ?? '') !== null ||
    isPlace(own) ||
    own.some((part) => /^\W|^(?:of|for|and)$/.test(part))
  )
    return '';
  return text.split(' ').slice(0, end).join(' ');
}

/** Whether a name stands as a body's may: no title before it, no town, nobody who is a "he" or "she". */
function mayBeShort(tokens: readonly Tagged[], { run, parts }: Form): boolean {
  const before = tokens[run.from - 1];
  if (run.honorific !== null || run.nameFrom > run.from || LOCATED.test(before?.lower ?? '') || parts.length < 2) return false;
  return !tokens.slice(run.to, run.to + NEAR).some(({ lower }) => PERSONAL.test(lower));
}

/** Bodies called by the first words of their name, from where they have been named in full: "Blue Heron Energy … Blue Heron said". By the short name. */
export function shortBodiesAmong(tokens: readonly Tagged[], forms: readonly Form[]): ReadonlyMap<string, Form> {
  const found = new Map<string, Form>();
  for (const form of forms) {
    if (form.sort !== 'body' || form.parts.length < 3) continue;
    const short = shortened(form);
    if (short !== '' && !found.has(short)) found.set(short, form);
  }
  if (found.size === 0) return found;
  const surnames = new Set(forms.filter(({ parts }) => parts.length === 1).map(({ text }) => text));
  for (const form of forms) {
    const full = found.get(form.text);
    if (full === undefined) continue;
    const early = form.run.from < full.run.from;
    if (early || surnames.has(form.text.split(' ').at(-1) ?? '') || !mayBeShort(tokens, form)) found.delete(form.text);
  }
  return found;
}
