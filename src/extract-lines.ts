import { readArticles } from './extract/read-article.ts';
import { articleJson } from './extract-json.ts';
import { MAX_ARTICLE_BYTES } from './model/article.ts';
import { type PartialDate, parsePartialDate } from './model/partial-date.ts';
import type { Speaker } from './model/speaker.ts';
import { type InputLine, readLines } from './read-lines.ts';

interface Raw {
  readonly id: string | number;
  readonly text: string;
  readonly published: string | null;
}

/** What a line gives: an article to be read, or the answer that it is none. */
type Taken = { readonly raw: Raw; readonly published: PartialDate | null } | { readonly answer: string };

/** So many articles are read side by side: more of them take no less time each. */
const SIDE_BY_SIDE = 16;

/**
 * Reads `{id, text, published?}` lines and writes one line of JSON for each, in the same order. Holds the articles of one chunk of the input and
 * waits for `write`, so memory does not grow with the input, and every line is answered before the next chunk is asked for. A line that is none
 * gives `{id, line, error}`; resolves with how many there were.
 */
export async function extractLines(
  input: AsyncIterable<string | Uint8Array>,
  people: readonly Speaker[],
  write: (text: string) => Promise<void>,
): Promise<number> {
  let bad = 0;
  for await (const lines of readLines(input, MAX_ARTICLE_BYTES)) {
    for (let at = 0; at < lines.length; at += SIDE_BY_SIDE) {
      const taken = lines.slice(at, at + SIDE_BY_SIDE).flatMap((line) => take(line) ?? []);
      bad += taken.filter((one) => 'answer' in one).length;
      if (taken.length > 0) await write(answersTo(taken, people));
    }
  }
  return bad;
}

/** One line for each, in their order. */
function answersTo(taken: readonly Taken[], people: readonly Speaker[]): string {
  const articles = taken.filter((one) => 'raw' in one);
  const readings = readArticles(
    articles.map(({ raw, published }) => ({ text: raw.text, published })),
    people,
  );
  const read = new Map(articles.map((one, at) => [one, readings[at]]));
  return taken
    .map((one) => {
      if ('answer' in one) return one.answer;
      const reading = read.get(one);
      return reading === undefined ? '' : `${articleJson(one.raw.id, reading)}\n`;
    })
    .join('');
}

/** Null for a blank line. */
function take(line: InputLine): Taken | null {
  const raw = line.kind === 'too-long' ? 'the line is larger than 5 MB, which no article is' : parse(line.bytes, line.number);
  if (raw === null) return null;
  if (typeof raw === 'string' || 'error' in raw) {
    const { id, error } = typeof raw === 'string' ? { id: null, error: raw } : raw;
    return { answer: `${JSON.stringify({ id, line: line.number, error })}\n` };
  }
  // "2016-11-14T09:30:00Z" is a date with a time behind it.
  return { raw, published: raw.published === null ? null : parsePartialDate(raw.published.replace(/T.*$/, '')) };
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
