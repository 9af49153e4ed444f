import { fail, ok, type Result } from '../model/result.ts';
import { brokenLinesJoined } from './broken-lines.ts';
import { ungarbled, WINDOWS_CONTROLS } from './ungarbled.ts';
import { withoutMarkdown } from './without-markdown.ts';
import { withoutTags } from './without-tags.ts';

const NAMED: Readonly<Record<string, string>> = {
  quot: '"',
  apos: "'",
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: '\u00a0',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  laquo: '«',
  raquo: '»',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  bull: '•',
  middot: '·',
  pound: '£',
  euro: '€',
  cent: '¢',
  yen: '¥',
  copy: '©',
  reg: '®',
  trade: '™',
  deg: '°',
  frac12: '½',
  shy: '\u00ad',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  aacute: 'á',
  ccedil: 'ç',
  ouml: 'ö',
  uuml: 'ü',
  auml: 'ä',
  szlig: 'ß',
  ntilde: 'ñ',
  oacute: 'ó',
  iacute: 'í',
};

/** UTF-8 that was read as Windows-1252 and saved again: "â€œ" for an opening mark. */
const GARBLED = /â€[œ™˜“”¦\u0093\u0094\u0099\u009c\u009d]?|Ã[©¨¼¶¤±³¡«§­]|Â[£ \u00a0]/g;
/** Tags that only the source of a page has; a single one may be what an article is about. */
const TAGS = /<\/(?:p|div|span|li|h[1-6]|article|section|item|title|body)>/gi;
const FEW = 2;

/**
 * The text of an article as a reader sees it: entities and controls as the characters they stand for, without invisible characters, the few tags that a copied page left, marks of mail ("> ") and, in a
 * Markdown file, markup; lines that a page layout broke put together again. Words are not changed otherwise. Fails for what is the source of something else or
 * garbled beyond a sure repair, with a clause to be read after the file's name.
 */
export function plainText(raw: string, markdown: boolean): Result<string, string> {
  const sound = ungarbled(raw);
  const fault = whyNoArticle(sound);
  if (fault !== null) return fail(fault);
  const characters = withoutTags(sound)
    // Programs that took one for the other leave them in place of quotation marks.
    .replace(/&(?:([a-z]{2,6}\d{0,2})|#(\d{2,6})|#x([0-9a-f]{2,5}));/gi, (whole, name: string | undefined, decimal, hex) =>
      entity(whole, name, decimal, hex),
    )
    .replace(/[\u0080-\u009f]/g, (control) => WINDOWS_CONTROLS[control.charCodeAt(0) - 0x80] ?? '')
    .replace(/\r\n?|[\v\f\u2028\u2029]/g, '\n')
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/^(?:>[ \t]?)+/gm, '');
  return ok(brokenLinesJoined(markdown ? withoutMarkdown(characters) : characters));
}

/** What a text is when it is the source of something else, or garbled, and what to do; null for what may be an article. */
export function whyNoArticle(raw: string): string | null {
  if (/^\s*(?:<!doctype html|<html\b|<\?xml|<rss\b|<feed\b)/i.test(raw) || countOf(raw, TAGS) > FEW) {
    return 'is the source of a web page or feed; open it and save the text of the article';
  }
  if (/^\s*(?:\{\s*"|\[\s*[{"])/.test(raw)) return 'is JSON; save the text of the article';
  if (raw.startsWith('{\\rtf')) return 'is rich text (RTF); save it as plain text';
  if (countOf(raw, GARBLED) >= FEW)
    return 'is garbled (“â€œ” for a quotation mark, “Ã©” for é); save it again from where it came, as UTF-8';
  return null;
}

const countOf = (text: string, shape: RegExp): number => text.match(shape)?.length ?? 0;

function entity(whole: string, name: string | undefined, decimal: string | undefined, hex: string | undefined): string {
  if (name !== undefined) return NAMED[name] ?? NAMED[name.toLowerCase()] ?? whole;
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  return code < 32 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? whole : String.fromCodePoint(code);
}
