import { looksLikeOutlet } from './clean-patterns.ts';

/** What a labelled line tells; `other` is furniture. */
export type LabelField = 'title' | 'outlet' | 'author' | 'date' | 'url' | 'other';

export interface Label {
  readonly field: LabelField;
  readonly value: string;
}

const KEYS: Readonly<Record<Exclude<LabelField, 'other'>, string>> = {
  title: 'title|headline|subject|hd',
  outlet: 'outlet|source|publication|publisher|newspaper|site|website|sn',
  author: 'authors?|byline|written by|by',
  date: 'date|published(?: on)?|publication date|pubdate|pd',
  url: 'url|link|original url|source url|canonical',
};
/** Names of fields that archives, mail and note programs put beside those. */
const OTHERS =
  'section|length|load-date|language|edition|graphic|highlight|dateline|tags|keywords|categories|category|topics|type|id|from|to|cc|bcc|sent|reply-to|publication-type|document-type|journal-code|description|created|modified|updated';
/** Factiva writes two letters instead. */
const CODES = 'hd|by|wc|pd|et|sn|sc|ed|pg|vol|la|cy|lp|td|co|in|ns|re|ipc|ipd|pub|an|cx|cr|rf|clm|ct';
const FIELD_LINE = new RegExp(`^(${[...Object.values(KEYS), OTHERS].join('|')}): ?(.*)$`, 'i');
const CODE_LINE = new RegExp(`^(${CODES.toUpperCase()})(?: +(\\S.*))?$`);
/** Nexis's are capitals, at the head and at the foot. */
const CAPITAL_LINE = /^(?:BYLINE|SECTION|LENGTH|HIGHLIGHT|GRAPHIC|LOAD-DATE|LANGUAGE|PUBLICATION-TYPE|DOCUMENT-TYPE|JOURNAL-CODE): /;
/** Quoted, or a list of one. */
const YAML_QUOTED = /^(\[?["']|\[)(.*?)(["']?\]|["'])$/;
const FENCE = /^-{3,}$/;
const FENCED: Label = { field: 'other', value: '' };
const MAX_LINE = 2_100;
const HEAD = 30;

/** What a line with a label says; null for one without. Where it stands decides whether it is one: see `labelsAt`. */
export function labelIn(line: string): Label | null {
  const [, key, value = ''] = line.length > MAX_LINE ? [] : (FIELD_LINE.exec(line) ?? CODE_LINE.exec(line) ?? []);
  return key === undefined ? null : { field: fieldOf(key), value: value.trim().replace(YAML_QUOTED, '$2') };
}

function fieldOf(key: string): LabelField {
  const field = (['title', 'outlet', 'author', 'date', 'url'] as const).find((name) => new RegExp(`^(?:${KEYS[name]})$`, 'i').test(key));
  return field ?? 'other';
}

/**
 * The labelled lines among the paragraphs of a text, by their places: a block of them at its very beginning, two fields at least, one of which tells what it is, or one
 * that cannot be anything else; with an archive's own labels, those wherever they stand. A word with a colon elsewhere may be somebody who speaks.
 */
export function labelsAt(paragraphs: readonly string[]): ReadonlyMap<number, Label> {
  const found = new Map<number, Label>();
  const take = (at: number, label: Label): void => void found.set(at, label);
  const capitals = paragraphs.some((line, at) => at < HEAD && CAPITAL_LINE.test(line));
  const codes = CODE_LINE.test(paragraphs[0] ?? '') && paragraphs.slice(0, HEAD).filter((line) => CODE_LINE.test(line)).length > 3;
  if (capitals || codes) {
    for (const [at, line] of paragraphs.entries()) {
      const label = CAPITAL_LINE.test(line) || (codes && CODE_LINE.test(line)) ? labelIn(line) : null;
      if (label !== null) take(at, label);
    }
  }
  if (capitals) for (const [at, line] of paragraphs.slice(0, HEAD).entries()) takeArchiveHead(paragraphs, at, line, take);
  const block: [number, Label][] = [];
  for (const [at, line] of paragraphs.slice(0, HEAD).entries()) {
    // Markdown sets its head between two such lines.
    const label = FENCE.test(line) ? FENCED : FIELD_LINE.test(line) ? labelIn(line) : null;
    if (label === null) break;
    block.push([at, label]);
  }
  const mail = block.some(([at]) => /^(?:from|to):/i.test(paragraphs[at] ?? ''));
  const fields = new Set(block.map(([, { field }]) => field));
  const told = fields.size > 1 && ['title', 'outlet', 'date', 'url'].some((name) => fields.has(name as LabelField));
  if (told || block.some(([, label]) => isPlainly(label))) {
    // The day of a mail is not the day of what is in it.
    for (const [at, label] of block) take(at, mail && label.field === 'date' ? { ...label, field: 'other' } : label);
  }
  return found;
}

/** Whether a label needs no other beside it. */
const isPlainly = ({ field, value }: Label): boolean =>
  (field === 'outlet' && looksLikeOutlet(value)) || (field === 'url' && /^https?:\/\/\S+$/.test(value));

/** Nexis prints the outlet's name by itself, above the day. */
function takeArchiveHead(paragraphs: readonly string[], at: number, line: string, take: (at: number, label: Label) => void): void {
  if (/^(?:\d+ of \d+ documents?|(?:\p{L}+ ){0,4}edition(?: \d+)?)$/iu.test(line)) take(at, { field: 'other', value: line });
  else if (looksLikeOutlet(line) && /\b(?:18|19|20)\d{2}\b/.test(paragraphs[at + 1] ?? '') && at < 4)
    take(at, { field: 'outlet', value: line });
}
