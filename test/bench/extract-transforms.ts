/** Replaces one piece of a text; null leaves it. Called for every match of the pattern, with what stands around it. */
export interface Transform {
  readonly pattern: RegExp;
  readonly replace: (match: string, before: string, after: string, index: number) => string;
}

const keep = (match: string): string => match;
const opens = (before: string): boolean => before === '' || /[\s([—–-]/.test(before);

/** Outer double marks become single ones; single marks inside them become double ones, and apostrophes stay. */
function british(): Transform['replace'] {
  let inside = false;
  let nested = false;
  return (match, before, after, index) => {
    if (index === 0) [inside, nested] = [false, false];
    const follows = after !== '' && !/\s/.test(after);
    if (match === '“' || match === '”' || match === '"') {
      inside = match === '“' || (match === '"' && opens(before) && (follows || !inside));
      nested = false;
      return inside ? '‘' : '’';
    }
    const inWord = /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after);
    if (!inside || inWord) return match;
    if (!nested && (match === '‘' || (match === "'" && opens(before) && follows))) {
      nested = true;
      return '“';
    }
    if (!nested || match === '‘' || opens(before)) return match;
    nested = false;
    return '”';
  };
}

/** Changes that leave the gold valid. */
export const TRANSFORMS: Readonly<Record<string, Transform>> = {
  'curly to straight': { pattern: /[“”‘’]/g, replace: (match) => (match === '“' || match === '”' ? '"' : "'") },
  "double to ''": { pattern: /[“”"]/g, replace: () => "''" },
  'double to single, British': {
    pattern: /[“”"‘’']/g,
    replace: british(),
  },
  entities: { pattern: /[“”"]/g, replace: (match) => (match === '“' ? '&ldquo;' : match === '”' ? '&rdquo;' : '&quot;') },
  CRLF: { pattern: /\n/g, replace: () => '\r\n' },
  'no blank lines': { pattern: /\n\s*\n+/g, replace: () => '\n' },
  'every tenth closing lost': {
    pattern: /[”"]/g,
    replace: (match, before, _after, index) => (!opens(before) && index % 20 === 19 ? '' : keep(match)),
  },
};

interface Gold {
  text: string;
  utterances: {
    segments: [number, number][];
    mentions: [number, number][];
    speaker?: string | null;
    speaker_kind?: string;
    equiv?: string | null;
  }[];
  others: { start: number; end: number }[];
}

/** One gold article, as a JSON line, with its text changed and every offset moved along. */
export function moveSpans(line: string, { pattern, replace }: Transform): string {
  const gold = JSON.parse(line) as Gold;
  const { text } = gold;
  const cuts: { at: number; end: number; shift: number; length: number }[] = [];
  let made = '';
  let last = 0;
  let index = 0;
  for (const match of text.matchAll(pattern)) {
    const at = match.index;
    const end = at + match[0].length;
    const put = replace(match[0], text.charAt(at - 1), text.charAt(end), index);
    made += text.slice(last, at) + put;
    last = end;
    index += 1;
    cuts.push({ at, end, shift: made.length - end, length: put.length });
  }
  made += text.slice(last);
  const move = (offset: number): number => {
    let [low, high] = [0, cuts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((cuts[middle]?.end ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return offset + (cuts[low - 1]?.shift ?? 0);
  };
  const pair = ([start, end]: readonly [number, number]): [number, number] => [move(start), move(end)];
  // Some gold counts the marks as part of a segment; a mark that becomes an entity would then outweigh the words.
  const bare = ([start, end]: readonly [number, number]): [number, number] => {
    let [from, to] = [start, end];
    while (from < to && /[“”"‘’'\s]/.test(text.charAt(from))) from += 1;
    while (to > from && /[“”"‘’'\s]/.test(text.charAt(to - 1))) to -= 1;
    return to > from ? [from, to] : [start, end];
  };
  for (const utterance of gold.utterances) {
    utterance.segments = utterance.segments.map(bare).map(pair);
    utterance.mentions = utterance.mentions.map(pair);
  }
  for (const other of gold.others) [other.start, other.end] = pair([other.start, other.end]);
  return JSON.stringify({ ...gold, text: made });
}

/** Rare, accented and hyphenated names that stand in no list of first names. */
const RARE_FIRST = ['Ríona', 'Øllegård', 'Zsejke', 'Tèneba', 'Kōryū', 'Çağla', 'Iñazku', 'Aşkın', 'Whiria', 'Þjóðbjörg'];
const RARE_LAST = [
  'ÓSúilleabháin',
  'Nkemelu',
  'Żółkiewska',
  'Brøndsted',
  'Quispe-Mamani',
  'Şahin',
  'Ngũgĩ',
  'Kjærgård',
  'Tūhoe',
  'Hrůzová',
  'Núñez-Feijóo',
  'Vukčević',
];

const ENDINGS = ['', 'ević', 'idze', 'šson', 'oğlu', 'yan'];

/** The n-th name of a list; when the list is used up, its names come again with another ending. */
const rare = (names: readonly string[], n: number): string =>
  `${names[n % names.length]}${ENDINGS[Math.floor(n / names.length) % ENDINGS.length]}`;

/** One gold article with the names of its speaking people changed everywhere: surnames, or first names too. */
export function swapNames(line: string, which: 'surnames' | 'all'): string {
  const gold = JSON.parse(line) as Gold;
  const swaps = new Map<string, string>();
  const word = /^\p{Lu}\p{L}{2,}$/u;
  for (const { speaker, speaker_kind } of gold.utterances) {
    const parts = speaker_kind === 'person' ? (speaker ?? '').split(' ').filter((part) => word.test(part)) : [];
    const [first, last] = [parts[0], parts.at(-1)];
    if (first === undefined || last === undefined || parts.length < 2) continue;
    if (!swaps.has(last)) swaps.set(last, rare(RARE_LAST, swaps.size));
    if (which === 'all' && !swaps.has(first)) swaps.set(first, rare(RARE_FIRST, swaps.size));
  }
  if (swaps.size === 0) return line;
  // Labels and headlines print names in capitals.
  for (const [name, other] of [...swaps]) swaps.set(name.toUpperCase(), other.toUpperCase());
  const pattern = new RegExp(`(?<![\\p{L}])(?:${[...swaps.keys()].join('|')})(?![\\p{L}])`, 'gu');
  const swap = (match: string): string => swaps.get(match) ?? match;
  const moved = JSON.parse(moveSpans(line, { pattern, replace: swap })) as Gold;
  for (const utterance of moved.utterances) {
    if (typeof utterance.speaker === 'string') utterance.speaker = utterance.speaker.replace(pattern, swap);
    if (typeof utterance.equiv === 'string') utterance.equiv = utterance.equiv.replace(pattern, swap);
  }
  return JSON.stringify(moved);
}
