/** Cyrillic letters as English newspapers write them, Russian and Ukrainian. */
const LETTERS = 'абвгґдеёєжзиіїйклмнопрстуфхцчшщъыьэюя';
const SPELT = 'a b v g g d e e ye zh z i i yi y k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya'.split(' ');
const LATIN: ReadonlyMap<string, string> = new Map([...LETTERS].map((letter, at) => [letter, SPELT[at]?.replace('_', '') ?? '']));
const CYRILLIC = /\p{Script=Cyrillic}/u;
/** Either may stand for an H at the beginning of a foreign name: Гегсет, Хегсет. */
const INITIAL_H = /(?<![\p{L}\p{N}])[гхґ]/giu;

/** Ways to write a text with Cyrillic letters in Latin ones, the usual first; none where it has no such letter. */
export function inLatin(text: string): readonly string[] {
  if (!CYRILLIC.test(text)) return [];
  const spelt = (raw: string): string => [...raw.toLowerCase()].map((letter) => LATIN.get(letter) ?? letter).join('');
  return [...new Set([spelt(text), spelt(text.replace(INITIAL_H, 'h'))])];
}
