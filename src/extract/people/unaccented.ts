import type { Form } from '../names/name-forms.ts';

const PLAIN = /^[a-z'’.-]*$/;
/** Letters that stand for one without a mark, which no decomposition shows. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ['ı', 'i'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ß', 'ss'],
  ['þ', 'th'],
]);
/** How German and the Nordic tongues spell a letter out. */
const SPELLED: ReadonlyMap<string, string> = new Map([
  ['ä', 'ae'],
  ['ö', 'oe'],
  ['ü', 'ue'],
  ['ø', 'oe'],
  ['å', 'aa'],
]);
const ARTICLE = /^(?:al|el)-/;

const without = (part: string): string =>
  part
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ıøłđðæœßþ]/g, (letter) => LETTERS.get(letter) ?? letter);
const inTwoLetters = (part: string): string =>
  without(part.normalize('NFC').replace(/[äöüøå]/g, (letter) => SPELLED.get(letter) ?? letter));

/** The words by which a marked name may be printed elsewhere: "muller" and "mueller" for "müller", "el-masri" for "al-masri". */
function variantsOf(part: string): readonly string[] {
  if (ARTICLE.test(part)) return [part.startsWith('a') ? part.replace('al-', 'el-') : part.replace('el-', 'al-')];
  return PLAIN.test(part) ? [] : [without(part), inTwoLetters(part)];
}

/**
 * The names of an article with each word spelled as where it stands with its marks: "Sahin" after "Çağla Şahin", "El-Masri" after "al-Masri".
 * Somebody who is named in full with the plain word keeps it, and so does everybody of that surname: two surnames, not one.
 */
export function spelledAlike(forms: readonly Form[]): readonly Form[] {
  const marked = new Map<string, string>();
  for (const { parts, sort } of forms) {
    if (sort === 'body' || parts.length < 2) continue;
    for (const part of parts)
      if (!marked.has(part)) for (const plain of variantsOf(part)) if (plain !== part && !marked.has(plain)) marked.set(plain, part);
  }
  if (marked.size === 0) return forms;
  const full = new Set(forms.flatMap(({ parts }) => (parts.length > 1 ? [parts.join(' ')] : [])));
  const alike = ({ parts }: Form): readonly string[] => parts.map((part) => marked.get(part) ?? part);
  // "Ann Muller" beside Tom Müller
  const own = new Set(
    forms
      .filter((form) => form.parts.length > 1 && marked.has(form.parts.at(-1) ?? '') && !full.has(alike(form).join(' ')))
      .map(({ parts }) => parts.at(-1)),
  );
  return forms.map((form) =>
    form.parts.some((part) => marked.has(part)) && !own.has(form.parts.at(-1)) ? { ...form, parts: alike(form) } : form,
  );
}
