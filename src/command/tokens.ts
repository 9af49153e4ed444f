/** A word of a typed line. `key` is set for `key:value`; a quoted word keeps its spaces and is never a key. */
export interface Token {
  readonly key: string | null;
  readonly value: string;
  readonly quoted: boolean;
}

const OPEN = '"“”„«';
const CLOSE: Readonly<Record<string, string>> = { '"': '"“”', '“': '"”', '”': '"”', '„': '"“”', '«': '»' };
const KEY = /^([A-Za-z][A-Za-z-]{1,31}):(.*)$/s;

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
    let bare = '';
    while (at < line.length && !/\s/.test(line[at] ?? '')) {
      const char = line[at] ?? '';
      const key = KEY.exec(bare);
      // `topic:words:"Islamic State"` is one value.
      const opensHere = OPEN.includes(char) && (bare === '' || key?.[2] === '' || key?.[2]?.endsWith(':') === true);
      if (!opensHere) {
        bare += char;
        at += 1;
        continue;
      }
      const end = closing(line, at + 1, CLOSE[char] ?? '"');
      const phrase = line.slice(at + 1, end);
      at = Math.min(line.length, end + 1);
      tokens.push({ key: key?.[1]?.toLowerCase() ?? null, value: `${key?.[2] ?? ''}${phrase.trim()}`, quoted: true });
      bare = '';
      break;
    }
    if (bare !== '') tokens.push(word(line.slice(start, at)));
  }
  return tokens;
}

function closing(line: string, from: number, marks: string): number {
  for (let at = from; at < line.length; at += 1) if (marks.includes(line[at] ?? ' ')) return at;
  return line.length;
}

function word(raw: string): Token {
  const [, key, value = ''] = KEY.exec(raw) ?? [];
  // `https://…` is a word, not an option.
  return key === undefined || value.startsWith('//')
    ? { key: null, value: raw, quoted: false }
    : { key: key.toLowerCase(), value, quoted: false };
}
