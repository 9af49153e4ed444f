import { Document, isMap, isScalar, isSeq, type YAMLMap } from 'yaml';
import { quoteNumber } from './quote-number.ts';
import type { NewSpeaker } from './voices-of.ts';

/** A record before it is written: fields in their order, null ones left out but for those that must be settled. */
export interface RecordDraft {
  readonly article: {
    readonly id: string;
    readonly title: string;
    readonly outlet: string | null;
    readonly published: { readonly date: string; readonly basis: 'printed' } | null;
    readonly [field: string]: unknown;
  };
  /** Sentences of the reporter's, for the person who writes the summary. */
  readonly extract: string | null;
  readonly quotes: readonly {
    readonly comments: readonly string[];
    readonly fields: { readonly [field: string]: unknown; readonly saidOn: string | null; readonly segments: readonly string[] };
  }[];
  readonly terms: readonly { readonly text: string; readonly why: string }[];
  /** Quotations that are none of their own, one clause each. */
  readonly leftOut: readonly string[];
  readonly strangers: readonly NewSpeaker[];
}

/** As wide as the records in data/. */
const LINE_WIDTH = 120;
const KEPT_WHEN_NULL = new Set(['outlet', 'published']);

const HEAD =
  ' A draft made by machine from the text of the article. Each CHECK is for a person to settle; take the comment out when it is.\n README.md in data/ explains the fields.';

/** The record as YAML with its comments, in the form of data/articles. */
export function recordYaml({ article, extract, quotes, terms, leftOut, strangers }: RecordDraft): string {
  const document = new Document({
    ...present(article),
    quotes: quotes.map(({ fields }, index) => ({ id: `${article.id}/${quoteNumber(index)}`, ...present(fields) })),
    terms,
  });
  const root = document.contents;
  if (!isMap(root)) return '';
  document.commentBefore = HEAD;
  const remark = (field: string, ...lines: readonly string[]): void => commentOn(root, field, lines);
  if (article.title === '[no headline]') remark('title', 'CHECK: no headline is printed; write your own in square brackets');
  if (article.outlet === null) remark('outlet', 'CHECK: nothing in the text tells who published it; leave it null unless you know');
  if (article.published === null) {
    remark('published', 'CHECK: no date is printed. Where others settle it, write date, "basis: inferred" and a note that says from what');
  }
  remark(
    'summary',
    `CHECK: write two or three sentences of your own${extract === null ? '' : '. The article itself, not to be kept:'}`,
    ...(extract === null ? [] : wrap(extract, LINE_WIDTH - 10)),
  );
  remark('topics', 'CHECK: ids from topics.yaml');
  const list = root.get('quotes', true);
  if (isSeq(list)) {
    for (const [index, item] of list.items.entries()) {
      if (!isMap(item)) continue;
      if (index > 0) item.spaceBefore = true;
      const comments = quotes[index]?.comments ?? [];
      if (comments.length > 0) item.commentBefore = comments.map((one) => ` ${one}`).join('\n');
    }
  }
  for (const field of ['quotes', 'terms']) {
    const key = keyOf(root, field);
    if (key !== null) key.spaceBefore = true;
  }
  if (terms.length > 0) remark('terms', 'CHECK: say of each why nobody speaks');
  const end = [
    ...leftOut.map((one) => `Left out, ${one.replace(/^CHECK: /, '')}.`),
    ...(strangers.length === 0 ? [] : ['', ...entries(strangers)]),
  ];
  const tail = end.map((one) => (one === '' ? '' : `# ${one}`)).join('\n');
  return `${document.toString({ lineWidth: LINE_WIDTH, minContentWidth: 40 })}${tail === '' ? '' : `\n${tail}\n`}`;
}

/** Ready to be put into people.yaml, without the leading `# `. */
function entries(strangers: readonly NewSpeaker[]): readonly string[] {
  return [
    'CHECK: not in people.yaml yet. Their quotes are left out until these entries are in its list:',
    ...strangers.flatMap(({ id, kind, name, role }) => [
      `  - id: ${id}`,
      `    kind: ${kind}`,
      `    name: ${JSON.stringify(name)}`,
      '    side: other # us, uk, eu, russia, ukraine or other',
      ...(role === null ? [] : [`    # Called ${JSON.stringify(role)}: add the office with its dates.`]),
    ]),
  ];
}

const present = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([name, value]) => value !== null || KEPT_WHEN_NULL.has(name)));

function keyOf(map: YAMLMap, field: string): { spaceBefore?: boolean; commentBefore?: string | null } | null {
  const key = map.items.find((pair) => isScalar(pair.key) && pair.key.value === field)?.key;
  return isScalar(key) ? key : null;
}

function commentOn(map: YAMLMap, field: string, lines: readonly string[]): void {
  const key = keyOf(map, field);
  if (key !== null) key.commentBefore = lines.map((one) => ` ${one}`).join('\n');
}

function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(`    ${word}`);
  }
  return lines;
}
