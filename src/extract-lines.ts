import { readArticle } from './extract/read-article.ts';
import { articleJson } from './extract-json.ts';
import { MAX_ARTICLE_BYTES } from './model/article.ts';
import { parsePartialDate } from './model/partial-date.ts';
import type { Speaker } from './model/speaker.ts';
import { readLines } from './read-lines.ts';

interface Raw {
  readonly id: string | number;
  readonly text: string;
  readonly published: string | null;
}

/**
 * Reads `{id, text, published?}` lines and writes one line of JSON for each, in the same order. Holds one article at a time and waits for
 * `write`, so memory does not grow with the input. A line that is none gives `{id, line, error}`; resolves with how many there were.
 */
export async function extractLines(
  input: AsyncIterable<string | Uint8Array>,
  people: readonly Speaker[],
  write: (text: string) => Promise<void>,
): Promise<number> {
  let bad = 0;
  for await (const line of readLines(input, MAX_ARTICLE_BYTES)) {
    const raw = line.kind === 'too-long' ? 'the line is larger than 5 MB, which no article is' : parse(line.bytes, line.number);
    if (raw === null) continue;
    if (typeof raw === 'string' || 'error' in raw) {
      bad += 1;
      const { id, error } = typeof raw === 'string' ? { id: null, error: raw } : raw;
      await write(`${JSON.stringify({ id, line: line.number, error })}\n`);
      continue;
    }
    // "2016-11-14T09:30:00Z" is a date with a time behind it.
    const published = raw.published === null ? null : parsePartialDate(raw.published.replace(/T.*$/, ''));
    await write(`${articleJson(raw.id, readArticle(raw.text, { people, published }))}\n`);
  }
  return bad;
}

/** The article of a line, what is wrong with it, or null for a blank line. An article without an id is called after its line. */
function parse(bytes: Uint8Array, line: number): Raw | { readonly id: string | number | null; readonly error: string } | null {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { id: null, error: 'is not UTF-8 text' };
  }
  if (text.trim() === '') return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { id: null, error: 'is not JSON; each line must be one object such as {"id": "a1", "text": "…"}' };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { id: null, error: 'is not an object with id and text' };
  const given = new Map<string, unknown>(Object.entries(value));
  const id = given.get('id');
  const known = typeof id === 'string' || typeof id === 'number' ? id : null;
  const words = given.get('text');
  if (typeof words !== 'string') return { id: known, error: 'has no text' };
  const published = given.get('published');
  return { id: known ?? `line-${line}`, text: words, published: typeof published === 'string' ? published : null };
}
