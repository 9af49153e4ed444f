/** A word of a typed line. `key` is set for `key:value`; a quoted word keeps its spaces and is never a key. */
export interface Token {
  readonly key: string | null;
  readonly value: string;
  readonly quoted: boolean;
  /** False for a phrase that runs to the end of the line because nothing closes it. */
  readonly closed: boolean;
}

const OPEN = '"“”„«';
const CLOSE: Readonly<Record<string, string>> = { '"': '"“”', '“': '"”', '”': '"”', '„': '"“”', '«': '»' };
const KEY = /^([A-Za-z][A-Za-z-]{1,31}):(.*)$/s;
/** A key with its colon: whether a long word begins with one is seen in so many letters, however long it is. */
const MAX_KEY = 33;

/**
 * Cuts a line into words. Double quotes of any shape hold a phrase together, also behind a key (`speaker:"Ben Wallace"`),
 * because phones and Slack make straight quotes curly. An unclosed quote runs to the end of the line.
 */
export function tokenize(line: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < line.length) {
    if (/\s/.test(line[at] ?? '')) {
      at += 1;
      continue;
    }
    const start = at;
    while (at < line.length && !/\s/.test(line[at] ?? '') && !opensPhrase(line, start, at)) at += 1;
    const raw = line.slice(start, at);
    if (at === line.length || /\s/.test(line[at] ?? '')) {
      tokens.push(word(raw));
      continue;
    }
    const end = closing(line, at + 1, CLOSE[line[at] ?? ''] ?? '"');
    const [, key, head = ''] = KEY.exec(raw) ?? [];
    tokens.push({
      key: key?.toLowerCase() ?? null,
      value: `${head}${line.slice(at + 1, end).trim()}`,
      quoted: true,
      closed: end < line.length,
    });
    at = end + 1;
  }
  return tokens;
}

/** A mark opens a phrase at the start of a word, and behind a key or a colon after it: `topic:words:"Islamic State"`. */
const opensPhrase = (line: string, start: number, at: number): boolean =>
  OPEN.includes(line[at] ?? ' ') && (at === start || (line[at - 1] === ':' && KEY.test(line.slice(start, Math.min(at, start + MAX_KEY)))));

/** A phrase in marks as it is typed; what would end it before its end is left out. */
export const inMarks = (phrase: string): string => `"${phrase.replace(/["“”]/g, '').trim()}"`;

function closing(line: string, from: number, marks: string): number {
  for (let at = from; at < line.length; at += 1) if (marks.includes(line[at] ?? ' ')) return at;
  return line.length;
}

function word(raw: string): Token {
  const [, key, value = ''] = KEY.exec(raw) ?? [];
  // `https://…` is a word, not an option.
  return key === undefined || value.startsWith('//')
    ? { key: null, value: raw, quoted: false, closed: true }
    : { key: key.toLowerCase(), value, quoted: false, closed: true };
}
