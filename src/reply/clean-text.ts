/** What may stand in foreign text but must never reach a reader's screen as it is. */
const LINE_BREAKS = /\r\n?|[\u0085\u2028\u2029\v\f]/g;
/** C0 and C1 controls except tab and line feed: escape sequences live on them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what this takes out
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g;
/** Embeddings, overrides and isolates make text read in another order than it is written; byte order marks and annotations are invisible. */
const REORDERING = /[\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/g;
/** Tag characters carry text that no eye sees; only the flags of England, Scotland and Wales need them. */
const HIDDEN_TAGS = /(\u{1f3f4}[\u{e0020}-\u{e007e}]{1,6}\u{e007f})|[\u{e0000}-\u{e007f}]/gu;

/**
 * Foreign text as it may be shown: line breaks are line feeds, control characters and whatever reorders or hides text are
 * gone, and half a surrogate pair is U+FFFD. Everything that a reader sees stays as it is.
 */
export function cleanText(raw: string): string {
  return raw
    .toWellFormed()
    .replace(LINE_BREAKS, '\n')
    .replace(CONTROLS, '')
    .replace(REORDERING, '')
    .replace(HIDDEN_TAGS, (_, flag: string | undefined) => flag ?? '');
}

/** Clean text on a single line, without space at its ends. */
export const oneLine = (raw: string): string => cleanText(raw).replace(/\s+/gu, ' ').trim();

/** True when nothing of it would be seen: platforms refuse such text as empty. */
export const isBlank = (text: string): boolean => /^[\s\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800]*$/u.test(text);
