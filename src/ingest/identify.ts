import { createHash } from 'node:crypto';
import type { Metadata } from '../extract/article/metadata.ts';
import { type ArticleId, articleId } from '../model/ids.ts';

/** 48 bits: two of a hundred thousand articles share one with a chance of 2 in 100,000. */
const HASH_LENGTH = 12;
/** Leaves room for the hash and for "/q123" in an id's 120 characters. */
const MAX_SLUG = 60;

/** What addresses carry for counting visits; they lead to the same article. */
const TRACKING = /^(?:utm_.*|fbclid|gclid|mc_[ce]id|cmpid|ocid|smid|ref|ref_src|source|at_.*)$/i;

/**
 * The id of an article: from its address; without one, from its title with its outlet or date; without those, from its text. The same article
 * so gets the same id from any file, and a corrected text keeps it as long as address, or title, outlet and date, stay.
 */
export function identify({ url, outlet, title, published }: Metadata, text: string): ArticleId {
  if (url !== null) {
    const address = plainAddress(url);
    return made(address.split('/')[0] ?? '', address);
  }
  const date = published?.date ?? null;
  if (title !== null && (outlet !== null || date !== null)) {
    return made([outlet, date, title].filter((part) => part !== null).join(' '), JSON.stringify([outlet, date, title].map(fold)));
  }
  return made(title ?? 'text', fold(text));
}

/** An address without what does not tell articles apart: scheme, www, fragment, counters, the last slash. */
export function plainAddress(raw: string): string {
  const url = URL.parse(raw);
  if (url === null) return raw;
  const kept = [...url.searchParams].filter(([name]) => !TRACKING.test(name)).sort(([a], [b]) => (a < b ? -1 : 1));
  const query = new URLSearchParams(kept).toString();
  return `${url.host.replace(/^www\./, '')}${url.pathname.replace(/\/+$/, '')}${query === '' ? '' : `?${query}`}`;
}

/** Lower-case letters and digits joined by hyphens, `max` characters at most, cut between words; empty for a text without Latin letters. */
export function slug(text: string, max: number = MAX_SLUG): string {
  const whole = text
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return whole.length <= max
    ? whole
    : whole
        .slice(0, max + 1)
        .replace(/-[^-]*$/, '')
        .slice(0, max);
}

/** A short hash of a text, as part of an id. */
export const shortHash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, HASH_LENGTH);

const fold = (text: string | null): string => (text ?? '').normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

function made(readable: string, whole: string): ArticleId {
  const name = slug(readable);
  return articleId(name === '' ? shortHash(whole) : `${name}-${shortHash(whole)}`);
}
