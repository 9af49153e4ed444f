/** Two marks of one family can open and close one quotation. */
export type GlyphFamily = 'straight' | 'curly' | 'guillemet' | 'ticks';

export interface Glyph {
  readonly at: number;
  readonly length: number;
  readonly double: boolean;
  readonly family: GlyphFamily;
  /** What the mark may do here, by its own shape and by its neighbours. */
  readonly opens: boolean;
  readonly closes: boolean;
  /** A single mark that is an apostrophe as well as a mark can be. */
  readonly doubtful: boolean;
}

/** In "…it works,'''" the single mark closes first. */
const MARKS =
  /(?<=\S)'(?=''(?:[\s,.;:)]|$))|&(?:quot|ldquo|rdquo|lsquo|rsquo|laquo|raquo|apos|bdquo|#0?34|#0?39|#x2[27]|#821[678]|#822[012]|#x201[89cde]);|\\["']|''|``|‘‘|’’|[“”„‟"«»‘’‚‛'`]/gi;

const NAMED: ReadonlyMap<string, string> = new Map([
  ['quot', '"'],
  ['#34', '"'],
  ['#034', '"'],
  ['#x22', '"'],
  ['ldquo', '“'],
  ['#8220', '“'],
  ['#x201c', '“'],
  ['rdquo', '”'],
  ['#8221', '”'],
  ['#x201d', '”'],
  ['bdquo', '„'],
  ['#8222', '„'],
  ['#x201e', '„'],
  ['lsquo', '‘'],
  ['#8216', '‘'],
  ['#x2018', '‘'],
  ['rsquo', '’'],
  ['#8217', '’'],
  ['#x2019', '’'],
  ['#8218', '‚'],
  ['apos', "'"],
  ['#39', "'"],
  ['#039', "'"],
  ['#x27', "'"],
  ['laquo', '«'],
  ['raquo', '»'],
]);

const SHAPES: ReadonlyMap<string, { readonly double: boolean; readonly family: GlyphFamily; readonly side: 'open' | 'close' | 'either' }> =
  new Map([
    ['"', { double: true, family: 'straight', side: 'either' }],
    ["''", { double: true, family: 'ticks', side: 'either' }],
    ['``', { double: true, family: 'ticks', side: 'open' }],
    ['‘‘', { double: true, family: 'curly', side: 'open' }],
    ['’’', { double: true, family: 'curly', side: 'close' }],
    ['“', { double: true, family: 'curly', side: 'open' }],
    ['‟', { double: true, family: 'curly', side: 'open' }],
    ['”', { double: true, family: 'curly', side: 'close' }],
    ['„', { double: true, family: 'curly', side: 'open' }],
    ['«', { double: true, family: 'guillemet', side: 'open' }],
    ['»', { double: true, family: 'guillemet', side: 'close' }],
    ["'", { double: false, family: 'straight', side: 'either' }],
    ['`', { double: false, family: 'straight', side: 'open' }],
    ['‘', { double: false, family: 'curly', side: 'open' }],
    ['‛', { double: false, family: 'curly', side: 'open' }],
    ['‚', { double: false, family: 'curly', side: 'open' }],
    ['’', { double: false, family: 'curly', side: 'close' }],
  ]);

const WORD = /[\p{L}\p{N}]/u;
const UPPER = /\p{Lu}/u;
const BEFORE_OPENING = /[\s([{<>—–―\-/:=“‘"'«…]/;
/** What stands before a shortened year: "the class of ’92". */
const YEAR_AHEAD =
  /\b(?:of|in|since|from|to|until|by|before|after|summer|winter|spring|autumn|fall|class|season|the|january|february|march|april|may|june|july|august|september|october|november|december)\s+$/i;
const ELISION = /^(?:\d\ds?|em|til|tis|twas|cause|cos|n|bout|round|im)(?![\p{L}\p{N}])/iu;

/** A whole paragraph's first words between two marks of the closing shape, as some systems print them: "”We know,” she said". */
const CLOSING_SHAPE_TWICE = /^”[\p{L}\p{N}][^“”\n]*”/u;
const LONGEST_PARAGRAPH = 3000;

/** The quotation marks between two offsets of a text, entities and doubled marks included; plain apostrophes are left out. */
export function glyphsIn(text: string, start: number, end: number): readonly Glyph[] {
  const found: Glyph[] = [];
  // Never past the end: the next mark may be a whole text away.
  const part = text.slice(start, end);
  MARKS.lastIndex = 0;
  for (let match = MARKS.exec(part); match !== null; match = MARKS.exec(part)) {
    const raw = match[0];
    // "he said, \"I am done.\"": a mark that a program wrote with a stroke before it.
    const sign = raw.startsWith('\\') ? raw.slice(1) : raw;
    const shape = SHAPES.get(sign.startsWith('&') ? (NAMED.get(sign.slice(1, -1).toLowerCase()) ?? '"') : sign);
    if (!shape) continue;
    const at = start + match.index;
    const before = at > start ? text.charAt(at - 1) : ' ';
    const after = at + raw.length < end ? text.charAt(at + raw.length) : ' ';
    const inWord = WORD.test(before) && WORD.test(after);
    if (!shape.double && inWord) continue;
    // "He wrote: ‘12 more years of it.’"
    const led = (): boolean => at > start + 1 && !YEAR_AHEAD.test(text.slice(Math.max(start, at - 12), at));
    const elided =
      !shape.double &&
      !(shape.side === 'open' && /\d/.test(after) && led()) &&
      ELISION.test(text.slice(at + raw.length, at + raw.length + 8)) &&
      BEFORE_OPENING.test(before);
    // "It closed in June."We lost it," he said.": a space is lost.
    const runOn = shape.family === 'straight' && /[.!?]/.test(before) && UPPER.test(after) && WORD.test(text.charAt(at - 2));
    const mayOpen = (BEFORE_OPENING.test(before) || runOn) && !/\s/.test(after) && !elided;
    const mayClose = !/\s/.test(before) && at > start;
    const strict = shape.double && shape.side !== 'either';
    // A curly mark typed the wrong way round shows it by its neighbours.
    // "”It is late,” she said.": a line begins with it too.
    const wrong =
      strict &&
      (at === start
        ? (shape.side === 'close' && /[\p{L}\p{N}]/u.test(after) && !text.slice(at, end).includes('“')) ||
          CLOSING_SHAPE_TWICE.test(text.slice(at, at + LONGEST_PARAGRAPH))
        : shape.side === 'open'
          ? /[\p{L}\p{N}.,!?…]/u.test(before) && /[\s,.;:]/.test(after)
          : BEFORE_OPENING.test(before) && /\s/.test(before) && /[\p{L}\p{N}]/u.test(after));
    const side = wrong ? (shape.side === 'open' ? 'close' : 'open') : shape.side;
    found.push({
      at,
      length: raw.length,
      double: shape.double,
      family: shape.family,
      opens:
        side === 'open' ? strict || mayOpen : side === 'either' && (shape.double ? mayOpen || (!mayClose && !inWord) || inWord : mayOpen),
      // "a keen collector ’, she said": a closing mark that stands off its word.
      closes:
        side === 'close' ? strict || mayClose || (at > start && /[\s,.;:]/.test(after)) : side === 'either' && (mayClose || shape.double),
      doubtful: !shape.double && /\s/.test(after) && (/s/i.test(before) || /\p{L}in$/u.test(text.slice(Math.max(start, at - 3), at))),
    });
  }
  return found;
}
