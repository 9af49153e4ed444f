/** Fewer words ("Morning briefing …") begin other headlines too. */
const TELLING_OPENING = 5;

/** The words of a title alone, in small letters, with one space between them. */
export const plainTitle = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The words with which a title begins that a record cuts short ("Ferry row splits the harbour council …"); null for a whole or a short one. */
export function openingOf(title: string): string | null {
  if (!title.endsWith('…')) return null;
  const opening = plainTitle(title);
  return opening.split(' ').length < TELLING_OPENING ? null : opening;
}

/** Whether a record's title stands for the headline that was read: the same words, or the opening of them with "…" after it. */
export function isTitleOf(held: string, read: string): boolean {
  const [opening, words] = [openingOf(held), plainTitle(read)];
  return plainTitle(held) === words || (opening !== null && words.startsWith(`${opening} `));
}
