/** What Windows-1252 has where Unicode has controls that no text uses, in their order from U+0080. */
export const WINDOWS_CONTROLS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** What the first byte of a letter with an accent or of a quotation mark becomes. */
const LEADS = /[ÂÃâ]/;
/** One such letter or mark: "Ã©" for é, "â€œ" for “. */
const GARBLED_LETTER = /[ÂÃ][^\0-\x7f]|â[^\0-\x7f]{2}/g;
const FOREIGN = /[^\0-\x7f]/;

/**
 * A text whose UTF-8 was read as Windows-1252 and saved again, as it was before: “Ã¡” is á. Only where every letter outside ASCII bears it out, so that nothing is
 * guessed; any other text as it is.
 */
export function ungarbled(text: string): string {
  if (!LEADS.test(text) || FOREIGN.test(text.replace(GARBLED_LETTER, ''))) return text;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    return text.replace(GARBLED_LETTER, (letters) => decoder.decode(Uint8Array.from(letters, byteOf)));
  } catch {
    return text;
  }
}

/** The byte that Windows-1252 has for a character; fails for one that it has not. */
function byteOf(character: string): number {
  const code = character.charCodeAt(0);
  const control = WINDOWS_CONTROLS.indexOf(character);
  if (code > 0xff && control < 0) throw new RangeError(character);
  return control < 0 ? code : 0x80 + control;
}
